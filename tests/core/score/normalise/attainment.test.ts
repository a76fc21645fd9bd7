import { describe, expect, test } from "vitest";
import { attainment } from "../../../../src/core/score/normalise/attainment.ts";
import { cellOf, judgedCell, line } from "../cells.ts";

describe("attainment: 完成率 of the first target, a share that may exceed 1", () => {
  test.each([
    ["upwards 30 of 40", { target: 40 }, { 2019: 30 }, "0.75"],
    ["50 of 40", { target: 40 }, { 2019: 50 }, "1.25"],
    ["downwards 2 − 50 ÷ 40", { target: { "at-most": 40 } }, { 2019: 50 }, "0.75"],
    ["downwards beyond twice the target", { target: { "at-most": 40 } }, { 2019: 100 }, "-0.5"],
    ["inside a range", { target: { between: [3, 6] } }, { 2019: 4 }, "1"],
    ["below it", { target: { between: [3, 6] } }, { 2019: 1.5 }, "0.5"],
    ["above it", { target: { between: [3, 6] } }, { 2019: 9 }, "0.5"],
    [
      "growth: the value ÷ the value that was promised",
      { baseline: { value: 100, period: 2016 }, target: { growth: "25%" } },
      { 2019: 100 },
      "0.8",
    ],
    ["before it is due what there is", { target: 40 }, { 2018: 30 }, "0.75"],
    ["a target of zero has no ratio", { target: 0 }, { 2019: -1 }, "no-ratio"],
    ["more than a number has none", { target: 40 }, { 2019: "30余" }, "qualified-value"],
    [
      "nor has a growth over a base of more than a number",
      { baseline: { value: "100余", period: 2016 }, target: { growth: "25%" } },
      { 2018: 110 },
      "qualified-value",
    ],
    ["done", { target: { done: true } }, { 2019: "是" }, "1"],
    ["not done", { target: { done: true } }, { 2019: "否" }, "0"],
    ["every year kept", { target: { "every-year": { "at-least": 3 }, from: 2018 } }, { 2018: 3, 2019: 4 }, "1"],
    ["every year but one", { target: { "every-year": { "at-least": 3 }, from: 2018 } }, { 2018: 2, 2019: 4 }, "0"],
    ["rising", { target: { rising: true } }, { 2015: 1, 2016: 2, 2017: 3, 2018: 4, 2019: 5 }, "1"],
    ["no longer rising", { target: { rising: true } }, { 2015: 1, 2016: 2, 2017: 2, 2018: 4, 2019: 5 }, "0"],
    ["no figure for the year", { target: 40 }, { 2017: 30 }, "too-old"],
    ["no tolerance", { target: { about: 40 } }, { 2019: 30 }, "no-tolerance"],
    ["no target", {}, { 2019: 30 }, "no-target"],
  ])("%s", (_, own, values, expected) => {
    const asOf = "2018" in values && !("2019" in values) ? 2018 : 2019;
    expect(line(attainment, [judgedCell(own, values, asOf)])).toBe(expected);
  });

  test("without a figure there is none", () => expect(line(attainment, [cellOf(null)])).toBe("no-observation"));
});
