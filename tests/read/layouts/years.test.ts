import { describe, expect, test } from "vitest";
import { isKnownUnit } from "../../../src/core/unit.ts";
import { COLUMN_NAMES, columnNamed } from "../../../src/read/columns.ts";
import type { Header, RawRow } from "../../../src/read/layouts/layout.ts";
import { years } from "../../../src/read/layouts/years.ts";

const no = () => false;
const names = { isIndicator: no, isArea: no, isUnit: isKnownUnit };
/** A header of these fields, and what holds for every row. */
function recognise(text: string, constants: Header["constants"] = new Map()) {
  const fields = text.split(",").map((name, index) => ({ name, index, column: columnNamed(name) }));
  const known = new Map(fields.flatMap(({ column, index }) => (column ? [[column, index] as const] : [])));
  return years.recognise(
    { known, constants, rest: fields.filter(({ column }) => !column), headings: text.split(",") },
    names,
  );
}
const said = (row: RawRow) => COLUMN_NAMES.flatMap((one) => row.text(one) || []).join(" ");
const rows = (header: string, ...cells: string[]) => recognise(header)!.rows(cells).map(said);

test("each period that heads a column has its own observation", () => {
  const header = "地区,指标,单位,2018年,2019,2019Q3";
  expect(rows(header, "拉萨市", "企业", "家", "5", "—", " 6 ")).toEqual([
    "拉萨市 企业 2018年 5 家",
    "拉萨市 企业 2019 — 家",
    "拉萨市 企业 2019Q3 6 家",
  ]);
});

test("a short record leaves its last periods blank", () =>
  expect(rows("指标,2018,2019", "企业", "5")).toEqual(["企业 2018 5", "企业 2019"]));

test("a field that is no period is left", () => {
  const reading = recognise("序号,指标,2018年,合计")!;
  expect(reading.others.map(({ name, column }) => `${name} ${column}`)).toEqual(["序号 1", "合计 4"]);
  expect(reading).toMatchObject({ understood: 2, namesAreas: false });
});

describe("it has no years as columns", () => {
  test.each(["指标,甲,乙", "2018,2019", "指标,年份,2018", "指标,数值,2018"])("%s", (header) =>
    expect(recognise(header)).toBeNull(),
  );
  test("where the period holds for every row", () =>
    expect(recognise("指标,2018", new Map([["period", "2019"]]))).toBeNull());
  test("but the indicator may", () => expect(recognise("2018", new Map([["indicator", "企业"]]))).not.toBeNull());
});
