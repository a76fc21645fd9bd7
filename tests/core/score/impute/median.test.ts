import { expect, test } from "vitest";
import { median } from "../../../../src/core/score/impute/median.ts";
import { figuresOf, filled } from "./figures.ts";

test.each([
  ["9 1 - 2", ". . 2 ."],
  ["9 1 - 2 100 -", ". . 5.5 . . 5.5"],
  ["1 2", ". ."],
  ["- -", ". ."],
])("the median of all that are there: %s is filled by %s", (text, expected) =>
  expect(filled(median, figuresOf(text))).toBe(expected),
);
