import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Combinations } from "../../src/read/combinations.ts";
import { Scanner, type Spans } from "../../src/read/scan.ts";
import { runs } from "../effort.ts";
import { bytes } from "./helpers.ts";

/** The numbers of what these fields of each line say. */
function numbersOf(lines: readonly (readonly string[])[], fields: readonly number[], most = 1_000): number[] {
  const combinations = new Combinations(fields, most);
  const found: number[] = [];
  const scanner = new Scanner(0x2c, 1_000, (record) => found.push(combinations.number(record)) > 0);
  scanner.scan(bytes(lines.map((cells) => `${cells.join(",")}\n`).join("")), true);
  return found;
}

const letters = (text: string) => [...text].map((letter) => [letter, "x"]);

describe("the same cells have the same number", () => {
  test.each<[title: string, lines: readonly (readonly string[])[], fields: readonly number[], expected: number[]]>([
    ["whatever the others say", [..."abab"].map((cell, row) => [cell, String(row)]), [0], [0, 1, 0, 1]],
    ["also where another one came behind it last time", letters("abcabdabc"), [0, 1], [0, 1, 2, 0, 1, 3, 0, 1, 2]],
    [
      "and those that only look alike side by side another one",
      [
        ["ab", "c"],
        ["a", "bc"],
        ["ab", "c"],
        ["abc", ""],
        ["a", "bc"],
      ],
      [0, 1],
      [0, 1, 0, 2, 1],
    ],
    ["one that only begins as the last time is another one", [["x"], ["a"], ["x"], ["ab"]], [0], [0, 1, 0, 2]],
    ["in quotes it is another one", [["a"], ['"a"'], ["a"]], [0], [0, 1, 0]],
    ["no cell is always the same", letters("ab"), [], [0, 0]],
  ])("%s", (_, lines, fields, expected) => expect(numbersOf(lines, fields)).toEqual(expected));

  test("of whatever cells, in whatever order they come", () => {
    const cell = fc.constantFrom("", "a", "b", "ab", "拉", "拉萨");
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 40 }), (records) => {
        const known = new Map<string, number>();
        const expected = records.map(([first, , last]) => {
          const key = `${first},${last}`;
          if (!known.has(key)) known.set(key, known.size);
          return known.get(key);
        });
        // A line without a cell that says anything is none to the scanner.
        expect(
          numbersOf(
            records.map((cells) => [...cells, "x"]),
            [0, 2],
          ),
        ).toEqual(expected);
      }),
      { numRuns: runs(300) },
    );
  });
});

test("what there is no room for gets -1, and what is known keeps its number", () =>
  expect(numbersOf(letters("abcbac"), [0, 1], 2)).toEqual([0, 1, -1, 1, 0, -1]));

describe("what came behind one the last time is expected behind it,", () => {
  /** The number that is expected behind each line. */
  function expectedAfter(text: string): readonly number[] {
    const combinations = new Combinations([0], 100);
    const expected: number[] = [];
    const scanner = new Scanner(0x2c, 1_000, (record) => {
      combinations.number(record);
      return expected.push(combinations.expected) > 0;
    });
    scanner.scan(bytes([...text].map((cell) => `${cell},x\n`).join("")), true);
    return expected;
  }

  test.each<[title: string, text: string, expected: readonly number[]]>([
    ["nothing behind what is new", "abc", [-1, -1, -1]],
    ["itself", "aaa", [-1, 0, 0]],
    ["in turn", "abab", [-1, -1, 1, 0]],
    ["also where once something else came", "abaxab", [-1, -1, 1, -1, 1, 0]],
    ["unless that comes twice in a row", "abaxaxa", [-1, -1, 1, -1, 1, 0, 2]],
  ])("%s", (_, text, expected) => expect(expectedAfter(text)).toEqual(expected));

  test("otherwise what would be if the last one had been as expected", () => {
    const combinations = new Combinations([0], 100);
    const otherwise: number[] = [];
    const take = (record: Spans) => combinations.number(record) >= 0 && otherwise.push(combinations.otherwise) > 0;
    new Scanner(0x2c, 1_000, take).scan(bytes([..."abcabxc"].map((cell) => `${cell},x\n`).join("")), true);
    expect(otherwise).toEqual([-1, -1, -1, -1, -1, 0, -1]);
    combinations.follow(0);
    expect([combinations.expected, combinations.otherwise]).toEqual([1, -1]);
  });

  test("and what was followed is the last one", () => {
    const combinations = new Combinations([0], 100);
    const scanner = new Scanner(0x2c, 1_000, (record) => combinations.number(record) >= 0);
    scanner.scan(bytes("a,x\nb,x\na,x\n"), true);
    expect(combinations.expected).toBe(1);
    combinations.follow(1);
    expect(combinations.expected).toBe(0);
  });
});
