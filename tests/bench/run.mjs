// npm run bench [-- --entry check --rounds 5 …]; npm run bench -- --help says what there is.
// It asserts that all programs of an entry come to the same result, and nothing about time.
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { buildWhereOlder } from "../../scripts/fresh.mjs";
import { asked, HELP, Refused } from "./call.mjs";
import { method } from "./measure.mjs";
import { inLine, table, write } from "./page.mjs";
import { machine, paired } from "./paired.mjs";
import { ENTRIES } from "./registry.mjs";

/** Prepares and measures an entry in a folder that is gone afterwards. */
async function measured(entry, { rounds = entry.rounds, own }) {
  const folder = mkdtempSync(join(tmpdir(), "dabiao-bench-"));
  const tell = (what) => process.stderr.write(`${entry.name}: ${what}\n`);
  try {
    const sizes = { ...entry.sizes, ...own[entry.name] };
    tell("writing the data");
    const { programs } = await entry.prepare(folder, sizes);
    const [load] = loadavg();
    const rows = paired(programs, { rounds, ratio: entry.ratio, folder, tell });
    return { name: entry.name, sizes, rounds, machine: machine(load), method: method().name, rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function shown({ name, title }, result) {
  const { sizes, rounds, machine: where, method: how } = result;
  const about = `medians of ${rounds} rounds; ${where}; measured by ${how}`;
  return `\n${title(sizes).en} (${name})\n${about}\n\n${inLine(table(result, "en"))}\n`;
}

async function main() {
  const call = asked(process.argv.slice(2));
  if (call.help) return process.stdout.write(HELP);
  if (call.list) {
    const lines = ENTRIES.map(({ name, title, sizes, large }) => {
      const only = large ? " (only with --entry or --all)" : "";
      return `${name.padEnd(12)}${title(sizes).en}${only}`;
    });
    return process.stdout.write(`${lines.join("\n")}\n`);
  }
  buildWhereOlder();
  const results = [];
  for (const entry of call.entries) {
    try {
      results.push(await measured(entry, call));
    } catch (error) {
      // The figures of the other entries stand all the same.
      process.stderr.write(`${entry.name}: ${error.message}\n`);
      process.exitCode = 1;
      // An interrupt is told only when there is time for it.
      await setTimeout(50);
      if (interrupted) break;
      continue;
    }
    process.stdout.write(shown(entry, results.at(-1)));
  }
  if (call.write && !interrupted) for (const path of await write(results)) process.stderr.write(`written: ${path}\n`);
}

// An interrupt ends the program that is being measured, and with it the entry: the data are removed on the way out.
let interrupted = false;
process.on("SIGINT", () => {
  interrupted = true;
});
try {
  await main();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  if (error instanceof Refused) process.stderr.write("npm run bench -- --help says what there is\n");
  process.exitCode = error instanceof Refused ? 2 : 1;
}
