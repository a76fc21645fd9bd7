// Which lines and branches of core its own tests reach, in percent. Ends with 1 below 98 % of the branches.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../bench/programs.mjs";
import { figures } from "./figures.mjs";

const LEAST = 98;
const folder = mkdtempSync(join(tmpdir(), "dabiao-coverage-"));
try {
  const options = ["--include=src/core/**/*.ts", "--reporter=json-summary", `--reportsDirectory=${folder}`];
  const coverage = ["--coverage", ...options.map((option) => option.replace("--", "--coverage."))];
  const { status } = spawnSync("npx", ["vitest", "run", "tests/core", ...coverage], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
  else {
    const { lines, branches } = JSON.parse(readFileSync(join(folder, "coverage-summary.json"), "utf8")).total;
    const found = { lines: lines.pct, branches: branches.pct };
    process.stdout.write(`${JSON.stringify(found)}\n`);
    figures(found);
    if (found.branches < LEAST) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
