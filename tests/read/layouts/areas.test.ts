import { describe, expect, test } from "vitest";
import { isKnownUnit } from "../../../src/core/unit.ts";
import { COLUMN_NAMES, columnNamed } from "../../../src/read/columns.ts";
import type { Header, RawRow } from "../../../src/read/layouts/layout.ts";
import { areas } from "../../../src/read/layouts/areas.ts";

const no = () => false;
const names = { isIndicator: no, isArea: (name: string) => name.endsWith("市"), isUnit: isKnownUnit };
/** A header of these fields, and what holds for every row. */
function recognise(text: string, constants: Header["constants"] = new Map()) {
  const fields = text.split(",").map((name, index) => ({ name, index, column: columnNamed(name) }));
  const known = new Map(fields.flatMap(({ column, index }) => (column ? [[column, index] as const] : [])));
  return areas.recognise(
    { known, constants, rest: fields.filter(({ column }) => !column), headings: text.split(",") },
    names,
  );
}
const said = (row: RawRow) => COLUMN_NAMES.flatMap((one) => row.text(one) || []).join(" ");
const rows = (header: string, ...cells: string[]) => recognise(header)!.rows(cells).map(said);

test("each area that heads a column has its own observation", () =>
  expect(rows("指标,年份,单位,拉萨市,兰州市", "企业", "2019", "家", "5", " 6 ")).toEqual([
    "拉萨市 企业 2019 5 家",
    "兰州市 企业 2019 6 家",
  ]));

test("its rows name areas, and a field that is none is left", () =>
  expect(recognise("指标,年份,合计,拉萨市")).toMatchObject({
    understood: 3,
    others: [{ name: "合计", column: 3 }],
    namesAreas: true,
  }));

describe("it has no areas as columns", () => {
  test.each(["指标,年份,合计", "指标,拉萨市", "年份,拉萨市", "地区,指标,年份,拉萨市", "指标,年份,数值,拉萨市"])(
    "%s",
    (header) => expect(recognise(header)).toBeNull(),
  );
  test("but the indicator may hold for every row", () =>
    expect(recognise("年份,拉萨市", new Map([["indicator", "企业"]]))).not.toBeNull());
});
