import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copeland } from "../../../../src/core/score/aggregate/copeland.ts";

/** Scores of areas, one row each: "3 1 -" are its children, "-" one that it lacks. */
function scores(rows: readonly string[], weights: readonly number[]): number[] {
  const areas = rows.map((row) => row.split(" ").map((cell) => (cell === "-" ? Number.NaN : Number(cell))));
  const columns = weights.map((_, child) => Float64Array.from(areas, (area) => area[child]!));
  return [...copeland.combineAll(columns, Float64Array.from(weights), rows.length)];
}

describe("copeland: for each other area +1 where it is ahead in more than half of the weight, −1 where it is behind", () => {
  test.each([
    ["the first is ahead of both others", ["3 3", "2 2", "1 1"], [1, 1], [2, 0, -2]],
    ["each in half of the weight: neither is ahead", ["2 1", "1 2"], [1, 1], [0, 0]],
    ["more weight decides", ["2 1", "1 2"], [3, 2], [1, -1]],
    ["a child in which they are equal counts for half", ["2 5", "1 5"], [1, 3], [1, -1]],
    ["equal in all", ["1 2", "1 2"], [1, 1], [0, 0]],
    ["a circle of three", ["1 2 3", "3 1 2", "2 3 1"], [1, 1, 1], [0, 0, 0]],
    ["only what both have is compared", ["9 -", "1 5", "- 7"], [1, 9], [1, -2, 1]],
    ["pairs without anything in common count 0", ["9 -", "- 7"], [1, 9], [0, 0]],
    ["nothing is known of one", ["2 2", "- -", "1 1"], [1, 1], [1, Number.NaN, -1]],
    ["nor where what is known weighs nothing", ["2 2", "5 -", "1 1"], [0, 1], [1, Number.NaN, -1]],
    ["0.1 and 0.2 together weigh as much as 0.3", ["2 2 1", "1 1 2"], [0.1, 0.2, 0.3], [0, 0]],
    ["0.1 + 0.2 is 0.3", [`${0.1 + 0.2}`, "0.3"], [1], [0, 0]],
    ["a sum that is nearly 0 is 0", [`${0.3 - 0.2 - 0.1}`, "0", "1"], [1], [-1, -1, 2]],
    ["a single area", ["5 5"], [1, 1], [0]],
  ])("%s: %j by %j is %j", (_, rows, weights, expected) => {
    expect(scores(rows, weights)).toEqual(expected);
  });

  test("where areas are listed makes no difference, gaps or not; the known scores sum to 0", () => {
    const cell = fc.constantFrom("-", "1", "2", "3", "4");
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.array(fc.constantFrom(0.5, 1, 2), { minLength: 3, maxLength: 3 }), (cells, weights) => {
        const rows = cells.map((row) => row.join(" "));
        const own = scores(rows, weights);
        expect(scores([...rows].reverse(), weights).reverse()).toEqual(own);
        const known = own.filter((score) => !Number.isNaN(score));
        expect(known.reduce((sum, score) => sum + score, 0)).toBe(0);
      }),
    );
  });
});
