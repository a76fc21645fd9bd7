import { expect, test } from "vitest";
import { parsePeriod } from "../../../src/core/period.ts";
import { ziping } from "../../../src/messages/en/ziping.ts";

test.each([
  ["2019", "2019"],
  ["2019H1", "2019H1"],
  ["2019Q3", "2019Q3"],
  ["2019-06", "2019M06"],
  ["2019-12-31", "2019-12-31"],
  ["2006..2010", "2006–2010"],
])("%s is %s, and reads back as the same period", (text, words) => {
  expect(ziping.period(text)).toBe(words);
  expect(parsePeriod(words)?.text).toBe(text);
});

test("from one period to another: neither is a date", () => {
  expect(ziping.period("2019-01..2019-06")).toBe("2019M01–2019M06");
});

test("a baseline is told with its period, as it was written, or both", () => {
  expect([ziping.base("2015", ""), ziping.base("", "3 万人"), ziping.base("2015", "3 万人")]).toEqual([
    "base 2015",
    "base 3 万人",
    "base 2015 (3 万人)",
  ]);
});

test("a figure of a formula is told with when it is of", () => {
  expect((["value", "prev", "base"] as const).map((how) => ziping.term(how, "GDP"))).toEqual([
    "GDP",
    "previous GDP",
    "base GDP",
  ]);
});
