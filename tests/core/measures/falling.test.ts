import { describe } from "vitest";
import { judgements } from "../../support.ts";

const tight = { period: 2018, bound: 3, gap: -0.1, shortfall: 0, attainment: null };
const broken = { actual: 3.5, bound: 3, gap: 0.5, shortfall: 0.5 };

describe("falling: each year after the reference year strictly below the one before", () =>
  judgements({ target: { falling: true } }, [
    ["every year, once due", { 2016: 4, 2017: 3, 2018: 2.9, 2019: 1 }, 2019, "met", tight],
    ["equal is not below", { 2016: 4, 2017: 4 }, 2017, "missed early", { gap: 0 }],
    ["a rise breaks it for good", { 2016: 4, 2017: 3, 2018: 3.5 }, 2018, "missed early", broken],
    ["holding so far is pending", { 2016: 4, 2017: 3 }, 2017, "pending, holds"],
    ["below 0 too", { 2016: 1, 2017: 0, 2018: -1, 2019: -1.5 }, 2019, "met", { period: 2019 }],
    ["a hole", { 2016: 4, 2018: 2, 2019: 1 }, 2019, "missing-periods"],
    ["one year", { 2019: 1 }, 2019, "too-few-periods"],
  ]));
