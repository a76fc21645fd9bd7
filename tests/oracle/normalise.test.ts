import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersTo, sample } from "./samples.ts";

const python = spawnSync("python3", ["--version"]).status === 0;
const runs = Number(process.env.ORACLE_CASES ?? 500);
const seed = Number(process.env.ORACLE_SEED ?? 20191231);

type Answers = ReturnType<typeof answersTo>;

/** A double counts as the oracle's where they agree to a few units of the last digit, and so does an exact number as its float. */
function settled(
  own: string | number | null | undefined,
  wanted: string | number | null,
): string | number | null | undefined {
  if (typeof wanted !== "number" || own === null || own === undefined) return own;
  const value = typeof own === "number" ? own : valueOf(own);
  return Math.abs(value - wanted) <= 1e-14 * Math.max(1, Math.abs(wanted)) ? wanted : own;
}

function valueOf(text: string): number {
  const [n = "", d = ""] = text.split("/");
  return Number(n) / Number(d);
}

const agreed = (own: Answers, other: Answers) =>
  Object.fromEntries(
    Object.entries(other).map(([part, methods]) => [
      part,
      Object.fromEntries(
        Object.entries(methods).map(([name, wanted]) => [
          name,
          wanted.map((one, at) => settled(own[part as keyof Answers][name]?.[at], one)),
        ]),
      ),
    ]),
  );

describe.skipIf(!python)(
  "the oracle of normalising, imputing and treating in Python, written from the formulas alone",
  () => {
    test(`agrees on every number and reason of ${runs} random samples`, { timeout: 60_000 + runs * 300 }, () => {
      const cases = fc.sample(sample, { numRuns: runs, seed });
      const script = fileURLToPath(new URL("normalise.py", import.meta.url));
      const input = cases.map((one) => JSON.stringify(one)).join("\n");
      const output = execFileSync("python3", ["-B", script], { input, encoding: "utf8", maxBuffer: 1 << 30 });
      const expected = output
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Answers);
      const treated = new Set<string>();
      for (const [index, one] of cases.entries()) {
        const [own, other] = [answersTo(one), expected[index]!];
        for (const part of ["normalise", "impute", "treat"] as const) {
          expect(Object.keys(own[part]).sort()).toEqual(Object.keys(other[part]).sort());
        }
        expect(agreed(own, other), JSON.stringify(one)).toEqual(other);
        const distinct = (all: Answers["treat"][string] = []) => new Set(all).size;
        if (distinct(other.treat.winsorise) < distinct(other.normalise.none)) treated.add("moved");
        if (JSON.stringify(other.treat.coinr) !== JSON.stringify(other.treat.winsorise)) treated.add("logarithms");
      }
      expect([...treated].sort(), "samples that need treatment").toEqual(["logarithms", "moved"]);
    });
  },
);
