import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  codeOf,
  DECODERS,
  decoderFor,
  findControl,
  firstBadByte,
  foreignFormat,
  stripMark,
  unifyLines,
} from "../../src/read/decode.ts";
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
    ["a\ufeff", { index: 1, character: "U+FEFF" }],
    ["a\uffff", { index: 1, character: "U+FFFF" }],
  ])("%j", (text, expected) => expect(findControl(text)).toEqual(expected));
});

test("codeOf names a character by its code point", () => {
  expect(["\0", "A", "拉", "😀"].map(codeOf)).toEqual(["U+0000", "U+0041", "U+62C9", "U+1F600"]);
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
    ["a CSV", bytes("area,indicator"), null],
    ["a CSV that speaks of PK", bytes("PK,1\n"), null],
    ["a CSV with a page in a cell", bytes('a,"<html>"'), null],
    ["nothing", bytes(""), null],
  ])("%s", (_, head, expected) => expect(foreignFormat(head)).toBe(expected));
});

describe("decoders", () => {
  test("any file is UTF-8 until another encoding recognises it", () => {
    expect(decoderFor(bytes("a")).name).toBe("utf-8");
    expect(DECODERS.at(-1)?.recognises(Uint8Array.of(0xff, 0xfe))).toBe(true);
  });

  test("characters that are cut between two pieces come out whole", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), (text, cut) => {
        fc.pre(!text.startsWith("\ufeff"));
        const input = bytes(text);
        const at = cut % (input.length + 1);
        const decoder = decoderFor(input).open();
        expect(decoder.decode(input.subarray(0, at)) + decoder.decode(input.subarray(at)) + decoder.end()).toBe(text);
      }),
    );
  });

  test("they throw at what they can't read, at the end too", () => {
    expect(() => decoderFor(bytes("")).open().decode(Uint8Array.of(0xff))).toThrow();
    const decoder = decoderFor(bytes("")).open();
    expect(decoder.decode(Uint8Array.of(0xe6, 0x8b))).toBe("");
    expect(() => decoder.end()).toThrow();
  });
});
