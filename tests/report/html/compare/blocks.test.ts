import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf, runsOf } from "../../../../src/report/html/compare/blocks.ts";

const text = (blocks: readonly (readonly string[])[]): string => blocks.map((block) => block.join("")).join(" ");

test.each([
  ["", 3, ""],
  ["aaa", 3, "aaa"],
  ["aabb", 3, "aa bb"],
  ["aab", 3, "aab"],
  ["aaaa", 3, "aa aa"],
  ["aaaaaaa", 3, "aa aa aaa"],
  ["aaaab", 3, "aa aab"],
  ["abcd", 3, "abc d"],
])("%s in blocks of at most %i is %s", (things, most, expected) => {
  expect(text(blocksOf([...things], (thing) => thing, most))).toBe(expected);
});

test("nothing gets lost, nothing is moved, and no block is too large or empty", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b", "c")), fc.integer({ min: 1, max: 9 }), (things, most) => {
      const blocks = blocksOf(things, (thing) => thing, most);
      expect(blocks.flat()).toEqual(things);
      expect(blocks.every(({ length }) => length > 0 && length <= most)).toBe(true);
    }),
  );
});

test("runs end where the key changes", () => {
  expect(text(runsOf([..."aabbba"], (thing) => thing))).toBe("aa bbb a");
});
