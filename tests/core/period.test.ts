import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toText } from "../../src/core/exact.ts";
import {
  byTime,
  closingYear,
  endOf,
  lastOf,
  openingYear,
  type Period,
  parsePeriod,
  partsOf,
  periodMeant,
  periodsEnding,
  previousPeriod,
  startOf,
  withinYears,
  yearEarlier,
  yearOf,
  yearPeriod,
  isAsLong,
  yearsBetween,
  yearToDate,
} from "../../src/core/period.ts";
import { period } from "../support.ts";

const nextDay = (day: number): number => {
  const date = new Date(Date.UTC(Math.floor(day / 10000), (Math.floor(day / 100) % 100) - 1, (day % 100) + 1));
  return date.getUTCFullYear() * 10000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
};
const year = fc.integer({ min: 1900, max: 2100 });
const two = (value: number) => String(value).padStart(2, "0");
const calendar = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, half]) => `${y}H${half}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, quarter]) => `${y}Q${quarter}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, month]) => `${y}-${two(month)}`),
);
const any = fc.oneof(
  calendar,
  fc.tuple(year, fc.integer({ min: 1, max: 9 })).map(([y, more]) => `${y}..${y + more}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => {
    return `${y}-${two(m)}-${two(d)}`;
  }),
);

describe("parsePeriod", () => {
  test.each([
    ["2019", "2019", 20190101, 20191231, "year"],
    ["2019年", "2019", 20190101, 20191231, "year"],
    ["2019年度", "2019", 20190101, 20191231, "year"],
    ["２０１９", "2019", 20190101, 20191231, "year"],
    [" 2019 ", "2019", 20190101, 20191231, "year"],
    ["2019H1", "2019H1", 20190101, 20190630, "half"],
    ["2019-S2", "2019H2", 20190701, 20191231, "half"],
    ["2019年上半年", "2019H1", 20190101, 20190630, "half"],
    ["2019年下半年", "2019H2", 20190701, 20191231, "half"],
    ["2019Q3", "2019Q3", 20190701, 20190930, "quarter"],
    ["2019-q3", "2019Q3", 20190701, 20190930, "quarter"],
    ["2019年三季度", "2019Q3", 20190701, 20190930, "quarter"],
    ["2019三季度", "2019Q3", 20190701, 20190930, "quarter"],
    ["2019上半年", "2019H1", 20190101, 20190630, "half"],
    ["2019年全年", "2019", 20190101, 20191231, "year"],
    ["2019全年", "2019", 20190101, 20191231, "year"],
    ["2019年1-12月", "2019", 20190101, 20191231, "year"],
    ["2019年1—6月", "2019H1", 20190101, 20190630, "half"],
    ["2019年7至12月", "2019H2", 20190701, 20191231, "half"],
    ["2019年1-3月份", "2019Q1", 20190101, 20190331, "quarter"],
    ["2019年10～12月", "2019Q4", 20191001, 20191231, "quarter"],
    ["2019年1-1月", "2019-01", 20190101, 20190131, "month"],
    ["2019年1-9月", "2019-01..09", 20190101, 20190930, "to-date"],
    ["2019年1-5月累计", "2019-01..05", 20190101, 20190531, "to-date"],
    ["2020年1-2月", "2020-01..02", 20200101, 20200229, "to-date"],
    ["2019-01..05", "2019-01..05", 20190101, 20190531, "to-date"],
    ["2019年第4季度", "2019Q4", 20191001, 20191231, "quarter"],
    ["2019-06", "2019-06", 20190601, 20190630, "month"],
    ["2019/6", "2019-06", 20190601, 20190630, "month"],
    ["2019M06", "2019-06", 20190601, 20190630, "month"],
    ["2019年6月", "2019-06", 20190601, 20190630, "month"],
    ["2019年12月份", "2019-12", 20191201, 20191231, "month"],
    ["2019-02", "2019-02", 20190201, 20190228, "month"],
    ["2020-02", "2020-02", 20200201, 20200229, "month"],
    ["1900-02", "1900-02", 19000201, 19000228, "month"],
    ["2000-02", "2000-02", 20000201, 20000229, "month"],
    ["2019-06-30", "2019-06-30", 20190630, 20190630, "day"],
    ["2019/6/3", "2019-06-03", 20190603, 20190603, "day"],
    ["2019年6月30日", "2019-06-30", 20190630, 20190630, "day"],
    ["2006..2010", "2006..2010", 20060101, 20101231, "years"],
    ["2006—2010", "2006..2010", 20060101, 20101231, "years"],
    ["2006年至2010年", "2006..2010", 20060101, 20101231, "years"],
    ["2010..2010", "2010", 20100101, 20101231, "year"],
  ])("reads %s as %s", (text, canonical, start, end, kind) =>
    expect(parsePeriod(text)).toEqual({ text: canonical, start, end, kind }),
  );

  const refused = "19 20190630 二〇一九年 去年 2019H3 2019H0 2019Q5 2019-13 2019-00 2019-02-29 2019-04-31 2019-06-00";
  test.each([
    "",
    ...refused.split(" "),
    "2019年5-6月",
    "2019年9-1月",
    "2019年0-6月",
    "2019年7-13月",
    "2019-02..05",
    "2019年4-6月累计",
    "20193季度",
    "2019-13-01",
    "2019-00-10",
    "2019/06-30",
    "2010..2006",
    "2019 or so",
  ])("refuses %j", (text) => expect(parsePeriod(text)).toBeNull());

  const sound =
    "2019 2019年 2019H1 2019年上半年 2019Q1 2019年第一季度 2019M06 2019年6月 2019-06 2019-06-30 2019年6月30日 2006..2010 2019-01..05 2019年1-9月";
  test.each(sound.split(" "))("refuses %s with anything before or behind it", (text) => {
    expect(parsePeriod(text)).not.toBeNull();
    expect([`x${text}`, `1${text}`, `${text}x`, `${text}1`].map(parsePeriod)).toEqual([null, null, null, null]);
  });

  test.each([..."一二三四"].map((word, index) => [word, index + 1] as const))(
    "reads 第%s季度 as Q%i",
    (word, quarter) => expect(parsePeriod(` 2019 年 第${word}  季度`)?.text).toBe(`2019Q${quarter}`),
  );

  test("reads back what it writes", () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(period(text).text).toBe(text);
        expect(period(text).start).toBeLessThanOrEqual(period(text).end);
      }),
    );
  });
});

describe("a period and years", () => {
  test.each([
    ["2019", 2019, 2019],
    ["2019H2", 2019, null],
    ["2019Q4", 2019, null],
    ["2019-12", 2019, null],
    ["2019-12-31", 2019, null],
    ["2019H1", null, 2019],
    ["2019-01-01", null, 2019],
    ["2019-06", null, null],
    ["2006..2010", null, 2006],
  ])("%s closes the year %s and opens the year %s", (text, closing, opening) => {
    expect([closingYear(period(text)), openingYear(period(text))]).toEqual([closing, opening]);
  });

  test.each([
    ["2010", "2015", 5],
    ["2010-12-31", "2015", 5],
    ["2006..2010", "2015", 5],
    ["2018-06", "2019H1", 1],
    ["2019", "2019", 0],
    ["2019H1", "2019", null],
    ["2019-02", "2020-02", 1],
    ["2020-02", "2023-02", 3],
    ["2019-02-28", "2020-02-28", 1],
    ["2019-02-27", "2020-02", null],
  ])("from the end of %s to the end of %s: %s whole years", (earlier, later, years) =>
    expect(yearsBetween(period(earlier), period(later))).toBe(years),
  );

  test.each([
    ["2018", "2019", true],
    ["2018", "2018-12-31", true],
    ["2018-12-31", "2019-12-31", true],
    ["2018-06-30", "2018-07-31", true],
    ["2018-02", "2020-03", true],
    ["2018Q1", "2019Q4", true],
    ["2016..2018", "2019..2021", true],
    ["2018H2", "2019", false],
    ["2018Q4", "2019-12", false],
    ["2018-06-30", "2018-06", false],
    ["2018-06-30", "2018H1", false],
    ["2018..2019", "2019", false],
  ])("%s and %s last equally long: %s", (one, other, expected) =>
    expect([isAsLong(period(one), period(other)), isAsLong(period(other), period(one))]).toEqual([expected, expected]),
  );

  test.each([
    ["2018", "2019", 1, true],
    ["2018-12-31", "2019", 1, true],
    ["2018-12-30", "2019", 1, false],
    ["2017", "2019", 1, false],
    ["2017", "2019", 2, true],
    ["2019", "2019", 0, true],
    ["2019-06", "2019", 0, false],
    ["2018Q3", "2019Q3", 1, true],
    ["2019-02", "2020-02", 1, true],
    ["2019-02-27", "2020-02", 1, false],
    ["2020-02", "2021-02", 1, true],
  ])("a figure of %s is at %s at most %i years old: %s", (figure, reference, age, expected) =>
    expect(withinYears(period(figure), period(reference), age)).toBe(expected),
  );

  test("yearPeriod is the period that the year's number reads as", () =>
    expect(yearPeriod(2019)).toEqual(period("2019")));
});

describe("reported year to date", () => {
  test.each([
    ["2019Q3", 20190101, 20190930, "to-date"],
    ["2019-11", 20190101, 20191130, "to-date"],
    ["2019-06-30", 20190101, 20190630, "to-date"],
    ["2019Q4", 20190101, 20191231, "year"],
    ["2019-12", 20190101, 20191231, "year"],
    ["2019Q1", 20190101, 20190331, "quarter"],
    ["2019", 20190101, 20191231, "year"],
    ["2006..2010", 20060101, 20101231, "years"],
  ])("%s runs from %i to %i", (text, start, end, kind) =>
    expect(yearToDate(period(text))).toEqual({ text, start, end, kind }),
  );
});

describe("parts and neighbours", () => {
  const texts = (periods: readonly Period[]) => periods.map(({ text }) => text).join(" ");
  test.each([
    ["2019H1", ["2019Q1 2019Q2", "2019-01 2019-02 2019-03 2019-04 2019-05 2019-06"]],
    ["2019Q4", ["2019-10 2019-11 2019-12"]],
    ["2019-06", []],
    ["2019-06-30", []],
    ["2018..2019", []],
  ])("%s is made up of %j", (whole, parts) => expect(partsOf(period(whole)).map(texts)).toEqual(parts));

  test("a year is two halves, four quarters or twelve months", () =>
    expect(partsOf(period("2019")).map((parts) => parts.length)).toEqual([2, 4, 12]));

  test("the parts of a period lie end to end and fill it", () => {
    fc.assert(
      fc.property(calendar, (text) => {
        const whole = period(text);
        for (const parts of partsOf(whole)) {
          const starts = [...parts.slice(1).map(({ start }) => start), nextDay(whole.end)];
          expect(parts[0]!.start).toBe(whole.start);
          expect(parts.map(({ end }) => nextDay(end))).toEqual(starts);
        }
      }),
    );
  });

  test.each([
    ["2019", "2018"],
    ["2019H1", "2018H2"],
    ["2019Q1", "2018Q4"],
    ["2019-01", "2018-12"],
    ["2019-06", "2019-05"],
    ["2019-01..05", "2018-01..05"],
    ["2020-01..02", "2019-01..02"],
  ])("before %s comes %s", (text, before) => expect(previousPeriod(period(text))).toEqual(period(before)));

  test.each(["2006..2010", "2019-06-30"])("nothing comes before %s", (text) =>
    expect(previousPeriod(period(text))).toBeNull(),
  );

  test.each([
    [20191231, "2019 2019H2 2019Q4 2019-12"],
    [20190630, "2019H1 2019Q2 2019-06"],
    [20190930, "2019Q3 2019-09"],
    [20200229, "2020-02"],
    [20190228, "2019-02"],
    [20191230, ""],
  ])("on %i end %s", (day, expected) => {
    const found = periodsEnding(day);
    expect(found.map(({ text }) => text).join(" ")).toBe(expected);
    expect(found).toEqual(found.map(({ text }) => period(text)));
  });

  test.each([
    ["2019-12-31", "2019"],
    ["2016..2020", "2020"],
    ["2019-06-30", "2019-06-30"],
    ["2019Q4", "2019Q4"],
    ["2019", "2019"],
  ])("what asks for %s of a flow means %s", (text, meant) => expect(periodMeant(period(text))).toEqual(period(meant)));

  test("the period before ends on the day before, so periods of one length are ordered by their ends", () => {
    fc.assert(
      fc.property(calendar, (text) => {
        const before = previousPeriod(period(text))!;
        expect(nextDay(before.end)).toBe(period(text).start);
        expect(before.kind).toBe(period(text).kind);
      }),
    );
  });
});

describe("yearEarlier", () => {
  test.each([
    ["2019", "2018"],
    ["2019H1", "2018H1"],
    ["2019Q3", "2018Q3"],
    ["2020-02", "2019-02"],
    ["2021-02", "2020-02"],
    ["2019-06-15", "2018-06-15"],
    ["2020-02-29", "2019-02-28"],
  ])("of %s is %s", (text, before) => expect(yearEarlier(period(text))).toEqual(period(before)));

  test("a span of years has none", () => expect(yearEarlier(period("2006..2010"))).toBeNull());

  test("what counts from 1 January counts so a year before, too", () => {
    expect(yearEarlier(yearToDate(period("2019Q3")))).toEqual(yearToDate(period("2018Q3")));
  });
});

describe("on the axis of time", () => {
  test.each([
    ["2018", "2018", "2019", 2018],
    ["2019H1", "2019", "2019.5", 2019],
    ["2019Q2", "2019.25", "2019.5", 2019],
    ["2019-01", "2019", "24229/12", 2019],
    ["2019-12", "24239/12", "2020", 2019],
    ["2006..2010", "2006", "2011", 2010],
    // Months count alike, and a day is its share of its month: a 31st, a 28th and a 29th.
    ["2019-01-31", "125183/62", "24229/12", 2019],
    ["2019-02-28", "678439/336", "12115/6", 2019],
    ["2020-02-28", "175754/87", "234339/116", 2020],
    ["2019-07-01", "2019.5", "751255/372", 2019],
  ])("%s runs from %s to %s and is of the year %i", (text, start, end, year) => {
    expect([toText(startOf(period(text))), toText(endOf(period(text))), yearOf(period(text))]).toEqual([
      start,
      end,
      year,
    ]);
  });

  test("a period ends where the next one starts", () => {
    fc.assert(
      fc.property(calendar, (text) => {
        const before = previousPeriod(period(text))!;
        expect(endOf(before)).toEqual(startOf(period(text)));
      }),
    );
  });

  test("what is to date starts with its year", () =>
    expect(toText(startOf(yearToDate(period("2019Q3"))))).toBe("2019"));
});

test("periods in order: by their ends, the longest of those that end together first", () => {
  const written = ["2019-12", "2020", "2019", "2018Q4", "2019Q4"].map((text) => period(text));
  expect(written.toSorted(byTime).map(({ text }) => text)).toEqual(["2018Q4", "2019", "2019Q4", "2019-12", "2020"]);
  expect([lastOf(written)?.text, lastOf([period("2019-12"), period("2019")])?.text, lastOf([])]).toEqual([
    "2020",
    "2019-12",
    null,
  ]);
});
