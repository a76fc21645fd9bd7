import { describe, expect, test } from "vitest";
import { distanceToMax } from "../../../../src/core/score/normalise/distance-to-max.ts";
import { cellsOf, line } from "../cells.ts";

describe("distance-to-max: 1 − (max − x) ÷ (max − min)", () => {
  test.each([
    ["1 2 4 -", "up", "0 1/3 1 no-observation"],
    ["1 2 4", "down", "1 2/3 0"],
    ["4", "up", "no-range"],
  ] as const)("%s %s: %s", (values, direction, expected) =>
    expect(line(distanceToMax, cellsOf(values, direction))).toBe(expected),
  );

  test("has a name of its own", () => expect(distanceToMax.name).toBe("distance-to-max"));
});
