import { expect, test } from "vitest";
import { mean } from "../../../../src/core/score/impute/mean.ts";
import { figuresOf, filled } from "./figures.ts";

test.each([
  ["1 2 - 4 -", ". . 7/3 . 7/3"],
  ["- 0.1", "0.1 ."],
  ["1 2", ". ."],
  ["- -", ". ."],
])("the mean of all that are there: %s is filled by %s", (text, expected) =>
  expect(filled(mean, figuresOf(text))).toBe(expected),
);
