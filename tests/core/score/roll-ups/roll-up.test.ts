import { expect, test } from "vitest";
import { rational } from "../../../../src/core/exact.ts";
import { COLOURS, isHalfKnown } from "../../../../src/core/score/roll-ups/roll-up.ts";

test("colours go from worst to best", () => expect(COLOURS).toEqual(["red", "orange", "yellow", "green"]));

test.each([
  [1, 1, true],
  [1, 2, true],
  [1, 3, false],
  [2, 3, true],
])("%i of %i are half or more: %s", (known, indicators, expected) => {
  expect(isHalfKnown(Array(known).fill(rational(1)), indicators)).toBe(expected);
});
