import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oracleCase } from "./cases.ts";
import { judge } from "./judge.ts";

const python = spawnSync("python3", ["--version"]).status === 0;
const runs = Number(process.env.ORACLE_CASES ?? 2000);
const seed = Number(process.env.ORACLE_SEED ?? 20191231);

describe.skipIf(!python)("the oracle in Python, written from the design alone", () => {
  test(`agrees on every field of ${runs} random cases`, { timeout: 60_000 + runs * 20 }, () => {
    const cases = fc.sample(oracleCase, { numRuns: runs, seed });
    const script = fileURLToPath(new URL("evaluate.py", import.meta.url));
    const input = cases.map((one) => JSON.stringify(one)).join("\n");
    const output = execFileSync("python3", [script], { input, encoding: "utf8", maxBuffer: 1 << 30 });
    const expected = output
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    for (const [index, one] of cases.entries()) {
      expect(judge(one), JSON.stringify(one)).toEqual(expected[index]);
    }
  });
});
