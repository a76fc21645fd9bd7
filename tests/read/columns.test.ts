import { describe, expect, test } from "vitest";
import { COLUMNS, columnNamed, headersKnown } from "../../src/read/columns.ts";

describe("columnNamed(header)", () => {
  test.each([
    ["area", ["area", "AREA", "城市", "地区", "city", "region", "REF_AREA", "geo"]],
    ["indicator", ["indicator", "指标", "指标名称"]],
    ["period", ["period", "年份", "时期", "year", "TIME_PERIOD"]],
    ["value", ["value", "数值", "实际值", "OBS_VALUE"]],
    ["unit", ["unit", "单位", "UNIT_MEASURE"]],
    ["status", ["status", "OBS_STATUS"]],
    ["published", ["published", "发布日期"]],
    ["scope", ["scope", "口径"]],
    ["source", ["source", "来源"]],
    ["note", ["note", "备注"]],
  ])("is %s for each of its names", (column, headers) => {
    for (const header of headers) expect(columnNamed(header), header).toBe(column);
  });

  test("passes over case, width and blanks", () => {
    for (const header of [" Period ", "ＰＥＲＩＯＤ", "time_ period", "年 份", "\u3000年份"]) {
      expect(columnNamed(header), header).toBe("period");
    }
  });

  test("is null for anything else, also for what only resembles a column", () => {
    for (const header of ["", "perod", "periods", "指标值", "__proto__", "constructor"])
      expect(columnNamed(header)).toBeNull();
  });
});

test("only indicator, period and value are required", () => {
  expect(COLUMNS.filter(({ required }) => required).map(({ name }) => name)).toEqual(["indicator", "period", "value"]);
});

test("the order is that of the canonical header", () => {
  expect(COLUMNS.map(({ name }) => name).join()).toBe(
    "area,indicator,period,value,unit,status,published,scope,source,note",
  );
});

test("no header names two columns", () => {
  const all = COLUMNS.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(new Set(headersKnown()).size).toBe(all.length);
  for (const { name, aliases } of COLUMNS) for (const alias of aliases) expect(columnNamed(alias)).toBe(name);
});
