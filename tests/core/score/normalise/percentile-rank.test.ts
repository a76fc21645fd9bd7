import { describe, expect, test } from "vitest";
import { percentileRank } from "../../../../src/core/score/normalise/percentile-rank.ts";
import { cellsOf, line } from "../cells.ts";

describe("percentile-rank: (rank − 1) ÷ (n − 1)", () => {
  test.each([
    ["3 1 2", "up", "1 0 0.5"],
    ["3 1 2", "down", "0 1 0.5"],
    ["5 1 5 9", "up", "1/3 0 1/3 1"],
    ["5 5", "up", "0 0"],
    ["7 -", "up", "no-range no-observation"],
  ] as const)("%s %s: %s", (values, direction, expected) =>
    expect(line(percentileRank, cellsOf(values, direction))).toBe(expected),
  );
});
