import { expect, test } from "vitest";
import { rational, toText } from "../../src/core/exact.ts";
import { halfUnitOf, sixDecimals } from "../../src/core/precision.ts";
import { readQuantity } from "../../src/read/number.ts";

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
