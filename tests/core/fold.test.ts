import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distance, fold, nearMiss, suggest } from "../../src/core/fold.ts";

describe("fold", () => {
  test.each([
    ["Ｒ＆Ｄ　经费", "r&d经费"],
    ["High-Tech Firms", "high-techfirms"],
    [" 拉 萨 市 ", "拉萨市"],
    ["m³", "m3"],
    ["e\u0301", "é"],
  ])("%s is compared as %s", (name, expected) => expect(fold(name)).toBe(expected));

  test("blanks, widths and cases never matter", () => {
    const letters = fc.array(fc.constantFrom("R", "&", "d", "经", "9"));
    const wide = new Map([
      ["R", "ｒ"],
      ["&", "＆"],
      ["d", "Ｄ"],
      ["9", "９"],
    ]);
    fc.assert(
      fc.property(letters, (name) => {
        expect(fold(name.map((letter) => wide.get(letter) ?? letter).join(" "))).toBe(fold(name.join("")));
      }),
    );
  });
});

describe("distance", () => {
  test.each([
    ["", "", 0],
    ["abc", "abc", 0],
    ["", "abc", 3],
    ["abc", "abd", 1],
    ["abc", "ac", 1],
    ["abc", "abxc", 1],
    ["target", "tagret", 1],
    ["kitten", "sitting", 3],
    ["ab", "ba", 1],
    ["ab", "cba", 2],
    ["ab", "ca", 2],
    ["ca", "ab", 2],
    ["abc", "bd", 2],
    ["a", "ba", 1],
    ["ca", "abc", 3],
    ["拉萨市", "拉莎市", 1],
    ["😀", "😁", 1],
  ])("from %j to %j: %i edits", (a, b, edits) => expect(distance(a, b, 9)).toBe(edits));

  test("stops at one more than its limit", () => {
    expect(distance("kitten", "sitting", 2)).toBe(3);
    expect(distance("a", "abcdefgh", 2)).toBe(3);
    expect(distance("abcdef", "uvwxyz", 2)).toBe(3);
  });

  test("is symmetric, 0 for equals only, at most the longer length, and above the limit where there are more", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "市"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 8 }), (a, b, limit) => {
        const edits = distance(a, b, 8);
        expect(distance(b, a, 8)).toBe(edits);
        expect(edits === 0).toBe(a === b);
        expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
        if (edits <= limit) expect(distance(a, b, limit)).toBe(edits);
        else expect(distance(a, b, limit)).toBeGreaterThan(limit);
      }),
    );
  });
});

describe("suggest", () => {
  const keys = ["target", "baseline", "by", "unit"];
  test.each([
    ["tagret", "target"],
    ["Target", "target"],
    ["basline", "baseline"],
    ["bye", "by"],
    ["unti", "unit"],
    ["weight", null],
    ["owners", null],
    ["unxx", "unit"],
    ["uxx", null],
    ["bxx", null],
    ["txrgxx", null],
    ["bxsxlixe", "baseline"],
    ["basxlxx", null],
    ["basxxxne", "baseline"],
    ["basexxx", null],
  ])("for the key %s: %s", (word, expected) => expect(suggest(word, keys)).toBe(expected));

  test("takes the first of several that are as near", () => expect(suggest("b", ["ab", "by"])).toBe("ab"));
});

describe("nearMiss", () => {
  const cases: [string, string[], string | null, string][] = [
    ["拉莎市", ["拉萨市"], "拉萨市", "one edit"],
    ["firsm", ["firms"], "firms", "two neighbours swapped"],
    ["fxrmx", ["firms"], null, "two edits in five characters"],
    ["hightexhfirm", ["hightechfirms"], "hightechfirms", "two edits from six characters on"],
    ["incubators", ["incubator"], null, "it extends a known name"],
    ["孵化器", ["国家级孵化器"], null, "a known name contains it"],
    ["540102", ["540100"], null, "codes never resemble one another"],
    ["54010o", ["540100"], null, "nor does a word resemble a code"],
    ["540102", ["54010o"], null, "nor a code a word"],
    ["x54010", ["x54011"], "x54011", "digits in a word are letters as others are"],
    ["54010x", ["54011x"], "54011x", "wherever they stand"],
    ["拉莎", ["拉萨市"], null, "shorter than three characters it resembles too much"],
    ["拉萨市", ["拉莎"], null, "and so does a known one"],
    ["fxrmxs", ["firmss"], "firmss", "two edits in six characters"],
    ["firmss", ["firxs"], null, "in six characters beside five only one"],
    ["firxs", ["firmss"], null, "nor the other way round"],
    ["firmz", ["firmzz0", "firms"], "firms", "what extends it is passed over"],
    ["hightexhfirm", ["hightechfirms", "hightexhfirx"], "hightexhfirx", "the nearer one of two"],
    ["hightexhfirm", ["hightexhfirx", "hightechfirms"], "hightexhfirx", "whichever comes first"],
    ["firmz", ["firms", "firms"], "firms", "named twice"],
    ["firmz", ["firma", "firms"], "firma", "equally near: the first in order"],
    ["firmz", ["firms", "firma"], "firma", "whatever the order of the known ones"],
    ["patents", ["firms"], null, "nothing near"],
  ];
  test.each(cases)("%s among %j is meant to be %s: %s", (name, known, expected) =>
    expect(nearMiss(name, known)).toBe(expected),
  );
});
