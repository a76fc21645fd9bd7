import { expect, test } from "vitest";
import { alike, cleared } from "../../../../src/core/score/aggregate/alike.ts";

test.each([
  [0.1 + 0.2, 0.3, true],
  [1, 1, true],
  [0, 0, true],
  [1, 1 + 1e-13, true],
  [1, 1 + 1e-11, false],
  [1e9, 1e9 + 1, false],
  [1e-20, 2e-20, false],
  [0, 1e-20, false],
  [-1, 1, false],
  [-0.1 - 0.2, -0.3, true],
])("%s and %s may be the same number: %s", (a, b, expected) => {
  expect(alike(a, b)).toBe(expected);
  expect(alike(b, a)).toBe(expected);
});

test.each([
  [0.1 + 0.2 - 0.3, 3, 0.6, 0],
  [-0.3 + 0.1 + 0.2, 3, 0.6, 0],
  [2.5e-15, 3, 1, 0],
  [2.5e-15, 2, 1, 2.5e-15],
  [1e-12, 2, 2, 1e-12],
  [-1e-12, 2, 2, -1e-12],
  [0, 2, 0, 0],
  [Number.POSITIVE_INFINITY, 2, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
])("%s as a sum of %i terms of %s together is %s", (sum, count, size, expected) =>
  expect(cleared(sum, count, size)).toBe(expected),
);

test("a sum that is nearly 0 is so by the figures that it came from", () => {
  expect([alike(0.3 - 0.2 - 0.1, 0), alike(0.3 - 0.2 - 0.1, 0, 0.3)]).toEqual([false, true]);
  expect(alike(0.1, 0.2, 100)).toBe(false);
});
