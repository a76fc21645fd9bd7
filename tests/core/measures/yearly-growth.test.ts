import { describe, expect, test } from "vitest";
import { judge, judgements } from "../../support.ts";

const from2017 = { baseline: { value: 100, period: 2017 } };
const fall = { target: { "yearly-growth": "-10%" } };
const range = { target: { "yearly-growth": { between: ["5%", "10%"] } } };
const tight = { period: 2018, actual: 133, bound: 132, gap: 1, attainment: null, needs: null };
const broken = { period: 2017, actual: 109, bound: 110, gap: -1, shortfall: 1 };

describe("yearly-growth: each year after the reference year against the year before", () =>
  judgements({ target: { "yearly-growth": "10%" } }, [
    ["each year by exactly 10 %", { 2016: 100, 2017: 110, 2018: 121, 2019: 133.1 }, 2019, "met", { gap: 0 }],
    ["the tightest year is shown", { 2016: 100, 2017: 120, 2018: 133, 2019: 150 }, 2019, "met", tight],
    ["broken by one year, at once", { 2016: 100, 2017: 109, 2018: 200 }, 2018, "missed early", broken],
    ["even beside a hole", { 2016: 100, 2017: 109, 2019: 200 }, 2019, "missed", broken],
    ["a great year makes up for none", { 2016: 100, 2017: 300, 2018: 320, 2019: 900 }, 2019, "missed", { bound: 330 }],
    ["holding so far is pending", { 2016: 100, 2017: 110, 2018: 121 }, 2018, "pending, holds"],
    ["a hole between two known years", { 2016: 100, 2018: 200, 2019: 300 }, 2019, "missing-periods"],
    ["the newest year missing once due", { 2016: 100, 2017: 110, 2018: 121 }, 2019, "missing-periods"],
    ["one year", { 2019: 300 }, 2019, "too-few-periods", { actual: 300, bound: null }],
    ["no year", {}, 2019, "no-observation", { actual: null }],
    ["a fall to 0", { 2016: 100, 2017: 110, 2018: 0, 2019: 5 }, 2019, "missed", { period: 2018, gap: -121 }],
    ["from 0 there is no ratio", { 2016: 0, 2017: 110, 2018: 121, 2019: 140 }, 2019, "no-ratio"],
    ["the baseline is the reference year", { 2016: 500, 2018: 110, 2019: 121 }, 2019, "met", {}, from2017],
    ["a fall by 10 % each year", { 2016: 100, 2017: 90, 2018: 81, 2019: 72.9 }, 2019, "met", { gap: 0 }, fall],
    ["a range each year", { 2016: 100, 2017: 105, 2018: 116 }, 2018, "missed early", { bound: 115.5 }, range],
    ["a year too vague", { 2016: 100, 2017: "110以上", 2018: 121, 2019: 140 }, 2019, "qualified-value"],
  ]));

test("without a figure there is no bound, whatever the baseline", () =>
  expect(judge({ target: { "yearly-growth": "10%" }, baseline: { value: 100 } }, {})).toMatchObject({
    said: "no-observation",
    bound: null,
  }));
