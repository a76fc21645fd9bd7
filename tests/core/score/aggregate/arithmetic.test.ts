import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arithmetic } from "../../../../src/core/score/aggregate/arithmetic.ts";
import { children, exactly, isMonotone, isOrderless, isWithin, joined } from "./joined.ts";

describe("arithmetic: Σ w·x ÷ Σ w", () => {
  test.each([
    ["one child", "60", "60"],
    ["equal weights", "60 70 95", "75"],
    ["the first weighs three times as much", "60*3 80", "65"],
    ["weights needn't sum to 1", "10*0.1 20*0.3", "17.5"],
    ["below zero", "-5 5*3", "2.5"],
    ["thirds", "1 0 0", "1/3"],
  ])("%s: %s is %s", (_, text, expected) => {
    expect(exactly(arithmetic, text)).toBe(expected);
    expect(joined(arithmetic, text)).toBeCloseTo(expected === "1/3" ? 1 / 3 : Number(expected), 13);
  });

  test.each([["0.3 -0.2 -0.1"], ["-1*0.1 0.5*0.2"], ["0 0"]])("%s is exactly 0", (text) => {
    expect(joined(arithmetic, text)).toBe(0);
    expect(exactly(arithmetic, text)).toBe("0");
  });

  test("what is nearly 0 and no rounding stays", () =>
    expect(joined(arithmetic, "1 -0.999999999")).toBeCloseTo(5e-10, 15));

  test("lies within its values, whatever their order, and never falls when one rises", () => {
    fc.assert(
      fc.property(children, fc.double({ min: 0, max: 50, noNaN: true }), (all, better) => {
        return isWithin(arithmetic, all) && isOrderless(arithmetic, all) && isMonotone(arithmetic, all, better);
      }),
    );
  });
});
