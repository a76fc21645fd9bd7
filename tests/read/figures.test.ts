import { describe, expect, test } from "vitest";
import { type Asked, EITHER, type Wanted } from "../../src/core/names.ts";
import type { ColumnName } from "../../src/read/columns.ts";
import { FigureReader } from "../../src/read/figures.ts";
import { Findings } from "../../src/read/findings.ts";
import type { FoundHeader } from "../../src/read/header.ts";
import type { RawRow } from "../../src/read/layouts/layout.ts";
import { UnitWatch } from "../../src/read/unit-watch.ts";
import { interval, told, written } from "./helpers.ts";

const COLUMNS: readonly ColumnName[] = ["indicator", "period", "value", "unit", "status", "published", "statement"];
const NUMBER: Asked = { yesNo: false, number: true };
const YES_NO: Asked = { yesNo: true, number: false };

/** Cells by column; what stands in none of them has no column. */
type Cells = Partial<Record<ColumnName, string>>;

function reader({ alike = false, units = ["家"] } = {}) {
  const findings = new Findings("a.csv");
  const wanted: Wanted = { indicators: null, units: new Map([["x", new Set(units)]]), areas: null, areaCount: 1 };
  const figures = new FigureReader(findings, wanted, new UnitWatch(), new Set(["缺"]));
  figures.under({
    header: { known: new Map() },
    units: { alike },
    reading: { flags: ["p"] },
  } as unknown as FoundHeader);
  return { figures, findings };
}

function rowOf(cells: Cells, forAll: Cells = {}, voided: RawRow["voided"] = null): RawRow {
  const own = (column: ColumnName) => cells[column] ?? "";
  return {
    own,
    text: (column) => own(column) || (forAll[column] ?? (column === "indicator" ? "x" : "")),
    column: (column) => (column in cells ? COLUMNS.indexOf(column) + 1 : 0),
    voided,
  };
}

/** What a row of 2019 gives, and what is told of it. */
function read(cells: Cells, asked = NUMBER, unit: string | null = null, row = rowOf({ period: "2019", ...cells })) {
  const { figures, findings } = reader();
  const found = figures.observe(row, 2, { area: "a", indicator: "x", unit }, asked);
  const { diagnostics, repairs } = findings.all();
  const value = found === null || found === "unplaced" ? found : found.quantity && interval(found.quantity);
  return [value, ...diagnostics.map(told), ...repairs.map(({ kind }) => kind)];
}

describe("a figure", () => {
  test.each<[cells: Cells, expected: readonly (string | null)[], asked?: Asked, unit?: string]>([
    [{ value: "5" }, ["[5, 5]"]],
    [{ value: "５" }, ["[5, 5]", "full-width"]],
    [{ value: "650余" }, ["(650, ∞)"]],
    [{ value: "" }, [null]],
    [{ value: "缺" }, [null]],
    [{ value: "abc" }, [null, "2:3 actuals/bad-number"]],
    [{ value: "#REF!" }, [null, "2:3 actuals/spreadsheet-error"]],
    [{ value: "Jan-40" }, [null, "2:3 actuals/date-in-value"]],
    [{ value: "完成92%" }, [null, "2:3 actuals/statement-as-figure"]],
    [{ value: "是" }, ["[1, 1]"], YES_NO],
    [{ value: "7" }, [null, "2:3 actuals/bad-yes-no"], YES_NO],
    [{ value: "是" }, ["[1, 1]"], EITHER],
    [{ value: "5万家" }, ["[5, 5]", "unit-in-cell"]],
    [{ value: "5公里" }, [null, "2:3 actuals/unknown-unit-in-cell"], NUMBER, "家"],
    [{ value: "5", unit: "公里" }, [null, "2:4 actuals/two-units"], NUMBER, "家"],
    [{ value: "5", unit: "家" }, ["[5, 5]"], NUMBER, "家"],
    [{ value: "5", status: "hm" }, [null, "2:5 actuals/bad-status"]],
    [{ value: "5", status: "初步" }, ["[5, 5]"]],
    [{ value: "5", published: "hm" }, ["[5, 5]", "2:6 actuals/bad-date"]],
    [{ value: "5", period: "2O19" }, ["unplaced", "2:2 actuals/bad-period"]],
    [{ value: "5", period: "" }, ["unplaced"]],
    [{ value: "", period: "" }, [null]],
  ])("%j", (cells, expected, asked, unit) => expect(read(cells, asked, unit)).toEqual(expected));

  test("of a heading that is no period is told with the heading", () =>
    expect(read({}, NUMBER, null, rowOf({ value: "5" }, { period: "2O19" }))).toEqual(["unplaced"]));

  test.each([
    ["5", false, [null, "2:3 actuals/void-value"]],
    ["", false, [null]],
    ["", true, [null, "2:3 actuals/void-value"]],
  ] as const)("that its row declares void: %j, deleting %s", (value, deletes, expected) => {
    const row = rowOf({ period: "2019", value }, {}, { column: "OBS_STATUS", says: "M", deletes });
    expect(read({}, NUMBER, null, row)).toEqual(expected);
  });

  test.each([
    [false, "公里", "公里"],
    [true, "万家", "万家"],
    [true, "公里", ""],
  ])("takes the unit of its table (its indicators alike: %s): %s", (alike, unit, expected) => {
    const { figures } = reader({ alike });
    const row = rowOf({ period: "2019", value: "5" }, { unit });
    expect(figures.observe(row, 2, { area: "a", indicator: "x", unit: null }, NUMBER)).toMatchObject({
      unit: expected,
    });
  });
});

test("blanks are counted, and the latest of their periods is known, but for forecasts", () => {
  const { figures } = reader();
  const of = { area: "a", indicator: "x", unit: null };
  for (const [period, status] of [
    ["2018", ""],
    ["2017", ""],
    ["2030", "forecast"],
    ["hm", ""],
  ] as const) {
    figures.observe(rowOf({ period, status, value: "" }), 2, of, NUMBER);
  }
  figures.state(rowOf({ period: "2019", value: "" }), 2, of, "completion");
  expect([figures.blanks.count, figures.blanks.latest?.text]).toEqual([5, "2019"]);
});

describe("a statement", () => {
  test.each([
    [{ value: "92%" }, "completion", "92% null", []],
    [{ value: "同比增长8%" }, "growth", "8% 2018", []],
    [{ value: "大半" }, "completion", null, ["2:3 actuals/bad-statement"]],
    [{ value: "92%", period: "2O19" }, "completion", null, ["2:2 actuals/bad-period"]],
    [{ value: "" }, "completion", null, []],
  ] as const)("%j as %s", (cells, kind, expected, codes) => {
    const { figures, findings } = reader();
    const row = rowOf({ period: "2019", ...cells });
    const found = figures.state(row, 2, { area: "a", indicator: "x", unit: null }, kind);
    const said = found && `${written(found.rate, true)} ${found.base?.text ?? null}`;
    expect([said, findings.all().diagnostics.map(told)]).toEqual([expected, codes]);
  });

  test("of no kind is told with the nearest one", () => {
    const { figures, findings } = reader();
    figures.refuseKind(rowOf({ statement: "completoin" }), 4);
    expect(findings.all().diagnostics.map(told)).toEqual(["4:7 actuals/unknown-statement → completion"]);
  });
});
