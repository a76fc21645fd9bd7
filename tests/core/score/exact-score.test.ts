import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { multiply, type Rational, rational, toNumber, toText } from "../../../src/core/exact.ts";
import { Amounts } from "../../../src/core/score/amounts.ts";
import { exactIn, exactScore, exactScoresOf } from "../../../src/core/score/exact-score.ts";
import { allScores } from "../../../src/core/score/join.ts";
import type { Tree } from "../../../src/core/score/tree.ts";
import { flat, frameOf, treeFrom } from "./made.ts";
import { runs } from "../../effort.ts";

const exact = (tree: Tree, rows: readonly string[], area = 0) => {
  const frame = frameOf(rows);
  const score = exactScore(tree.root, area, allScores(tree.root, frame), frame, frame.exactLeaf);
  return score && toText(score);
};

describe("a score in fractions", () => {
  test.each([
    [
      "weights are those of the plan, not doubles of their shares",
      flat("arithmetic", "1", "2", "3"),
      ["1 1 0", "0 0 1"],
      "0.5",
    ],
    ["thirds", flat("arithmetic", "1", "1", "1"), ["1 0 0"], "1/3"],
    ["a gap is skipped", flat("arithmetic", "1", "1", "1"), ["1 - 2"], "1.5"],
    ["or 0", flat("arithmetic zero", "1", "1", "1"), ["1 - 2"], "1"],
    [
      "or what peers have, in fractions",
      flat("arithmetic peer-mean", "1", "1"),
      ["- 0", "1/3 0", "1/6 0", "- 0"],
      "0.125",
    ],
    [
      "a peer's group too",
      treeFrom("arithmetic peer-mean", [{ id: "a" }, { id: "g", has: [{ id: "b" }, { id: "c" }] }]),
      ["0 - -", "0 1/3 1"],
      "1/3",
    ],
    ["or there is none", flat("arithmetic fail", "1", "1"), ["1 -"], null],
    ["too little is known", flat("arithmetic 80%i", "1", "1"), ["1 -"], null],
    ["nothing is known", flat("arithmetic", "1", "1"), ["- -"], null],
    ["there is a root in it", flat("geometric", "1", "1"), ["4 9"], null],
    ["or in a part of it", treeFrom("arithmetic", [{ id: "g", joins: "geometric", has: [{ id: "a" }] }]), ["4"], null],
    ["areas are compared", flat("copeland", "1", "1"), ["4 9", "1 1"], null],
    ["the worst two of three", flat("worst 2", "1", "1", "1"), ["1/3 1/7 9"], "5/21"],
    ["the harmonic mean", flat("harmonic", "1", "1"), ["1 2"], "4/3"],
  ] as const)("%s", (_, tree, rows, expected) => expect(exact(tree, rows)).toBe(expected));

  test("a figure that is a double has none", () => {
    const tree = flat("arithmetic", "1", "1");
    const frame = frameOf(["1 2"]);
    const leafOf = (leaf: number) => (leaf === 0 ? null : frame.exactLeaf(leaf, 0));
    expect(exactScore(tree.root, 0, allScores(tree.root, frame), frame, leafOf)).toBeNull();
  });

  const cell = fc.constantFrom("-", "1", "2/3", "0.3", "7", "50");
  const row = fc.array(cell, { minLength: 4, maxLength: 4 }).map((cells) => cells.join(" "));
  const rows = fc.array(row, { minLength: 1, maxLength: 6 });
  const rule = fc.constantFrom("skip", "zero", "fail", "peer-mean", "skip 60%i", "peer-mean 50%c");
  const treeOf = (root: string, above: string, group: string, below: string, weight = "0.3") =>
    treeFrom(`${root} ${above}`, [
      { id: "a" },
      { id: "g", joins: `${group} ${below}`, has: [{ id: "b", weight }, { id: "c" }, { id: "d", weight: "2" }] },
    ]);

  test.each<[title: string, tree: Tree, row: string, expected: string]>([
    ["a mean", flat("arithmetic", "1", "2", "3"), "1 1 0.5", "0.75"],
    ["weights with decimals", flat("arithmetic", "0.3", "1/7"), "1 0", "21/31"],
    ["a mean of tenths and thirds", flat("arithmetic", "1", "1"), "0.1 1/3", "13/60"],
    ["a gap that is skipped", flat("arithmetic", "1", "1", "2"), "1 - 2", "5/3"],
    ["a gap that is 0", flat("arithmetic zero", "1", "1", "2"), "1 - 2", "1.25"],
    ["a mean below 0", flat("arithmetic", "1", "1"), "-3 1", "-1"],
    [
      "a mean of means",
      treeFrom("arithmetic", [
        { id: "g", weight: "2", has: [{ id: "a" }, { id: "b", weight: "3" }] },
        { id: "h", has: [{ id: "c" }] },
      ]),
      "1 5 7",
      "5",
    ],
    [
      "a group that is skipped",
      treeFrom("arithmetic", [
        { id: "g", has: [{ id: "a" }] },
        { id: "b", weight: "0.5" },
      ]),
      "- 7",
      "7",
    ],
  ])("%s takes no fraction for a figure", (_, tree, row, expected) => {
    const figures = frameOf([row]);
    const amounts = figures.leaves.map((_, leaf) => {
      const one = new Amounts(1);
      const value = figures.exactLeaf(leaf, 0);
      if (value !== null) one.set(0, value);
      return one;
    });
    const none = () => expect.fail("a fraction");
    const frame = { ...figures, leaves: amounts.map(({ doubles }) => doubles) };
    const scores = allScores(tree.root, frame);
    const score = exactScoresOf(tree.root, scores, frame, Object.assign(none, { amounts }));
    expect(toText(score(0)!)).toBe(expected);
  });

  test("is the double's within rounding wherever there is one", () => {
    const way = fc.constantFrom("arithmetic", "harmonic", "minimum", "worst 2", "median");
    fc.assert(
      fc.property(rows, way, rule, way, rule, (own, ...ways) => {
        const tree = treeOf(...ways);
        const frame = frameOf(own);
        const scores = allScores(tree.root, frame);
        for (const [area, score] of scores.get(tree.root)!.entries()) {
          const own = exactScore(tree.root, area, scores, frame, frame.exactLeaf);
          expect(own === null).toBe(Number.isNaN(score));
          if (own !== null) expect(Math.abs(toNumber(own) - score)).toBeLessThanOrEqual(1e-13 * Math.abs(score));
        }
      }),
    );
  });

  test("is the same added up in doubles, also where they don't hold the numbers", () => {
    const way = fc.constantFrom("arithmetic", "arithmetic", "minimum", "geometric");
    const weight = fc.constantFrom("0.3", "1/7", "5", `${2n ** 52n}/3`, "1000000007/1000000009");
    // In such units the numerators of figures are short, at the edge of what doubles hold, and beyond.
    const unit = fc.constantFrom(1n, 3n, 10n ** 14n + 1n, 2n ** 52n + 1n, 10n ** 20n);
    fc.assert(
      fc.property(
        rows,
        way,
        rule,
        way,
        rule,
        weight,
        unit,
        fc.boolean(),
        (own, root, above, group, below, heavy, by, down) => {
          const tree = treeOf(root, above, group, below, heavy);
          const small = frameOf(own);
          const factor = down ? rational(1n, by) : rational(by);
          const figure = (leaf: number, area: number): Rational | null => {
            const value = small.exactLeaf(leaf, area);
            return value && multiply(value, factor);
          };
          const amounts = small.leaves.map(() => new Amounts(small.areas));
          for (const [leaf, one] of amounts.entries()) {
            for (const area of own.keys()) {
              const value = figure(leaf, area);
              if (value !== null) one.set(area, value);
            }
          }
          const frame = { ...small, leaves: amounts.map(({ doubles }) => doubles) };
          const scores = allScores(tree.root, frame);
          const quick = exactScoresOf(tree.root, scores, frame, exactIn(amounts));
          for (const area of own.keys()) {
            expect(quick(area)).toEqual(exactScore(tree.root, area, scores, frame, figure));
          }
        },
      ),
      { numRuns: runs(500) },
    );
  });
});
