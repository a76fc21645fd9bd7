import { describe, expect, test } from "vitest";
import type { ColumnName } from "../../../src/read/columns.ts";
import { type Header, rowOf, says } from "../../../src/read/layouts/layout.ts";

const header: Header = {
  known: new Map(Object.entries({ indicator: 0, value: 2, unit: 3 }) as [ColumnName, number][]),
  rest: [],
  headings: [],
  constants: new Map(Object.entries({ period: "2019", value: "0" }) as [ColumnName, string][]),
};

test.each([
  ["value", true],
  ["period", true],
  ["area", false],
] as const)("a header speaks of the %s by a field or for every row: %s", (column, expected) =>
  expect(says(header, column)).toBe(expected),
);

describe("a row", () => {
  const cells = [" 企业 ", "x", "5"];
  test.each<[ColumnName, string, number, string]>([
    ["indicator", "企业", 1, "the field, without blanks around it"],
    ["value", "5", 3, "the field before what holds for every row"],
    ["period", "2019", 0, "what holds for every row"],
    ["unit", "", 4, "nothing where the record ends early"],
    ["area", "", 0, "nothing where no field speaks of it"],
  ])("says of the %s %j, in field %i: %s", (column, text, field, _) => {
    const row = rowOf(header, cells);
    expect([row.text(column), row.column(column)]).toEqual([text, field]);
  });

  test("says what its layout knows better", () => {
    const own = new Map([
      ["indicator", { text: "人口", index: 1 }],
      ["unit", { text: "万人", index: -1 }],
    ] as const);
    const row = rowOf(header, cells, own);
    const said = (["indicator", "unit", "value"] as const).map((one) => `${row.text(one)} ${row.column(one)}`);
    expect(said).toEqual(["人口 2", "万人 0", "5 3"]);
  });
});
