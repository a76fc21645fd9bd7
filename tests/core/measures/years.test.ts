import { describe, expect, test } from "vitest";
import { referenceYear, windowOf } from "../../../src/core/measures/years.ts";
import { type Content, judgements, planOf } from "../../support.ts";

const targetOf = (content: Content) => {
  const indicator = planOf({ indicators: [{ id: "x", ...content }] }).indicators[0]!;
  return { indicator, target: indicator.targets[0]! };
};

describe("the window", () => {
  test.each([
    ["of the plan", {}, 2016, 2019],
    ["the target's own from and by override it", { from: 2017, by: 2018 }, 2017, 2018],
    ["a single year", { from: 2019 }, 2019, 2019],
    ["from the start of a half to the end of a quarter", { from: "2017H1", by: "2018Q4" }, 2017, 2018],
  ])("%s", (_, own, first, last) =>
    expect(windowOf(targetOf({ target: { "every-year": { "at-least": 1 }, ...own } }).target)).toEqual({ first, last }),
  );
});

describe("the reference year is", () => {
  test.each([
    ["from, which then is only compared with", {}, undefined, 2016],
    ["a one-year baseline's year before from", {}, { period: 2015 }, 2015],
    ["since before the baseline's", { since: 2017 }, { period: 2015 }, 2017],
    ["not that of a baseline over several years", {}, { period: "2006..2010" }, 2016],
    ["not that of a baseline without a period", {}, {}, 2016],
    ["not that of a baseline of mid-year", {}, { period: "2015-06" }, 2016],
  ])("%s", (_, own, baseline, year) => {
    const { indicator, target } = targetOf({
      target: { rising: true, ...own },
      baseline: baseline && { value: 1, ...baseline },
    });
    expect(referenceYear(indicator, target)).toBe(year);
  });
});

const since = (year: number) => ({ target: { rising: true, since: year } });
const base = (period: string, own: object = {}) => ({ baseline: { value: 1, period, ...own } });
const later = { 2017: 2, 2018: 3, 2019: 4 };
const flow = { kind: "flow" };
const conflict = { ...later, "2018-12": 9, "2018-12-31": 8 };
describe("the years from the reference on", () =>
  judgements({ unit: "件", target: { rising: true } }, [
    ["years before since don't count", { ...later, 2016: 9 }, 2019, "met", {}, since(2017)],
    ["since may lie before from", { ...later, 2015: 9, 2016: 1 }, 2019, "missed", { period: 2016 }, since(2015)],
    ["a baseline stands for its year where the series has none", later, 2019, "met", {}, base("2016")],
    ["so does one of the end of its year", later, 2019, "met", {}, base("2016-12-31")],
    ["one in another unit is converted", later, 2019, "missed", {}, base("2016", { unit: "万件" })],
    ["one in people stands for nothing", later, 2019, "missing-periods", {}, base("2016", { unit: "人" })],
    ["a year that can't be read is named before there being too few", { 2018: "x", 2019: 4 }, 2019, "unreadable-value"],
    ["a conflict in any year is named", conflict, 2019, "conflicting-values", {}, since(2017)],
    [
      "a flow's year needs all its parts",
      { ...later, 2016: 1, 2017: "", "2017H1": 2 },
      2019,
      "missing-periods",
      {},
      flow,
    ],
    ["and adds them up", { ...later, 2016: 1, 2017: "", "2017H1": 1, "2017H2": 1 }, 2019, "met", {}, flow],
  ]));
