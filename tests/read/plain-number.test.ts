import { describe, expect, test } from "vitest";
import { BLANK, PlainNumbers } from "../../src/read/plain-number.ts";
import { bytes } from "./helpers.ts";

/** Digits and decimals of a cell between two others; null: it is not plain. */
function numberIn(cell: string, longest = 100) {
  const columns = { digits: new Float64Array(2), decimals: new Int8Array(2) };
  const numbers = new PlainNumbers(columns, longest);
  const all = bytes(`9,${cell},9`);
  return numbers.read(all, 2, all.length - 2, 1) ? [columns.digits[1], columns.decimals[1]] : null;
}

describe("a cell in plain digits is its digits and how many of them stand behind the point", () => {
  test.each<[cell: string, digits: number, decimals: number]>([
    ["0", 0, 0],
    ["10", 10, 0],
    ["0.05", 5, 2],
    ["1.0", 10, 1],
    ["-12.50", -1250, 2],
    ['"7"', 7, 0],
    ['"-0.5"', -5, 1],
    ["123456789012345", 123456789012345, 0],
    ["-12345678901234.5", -123456789012345, 1],
  ])("%s", (cell, digits, decimals) => expect(numberIn(cell)).toEqual([digits, decimals]));

  test("blank: no decimals at all", () => expect(numberIn("")?.[1]).toBe(BLANK));
});

describe("everything else is not plain", () => {
  test.each(
    ["-0", "-0.0", "007", "-05", ".5", "-.5", "5.", "1.2.3", "+5", " 5", "5 ", '""', '"-"', "-", ".", "1e3", "x", "5x"]
      .concat(["1234567890123456", "123456789012345.6", "-1234567890123456", "1,2", '"1"2"', '"1,234"', "９", '5"'])
      .map((cell) => [cell]),
  )("%s", (cell) => expect(numberIn(cell)).toBe(null));

  test("longer than a cell may be, quotes counted", () => {
    expect(numberIn("1234", 4)).toEqual([1234, 0]);
    expect(numberIn("12345", 4)).toBe(null);
    expect(numberIn('"12"', 4)).toEqual([12, 0]);
    expect(numberIn('"123"', 4)).toBe(null);
  });
});

test("a number that starts somewhere ends before the first byte that is none of it", () => {
  const numbers = new PlainNumbers({ digits: new Float64Array(1), decimals: new Int8Array(1) }, 100);
  const end = (text: string) => numbers.readFrom(bytes(text), 0, 0);
  expect([",", "12,", "12", "-1.5\n", "1.5.", "x"].map(end)).toEqual([0, 2, 2, 4, 3, 0]);
  expect(["-,", "1.,", "01", "-x"].map(end)).toEqual([-1, -1, -1, -1]);
});
