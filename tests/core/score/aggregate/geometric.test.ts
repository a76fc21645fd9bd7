import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { geometric } from "../../../../src/core/score/aggregate/geometric.ts";
import { children, isMonotone, isOrderless, isWithin, joined, scoreOf } from "./joined.ts";

describe("geometric: exp(Σ w·ln x ÷ Σ w), by Python's decimal", () => {
  test.each([
    ["one child is its own mean", "60", 60],
    ["two", "2 8", 4],
    ["the lower weighs twice", "2*2 8", 3.174802103936399],
    ["three", "60 70 95", 73.61917820954216],
    ["far apart", "1e-30 1e30*3", 1e15],
    ["below 1", "0.1 0.2*2 0.3*3", 0.21822472719434427],
    ["there is none of 0", "0 5", Number.NaN],
    ["nor of what is below it", "-2 -8", Number.NaN],
  ])("%s: %s is %s", (_, text, expected) => {
    const score = joined(geometric, text);
    if (Number.isNaN(expected)) expect(score).toBeNaN();
    else expect(Math.abs(score / expected - 1)).toBeLessThan(1e-14);
  });

  test("of equal values it is exactly that value", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), fc.integer({ min: 1, max: 9 }), (value, count) => {
        return scoreOf(geometric, Array(count).fill({ value, weight: 1 / count })) === value;
      }),
    );
  });

  test("lies within its values, whatever their order, and never falls when one rises", () => {
    fc.assert(
      fc.property(children, fc.double({ min: 0, max: 50, noNaN: true }), (all, better) => {
        return isWithin(geometric, all) && isOrderless(geometric, all) && isMonotone(geometric, all, better);
      }),
    );
  });
});
