import { describe, expect, test } from "vitest";
import { ObservationTable } from "../../src/core/observation-table.ts";
import type { Rows } from "../../src/core/observations.ts";
import { parsePeriod } from "../../src/core/period.ts";
import type { Indicator } from "../../src/core/plan.ts";
import { selectSeries, type Series } from "../../src/core/select-series.ts";
import { type Recent, SeriesOfArea } from "../../src/core/series-of-area.ts";
import { observationOf, planOf, quantityOf } from "../support.ts";

const [firms, rd] = planOf({ indicators: [{ id: "firms" }, { id: "rd" }] }).indicators as [Indicator, Indicator];

const row = (area: string, indicator: string, raw: string, year: string) =>
  observationOf({ area, indicator, quantity: quantityOf(raw), period: parsePeriod(year)!, unit: "" });

const table = new ObservationTable();
for (const area of ["拉萨", "西宁"]) {
  table.add(row(area, "firms", "35", "2018"));
  table.add(row(area, "firms", "40", "2019"));
  table.add(row(area, "rd", "1.5", "2019"));
}

/** The series of an area of the table, and how often its rows were looked for. */
function seriesOf(area: string, recent: Recent, instead: ReadonlyMap<Indicator, Series> = new Map()) {
  const rows = (): ReadonlyMap<Indicator, Rows> =>
    new Map([firms, rd].map((indicator) => [indicator, table.of(area).get(indicator.id)!] as const));
  const given = new Map([...rows()].map(([indicator, own]) => [indicator, selectSeries(indicator, own, () => {})]));
  for (const [indicator, series] of instead) given.set(indicator, series);
  const asked = { times: 0 };
  const find = () => {
    asked.times++;
    return rows();
  };
  return { series: new SeriesOfArea(given, [firms, rd], find, recent), given, asked };
}

const values = (series: Series | undefined) => series?.entries.map(({ quantity }) => quantity?.raw);

test("they are those that were given, by indicator, as long as no other area is looked at", () => {
  const { series, given, asked } = seriesOf("拉萨", { area: null });
  expect([...series]).toEqual([...given]);
  expect(series.get(firms)).toBe(given.get(firms));
  expect([series.size, series.has(rd), [...series.keys()], [...series.values()]]).toEqual([
    2,
    true,
    [firms, rd],
    [...given.values()],
  ]);
  const seen: unknown[] = [];
  series.forEach((own, indicator, all) => seen.push([indicator, own, all === series]));
  expect(seen).toEqual([...given].map(([indicator, own]) => [indicator, own, true]));
  expect(asked.times).toBe(0);
});

test("of what is no indicator of the plan there is none", () => {
  const { series } = seriesOf("拉萨", { area: null });
  const other = { ...firms };
  expect([series.has(other), series.get(other)]).toEqual([false, undefined]);
  seriesOf("西宁", { area: series });
  expect(series.get(other)).toBe(undefined);
});

describe("when another area is looked at they are let go, and", () => {
  test("made again from their rows for who asks once more, once for all of them", () => {
    const recent: Recent = { area: null };
    const one = seriesOf("拉萨", recent);
    const other = seriesOf("西宁", recent);
    const again = one.series.get(firms);
    expect(again).not.toBe(one.given.get(firms));
    expect(values(again)).toEqual(["35", "40"]);
    expect(values(one.series.get(rd))).toEqual(["1.5"]);
    expect(one.series.get(firms)).toBe(again);
    expect([one.asked.times, other.asked.times]).toEqual([1, 0]);
    expect(values(other.series.get(rd))).toEqual(["1.5"]);
    expect(one.series.get(firms)).not.toBe(again);
    expect([one.asked.times, other.asked.times]).toEqual([2, 1]);
  });

  test("those that rows alone don't make are kept", () => {
    const recent: Recent = { area: null };
    const computed: Series = { entries: [], unit: "%", yearToDate: false, absence: "missing-input", derived: null };
    const { series, asked } = seriesOf("拉萨", recent, new Map([[rd, computed]]));
    seriesOf("西宁", recent);
    expect(series.get(rd)).toBe(computed);
    expect(asked.times).toBe(0);
    expect(values(series.get(firms))).toEqual(["35", "40"]);
  });
});

describe("what somebody works out from them", () => {
  const [somebody, another] = [{}, {}];
  const counted = () => {
    const asked = { times: 0 };
    return { asked, work: () => ({ time: ++asked.times }) };
  };

  test("is worked out once for each who asks, while no other area is looked at", () => {
    const { series } = seriesOf("拉萨", { area: null });
    const { asked, work } = counted();
    const first = series.workedOut(somebody, work);
    expect(series.workedOut(somebody, work)).toBe(first);
    expect(series.workedOut(another, work)).toEqual({ time: 2 });
    expect(asked.times).toBe(2);
  });

  test("is let go with them, and worked out again for who asks once more", () => {
    const recent: Recent = { area: null };
    const one = seriesOf("拉萨", recent).series;
    const { asked, work } = counted();
    const first = one.workedOut(somebody, work);
    const other = seriesOf("西宁", recent).series;
    expect(one.workedOut(somebody, work)).not.toBe(first);
    other.workedOut(another, () => ({}));
    expect(one.workedOut(somebody, work)).toEqual({ time: 3 });
    expect(asked.times).toBe(3);
  });

  test("is not held for an area from which another one is looked at meanwhile", () => {
    const recent: Recent = { area: null };
    const [one, other] = ["拉萨", "西宁"].map((area) => seriesOf(area, recent).series) as [SeriesOfArea, SeriesOfArea];
    const { asked, work } = counted();
    const busy = () => {
      other.get(firms);
      return work();
    };
    expect(one.workedOut(somebody, busy)).toEqual({ time: 1 });
    expect(one.workedOut(somebody, busy)).toEqual({ time: 2 });
    expect(asked.times).toBe(2);
  });
});
