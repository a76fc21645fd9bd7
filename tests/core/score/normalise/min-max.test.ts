import { describe, expect, test } from "vitest";
import { minMax } from "../../../../src/core/score/normalise/min-max.ts";
import { cellsOf, line } from "../cells.ts";

describe("min-max: (x − min) ÷ (max − min) of the areas of the run", () => {
  test.each([
    ["upwards", "1 2 4", "up", "0 1/3 1"],
    ["downwards the other way round", "1 2 4", "down", "1 2/3 0"],
    ["below zero", "-3 0 1", "up", "0 0.75 1"],
    ["ties", "1 1 3 3", "up", "0 0 1 1"],
    ["who has no figure has no say", "- 1 2 4", "up", "no-observation 0 1/3 1"],
    ["one figure alone", "- 5", "up", "no-observation no-range"],
    ["all alike", "5 5 5", "down", "no-range no-range no-range"],
    ["none at all", "- -", "up", "no-observation no-observation"],
  ] as const)("%s: %s %s", (_, values, direction, expected) =>
    expect(line(minMax, cellsOf(values, direction))).toBe(expected),
  );
});
