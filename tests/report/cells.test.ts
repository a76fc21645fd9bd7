import { expect, test } from "vitest";
import { CATALOGUES } from "../../src/messages/registry.ts";
import { differenceUnit, none, shownUnit, withUnit } from "../../src/report/cells.ts";

test.each([
  ["家", "家", null],
  ["万元", "万元", "万元"],
  ["%", "%", "%"],
  [null, null, null],
])("the unit %s is shown as %s in Chinese and as %s in English", (unit, zh, en) => {
  expect([shownUnit(unit, CATALOGUES.zh), shownUnit(unit, CATALOGUES.en)]).toEqual([zh, en]);
});

test.each([
  ["%", "个百分点", "pp"],
  ["家", "家", null],
  [null, null, null],
])("a difference of %s is in %s in Chinese and in %s in English", (unit, zh, en) => {
  expect([differenceUnit(unit, CATALOGUES.zh), differenceUnit(unit, CATALOGUES.en)]).toEqual([zh, en]);
});

test("a number has its unit beside it, where it has one", () =>
  expect([withUnit("2.5", "%"), withUnit("29", null)]).toEqual(["2.5 %", "29"]));

test("what is not there is a dash", () => expect([none(false), none(true)]).toEqual(["—", "-"]));
