import { describe, expect, test } from "vitest";
import { beatenBy, rank } from "../../../../src/core/score/normalise/rank.ts";
import { number } from "../../../support.ts";
import { cellOf, cellsOf, line } from "../cells.ts";

describe("rank: the place counted from the worst; ties share the lower number", () => {
  test.each([
    ["3 1 2", "up", "3 1 2"],
    ["3 1 2", "down", "1 3 2"],
    ["5 1 5 5 9", "up", "2 1 2 2 5"],
    ["5 1 5 5 9", "down", "2 5 2 2 1"],
    ["7 - 7", "up", "1 no-observation 1"],
    ["7", "up", "1"],
    ["0.1 0.10000000000000001", "up", "1 2"],
  ] as const)("%s %s: %s", (values, direction, expected) =>
    expect(line(rank, cellsOf(values, direction))).toBe(expected),
  );
});

test("how many are beaten", () =>
  expect(beatenBy(["5", "1", "5", "9"].map((one) => ({ value: number(one), cell: cellOf(null) })))).toEqual([
    1, 0, 1, 3,
  ]));
