import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cagr } from "../../../src/core/progress/cagr.ts";
import { found, told } from "./course.ts";

describe("cagr: compound growth per year over that which the way takes", () => {
  test.each([
    ["10 % a year, 10 % required", "100@2015 110@2016 ≥121@2017", "on-track 1"],
    ["half of it", "100@2015 105@2016 ≥121@2017", "off-track 0.5"],
    ["none", "100@2015 100@2016 ≥121@2017", "off-track 0"],
    ["backwards", "100@2015 95@2016 ≥121@2017", "regressing -0.5"],
    ["10 % less a year, 10 % required", "100@2015 90@2016 ≤81@2017", "on-track 1"],
    ["half of it downwards", "100@2015 95@2016 ≤81@2017", "off-track 0.5"],
    ["risen where it should fall", "100@2015 105@2016 ≤81@2017", "regressing -0.5"],
    // (49.7 ÷ 45.2 − 1) ÷ ((48 ÷ 45.2)^½ − 1)
    ["Lhasa", "45.2@2018 49.7@2019 ≥48@2020", "on-track 3.26331656"],
    // (10.4 ÷ 14.5)^⅛ − 1 = −4.069 % over (7.25 ÷ 14.5)^(1÷15) − 1 = −4.516 %
    ["eight of fifteen years", "14.5@2015 10.4@2023 ≤7.25@2030", "moderate 0.90108995"],
    ["a target of zero takes all there is", "100@2015 50@2016 ≤0@2020", "off-track 0.5"],
    ["nothing left of what should rise", "100@2015 0@2016 ≥121@2017", "regressing -10"],
  ])("%s: %s is %s", (_, text, expected) => expect(told(cagr, text)).toBe(expected));
});

describe("there is no such rate", () => {
  test.each([
    ["from zero", "0@2015 5@2016 ≥10@2017"],
    ["from below zero", "-5@2015 5@2016 ≥10@2017"],
    ["to below zero", "5@2015 -5@2016 ≥10@2017"],
    ["from where below zero would do", "5@2015 4@2016 ≥-10@2017"],
    ["towards below zero", "5@2015 4@2016 ≤-10@2017"],
    ["beyond what a double holds", "0.000000000000000000000000000001@2015 1e30@2015.002 ≥2e30@2020"],
    ["where target and start are one double", "1e20@2015 2e20@2016 ≥100000000000000000001@2017"],
  ])("%s: %s", (_, text) => expect(told(cagr, text)).toBe("no-ratio"));
});

test.each(["50@2015 45@2017 ≥48@2020", "48@2015 45@2017 ≥48@2020", "7@2015 8@2017 ≤7.25@2020"])(
  "%s: lost since the start, which regresses without a ratio",
  (text) => expect(told(cagr, text)).toBe("regressing start-beyond-target"),
);

test("without a target it says nothing", () => expect(told(cagr, "10@2015 12@2017 up")).toBe("needs-target"));

test("another unit changes neither ratio nor outlook", () => {
  const value = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(
      value,
      value,
      value,
      fc.constantFrom("≥", "≤"),
      fc.integer({ min: 2, max: 1000 }),
      (a, b, c, side, k) => {
        const text = (by: number) => `${a * by}@2015 ${b * by}@2018 ${side}${c * by}@2025`;
        const [one, other] = [found(cagr, text(1)), found(cagr, text(k))];
        if (one.ratio === null) {
          expect(other).toEqual(one);
          return;
        }
        expect(other.ratio).toBeCloseTo(one.ratio as number, 8);
        // What lies on a threshold hangs on the last digit.
        const near = [0.95, 0.6, 0].some((threshold) => Math.abs((one.ratio as number) - threshold) < 1e-9);
        if (!near) expect(other.outlook).toBe(one.outlook);
      },
    ),
  );
});
