import { expect, test } from "vitest";
import { VERDICTS } from "../../src/core/assessment.ts";
import { inAscii, mark, paintOf } from "../../src/report/marks.ts";

const named = (name: string) => (text: string) => `<${name}>${text}`;
const paint = {
  bold: named("bold"),
  dim: named("dim"),
  red: named("red"),
  green: named("green"),
  yellow: named("yellow"),
};

test.each([
  ["met", "✓", "+", "green"],
  ["near", "≈", "~", "yellow"],
  ["missed", "✗", "x", "red"],
  ["pending", "·", ".", "dim"],
  ["not-assessed", "?", "?", "yellow"],
] as const)("%s is %s, in ASCII %s, and %s", (verdict, sign, ascii, colour) => {
  expect([mark(verdict, { ascii: false }), mark(verdict, { ascii: true })]).toEqual([sign, ascii]);
  expect(paintOf(verdict, { paint })("5")).toBe(`<${colour}>5`);
});

test("every verdict has a sign of its own", () => {
  expect(new Set(VERDICTS.map((verdict) => mark(verdict, { ascii: true }))).size).toBe(VERDICTS.length);
});

test("our own words in ASCII; those of inputs stay", () => {
  expect(inAscii("a · b — c… 拉萨")).toBe("a - b - c... 拉萨");
});
test.each([
  ["a dash between words", "done — exit 0", "done - exit 0"],
  ["a dot between words", "met · 3", "met - 3"],
  ["a range", "rank 5–95 %", "rank 5-95 %"],
  ["an ellipsis", "and more…", "and more..."],
])("%s", (_, text, expected) => expect(inAscii(text)).toBe(expected));
