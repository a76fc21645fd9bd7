import { describe, expect, test } from "vitest";
import { isKnownUnit } from "../../../src/core/unit.ts";
import { COLUMN_NAMES, columnNamed } from "../../../src/read/columns.ts";
import type { Header, RawRow } from "../../../src/read/layouts/layout.ts";
import { long } from "../../../src/read/layouts/long.ts";

const no = () => false;
const names = { isIndicator: no, isArea: no, isUnit: isKnownUnit };
/** A header of these fields, and what holds for every row. */
function recognise(text: string, constants: Header["constants"] = new Map()) {
  const fields = text.split(",").map((name, index) => ({ name, index, column: columnNamed(name) }));
  const known = new Map(fields.flatMap(({ column, index }) => (column ? [[column, index] as const] : [])));
  return long.recognise(
    { known, constants, rest: fields.filter(({ column }) => !column), headings: text.split(",") },
    names,
  );
}
const said = (row: RawRow) => COLUMN_NAMES.flatMap((one) => row.text(one) || []).join(" ");
const rows = (header: string, ...cells: string[]) => recognise(header)!.rows(cells).map(said);

test("each record is one observation", () =>
  expect(rows("地区,指标,年份,数值,单位", "拉萨市", "企业", "2019", " 5 ", "家")).toEqual(["拉萨市 企业 2019 5 家"]));

test("what it understands, what it leaves, whether it names areas", () =>
  expect(recognise("地区,指标,颜色,年份,数值")).toMatchObject({
    understood: 4,
    others: [{ name: "颜色", column: 3 }],
    namesAreas: true,
    dimensions: [],
  }));

describe("it is no long table", () => {
  test.each(["指标,年份", "指标,数值", "年份,数值"])("%s", (header) => expect(recognise(header)).toBeNull());
  test("a value that holds for every row is none", () =>
    expect(recognise("指标,年份", new Map([["value", "5"]]))).toBeNull());
  test("a period that does is one", () => expect(recognise("指标,数值", new Map([["period", "2019"]]))).not.toBeNull());
  test("an area is not needed", () => expect(recognise("指标,年份,数值")).toMatchObject({ namesAreas: false }));
});
