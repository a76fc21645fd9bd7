import { describe, expect, test } from "vitest";
import type { Fields } from "../../src/read/fields.ts";
import { NOT_PLAIN } from "../../src/read/found-rows.ts";
import { BLANK } from "../../src/read/plain-number.ts";
import { type Found, RowFinder, type Shape } from "../../src/read/row-finder.ts";
import { bytes } from "./helpers.ts";

/** area, indicator, period, value, a cell that nobody reads, one without a heading. */
const FIELDS: Fields = { area: 0, period: 2, values: [3], read: [1], passed: [4], unnamed: [5] };
const SHAPE: Shape = { fields: FIELDS, width: 6, delimiter: 0x2c, limits: { cell: 8, record: 40 } };

/** Rows as "line@start: area.period.combination value…", or what of them is not plain. */
function shown({ rows }: Found): string[] {
  return Array.from({ length: rows.count }, (_, row) => {
    const place = `${rows.lines[row]}@${rows.starts[row]}:`;
    if (rows.combinations[row] === NOT_PLAIN) return `${place} not plain`;
    const values = Array.from({ length: rows.width }, (_, at) => {
      const decimals = rows.decimals[row * rows.width + at]!;
      return decimals === BLANK ? "blank" : `${rows.digits[row * rows.width + at]}e-${decimals}`;
    });
    return `${place} ${rows.areas[row]}.${rows.periods[row]}.${rows.combinations[row]} ${values.join(" ")}`;
  });
}

const find = (text: string, last = true, shape = SHAPE) => new RowFinder(shape).find(bytes(text), 0, 1, last);

describe("what is found", () => {
  test("the same cells have the same numbers, whether a record was expected or not", () => {
    const rows = [
      "a,x,2018,5,n,",
      "a,x,2019,2.50,,",
      "b,y,2018,-3,n,",
      "a,x,2018,5,n,",
      "a,x,2019,6,,",
      "b,y,2018,7,,",
    ];
    expect(shown(find(`${rows.join("\n")}\n`))).toEqual([
      "1@0: 0.0.0 5e-0",
      "2@14: 0.1.0 250e-2",
      "3@30: 1.0.1 -3e-0",
      "4@45: 0.0.0 5e-0",
      "5@59: 0.1.0 6e-0",
      "6@72: 1.0.1 7e-0",
    ]);
  });

  test.each<[title: string, row: string, expected: string]>([
    ["without a value", "a,x,2018,,n,", "0.0.0 blank"],
    ["without an area", ",x,2018,5,n,", "1.0.0 5e-0"],
    ["quoted", '"a",x,2018,"5",n,', "1.0.0 5e-0"],
    ["a number that is not plain", "a,x,2018,1e3,n,", "not plain"],
    ["a cell too many", "a,x,2018,5,n,,", "not plain"],
    ["a cell too few", "a,x,2018,5,n", "not plain"],
    ["something without a heading", "a,x,2018,5,n,1", "not plain"],
    ["something else than ASCII that nobody reads", "a,x,2018,5,拉,", "not plain"],
    ["something long that nobody reads", "a,x,2018,5,abcdefghi,", "not plain"],
    ["a number that is too long", "a,x,2018,123456789,,", "not plain"],
  ])("%s", (_, row, expected) => {
    const found = shown(find(`a,x,2018,5,n,\n${row}\n`));
    expect(found).toEqual(["1@0: 0.0.0 5e-0", `2@14: ${expected}`]);
  });

  test("lines are counted on from where it starts, blank ones and those in quotes with them", () => {
    const finder = new RowFinder(SHAPE);
    const text = bytes('\n"a\nb",x,2018,5,n,\n\na,x,2018,5,n,\n');
    const found = finder.find(text, 0, 7, true);
    expect(shown(found)).toEqual(["8@1: 0.0.0 5e-0", "11@20: 1.0.0 5e-0"]);
    expect([found.line, found.end]).toEqual([12, text.length]);
  });

  test("years as columns, without a period", () => {
    const fields = { ...FIELDS, period: -1, values: [2, 3], passed: [], unnamed: [] };
    const shape = { ...SHAPE, fields, width: 4 };
    expect(shown(find("a,x,1,\nb,x,2.5,3\n", true, shape))).toEqual(["1@0: 0.0.0 1e-0 blank", "2@7: 1.0.0 25e-1 3e-0"]);
  });

  test("areas as columns", () => {
    const fields = { ...FIELDS, area: -1, period: 1, values: [2, 3], read: [0], passed: [], unnamed: [] };
    const shape = { ...SHAPE, fields, width: 4 };
    expect(shown(find("x,2018,1,2\ny,2019,3,4\n", true, shape))).toEqual([
      "1@0: 0.0.0 1e-0 2e-0",
      "2@11: 0.1.1 3e-0 4e-0",
    ]);
  });
});

describe("how far it went", () => {
  test.each<[title: string, text: string, last: boolean, end: number, understood: boolean]>([
    ["to the end", "a,x,2018,5,n,\n", true, 14, true],
    ["to the end of a last record without a line end", "a,x,2018,5,n,", true, 13, true],
    ["up to a record that goes on", "a,x,2018,5,n,\nb,x", false, 14, true],
    ["up to what nobody can understand", 'a,x,2018,5,n,\nb"c,x\n', true, 14, false],
    ["up to a record that is too long", `a,x,2018,5,n,\n${"b".repeat(41)}\n`, true, 14, false],
    ["up to one that will be", `a,x,2018,5,n,\n${"b".repeat(41)}`, false, 14, false],
  ])("%s", (_, text, last, end, understood) => {
    expect(find(text, last)).toMatchObject({ end, understood, isFull: false, line: 2 });
  });

  test("also of one that was expected", () => {
    const row = "a,x,2018,5,n,\n";
    const long = `${"b".repeat(8)},x,${"2".repeat(20)},5,,\n`;
    const shape = { ...SHAPE, limits: { cell: 50, record: 30 } };
    expect(find(`${row}${row}${row}${long}`, true, shape)).toMatchObject({ end: 42, understood: false });
  });

  test("more rows than there is room for come the next time", () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `a,x,2018,${row},,\n`);
    const text = bytes(rows.join(""));
    const finder = new RowFinder(SHAPE);
    const seen: number[] = [];
    let found = finder.find(text, 0, 1, true);
    for (; ; found = finder.find(text, found.end, found.line, true)) {
      seen.push(...found.rows.digits.subarray(0, found.rows.count));
      expect(found.understood).toBe(true);
      if (!found.isFull) break;
      expect(found.rows.count).toBe(found.rows.capacity);
    }
    expect(seen).toEqual(Array.from(rows, (_, row) => row));
    expect([found.end, found.line]).toEqual([text.length, 20_001]);
  });
});
