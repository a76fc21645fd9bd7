import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { buildCommandLine } from "../../scripts/command-line.mjs";
import { each } from "./host.ts";

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "dabiao-later-"));
let modulesOf: ReadonlyMap<string, readonly string[]>;

/** Says at the end which files of the tool were run, and whether Node's own for promises of files were, which take as long. */
const SPY = `process.on("exit", () => {
  const files = Object.keys(require.cache).filter((path) => path.includes("dist"));
  if (process.moduleLoadList.includes("NativeModule fs/promises")) files.push("fs/promises");
  require("node:fs").writeFileSync(process.env.LOADED, files.join("\\n"));
});`;

beforeAll(async () => {
  modulesOf = await buildCommandLine(root, join(folder, "dist", "cli"));
  for (const path of ["bin", "package.json"]) cpSync(join(root, path), join(folder, path), { recursive: true });
  writeFileSync(join(folder, "spy.cjs"), SPY);
  writeFileSync(join(folder, "broken.yaml"), "dabiao: 1\n");
  writeFileSync(join(folder, "small.yaml"), SMALL);
  writeFileSync(join(folder, "small.csv"), "indicator,period,value\nroads,2019,12\n");
  call(`${CHECK} --as-of 2019 -f json:last.json`);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A plan without a score, progress or a formula, of which the data leave nothing to say. */
const SMALL = `dabiao: 1
id: small
title: Small
area: { name: A }
period: { from: 2016, due: 2019 }
indicators:
  - { id: roads, name: Roads, unit: km, target: { at-least: 10 } }
`;

const CHECK = "check LHASA/plan.yaml -a LHASA/actuals.csv";

/** Small, or there because of another one. */
const PASSED_OVER = new Set([
  "csv-parse",
  "fast-string-truncated-width",
  "fast-string-width",
  "fdir",
  "opencc-js",
  "picomatch",
]);

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** Large parts of the tool that most calls have no use for. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ["src/cli/help.ts", "help"],
  ["src/cli/options.ts", "options"],
  ["src/core/evaluate.ts", "evaluate"],
  ["src/core/compare.ts", "compare"],
  ["src/core/diff.ts", "diff"],
  ["src/core/formula/parse.ts", "formulas"],
  ["src/core/form.ts", "form"],
  ["src/core/score/stand.ts", "stands"],
  ["src/core/trajectory.ts", "trajectory"],
  ["src/read/plan.ts", "plan"],
  ["src/read/observations.ts", "actuals"],
  ["src/read/result-schema.ts", "result"],
  ["src/read/draft.ts", "draft"],
  ["src/report/json.ts", "json"],
  ["src/report/table.ts", "table"],
  ["src/report/html/html.ts", "html"],
  ["src/report/explanation.ts", "steps"],
  ["src/report/owners/rows.ts", "owners"],
  ["src/messages/examples.ts", "examples"],
  ["src/messages/en/pages.ts", "pages"],
  ["src/messages/en/diagnostics.ts", "sentences"],
  ["src/messages/en/index.ts", "english"],
  ["src/messages/zh/diagnostics.ts", "sentences"],
  ["src/messages/zh/index.ts", "chinese"],
  ["src/cli/shells.ts", "shells"],
]);

/** Makes a call; gives the files of the tool that it ran. */
function call(line: string): string[] {
  const loaded = join(folder, "loaded");
  const words = line.split(" ").map((word) => word.replace(/^LHASA/, join(root, "data", "lhasa")));
  const env = { ...process.env, LOADED: loaded, DABIAO_LANG: "en", NODE_OPTIONS: "" };
  const { stderr } = spawnSync(
    process.execPath,
    ["-r", join(folder, "spy.cjs"), join(folder, "bin", "dabiao.js"), ...words],
    { cwd: folder, env, encoding: "utf8" },
  );
  expect(stderr, line).not.toContain("internal/bug");
  return readFileSync(loaded, "utf8").split("\n");
}

/** The packages and the parts that a call runs, by name. */
function usedBy(line: string): ReadonlySet<string> {
  const files = call(line).map((path) => basename(path));
  const modules = files.flatMap((file) => modulesOf.get(file) ?? []);
  const own = files.includes("promises") ? ["promises"] : [];
  const packages = modules.flatMap((path) => PACKAGE.exec(path)?.[1] ?? []);
  const parts = modules.flatMap((path) => PARTS.get(path) ?? []);
  return new Set([...own, ...packages.filter((name) => !PASSED_OVER.has(name)), ...parts]);
}

/** What every call needs that judges. */
const JUDGING = "actuals commander evaluate options plan yaml";

each(`
  --version                                 │
  --help                                    │ commander help
  check --help                              │ commander help options
  chek                                      │ JUDGING english sentences json diff help
  check small.yaml -a small.csv             │ JUDGING english table
  CHECK                                     │ JUDGING english table sentences formulas
  CHECK --quiet                             │ JUDGING english table formulas
  CHECK --lang zh                           │ JUDGING chinese table sentences formulas
  CHECK -f json                             │ JUDGING english sentences formulas trajectory json diff
  CHECK -f html                             │ JUDGING english table sentences formulas trajectory html diff owners steps
  CHECK --explain high-tech-firms           │ JUDGING english table sentences formulas trajectory steps
  CHECK --color always                      │ JUDGING english table sentences formulas chalk
  CHECK --by owner                          │ JUDGING english table sentences formulas trajectory owners
  CHECK --against last.json                 │ JUDGING english table sentences formulas trajectory diff json result zod
  check broken.yaml -a LHASA/actuals.csv    │ JUDGING english table sentences zod
  check none.yaml -a LHASA/actuals.csv      │ JUDGING english table sentences promises tinyglobby
  compare LHASA/plan.yaml -a LHASA/a*.csv   │ JUDGING english table sentences formulas compare stands promises tinyglobby
  validate LHASA/plan.yaml                  │ JUDGING english sentences formulas
  template LHASA/plan.yaml --period 2019    │ JUDGING english formulas form
  diff last.json last.json                  │ JUDGING english diff result zod
  explain plan/tab                          │ JUDGING english chinese table sentences pages examples help
  init -o -                                 │ JUDGING english draft
  schema                                    │ JUDGING zod
  completion bash                           │ commander options pages examples shells help
`)("%s", (line, used) => {
  const expected = used!.replace("JUDGING", JUDGING).split(" ");
  expect(usedBy(line!.replace("CHECK", CHECK))).toEqual(new Set(expected.filter((name) => name !== "")));
});
