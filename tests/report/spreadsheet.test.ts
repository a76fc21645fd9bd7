import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvFigure, csvFile, csvLabel, csvNumber, csvPieces, csvText, isPlain } from "../../src/report/spreadsheet.ts";

test.each([
  ["=1+1", "'=1+1"],
  ["-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"],
  ["＠a", "'＠a"],
  [" =1+1", "' =1+1"],
  ["\u3000＝1", "'\u3000＝1"],
  ["\n=1", `"'\n=1"`],
  ["\tx", "'\tx"],
  ["﹦1", "'﹦1"],
  ["a=1", "a=1"],
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
      expect(back).not.toMatch(/^\s*[=+\-@＝＋－＠﹦﹢﹣﹫]/);
    }),
  );
});

// What LibreOffice and Excel make of them unguarded: dates, times, fractions, negative amounts, numbers without their digits.
test.each([
  "1-2",
  "3/4",
  "2019-06",
  "2019/6/30",
  "1-2-3",
  "12:30",
  "1 1/2",
  "1E5",
  "2.5e-3",
  "(5)",
  "001",
  "540100000000123",
  "Mar-19",
  "5 May",
  "SEPT1",
  " 1-2 ",
])("the label %j is kept by an apostrophe, and only as a label", (text) => {
  const [[label, plain]] = parse(`${csvLabel(text)},${csvText(text)}`) as [[string, string]];
  expect([label, plain]).toEqual([`'${text}`, text]);
});

test.each([
  "540100",
  "2019",
  "2019-06-30",
  "2019–2020",
  "3–4",
  "650余",
  "1.5",
  "Mary",
  "March of 5 firms",
  "2019Q3",
  "",
])("the label %j stays as it is", (text) => expect(csvLabel(text)).toBe(text));

test("a label is no formula either; a number is none of its business", () => {
  expect(csvLabel("=1")).toBe("'=1");
  expect(["-5", "1-2"].map(csvFigure)).toEqual(["-5", "'1-2"]);
});

test("a file starts with a byte order mark and its lines end with CR LF", () => {
  expect(csvFile([["a", "b"], ["1"]])).toBe("\ufeffa,b\r\n1\r\n");
});

test("a long file comes in pieces of whole lines, which are the file; none of them is empty or holds much of it", () => {
  const lines = Array.from({ length: 5_000 }, (_, index) => [String(index), "x".repeat(index % 70)]);
  for (const records of [lines, [["x".repeat(200_000)], ...lines], lines.slice(0, 1)]) {
    const pieces = [...csvPieces(records)];
    expect(pieces.join("")).toBe(csvFile(records));
    expect(pieces.filter((piece) => !piece.endsWith("\r\n") || piece.length > 200_010)).toEqual([]);
    expect(pieces.length > 2).toBe(records.length > 1);
  }
});

test("what is plain needs no apostrophe", () => {
  expect(["=1", "-1", "＠a", "a=1", ""].map(isPlain)).toEqual([false, false, false, true, true]);
});
