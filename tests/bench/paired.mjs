// Whole processes side by side. Every round runs each program once, in an order of its own, and ratios are taken within a
// round: what else the machine does weighs on all of them alike.
import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { run } from "./measure.mjs";

/** The value in the middle; null where one is not known. */
export function median(values) {
  if (values.includes(null)) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

const divided = (a, b) => (a === null || b === null || b === 0 ? null : a / b);

/** Runs a program once; what it found. */
export function answer(program, folder) {
  const path = join(folder, "stdout");
  run(program, path);
  return program.read(readFileSync(path, "utf8"));
}

/** Throws where a program found nothing, or something else than the first one. */
export function hold(program, own, first) {
  const agrees = program.agrees ?? ((ours, theirs) => ours === theirs);
  if (own !== "" && agrees(first, own)) return;
  throw new Error(
    `${program.name} finds something else:\n${own.slice(0, 500)}\n\nthan the first program:\n${first.slice(0, 500)}`,
  );
}

/** Programs that are here and find something; the others do nothing, or can't. */
export const finding = (programs) => programs.filter(({ argv, read }) => argv !== null && read !== undefined);

/** Runs every program once and holds what it found against what the first one found. */
function agreement(programs, folder) {
  let first;
  for (const program of finding(programs)) {
    const own = answer(program, folder);
    first ??= own;
    hold(program, own, first);
  }
}

/** What a program took; one that measures its own work (`inside`) writes milliseconds as its last line. */
function once(program, path) {
  const took = run(program, path);
  if (!program.inside) return took;
  const { wall, cpu } = JSON.parse(readFileSync(path, "utf8").trimEnd().split("\n").at(-1));
  return { ...took, wall, cpu: took.cpu === null ? null : cpu };
}

/**
 * Runs programs in paired rounds, after one that isn't counted and in which they have to agree. Ratios: of a program to the
 * first, or (`ratio` is "base-to-row") of the first to it. A program without `argv` isn't installed.
 */
export function paired(programs, { rounds, ratio, folder, tell = () => {} }) {
  tell("agreeing");
  agreement(programs, folder);
  const here = programs.filter(({ argv }) => argv !== null);
  const runs = new Map(here.map((program) => [program, []]));
  for (let round = 0; round < rounds; round++) {
    tell(`round ${round + 1} of ${rounds}`);
    for (let turn = 0; turn < here.length; turn++) {
      const program = here[(turn + round) % here.length];
      runs.get(program).push(once(program, join(folder, "stdout")));
    }
  }
  const base = runs.get(here[0]);
  return programs.map((program) => {
    const { name, version = "", note = null } = program;
    const own = runs.get(program);
    if (own === undefined) return { name, version, note, missing: true };
    const of = (key) => median(own.map((one) => one[key]));
    const within = (key) =>
      median(
        own.map((one, round) =>
          ratio === "base-to-row" ? divided(base[round][key], one[key]) : divided(one[key], base[round][key]),
        ),
      );
    return {
      name,
      version,
      note,
      wall: of("wall"),
      cpu: of("cpu"),
      rss: of("rss"),
      atMost: own.some(({ rss, floor }) => rss !== null && rss <= floor),
      ratios: { wall: within("wall"), cpu: within("cpu"), rss: within("rss") },
    };
  });
}

/** On what it was measured; with more processes waiting than there are processors only ratios mean anything. */
export function machine(load) {
  const own = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const name = `${own.length} × ${own[0]?.model.trim() ?? "unknown"}, ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
  return load === null ? name : `${name}, load ${load.toFixed(1)}`;
}
