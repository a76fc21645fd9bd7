import { expect, test } from "vitest";
import { parsePeriod } from "../../../src/core/period.ts";
import { ziping } from "../../../src/messages/zh/ziping.ts";

test.each([
  ["2019", "2019"],
  ["2019H1", "2019年上半年"],
  ["2019H2", "2019年下半年"],
  ["2019Q3", "2019年三季度"],
  ["2019-06", "2019年6月"],
  ["2019-12-31", "2019年12月31日"],
  ["2006..2010", "2006–2010"],
])("%s is %s, and reads back as the same period", (text, words) => {
  expect(ziping.period(text)).toBe(words);
  expect(parsePeriod(words)?.text).toBe(text);
});

test("from one period to another: both in words", () => {
  expect(ziping.period("2019-01..2019-06")).toBe("2019年1月–2019年6月");
  expect(ziping.period("")).toBe("");
});

test("a baseline is told with its period, as it was written, or both", () => {
  expect([ziping.base("2015", ""), ziping.base("", "3 万人"), ziping.base("2015", "3 万人")]).toEqual([
    "基期 2015",
    "基期 3 万人",
    "基期 2015（3 万人）",
  ]);
});

test("a figure of a formula is told with when it is of", () => {
  expect((["value", "prev", "base"] as const).map((how) => ziping.term(how, "总值"))).toEqual([
    "总值",
    "上期总值",
    "基期总值",
  ]);
});
