import { describe, expect, test } from "vitest";
import { owedAt, periodsFor, UNSUBMITTED } from "../../src/core/owed.ts";
import { parsePeriod } from "../../src/core/period.ts";
import { readPlan } from "../../src/read/plan.ts";
import { dataText, planText, runOf } from "../report/made-run.ts";

const plan = (...indicators: string[]) =>
  readPlan("plan.yaml", new TextEncoder().encode(planText(...indicators))).plan!;

describe("periodsFor(indicator, target)", () => {
  test.each([
    ["{ id: x, target: 5 }", "2019"],
    ["{ id: x, target: { at-least: 5, by: 2019-06-30 } }", "2019-06-30"],
    ["{ id: x, target: { done: true } }", "2019"],
    ["{ id: x, target: { change: 5, since: 2016 } }", "2016 2019"],
    ["{ id: x, target: { change: 5 }, baseline: { value: 3, period: 2016 } }", "2019"],
    ["{ id: x, target: { average-growth: 5%, since: 2016 }, baseline: { value: 3, period: 2012..2016 } }", "2016 2019"],
    ["{ id: x, target: { yearly-growth: 5%, since: 2016 } }", "2016 2017 2018 2019"],
    ["{ id: x, target: { rising: true } }", "2017 2018 2019"],
    ["{ id: x, target: { rising: true }, baseline: { value: 3, period: 2016 } }", "2017 2018 2019"],
    ["{ id: x, target: { every-year: { at-least: 5 } } }", "2017 2018 2019"],
    ["{ id: x, kind: flow, target: { total: 5, from: 2018 } }", "2018 2019"],
    ["{ id: x, kind: cumulative, target: { total: 5 } }", "2019"],
    ["{ id: x, kind: cumulative, target: { total: 5, since: 2016 } }", "2016 2019"],
    ["{ id: x, kind: cumulative, target: { total: 5, since: 2016 }, baseline: { value: 3, period: 2016 } }", "2019"],
    ["{ id: x, kind: cumulative, target: { total: 5, since: 2016 }, baseline: { value: 3 } }", "2016 2019"],
  ])("%s: %s", (text, expected) => {
    const [indicator] = plan(text).indicators;
    expect(
      periodsFor(indicator!, indicator!.targets[0]!)
        .map((period) => period.text)
        .join(" "),
    ).toBe(expected);
  });
});

describe("owedAt(indicator, period, series, scorecard)", () => {
  const owed = (indicators: readonly string[], rows: readonly string[], period = "2019") => {
    const run = runOf({ "plan.yaml": planText(...indicators), "data.csv": dataText(...rows) });
    const [scorecard] = run.scorecards;
    const { indicator, series } = scorecard!.assessments[0]!;
    return owedAt(indicator, parsePeriod(period)!, series, scorecard!)
      .map((one) => `${one.indicator.id} ${one.period.text} ${one.area?.code}`)
      .join(", ");
  };
  const X = '{ id: x, unit: "%", formula: a / prev(b), target: 5 }';
  const INPUTS = ["{ id: a, unit: 家, kind: flow }", "{ id: b, unit: 家, kind: flow }"];

  test("the figure itself, unless it is there", () => {
    expect(owed(["{ id: x, target: 5 }"], ["x,2018,3"])).toBe("x 2019 540100");
    expect(owed(["{ id: x, target: 5 }"], ["x,2019,3"])).toBe("");
    expect(owed(["{ id: x, target: 5 }"], ["x,2018,3"], "2018")).toBe("");
  });

  test("what its formula lacks, of the period or of the one before", () => {
    expect(owed([X, ...INPUTS], [])).toBe("a 2019 540100, b 2018 540100");
    expect(owed([X, ...INPUTS], ["b,2018,3"])).toBe("a 2019 540100");
    expect(owed([X, ...INPUTS], ["b,2018,3", "a,2019,4"])).toBe("");
  });

  test("for a day it lacks the year that the day closes, and a figure without a formula that of the day", () => {
    expect(owed([X, ...INPUTS], [], "2019-12-31")).toBe("a 2019 540100, b 2018 540100");
    expect(owed(["{ id: x, kind: flow, target: 5 }"], [], "2019-12-31")).toBe("x 2019-12-31 540100");
  });

  test("a figure that can't be read is there: it is to be put right, not submitted once more", () => {
    expect(owed(["{ id: x, target: 5 }"], ["x,2019,five"])).toBe("");
  });
});

test("what was not submitted is told from what was and can't be judged", () => {
  expect([...UNSUBMITTED]).toEqual([
    "no-observation",
    "too-old",
    "too-few-periods",
    "missing-periods",
    "missing-input",
  ]);
});
