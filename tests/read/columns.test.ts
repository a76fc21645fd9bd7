import { describe, expect, test } from "vitest";
import { COLUMNS, columnNamed, FOR_PEOPLE, headersKnown, resembles, splitUnit } from "../../src/read/columns.ts";

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
    ["target", ["target", "目标", "目标值"]],
    ["definition", ["definition", "释义", "指标解释", "定义"]],
    ["owner", ["owner", "责任单位", "牵头单位"]],
    ["statement", ["statement", "表述", "表述类型", "陈述"]],
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
    "area,indicator,period,value,unit,status,published,scope,source,note,target,definition,owner,statement",
  );
});

test("what stands in a form for people is read over", () => {
  expect([...FOR_PEOPLE]).toEqual(["target", "definition", "owner"]);
});

test("no header names two columns", () => {
  const all = COLUMNS.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(new Set(headersKnown()).size).toBe(all.length);
  for (const { name, aliases } of COLUMNS) for (const alias of aliases) expect(columnNamed(alias)).toBe(name);
});

describe("splitUnit(name) takes off the unit in brackets behind it", () => {
  test.each([
    ["R&D经费(万元)", "R&D经费", "万元"],
    ["R&D经费 （单位：万元）", "R&D经费", "万元"],
    ["经费(含税)（亿元）", "经费(含税)", "亿元"],
    ["人(万人)", "人", "万人"],
    ["经费(万元）", "经费", "万元"],
    ["经费（万元)", "经费", "万元"],
    [" 经费 ( 单位: 万元 ) ", "经费", "万元"],
    ["经费（含税(万元)", "经费（含税", "万元"],
    ["经费(计量单位：万元)", "经费", "万元"],
    ["经费(金额单位：人民币万元)", "经费", "人民币万元"],
    ["经费（万元人民币）", "经费", "万元人民币"],
    ["经费(责任单位：万元)", "经费(责任单位：万元)", null],
    ["企业（人民币家）", "企业（人民币家）", null],
    ["经费(万元", "经费(万元", null],
    ["经费万元)", "经费万元)", null],
    ["单位(盖章)", "单位(盖章)", null],
    ["(万元)", "(万元)", null],
    ["经费(万元)合计", "经费(万元)合计", null],
    ["经费", "经费", null],
  ])("%s", (text, name, unit) => expect(splitUnit(text)).toEqual({ name, unit }));

  test("as far as it is one behind this name", () => {
    const isUnit = (text: string, name: string | null) => text === "mg/L" && name === "水";
    expect([splitUnit("水(mg/L)", isUnit).name, splitUnit("气(mg/L)", isUnit).name]).toEqual(["水", "气(mg/L)"]);
  });

  test("in time that grows with the text alone", () => {
    const text = `${"(".repeat(100_000)}${" ".repeat(100_000)}`;
    expect(splitUnit(`${text})`).unit).toBeNull();
  });
});

test.each([
  ["statment", true],
  ["Statemnt", true],
  ["表述类形", true],
  ["state", false],
  ["status", false],
  ["地区", false],
  ["", false],
])("%s resembles the column statement: %s", (header, expected) =>
  expect(resembles(header, "statement")).toBe(expected),
);
