import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, expm1, log, log1p } from "../../src/core/logarithm.ts";

/** Units in the last place between two doubles of one sign. */
const apart = (a: number, b: number) => (a === b ? 0 : Math.abs(a - b) / (2 ** -52 * Math.abs(b)));
const near = (value: number, expected: number) => expect(apart(value, expected)).toBeLessThanOrEqual(1);

describe("to a unit in the last place of Python's decimal with 50 digits", () => {
  test.each([
    [2, 0.6931471805599453],
    [0.5, -0.6931471805599453],
    [10, 2.302585092994046],
    [1e-310, -713.8013788281542],
    [1.0000001, 9.999999505838704e-8],
    [123456.789, 11.723646487185881],
    [0.70710678, -0.3465735919580042],
    [1e300, 690.7755278982137],
  ])("ln %s is %s", (x, expected) => near(log(x), expected));

  test.each([
    [1, 2.718281828459045],
    [-1, 0.36787944117144233],
    [0.1, 1.1051709180756477],
    [10.5, 36315.502674246636],
    [-700, 9.85967654375977e-305],
    [700, 1.0142320547350045e304],
    [1e-10, 1.0000000001],
    [709.78, 1.7928227943945155e308],
    [-708.5, 2.006132305331306e-308],
  ])("e to the power of %s is %s", (x, expected) => near(exp(x), expected));

  test.each([
    [1e-10, 1.00000000005e-10],
    [0.3, 0.3498588075760031],
    [-0.2, -0.18126924692201815],
    [5, 147.4131591025766],
    [-40, -1],
    [0, 0],
  ])("e to the power of %s less 1 is %s", (x, expected) => expect(apart(expm1(x), expected)).toBeLessThanOrEqual(4));

  test.each([
    [1e-10, 9.999999999500001e-11],
    [0.3, 0.26236426446749106],
    [-0.2, -0.22314355131420976],
    [5, 1.791759469228055],
    [0, 0],
  ])("ln (1 + %s) is %s", (x, expected) => expect(apart(log1p(x), expected)).toBeLessThanOrEqual(4));
});

test.each([
  [log(0), Number.NEGATIVE_INFINITY],
  [log(-1), Number.NaN],
  [log(Number.NaN), Number.NaN],
  [log(1), 0],
  [log(Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY],
  [exp(0), 1],
  [exp(710), Number.POSITIVE_INFINITY],
  [exp(-746), 0],
  [exp(-740), 4.2e-322],
  [exp(Number.NaN), Number.NaN],
  [exp(1e300), Number.POSITIVE_INFINITY],
  [exp(-1e300), 0],
  [exp(Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY],
  [exp(Number.NEGATIVE_INFINITY), 0],
  [expm1(800), Number.POSITIVE_INFINITY],
  [expm1(-800), -1],
])("at the ends %s is %s", (value, expected) => expect(value).toBe(expected));

test("the engine's own are never farther off than their last digits", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), fc.double({ min: -700, max: 700 }), (x, y) => {
      fc.pre(!Number.isNaN(y));
      return apart(log(x), Math.log(x)) <= 2 && apart(exp(y), Math.exp(y)) <= 2;
    }),
  );
});
