import { describe, expect, test } from "vitest";
import { number } from "../../support.ts";
import { unProgressChart } from "../../../src/core/progress/un-progress-chart.ts";
import { found, told } from "./course.ts";

describe("un-progress-chart: the value carried on by its CAGR, as a share of the way from start to target", () => {
  test.each([
    // 60 × 1.2² = 86.4: 36.4 of 30
    ["50@2015 60@2020 ≥80@2030", "on-track 1.21333333", 3],
    // 52 × 1.04² = 56.2432: 6.2432 of 30
    ["50@2015 52@2020 ≥80@2030", "moderate 0.20810667", 2],
    // 50.5 × 1.01² = 51.51505: 1.51505 of 30
    ["50@2015 50.5@2020 ≥80@2030", "off-track 0.05050167", 1],
    ["50@2015 50@2020 ≥80@2030", "off-track 0", 1],
    ["50@2015 49@2020 ≥80@2030", "regressing -0.09801333", 1],
    // 30 × 0.75² = 16.875: 23.125 of 20, downwards
    ["40@2015 30@2020 ≤20@2030", "on-track 1.15625", 3],
    ["40@2015 30@2020 ≤0@2030", "moderate 0.578125", 2],
    ["40@2015 0@2020 ≤0@2030", "on-track 1", 3],
    ["90@2015 80@2020 ≥85@2030", "regressing start-beyond-target", 1],
    ["85@2015 80@2020 ≥85@2030", "regressing start-beyond-target", 1],
  ])("%s is %s, score %i", (text, expected, score) => {
    expect(told(unProgressChart, text)).toBe(expected);
    expect(found(unProgressChart, text).score).toBe(score);
  });

  test("what grows beyond what a double holds has no share", () =>
    expect(told(unProgressChart, "1@2015 1e30@2016 ≥2e30@2050")).toBe("no-ratio"));

  test.each(["0@2015 5@2020 ≥10@2030", "-1@2015 5@2020 ≥10@2030", "5@2015 -1@2020 ≥10@2030", "0@2015 5@2020 up"])(
    "%s has no rate",
    (text) => expect(told(unProgressChart, text)).toBe("no-ratio"),
  );
});

describe("without a target: the CAGR itself", () => {
  test.each([
    ["100@2015 102.1@2016 up", "on-track", 3],
    ["100@2015 101.9@2016 up", "moderate", 2],
    ["100@2015 100.6@2016 up", "moderate", 2],
    ["100@2015 100.4@2016 up", "off-track", 1],
    ["100@2015 100@2016 up", "off-track", 1],
    ["100@2015 99.9@2016 up", "regressing", 1],
    ["100@2015 97.9@2016 down", "on-track", 3],
    ["100@2015 100.1@2016 down", "regressing", 1],
  ])("%s is %s, score %i", (text, outlook, score) =>
    expect(found(unProgressChart, text)).toMatchObject({ outlook, score, ratio: null }),
  );
});

describe("a percentage within one point of 0 or 100 is there", () => {
  test.each([
    ["100", "99", true],
    ["100", "98.9", false],
    ["100", "101", true],
    ["0", "1", true],
    ["0", "1.1", false],
    ["99", "98.5", false],
  ])("a target of %s %, a value of %s %: %s", (goal, value, expected) => {
    expect(unProgressChart.reached(number(goal), number(value), { direction: "up", isPercent: true })).toBe(expected);
    expect(unProgressChart.reached(number(goal), number(value), { direction: "up", isPercent: false })).toBe(false);
  });
});

test("from 2015, in the words of the chart; what is there scores 3", () => {
  expect([unProgressChart.baseYear, unProgressChart.bestScore]).toEqual([2015, 3]);
  expect(Object.values(unProgressChart.labels)).toEqual([
    "target met or on track",
    "target met or on track",
    "fair progress, but acceleration needed",
    "stagnation or regression",
    "stagnation or regression",
  ]);
});
