import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isAscii,
  BadBytes,
  countLines,
  ENCODINGS,
  findControl,
  firstBadByte,
  foreignFormat,
  joined,
  type ShortWay,
  startOf,
  stripMark,
  TextReader,
  unifyLines,
} from "../../src/read/decode.ts";
import { runs } from "../effort.ts";
import { bytes, join } from "./helpers.ts";

describe("firstBadByte(bytes)", () => {
  test.each<[title: string, input: Uint8Array, expected: number | null]>([
    ["nothing", bytes(""), null],
    ["ASCII", bytes("abc"), null],
    ["Chinese and beyond the first plane", bytes("拉萨𠮷😀"), null],
    ["a lone continuation byte", join("ab", [0x80], "c"), 2],
    ["a byte that never occurs", join("拉", [0xff]), 3],
    ["an overlong form", join("a", [0xc0, 0xaf]), 1],
    ["a surrogate", join("a", [0xed, 0xa0, 0x80], "b"), 2],
    ["GBK", join("a,", [0xc0, 0xad]), 2],
    ["an end within a character", join("ab", [0xe6, 0x8b]), 4],
  ])("%s", (_, input, expected) => expect(firstBadByte(input)).toBe(expected));

  test("finds the one bad byte among any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (before, behind) => {
        expect(firstBadByte(join(before, [0xff], behind))).toBe(bytes(before).length);
      }),
    );
  });
});

describe("findControl(text)", () => {
  test.each<[text: string, expected: { index: number; character: string } | null]>([
    ["a\tb\nc\r拉萨\u3000\u00a0", null],
    ["ab\0c", { index: 2, character: "U+0000" }],
    ["\u001b[31m", { index: 0, character: "U+001B" }],
    ["a\u000b", { index: 1, character: "U+000B" }],
    ["a\u007f", { index: 1, character: "U+007F" }],
    ["a\u0085", { index: 1, character: "U+0085" }],
    ["😀\u009f", { index: 2, character: "U+009F" }],
    ["a\u0008", { index: 1, character: "U+0008" }],
    ["a\u000c", { index: 1, character: "U+000C" }],
    ["a\u000e", { index: 1, character: "U+000E" }],
    ["a\u001f", { index: 1, character: "U+001F" }],
    ["a\ufffe", { index: 1, character: "U+FFFE" }],
    ["a ~\u00a0", null],
    ["a\ufeff", { index: 1, character: "U+FEFF" }],
    ["a\uffff", { index: 1, character: "U+FFFF" }],
  ])("%j", (text, expected) => expect(findControl(text)).toEqual(expected));
});

test("unifyLines turns every line end into one line feed", () => {
  expect(unifyLines("a\r\nb\rc\nd\r\r\n\n")).toBe("a\nb\nc\nd\n\n\n");
});

test("stripMark takes one byte order mark off the beginning", () => {
  expect(["\ufeffa", "\ufeff\ufeffa", "a\ufeff", ""].map(stripMark)).toEqual(["a", "\ufeffa", "a\ufeff", ""]);
});

describe("foreignFormat(head)", () => {
  test.each<[title: string, head: Uint8Array, expected: string | null]>([
    ["a workbook", join("PK", [3, 4], "..."), "xlsx"],
    ["an old workbook", join([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "xls"],
    ["a compressed file", join([0x1f, 0x8b, 8]), "gzip"],
    ["a web page", bytes("<!DOCTYPE html>"), "html"],
    ["a web page in capitals, behind blanks", bytes("\r\n  <HTML>"), "html"],
    ["a web page behind a byte order mark", bytes("\ufeff<html>"), "html"],
    ["a lone table", bytes("<table border=1>"), "html"],
    ["XML", bytes('<?xml version="1.0"?>'), "html"],
    ["a page behind other text", bytes("x<html>"), null],
    ["a page far down", bytes(`${" ".repeat(256)}<html>`), null],
    ["a page just within the first bytes", bytes(`${" ".repeat(250)}<html>`), "html"],
    ["a mark within", bytes(" \ufeff<html>"), null],
    ["half of each sign", join("PK", [3, 5]), null],
    ["an old workbook cut short", join([0xd0, 0xcf, 0x11]), null],
    ["half a sign of compression", join([0x1f, 0x8c]), null],
    ["a CSV", bytes("area,indicator"), null],
    ["a CSV that speaks of PK", bytes("PK,1\n"), null],
    ["a CSV with a page in a cell", bytes('a,"<html>"'), null],
    ["nothing", bytes(""), null],
  ])("%s", (_, head, expected) => expect(foreignFormat(head)).toBe(expected));
});

test("bytes below 0x80 are ASCII, of all or of those that are meant", () => {
  expect([isAscii(bytes("")), isAscii(bytes("a\u007f")), isAscii(bytes("a\u0080"))]).toEqual([true, true, false]);
  const some = bytes("拉ab萨");
  expect([isAscii(some, 3, 5), isAscii(some, 2, 5), isAscii(some, 3, 6)]).toEqual([true, false, false]);
});

describe("TextReader", () => {
  /** The text and encoding that a file's bytes give, whatever pieces they come in. */
  function read(pieces: readonly Uint8Array[], declared: string | null = null, size?: number) {
    let text = "";
    const reader = new TextReader(
      declared,
      () => true,
      (block) => {
        text += block;
      },
      null,
      size,
    );
    for (const piece of pieces) reader.push(piece);
    reader.end();
    return { text, encoding: reader.encoding() };
  }
  const utf16 = (text: string, little: boolean, mark: boolean) => {
    const units = [...(mark ? "\ufeff" : ""), ...text].join("");
    return Uint8Array.from(
      [...units].flatMap((unit) => {
        const code = unit.charCodeAt(0);
        return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );
  };

  // 拉萨 in GB18030 by python3: b'\xc0\xad\xc8\xf8'.
  test.each<[title: string, bytes: Uint8Array, text: string, encoding: string | null]>([
    ["ASCII says nothing", bytes("a,1"), "a,1", null],
    ["UTF-8", bytes("拉萨,1"), "拉萨,1", "utf-8"],
    ["UTF-8 with a mark", bytes("\ufeff拉萨"), "拉萨", "utf-8"],
    ["GB18030", Uint8Array.of(0xc0, 0xad, 0xc8, 0xf8, 0x2c, 0x31), "拉萨,1", "gb18030"],
    ["UTF-16LE with a mark", utf16("拉,1", true, true), "拉,1", "utf-16le"],
    ["UTF-16BE with a mark", utf16("拉,1", false, true), "拉,1", "utf-16be"],
    ["UTF-16LE without one, by its zero bytes", utf16("area,value", true, false), "area,value", "utf-16le"],
    ["UTF-16BE without one", utf16("area,value", false, false), "area,value", "utf-16be"],
    ["only the first mark is one", bytes("\ufeff\ufeffa"), "\ufeffa", "utf-8"],
    ["nothing", bytes(""), "", null],
    ["ASCII with a mark", bytes("\ufeffa,1"), "a,1", "utf-8"],
    ["a mark alone", bytes("\ufeff"), "", "utf-8"],
    ["two letters in UTF-16LE", utf16("a,", true, false), "a,", "utf-16le"],
    ["two letters in UTF-16BE", utf16("a,", false, false), "a,", "utf-16be"],
    ["one letter and a zero byte", Uint8Array.of(0x61, 0), "a\0", null],
    ["the lone byte 80, which GB18030 has", Uint8Array.of(0x61, 0x80), "a€", "gb18030"],
    ["half of it Chinese, in UTF-16LE", utf16("拉萨ab", true, false), "拉萨ab", "utf-16le"],
    ["half of it Chinese, in UTF-16BE", utf16("拉萨ab", false, false), "拉萨ab", "utf-16be"],
    ["zero bytes in both places, first", Uint8Array.of(0, 0x61, 0x62, 0, 0x63, 0), "\0ab\0c\0", null],
    ["zero bytes in both places, last", Uint8Array.of(0, 0x61, 0, 0x62, 0x63, 0), "\0a\0bc\0", null],
    [
      "only the first 64 bytes count for that",
      utf16(`${"a".repeat(32)}\u6100`, true, false),
      `${"a".repeat(32)}\u6100`,
      "utf-16le",
    ],
  ])("%s", (_, input, text, encoding) => expect(read([input])).toEqual({ text, encoding }));

  test("less than half of the zero bytes are no sign of UTF-16", () =>
    expect(read([utf16("拉萨a", true, false)]).encoding).toBe("gb18030"));

  test("encodings by their names and labels", () =>
    expect(ENCODINGS.map(({ name, label }) => [name, label])).toEqual(
      ["utf-8", "utf-16le", "utf-16be", "gb18030"].map((name) => [name, name]),
    ));

  test.each([1, 2, 3, 4, 5, 6, 7, 100])("blocks of %d bytes give what the whole gives", (size) => {
    const text = "拉萨,a😀1\n";
    expect(read([bytes(`\ufeff${text}`)], null, size).text).toBe(text);
    expect(read([bytes(text).subarray(0, 5), bytes(text).subarray(5)], null, size).text).toBe(text);
  });

  test("a mark further on is a character", () => {
    expect(read([bytes("abc\ufeffd")], null, 3).text).toBe("abc\ufeffd");
    expect(() => read([join("abcd", [0xff, 0xfe, 0x61, 0])], null, 4)).toThrow(
      expect.objectContaining({ offset: 4, encoding: "utf-8" }),
    );
  });

  test("only the first bytes are asked whether they are text", () => {
    const seen: string[] = [];
    const reader = new TextReader(
      null,
      (head) => (seen.push(String(head)), true),
      () => {},
      null,
      2,
    );
    reader.push(bytes("abcde"));
    reader.end();
    expect(seen).toEqual(["97,98"]);
  });

  describe("the short way", () => {
    /** One that takes whole lines, and none from the first with a question mark on. */
    function readShort(input: Uint8Array, size: number, declared: string | null = null) {
      const seen: string[] = [];
      let text = "";
      let kept = new Uint8Array(0);
      const short: ShortWay = {
        take(block, last) {
          const all = Uint8Array.of(...kept, ...block);
          const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(all);
          seen.push(text);
          const doubt = text.indexOf("?");
          const end = doubt < 0 && last ? text.length : text.lastIndexOf("\n", doubt < 0 ? text.length : doubt) + 1;
          kept = all.subarray(bytes(text.slice(0, end)).length);
          return doubt < 0 ? null : [kept];
        },
        settle: () => null,
        left: () => [kept],
      };
      const reader = new TextReader(
        declared,
        () => true,
        (block) => (text += block),
        short,
        size,
      );
      reader.push(input);
      reader.end();
      return { seen, text, encoding: reader.encoding() };
    }

    test.each<[title: string, input: string, size: number, seen: readonly string[], text: string]>([
      ["takes whole blocks", "a\nb\nc", 4, ["a\nb\n", "c"], ""],
      ["sees again what it left", "ab\ncd\nef", 4, ["ab\nc", "cd\nef", "ef"], ""],
      ["sees no mark", "\ufeffab\n", 100, ["ab\n"], ""],
      ["but one that is none", "\ufeff\ufeffa", 3, ["", "\ufeff", "\ufeffa"], ""],
      ["leaves the rest to be read as text", "ab\nc?\nd\n", 4, ["ab\nc", "c?\nd\n"], "c?\nd\n"],
      ["and what comes after it", "?\nab\ncd\n", 4, ["?\nab"], "?\nab\ncd\n"],
      ["whose first character is no mark any more", "ab\n\ufeff?\n", 100, ["ab\n\ufeff?\n"], "\ufeff?\n"],
      ["unless it took nothing", "\ufeff?\n", 100, ["?\n"], "?\n"],
      ["takes other characters", "拉\n萨\n", 100, ["拉\n萨\n"], ""],
    ])("%s", (_, input, size, seen, text) => expect(readShort(bytes(input), size)).toMatchObject({ seen, text }));

    test("is for UTF-8 alone", () => {
      const gbk = join([0xc0, 0xad], "\n");
      expect(readShort(gbk, 100)).toEqual({ seen: [], text: "拉\n", encoding: "gb18030" });
      expect(readShort(bytes("a\n"), 100, "gb18030")).toEqual({ seen: [], text: "a\n", encoding: "gb18030" });
      expect(readShort(bytes("a\n"), 100, "utf-8").seen).toEqual(["a\n"]);
    });

    test("what it leaves of several blocks is read one after the other", () => {
      const texts: string[] = [];
      const blocks: Uint8Array[] = [];
      const short: ShortWay = {
        take: (block, last) => (blocks.push(block), last ? blocks : null),
        settle: () => null,
        left: () => blocks,
      };
      const reader = new TextReader(
        null,
        () => true,
        (text) => void texts.push(text),
        short,
        4,
      );
      // The second character is cut.
      reader.push(bytes("a拉bc萨d"));
      reader.end();
      expect(texts).toEqual(["a拉", "bc", "萨d"]);
    });

    test("has to give what it kept before anything but ASCII says what the encoding is, and where nothing more is read", () => {
      const seen: string[] = [];
      let kept: Uint8Array[] = [];
      const short: ShortWay = {
        take: (block) => (kept.push(block), seen.push("take"), null),
        settle: () => (seen.push("settle"), seen.length < 4 ? null : kept.splice(0)),
        left: () => kept,
      };
      const reader = new TextReader(
        null,
        () => true,
        (text) => seen.push(`${reader.encoding()} ${text}`),
        short,
        4,
      );
      reader.push(bytes("a\nb\n"));
      reader.settle();
      reader.push(bytes("c\nd\n"));
      reader.push(join([0xc0, 0xad], "\n\n"));
      reader.end();
      expect(seen).toEqual([
        "take",
        "settle",
        "take",
        "settle",
        "null a\nb\n",
        "null c\nd\n",
        "gb18030 拉\n\n",
        "gb18030 ",
      ]);
    });

    test("of a byte that can't be read, the text before it is all that was left, a mark that is none with it", () => {
      const short: ShortWay = { take: (block) => [block.slice(3)], settle: () => null, left: () => [] };
      const reader = new TextReader(
        null,
        () => true,
        () => undefined,
        short,
        100,
      );
      reader.push(join("ab\n", "\ufeffc", [0xff]));
      let before = "";
      try {
        reader.end();
      } catch (error) {
        ({ before } = error as BadBytes);
      }
      expect(before).toBe("\ufeffc");
    });

    test("keeps count of the bytes", () => {
      const offset = (input: Uint8Array, size: number) => {
        try {
          return readShort(input, size).text;
        } catch (error) {
          return (error as BadBytes).offset;
        }
      };
      expect(offset(join("ab\nc?\nd拉", [0xff]), 4)).toBe(10);
      expect(offset(join("拉\nc?\nd", [0xff]), 100)).toBe(8);
      expect(offset(join("\ufeffab\nc?\nd拉", [0xff]), 100)).toBe(13);
    });
  });

  test("what the sender does to its bytes later changes nothing", () => {
    let text = "";
    const reader = new TextReader(
      null,
      () => true,
      (block) => (text += block),
    );
    const piece = bytes("abc");
    reader.push(piece);
    piece.fill(0x78);
    reader.end();
    expect(text).toBe("abc");
  });

  test("nothing is read of what may be no text", () => {
    let text = "";
    const seen: string[] = [];
    const reader = new TextReader(
      null,
      (head) => (seen.push(String(head)), false),
      (block) => (text += block),
    );
    reader.push(bytes("ab"));
    reader.end();
    expect([text, seen]).toEqual(["", ["97,98"]]);
  });

  test("a declared encoding is obeyed", () =>
    expect(read([Uint8Array.of(0xc0, 0xad)], "gb18030")).toEqual({ text: "拉", encoding: "gb18030" }));

  test("characters that are cut between two pieces come out whole", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), (text, cut) => {
        fc.pre(!text.startsWith("\ufeff") && !text.includes("\u0000"));
        const input = bytes(text);
        const at = cut % (input.length + 1);
        expect(read([input.subarray(0, at), input.subarray(at)]).text).toBe(text);
      }),
    );
  });

  test.each<[title: string, input: Uint8Array, size: number, offset: number, encoding: string, before: string]>([
    ["neither UTF-8 nor GB18030", Uint8Array.of(0x61, 0xff), 9, 1, "utf-8", "a"],
    ["broken off within a character", Uint8Array.of(0x61, 0xe6, 0x8b, 0xff), 9, 3, "utf-8", "a\ufffd"],
    ["cut off at the end", join("拉萨", [0xe5]), 9, 7, "utf-8", "拉萨\ufffd"],
    ["in a later block, behind a character that two share", join("ab拉c", [0xff]), 4, 6, "utf-8", "拉c"],
    ["in a character that two share", join("abc", [0xe6, 0x41]), 4, 4, "utf-8", "\ufffd"],
    ["in a character of four bytes that two share", join("a", [0xf0, 0x9f, 0x98, 0x41]), 4, 4, "utf-8", "\ufffd"],
    ["GB18030 further down", join([0xc0, 0xad], "a", [0xff, 0xff]), 3, 3, "gb18030", ""],
  ])("%s: the byte is named", (_, input, size, offset, encoding, before) => {
    const fault = new BadBytes(offset, encoding, before, "gb18030");
    expect(() => read([input], null, size)).toThrow(expect.objectContaining({ offset, encoding, before }));
    expect(fault.message).toBe(`byte ${offset} is not ${encoding}`);
  });

  const GBK = [0xc0, 0xad, 0xc8, 0xf8, 0xca, 0xd0];
  test.each<[title: string, input: Uint8Array, declared: string | null, size: number, other: string | null]>([
    ["GBK declared as UTF-8", join("a,", GBK), "utf-8", 9, "gb18030"],
    ["the same in a later block", join("a,b,c,d\n", GBK), "utf-8", 8, "gb18030"],
    ["UTF-8 declared as GB18030", join("a,", "拉"), "gb18030", 9, "utf-8"],
    ["UTF-16 with its mark declared as UTF-8", join([0xff, 0xfe], "a\0,\0"), "utf-8", 9, "utf-16le"],
    ["UTF-16 without one, in a later block", join("a\0,\0", [0xff, 0x62]), "utf-8", 4, null],
    ["neither, declared as UTF-8", join("a,", [0xff, 0xff]), "utf-8", 9, null],
    ["neither, undeclared", join("a,", [0xff, 0xff]), null, 9, null],
    ["UTF-8 and then GBK, undeclared", join("拉", GBK), null, 3, null],
  ])("%s: what else the bytes can be read in is said", (_, input, declared, size, other) => {
    expect(() => read([input], declared, size)).toThrow(expect.objectContaining({ other }));
  });

  test.each(["utf-8", "gb18030", "utf-16le", "utf-16be"])(
    "%s: the byte has the same place wherever blocks begin, within characters as well",
    (encoding) => {
      /** Where the bad byte is said to be, and what stands before it; null: there is none. */
      const badByte = (input: Uint8Array, size: number) => {
        let before = "";
        const reader = new TextReader(
          encoding,
          () => true,
          (text) => void (before += text),
          null,
          size,
        );
        try {
          reader.push(input);
          reader.end();
          return null;
        } catch (problem) {
          if (!(problem instanceof BadBytes)) throw problem;
          return { offset: problem.offset, before: (before + problem.before).replace(/\ufffd$/u, "") };
        }
      };
      // 拉, 𠮷 and a line feed, or 上 where it has the byte of one, by python3; the last is a beginning without an end.
      const characters: Readonly<Record<string, readonly (readonly number[])[]>> = {
        "utf-8": [[0xe6, 0x8b, 0x89], [0xf0, 0xa0, 0xae, 0xb7], [0x0a], [0xe6, 0x8b]],
        gb18030: [[0xc0, 0xad], [0x95, 0x34, 0xb2, 0x35], [0x0a], [0xff]],
        "utf-16le": [
          [0xc9, 0x62],
          [0x42, 0xd8, 0xb7, 0xdf],
          [0x0a, 0x4e],
          [0x42, 0xd8],
        ],
        "utf-16be": [
          [0x62, 0xc9],
          [0xd8, 0x42, 0xdf, 0xb7],
          [0x4e, 0x0a],
          [0xd8, 0x42],
        ],
      };
      const own = characters[encoding]!;
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(...own.slice(0, 3)), { maxLength: 20 }),
          fc.array(fc.constantFrom(...own), { maxLength: 6 }),
          fc.integer({ min: 4, max: 40 }),
          (sound, rest, size) => {
            const input = Uint8Array.from([...sound, ...rest].flat());
            expect(badByte(input, size)).toEqual(badByte(input, 1_000));
          },
        ),
        { numRuns: runs(2_000) },
      );
    },
  );
});

test("startOf gives the text of the first bytes, whole characters of them", () => {
  const cut = bytes("a拉").subarray(0, 3);
  expect([startOf(cut, false), startOf(cut, true), startOf(Uint8Array.of(0xff), false)]).toEqual(["a", null, null]);
  expect(startOf(bytes("\ufeffa"), true)).toBe("\ufeffa");
});

test("joined makes one piece of several, and hands a single one on", () => {
  const one = bytes("ab");
  expect(joined([one], 2)).toBe(one);
  expect(joined([one, bytes("c")], 3)).toEqual(bytes("abc"));
  expect(joined([], 0)).toEqual(bytes(""));
});

test("lines are counted by their line feeds", () => {
  expect(["", "a", "a\n", "a\r\nb\n\n", "a\rb"].map(countLines)).toEqual([0, 0, 1, 3, 0]);
});
