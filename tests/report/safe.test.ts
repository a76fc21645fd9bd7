import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonItem, jsonLines, safe } from "../../src/report/safe.ts";

test.each([
  ["colour", "\u001b[31mred", "\\u{1b}[31mred"],
  ["a link (OSC 8)", "\u001b]8;;https://evil\u0007x", "\\u{1b}]8;;https://evil\\u{7}x"],
  ["one control character that opens a sequence (C1)", "\u009b31m", "\\u{9b}31m"],
  ["carriage return, backspace, tab, line end", "a\rb\bc\td\ne", "a\\u{d}b\\u{8}c\\u{9}d\\u{a}e"],
  ["NUL and DEL", "\u0000\u007f", "\\u{0}\\u{7f}"],
  ["a reversal of direction", "\u202eexe.csv", "\\u{202e}exe.csv"],
  ["isolates and marks of direction", "\u2066a\u2069\u200f", "\\u{2066}a\\u{2069}\\u{200f}"],
  ["invisible characters", "a\u200bb\ufeffc", "a\\u{200b}b\\u{feff}c"],
  ["an Arabic mark of direction", "a\u061cb", "a\\u{61c}b"],
  ["joiners, soft hyphens and fillers", "a\u2060b\u00adc\u3164d\u180e", "a\\u{2060}b\\u{ad}c\\u{3164}d\\u{180e}"],
  ["tags", "\u{e0041}", "\\u{e0041}"],
  ["half a character", "a\ud800b", "a\\u{d800}b"],
  ["a GitHub command", "::error file=a::b", ":\\u{3a}error file=a::b"],
  ["the same behind blanks of any kind", " \u3000::set-output", " \u3000:\\u{3a}set-output"],
  ["an old GitHub command anywhere", "x ##[set-output name=a]b", "x #\\u{23}[set-output name=a]b"],
  ["an Azure command", "##vso[task.complete]", "#\\u{23}vso[task.complete]"],
  ["more signs in front", "###[error]", "##\\u{23}[error]"],
])("%s is made visible", (_, text, shown) => {
  expect(safe(text)).toBe(shown);
});

test("texts without such things stay as they are", () => {
  const texts = [
    "拉萨市",
    "R&D ≥ 2.0 %",
    "市科技局：2",
    "a:b::c",
    "## title",
    "😀👍🏽",
    "é ñ",
    "C# [1]",
    "⭐️ 葛\u{e0100}",
  ];
  expect(texts.map(safe)).toEqual(texts);
});

test("whatever comes in, nothing of it moves a cursor, a direction or a log", () => {
  const harm = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}|##\[|##vso\[|^\s*::/u;
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      expect(safe(text)).not.toMatch(harm);
      expect(safe(safe(text))).toBe(safe(text));
    }),
  );
});

test("in JSON the same signs are escapes, so that the texts are what they were", () => {
  expect(jsonLines({ a: "\u009b\u202e\u{e0041}拉萨 ≥ 5 # ## [" })).toBe(
    '{\n  "a": "\\u009b\\u202e\\udb40\\udc41拉萨 ≥ 5 # ## ["\n}\n',
  );
  expect(jsonLines(["##[x]", "###vso[y]", "::z"])).toBe('[\n  "#\\u0023[x]",\n  "##\\u0023vso[y]",\n  "::z"\n]\n');
  const harm = /(?!\n)[\p{Cc}\p{Bidi_Control}\u200b-\u200f\u2028\u2029\ufeff]|\p{Surrogate}|##\[|##vso\[|^\s*::/mu;
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 40 })), (texts) => {
      expect(jsonLines(texts)).not.toMatch(harm);
      expect(JSON.parse(jsonLines(texts))).toEqual(texts);
    }),
  );
});

test("a thing in a list stands as it does in the whole document", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 4 }), (list) => {
      const items = list.map((one) => jsonItem(one)).join(",\n");
      expect(`{\n  "list": [\n${items}\n  ]\n}\n`).toBe(jsonLines({ list }));
    }),
  );
});
