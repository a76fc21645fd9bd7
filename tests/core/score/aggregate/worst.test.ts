import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arithmetic } from "../../../../src/core/score/aggregate/arithmetic.ts";
import { minimum } from "../../../../src/core/score/aggregate/minimum.ts";
import { worst } from "../../../../src/core/score/aggregate/worst.ts";
import { children, exactly, isMonotone, isOrderless, isWithin, joined, scoreOf } from "./joined.ts";

describe("worst: the weighted mean of the k worst", () => {
  test.each([
    ["the two worst", "30 10 20", "2", "15"],
    ["with their weights, and no others", "30*9 10*3 20", "2", "12.5"],
    ["all of them where there are fewer", "10 20", "5", "15"],
    ["one", "10*2 5 7", "1", "5"],
    ["two that tie for the last place share it", "10 20*1 20*3", "2", "50/3"],
    ["in any order", "20*3 10 20*1", "2", "50/3"],
    ["three that tie for two places", "5*1 5*2 5*3 9", "2", "5"],
    ["a tie beyond the cut is none", "1 2 3 3", "2", "1.5"],
    ["below zero", "-10 0 10", "2", "-5"],
  ])("%s: %s with k = %s is %s", (_, text, count, expected) => {
    expect(exactly(worst, text, count)).toBe(expected);
    const [n = "", d = "1"] = expected.split("/");
    expect(joined(worst, text, Number(count))).toBeCloseTo(Number(n) / Number(d), 13);
  });

  test("values that differ by rounding alone tie", () => {
    const score = (first: number, second: number) =>
      scoreOf(
        worst,
        [
          { value: 0.1, weight: 1 },
          { value: first, weight: 1 },
          { value: second, weight: 3 },
        ],
        2,
      );
    expect(score(0.1 + 0.2, 0.3)).toBeCloseTo(score(0.3, 0.1 + 0.2), 14);
  });

  test("a sum that is nearly 0 ties with 0", () => {
    const score = (nearly: number) =>
      scoreOf(
        worst,
        [
          { value: -60, weight: 1 },
          { value: nearly, weight: 1 },
          { value: 0, weight: 4 },
        ],
        2,
      );
    expect(score(0.3 - 0.2 - 0.1)).toBeCloseTo(score(0), 13);
  });

  test.each([["-0.3 0.1 0.2 5"], ["-0.3*0.1 0.1*0.1 0.2*0.1 5"]])("the three worst of %s make exactly 0", (text) => {
    expect(exactly(worst, text, "3")).toBe("0");
    expect(joined(worst, text, 3)).toBe(0);
  });

  test("is the minimum for one and the arithmetic mean for all of them", () => {
    fc.assert(
      fc.property(children, (all) => {
        const [mean, least] = [scoreOf(arithmetic, all), scoreOf(minimum, all)];
        expect(Math.abs(scoreOf(worst, all, all.length) - mean)).toBeLessThanOrEqual(1e-12 * mean);
        expect(Math.abs(scoreOf(worst, all, 1) - least)).toBeLessThanOrEqual(1e-12 * least);
      }),
    );
  });

  test("lies within its values, whatever their order", () => {
    fc.assert(
      fc.property(children, fc.integer({ min: 1, max: 5 }), (all, k) => {
        return isWithin(worst, all, k) && isOrderless(worst, all, k);
      }),
    );
  });

  test("never falls when one rises, where all weigh the same", () => {
    const better = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(
      fc.property(children, better, fc.integer({ min: 1, max: 5 }), (all, rise, k) => {
        const equal = all.map(({ value }) => ({ value, weight: 1 }));
        return isMonotone(worst, equal, rise, k);
      }),
    );
  });
});
