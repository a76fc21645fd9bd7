/*
 * Tries the mutants of the groups that are named, else those of the verdicts, and prints what became of them: `node
 * tests/mutation/run.mjs verdicts core read`. Files and folders below src/ with commas between them are a group too. A
 * group passes where enough of them are noticed; except in core and read as a whole, whatever isn't must be explained in
 * survivors.json. MUTANT_SECONDS: how long tests may take to notice one.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { figures } from "../soak/figures.mjs";

const VERDICTS = [
  "src/core/comparators/*.ts",
  "src/core/measures/*.ts",
  "src/core/select*.ts",
  "src/core/assess*.ts",
  "src/core/exact.ts",
  "src/read/number.ts",
];
const not = (globs) => globs.map((glob) => `!${glob}`);

/** `least`: the percentage that has to be noticed. */
const GROUPS = {
  verdicts: { mutate: VERDICTS, least: 95, explained: true },
  core: { mutate: ["src/core/**/*.ts", ...not(VERDICTS)], least: 90, explained: false },
  read: { mutate: ["src/read/**/*.ts", ...not(VERDICTS)], least: 90, explained: false },
};

/** A group that has a name, or files and folders with commas between them. */
const groupOf = (name) =>
  GROUPS[name] ?? {
    mutate: name.split(",").map((path) => (path.endsWith(".ts") ? path : `${path}/**/*.ts`)),
    least: 90,
    explained: true,
  };

const EXPLAINED = JSON.parse(readFileSync(new URL("survivors.json", import.meta.url), "utf8"));
const keyOf = ({ file, line, was, becomes }) => JSON.stringify([file, line, was, becomes]);
const known = new Set(EXPLAINED.map(keyOf));

const NOTICED = new Set(["Killed", "Timeout", "RuntimeError", "CompileError"]);
const LOST = new Set(["Survived", "NoCoverage"]);

/** Stryker's copy of the sources. It lies below the project's own folder, so that packages are found. */
const COPY = ".mutation";
const NEEDED = ["src", "tests", "data", "package.json", "stryker.config.mjs"];

/**
 * Stryker passes over whatever stands before `as`: of `{ ... } as const satisfies Measure` it would change nothing. Types do
 * nothing at run time, so the copy goes without these words; no line moves.
 */
function prepare() {
  rmSync(COPY, { recursive: true, force: true });
  for (const name of NEEDED) cpSync(name, join(COPY, name), { recursive: true });
  for (const floor of ["src/core", "src/read"]) {
    for (const name of readdirSync(floor, { recursive: true }).filter((one) => one.endsWith(".ts"))) {
      const path = join(COPY, floor, name);
      const text = readFileSync(path, "utf8");
      writeFileSync(path, text.replace(/^\} as const satisfies [^;]+;$/gm, "};"));
    }
  }
}

function tried(name) {
  const { mutate } = groupOf(name);
  const report = resolve(`reports/mutation/${name in GROUPS ? name : "paths"}.json`);
  mkdirSync("reports/mutation", { recursive: true });
  // A run that fails must not be taken for the one before.
  rmSync(report, { force: true });
  prepare();
  const incremental = ["--incrementalFile", report.replace(".json", ".incremental.json")];
  const args = [
    "stryker",
    "run",
    "--mutate",
    mutate.join(),
    ...incremental,
    "--reporters",
    "json,progress-append-only",
  ];
  spawnSync("npx", args, { cwd: COPY, stdio: "inherit", env: { ...process.env, MUTATION_REPORT: report } });
  const { files } = JSON.parse(readFileSync(report, "utf8"));
  return Object.entries(files).map(([path, { source, mutants }]) => ({
    file: path.startsWith("src/") ? path : relative(resolve(COPY), path),
    lines: source.split("\n"),
    mutants,
  }));
}

/** A survivor as survivors.json names it: by the text of its line, since line numbers move. */
function named({ file, lines }, { location: { start, end }, replacement }) {
  const line = lines[start.line - 1];
  const was = start.line === end.line ? line.slice(start.column - 1, end.column - 1) : line.slice(start.column - 1);
  return { file, line: line.trim(), was, becomes: replacement };
}

const count = (mutants, statuses) => mutants.filter(({ status }) => statuses.has(status)).length;
const percent = (part, whole) => (whole === 0 ? "100.0" : ((100 * part) / whole).toFixed(1));

function row(name, mutants) {
  const [noticed, lost] = [count(mutants, NOTICED), count(mutants, LOST)];
  const timeouts = count(mutants, new Set(["Timeout"]));
  return [name, noticed + lost, noticed - timeouts, timeouts, lost, percent(noticed, noticed + lost)];
}

const asked = process.argv.slice(2);
let failed = false;
const groups = [];
for (const name of asked.length > 0 ? asked : ["verdicts"]) {
  const { least, explained } = groupOf(name);
  const files = tried(name);
  const all = files.flatMap(({ mutants }) => mutants);
  console.log(["file", "mutants", "killed", "timeout", "survived", "score"].join("\t"));
  for (const { file, mutants } of files) console.log(row(file, mutants).join("\t"));
  console.log(row(name, all).join("\t"));
  const survivors = files.flatMap((file) =>
    file.mutants.filter(({ status }) => LOST.has(status)).map((mutant) => named(file, mutant)),
  );
  const open = survivors.filter((one) => !known.has(keyOf(one)));
  if (explained) for (const one of open) console.log(`not explained: ${JSON.stringify(one)}`);
  const share = Number(percent(all.length - survivors.length, all.length));
  groups.push({ name, mutants: all.length, survivors: survivors.length, percent: share });
  if (share < least || (explained && open.length > 0)) failed = true;
}
figures({ groups });
process.exitCode = failed ? 1 : 0;
