import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CsvProblem, openCsv } from "../../src/read/csv.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { runs } from "../effort.ts";

/** Records as "line: cell|cell" and problems as "line! kind", in the order in which they come. */
function read(blocks: readonly string[], limits = LIMITS) {
  const found: string[] = [];
  const csv = openCsv(limits, ",", {
    record: ({ line, cells }) => found.push(`${line}: ${cells.join("|")}`),
    problem: ({ kind, line }: CsvProblem) => found.push(`${line}! ${kind}`),
  });
  for (const block of blocks) csv.push(block);
  csv.end();
  return found;
}

describe("records and the lines on which they start", () => {
  test.each<[title: string, text: string, expected: readonly string[]]>([
    ["nothing", "", []],
    ["one cell", "a", ["1: a"]],
    ["two rows", "a,b\nc,d\n", ["1: a|b", "2: c|d"]],
    ["no line end at the end", "a,b\nc,d", ["1: a|b", "2: c|d"]],
    ["empty cells", ",\n,,\n", ["1: |", "2: ||"]],
    ["rows of different lengths", "a\nb,c\nd,e,f\n", ["1: a", "2: b|c", "3: d|e|f"]],
    ["blank lines are passed over and counted", "a\n\n\nb\n", ["1: a", "4: b"]],
    ["blanks are kept", " a , b\n", ["1:  a | b"]],
    ["quotes", '"a","b,c","d""e",""\n', ['1: a|b,c|d"e|']],
    ["a quoted line end", '"a\nb",c\nd\n', ["1: a\nb|c", "3: d"]],
    ["three quoted line ends", '"\n\n\n"\nd\n', ["1: \n\n\n", "5: d"]],
    ["CR LF", 'a\r\n"b\r\nc"\r\nd', ["1: a", "2: b\nc", "4: d"]],
    ["CR", 'a\r"b\rc"\rd\r', ["1: a", "2: b\nc", "4: d"]],
    ["mixed line ends", "a\r\rb\n\rc\r\n\nd", ["1: a", "3: b", "5: c", "7: d"]],
  ])("%s", (_, text, expected) => expect(read([text])).toEqual(expected));
});

describe("quotes that are wrong", () => {
  test.each<[title: string, text: string, expected: readonly string[]]>([
    ["within a cell", 'a\nb"c\nd\n', ["1: a", "2! bad-quote", "3: d"]],
    ["text behind the closing one", '"a"b\nc\n', ["1! bad-quote", "2: c"]],
    ["in the last row", 'a\nb"c', ["1: a", "2! bad-quote"]],
    ["in two rows", 'a"\nb\nc"\nd', ["1! bad-quote", "2: b", "3! bad-quote", "4: d"]],
    ["over two lines", '"a\nb"c\nd\n', ["1! bad-quote", "3: d"]],
    ["never closed", 'a\nb\n"c\nd\ne\n', ["1: a", "2: b", "3! unclosed-quote"]],
    ["never closed in the last cell", 'a\nb,"', ["1: a", "2! unclosed-quote"]],
    ["opened on a later line of its row", 'a\n"b\nc","d\ne\n', ["1: a", "3! unclosed-quote"]],
    ["a doubled one at the end", 'a\n"b""', ["1: a", "2! unclosed-quote"]],
    ["never closed, with a doubled one behind it", 'a\n"b\n""c', ["1: a", "2! unclosed-quote"]],
  ])("%s", (_, text, expected) => expect(read([text])).toEqual(expected));
});

describe("records that are too long", () => {
  const limits = { ...LIMITS, record: 10 };
  test.each<[title: string, text: string, expected: readonly string[]]>([
    ["ten characters with the line end are not", "123456789\nb\n", ["1: 123456789", "2: b"]],
    ["eleven are; those behind are read", "a\n1234567890\nb\n", ["1: a", "2! record-too-long", "3: b"]],
    ["the last one", "a\n12345678901", ["1: a", "2! record-too-long"]],
    ["of several lines", 'a\n"1\n2\n3456789",0\nb\n', ["1: a", "2! record-too-long", "5: b"]],
    ["with a quote where none may stand", 'a\n12345678901"\nb\n', ["1: a", "2! record-too-long", "3: b"]],
    ["a doubled quote and a delimiter in one", 'a\n"1""\n,2345678\n"\nb\n', ["1: a", "2! record-too-long", "5: b"]],
    ["a quote opened on its second line", 'a\n"1\n2345678","9\n0', ["1: a", "3! unclosed-quote"]],
    ["CR LF", '"1\r\n234567890"\r\nb\r\n', ["1! record-too-long", "3: b"]],
    ["CR at the end", '"1\r234567890\r', ["1! unclosed-quote"]],
    ["a quote that swallows the rest", 'a\n"b\nccccc\nddddd\neeeee\n', ["1: a", "2! unclosed-quote"]],
  ])("%s, wherever it is cut", (_, text, expected) => {
    expect(read([text], limits)).toEqual(expected);
    for (let at = 0; at < text.length; at++)
      expect(read([text.slice(0, at), text.slice(at)], limits)).toEqual(expected);
    expect(read([...text], limits)).toEqual(expected);
  });

  test("are passed over where memory would fill", () => {
    expect(read(["a\n", ...Array.from({ length: 20 }, () => "xxxx"), "\nb\n", "c\n"], limits)).toEqual([
      "1: a",
      "2! record-too-long",
      "3: b",
      "4: c",
    ]);
  });
});

test("line() is the line that the next character would stand on", () => {
  const csv = openCsv(LIMITS, ",", { record: () => {}, problem: () => {} });
  const lines = ["a,b\n", "c", '\n"d\n', "e", '"\n\n', 'f"'].map((block) => {
    csv.push(block);
    return csv.line();
  });
  expect(lines).toEqual([2, 2, 4, 4, 6, 6]);
  const long = openCsv({ ...LIMITS, record: 2 }, ",", { record: () => {}, problem: () => {} });
  const behind = ['a\n"b\nc', "\nd", '"\n', "e"].map((block) => {
    long.push(block);
    return long.line();
  });
  expect(behind).toEqual([3, 4, 5, 5]);
});

test("blocks give what the whole gives, wherever they are cut", () => {
  const piece = fc.constantFrom("a", "拉", "𠮷", ",", '"', '""', "\n", "\r", "\r\n", " ");
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 8 }), { maxLength: 8 }), (parts) => {
      const blocks = parts.map((part) => part.join(""));
      for (const limits of [LIMITS, { ...LIMITS, record: 5 }]) {
        expect(read(blocks, limits)).toEqual(read([blocks.join("")], limits));
      }
    }),
    { numRuns: runs(2000) },
  );
});

test("what is written as CSV is read back", () => {
  const cell = fc
    .array(fc.constantFrom("a", "拉", ",", '"', "\n", " "), { maxLength: 5 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
        maxLength: 6,
      }),
      (rows) => {
        const text = rows.map((row) => `${row.map((one) => `"${one.replaceAll('"', '""')}"`).join()}\n`).join("");
        let line = 1;
        const expected = rows.map((row) => {
          const start = line;
          line += 1 + row.join("").split("\n").length - 1;
          return `${start}: ${row.join("|")}`;
        });
        expect(read([text])).toEqual(expected);
      },
    ),
  );
});
