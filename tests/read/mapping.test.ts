import { describe, expect, test } from "vitest";
import { ANYTHING, type Wanted } from "../../src/core/names.ts";
import type { ColumnName } from "../../src/read/columns.ts";
import { canBeOfAll, saysTheSame, unmapped } from "../../src/read/mapping.ts";

const number = { yesNo: false, number: true };
const wanted: Wanted = {
  indicators: new Map([["firms", number]]),
  units: new Map([["firms", new Set(["家"])]]),
  areas: new Set(["拉萨市"]),
  areaCount: 1,
};
const names = { isIndicator: (name: string) => name === "firms", isUnit: (unit: string) => unit === "家" };

describe("what could stand in every row", () => {
  test.each<[column: ColumnName, value: string, can: boolean]>([
    ["value", "5", false],
    ["indicator", "firms", true],
    ["indicator", "frims", false],
    ["area", "拉萨 市", true],
    ["area", "成都市", false],
    ["period", "2019年", true],
    ["period", "年份", false],
    ["published", "2019-01-31", true],
    ["published", "发布", false],
    ["unit", "家", true],
    ["unit", "加", false],
    ["status", "初步数", true],
    ["status", "状态", false],
    ["statement", "完成率", true],
    ["statement", "类型", false],
    ["scope", "任意", true],
    ["source", "年鉴", true],
  ])("%s=%s: %s", (column, value, can) => expect(canBeOfAll(column, value, wanted, names)).toBe(can));

  test("without a plan is any indicator, area or unit", () =>
    expect(
      (["indicator", "area", "unit", "value"] as const).map((column) => canBeOfAll(column, "x", ANYTHING, names)),
    ).toEqual([true, true, true, false]));

  test("is any unit where a plan leaves one open", () =>
    expect(canBeOfAll("unit", "件套", { ...wanted, units: new Map() }, names)).toBe(true));
});

test("what is neither a heading nor such a value is told, with what comes near", () => {
  const map = new Map<ColumnName, string>([
    ["value", "实绩"],
    ["period", " 数 据 年 "],
    ["indicator", "frims"],
    ["source", "年鉴"],
  ]);
  const can = (column: ColumnName) => column === "source";
  const meant = (column: ColumnName) => (column === "indicator" ? ["firms"] : []);
  expect(unmapped(map, ["数据年", "实际绩"], can, meant)).toEqual([
    { column: "value", value: "实绩", suggestion: "实际绩" },
    { column: "indicator", value: "frims", suggestion: "firms" },
  ]);
});

test.each<[column: ColumnName, cell: string, given: string, same: boolean]>([
  ["period", "2019年", "2019", true],
  ["period", "2019", "2018", false],
  ["period", "", "2019", false],
  ["published", "2019年6月", "2019-06", true],
  ["area", "拉萨 市", "拉萨市", true],
  ["area", "2019年", "2019", false],
])("%s: %j beside %s says the same: %s", (column, cell, given, same) =>
  expect(saysTheSame(column, cell, given)).toBe(same),
);
