import { describe } from "vitest";
import { judgements } from "../../support.ts";

const quarters = { "2019Q1": 100, "2019Q2": 100, "2019Q3": 50, "2019Q4": 50 };
const stock = { kind: "stock", target: { "every-year": { "at-most": 5 } } };
const vague = { kind: "stock", target: { "every-year": { about: 5 } } };

describe("every-year: the value of each year of the window", () =>
  judgements({ kind: "flow", unit: "期", target: { "every-year": { "at-least": 300 }, from: 2017 } }, [
    ["all of them", { 2017: 300, 2018: 310, 2019: 305 }, 2019, "met", { gap: 0, needs: null, attainment: null }],
    ["the tightest is shown", { 2017: 320, 2018: 310, 2019: 305 }, 2019, "met", { period: 2019, gap: 5 }],
    ["the first one below breaks it", { 2017: 300, 2018: 290, 2019: 280 }, 2019, "missed", { period: 2018, gap: -10 }],
    ["at once", { 2017: 299 }, 2017, "missed early", { actual: 299, shortfall: 1 }],
    ["even beside a hole", { 2017: 299, 2019: 300 }, 2019, "missed"],
    ["one year is enough to hold by", { 2017: 300 }, 2017, "pending, holds"],
    ["a year merely late is pending", { 2017: 300 }, 2018, "pending, holds"],
    ["a hole", { 2017: 300, 2019: 300 }, 2019, "missing-periods"],
    ["the last year missing once due", { 2017: 300, 2018: 300 }, 2019, "missing-periods"],
    ["no year", {}, 2019, "no-observation", { actual: null, bound: 300 }],
    ["years before the window don't count", { 2016: 1, 2017: 300, 2018: 300, 2019: 300 }, 2019, "met"],
    ["a flow's quarters make a year", { 2017: 300, 2018: 300, ...quarters }, 2019, "met"],
    ["a stock when the year ends", { 2016: 5, 2017: 4, "2018-06": 9, 2018: 3, 2019: 5 }, 2019, "met", {}, stock],
    ["about without a tolerance", { 2016: 5, 2017: 6 }, 2017, "no-tolerance", {}, vague],
  ]));
