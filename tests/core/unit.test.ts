import { describe, expect, test } from "vitest";
import { toText } from "../../src/core/exact.ts";
import {
  addsUp,
  addsUpOverAreas,
  conversion,
  countsWhole,
  dimensionsOf,
  gapUnit,
  isCount,
  isMultiplied,
  isPercent,
  unitKey,
} from "../../src/core/unit.ts";

test.each([
  ["万元", true],
  ["亿元", true],
  ["万人", true],
  ["万吨标准煤", true],
  ["元", false],
  ["千克", false],
  ["千米", false],
  ["百分点", false],
  ["万", false],
  ["万元/人", true],
])("%s has a multiplier in front: %s", (unit, expected) => expect(isMultiplied(unit)).toBe(expected));

// Each the number that the word means, written out.
test.each([
  ["百", "100"],
  ["千", "1000"],
  ["万", "10000"],
  ["十万", "100000"],
  ["百万", "1000000"],
  ["千万", "10000000"],
  ["亿", "100000000"],
  ["十亿", "1000000000"],
  ["百亿", "10000000000"],
  ["千亿", "100000000000"],
  ["万亿", "1000000000000"],
])("%s元 are %s 元", (word, many) => {
  expect(toText(conversion(`${word}元`, "元")!)).toBe(many);
  expect([isMultiplied(`${word}元`), isMultiplied(word)]).toEqual([true, false]);
});

test("a unit of several dimensions is converted in each; one that none knows in none", () => {
  expect([...dimensionsOf("万个")].map(([name, factor]) => `${name} ${toText(factor)}`)).toEqual([
    "things 10000",
    "people 10000",
  ]);
  expect([dimensionsOf("万斗").size, dimensionsOf("斗").size, dimensionsOf("万").size]).toEqual([0, 0, 0]);
  expect([conversion("万斗", "斗"), conversion("元/人/年", "元/人")]).toEqual([null, null]);
});

test.each([
  ["亿元", true],
  ["家", true],
  ["斗", true],
  ["%", false],
  ["‰", false],
  ["个百分点", false],
  ["元/人", false],
  ["元／人", false],
])("%s adds up over areas: %s", (unit, expected) => expect(addsUpOverAreas(unit)).toBe(expected));

test.each([
  ["家", true],
  ["万人", true],
  ["人年", true],
  ["件/万人", true],
  ["人年/万人", true],
  ["万元", false],
  ["元/人", false],
  ["%", false],
  ["个百分点", false],
  ["亩", false],
  ["斗", false],
  ["家/人/年", false],
  ["", false],
])("%s counts: %s", (unit, expected) => expect(isCount(unit)).toBe(expected));

describe("units", () => {
  test.each([
    ["％", "%"],
    ["m³", "m3"],
    ["µg", "μg"],
    [" 亿 元 ", "亿元"],
    ["人年/万人", "人年/万人"],
    ["人民币万元", "万元"],
    ["万元人民币", "万元"],
    ["人民币 亿元", "亿元"],
    ["人民币元", "元"],
    ["元（人民币）", "元"],
    ["人民币元/人", "元/人"],
    ["万元人民币/人", "万元/人"],
    ["吨标准煤/万元人民币", "吨标准煤/万元"],
    ["吨标准煤/人民币万元", "吨标准煤/万元"],
    ["人民币", "人民币"],
    ["人民币家", "人民币家"],
    ["人民币万美元", "人民币万美元"],
    ["万美元人民币", "万美元人民币"],
  ])("%s is compared as %s", (unit, key) => {
    expect(unitKey(unit)).toBe(key);
  });

  test.each([
    // unit, gap in, counts whole things, is a percentage, parts of a period add up
    ["%", "pp", false, true, false],
    ["％", "pp", false, true, false],
    ["家", "家", true, false, true],
    ["人", "人", true, false, true],
    ["万人", "万人", false, false, true],
    ["亿元", "亿元", false, false, true],
    ["人年", "人年", false, false, true],
    [null, null, false, false, true],
  ])("%s: gap in %s, counts %s, percentage %s, adds up %s", (unit, gap, counts, percent, adds) => {
    expect([gapUnit(unit), countsWhole(unit), isPercent(unit), addsUp(unit)]).toEqual([gap, counts, percent, adds]);
  });
});
