import { describe } from "vitest";
import { judgements } from "../../support.ts";

const byFebruary = { target: { "at-least": 10, by: "2020-02" } };
const tooOld = { actual: 8, gap: -2, attainment: 0.8 };
describe("the value of a stock is the newest by as-of and due", () =>
  judgements({ target: 10 }, [
    ["of the due period", { 2018: 9, 2019: 10 }, 2019, "met", { period: 2019 }],
    ["of any period that ends with it", { "2019-12": 10 }, 2019, "met", { period: "2019-12" }],
    ["not beyond due, however late it is judged", { 2019: 9, 2020: 99 }, 2021, "missed", { actual: 9 }],
    ["a year old it is judged and marked stale", { 2018: 10 }, 2019, "met, stale", { period: 2018 }],
    ["a miss too", { 2018: 9 }, 2019, "missed, stale"],
    ["a day more than a year is too old", { "2018-12-30": 10 }, 2019, "too-old"],
    ["too old it is shown with gap and attainment", { 2017: 8 }, 2019, "too-old", tooOld],
    ["a year after a February is its end", { "2019-02": 10 }, "2020-02", "met, stale", {}, byFebruary],
    ["max-age 3 allows three years", { 2016: 10 }, 2019, "met, stale", {}, { "max-age": 3 }],
    ["max-age 0 allows none", { "2019-12-30": 10 }, 2019, "too-old", {}, { "max-age": 0 }],
    ["before due an older value is not stale", { 2016: 10 }, 2018, "pending, holds"],
    ["nothing by then", { 2020: 10 }, 2019, "no-observation", { actual: null }],
    ["a blank is no value, never 0", { 2019: "" }, 2019, "no-observation", {}, { target: { "at-most": 5 } }],
    ["an unreadable cell is not passed over", { 2018: 10, 2019: "#REF!" }, 2019, "unreadable-value"],
    ["one that may be enough, or not, is qualified", { 2019: "9余" }, 2019, "qualified-value"],
    ["before due it is open", { 2018: "9余" }, 2018, "pending, open"],
    ["a mark for no figure is", { 2018: 10, 2019: "#N/A" }, 2019, "met, stale", { period: 2018 }],
  ]));

const halves = { "2019H1": 4, "2019H2": 6 };
const sum = { actual: 10, period: 2019, raw: null, used: ["2019H1: 4", "2019H2: 6"] };
const quarterly = { target: { "at-least": 3, by: "2019Q3" } };
describe("the value of a flow is the figure of the due period itself", () =>
  judgements({ kind: "flow", unit: "件", target: 10 }, [
    ["another year never answers", { 2018: 99 }, 2019, "no-observation", { actual: null }],
    ["whatever its max-age", { 2018: 99 }, 2019, "no-observation", {}, { "max-age": 9 }],
    ["two halves add up", halves, 2019, "met", sum],
    ["four quarters", { "2019Q1": 1, "2019Q2": 2, "2019Q3": 3, "2019Q4": 4 }, 2019, "met", { actual: 10 }],
    ["incomplete once due", { "2019Q1": 9, "2019Q2": 9, "2019Q3": 9 }, 2019, "missing-periods", { actual: null }],
    ["shares do not add up", halves, 2019, "missing-periods", {}, { unit: "%" }],
    ["a share of the whole year answers", { 2019: 10 }, 2019, "met", {}, { unit: "%" }],
    ["a quarterly target wants its quarter", { 2019: 9, "2019Q3": 3 }, 2019, "met", { period: "2019Q3" }, quarterly],
    ["or the quarter's months", { "2019-07": 1, "2019-08": 1, "2019-09": 1 }, 2019, "met", {}, quarterly],
    ["an unreadable part spoils the sum", { ...halves, "2019H2": "x" }, 2019, "unreadable-value"],
    ["before due the newest year stands for today", { 2016: 9, 2017: 10 }, 2018, "pending, holds", { period: 2017 }],
    ["before due an unreadable one is not passed over", { 2016: 9, 2017: "x" }, 2018, "unreadable-value"],
    ["nothing before due", {}, 2018, "no-observation"],
    [
      "parts of the due year alone are shown, and settle nothing",
      { "2019Q1": 4, "2019Q2": 3 },
      "2019Q2",
      "pending, open",
      { actual: 7 },
    ],
    [
      "a whole year before them stands for today",
      { 2018: 12, "2019Q1": 4 },
      "2019Q1",
      "pending, holds",
      { actual: 12 },
    ],
    [
      "beyond an at-most they don't hold",
      { "2019Q1": 11 },
      "2019Q1",
      "pending, fails",
      {},
      { target: { "at-most": 10 } },
    ],
    [
      "a change is not shown by them",
      { "2019Q1": 4 },
      "2019Q1",
      "no-observation",
      { actual: null },
      { target: { change: 5 }, baseline: { value: 1 } },
    ],
    ["below zero they may come to anything", { "2019Q1": -1 }, "2019Q1", "pending, open", { actual: -1 }],
  ]));

const toDate = { kind: "flow", unit: "件", reported: "year-to-date", target: 10 };
const byAutumn = { target: { "at-least": 10, by: "2019Q3" } };
const ofAutumn = { actual: 8, period: "2018Q3" };
const grownBy2 = { target: { change: 2, since: "2018Q3", by: "2019Q3" } };
const fourth = { actual: 10, period: "2019Q4" };
describe("reported year to date", () =>
  judgements(toDate, [
    ["the fourth quarter is the whole year", { "2019Q1": 3, "2019Q2": 5, "2019Q4": 10 }, 2019, "met", fourth],
    ["so is December", { "2019-11": 9, "2019-12": 11 }, 2019, "met", { actual: 11 }],
    ["figures to date do not add up", { "2019Q1": 3, "2019Q2": 5, "2019Q3": 8 }, 2019, "missing-periods"],
    ["the newest to date speaks, not the largest", { 2018: 9, "2019Q1": 60, "2019Q2": 8 }, "2019Q2", "pending, fails"],
    ["a target within the year has its figure", { "2019Q3": 10 }, "2019Q3", "met", { period: "2019Q3" }, byAutumn],
    ["no other", { "2019Q2": 10 }, "2019Q3", "missing-periods", {}, byAutumn],
    ["before due that of the year before", { "2018Q3": 8, 2018: 12 }, "2019Q2", "pending, fails", ofAutumn, byAutumn],
    ["mid-year too", { "2019Q2": 10 }, "2019H1", "met", {}, { target: { "at-least": 10, by: "2019-06-30" } }],
    ["since is to date as well", { "2018Q3": 8, "2019Q3": 10 }, "2019Q3", "met", {}, grownBy2],
    ["they reach at-least early", { "2019Q1": 3, "2019Q3": 10 }, "2019Q3", "met early", { used: ["2019Q3: 10"] }],
  ]));

const atMost = { target: { "at-most": 50 } };
const from10 = (target: object) => ({ baseline: { value: 10 }, target });
describe("an older cumulative value is a lower bound", () => {
  const lines: Parameters<typeof judgements>[1] = [
    ["it can pass an at-least, at any age", { 2016: 50 }, 2019, "met, stale"],
    ["it can break an at-most", { 2016: 51 }, 2019, "missed, stale", {}, atMost],
    ["by how much nobody knows, so it is not near", { 2018: 51 }, 2019, "missed, stale", { attainment: 0.98 }, atMost],
    ["else it is too old", { 2018: 49 }, 2019, "too-old", { actual: 49, gap: -1 }],
    ["for an at-most as well", { 2018: 49 }, 2019, "too-old", {}, atMost],
    ["and for a number without a tolerance", { 2018: 49 }, 2019, "too-old", {}, { target: { about: 50 } }],
    ["of the due period it is the value", { 2019: 49 }, 2019, "met", {}, atMost],
    ["growth by it", { 2018: 20 }, 2019, "met, stale", {}, from10({ growth: "100%" })],
    ["change by it", { 2018: 19 }, 2019, "too-old", {}, from10({ change: 10 })],
  ];
  judgements({ kind: "cumulative", unit: "项", target: 50 }, lines, { thresholds: { near: "90%" } });
});

describe("a flow's figure of the due period is settled, so that it may be near", () =>
  judgements({ kind: "flow", unit: "件", target: 10 }, [["", { 2019: 9 }, 2019, "near"]], {
    thresholds: { near: "90%" },
  }));
