import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, multiply, parseDecimal, rational, toFixed, toText } from "../../src/core/exact.ts";
import { decide, point } from "../../src/core/interval.ts";
import { lastDigit, powerOfTenWithin, roundedTo } from "../../src/core/last-digit.ts";
import { number, written } from "../support.ts";

describe("one in the last digit", () => {
  test.each([
    ["2.0", "2.0", "0.1"],
    ["752", "752", "1"],
    ["1,234.50", "1234.5", "0.01"],
    ["4万", "40000", "10000"],
    ["3.3万人", "33000", "1000"],
    ["８.77亿元", "8.77", "0.01"],
    ["十二", "12", "1"],
    ["一点五", "1.5", "0.1"],
    ["0", "0", "1"],
    ["0.00", "0", "0.01"],
    ["-5.1", "-5.1", "0.1"],
    ["8.77e2", "877", "1"],
    ["12E-1", "1.2", "0.1"],
    ["100 km2", "100", "1"],
    ["1 234", "1234", "1"],
  ])("of %s, read as %s, is %s", (raw, value, step) => {
    expect(toText(lastDigit(number(value), raw))).toBe(step);
  });
});

describe("what is rounded half up", () => {
  test.each([
    ["307", "1", "[306.5, 307.5)"],
    ["13.3", "0.1", "[13.25, 13.35)"],
    ["-5", "1", "(-5.5, -4.5]"],
    ["0", "1", "(-0.5, 0.5)"],
  ])("to %s with %s in its last digit is %s", (value, step, range) => {
    expect(written(roundedTo(number(value), number(step)))).toBe(range);
  });

  test("every number lies in the range of the number that it is rounded to, and in no other", () => {
    const fraction = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 999 }));
    fc.assert(
      fc.property(fraction, fc.nat({ max: 3 }), ([n, d], decimals) => {
        const value = rational(BigInt(n), BigInt(d));
        const step = rational(1n, 10n ** BigInt(decimals));
        const rounded = parseDecimal(toFixed(value, decimals))!;
        expect(decide(point(value), roundedTo(rounded, step))).toBe(true);
        for (const side of [1n, -1n]) {
          const next = rational(rounded.n * step.d + side * step.n * rounded.d, rounded.d * step.d);
          expect(decide(point(value), roundedTo(next, step))).toBe(false);
        }
      }),
    );
  });
});

test.each([
  ["1", "1"],
  ["999", "100"],
  ["0.5", "0.1"],
  ["0.001", "0.001"],
])("the largest power of ten within %s is %s", (value, power) => {
  const found = powerOfTenWithin(number(value));
  expect(toText(found)).toBe(power);
  expect(compare(multiply(found, rational(10n)), number(value))).toBeGreaterThan(0);
});
