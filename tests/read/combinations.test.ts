import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Combinations } from "../../src/read/combinations.ts";
import { Scanner } from "../../src/read/scan.ts";
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
