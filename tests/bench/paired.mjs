// Whole processes side by side. Every round runs each program once, in an order of its own, and ratios are taken within a
// round: what else the machine does weighs on all of them alike.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { cpus, totalmem } from "node:os";

const measure = createRequire(import.meta.url).resolve("./measure.cjs");

/** Runs `node` with arguments; milliseconds, bytes, and what it wrote. */
function runOnce(args) {
  const env = { ...process.env };
  // It has Node 20 parse a bundle of certificates at every start, longer than everything else of a small run.
  delete env.NODE_EXTRA_CA_CERTS;
  const start = performance.now();
  const stdio = ["ignore", "pipe", "pipe", "pipe"];
  const { status, signal, stdout, stderr, output } = spawnSync(process.execPath, ["--require", measure, ...args], {
    env,
    stdio,
    maxBuffer: 2 ** 30,
  });
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status ?? signal}\n${stderr}`);
  return { wall, ...JSON.parse(output[3]), stdout: String(stdout) };
}

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

/**
 * Runs programs `{ name, args }` in paired rounds; ratios are to the last one. Each gets `stdout` of its last run, so that the
 * caller can see whether all of them did the same work.
 */
export function paired(programs, rounds) {
  const runs = programs.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < programs.length; turn++) {
      const next = (turn + round) % programs.length;
      runs[next].push(runOnce(programs[next].args));
    }
  }
  const base = runs.at(-1);
  return programs.map(({ name }, index) => {
    const own = runs[index];
    const of = (key) => median(own.map((run) => run[key]));
    const ratio = (key) => median(own.map((run, round) => run[key] / base[round][key]));
    return {
      name,
      wall: of("wall"),
      cpu: of("cpu"),
      rss: of("rss"),
      ratios: { wall: ratio("wall"), cpu: ratio("cpu"), rss: ratio("rss") },
      stdout: own.at(-1).stdout,
    };
  });
}

const seconds = (milliseconds) => (milliseconds / 1e3).toFixed(2);
const times = (ratio) => `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(1)}x`;

/** Results as a table in Markdown. */
export function tableOf(title, results) {
  const rows = results.map(({ name, wall, cpu, rss, ratios }) => [
    name,
    seconds(wall),
    times(ratios.wall),
    seconds(cpu),
    times(ratios.cpu),
    (rss / 2 ** 20).toFixed(0),
    times(ratios.rss),
  ]);
  const all = [[title, "wall s", "ratio", "CPU s", "ratio", "peak MB", "ratio"], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (cells) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(all[0]), rule, ...rows.map(line)].join("\n");
}

/** On what it was measured; with more processes waiting than there are processors only ratios mean anything. */
export function machine(load) {
  const own = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${own.length} × ${own[0]?.model.trim() ?? "unknown"}, ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}, load ${load.toFixed(1)} at the start`;
}
