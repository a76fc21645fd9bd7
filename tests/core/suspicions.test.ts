import { describe, expect, test } from "vitest";
import type { Diagnostic, Report } from "../../src/core/diagnostic.ts";
import type { Observation } from "../../src/core/observation.ts";
import { ObservationTable } from "../../src/core/observation-table.ts";
import { listed } from "../../src/core/observations.ts";
import type { Indicator } from "../../src/core/plan.ts";
import { selectSeries, type Series } from "../../src/core/select-series.ts";
import { checkJumps, checkNegatives, checkTotals, checkYears } from "../../src/core/suspicions.ts";
import { type Content, period, planOf, rowsOf, run } from "../support.ts";

/** The jumps in rows "period value" of one indicator; the first one stands in line 2. */
const jumps = (...rows: string[]): Diagnostic[] => jumpsOf({}, ...rows);

const jumpsOf = (own: object, ...rows: string[]) => suspected(checkJumps, own, ...rows);

function suspected(check: typeof checkJumps, own: object, ...rows: string[]): Diagnostic[] {
  const plan = planOf({ indicators: [{ id: "x", ...own }] });
  const cells = rows.map((row) => {
    const [period = "", value = "", unit = ""] = row.split(" ");
    return { indicator: "x", period, value, unit };
  });
  const { observations } = rowsOf([plan], cells);
  return inBothWays(plan.indicators[0]!, observations, (series, report) => check(plan.indicators[0]!, series, report));
}

/** What is told of rows that are objects, which is what is told of the same rows held as numbers. */
function inBothWays(
  indicator: Indicator,
  rows: readonly Observation[],
  check: (series: Series, report: Report) => void,
): Diagnostic[] {
  const table = new ObservationTable();
  for (const row of rows) table.add(row);
  const held = table.of(rows[0]?.area ?? "").get("x") ?? listed([]);
  const [found, other] = [listed(rows), held].map((each) => {
    const told: Diagnostic[] = [];
    check(
      selectSeries(indicator, each, () => undefined),
      (one) => told.push(one),
    );
    return told;
  });
  expect(other).toEqual(found);
  return found!;
}

describe("a value that a wrong unit or a shifted point makes, to within a fifth", () => {
  test.each([
    ["a fraction became a percentage", "0.025", "2.5", "100"],
    ["a percentage became a fraction", "2.5", "0.025", "0.01"],
    ["元 where 万元 stood", "1.3", "13000", "10000"],
    ["亿元 where 万元 stood", "13000", "1.3", "0.0001"],
    ["and changed a little besides", "5", "0.052", "0.01"],
    ["a fifth more than 100 times", "100", "12000", "100"],
    ["a fifth less than 100 times", "100", "8000", "100"],
    ["a fifth more than a 10,000th", "1000000", "120", "0.0001"],
    ["a fifth less than 10,000 times", "1", "8000", "10000"],
    ["below zero", "-2", "-200", "100"],
  ])("%s: %s, then %s is %s times as much", (_, from, to, times) => {
    const args = { indicator: "x", from, to, times, period: "2019", before: "2018" };
    const at = { file: "a.csv", line: 3, column: 4 };
    const jump = { code: "actuals/suspicious-jump", severity: "warning", args, at };
    expect(jumps(`2018 ${from}`, `2019 ${to}`)).toEqual([jump]);
  });
});

test.each([
  ["the same, ten or a thousand times, a million", "5 5; 5 50; 5 5000; 5 5000000; 2 20 200"],
  ["a little more than a fifth away", "100 12001; 100 7999; 1000000 121; 1 12001; 1000000 79; 10000 79"],
  ["from zero, to zero, across zero", "0 100; 100 0; -2 200"],
  ["beside what is no single number or can't be read", "2 200余; 2 abc; 2 — 3"],
])("%s: no suspicion", (_, series) => {
  for (const values of series.split("; ")) {
    const rows = values.split(" ").map((value, index) => `${2017 + index} ${value}`);
    expect(jumps(...rows), values).toEqual([]);
  }
});

test("neighbours are those of the series, by time and not by line, years apart or not", () =>
  expect(jumps("2019 3.1", "2012 300", "2015 3")).toMatchObject([
    { args: { from: "300", to: "3", times: "0.01", period: "2015", before: "2012" }, at: { line: 4 } },
  ]));

test("there and back again are two", () => expect(jumps("2017 5", "2018 500", "2019 5")).toHaveLength(2));

describe("a share that is told again years later may have changed by half besides", () => {
  const told = (unit: string, ...rows: string[]) => jumpsOf({ unit }, ...rows).length;
  test.each([
    ["%", 1, "2015 0.065", "2020 8.5"],
    ["%", 1, "2018 6.7", "2020 0.1"],
    ["‰", 1, "2018 0.1", "2020 5"],
    ["%", 0, "2019 0.065", "2020 8.5"],
    ["%", 0, "2015 0.065", "2020 9.8"],
    ["家", 0, "2015 1", "2020 131"],
    ["家", 1, "2015 1", "2020 119"],
  ])("%s: %i of %s, %s", (unit, count, ...rows) => expect(told(unit, ...rows)).toBe(count));
});

describe("a running total that falls is told once, at the first figure that does", () => {
  const cumulative = { kind: "cumulative", unit: "套" };
  const toDate = { kind: "flow", reported: "year-to-date", unit: "万吨" };
  const fallen = (from: string, before: string, to: string, when: string, isToDate: boolean, line: number) => ({
    code: "actuals/falling-total",
    severity: "warning",
    args: { indicator: "x", from, before, to, period: when, isToDate },
    at: { file: "a.csv", line, column: 4 },
  });
  test.each<[title: string, own: Content, rows: string, expected: readonly unknown[]]>([
    ["since the beginning", cumulative, "2016 40, 2017 38, 2018 35", [fallen("40", "2016", "38", "2017", false, 3)]],
    ["by time and not by line", cumulative, "2018 35, 2016 40", [fallen("40", "2016", "35", "2018", false, 2)]],
    ["within a year", toDate, "2019Q1 9, 2019Q2 6, 2019Q3 7", [fallen("9", "2019Q1", "6", "2019Q2", true, 3)]],
    ["below zero", cumulative, "2016 -10, 2017 -20", [fallen("-10", "2016", "-20", "2017", false, 3)]],
    ["with the year it begins anew", toDate, "2018Q4 9, 2019Q1 6, 2019Q2 7", []],
    ["it may stand still", cumulative, "2016 40, 2017 40", []],
    ["a share may fall", { ...cumulative, unit: "%" }, "2016 40, 2017 38", []],
    ["so may what stands, and what is brought", { unit: "套" }, "2016 40, 2017 38", []],
    ["", { kind: "flow", unit: "套" }, "2019Q1 9, 2019Q2 6", []],
    ["of what is no single number nothing is said", cumulative, "2016 40余, 2017 38; 2016 40, 2017 x", []],
  ])("%s (%j: %s)", (_, own, series, expected) => {
    for (const rows of series.split("; ")) expect(suspected(checkTotals, own, ...rows.split(", "))).toEqual(expected);
  });
});

/** The far years in figures of these periods, by what is due last. */
function years(due: string | null, ...periods: string[]): unknown[] {
  const plan = planOf({ indicators: [{ id: "x" }] });
  const cells = periods.map((period) => ({ indicator: "x", period, value: "5" }));
  const [indicator] = plan.indicators as readonly [Indicator];
  const found = inBothWays(indicator, rowsOf([plan], cells).observations, (series, report) =>
    checkYears(indicator, series, due === null ? null : period(due), report),
  );
  return found.map(({ code, args, at }) => [code, args, at!.line]);
}

describe("a figure more than ten years behind the others and what is due last", () => {
  test.each([
    ["a slip", "2025", ["2018", "2091"], "2091", "2018", 3],
    ["a slip in the only figure", "2025", ["2091"], "2091", "2025", 2],
    ["a slip where nothing is due", null, ["2091", "2018"], "2091", "2018", 2],
    ["several: the first of them", "2025", ["2018", "2019", "2091", "2092"], "2091", "2019", 4],
    ["behind ten years without one", "2010", ["2008", "2021", "2031"], "2021", "2008", 3],
    ["a quarter", "2025", ["2018Q1", "2091Q2"], "2091Q2", "2018Q1", 3],
  ])("%s (due %s, figures of %s)", (_, due, periods, far, after, line) => {
    const args = { indicator: "x", period: far, after, isDue: after === due };
    expect(years(due, ...periods)).toEqual([["actuals/far-period", args, line]]);
  });

  test.each([
    ["ten years behind", "2025", ["2018", "2035"]],
    ["far behind the others, and not behind what is due", "2060", ["2018", "2060"]],
    ["far behind what is due, and not behind the others", "2010", ["2008", "2016", "2025"]],
    ["the only figure where nothing is due", null, ["2091"]],
    ["where nothing is due an earlier one", null, ["1980", "2018", "2019"]],
    ["no figure", "2025", []],
  ])("not %s (due %s, figures of %s)", (_, due, periods) => expect(years(due, ...periods)).toEqual([]));
});

describe("neighbours of a flow are as long as each other", () => {
  const pairs = (own: object, rows: string) =>
    jumpsOf(own, ...rows.split("; ")).map(({ args }) => {
      const { before, period, times } = args as Record<string, string>;
      return `${before}→${period} ${times}`;
    });
  test.each<[title: string, own: object, rows: string, ...expected: string[]]>([
    ["a month is no value before a year's", { kind: "flow" }, "2018-12 1; 2019 100"],
    ["nor a quarter one behind a month", { kind: "flow" }, "2019-05 0.03; 2019Q2 300; 2019H1 3"],
    [
      "others may lie between",
      { kind: "flow" },
      "2019-02 3; 2019Q1 9; 2019-04 300; 2019Q2 905",
      "2019-02→2019-04 100",
      "2019Q1→2019Q2 100",
    ],
    ["of a stock all are moments", { kind: "stock" }, "2019-05 0.03; 2019Q2 3", "2019-05→2019Q2 100"],
    [
      "as are figures since the year began",
      { kind: "flow", reported: "year-to-date" },
      "2019-05 0.03; 2019Q2 3",
      "2019-05→2019Q2 100",
    ],
  ])("%s", (_, own, rows, ...expected) => expect(pairs(own, rows)).toEqual(expected));
});

describe("a figure below 0", () => {
  /** "code period: value unit" of each that is told. */
  const told = (own: object, rows: string) =>
    suspected(checkNegatives, own, ...rows.split("; ")).map(({ code, severity, args }) => {
      const { period, value, unit = "" } = args as Record<string, string>;
      expect(severity).toBe("warning");
      return `${code.replace("actuals/", "")} ${period}: ${value} ${unit}`.trim();
    });

  test("is told at its cell", () =>
    expect(suspected(checkNegatives, { unit: "家" }, "2018 3", "2019 -999")).toEqual([
      {
        code: "actuals/negative-count",
        severity: "warning",
        args: { indicator: "x", value: "-999", unit: "家", period: "2019" },
        at: { file: "a.csv", line: 3, column: 4 },
      },
    ]));

  test.each<[title: string, own: object, rows: string, ...expected: string[]]>([
    ["of things", { unit: "家" }, "2018 -1; 2019 -0.5", "negative-count 2018: -1 家", "negative-count 2019: -0.5 家"],
    ["of people in another unit", { unit: "万人" }, "2019 -99 人", "negative-count 2019: -99 人"],
    ["of things to a number of people", { unit: "件/万人" }, "2019 -3", "negative-count 2019: -3 件/万人"],
    ["in the unit that the data bring", {}, "2019 -3 个", "negative-count 2019: -3 个"],
    ["none is 0 or reaches up to it", { unit: "家" }, "2018 0; 2019 -3—5"],
    ["money may be below it", {}, "2019 -99 万元; 2019 -5 万元"],
    ["so may shares", { unit: "%" }, "2018 -99; 2019 -12.5"],
    ["and land that was taken", { unit: "亩" }, "2019 -40"],
    [
      "-999 stands for no figure in any unit",
      { unit: "%" },
      "2017 -999; 2018 -9999.0; 2019 -998",
      "code-as-figure 2017: -999",
      "code-as-figure 2018: -9999.0",
    ],
    ["and without one", {}, "2019 -99999", "code-as-figure 2019: -99999"],
    ["a difference may be: by its name", { unit: "家", name: "净增企业数" }, "2019 -3"],
    ["where -999 is a code too", { unit: "家", name: "净增企业数" }, "2019 -999", "code-as-figure 2019: -999"],
    ["by an alias", { unit: "家", aliases: ["net change"] }, "2019 -3"],
    ["by its bound", { unit: "家", target: { "at-least": -5 } }, "2019 -3"],
    ["by its range", { unit: "家", target: { between: [-5, 5] } }, "2019 -3"],
    ["by its baseline", { unit: "家", baseline: { value: -2, period: 2015 } }, "2019 -3"],
    [
      "but not by a change that is asked for",
      { unit: "家", target: { change: -5, since: 2015 } },
      "2019 -3",
      "negative-count 2019: -3 家",
    ],
    [
      "networks and networking are no net",
      { unit: "家", name: { en: "networks" } },
      "2019 -3",
      "negative-count 2019: -3 家",
    ],
  ])("%s", (_, own, rows, ...expected) => expect(told(own, rows)).toEqual(expected));

  test("that a formula gives is nobody's slip", () => {
    const plan = planOf({
      inputs: ["a", "b"].map((id) => ({ id, unit: "家" })),
      indicators: [{ id: "x", unit: "家", formula: "a - b", target: 1 }],
    });
    const rows = ["a 3", "b 10"].map((row) => ({ indicator: row[0]!, period: "2019", value: row.slice(2) }));
    const { diagnostics } = run(plan, rows, { asOf: "2019" });
    expect(diagnostics).toEqual([]);
  });
});
