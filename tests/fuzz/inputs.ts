import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { EXAMPLES, wholeOf } from "../../src/messages/examples.ts";
import type { File } from "../cli/host.ts";
import { oracleCase } from "../oracle/cases.ts";
import { bytesOf, mutantOf } from "./bytes.ts";
import { call, optionsFor } from "./calls.ts";
import { execute, FORMAT_NAMES, type Input } from "./execute.ts";
import { planText } from "./plans.ts";
import { areaList, csvOf, figures, markdownOf, targetCells } from "./tables.ts";
import { block, jsonText, spoilt, treeOf } from "./trees.ts";

type Files = Readonly<Record<string, File>>;

/** Files under data/, but for results of a size that would only take time. */
const ofData = (ending: RegExp): readonly Uint8Array[] =>
  readdirSync("data", { recursive: true, encoding: "utf8" })
    .filter((path) => ending.test(path) && !path.endsWith("README.md"))
    .map((path) => new Uint8Array(readFileSync(`data/${path}`)));
const DATA_PLANS = ofData(/\.yaml$/);
const DATA_TABLES = ofData(/\.(?:csv|md)$/);
export const DATA = [...DATA_PLANS, ...DATA_TABLES];

/** The calls and files by which every diagnostic explains itself, wrong and right. */
export const EXPLAINED: readonly Input[] = Object.values(EXAMPLES).flatMap(({ bad, good }) =>
  [bad, good].map((one): Input => {
    const { argv, files } = wholeOf(one);
    const entries = Object.entries(files).map(([path, file]) => [
      path,
      typeof file === "string" ? file : Uint8Array.from(file),
    ]);
    return { argv, files: Object.fromEntries(entries) as Files };
  }),
);
const EXPLAINED_FILES = EXPLAINED.flatMap(({ files }) => Object.values(files).flatMap((file) => file ?? [])).map(
  bytesOf,
);

/** What any file may be instead of what it should be. */
const DAMAGED = mutantOf([...DATA, ...EXPLAINED_FILES]);

/** Small results of the tool itself, of two moments. */
const SMALL = {
  "p.yaml": block(
    treeOf({
      dabiao: 1,
      id: "p",
      areas: [{ code: "A", name: "甲市" }, { code: "B" }],
      period: { from: 2016, due: 2019 },
      score: { normalise: "min-max" },
      groups: [{ id: "g", owners: { lead: ["市科技局"] } }],
      indicators: [
        { id: "x", unit: "家", group: "g", target: { "more-than": 25 }, milestones: [{ by: 2018, "at-least": 20 }] },
        { id: "y", unit: "%", target: { about: 2, within: "0.05pp" } },
      ],
    }),
  ),
  "a.csv": "area,indicator,period,value\nA,x,2018,21\nB,x,2018,8\nA,y,2019,2.0\n",
};
const resultAt = async (command: string, asOf: string) => {
  const argv = [command, "p.yaml", "-a", "a.csv", "--as-of", asOf, "-f", "json"];
  return (await execute({ argv, files: SMALL })).stdout;
};
const RESULTS = await Promise.all([resultAt("check", "2018"), resultAt("check", "2019"), resultAt("compare", "2019")]);

const resultText: fc.Arbitrary<string> = spoilt(
  fc.constantFrom(...RESULTS.map((text) => treeOf(JSON.parse(text)))),
  2,
).map((tree) => jsonText(tree));

const file = <T extends File>(made: fc.Arbitrary<T>): fc.Arbitrary<File> =>
  fc.oneof(
    { weight: 12, arbitrary: made as fc.Arbitrary<File> },
    { weight: 2, arbitrary: DAMAGED as fc.Arbitrary<File> },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 100 }) as fc.Arbitrary<File> },
  );

const world: fc.Arbitrary<Pick<Input, "env" | "terminal">> = fc.constantFrom(
  {},
  {},
  {},
  { env: { DABIAO_LANG: "zh" } },
  { env: { LANG: "en_US.UTF-8", NO_COLOR: "1" } },
  { env: { FORCE_COLOR: "3" } },
  { terminal: 80 },
  { terminal: 20 },
  { env: { COLUMNS: "-1", LC_ALL: "zh_CN" }, terminal: 1 },
);

/** The files that calls name. */
const MAKERS: Readonly<Record<string, fc.Arbitrary<File>>> = {
  "p.yaml": file(planText),
  "q.yaml": file(planText),
  "a.csv": file(csvOf(figures)),
  "b.csv": file(csvOf(figures)),
  "areas.csv": file(csvOf(areaList)),
  "old.json": file(resultText),
  "new.json": file(resultText),
  "targets.md": file(markdownOf(targetCells)),
  "targets.csv": file(csvOf(targetCells)),
  folder: fc.constant(null),
};

/** A call of any kind over files of every kind; a file that the call doesn't name is not made. */
export const anyCall: fc.Arbitrary<Input> = call.chain((argv) => {
  const all = argv.join(" ");
  const isNamed = (path: string) => all.includes(path) || (all.includes("*.csv") && path.endsWith(".csv"));
  const chosen = Object.entries(MAKERS).filter(([path]) => isNamed(path));
  return fc.tuple(world, fc.tuple(...chosen.map(([, one]) => one))).map(([around, made]) => ({
    argv,
    files: Object.fromEntries(chosen.map(([path], at) => [path, made[at]!])),
    ...around,
  }));
});

const csvLine = (cells: readonly string[]): string => cells.map((one) => (one.includes(",") ? `"${one}"` : one)).join();

/** A plan that is valid and rows about it, judged: what verdicts, outlooks and reports come from. */
export const judged: fc.Arbitrary<Input> = fc
  .tuple(
    oracleCase,
    fc.oneof(
      fc.tuple(fc.constant("check"), optionsFor("check")),
      fc.tuple(fc.constant("check"), fc.constant(["-f", "json"])),
      fc.tuple(fc.constant("compare"), optionsFor("compare")),
    ),
    world,
  )
  .map(([{ plan, observations, asOf }, [command, options], around]) => {
    const header = ["area", "indicator", "period", "value", "unit", "status", "published", "scope"];
    const rows = observations.map((row) => csvLine(header.map((name) => row[name] ?? "")));
    const own = asOf === null || options.join().includes("--as-of") ? [] : ["--as-of", asOf];
    return {
      argv: [command, "p.yaml", "-a", "a.csv", ...own, ...options],
      files: { "p.yaml": block(treeOf(plan)), "a.csv": `${[csvLine(header), ...rows].join("\n")}\n` },
      ...around,
    };
  });

/** The files by which diagnostics explain themselves, damaged. */
export const damaged: fc.Arbitrary<Input> = fc.constantFrom(...EXPLAINED).chain((input) => {
  const paths = Object.keys(input.files).filter((path) => input.files[path] !== null);
  const own = paths.map((path) => bytesOf(input.files[path] as string));
  const seeds = [...own, ...EXPLAINED_FILES.slice(0, 40)];
  if (paths.length === 0) return fc.constant(input);
  return fc.tuple(fc.nat(paths.length - 1), mutantOf(seeds, 2), mutantOf([own[0]!], 2)).map(([which, other, same]) => ({
    ...input,
    files: { ...input.files, [paths[which]!]: which === 0 ? same : other },
  }));
});

const bytesLike = (seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...seeds) },
    { weight: 4, arbitrary: mutantOf(seeds, 2) },
    { weight: 1, arbitrary: mutantOf(DATA) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  );

/** A plan and a table of any bytes, checked. */
export const anyBytes: fc.Arbitrary<Input> = fc
  .tuple(
    bytesLike(DATA_PLANS),
    bytesLike(DATA_TABLES),
    fc.constantFrom("check", "compare", "validate", "template"),
    fc.constantFrom(...FORMAT_NAMES),
  )
  .map(([plan, table, command, format]) => ({
    argv:
      command === "validate"
        ? [command, "p.yaml", "a.csv", "-f", format]
        : [command, "p.yaml", "-a", "a.csv", ...(command === "template" ? [] : ["-f", format])],
    files: { "p.yaml": plan, "a.csv": table },
  }));

/** Inputs of every kind, each with how many of a hundred are made of it. */
export const KINDS: Readonly<Record<string, { readonly share: number; readonly inputs: fc.Arbitrary<Input> }>> = {
  "calls of every command with every option": { share: 45, inputs: anyCall },
  "sound plans with rows about them": { share: 20, inputs: judged },
  "examples of diagnostics, damaged": { share: 25, inputs: damaged },
  "files of any bytes": { share: 10, inputs: anyBytes },
};
