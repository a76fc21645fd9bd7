import { describe, expect, test } from "vitest";
import { addsUp, countsWhole, gapUnit, isPercent, unitKey } from "../../src/core/unit.ts";

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
