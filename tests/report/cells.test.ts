import { expect, test } from "vitest";
import { CATALOGUES } from "../../src/messages/registry.ts";
import { none, shownUnit } from "../../src/report/cells.ts";

test.each([
  ["家", "家", null],
  ["万元", "万元", "万元"],
  ["%", "%", "%"],
  [null, null, null],
])("the unit %s is shown as %s in Chinese and as %s in English", (unit, zh, en) => {
  expect([shownUnit(unit, CATALOGUES.zh), shownUnit(unit, CATALOGUES.en)]).toEqual([zh, en]);
});

test("what is not there is a dash", () => expect([none(false), none(true)]).toEqual(["—", "-"]));
