import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { harmonic } from "../../../../src/core/score/aggregate/harmonic.ts";
import { children, exactly, isMonotone, isOrderless, isWithin, joined } from "./joined.ts";

describe("harmonic: Σ w ÷ Σ (w ÷ x)", () => {
  test.each([
    ["one child", "60", "60"],
    ["there and back at 40 and 60", "40 60", "48"],
    ["weights", "2*3 6", "2.4"],
    ["thirds", "1 2", "4/3"],
  ])("%s: %s is %s", (_, text, expected) => {
    expect(exactly(harmonic, text)).toBe(expected);
    expect(joined(harmonic, text)).toBeCloseTo(expected === "4/3" ? 4 / 3 : Number(expected), 13);
  });

  test.each([["0 5"], ["-2 8"], ["-2 -8"], ["5 0"]])("of %s there is none", (text) => {
    expect(joined(harmonic, text)).toBeNaN();
    expect(exactly(harmonic, text)).toBeNull();
  });

  test("lies within its values, whatever their order, and never falls when one rises", () => {
    fc.assert(
      fc.property(children, fc.double({ min: 0, max: 50, noNaN: true }), (all, better) => {
        return isWithin(harmonic, all) && isOrderless(harmonic, all) && isMonotone(harmonic, all, better);
      }),
    );
  });
});
