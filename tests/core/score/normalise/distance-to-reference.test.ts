import { describe, expect, test } from "vitest";
import { distanceToReference } from "../../../../src/core/score/normalise/distance-to-reference.ts";
import { cellsOf, line } from "../cells.ts";

describe("distance-to-reference: 1 − (r − x) ÷ (r − min)", () => {
  test.each([
    ["1 at the reference, more beyond", "1 *3 5 2", "up", "0 1 2 0.5"],
    ["downwards the max is the worst", "1 *3 5 4", "down", "2 1 0 0.5"],
    ["the reference has no figure", "1 *- 3", "up", "no-reference no-observation no-reference"],
    ["nobody is it", "1 3", "up", "no-reference no-reference"],
    ["it is the worst itself", "*1 3", "up", "no-range no-range"],
    ["all alike", "*3 3", "up", "no-range no-range"],
    ["a gap", "- *3 1", "up", "no-observation 1 0"],
  ] as const)("%s: %s %s", (_, values, direction, expected) =>
    expect(line(distanceToReference, cellsOf(values, direction))).toBe(expected),
  );
});
