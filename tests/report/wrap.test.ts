import fc from "fast-check";
import { expect, test } from "vitest";
import { widthOf } from "../../src/report/width.ts";
import { pad, wrap } from "../../src/report/wrap.ts";

test.each([
  ["short enough", "达标", 4, ["达标"]],
  ["between words", "High-tech share of industry", 12, ["High-tech", "share of", "industry"]],
  ["between ideographs", "科技型中小企业", 6, ["科技型", "中小企", "业"]],
  ["between an ideograph and a word", "每万名劳动力R&D人员", 12, ["每万名劳动力", "R&D人员"]],
  ["inside a word that is too long", "superdeduction", 5, ["super", "deduc", "tion"]],
  ["not before a closing sign", "数据过旧，不予评定", 8, ["数据过", "旧，不予", "评定"]],
  ["nor before two of them", "只取整数）；计划", 10, ["只取整", "数）；计划"]],
  ["blanks at a break are dropped", "one   two", 4, ["one", "two"]],
  ["one character wider than the width stands alone", "中文", 1, ["中", "文"]],
  ["no text", "", 5, [""]],
])("%s: %s in %i columns", (_, text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

const CHARACTERS = [..."，）；abcXYZ019-&/ 　科技型中小企业αж한かé😀−≥—"];
const texts = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 60 }).map((list) => list.join(""));

test("nothing is lost, no line is wider than the width unless a single character is", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, width) => {
      const lines = wrap(text, width);
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      expect(lines.filter((line) => widthOf(line) > width && [...line].length > 1)).toEqual([]);
    }),
  );
});

test("a text is filled up to a width in columns, never cut", () => {
  expect([pad("中", 4, "left"), pad("中", 4, "right"), pad("−10 家", 4, "right")]).toEqual(["中  ", "  中", "−10 家"]);
});
