import { describe, expect, test } from "vitest";
import { isKnownUnit } from "../../../src/core/unit.ts";
import type { Header } from "../../../src/read/layouts/layout.ts";
import { recogniseWide } from "../../../src/read/layouts/wide.ts";

const header = (known: Header["known"], constants: Header["constants"] = new Map()): Header => ({
  known,
  constants,
  rest: ["甲", "乙", "合计"].map((name, index) => ({ name, index: index + 2 })),
  headings: [],
});
const indicator = new Map([["indicator", 0] as const]);
const names = { isIndicator: () => false, isArea: (name: string) => name !== "合计", isUnit: isKnownUnit };

/** Columns of areas, all of them in 万人. */
const recognise = (one: Header) =>
  recogniseWide(one, names, "area", ["indicator"], ({ name, index }, { isArea }) =>
    isArea(name) ? { index, name, also: new Map([["unit", "万人"]]) } : null,
  );

test("each heading has its row, with the cell below it, its field and what the heading says besides", () => {
  const rows = recognise(header(indicator))!.rows(["人口", "x", " 5 ", "6", "11"]);
  const columns = ["area", "indicator", "value", "unit"] as const;
  const said = rows.map((row) => columns.map((one) => `${row.text(one)}@${row.column(one)}`).join(" "));
  expect(said).toEqual(["甲@0 人口@1 5@3 万人@0", "乙@0 人口@1 6@4 万人@0"]);
});

test("it counts what it understands and lists what it leaves", () =>
  expect(recognise(header(indicator))).toMatchObject({
    understood: 3,
    others: [{ name: "合计", column: 5 }],
    namesAreas: true,
  }));

describe("it is no such table", () => {
  test.each([
    ["where a needed column is missing", header(new Map())],
    ["where a column says what the headings would", header(new Map([...indicator, ["area", 1] as const]))],
    ["where that is said for every row", header(indicator, new Map([["area", "甲"]]))],
    ["where a column holds the values", header(new Map([...indicator, ["value", 1] as const]))],
    ["where no field heads values", { ...header(indicator), rest: [{ name: "合计", index: 4 }] }],
  ])("%s", (_, one) => expect(recognise(one)).toBeNull());
});
