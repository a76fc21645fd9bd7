import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arithmetic } from "../../../../src/core/score/aggregate/arithmetic.ts";
import { geometric } from "../../../../src/core/score/aggregate/geometric.ts";
import { harmonic } from "../../../../src/core/score/aggregate/harmonic.ts";
import { mean } from "../../../../src/core/score/aggregate/mean.ts";
import { children, isMonotone, isOrderless, isWithin, joined, scoreOf } from "./joined.ts";

describe("mean: (Σ w·xᵖ ÷ Σ w)^(1/p), by Python's decimal", () => {
  test.each([
    ["of squares", "3 4", 2, 3.5355339059327378],
    ["of roots", "4 9", 0.5, 6.25],
    ["of roots, one of them 0", "0 9*2", 0.5, 4],
    ["of inverse squares", "3 4*3", -2, 3.659965687982512],
    ["of cubes with weights", "10*2 60 70", 3, 51.95583034228573],
    ["nearly the largest", "50 100", 300, 99.76921765270234],
    ["nearly the smallest", "50 100", -300, 50.11565809210864],
    ["nearly the geometric one", "2 8", 1e-9, 4.000000000960906],
    ["of cubes beyond all doubles", `${"1".padEnd(30, "0")} ${"2".padEnd(30, "0")}`, 30, 1.954319936929162e29],
    ["of nothing but zeros", "0 0", 2, 0],
  ])("%s: of %s with p = %s it is %s", (_, text, parameter, expected) => {
    const score = joined(mean, text, parameter);
    expect(Math.abs(score - expected)).toBeLessThanOrEqual(1e-13 * expected);
  });

  test.each([
    ["below 0", "-1 4", 2],
    ["below 0, whatever p", "-1 4", 1],
    ["0 without p above 0", "0 4", 0],
    ["0 with p below 0", "0 4", -2],
  ])("of a value %s there is none", (_, text, parameter) => expect(joined(mean, text, parameter)).toBeNaN());

  test("of p = 1, 0 and −1 it is the arithmetic, the geometric and the harmonic mean to the last digit", () => {
    fc.assert(
      fc.property(children, (all) => {
        expect(scoreOf(mean, all, 1)).toBe(scoreOf(arithmetic, all));
        expect(scoreOf(mean, all, 0)).toBe(scoreOf(geometric, all));
        expect(scoreOf(mean, all, -1)).toBe(scoreOf(harmonic, all));
      }),
    );
  });

  test("rises with p", () => {
    const exponent = fc.integer({ min: -2000, max: 2000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(children, exponent, exponent, (all, p, q) => {
        const [low, high] = [scoreOf(mean, all, Math.min(p, q)), scoreOf(mean, all, Math.max(p, q))];
        return low <= high * (1 + 1e-12);
      }),
    );
  });

  test("lies within its values, whatever their order, and never falls when one rises", () => {
    const exponent = fc.constantFrom(-30, -2, -0.5, 0.001, 0.5, 2, 7);
    fc.assert(
      fc.property(children, fc.double({ min: 0, max: 50, noNaN: true }), exponent, (all, better, p) => {
        return isWithin(mean, all, p) && isOrderless(mean, all, p) && isMonotone(mean, all, better, p);
      }),
    );
  });
});
