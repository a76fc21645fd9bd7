import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resultOf } from "../../src/core/score/robustness.ts";
import { frameOf, type Part, treeFrom } from "../core/score/made.ts";

const python = spawnSync("python3", ["--version"]).status === 0;
const runs = Number(process.env.ORACLE_CASES ?? 500);
const seed = Number(process.env.ORACLE_SEED ?? 20191231);

interface ScoreCase {
  readonly joins: string;
  readonly weights: "relative" | "points";
  readonly parts: readonly Part[];
  readonly rows: readonly string[];
  /** The group of peers of each area. */
  readonly peers: readonly (string | null)[];
  readonly decimals: number | null;
}

const SIGNED = ["arithmetic", "minimum", "worst 1", "worst 2", "worst 3", "median", "copeland"];
const METHODS = [...SIGNED, "geometric", "harmonic", "mean 2", "mean 0.5", "mean -1.5", "mean 0", "mean 1", "mean 3"];
const rule = fc.constantFrom("", "skip", "zero", "fail", "peer-mean", "peer-mean");
const coverage = fc.constantFrom("", "", "", "50%i", "80%i", "66.7%c", "50%c", "100%c");
const weight = fc.constantFrom("1", "1", "1", "0.1", "0.2", "0.3", "2", "1/3", "12.5");

/** Few distinct numbers, so that scores often tie in fractions though their doubles differ. */
const positive = fc.constantFrom(..."0.1 0.2 0.3 0.6 1 1 2 3 4 8 9 16 50 60 70 100 33.3 2/3 1/7".split(" "));
const signed = fc.oneof(positive, fc.constantFrom("0", "-1", "-0.3", "-60", "-2/3"));

function caseOf(methods: readonly string[], figure: fc.Arbitrary<string>): fc.Arbitrary<ScoreCase> {
  const joins = fc
    .tuple(fc.constantFrom(...methods), rule, coverage)
    .map((words) => words.filter((word) => word !== "").join(" "));
  const leaf = weight.map((own) => ({ weight: own, has: 0 }));
  const shape = fc.record({ joins, weight, has: fc.array(leaf, { minLength: 1, maxLength: 4 }) });
  const nested = fc.record({ joins, weight, inner: shape, has: fc.array(leaf, { maxLength: 3 }) });
  // Groups come before indicators in every tree, and are numbered so here.
  const parts = fc
    .tuple(
      fc.array(nested, { maxLength: 1 }),
      fc.array(shape, { maxLength: 2 }),
      fc.array(leaf, { minLength: 1, maxLength: 3 }),
    )
    .map(([deep, groups, leaves]) => {
      let count = 0;
      const indicator = ({ weight: own }: { weight: string }): Part => ({ id: `i${count++}`, weight: own });
      const group = (one: { joins: string; weight: string; has: { weight: string }[] }): Part => {
        const id = `g${count}`;
        return { id, joins: one.joins, weight: one.weight, has: one.has.map(indicator) };
      };
      const all = [
        ...deep.map(({ joins: own, weight: heavy, inner, has }): Part => {
          const id = `n${count}`;
          return { id, joins: own, weight: heavy, has: [group(inner), ...has.map(indicator)] };
        }),
        ...groups.map(group),
        ...leaves.map(indicator),
      ];
      return { all, count };
    });
  return fc
    .tuple(joins, fc.constantFrom("relative" as const, "points" as const), parts, fc.constantFrom(null, null, 0, 1, 3))
    .chain(([root, weights, { all, count }, decimals]) => {
      const cell = fc.oneof({ weight: 6, arbitrary: figure }, fc.constant("-"));
      const row = fc.array(cell, { minLength: count, maxLength: count }).map((cells) => cells.join(" "));
      const peer = fc.constantFrom("north", "south", null);
      return fc.array(fc.tuple(row, peer), { minLength: 1, maxLength: 7 }).map((areas) => ({
        joins: root,
        weights,
        parts: all,
        rows: areas.map(([cells]) => cells),
        peers: areas.map(([, group]) => group),
        decimals,
      }));
    });
}

const cases = fc.oneof({ weight: 2, arbitrary: caseOf(METHODS, positive) }, caseOf(SIGNED, signed));

type Told = readonly [score: number | null, rank: number | null, tied: boolean];

function own({ joins, weights, parts, rows, peers, decimals }: ScoreCase): Told[] {
  const lists = new Map(
    peers.map((group) => [group, [...peers.keys()].filter((area) => peers[area] === group)] as const),
  );
  const frame = frameOf(
    rows,
    peers.map((group) => (group === null ? null : lists.get(group)!)),
  );
  const tree = treeFrom(joins, parts, weights);
  const { scores, standings } = resultOf(tree, { ...frame, decimals, isRanked: () => true });
  return standings.map(({ rank, tied }, area) => [Number.isNaN(scores[area]!) ? null : scores[area]!, rank, tied]);
}

/** Doubles are those of the oracle where they agree to 1e-12 of the figures that they come from. */
const settled = (told: readonly Told[], wanted: readonly Told[], size: number): Told[] =>
  told.map(([score, rank, tied], area) => {
    const other = wanted[area]?.[0] ?? null;
    const near = score !== null && other !== null && Math.abs(score - other) <= 1e-12 * Math.max(Math.abs(other), size);
    return [near ? other : score, rank, tied];
  });

describe.skipIf(!python)("the oracle of scores in Python, written from their description alone", () => {
  test(`agrees on every score, rank and tie of ${runs} random trees`, { timeout: 60_000 + runs * 300 }, () => {
    const all = fc.sample(cases, { numRuns: runs, seed });
    const script = fileURLToPath(new URL("aggregate.py", import.meta.url));
    const input = all.map((one) => JSON.stringify(one)).join("\n");
    const output = execFileSync("python3", ["-B", script], { input, encoding: "utf8", maxBuffer: 1 << 30 });
    const expected = output
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Told[]);
    let scored = 0;
    for (const [index, one] of all.entries()) {
      const wanted = expected[index]!;
      // Where signs differ a score may be next to nothing, and the figures are what its error is measured by.
      const size = one.rows.some((row) => row.includes("-")) && /(^| )-\d/.test(one.rows.join(" ")) ? 100 : 0;
      expect(settled(own(one), wanted, size), JSON.stringify(one)).toEqual(wanted);
      scored += wanted.filter(([score]) => score !== null).length;
    }
    // Most areas of most cases have a score, else nothing was compared.
    expect(scored).toBeGreaterThan(runs);
  });
});
