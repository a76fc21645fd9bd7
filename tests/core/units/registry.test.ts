import { expect, test } from "vitest";
import { toText } from "../../../src/core/exact.ts";
import { unitKey } from "../../../src/core/unit.ts";
import { DIMENSIONS } from "../../../src/core/units/registry.ts";

const dimensionsOf = (unit: string) => DIMENSIONS.filter(({ units }) => units.has(unit)).map(({ name }) => name);
const named = (name: string) => DIMENSIONS.find((one) => one.name === name)!;

const FIRSTS = `things 家 1; things 件 1; people 名 1; ratio 倍 1; ratio % 0.01; ratio ‰ 0.001; points 个百分点 1
  area 亩 2000/3; area 公顷 10000; area 平方公里 1000000; mass 斤 500; mass 公斤 1000; mass 吨 1000000; standard-coal 吨标准煤 1000; length 公里 1000
  CNY 元 1; USD USDbn 1000000000; USD USDm 1000000; EUR kEUR 1000`;

test.each(FIRSTS.split(/[;\n]/).map((row) => row.trim().split(" ") as [string, string, string]))(
  "of the first unit of %s, 1 %s is %s",
  (name, unit, expected) => expect(toText(named(name).units.get(unit)!)).toBe(expected),
);

test.each([
  ["things", ..."家所件项期届笔次座处台套篇种户艘辆起宗例条"],
  ["people", ..."人名位"],
  ["person-years", "人年"],
  ["ratio", "%", "‰", "倍"],
  ["points", "个百分点", "百分点", "pp"],
  ["area", "亩", "公顷", "平方米", "平方公里"],
  ["mass", "吨", "公斤", "千克", "斤", "克"],
  ["standard-coal", "吨标准煤", "吨标煤", "千克标准煤", "公斤标准煤", "tce", "kgce"],
  ["time", "年"],
  ["CNY", "元", "人民币元", "CNY", "RMB"],
  ["USD", "美元"],
  ["EUR", "欧元"],
  ["HKD", "港元"],
  ["JPY", "日元"],
  ["GBP", "英镑"],
])("%s are counted by %s %s %s and the other words that the forms of departments use", (name, ...units) => {
  for (const unit of units) expect([unit, ...dimensionsOf(unitKey(unit))]).toEqual([unit, name]);
});

test("no unit measures two things, but 个, which counts people as well", () => {
  const all = new Set(DIMENSIONS.flatMap(({ units }) => [...units.keys()]));
  const double = [...all].filter((unit) => dimensionsOf(unit).length > 1);
  expect(double.map((unit) => [unit, ...dimensionsOf(unit)])).toEqual([["个", "things", "people"]]);
});

test("every unit is written as units are compared, and every name stands once", () => {
  const all = DIMENSIONS.flatMap(({ units }) => [...units.keys()]);
  expect(all.filter((unit) => unitKey(unit) !== unit)).toEqual([]);
  expect(new Set(DIMENSIONS.map(({ name }) => name)).size).toBe(DIMENSIONS.length);
});

test("ratios, points and years take no 万 in front", () => {
  const plain = DIMENSIONS.filter(({ multiplied }) => !multiplied).map(({ name }) => name);
  expect(plain).toEqual(["ratio", "points", "time"]);
});
