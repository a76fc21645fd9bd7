import { describe, expect, test } from "vitest";
import { Combinations } from "../../src/read/combinations.ts";
import { ExpectedRecord } from "../../src/read/expected-record.ts";
import type { Fields } from "../../src/read/fields.ts";
import { FoundRows } from "../../src/read/found-rows.ts";
import { PlainNumbers } from "../../src/read/plain-number.ts";
import { Scanner } from "../../src/read/scan.ts";
import { Texts } from "../../src/read/texts.ts";
import { bytes } from "./helpers.ts";

/** area, indicator, period, value, a cell that nobody reads, unit, one without a heading. */
const FIELDS: Fields = { area: 0, period: 2, values: [3], read: [1, 5], passed: [4], unnamed: [6] };

/** What some records teach: each is learnt as one in which nothing was remarkable. */
function after(records: readonly string[], fields: Fields = FIELDS, mark = ",", longest = 12) {
  const rows = new FoundRows(fields.values.length);
  const known = {
    areas: new Texts(9),
    periods: new Texts(9),
    others: new Combinations(fields.read, 9),
    numbers: new PlainNumbers(rows, longest),
  };
  const expected = new ExpectedRecord(fields, mark.charCodeAt(0), longest, known);
  const scanner = new Scanner(mark.charCodeAt(0), 1_000, (record) => {
    const { bytes: all, starts, ends } = record;
    if (fields.area >= 0) known.areas.number(all, starts[fields.area]!, ends[fields.area]!);
    if (fields.period >= 0) known.periods.number(all, starts[fields.period]!, ends[fields.period]!);
    expected.learn(record, known.others.number(record));
    return true;
  });
  scanner.scan(bytes(records.map((record) => `${record}\n`).join("")), true);
  return { expected, rows };
}

/** How many bytes of `next` are the record that is expected; -1: none is. */
function lengthOf(records: readonly string[], next: string, fields?: Fields, mark?: string): number {
  const { expected, rows } = after(records, fields, mark);
  return expected.behind(bytes(next), 0, rows);
}

const ROW = "拉萨市,firms,2018,5,n,家,";

describe("behind a record its like is expected,", () => {
  test.each<[title: string, next: string]>([
    ["the same", ROW],
    ["of another area", "西宁市,firms,2018,5,n,家,"],
    ["of another area that begins alike", "拉萨市区,firms,2018,5,n,家,"],
    ["of one in quotes, delimiter and all", '"拉萨,市",firms,2018,5,n,家,'],
    ["without an area", ",firms,2018,5,n,家,"],
    ["for another period", "拉萨市,firms,2019年,5,n,家,"],
    ["with another value", "拉萨市,firms,2018,-12.50,n,家,"],
    ["without a value", "拉萨市,firms,2018,,n,家,"],
    ["with something else that nobody reads", "拉萨市,firms,2018,5,no. 2,家,"],
    ["with that in quotes", '拉萨市,firms,2018,5,"a, b",家,'],
  ])("%s", (_, next) => {
    const { length } = bytes(next);
    expect(lengthOf([ROW, ROW], `${next}\nx`)).toBe(length + 1);
    expect(lengthOf([ROW, ROW], `${next}\r\nx`)).toBe(length + 2);
    for (let cut = 0; cut <= length; cut++) {
      const part = new TextDecoder("latin1").decode(bytes(next).subarray(0, cut));
      expect(lengthOf([ROW, ROW], part), part).toBe(-1);
    }
  });

  test.each<[title: string, next: string]>([
    ["no other indicator", "拉萨市,firm,2018,5,n,家,"],
    ["no other one that begins alike", "拉萨市,firms2,2018,5,n,家,"],
    ["no other unit", "拉萨市,firms,2018,5,n,万家,"],
    ["nothing in a column without a heading", "拉萨市,firms,2018,5,n,家,x"],
    ["no cell more", "拉萨市,firms,2018,5,n,家,,"],
    ["no cell less", "拉萨市,firms,2018,5,n,家"],
    ["no number that is not plain", "拉萨市,firms,2018,1e3,n,家,"],
    ["no number in quotes", '拉萨市,firms,2018,"5",n,家,'],
    ["no number that is too long", "拉萨市,firms,2018,1234567890.12,n,家,"],
    ["nothing too long that nobody reads", "拉萨市,firms,2018,5,abcdefghijklm,家,"],
    ["nothing but ASCII that nobody reads", "拉萨市,firms,2018,5,拉,家,"],
    ["no doubled quote", '"拉""萨市",firms,2018,5,n,家,'],
    ["no line end in quotes", '"拉萨\n市",firms,2018,5,n,家,'],
    ["no quote that never closes", '"拉萨市,firms,2018,5,n,家,'],
    ["no quote within a cell", '拉萨"市,firms,2018,5,n,家,'],
    ["no control character", "拉萨\u0000市,firms,2018,5,n,家,"],
    ["none in quotes", '"拉萨\u0001市",firms,2018,5,n,家,'],
    ["no lone CR", `${ROW}\rx`],
    ["no blank line", ""],
  ])("%s", (_, next) => expect(lengthOf([ROW, ROW], `${next}\n`)).toBe(-1));
});

test("what came behind it the last time is expected behind each", () => {
  const rows = ["a,firms,2018,5,,家,", "a,rd,2018,6,,%,"];
  expect(lengthOf([...rows, ...rows], `${rows[0]}\n`)).toBe(rows[0]!.length + 3);
  expect(lengthOf([...rows, ...rows], `${rows[1]}\n`)).toBe(-1);
});

test.each<[title: string, records: readonly string[]]>([
  ["Behind nothing", []],
  ["Behind the first record", [ROW]],
  ["Behind one that takes more than a line", ['a,"x\ny",2018,5,,家,', 'a,"x\ny",2018,5,,家,']],
  ["Behind one whose area does", ['"a\nb",x,2018,5,,家,', '"a\nb",x,2018,5,,家,']],
  ["Behind one whose period does", ['a,x,"2018\n",5,,家,', 'a,x,"2018\n",5,,家,']],
])("%s nothing is expected", (_, records) => expect(lengthOf(records, `${records[0] ?? ROW}\n`)).toBe(-1));

test("more areas than there is room for are not expected", () => {
  const rows = Array.from({ length: 9 }, (_, number) => `${number},firms,2018,5,,家,`);
  expect(lengthOf(rows, `${rows[0]}\n`)).toBeGreaterThan(0);
  expect(lengthOf(rows, "x,firms,2018,5,,家,\n")).toBe(-1);
});

test("it tells what the cells are, behind the rows that are known", () => {
  const { expected, rows } = after(["a,firms,2018,5,,家,", "a,firms,2018,5,,家,"]);
  rows.count = 1;
  expected.behind(bytes('"b",firms,2019,-2.5,,家,\n'), 0, rows);
  const { areas, periods, combinations, digits, decimals } = rows;
  expect([areas, periods, combinations, digits, decimals].map((column) => column[1])).toEqual([1, 1, 0, -25, 1]);
});

test.each<[title: string, fields: Fields, row: string, next: string]>([
  [
    "years as columns",
    { ...FIELDS, period: -1, values: [2, 3], read: [1], passed: [], unnamed: [] },
    "a,x,1,2",
    "b,x,,3",
  ],
  [
    "areas as columns",
    { ...FIELDS, area: -1, period: 1, values: [2, 3], read: [0], passed: [], unnamed: [] },
    "x,1,2,3",
    "x,2,,",
  ],
  [
    "values first",
    { ...FIELDS, area: 2, period: 1, values: [0], read: [3], passed: [], unnamed: [] },
    "5,1,a,x",
    "6,2,b,x",
  ],
  ["nothing else", { ...FIELDS, area: 0, period: -1, values: [1], read: [], passed: [], unnamed: [] }, "a,1", "b,2"],
])("%s", (_, fields, row, next) => expect(lengthOf([row, row], `${next}\n`, fields)).toBe(next.length + 1));

test("another delimiter", () => {
  const fields = { ...FIELDS, values: [3], read: [1], passed: [], unnamed: [] };
  expect(lengthOf(["a;x;1;5", "a;x;1;5"], '"b;c";x;2;6\n', fields, ";")).toBe(12);
  expect(lengthOf(["a;x;1;5", "a;x;1;5"], '"b,c";x;2;6\n', fields, ";")).toBe(12);
});
