import { describe, expect, test } from "vitest";
import { judgements, planOf, run } from "../../support.ts";

const atMost = (value: number, from = 2017) => ({ target: { total: { "at-most": value }, from } });
const lessThan50 = { target: { total: { "less-than": 50 }, from: 2017 } };
const range = { target: { total: { between: [40, 45] }, from: 2017 } };
const from = (year: number, value = 50) => ({ target: { total: value, from: year } });
const quarters = { "2019Q1": 10, "2019Q2": 10, "2019Q3": 10, "2019Q4": 20 };
const sum50 = { actual: 50, period: null, raw: null, attainment: 1 };

describe("the total of a flow is the sum over the window", () =>
  judgements({ kind: "flow", unit: "项", ...from(2017) }, [
    ["all years known", { 2017: 10, 2018: 15, 2019: 25 }, 2019, "met", sum50],
    ["one short", { 2017: 10, 2018: 15, 2019: 24 }, 2019, "missed", { gap: -1, needs: 50, attainment: 0.98 }],
    ["years before the window don't count", { 2016: 99, 2017: 10, 2018: 15, 2019: 24 }, 2019, "missed", { actual: 49 }],
    ["reached with years to come is met early", { 2017: 30, 2018: 20 }, 2018, "met early", { actual: 50 }],
    ["not reached yet", { 2017: 30, 2018: 19 }, 2018, "pending, fails", { gap: -1 }],
    ["at-most exceeded is missed at once", { 2017: 30, 2018: 21 }, 2018, "missed early", { gap: 1 }, atMost(50)],
    ["at-most not exceeded so far", { 2017: 30, 2018: 20 }, 2018, "pending, holds", {}, atMost(50)],
    ["less-than exactly used up is missed at once", { 2017: 30, 2018: 20 }, 2018, "missed early", {}, lessThan50],
    ["so is a range overshot", { 2017: 30, 2018: 20 }, 2018, "missed early", { bound: 45 }, range],
    ["with a year missing the sum can pass an at-least", { 2017: 30, 2019: 20 }, 2019, "met"],
    ["or break an at-most", { 2017: 30, 2019: 20 }, 2019, "missed", {}, atMost(49)],
    ["else the year is missing", { 2017: 30, 2019: 19 }, 2019, "missing-periods", { actual: 49 }],
    ["in either direction", { 2017: 30, 2019: 20 }, 2019, "missing-periods", {}, atMost(50)],
    ["a hole between known years, before due too", { 2016: 30, 2018: 19 }, 2018, "missing-periods", {}, from(2016)],
    [
      "a whole year between is none",
      { 2016: 10, 2017: 10, 2018: 19 },
      2018,
      "pending, fails",
      { actual: 39 },
      from(2016),
    ],
    [
      "a year between of which a part is missing is a hole as well",
      { 2016: 10, "2017Q1": 5, 2018: 19 },
      2018,
      "missing-periods",
      { actual: 34 },
      from(2016),
    ],
    [
      "of the newest year a part may still be to come",
      { 2016: 10, "2017Q1": 5 },
      2017,
      "pending, fails",
      {},
      from(2016),
    ],
    ["a first year merely unknown before due", { 2017: 30, 2018: 19 }, 2018, "pending, fails", {}, from(2016)],
    ["negative flows are no lower bound", { 2017: 70, 2018: -5 }, 2018, "pending, holds", { actual: 65 }],
    [
      "nor is what came before a negative part",
      { "2019Q1": 60, "2019Q2": -20 },
      "2019Q2",
      "pending, fails",
      {},
      from(2019),
    ],
    ["nor do they break an at-most", { 2017: 70, 2018: -5 }, 2018, "pending, fails", {}, atMost(50)],
    ["once due they leave it open", { 2017: 70, 2018: -5 }, 2019, "missing-periods"],
    ["complete, they simply add up", { 2017: 70, 2018: -5, 2019: -20 }, 2019, "missed", { actual: 45 }],
    ["quarters make up a year", quarters, 2019, "met", { actual: 50 }, from(2019)],
    ["quarters so far count towards it", { 2017: 20, 2018: 20, "2019Q1": 10 }, "2019Q1", "met early", { actual: 50 }],
    ["a year that can't be read", { 2017: "x", 2018: 15, 2019: 25 }, 2019, "unreadable-value", { actual: 40 }],
    ["one among others", { 2017: 10, 2018: "x", 2019: 25 }, 2019, "unreadable-value", { actual: 35 }],
    ["a year of which only an upper end is known", { 2017: "近10", 2018: 15, 2019: 25 }, 2019, "missed"],
    ["before due too", { 2017: "x", 2018: 15 }, 2018, "unreadable-value"],
    ["a qualified year may be enough, or not", { 2017: "10余", 2018: 15, 2019: 20 }, 2019, "qualified-value"],
    ["one year has the text of its cell", { 2019: "50.0" }, 2019, "met", { raw: "50.0" }, from(2019)],
    ["no year at all", { 2016: 9 }, 2019, "no-observation", { actual: null, bound: 50 }],
    ["a qualified year carries over", { 2017: "20余", 2018: 15, 2019: 15 }, 2019, "met", { actual: "(50, ∞)" }],
  ]));

const since = { target: { total: 50, since: 2016 } };
const baseline = (period: number) => ({ ...since, baseline: { value: 99, period } });
const withoutMoment = { ...since, baseline: { value: 99 } };
const ceiling = { target: { total: { "at-most": 50 } } };

describe("the total of a cumulative indicator is its last value", () =>
  judgements({ kind: "cumulative", unit: "项", target: { total: 50 } }, [
    ["once due", { 2018: 40, 2019: 50 }, 2019, "met", { actual: 50, raw: "50", period: 2019 }],
    ["less the value at since", { 2016: 100, 2019: 149 }, 2019, "missed", { actual: 49, raw: null }, since],
    ["both are used", { 2016: 9, 2019: 59 }, 2019, "met", { used: ["2019: 59", "2016: 9"] }, since],
    ["a baseline of that moment comes first", { 2016: 100, 2019: 149 }, 2019, "met", { actual: 50 }, baseline(2016)],
    ["not one of another", { 2016: 100, 2019: 149 }, 2019, "missed", { actual: 49 }, baseline(2015)],
    ["nor one of no moment", { 2016: 100, 2019: 149 }, 2019, "missed", { actual: 49 }, withoutMoment],
    ["no value at since", { 2017: 100, 2019: 149 }, 2019, "no-baseline", { actual: null }, since],
    ["reached before due is met early", { 2018: 50 }, 2018, "met early"],
    ["not yet reached", { 2018: 49 }, 2018, "pending, fails"],
    ["exceeded before due is missed at once", { 2017: 51 }, 2017, "missed early", {}, ceiling],
    ["an older value is a lower bound: it passes an at-least", { 2016: 50 }, 2019, "met, stale"],
    ["it breaks an at-most", { 2016: 51 }, 2019, "missed, stale", {}, ceiling],
    ["else it is too old", { 2018: 49 }, 2019, "too-old", { actual: 49, gap: -1 }],
    ["for an at-most as well", { 2018: 49 }, 2019, "too-old", {}, ceiling],
    ["and for a number without a tolerance", { 2018: 49 }, 2019, "too-old", {}, { target: { total: { about: 50 } } }],
    ["a qualified value", { 2019: "40余" }, 2019, "qualified-value"],
    ["an unreadable value", { 2018: 40, 2019: "x" }, 2019, "unreadable-value"],
    ["no value", {}, 2019, "no-observation"],
  ]));

test("one figure that several periods' names stand for has the longest one's name", () => {
  const indicator = { id: "x", kind: "flow", unit: "项", reported: "year-to-date", ...from(2019) };
  const row = { area: "A", indicator: "x", value: 50 };
  const rows = [
    { ...row, period: "2019" },
    { ...row, period: "2019-12-31", status: "revised" },
  ];
  const [scorecard] = run(planOf({ indicators: [indicator] }), rows, { asOf: "2019" }).scorecards;
  expect(scorecard!.assessments[0]!.actual).toMatchObject({ period: "2019" });
});

describe("a total is near only where nothing can be added to it", () => {
  const near = { thresholds: { near: "90%" } };
  judgements(
    { kind: "flow", unit: "项", ...from(2017) },
    [
      ["all years known", { 2017: 10, 2018: 15, 2019: 24 }, 2019, "near"],
      ["one missing, and too much already", { 2017: 51, 2019: 0 }, 2019, "missed", { attainment: 0.98 }, atMost(50)],
    ],
    near,
  );
  judgements(
    { kind: "cumulative", unit: "项", target: { total: 50 } },
    [
      ["its last value", { 2019: 49 }, 2019, "near"],
      ["an older one, and too much already", { 2018: 51 }, 2019, "missed, stale", { attainment: 0.98 }, ceiling],
    ],
    near,
  );
});
