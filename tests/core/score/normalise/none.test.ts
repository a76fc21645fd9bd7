import { expect, test } from "vitest";
import { none } from "../../../../src/core/score/normalise/none.ts";
import { cellsOf, line } from "../cells.ts";

test.each([
  ["3 -0.5 -", "up", "3 -0.5 no-observation"],
  ["3 -0.5 0", "down", "-3 0.5 0"],
  ["3 -0.5", null, "3 -0.5"],
] as const)("none: %s %s is %s", (values, direction, expected) =>
  expect(line(none, cellsOf(values, direction))).toBe(expected),
);
