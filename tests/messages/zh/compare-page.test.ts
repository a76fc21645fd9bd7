import { expect, test } from "vitest";
import { comparePage } from "../../../src/messages/zh/compare-page.ts";

test.each([
  [{ rank: 2, low: null, high: null, last: 9 }, "甲市：第 2 位，共 9 位"],
  [{ rank: 2, low: 2, high: 2, last: 9 }, "甲市：第 2 位，共 9 位，名次基本确定"],
  [{ rank: 2, low: 1, high: 4, last: 9 }, "甲市：第 2 位，共 9 位，九成抽样在第 1 至 4 位之间"],
])("the place %j reads %s", (place, expected) => expect(comparePage.place("甲市", place)).toBe(expected));

test("nothing in it is English", () => {
  expect(
    Object.values({ ...comparePage.headings, ...comparePage.remarks, ...comparePage.termBars }).join(""),
  ).not.toMatch(/[a-z]{2}/i);
});
