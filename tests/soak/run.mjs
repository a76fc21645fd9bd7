// npm run soak [-- --entry oracle …]: what takes too long for every change. Ends with 1 where anything is wrong.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { machine } from "../bench/paired.mjs";
import { root } from "../bench/programs.mjs";
import { typed, write } from "./page.mjs";
import { ENTRIES } from "./registry.mjs";

const HELP = `npm run soak -- [options]

  --entry NAME   only this entry; repeatable
  --list         the entries, and what each runs
  --write        keep the figures in tests/soak/results.json and write docs/reliability*.md
  --help         this help
`;

/** The options of a call, with its entries; a text: why there are none. */
export function asked(args) {
  const flag = { type: "boolean", default: false };
  const options = { entry: { type: "string", multiple: true }, list: flag, write: flag, help: flag };
  let values;
  try {
    ({ values } = parseArgs({ args, options }));
  } catch (error) {
    return error.message;
  }
  const names = ENTRIES.map(({ name }) => name);
  const unknown = values.entry?.find((name) => !names.includes(name));
  if (unknown !== undefined) return `no entry is called "${unknown}"; there are ${names.join(", ")}`;
  return { ...values, entries: ENTRIES.filter(({ name }) => values.entry?.includes(name) ?? true) };
}

/** Runs an entry to its end; null: something is wrong, and has been said. */
function ran({ name, title, call }) {
  process.stderr.write(`\n${name}: ${title.en}\n$ ${typed(call)}\n`);
  const folder = mkdtempSync(join(tmpdir(), "dabiao-soak-"));
  const file = join(folder, "figures");
  try {
    writeFileSync(file, "");
    const env = { ...process.env, ...call.env, FIGURES: file };
    const { status } = spawnSync(call.argv[0], call.argv.slice(1), { cwd: root, env, stdio: "inherit" });
    if (status !== 0) return null;
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    const figures = Object.assign({}, ...lines.filter((line) => line !== "").map((line) => JSON.parse(line)));
    return { name, on: new Date().toISOString().slice(0, 10), machine: machine(null), figures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(call) {
  if (call.help) return process.stdout.write(HELP);
  if (call.list) {
    const lines = ENTRIES.map(({ name, call: own }) => `${name.padEnd(14)}${typed(own)}\n`);
    return process.stdout.write(lines.join(""));
  }
  const results = [];
  for (const entry of call.entries) {
    const result = ran(entry);
    if (result) results.push(result);
    else process.exitCode = 1;
    process.stdout.write(`${entry.name}: ${result ? entry.told(result.figures).en : "wrong"}\n`);
  }
  if (call.write) for (const path of await write(results)) process.stderr.write(`written: ${path}\n`);
}

const call = asked(process.argv.slice(2));
if (typeof call === "string") {
  process.stderr.write(`${call}\nnpm run soak -- --help says what there is\n`);
  process.exitCode = 2;
} else await main(call);
