import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { minimum } from "../../../../src/core/score/aggregate/minimum.ts";
import { children, exactly, isMonotone, isOrderless, isWithin, joined } from "./joined.ts";

describe("minimum: the worst, whatever it weighs", () => {
  test.each([
    ["one child", "60", "60"],
    ["first", "10 20 30", "10"],
    ["last", "30*9 20 10*0.1", "10"],
    ["below zero", "0 -3.5 2", "-3.5"],
  ])("%s: %s is %s", (_, text, expected) => {
    expect(exactly(minimum, text)).toBe(expected);
    expect(joined(minimum, text)).toBe(Number(expected));
  });

  test("lies within its values, whatever their order, and never falls when one rises", () => {
    fc.assert(
      fc.property(children, fc.double({ min: 0, max: 50, noNaN: true }), (all, better) => {
        return isWithin(minimum, all) && isOrderless(minimum, all) && isMonotone(minimum, all, better);
      }),
    );
  });
});
