import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { median } from "../../../../src/core/score/aggregate/median.ts";
import { children, exactly, isMonotone, isOrderless, isWithin, joined, scoreOf } from "./joined.ts";

describe("median: the value that half of the weight lies at or below", () => {
  test.each([
    ["one child", "7", "7"],
    ["of three the one between", "9 1 5", "5"],
    ["of four the middle of the two between", "1 9 5 6", "5.5"],
    ["a heavy one alone", "1 2 9*3", "9"],
    ["half of the weight exactly below a gap", "1*2 5 9", "3"],
    ["half of the weight in a value", "1*2 5*3 9", "5"],
    ["thirds and sixths", "1*0.1 2*0.2 9*0.3", "5.5"],
    ["below zero", "-4 -2", "-3"],
  ])("%s: %s is %s", (_, text, expected) => {
    expect(exactly(median, text)).toBe(expected);
    expect(joined(median, text)).toBe(Number(expected));
  });

  test("half is half, though 0.1 and 0.2 make more than 0.3 and six sixths less than 1", () => {
    const sixths = [1, 2, 3].map((weight, index) => ({ value: index, weight: weight / 6 }));
    expect(scoreOf(median, sixths)).toBe(1.5);
    const tenths = [0.1, 0.2, 0.3].map((weight, index) => ({ value: index, weight }));
    expect(scoreOf(median, tenths)).toBe(1.5);
  });

  test("the middle of what is the same on both sides of 0 is 0, whatever rounding left of it", () => {
    const sides = [-0.3, 0.1 + 0.2].map((value) => ({ value, weight: 1 }));
    expect(scoreOf(median, sides)).toBe(0);
  });

  test("lies within its values, whatever their order, and never falls when one rises", () => {
    fc.assert(
      fc.property(children, fc.double({ min: 0, max: 50, noNaN: true }), (all, better) => {
        return isWithin(median, all) && isOrderless(median, all) && isMonotone(median, all, better);
      }),
    );
  });
});
