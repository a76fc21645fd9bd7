import { listed, type Rows } from "../../src/core/observations.ts";
import { describe, expect, test } from "vitest";
import { ObservationTable } from "../../src/core/observation-table.ts";
import type { Diagnostic } from "../../src/core/diagnostic.ts";
import * as S from "../../src/core/select-series.ts";
import { type Content, period, planOf, type Row, rowsFor, rowsOf, type Values, written } from "../support.ts";

function select(content: Content, values: Values | readonly Row[]) {
  const plan = planOf({ indicators: [{ id: "x", ...content }] });
  const indicator = plan.indicators[0]!;
  const diagnostics: Diagnostic[] = [];
  const report = (one: Diagnostic) => void diagnostics.push(one);
  const series = S.selectSeries(indicator, listed(rowsOf([plan], rowsFor(values)).observations), report);
  S.checkSums(indicator, series, report);
  const entries = series.entries.map(
    ({ period, quantity, problem }) => `${period.text}: ${problem ?? written(quantity!)}`,
  );
  return { series, entries: entries.join(", "), codes: diagnostics.map(({ code }) => code), diagnostics };
}
const stock = { unit: "家" };
const flow = { unit: "家", kind: "flow" };
const toDate = { ...flow, reported: "year-to-date" };

describe("a series", () => {
  test("has one entry a period, oldest first", () =>
    expect(select(stock, { 2019: 3, "2018Q3": 2, 2017: 1 }).entries).toBe("2017: 1, 2018Q3: 2, 2019: 3"));

  test("of a stock takes periods with the same end as the same, under the longest name", () =>
    expect(select(stock, { "2019-12-31": 3, 2019: 3 })).toMatchObject({ entries: "2019: 3", codes: [] }));

  test("of a flow keeps periods of different lengths apart", () =>
    expect(select(flow, { 2019: 3, "2019-12": 1 }).series.entries).toHaveLength(2));

  test("of a flow has the longer of two periods last that end together", () => {
    const rows = [2018, "2018Q4", "2018H2"].map((when) => ({ period: when, value: 1 }));
    for (const order of [rows, rows.toReversed()]) {
      expect(select(flow, order).entries).toBe("2018Q4: 1, 2018H2: 1, 2018: 1");
    }
  });

  test("of year-to-date figures counts each from 1 January", () => {
    const { series } = select({ ...flow, reported: "year-to-date" }, { "2019Q3": 5, "2019Q4": 9 });
    const days = series.entries.map((entry) => `${entry.period.text}: ${entry.period.start} to ${entry.period.end}`);
    expect(days).toEqual(["2019Q3: 20190101 to 20190930", "2019Q4: 20190101 to 20191231"]);
  });

  test("without a row has no observation", () =>
    expect(select(stock, {}).series).toMatchObject({ entries: [], absence: "no-observation", unit: "家" }));
});

/** "5 final 2019-01-20": a value of 2018, its status, its day of publication. */
function vintage(text: string): Row {
  const [value = "", ...rest] = text.split(" ");
  const isDate = (word: string) => /^\d/.test(word);
  const [status, published] = [rest.find((word) => !isDate(word)), rest.find(isDate)];
  return { period: 2018, value, status: status ?? "", published: published ?? "" };
}

describe("vintages: two values for one period", () => {
  const CONFLICT = "conflicting-values";
  test.each([
    ["different ones conflict", "5", "6", CONFLICT],
    ["650 is not 650余", "650", "650余", CONFLICT],
    ["final over revised", "5 final", "6 revised", "5"],
    ["revised over preliminary", "5 preliminary", "6 修订", "6"],
    ["final over preliminary, though published before", "5 final 2019-01-20", "6 preliminary 2020-01-20", "5"],
    ["of one status the later published", "5 revised 2020-01-20", "6 revised 2019-01-20", "5"],
    ["without a status the later published", "5 2019-01-20", "6 2019-02", "6"],
    ["published on one day they conflict", "5 2019-01-20", "6 2019-01-20", CONFLICT],
    ["one without a date is neither later nor earlier", "5 2019-01-20", "6", CONFLICT],
    ["one without a status is neither better nor worse", "5 final", "6", CONFLICT],
    ["a later one without a status over an earlier final one", "5 final 2019-01-20", "6 2020-01-20", "6"],
    ["a later final one over an earlier one without a status", "5 2019-01-20", "6 final 2020-01-20", "6"],
    ["two final ones conflict", "5 final", "6 final", CONFLICT],
    ["a forecast is never judged", "5 forecast", "6 preliminary", "6"],
  ])("%s", (_, a, b, settled) => {
    const expected = { entries: `2018: ${settled}`, codes: settled === CONFLICT ? ["actuals/conflicting-values"] : [] };
    expect(select(stock, [a, b].map(vintage))).toMatchObject(expected);
    expect(select(stock, [b, a].map(vintage))).toMatchObject(expected);
  });

  test.each([
    ["equal ones", "5", "5"],
    ["equal as numbers", "5.0", "5"],
    ["equal of another status", "5 final", "5 preliminary"],
  ])("%s are a duplicate, which names the line that came first", (_, a, b) => {
    const found = select(stock, [a, b].map(vintage));
    expect(found.entries).toBe("2018: 5");
    expect(found.diagnostics).toEqual([
      {
        code: "actuals/duplicate-row",
        severity: "warning",
        args: { indicator: "x", period: "2018", line: 2, file: "a.csv" },
        at: { file: "a.csv", line: 3, column: 4 },
      },
    ]);
  });

  test.each([
    ["5 preliminary", "5 final", "final"],
    ["5", "5 preliminary", "preliminary"],
    ["5 2019-01-20", "5 2020-01-20", 20200120],
  ])("of %s and %s the better one is used, whatever their order", (a, b, expected) => {
    const used = (rows: string[]) => select(stock, rows.map(vintage)).series.entries[0]!.used;
    for (const rows of [used([a, b]), used([b, a])]) {
      expect(rows.map(({ status, published }) => status ?? published)).toEqual([expected]);
    }
  });

  test("the best of three is used, in whatever order they come", () => {
    const [a, b, c] = ["5", "5", "5 preliminary"].map(vintage);
    for (const rows of [
      [a, b, c],
      [a, c, b],
      [c, a, b],
    ] as Row[][]) {
      expect(select(stock, rows).series.entries[0]!.used[0]!.status).toBe("preliminary");
    }
  });

  test("which of two equal texts is shown does not depend on their order", () => {
    const shown = (...rows: string[]) => select(stock, rows.map(vintage)).series.entries[0]!.quantity!.raw;
    expect(shown("5.0", "5")).toBe(shown("5", "5.0"));
  });

  test("values in a conflict stand in the order of their texts, with the units that they came in", () => {
    const values = (...rows: Row[]) => select(stock, rows).diagnostics[0]!.args;
    expect(values(vintage("6 2019-01-20"), vintage("5"))).toMatchObject({ values: ["5", "6"] });
    const inUnit = [vintage("6"), vintage("5")].map((row) => ({ ...row, unit: "家" }));
    expect(values(...inUnit)).toMatchObject({ values: ["5 家", "6 家"] });
  });

  test("one of them in another unit, or none that can be read, is no conflict", () => {
    const other = { ...vintage("5"), unit: "人" };
    expect(select(stock, [vintage("5"), other]).entries).toBe("2018: unit-mismatch");
    expect(select(stock, ["x", "y"].map(vintage)).entries).toBe("2018: unreadable-value");
  });

  test.each([
    ["that can't be read", { value: "x" }, "unreadable-value", []],
    ["in another unit", { value: "5", unit: "人" }, "unit-mismatch", ["actuals/unit-mismatch"]],
  ])("two that conflict are told beside a row %s, which names the problem", (_, third, problem, also) => {
    const found = select({ ...stock, unit: "家" }, [vintage("5"), vintage("6"), { ...vintage("7"), ...third }]);
    expect(found.entries).toBe(`2018: ${problem}`);
    expect(found.codes.sort()).toEqual(["actuals/conflicting-values", ...also].sort());
    const conflict = found.diagnostics.find(({ code }) => code === "actuals/conflicting-values")!;
    expect(conflict.args).toMatchObject({ values: ["5", "6"], lines: ["a.csv:2", "a.csv:3"] });
  });

  test("values in two units that no plan tells apart are no conflict", () => {
    const found = select({}, [
      { ...vintage("1"), unit: "万元" },
      { ...vintage("10000"), unit: "元" },
    ]);
    expect(found).toMatchObject({ entries: "2018: unit-mismatch", codes: ["actuals/mixed-units"] });
  });

  test("a conflict names both values and both lines", () =>
    expect(select(stock, ["6", "5"].map(vintage)).diagnostics).toEqual([
      {
        code: "actuals/conflicting-values",
        severity: "error",
        args: { indicator: "x", period: "2018", values: ["5", "6"], lines: ["a.csv:2", "a.csv:3"] },
        at: { file: "a.csv", line: 2, column: 4 },
      },
    ]));

  test("of periods that end together each value has its own beside it", () => {
    const rows = { "2018-12": 3, "2018Q4": 4 };
    const args = { period: "2018Q4", periods: ["2018-12", "2018Q4"], values: ["3 (2018-12)", "4 (2018Q4)"] };
    expect(select(stock, rowsFor(rows)).diagnostics).toMatchObject([{ code: "actuals/conflicting-values", args }]);
    expect(select({ kind: "flow" }, rowsFor(rows)).diagnostics).toEqual([]);
  });

  test("its places come in the order of the lines, not of their digits", () => {
    const { diagnostics } = select(
      stock,
      Array.from({ length: 10 }, (_, index) => vintage(String(index))),
    );
    expect(diagnostics[0]!.args).toMatchObject({
      lines: Array.from({ length: 10 }, (_, index) => `a.csv:${index + 2}`),
    });
  });

  test("the best of three settles what the others leave open", () =>
    expect(select(stock, ["1 preliminary", "2 preliminary", "3 final"].map(vintage))).toMatchObject({
      entries: "2018: 3",
      codes: [],
    }));

  test("forecasts alone are no observation", () =>
    expect(select(stock, [vintage("5 预测")]).series).toMatchObject({ entries: [], absence: "no-observation" }));
});

describe("units", () => {
  test.each([
    // the plan's, those of 2018 and 2019, the entries, the series', diagnostics
    ["家", ["家", ""], "2018: 5, 2019: 6", "家", []],
    ["%", ["％", "%"], "2018: 5, 2019: 6", "%", []],
    ["家", ["家", "个"], "2018: 5, 2019: 6", "家", []],
    ["家", ["家", "人"], "2018: 5, 2019: unit-mismatch", "家", ["actuals/unit-mismatch"]],
    [undefined, ["个", ""], "2018: 5, 2019: 6", "个", []],
    [undefined, ["个", "家"], "2018: unit-mismatch, 2019: unit-mismatch", null, ["actuals/mixed-units"]],
    [undefined, ["", ""], "2018: 5, 2019: 6", null, []],
  ])("a plan in %s and rows in %j: %s", (own, [first = "", second = ""], entries, unit, codes) => {
    const rows = [vintage("5"), { ...vintage("6"), period: 2019 }];
    const found = select({ unit: own }, [
      { ...rows[0], unit: first },
      { ...rows[1], unit: second },
    ]);
    expect(found).toMatchObject({ entries, codes });
    expect(found.series.unit).toBe(unit);
  });

  test("a mismatch points at the unit's cell; a percent sign is a unit too", () => {
    const found = (row: Row) => select(stock, [{ period: 2018, ...row }]).diagnostics[0];
    const args = { indicator: "x", expected: "家" };
    expect(found({ value: 5, unit: "人" })).toMatchObject({
      args: { ...args, found: "人" },
      at: { line: 2, column: 5 },
    });
    expect(found({ value: "5%" })).toMatchObject({ args: { ...args, found: "%" } });
  });
});

describe("scopes", () => {
  test.each([
    // the plan's, those of 2018 and 2019, the entries, why there is nothing, diagnostics
    ["全市", ["全市", "市辖区"], "2018: 5", "no-observation", ["actuals/other-scope"]],
    ["全市", ["", "全 市"], "2018: 5, 2019: 6", "no-observation", []],
    ["全市", ["市辖区", "市辖区"], "", "scope-mismatch", ["actuals/other-scope"]],
    [undefined, ["市辖区", ""], "2018: 5, 2019: 6", "no-observation", []],
    [undefined, ["全市", "市辖区"], "", "scope-mismatch", ["actuals/mixed-scopes"]],
  ])("a plan for %s and rows for %j: %s", (scope, [first = "", second = ""], entries, absence, codes) => {
    const rows = [
      { ...vintage("5"), scope: first },
      { ...vintage("6"), period: 2019, scope: second },
    ];
    expect(select({ ...stock, scope }, rows)).toMatchObject({ entries, codes, series: { absence } });
  });

  test("the warning counts the rows that were left out", () => {
    const rows = ["全市", "市辖区", "高新区"].map((scope) => ({ ...vintage("5"), scope }));
    expect(select({ ...stock, scope: "全市" }, rows).diagnostics[0]).toMatchObject({
      severity: "warning",
      args: { indicator: "x", expected: "全市", found: ["市辖区", "高新区"], rows: 2 },
      at: { line: 3, column: 8 },
    });
  });
});

describe("values out of a series", () => {
  const { series } = select(flow, { 2017: 9, "2018H1": 4, "2018H2": 6, "2019Q1": 1, "2019Q2": 2, "2019-07": 5 });
  const figure = (found: S.Figure | null) =>
    found && `${found.period}: ${found.problem ?? written(found.interval)} of ${found.used.length}`;

  test("newest is the last that ends by a day", () => {
    const by = (day: number) => S.newest(series, day, period("2019"))?.period.text;
    expect([by(20180630), by(20180629), by(20171230)]).toEqual(["2018H1", "2017", undefined]);
  });

  test("entryAt is the one that ends when a period ends", () => {
    const at = (text: string) => S.entryAt(series, period(text))?.period.text;
    expect([at("2017-12-31"), at("2016")]).toEqual(["2017", undefined]);
  });

  test.each([
    ["2017", 20191231, "2017: 9 of 1"],
    ["2018", 20191231, "2018: 10 of 2"],
    ["2018", 20181230, null],
    ["2017", 20171230, null],
    ["2019H1", 20191231, "2019H1: 3 of 2"],
    ["2019", 20191231, null],
    ["2017H1", 20191231, null],
  ])("flowFigure of %s by %i: %s", (text, by, expected) =>
    expect(figure(S.flowFigure(series, period(text), by))).toBe(expected),
  );

  test.each([
    ["2019", 20190930, "null: 5 of 1"],
    ["2019", 20190630, "null: 3 of 2"],
    ["2016", 20191231, null],
  ])("partialFigure of %s by %i is the largest of what is known: %s", (text, by, expected) =>
    expect(figure(S.partialFigure(series, period(text), by))).toBe(expected),
  );

  test.each([
    ["2019", 20191231, true],
    ["2019", 20190331, true],
    ["2019", 20190330, false],
    ["2016", 20191231, false],
  ])("something was submitted within %s by %i: %s", (text, by, expected) =>
    expect(S.hasParts(series, period(text), by)).toBe(expected),
  );

  test.each<[title: string, values: Values, expected: string | null, content?: Content]>([
    ["a quarter beside a lesser month", { "2019Q1": 9, "2019-01": 1 }, "9: 2019Q1"],
    ["a half beside an equal quarter", { "2019H1": 5, "2019Q1": 5 }, "5: 2019H1"],
    ["a half beside one of which only an upper end is known", { "2019H1": 5, "2019Q1": "近9" }, "5: 2019H1"],
    ["the first of those without a lower end", { "2019H1": "近9", "2019Q1": "近5" }, "(-∞, 9): 2019H1"],
    ["what can be read", { "2019Q1": "x", "2019Q2": 2 }, "2: 2019Q2"],
    ["the newest to date that can be read", { "2019Q1": 3, "2019Q2": "x" }, "3: 2019Q1", toDate],
    ["to date of this year alone", { "2018Q1": 3 }, null, toDate],
    ["not the whole", { "2019Q4": 3 }, null, toDate],
  ])("what is known so far: %s", (_, values, expected, content = flow) => {
    const found = S.partialFigure(select(content, values).series, period("2019"), 20191231);
    expect(found && `${written(found.interval)}: ${found.used.map((row) => row.period.text).join("+")}`).toBe(expected);
    expect(found?.raw).toBe(found?.used[0]!.quantity!.raw);
  });

  test.each<[title: string, values: Values, by: number, expected: string | null, content?: Content]>([
    ["quarters from the first on", { "2019Q1": 1, "2019Q2": 2, "2019-07": 5 }, 20191231, "3 to 2019Q2"],
    ["by a day", { "2019Q1": 1, "2019Q2": 2 }, 20190331, "1 to 2019Q1"],
    ["up to one that can't be read", { "2019Q1": 1, "2019Q2": "x", "2019Q3": 4 }, 20191231, "1 to 2019Q1"],
    ["nothing without the first", { "2019Q2": 2 }, 20191231, "missing-periods"],
    ["nothing of nothing", { 2018: 2 }, 20191231, null],
    ["the parts that reach farthest", { "2019Q1": 5, "2019-01": 1 }, 20191231, "5 to 2019Q1"],
    [
      "months where they do",
      { "2019Q1": 5, "2019-01": 1, "2019-02": 1, "2019-03": 2, "2019-04": 1 },
      20191231,
      "5 to 2019-04",
    ],
    ["the newest to date", { "2019Q1": 3, "2019Q3": 8 }, 20191231, "8 to 2019Q3", toDate],
  ])("what has come since the first day: %s", (_, values, by, expected, content = flow) => {
    const found = S.leadingFigure(select(content, values).series, period("2019"), by);
    const said =
      typeof found === "string" ? found : found && `${written(found.figure.interval)} to ${found.until.text}`;
    expect(said).toBe(expected);
  });

  test("a day is no part to be added up; a part may end with the whole", () => {
    const has = (values: Values) => S.hasParts(select(flow, values).series, period("2019"), 20191231);
    expect([has({ "2019-06-30": 5 }), has({ "2019Q4": 1 }), has({ "2018Q4": 1 })]).toEqual([false, true, false]);
  });

  test("an entry's figure has its text, unless it was computed", () => {
    const entry = series.entries[0]!;
    const figure = { interval: entry.quantity, problem: null, used: entry.used, entries: [entry], period: "2017" };
    expect(S.figureOf(entry)).toEqual({ ...figure, raw: "9" });
    const computed = { period: entry.period, figures: new Map(), parts: null, value: entry.quantity };
    const other = { ...entry, computed };
    expect(S.figureOf(other)).toEqual({ ...figure, entries: [other], raw: null });
  });

  test("a part without a lower end says nothing of the whole", () =>
    expect(
      figure(S.partialFigure(select(flow, { "2019H1": "近9", "2019Q1": 5 }).series, period("2019"), 20191231)),
    ).toBe("null: 5 of 1"));

  test("a part below 0 makes the rest no lower bound", () => {
    const growing = (values: Values) => S.partialFigure(select(flow, values).series, period("2019"), 20191231)?.growing;
    expect([growing({ "2019Q1": 0, "2019Q2": 5 }), growing({ "2019Q1": -1, "2019Q2": 5 })]).toEqual([true, false]);
  });

  test("shares of parts are no share of the whole, and no part of it", () => {
    const shares = select({ ...flow, unit: "%" }, { "2018H1": 4, "2018H2": 6 }).series;
    expect(S.flowFigure(shares, period("2018"), 20191231)).toBeNull();
    expect(S.partialFigure(shares, period("2018"), 20191231)).toBeNull();
  });

  test("an entry with a problem gives a figure with that problem", () => {
    const bad = select(flow, { "2018H1": 4, "2018H2": "#REF!" }).series;
    expect(S.figureOf(bad.entries[1]!)).toMatchObject({ problem: "unreadable-value", raw: null, period: "2018H2" });
    expect(S.flowFigure(bad, period("2018"), 20191231)?.problem).toBe("unreadable-value");
  });
});

describe("values of a series of which some were computed for the length of a period", () => {
  const made = (text: string, isComputed: boolean): S.Entry => {
    const [one] = select(flow, { 2018: 1 }).series.entries;
    const computed = { period: period(text), figures: new Map(), parts: null, value: one!.quantity };
    return { ...one!, period: period(text), computed: isComputed ? computed : null };
  };
  const seriesOf = (...all: readonly [text: string, isComputed: boolean][]): S.Series => {
    const entries = all.map(([text, isComputed]) => made(text, isComputed));
    const derived = { entries, byPeriod: true, addsUp: true, lacking: () => [], begun: () => null };
    return { ...select(flow, {}).series, entries: entries.slice(0, 1), derived };
  };
  const some = seriesOf(["2017", false], ["2018", true], ["2019Q1", true], ["2019-05", false]);

  test.each([
    ["as long as it is asked for", 20190331, "2019", "2018"],
    ["of another length", 20190331, "2019Q2", "2019Q1"],
    ["one that was submitted, of whatever length", 20191231, "2019", "2019-05"],
    ["by a day", 20181230, "2019", "2017"],
  ])("the newest is %s", (_, by, like, expected) =>
    expect(S.newest(some, by, period(like))?.period.text).toBe(expected),
  );

  test("the newest may be of these very days under another name", () => {
    const toDate = { ...period("2019Q1"), kind: "to-date" as const };
    expect(S.newest(some, 20190331, toDate)?.period.text).toBe("2019Q1");
    expect(S.newest(some, 20190331, { ...toDate, start: 20190201 })?.period.text).toBe("2017");
  });

  test("one at the end of a period was submitted, or is for these very days", () => {
    const all = seriesOf(["2018Q4", true], ["2018-12-31", false], ["2018", false], ["2017", true]);
    const at = (text: string) => S.entryAt(all, period(text))?.period.text;
    expect([at("2018"), at("2018Q4"), at("2017"), at("2017-12-31")]).toEqual([
      "2018-12-31",
      "2018-12-31",
      "2017",
      undefined,
    ]);
  });
});

describe("rows that are held as numbers make the series that objects make", () => {
  test.each<[title: string, content: Content, values: Values | readonly Row[]]>([
    ["in order", stock, { 2017: 1, 2018: 2, 2019: 3 }],
    ["in another order", stock, [2019, 2017, 2018].map((when) => ({ period: when, value: when }))],
    ["in the unit of the rows", {}, [{ period: 2018, value: 5, unit: " 家 " }]],
    ["in no unit", {}, { 2018: 5 }],
    ["in the plan's unit written otherwise", { unit: "%" }, [{ period: 2018, value: 5, unit: "％" }]],
    ["in a unit that converts", { unit: "亿元" }, [{ period: 2018, value: 5, unit: "万元" }]],
    ["in a unit that doesn't", stock, [{ period: 2018, value: 5, unit: "人" }]],
    ["year to date", toDate, { "2019Q1": 3, "2019Q3": 5, "2019Q4": 9 }],
    ["of a flow", flow, { "2018H1": 4, 2019: 9 }],
    ["of a flow with all its parts", flow, { "2018H1": 4, "2018H2": 6, 2018: 11 }],
    ["a hundred times another", stock, { 2017: 1, 2018: 100 }],
    ["forecasts alone", stock, [{ period: 2018, value: 5, status: "forecast" }]],
    [
      "two for one period",
      stock,
      [
        { period: 2018, value: 5 },
        { period: 2018, value: 6 },
      ],
    ],
  ])("%s", (_, content, values) => {
    const plan = planOf({ indicators: [{ id: "x", ...content }] });
    const indicator = plan.indicators[0]!;
    const { observations } = rowsOf([plan], rowsFor(values));
    const table = new ObservationTable();
    for (const row of observations) table.add(row);
    const seen = (rows: Rows) => {
      const diagnostics: Diagnostic[] = [];
      const report = (one: Diagnostic) => void diagnostics.push(one);
      const series = S.selectSeries(indicator, rows, report);
      S.checkSums(indicator, series, report);
      const days = [20161231, 20171231, 20180101, 20180630, 20181231, 20190331, 20191231];
      const { entries, unit, yearToDate, absence, derived } = series;
      const none = { newest: days.map((day) => S.newest(series, day, period("2019"))), diagnostics };
      const back = days.map((day) => [...S.entriesBack(series, day)]);
      const at = ["2017", "2018", "2018H1", "2019-06", "2019"].map((text) => S.entryAt(series, period(text)));
      return { entries, unit, yearToDate, absence, derived, ...none, back, at };
    };
    const [own] = [...table.of([...table.areas()][0]!).values()];
    expect(seen(own!)).toEqual(seen(listed([...observations])));
  });

  test("areas without rows share one series, to which nothing had to be settled", () => {
    const { indicators } = planOf({
      indicators: [
        { id: "x", ...stock },
        { id: "y", reported: "year-to-date", kind: "flow" },
      ],
    });
    const [x, y] = indicators.map((one) => [0, 1].map(() => S.selectSeries(one, listed([]), () => {})));
    expect(x![0]).toBe(x![1]);
    expect(x![0]).toMatchObject({
      entries: [],
      unit: indicators[0]!.unit,
      absence: "no-observation",
      yearToDate: false,
    });
    expect(y![0]).toMatchObject({ entries: [], yearToDate: true });
    expect([x, y].map((own, index) => S.isSettled(indicators[index]!, own![0]!))).toEqual([true, true]);
    expect(S.isSettled(indicators[1]!, x![0]!)).toBe(false);
  });

  test("an entry is made once, whoever asks for it", () => {
    const plan = planOf({ indicators: [{ id: "x", ...stock }] });
    const table = new ObservationTable();
    for (const row of rowsOf([plan], rowsFor({ 2018: 2, 2019: 6 })).observations) table.add(row);
    const [own] = [...table.of([...table.areas()][0]!).values()];
    const series = S.selectSeries(plan.indicators[0]!, own!, () => {});
    expect(S.newest(series, 20191231, period("2019"))).toBe(series.entries[1]);
    const { entries } = series;
    expect(series.entries).toBe(entries);
    const [x] = plan.indicators;
    expect([series, { ...series, entries }].map((one) => S.isSettled(x!, one))).toEqual([true, false]);
    const asked: number[] = [];
    expect(S.mayHaveRatio(series, false, (ratio) => (asked.push(ratio), false))).toBe(false);
    expect(asked).toEqual([3]);
    expect(S.mayHaveRatio(series, false, (ratio) => ratio === 3)).toBe(true);
    expect(S.mayHaveRatio(series, true, (ratio) => ratio === 3)).toBe(true);
    expect(S.mayHaveRatio({ ...series, entries: [] }, false, () => false)).toBe(true);
    expect([series, { ...series, entries: [] }].map(S.lastDouble)).toEqual([6, null]);
  });
});

test("neighbours may be those of one length alone, whatever lies between them", () => {
  const plan = planOf({ indicators: [{ id: "x", kind: "flow" }] });
  const table = new ObservationTable();
  const rows = { "2019-02": 3, "2019Q1": 8, "2019-04": 6, "2019-05": 9, "2019H1": 40 };
  for (const row of rowsOf([plan], rowsFor(rows)).observations) table.add(row);
  const [own] = [...table.of([...table.areas()][0]!).values()];
  const ratios = (byLength: boolean) => {
    const asked: number[] = [];
    const series = S.selectSeries(plan.indicators[0]!, own!, () => {});
    S.mayHaveRatio(series, byLength, (ratio) => (asked.push(ratio), false));
    return asked;
  };
  expect(ratios(false)).toEqual([8 / 3, 6 / 8, 1.5, 40 / 9]);
  expect(ratios(true)).toEqual([2, 1.5]);
});

describe("an annual figure beside its parts", () => {
  const quarters = { "2018Q1": 1, "2018Q2": 2, "2018Q3": 3, "2018Q4": 4 };
  test.each([
    ["equal to their sum", flow, { ...quarters, 2018: 10 }, []],
    ["unequal to their sum", flow, { ...quarters, 2018: 11 }, ["actuals/sum-differs"]],
    ["that can't be read", flow, { ...quarters, 2018: "x" }, []],
    ["with a part that can't be read", flow, { ...quarters, "2018Q4": "x", 2018: 11 }, []],
    ["with a part missing", flow, { ...quarters, "2018Q4": "", 2018: 11 }, []],
    ["of a share", { ...flow, unit: "%" }, { ...quarters, 2018: 11 }, []],
    ["of a stock", stock, { ...quarters, 2018: 4 }, []],
  ])("%s", (_, content, values, codes) => expect(select(content, values).codes).toEqual(codes));

  test("wins, and the warning says what differs", () => {
    const { series, diagnostics } = select(flow, { ...quarters, 2018: 11 });
    expect(written(S.flowFigure(series, period("2018"), 20181231)!.interval)).toBe("11");
    const args = { period: "2018", whole: "11", sum: "1 + 2 + 3 + 4" };
    expect(diagnostics[0]).toMatchObject({ severity: "warning", args });
  });
});
