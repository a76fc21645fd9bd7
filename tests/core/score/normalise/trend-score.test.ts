import { describe, expect, test } from "vitest";
import { trendScore } from "../../../../src/core/score/normalise/trend-score.ts";
import { number } from "../../../support.ts";
import { cellOf, judgedCell, said } from "../cells.ts";

const by = (method: string, own = {}) => ({ progress: { method }, ...own });

describe("trend-score: what the progress method makes of it", () => {
  // Open SDG: 7.1429 · R − 4.2857 from R = 0.6 on, R being the CAGRs' ratio; 3, 2 and 1 by the UN's chart.
  test.each([
    ["statcan, achieved", by("statcan", { target: 10 }), { 2016: 5, 2019: 10 }, 5],
    ["statcan, gone back to nothing like it", by("statcan", { target: 10 }), { 2016: 8, 2019: 2 }, -5],
    [
      "statcan, standing still: −2.5",
      by("statcan", { target: { "at-least": 10, by: 2025 } }),
      { 2016: 5, 2019: 5 },
      -2.5,
    ],
    [
      "the UN's chart, on track",
      by("un-progress-chart", { target: { "at-least": 10, by: 2025 } }),
      { 2016: 5, 2019: 9 },
      3,
    ],
    [
      "the UN's chart, stagnating",
      by("un-progress-chart", { target: { "at-least": 10, by: 2025 } }),
      { 2016: 5, 2019: 5 },
      1,
    ],
    ["without a target, by the direction", by("un-progress-chart", { direction: "higher" }), { 2016: 5, 2019: 9 }, 3],
    ["a method without a score", by("linear", { target: 10 }), { 2016: 5, 2019: 9 }, "no-trend"],
    ["nobody asks for progress", { target: 10 }, { 2016: 5, 2019: 9 }, "no-trend"],
    ["one figure is no trend", by("statcan", { target: 10 }), { 2019: 9 }, "too-few-periods"],
  ])("%s", (_, own, values, expected) => expect(said(trendScore, [judgedCell(own, values)])).toEqual([expected]));

  test("without a trend there is none", () => expect(said(trendScore, [cellOf(number("5"))])).toEqual(["no-trend"]));

  test("without a figure there is none", () => expect(said(trendScore, [cellOf(null)])).toEqual(["no-observation"]));
});
