import { listed } from "../../../src/core/observations.ts";
import { describe, expect, test } from "vitest";
import { baseOf, baselineIn, isSingle, valueAt } from "../../../src/core/measures/base.ts";
import type { Context } from "../../../src/core/measures/measure.ts";
import { selectSeries } from "../../../src/core/select-series.ts";
import { type Content, period, planOf, rowsFor, rowsOf, type Values, written } from "../../support.ts";

function contextOf(content: Content, values: Values, asOf = "2019"): Context {
  const plan = planOf({ indicators: [{ id: "x", ...content }] });
  const indicator = plan.indicators[0]!;
  const series = selectSeries(indicator, listed(rowsOf([plan], rowsFor(values)).observations), () => {});
  const cut = period(asOf).end;
  return {
    indicator,
    target: indicator.targets[0]!,
    series,
    asOf: period(asOf),
    cut,
    due: cut >= 20191231,
  };
}
const baselineOf = (baseline: object, unit?: string) =>
  planOf({ indicators: [{ id: "x", unit, baseline }] }).indicators[0]!.baseline!;
const textOf = (base: ReturnType<typeof baseOf>) => (typeof base === "string" ? base : written(base.interval));

describe("the base that growth and change are measured from", () => {
  const since = { unit: "家", target: { growth: "30%", since: 2017 } };
  const own = { ...since, baseline: { value: 40, period: 2016 } };
  const flow = { ...since, kind: "flow" };
  const table: [title: string, content: Content, values: Values, base: string][] = [
    ["the baseline", own, {}, "40"],
    ["the baseline wins over the series", own, { 2017: 45 }, "40"],
    ["a baseline without a period", { ...since, baseline: { value: 40 } }, { 2017: 45 }, "40"],
    ["a qualified one stays an interval", { ...since, baseline: { value: "180余" } }, {}, "(180, ∞)"],
    [
      "one in another unit of the dimension is converted",
      { ...since, baseline: { value: 4, unit: "万个" } },
      {},
      "40000",
    ],
    [
      "one in a unit that has no way there is none",
      { ...since, baseline: { value: 40, unit: "人" } },
      {},
      "unit-mismatch",
    ],
    [
      "one over years leaves it to since",
      { ...since, baseline: { value: 1, period: "2006..2010" } },
      { 2017: 45 },
      "45",
    ],
    ["else the series at since", since, { 2016: 1, 2017: 45, 2018: 2 }, "45"],
    ["whatever ends when since ends", since, { "2017-12-31": 45 }, "45"],
    ["never the first value found", since, { 2016: 1, 2018: 2 }, "no-baseline"],
    ["a flow's year added up", flow, { "2017H1": 20, "2017H2": 25 }, "45"],
    ["not a flow's last quarter", flow, { "2017Q4": 45 }, "no-baseline"],
    [
      "of a flow a baseline as long as the due period",
      { ...flow, baseline: { value: 40, period: "2016-12-31" } },
      {},
      "40",
    ],
    ["not one of a half of a year", { ...flow, baseline: { value: 20, period: "2016H2" } }, { 2017: 45 }, "45"],
    ["of a stock at whatever end", { ...since, baseline: { value: 20, period: "2016H2" } }, {}, "20"],
    ["a conflict at since", since, { 2017: 45, "2017-12": 46 }, "conflicting-values"],
  ];
  test.each(table)("%s", (_, content, values, expected) =>
    expect(textOf(baseOf(contextOf(content, values)))).toBe(expected),
  );

  test("a value at since that the as-of does not reach is not known yet", () =>
    expect(baseOf(contextOf(since, { 2017: 45 }, "2016"))).toBe("no-baseline"));

  test("the rows of the series are used, a baseline has none", () => {
    expect(baseOf(contextOf(since, { 2017: 45 }))).toMatchObject({
      used: [{ at: { line: 2 } }],
    });
    expect(baseOf(contextOf(own, { 2017: 45 }))).toMatchObject({ used: [] });
  });

  test("valueAt says nothing of what lies behind the cut", () => {
    const { indicator, series } = contextOf(since, { 2018: 7 });
    const at = (cut: number) => textOf(valueAt(indicator, series, period("2018"), cut));
    expect([at(20181231), at(20181230)]).toEqual(["7", "no-baseline"]);
  });
});

describe("a baseline", () => {
  test.each([
    [{ value: 1, period: 2016 }, true],
    [{ value: 1, period: "2016-12-31" }, true],
    [{ value: 1 }, true],
    [{ value: 1, period: "2006..2010" }, false],
  ])("%j speaks of one moment or year: %s", (baseline, expected) =>
    expect(isSingle(baselineOf(baseline))).toBe(expected),
  );

  test.each([
    ["家", {}, "家", true],
    ["家", { unit: "個" }, "家", false],
    ["人", { unit: "万人" }, "人", true],
    ["人", { unit: "家" }, "人", false],
    ["%", { unit: "％" }, "%", true],
    [undefined, {}, null, true],
    [undefined, { unit: "家" }, "家", true],
    [undefined, { unit: "家" }, null, false],
  ])("of an indicator in %s with %o fits a series in %s: %s", (unit, own, series, expected) =>
    expect(baselineIn(baselineOf({ value: 1, ...own }, unit), series) !== null).toBe(expected),
  );
});
