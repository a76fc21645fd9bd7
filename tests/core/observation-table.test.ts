import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDecimal } from "../../src/core/exact.ts";
import { from, point } from "../../src/core/interval.ts";
import type { Observation } from "../../src/core/observation.ts";
import { ObservationTable } from "../../src/core/observation-table.ts";
import { inMemory, type Observations } from "../../src/core/observations.ts";
import { parsePeriod } from "../../src/core/period.ts";
import { runs } from "../effort.ts";
import { observationOf as row, quantityOf } from "../support.ts";

function tableOf(rows: readonly Observation[]): ObservationTable {
  const table = new ObservationTable();
  for (const one of rows) table.add(one);
  return table;
}

describe("a row is what it was", () => {
  test.each<[title: string, own: Partial<Observation>]>([
    ["a number", {}],
    ["a whole one", { quantity: quantityOf("35") }],
    ["nought", { quantity: quantityOf("0") }],
    ["below nought", { quantity: quantityOf("-0.05") }],
    ["with noughts behind the point", { quantity: quantityOf("2.000") }],
    ["fifteen digits", { quantity: quantityOf("123456789012345") }],
    ["more than a double holds", { quantity: quantityOf("1234567890123456.789") }],
    ["nought with a point", { quantity: quantityOf("0.00") }],
    ["minus nought, whole", { quantity: { ...point(parseDecimal("0")!), raw: "-0" } }],
    ["minus nought to two places", { quantity: { ...point(parseDecimal("0")!), raw: "-0.00" } }],
    ["minus nought", { quantity: { ...point(parseDecimal("0")!), raw: "-0.0" } }],
    ["with a plus", { quantity: quantityOf("+5") }],
    ["with noughts in front", { quantity: quantityOf("007") }],
    ["in powers of ten", { quantity: quantityOf("1.5e3") }],
    ["an interval", { quantity: { ...from(parseDecimal("650")!, true), raw: "650余" } }],
    ["a cell that can't be read", { quantity: null }],
    ["a status and a day", { status: "final", published: 20190131 }],
    ["a scope and a source", { scope: "全市", source: "年鉴", columns: { unit: 5, scope: 6 } }],
    ["no area", { area: "" }],
    ["only its unit is another", { unit: "家" }],
    ["only its scope is another", { scope: "全市" }],
    ["only its status is another", { status: "final" }],
    ["only its day of publication is another", { published: 20190131 }],
    ["only its source is another", { source: "年鉴" }],
    ["only its file is another", { at: { file: "b.csv", line: 2, column: 4 } }],
    ["only its column is another", { at: { file: "a.csv", line: 2, column: 3 } }],
    ["only the column of its unit is another", { columns: { unit: 4, scope: 0 } }],
    ["only the column of its scope is another", { columns: { unit: 5, scope: 6 } }],
  ])("%s", (_, own) => {
    const rows = [row({}), row(own), row({ at: { file: "a.csv", line: 9, column: null } })];
    expect([...tableOf(rows)]).toEqual(rows);
    expect(linesOf(tableOf([row(own)]), row(own).area)).toEqual([row(own)]);
  });
});

/** All rows of an area. */
const linesOf = (table: Observations, area: string) => [...table.of(area).values()].flatMap((rows) => rows.all());

test("what one column says is no part of the next one", () => {
  const rows = [row({ unit: "万", scope: "元" }), row({ unit: "万元", scope: "" }), row({ unit: "", scope: "万元" })];
  expect([...tableOf(rows)]).toEqual(rows);
});

test("the same text in another unit of time is another period", () => {
  const year = parsePeriod("2019")!;
  const rows = [row({ period: year }), row({ period: { ...year, end: 20190630, kind: "half" } })];
  expect([...tableOf(rows)]).toEqual(rows);
});

test("rows of more periods than have numbers are what they were as well", () => {
  const days = Array.from({ length: 70_000 }, (_, day) => {
    const [year, month, date] = [1000 + Math.floor(day / 336), 1 + (Math.floor(day / 28) % 12), 1 + (day % 28)];
    return row({ period: parsePeriod(`${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`)! });
  });
  const found = [...tableOf([...days, days[0]!, days.at(-1)!])];
  for (const place of [0, 1, 65_535, 65_536, 65_537, 69_999]) expect(found[place]).toEqual(days[place]);
  expect([found.length, found[70_000], found[70_001]]).toEqual([70_002, days[0], days.at(-1)]);
});

test("rows of an area are found wherever they stand, in their order", () => {
  const areas = ["a", "a", "b", "a", "c", "c", "b"];
  const rows = areas.map((area, index) => row({ area, at: { file: "a.csv", line: index + 2, column: 4 } }));
  const table = tableOf(rows);
  expect([...table.areas()]).toEqual(["a", "b", "c"]);
  expect(linesOf(table, "a").map(({ at }) => at.line)).toEqual([2, 3, 5]);
  expect(linesOf(table, "b").map(({ at }) => at.line)).toEqual([4, 8]);
  expect(linesOf(table, "d")).toEqual([]);
  table.area("d");
  expect([...table.areas()]).toEqual(["a", "b", "c"]);
  table.add(row({ area: "d" }));
  expect([...table.areas()]).toEqual(["a", "b", "c", "d"]);
  expect(linesOf(table, "d")).toEqual([row({ area: "d" })]);
});

test("it says of rows what a list of them says", () => {
  const made = fc.record({
    area: fc.constantFrom("a", "b", "c"),
    indicator: fc.constantFrom("x", "y"),
    period: fc.constantFrom("2018", "2019", "2019Q3").map((text) => parsePeriod(text)!),
    quantity: fc.constantFrom("1", "2.50", "650余", "-3").map(quantityOf),
    status: fc.constantFrom(null, "final" as const, "forecast" as const),
  });
  const seen = (of: ReturnType<typeof inMemory>) =>
    [...of.areas()].map((area) => {
      const rows: unknown[] = [];
      of.survey(area, (...three) => rows.push(three));
      return { area, rows, whole: [...of.of(area)].map(([indicator, own]) => [indicator, own.length, own.all()]) };
    });
  fc.assert(
    fc.property(fc.array(made, { maxLength: 60 }), (all) => {
      const rows = all.map(row);
      expect(seen(tableOf(rows))).toEqual(seen(inMemory(rows)));
    }),
    { numRuns: runs(200) },
  );
});

describe("in a block there is room for", () => {
  const place = (line: number) => ({ file: "a.csv", line, column: 4 });

  test.each<[title: string, own: (index: number) => Partial<Observation>]>([
    ["long numbers behind short ones", (index) => ({ quantity: quantityOf(index < 3 ? "7" : "123456789012345") })],
    [
      "2,147,483,647 and more, below 0 as well",
      (index) => ({ quantity: quantityOf(String((2 ** 31 + index - 2) * -1)) }),
    ],
    ["lines far from each other", (index) => ({ at: place(index * 40_000 + 2) })],
    ["lines in any order", (index) => ({ at: place(1_000_000 - index) })],
    ["a line 65,535 behind the first and one further", (index) => ({ at: place(index === 0 ? 2 : 65_536 + index) })],
    ["more of what rows share than is usual", (index) => ({ source: `note ${index % 4_100}` })],
  ])("%s", (_, own) => {
    const rows = Array.from({ length: 4_200 }, (_, index) => row({ at: place(index), ...own(index) }));
    expect([...tableOf(rows)]).toEqual(rows);
  });
});

test("also across blocks", () => {
  const many = Array.from({ length: 70_000 }, (_, index) =>
    row({ area: `a${index % 3}`, quantity: quantityOf(String(index)), at: { file: "a.csv", line: index, column: 4 } }),
  );
  const table = tableOf(many);
  expect(table.length).toBe(70_000);
  expect(linesOf(table, "a1")).toEqual(many.filter(({ area }) => area === "a1"));
});

describe("rows about which nothing has to be settled", () => {
  const at = (text: string, own: Partial<Observation> = {}) => row({ period: parsePeriod(text)!, ...own });

  test.each<[title: string, rows: readonly Observation[], expected: readonly string[] | null]>([
    ["one", [at("2019")], ["2019 1.5"]],
    [
      "oldest first",
      [at("2019", { quantity: quantityOf("-0.25") }), at("2017"), at("2018")],
      ["2017 1.5", "2018 1.5", "2019 -0.25"],
    ],
    [
      "whatever their status and source",
      [at("2018", { status: "final" }), at("2019", { source: "年鉴" })],
      ["2018 1.5", "2019 1.5"],
    ],
    [
      "whole numbers as well, as long as a double holds them",
      [at("2017", { quantity: quantityOf("35") }), at("2018", { quantity: quantityOf("123456789012345") })],
      ["2017 35", "2018 123456789012345"],
    ],
    ["more digits than that", [at("2018"), at("2019", { quantity: quantityOf("1234567890123456") })], null],
    ["a forecast has to be left out", [at("2018"), at("2019", { status: "forecast" })], null],
    ["a scope has to be asked for", [at("2019", { scope: "全市" })], null],
    ["two for one moment", [at("2019"), at("2018"), at("2019")], null],
    ["two that end together", [at("2019"), at("2019Q4")], null],
    ["two units", [at("2018"), at("2019", { unit: "家" })], null],
    ["no number", [at("2018"), at("2019", { quantity: null })], null],
    ["an interval", [at("2019", { quantity: { ...from(parseDecimal("650")!), raw: "650以上" } })], null],
  ])("%s", (_, rows, expected) => {
    const settled = tableOf(rows).of("拉萨").get("rd")!.settled();
    const seen =
      settled &&
      Array.from({ length: settled.length }, (_, index) => {
        expect(settled.row(index).period).toEqual(settled.period(index));
        return `${settled.period(index).text} ${settled.doubles[index]}`;
      });
    expect(seen).toEqual(expected);
    expect(settled?.unit ?? "%").toBe("%");
  });
});
