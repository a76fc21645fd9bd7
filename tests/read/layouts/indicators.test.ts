import { describe, expect, test } from "vitest";
import { isKnownUnit } from "../../../src/core/unit.ts";
import { COLUMN_NAMES, columnNamed } from "../../../src/read/columns.ts";
import type { Header, RawRow } from "../../../src/read/layouts/layout.ts";
import { indicators } from "../../../src/read/layouts/indicators.ts";

const no = () => false;
const names = { isIndicator: (name: string) => ["企业", "R&D经费"].includes(name), isArea: no, isUnit: isKnownUnit };
/** A header of these fields, and what holds for every row. */
function recognise(text: string, constants: Header["constants"] = new Map()) {
  const fields = text.split(",").map((name, index) => ({ name, index, column: columnNamed(name) }));
  const known = new Map(fields.flatMap(({ column, index }) => (column ? [[column, index] as const] : [])));
  return indicators.recognise(
    { known, constants, rest: fields.filter(({ column }) => !column), headings: text.split(",") },
    names,
  );
}
const said = (row: RawRow) => COLUMN_NAMES.flatMap((one) => row.text(one) || []).join(" ");
const rows = (header: string, ...cells: string[]) => recognise(header)!.rows(cells).map(said);

test("each indicator that heads a column has its own observation, with its unit in brackets", () => {
  const header = "地区,年份,企业,R&D经费(万元)";
  expect(rows(header, "拉萨市", "2019", "5", " 650 ")).toEqual(["拉萨市 企业 2019 5", "拉萨市 R&D经费 2019 650 万元"]);
});

test.each([
  ["R&D经费（万元）", "R&D经费 2019 5 万元"],
  ["R&D经费(单位：亿元)", "R&D经费 2019 5 亿元"],
  ["企业 (家)", "企业 2019 5 家"],
])("%s", (heading, expected) => expect(rows(`年份,${heading}`, "2019", "5")).toEqual([expected]));

test("a unit in brackets goes before the column for all", () =>
  expect(rows("年份,单位,企业,R&D经费(万元)", "2019", "家", "5", "6")).toEqual([
    "企业 2019 5 家",
    "R&D经费 2019 6 万元",
  ]));

test("a name that nobody knows is left", () => {
  const reading = recognise("年份,企业,专利,企业(盖章)")!;
  expect(reading.others.map(({ name, column }) => `${name} ${column}`)).toEqual(["专利 3", "企业(盖章) 4"]);
  expect(reading).toMatchObject({ understood: 2, namesAreas: false });
});

describe("it has no indicators as columns", () => {
  test.each(["年份,专利", "企业,R&D经费", "年份,指标,企业", "年份,数值,企业"])("%s", (header) =>
    expect(recognise(header)).toBeNull(),
  );
  test("but the period may hold for every row", () =>
    expect(recognise("企业", new Map([["period", "2019"]]))).not.toBeNull());
});
