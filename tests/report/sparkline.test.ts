import { listed } from "../../src/core/observations.ts";
import { expect, test } from "vitest";
import { selectSeries } from "../../src/core/select-series.ts";
import { seriesText, sparkline } from "../../src/report/sparkline.ts";
import { planOf, rowsFor, rowsOf } from "../support.ts";

const seriesOf = (values: Readonly<Record<string, string | number>>) => {
  const plan = planOf({ indicators: [{ id: "x", unit: "家" }] });
  return selectSeries(plan.indicators[0]!, listed(rowsOf([plan], rowsFor(values)).observations), () => undefined);
};

test.each([
  ["from the lowest to the highest", { 2016: 1, 2017: 8, 2018: 4.5 }, "▁█▅"],
  ["all alike: in the middle", { 2016: 3, 2017: 3 }, "▄▄"],
  ["one figure is no series", { 2016: 3 }, ""],
  ["none", {}, ""],
  ["what isn't one number is left out", { 2016: 1, 2017: "650余", 2018: 2 }, "▁█"],
  ["what comes after the day too", { 2016: 1, 2017: 2, 2019: 9 }, "▁█"],
] as const)("%s", (_, values, line) => expect(sparkline(seriesOf(values), "stock", 20181231, false)).toBe(line));

test("the newest twelve", () => {
  const values = Object.fromEntries([...Array(20).keys()].map((year) => [1999 + year, year]));
  expect(sparkline(seriesOf(values), "stock", 20181231, false)).toHaveLength(12);
});

test("in ASCII the two ends; for a spreadsheet every figure in full", () => {
  const series = seriesOf({ 2016: 1, 2017: "2.125", 2018: 3 });
  expect(sparkline(series, "stock", 20181231, true)).toBe("1 > 3");
  expect(seriesText(series, "stock", 20171231)).toBe("2016: 1; 2017: 2.125");
});

test("a flow shows whole years where there are any", () => {
  const plan = planOf({ indicators: [{ id: "x", unit: "家", kind: "flow" }] });
  const of = (values: Readonly<Record<string, number>>) =>
    selectSeries(plan.indicators[0]!, listed(rowsOf([plan], rowsFor(values)).observations), () => undefined);
  expect(seriesText(of({ 2016: 40, 2017: 45, "2018Q1": 10 }), "flow", 20181231)).toBe("2016: 40; 2017: 45");
  expect(seriesText(of({ "2018Q1": 10, "2018Q2": 12 }), "flow", 20181231)).toBe("2018Q1: 10; 2018Q2: 12");
});
