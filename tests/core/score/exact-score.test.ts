import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toNumber, toText } from "../../../src/core/exact.ts";
import { exactScore } from "../../../src/core/score/exact-score.ts";
import { allScores } from "../../../src/core/score/join.ts";
import type { Tree } from "../../../src/core/score/tree.ts";
import { flat, frameOf, treeFrom } from "./made.ts";

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

  test("is the double's within rounding wherever there is one", () => {
    const cell = fc.constantFrom("-", "1", "2/3", "0.3", "7", "50");
    const row = fc.array(cell, { minLength: 4, maxLength: 4 }).map((cells) => cells.join(" "));
    const way = fc.constantFrom("arithmetic", "harmonic", "minimum", "worst 2", "median");
    const rule = fc.constantFrom("skip", "zero", "fail", "peer-mean", "skip 60%i", "peer-mean 50%c");
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        way,
        rule,
        way,
        rule,
        (rows, root, above, group, below) => {
          const children = [{ id: "b", weight: "0.3" }, { id: "c" }, { id: "d", weight: "2" }];
          const tree = treeFrom(`${root} ${above}`, [
            { id: "a" },
            { id: "g", joins: `${group} ${below}`, has: children },
          ]);
          const frame = frameOf(rows);
          const scores = allScores(tree.root, frame);
          for (const [area, score] of scores.get(tree.root)!.entries()) {
            const own = exactScore(tree.root, area, scores, frame, frame.exactLeaf);
            expect(own === null).toBe(Number.isNaN(score));
            if (own !== null) expect(Math.abs(toNumber(own) - score)).toBeLessThanOrEqual(1e-13 * Math.abs(score));
          }
        },
      ),
    );
  });
});
