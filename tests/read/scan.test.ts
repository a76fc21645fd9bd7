import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCsv } from "../../src/read/csv.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { Scanner, type Spans, textOf } from "../../src/read/scan.ts";
import { bytes } from "./helpers.ts";
import { runs } from "../effort.ts";

const cellsOf = ({ bytes, starts, ends, count }: Spans) =>
  Array.from({ length: count }, (_, field) => textOf(bytes, starts[field]!, ends[field]!));

/** Records as "line: cell|cell", and behind "~" what it left. */
function scan(text: string, last = true, delimiter = ",", longest = 1_000) {
  const found: string[] = [];
  const scanner = new Scanner(delimiter.charCodeAt(0), longest, (record, line) => {
    found.push(`${line}: ${cellsOf(record).join("|")}`);
    return true;
  });
  const all = bytes(text);
  const { taken, understood } = scanner.scan(all, last);
  const rest = new TextDecoder().decode(all.subarray(taken));
  return [...found, ...(rest === "" ? [] : [`${understood ? "waits" : "gives up"} ~ ${JSON.stringify(rest)}`])];
}

describe("records and the lines on which they start", () => {
  test.each<[title: string, text: string, expected: readonly string[]]>([
    ["nothing", "", []],
    ["two rows", "a,b\nc,d\n", ["1: a|b", "2: c|d"]],
    ["no line end at the end", "a,b\nc,d", ["1: a|b", "2: c|d"]],
    ["empty cells", ",\n,,\n", ["1: |", "2: ||"]],
    ["blank lines are passed over and counted", "a\n\n\r\nb\n", ["1: a", "4: b"]],
    ["blanks and tabs are kept", " a ,\tb\n", ["1:  a |\tb"]],
    ["quotes", '"a","b,c","d""e",""\n', ['1: a|b,c|d"e|']],
    ["a quoted line end", '"a\nb",c\nd\n', ["1: a\nb|c", "3: d"]],
    ["a quoted tab and blank", '"a\tb c"\n', ["1: a\tb c"]],
    ["a quoted CR LF", '"a\r\nb",c\r\nd', ["1: a\nb|c", "3: d"]],
    ["characters of two, three and four bytes", "é,拉,𠮷\n", ["1: é|拉|𠮷"]],
  ])("%s", (_, text, expected) => expect(scan(text)).toEqual(expected));

  test("other delimiters", () => {
    expect(scan("a\tb,c\n", true, "\t")).toEqual(["1: a|b,c"]);
    expect(scan("a;b\n", true, ";")).toEqual(["1: a|b"]);
    expect(scan('"a\u001fb"\u001fc\n', true, "\u001f")).toEqual(["1: a\u001fb|c"]);
  });
});

describe("it stops before what it doesn't understand", () => {
  test.each<[title: string, text: string, rest: string]>([
    ["a quote within a cell", 'a\nb"c\nd\n', 'b"c\nd\n'],
    ["text behind a closing quote", 'a\n"b"c\n', '"b"c\n'],
    ["a quote that never closes", 'a\nb,"c\n', 'b,"c\n'],
    ["a doubled quote at the end", 'a\n"b""', '"b""'],
    ["a lone CR", "a\nb\rc\n", "b\rc\n"],
    ["a lone CR in quotes", 'a\n"b\rc"\n', '"b\rc"\n'],
    ["a CR at the end", "a\nb\r", "b\r"],
    ["a zero", "a\nb\u0000\n", "b\u0000\n"],
    ["a zero in quotes", 'a\n"b\u0000"\n', '"b\u0000"\n'],
    ["DEL", "a\nb\u007f\n", "b\u007f\n"],
    ["DEL in quotes", 'a\n"b\u007f"\n', '"b\u007f"\n'],
  ])("%s", (_, text, rest) => expect(scan(text)).toEqual(["1: a", `gives up ~ ${JSON.stringify(rest)}`]));

  test("a record that is too long", () => {
    expect(scan("a\n123456789\n", true, ",", 10)).toEqual(["1: a", "2: 123456789"]);
    expect(scan("a\n1234567890\n", true, ",", 10)).toEqual(["1: a", 'gives up ~ "1234567890\\n"']);
    expect(scan("a\n1234567890", false, ",", 10)).toEqual(["1: a", 'waits ~ "1234567890"']);
    expect(scan("a\n12345678901", false, ",", 10)).toEqual(["1: a", 'gives up ~ "12345678901"']);
  });

  test("one that its caller refuses", () => {
    const scanner = new Scanner(0x2c, 100, ({ count }) => count === 1);
    expect(scanner.scan(bytes("a\nb,c\n"), true)).toEqual({ taken: 2, understood: false });
    expect(scanner.line).toBe(2);
  });
});

test("a record that is expected is asked for first, and is one line", () => {
  const found: string[] = [];
  const take = (record: Spans, line: number) => found.push(`${line}: ${cellsOf(record).join("|")}`) > 0;
  const scanner = new Scanner(0x2c, 100, take, (bytes, start, line) => {
    const isExpected = bytes[start] === 0x62;
    if (isExpected) found.push(`${line} is expected`);
    return isExpected ? start + 4 : -1;
  });
  expect(scanner.scan(bytes("a,1\nb,2\nb,3\nc,4\n"), true)).toEqual({ taken: 16, understood: true });
  expect(found).toEqual(["1: a|1", "2 is expected", "3 is expected", "4: c|4"]);
  expect(scanner.line).toBe(5);
});

test("of a record that is known no more cells are found than are asked for", () => {
  const scanner = new Scanner(0x2c, 100, () => true);
  const all = bytes('a,b\n"c,d",e,f\ng');
  const cells = (start: number, most: number) => cellsOf(scanner.cells(all, start, most)).join("|");
  expect([cells(4, 1), cells(4, 2), cells(4, 3), cells(4, 9), cells(14, Infinity)]).toEqual([
    "c,d",
    "c,d|e",
    "c,d|e|f",
    "c,d|e|f",
    "g",
  ]);
});

test("what may go on waits for more", () => {
  for (const text of ["b", "b,", 'b,"', 'b,"c"', "b\r", '"b\r', '"b\n']) {
    expect(scan(`a\n${text}`, false)).toEqual(["1: a", `waits ~ ${JSON.stringify(text)}`]);
  }
});

test("what it took it understands", () => {
  const scanner = new Scanner(0x2c, 100, () => true);
  expect(scanner.scan(bytes("a\nb,c\n"), true)).toEqual({ taken: 6, understood: true });
});

test("text that is no UTF-8 is none", () => {
  expect(textOf(bytes("\ufeffa"), 0, 4)).toBe("\ufeffa");
  expect(textOf(Uint8Array.of(0x61, 0xff), 0, 2)).toBe(null);
  expect(textOf(Uint8Array.of(0xe6, 0x8b), 0, 2)).toBe(null);
  expect(textOf(bytes("a拉"), 1, 4)).toBe("拉");
});

test("more cells than it has places for", () => {
  const cells = Array.from({ length: 300 }, (_, index) => `c${index}`);
  expect(scan(`${cells.join(",")}\n`, true, ",", 10_000)).toEqual([`1: ${cells.join("|")}`]);
});

test("records are those of csv-parse as far as it understands them, in whatever pieces they come", () => {
  const piece = fc.constantFrom("a", "拉", "𠮷", ",", '"', '""', '"b"', "\n", "\r\n", "\r", " ", "\t", "1.5");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (pieces, size) => {
      const text = pieces.join("");
      const slow: string[] = [];
      const csv = openCsv(LIMITS, ",", {
        record: ({ line, cells }) => slow.push(`${line}: ${cells.join("|")}`),
        problem: ({ kind, line }) => slow.push(`${line}! ${kind}`),
      });
      const all = bytes(text);
      const quick: string[] = [];
      const scanner = new Scanner(0x2c, LIMITS.record, (record, line) => {
        quick.push(`${line}: ${cellsOf(record).join("|")}`);
        return true;
      });
      let rest = new Uint8Array(0);
      let understood = true;
      let taken = 0;
      for (let at = 0; at < all.length && understood; at += size) {
        const whole = Uint8Array.of(...rest, ...all.subarray(at, at + size));
        const found = scanner.scan(whole, at + size >= all.length);
        understood = found.understood;
        taken += found.taken;
        rest = whole.slice(found.taken);
      }
      csv.push(text);
      csv.end();
      expect(quick).toEqual(slow.slice(0, quick.length));
      if (understood) expect(quick).toEqual(slow);
      // What it took is whole records: read from there, the rest gives what is missing.
      const behind: string[] = [];
      const further = openCsv(
        LIMITS,
        ",",
        {
          record: ({ line, cells }) => behind.push(`${line}: ${cells.join("|")}`),
          problem: ({ kind, line }) => behind.push(`${line}! ${kind}`),
        },
        scanner.line,
      );
      further.push(new TextDecoder().decode(all.subarray(taken)));
      further.end();
      expect([...quick, ...behind]).toEqual(slow);
    }),
    { numRuns: runs(1_000) },
  );
});
