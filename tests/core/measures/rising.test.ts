import { describe } from "vitest";
import { judgements } from "../../support.ts";

const good = { 2016: 1, 2017: 2, 2018: 2.1, 2019: 3 };
const tight = { period: 2018, actual: 2.1, bound: 2, gap: 0.1, needs: null, attainment: null, fromBaseline: null };
const broken = { period: 2018, actual: 1.5, bound: 2, gap: -0.5, shortfall: 0.5 };
const from2017 = { baseline: { value: 1, period: 2017 } };
const noBound = { period: 2019, bound: null };

describe("rising: each year after the reference year strictly above the one before", () =>
  judgements({ unit: "%", target: { rising: true } }, [
    ["every year, once due; the one with the least to spare is shown", good, 2019, "met", tight],
    ["with both years of its pair", good, 2019, "met", { used: ["2017: 2", "2018: 2.1"] }],
    ["broken in its second of three years", { 2016: 1, 2017: 2, 2018: 1.5 }, 2018, "missed early", broken],
    ["equal is not above", { 2016: 1, 2017: 1 }, 2017, "missed early", { gap: 0 }],
    ["one that holds so far is pending", { 2016: 1, 2017: 2, 2018: 3 }, 2018, "pending, holds"],
    ["the newest year merely late is pending too", { 2016: 1, 2017: 2 }, 2018, "pending, holds"],
    ["a hole between two known years", { 2016: 1, 2018: 3 }, 2018, "missing-periods"],
    ["once due, any missing year", { 2016: 1, 2017: 2, 2018: 3 }, 2019, "missing-periods"],
    ["broken for good, even beside a hole", { 2016: 2, 2017: 1, 2019: 3 }, 2019, "missed", { period: 2017 }],
    ["no max-age fills a year", { 2016: 1, 2017: 2, 2018: 3 }, 2020, "missing-periods", {}, { "max-age": 5 }],
    ["nor does a later value", { 2016: 1, 2017: 2, 2018: 3, 2020: 4 }, 2020, "missing-periods"],
    ["one year is too few", { 2018: 1 }, 2018, "too-few-periods", { actual: 1, bound: null }],
    ["no year", {}, 2018, "no-observation", { actual: null }],
    ["whatever ends with a year is its value", { 2016: 1, "2017-12": 2, "2018Q4": 3, "2019-12-31": 4 }, 2019, "met"],
    ["values of mid-year don't count", { 2016: 1, 2017: 2, "2018-06": 0, 2018: 3, 2019: 4 }, 2019, "met"],
    ["a baseline comes before the series", { 2016: 9, 2017: 9, 2018: 2, 2019: 3 }, 2019, "met", {}, from2017],
    ["qualified years leave it open", { 2016: 1, 2017: "2余", 2018: "3—4" }, 2018, "pending, open"],
    ["or settle it", { 2016: 1, 2017: "2—3", 2018: "4余", 2019: 3 }, 2019, "missed", noBound],
  ]));
