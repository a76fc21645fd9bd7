import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvFile, csvNumber, csvText, isPlain } from "../../src/report/spreadsheet.ts";

test.each([
  ["=1+1", "'=1+1"],
  ["-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"],
  ["＠a", "'＠a"],
  ["科技局", "科技局"],
  ["−10", "−10"],
  ["a,b", '"a,b"'],
  ['5" disk', '"5"" disk"'],
  [" padded ", '" padded "'],
  ["two\nlines", '"two\nlines"'],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
])("the text %j is the cell %j", (text, cell) => {
  expect(csvText(text)).toBe(cell);
});

test("numbers of our own may start with a sign, and nothing else", () => {
  const numbers = ["-5", "2.50", "-666.67%", "", "650余"];
  expect(numbers.map(csvNumber)).toEqual(numbers);
  expect(["-5+cmd", "=5", "-"].map(csvNumber)).toEqual(["'-5+cmd", "'=5", "'-"]);
});

test("a cell reads back as its text, formulas with an apostrophe in front", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), (text) => {
      const [[back]] = parse(`${csvText(text)},end`) as [[string]];
      expect([text, `'${text}`]).toContain(back);
      expect(back).not.toMatch(/^[=+\-@＝＋－＠]/);
    }),
  );
});

test("a file has a byte order mark and lines that end in CR LF", () => {
  expect(
    csvFile([
      ["a", "b"],
      ["c", '"d,e"'],
    ]),
  ).toBe('\ufeffa,b\r\nc,"d,e"\r\n');
  expect(["=1", "-1", "＠a", "a=1", ""].map(isPlain)).toEqual([false, false, false, true, true]);
});
