import { describe, expect, test } from "vitest";
import {
  addsUp,
  addsUpOverAreas,
  countsWhole,
  gapUnit,
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
  ["百户", true],
  ["位次", false],
])("%s has a multiplier in front: %s", (unit, expected) => expect(isMultiplied(unit)).toBe(expected));

test.each([
  ["亿元", true],
  ["家", true],
  ["位次", true],
  ["%", false],
  ["倍", false],
  ["个百分点", false],
  ["元/人", false],
  ["吨／万元", false],
])("figures in %s for the parts of an area add up to that of the whole: %s", (unit, expected) =>
  expect(addsUpOverAreas(unit)).toBe(expected),
);

describe("units", () => {
  test.each([
    ["％", "%"],
    ["m³", "m3"],
    ["µg", "μg"],
    [" 亿 元 ", "亿元"],
    ["人年/万人", "人年/万人"],
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
