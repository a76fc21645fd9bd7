import { describe, expect, test } from "vitest";
import { fromBaseline } from "../../../../src/core/score/normalise/from-baseline.ts";
import { cellOf, judgedCell, line } from "../cells.ts";

const base = (value: unknown, target: unknown) => ({ baseline: { value, period: 2016 }, target });

describe("from-baseline: the share of the way from the baseline to the target", () => {
  test.each([
    ["45.2 → 48, at 46.6 half the way", base(45.2, 48), 46.6, "0.5"],
    ["beyond it", base(45.2, 48), 50.8, "2"],
    ["back behind the start", base(45.2, 48), 43.8, "-0.5"],
    ["downwards", base(20, { "at-most": 10 }), 12, "0.8"],
    ["across zero", base(-10, 10), 0, "0.5"],
    ["a growth", base(100, { growth: "50%" }), 120, "0.4"],
    ["a change", base(100, { change: 50 }), 120, "0.4"],
    ["into a range from below", base(1, { between: [3, 6] }), 2, "0.5"],
    ["inside a range", base(1, { between: [3, 6] }), 4, "1"],
    ["the start was there already, and it still holds", base(50, 48), 49, "1"],
    ["the start is the target, and it still holds", base(48, 48), 48, "1"],
    ["the start was there, and it was lost", base(50, 48), 47, "no-ratio"],
    ["the start was inside the range, and still is", base(4, { between: [3, 6] }), 5, "1"],
    ["the start was inside the range, and was lost", base(4, { between: [3, 6] }), 7, "no-ratio"],
    ["no baseline", { target: 48 }, 46, "no-baseline"],
    ["a baseline of more than a year", { baseline: { value: 5, period: "2011-2015" }, target: 48 }, 46, "no-baseline"],
    ["a baseline of more than one number", base("40余", 48), 46, "qualified-value"],
    ["a figure of more than one number", base(40, 48), "46余", "qualified-value"],
    ["kept or broken: there is no way", base(40, { "every-year": { "at-least": 3 } }), 46, "no-ratio"],
    [
      "a baseline in a unit of something else",
      { baseline: { value: 5, unit: "亿元", period: 2016 }, target: 48 },
      "46家",
      "unit-mismatch",
    ],
    ["no target", {}, 46, "no-target"],
  ])("%s", (_, own, value, expected) => {
    const years = { 2016: value, 2017: value, 2018: value, 2019: value };
    expect(line(fromBaseline, [judgedCell(own, years)])).toBe(expected);
  });

  test("what wasn't judged has its reason", () =>
    expect(line(fromBaseline, [judgedCell(base(45, 48), { 2017: 46 }), cellOf(null)])).toBe("too-old no-observation"));
});
