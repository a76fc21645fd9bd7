import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOf, explain, type Explanation } from "../../../src/core/score/contributions.ts";
import { allScores } from "../../../src/core/score/join.ts";
import type { Tree } from "../../../src/core/score/tree.ts";
import { flat, frameOf, type Part, treeFrom } from "./made.ts";

const short = (value: number | null) => (value === null ? "none" : String(Number(value.toPrecision(12)) + 0));

/** "a 0.5×8=4" is an indicator's weight, value and amount; "~" what the gaps add; "zero", "peer-mean" what stands for a gap. */
function told(explanation: Explanation | null): unknown {
  if (explanation === null) return null;
  const { node, score, additive, terms, parts } = explanation;
  const lines = terms.map(({ node: one, weight, value, filled, amount, factor }) => {
    const what = one === null ? "~" : `${one.id} ${short(weight)}×${short(value)}`;
    return `${what}=${short(amount)}${factor === null ? "" : ` ×${short(factor)}`}${filled === null ? "" : ` ${filled}`}`;
  });
  const own = `${node.id || "."} ${short(score)} ${additive}: ${lines.join(", ")}`;
  return parts.length === 0 ? own : [own, ...parts.map(told)];
}

const explained = (tree: Tree, rows: readonly string[], area = 0) => {
  const frame = frameOf(rows);
  return explain(tree.root, area, allScores(tree.root, frame), frame);
};

const group = (joins: string, ...ids: string[]): Part => ({ id: "g", joins, has: ids.map((id) => ({ id })) });

describe("an arithmetic root is a sum over its indicators", () => {
  test.each([
    ["weights are those of the whole", flat("arithmetic", "3", "1"), ["8 4"], ". 7 scores: a 0.75×8=6, b 0.25×4=1"],
    [
      "through groups that are joined alike",
      treeFrom("arithmetic", [{ id: "a" }, group("arithmetic", "b", "c")]),
      ["8 4 6"],
      ". 6.5 scores: b 0.25×4=1, c 0.25×6=1.5, a 0.5×8=4",
    ],
    [
      "what a gap adds is the last term",
      flat("arithmetic", "1", "1", "2"),
      ["8 - 4"],
      ". 5.33333333333 scores: a 0.25×8=2, c 0.5×4=2, ~=1.33333333333",
    ],
    [
      "gaps of all groups together",
      treeFrom("arithmetic", [{ id: "a" }, group("arithmetic", "b", "c")]),
      ["- 4 -"],
      ". 4 scores: b 0.25×4=1, ~=3",
    ],
    [
      "what is 0 for want of a figure says so",
      flat("arithmetic zero", "1", "1"),
      ["8 -"],
      ". 4 scores: a 0.5×8=4, b 0.5×0=0 zero",
    ],
    [
      "and what its peers stand for",
      flat("arithmetic peer-mean", "1", "1"),
      ["8 -", "1 3", "1 5"],
      ". 6 scores: a 0.5×8=4, b 0.5×4=2 peer-mean",
    ],
    [
      "a group that is filled in is one term",
      treeFrom("arithmetic peer-mean", [{ id: "a" }, group("arithmetic", "b", "c")]),
      ["8 - -", "1 2 4"],
      ". 5.5 scores: g 0.5×3=1.5 peer-mean, a 0.5×8=4",
    ],
    [
      "a group that is joined otherwise is one term and explained by itself",
      treeFrom("arithmetic", [{ id: "a" }, group("geometric", "b", "c")]),
      ["8 4 1"],
      [". 5 scores: g 0.5×2=1, a 0.5×8=4", "g 2 logarithms: b 0.5×4=0.69314718056 ×2, c 0.5×1=0 ×1"],
    ],
    ["below zero", flat("arithmetic", "1", "1"), ["-8 4"], ". -2 scores: a 0.5×-8=-4, b 0.5×4=2"],
    ["no score, no terms", flat("arithmetic fail", "1", "1"), ["8 -"], null],
  ])("%s", (_, tree, rows, expected) => expect(told(explained(tree, rows))).toEqual(expected));
});

describe("the logarithm of a geometric root is one", () => {
  test.each([
    [
      "factors multiply to the score",
      flat("geometric", "1", "1"),
      ["4 16"],
      ". 8 logarithms: a 0.5×4=0.69314718056 ×2, b 0.5×16=1.38629436112 ×4",
    ],
    [
      "a gap has a factor as well",
      flat("geometric", "1", "1"),
      ["4 -"],
      ". 4 logarithms: a 0.5×4=0.69314718056 ×2, ~=0.69314718056 ×2",
    ],
    [
      "an arithmetic group in it is one term",
      treeFrom("geometric", [{ id: "a" }, group("arithmetic", "b", "c")]),
      ["4 7 25"],
      [
        ". 8 logarithms: g 0.5×16=1.38629436112 ×4, a 0.5×4=0.69314718056 ×2",
        "g 16 scores: b 0.5×7=3.5, c 0.5×25=12.5",
      ],
    ],
  ])("%s", (_, tree, rows, expected) => expect(told(explained(tree, rows))).toEqual(expected));
});

describe("what is no sum tells what leaving one out does", () => {
  test.each([
    [
      "the minimum rises without its worst alone",
      flat("minimum", "1", "1", "1"),
      ["3 5 9"],
      ". 3 null: a 0.333333333333×3=2, b 0.333333333333×5=0, c 0.333333333333×9=0",
    ],
    [
      "the two worst",
      flat("worst 2", "1", "1", "1"),
      ["3 5 9"],
      ". 4 null: a 0.333333333333×3=3, b 0.333333333333×5=2, c 0.333333333333×9=0",
    ],
    ["the median", flat("median", "1", "1"), ["3 5"], ". 4 null: a 0.5×3=1, b 0.5×5=-1"],
    ["the harmonic mean", flat("harmonic", "1", "1"), ["3 6"], ". 4 null: a 0.5×3=2, b 0.5×6=-1"],
    ["without the only one there is none", flat("minimum", "1", "1"), ["3 -"], ". 3 null: a 0.5×3=none"],
    ["a gap that is 0", flat("minimum zero", "1", "1"), ["3 -"], ". 0 null: a 0.5×3=0, b 0.5×0=3 zero"],
    [
      "across areas",
      flat("copeland", "2", "1"),
      ["9 1", "5 5"],
      ". 1 null: a 0.666666666667×9=-2, b 0.333333333333×1=0",
    ],
    [
      "across areas with peers",
      flat("copeland peer-mean", "2", "1"),
      ["- 1", "5 5"],
      ". -1 null: a 0.666666666667×5=0 peer-mean, b 0.333333333333×1=1",
    ],
    [
      "groups in it are explained by themselves",
      treeFrom("minimum", [{ id: "a" }, group("arithmetic", "b", "c")]),
      ["3 4 6"],
      [". 3 null: g 0.5×5=0, a 0.5×3=2", "g 5 scores: b 0.5×4=2, c 0.5×6=3"],
    ],
  ])("%s", (_, tree, rows, expected) => expect(told(explained(tree, rows))).toEqual(expected));
});

const difference = (tree: Tree, rows: readonly string[]) => {
  const { amount, terms } = differenceOf(explained(tree, rows, 0)!, explained(tree, rows, 1)!);
  return `${short(amount)}: ${terms.map(({ node, amount: own }) => `${node?.id ?? "~"} ${short(own)}`).join(", ")}`;
};

describe("the difference of two areas", () => {
  test.each([
    ["term by term", flat("arithmetic", "3", "1"), ["8 4", "4 8"], "2: a 3, b -1"],
    ["what one lacks, and its gaps", flat("arithmetic", "1", "1"), ["- 8", "2 4"], "5: b 2, a -1, ~ 4"],
    ["shares of the difference of logarithms", flat("geometric", "1", "1"), ["4 16", "4 4"], "4: a 0, b 4"],
    [
      "of two that are equal by different ways",
      flat("geometric", "1", "1"),
      ["2 8", "8 2"],
      "0: a -2.77258872224, b 2.77258872224",
    ],
    ["of what is no sum it is the whole", flat("minimum", "1", "1"), ["3 5", "1 9"], "2:  2"],
  ])("%s", (_, tree, rows, expected) => expect(difference(tree, rows)).toBe(expected));
});

describe("laws", () => {
  const cell = fc.oneof(
    { weight: 4, arbitrary: fc.double({ min: 0.01, max: 100, noNaN: true }).map(String) },
    fc.constant("-"),
  );
  const row = fc.array(cell, { minLength: 5, maxLength: 5 });
  const weight = fc.constantFrom("0.1", "1", "2", "3.7");
  const way = fc.constantFrom("arithmetic", "geometric", "minimum", "median");
  const rule = fc.constantFrom("skip", "peer-mean", "fail");
  const tree = fc
    .tuple(fc.constantFrom("arithmetic", "geometric"), way, way, rule, fc.array(weight, { minLength: 7, maxLength: 7 }))
    .map(([root, first, second, missing, weights]) =>
      treeFrom(`${root} ${missing}`, [
        {
          id: "g",
          weight: weights[0]!,
          joins: `${first} ${missing}`,
          has: [
            {
              id: "h",
              weight: weights[1]!,
              joins: `${second} skip`,
              has: [{ id: "a", weight: weights[2]! }, { id: "b" }],
            },
            { id: "c", weight: weights[3]! },
          ],
        },
        { id: "d", weight: weights[4]! },
        { id: "e", weight: weights[5]! },
      ]),
    );
  // Numbers are written with a point alone in these tests.
  const rows = fc
    .array(row, { minLength: 2, maxLength: 4 })
    .map((all) =>
      all.map((cells) => cells.map((value) => (value === "-" ? value : Number(value).toFixed(12))).join(" ")),
    );
  const holds = (explanation: Explanation): void => {
    const { score, additive, terms, parts } = explanation;
    parts.forEach(holds);
    if (additive === null) return;
    const sum = terms.reduce((known, { amount }) => known + amount!, 0);
    const size = terms.reduce((known, { amount }) => Math.max(known, Math.abs(amount!)), 1e-300);
    expect(Math.abs(sum - (additive === "scores" ? score : Math.log(score)))).toBeLessThanOrEqual(1e-12 * size);
    if (additive === "logarithms") {
      const product = terms.reduce((known, { factor }) => known * factor!, 1);
      expect(Math.abs(product / score - 1)).toBeLessThanOrEqual(1e-12);
    }
  };

  test("terms sum to the score, gaps and groups of all kinds or not", () => {
    fc.assert(
      fc.property(tree, rows, (one, all) => {
        for (const area of all.keys()) {
          const explanation = explained(one, all, area);
          if (explanation !== null) holds(explanation);
        }
      }),
    );
  });

  test("differences sum to the difference of the scores, and are the opposite the other way round", () => {
    fc.assert(
      fc.property(tree, rows, (one, all) => {
        const [a, b] = [explained(one, all, 0), explained(one, all, 1)];
        if (a === null || b === null) return;
        const { amount, terms } = differenceOf(a, b);
        const sum = terms.reduce((known, term) => known + term.amount, 0);
        const size = terms.reduce((known, term) => Math.max(known, Math.abs(term.amount)), Math.max(a.score, b.score));
        expect(amount).toBe(a.score - b.score);
        expect(Math.abs(sum - amount)).toBeLessThanOrEqual(1e-12 * size);
        const back = new Map(differenceOf(b, a).terms.map((term) => [term.node, term.amount]));
        for (const term of terms)
          expect(Math.abs(term.amount + back.get(term.node)!)).toBeLessThanOrEqual(1e-11 * size);
      }),
    );
  });

  test("without gaps no term is for them", () => {
    const known = fc.array(fc.integer({ min: 1, max: 99 }).map(String), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(tree, known, (one, cells) =>
        explained(one, [cells.join(" ")])!.terms.every(({ node }) => node !== null),
      ),
    );
  });
});
