import { expect, test } from "vitest";
import { rational, toText } from "../../src/core/exact.ts";
import { halfUnitOf, isRoundedFrom, shownInterval, sixDecimals } from "../../src/core/precision.ts";
import { readQuantity } from "../../src/read/number.ts";
import { interval } from "../support.ts";

test.each([
  ["2", "0.5"],
  ["2.0", "0.05"],
  ["1,234.50", "0.005"],
  ["4万", "5000"],
  ["0", "0.5"],
  ["-2.5", "0.05"],
  ["12.5 km2", "0.05"],
  ["２．０", "0.05"],
  ["十二", "0.5"],
  ["650余", "0"],
])("half a unit of the last digit of %s is %s", (text, expected) => {
  const read = readQuantity(text);
  expect(read.kind === "value" && toText(halfUnitOf(read.quantity))).toBe(expected);
});

test.each([
  [1, 3, "0.333333"],
  [5, 2, "2.5"],
  [1, 128, "0.007813"],
  [7, 1, "7"],
])("%i ÷ %i is shown as %s", (n, d, expected) => expect(sixDecimals(rational(n, d))).toBe(expected));

test.each([
  ["2.0", "2.04", true],
  ["2.0", "2.05", true],
  ["2.0", "2.06", false],
  ["4万", "43000", true],
  ["4万", "46000", false],
  ["650余", "660", true],
  ["650余", "640", false],
  ["12", "[11, 13]", true],
  ["12", "[13, 14]", false],
])("%s is %s, rounded as it is written: %s", (written, computed, expected) => {
  const read = readQuantity(written);
  if (read.kind !== "value") throw new Error(written);
  expect(isRoundedFrom(read.quantity, interval(computed))).toBe(expected);
});

test.each([
  ["5", "5"],
  ["[1, 2.5)", "1…2.5"],
  ["(3, ∞)", "3…"],
  ["(-∞, 3]", "…3"],
])("%s is shown as %s", (text, expected) => expect(shownInterval(interval(text))).toBe(expected));
