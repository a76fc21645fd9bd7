import { expect, test } from "vitest";
import type { Assessment } from "../../../src/core/assessment.ts";
import { bulletFor, bulletOf, trendFor, trendOf } from "../../../src/report/html/charts.ts";
import { dataText, lookOf, planText, runOf } from "../made-run.ts";

/** Of another indicator there is a figure for 2019, so that this is the year that is looked at. */
const ALL = (indicator: string, ...rows: string[]) => {
  const other = "{ id: y, unit: 家, target: {at-least: 1} }";
  const run = runOf({ "p.yaml": planText(indicator, other), "a.csv": dataText("y,2019,1", ...rows) });
  const scorecard = run.scorecards[0]!;
  return { scorecard, context: { scorecard, catalogue: lookOf().catalogue, ascii: false } };
};
const first = (indicator: string, ...rows: string[]): Assessment => ALL(indicator, ...rows).scorecard.assessments[0]!;
const at = (value: number) => ({ low: value, high: value });

test.each([
  [
    "at least",
    "unit: 家, target: {at-least: 50}",
    ["x,2019,40"],
    { actual: at(40), bounds: [50], accepted: { low: 50, high: null } },
  ],
  [
    "at most",
    "unit: 家, target: {at-most: 50}",
    ["x,2019,40"],
    { actual: at(40), bounds: [50], accepted: { low: null, high: 50 } },
  ],
  [
    "a range",
    "unit: 家, target: {between: [3, 4]}",
    ["x,2019,5"],
    { actual: at(5), bounds: [3, 4], accepted: { low: 3, high: 4 } },
  ],
  [
    "about, with a tolerance",
    "unit: 家, target: {about: 30, within: 2}",
    ["x,2019,29"],
    { bounds: [28, 32], accepted: { low: 28, high: 32 } },
  ],
  [
    "growth, as a level: 10 × 1.2",
    "unit: 家, target: {growth: 20%, since: 2017}",
    ["x,2017,10", "x,2019,13"],
    { actual: at(13), bounds: [12], accepted: { low: 12, high: null } },
  ],
  [
    "a change, as a difference",
    "unit: 家, target: {change: 2, since: 2017}",
    ["x,2017,10", "x,2019,13"],
    { actual: at(3), bounds: [2] },
  ],
  [
    "a total of flows",
    "unit: 项, kind: flow, target: {total: 9}",
    ["x,2017,2", "x,2018,3", "x,2019,5"],
    { actual: at(10), bounds: [9] },
  ],
  [
    "a baseline in its own unit",
    "unit: 万元, baseline: {value: 1, unit: 亿元, period: 2016}, target: {at-least: 20000}",
    ["x,2019,15000"],
    { baseline: 10000 },
  ],
  [
    "a figure that is no single number",
    "unit: 家, target: {at-least: 40}",
    ["x,2019,35余"],
    { actual: { low: 35, high: null } },
  ],
  ["an old figure", "unit: 家, target: {at-least: 40}", ["x,2018,41"], { stale: true, tone: "met" }],
])("%s", (_, indicator, rows, expected) => {
  expect(bulletOf(first(`{ id: x, ${indicator} }`, ...rows))).toMatchObject(expected);
});

test.each([
  ["rising", "kind: flow, target: {rising: true, since: 2017}", ["x,2017,1", "x,2018,2", "x,2019,3"]],
  ["done", "target: {done: true}", ["x,2019,是"]],
  ["no figure", "unit: 家, target: {at-least: 4}", []],
])("%s has no bullet chart", (_, indicator, rows) => {
  expect(bulletOf(first(`{ id: x, ${indicator} }`, ...rows))).toBeNull();
});

test("what was expected by the time of the figure: 10 + (20 − 10) × 2 ÷ 4", () => {
  const indicator =
    "{ id: x, unit: 家, baseline: {value: 10, period: 2016}, progress: {method: linear}, target: {at-least: 20, by: 2020} }";
  expect(bulletOf(first(indicator, "x,2018,12"))).toMatchObject({ expected: 15, baseline: 10 });
});

test("when the time is over what is expected is the bound, which is drawn already", () => {
  const indicator = "{ id: x, unit: 家, baseline: {value: 10, period: 2016}, target: {at-least: 20} }";
  expect(bulletOf(first(indicator, "x,2019,12"))).toMatchObject({ expected: null, bounds: [20] });
});

test("a trend has its figures in time, its milestones and its target, and the way there", () => {
  const indicator =
    "{ id: x, unit: 家, baseline: {value: 10, period: 2016}, progress: {method: linear}, target: {at-least: 20} }";
  const { scorecard, context } = ALL(indicator, "x,2017,11", "x,2019,12");
  expect(trendOf(scorecard.assessments[0]!, context)).toEqual({
    points: [
      { at: 2018, period: "2017", value: 11, preliminary: false },
      { at: 2020, period: "2019", value: 12, preliminary: false },
    ],
    goals: [{ at: 2020, period: "2019", value: 20 }],
    start: { at: 2017, period: "2016", value: 10 },
  });
});

test("milestones stand before their target", () => {
  const indicator = "{ id: x, unit: 家, target: {at-least: 20}, milestones: [{at-least: 15, by: 2018}] }";
  const { scorecard, context } = ALL(indicator, "x,2017,11", "x,2019,12");
  expect(trendOf(scorecard.assessments[0]!, context).goals).toEqual([
    { at: 2019, period: "2018", value: 15 },
    { at: 2020, period: "2019", value: 20 },
  ]);
});

test("a total is no level of its series: no line for it", () => {
  const { scorecard, context } = ALL("{ id: x, unit: 项, kind: flow, target: {total: 9} }", "x,2017,2", "x,2018,3");
  expect(trendOf(scorecard.assessments[0]!, context).goals).toEqual([]);
});

test("what a year must bring is no line beside what quarters brought", () => {
  const { scorecard, context } = ALL(
    "{ id: x, unit: 项, kind: flow, target: {at-least: 9} }",
    "x,2019Q1,2",
    "x,2019Q2,3",
  );
  const trend = trendOf(scorecard.assessments[0]!, context);
  expect(trend.points.map(({ period }) => period)).toEqual(["2019Q1", "2019Q2"]);
  expect(trend.goals).toEqual([]);
});

test("charts say in words what they show", () => {
  const { scorecard, context } = ALL("{ id: x, unit: 家, target: {at-least: 50} }", "x,2017,30", "x,2019,40");
  const [one] = scorecard.assessments;
  expect(bulletFor(one!, "b", "X", context)!.html).toContain(
    '<title id="b-t">X</title><desc id="b-d">Actual: 40; Year: 2019; Target: ≥ 50; Expected: 50; Verdict: missed: needs 50</desc>',
  );
  expect(trendFor(one!, "s", "X", context)!.html).toContain('<desc id="s-d">2017: 30; 2019: 40</desc>');
});
