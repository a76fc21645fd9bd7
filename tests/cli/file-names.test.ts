import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileNameOf, pathsFor, placesIn } from "../../src/cli/file-names.ts";

test.each([
  ["out/{owner}.md", ["owner"]],
  ["{owner}/{ower}.md", ["owner", "ower"]],
  ["out/{}.md", []],
  ["a{1}.md", []],
  ["plain.md", []],
])("the places of %s", (path, places) => expect(placesIn(path)).toEqual(places));

describe("a name as a part of a file name", () => {
  test.each([
    ["市科技局", "市科技局"],
    ["市科技局（牵头）", "市科技局（牵头）"],
    ["a/b\\c", "a_b_c"],
    ["../../etc/passwd", "___.._etc_passwd"],
    ["..", "__"],
    [".hidden", "_hidden"],
    ["end. . ", "end"],
    ["  two   blanks ", "two blanks"],
    ['a:b*c?"<>|d', "a_b_c_____d"],
    ["line\nend\u0000\u001b[0m", "line_end__[0m"],
    ["\u202eleft\u200b", "_left_"],
    ["lone \ud800", "lone _"],
    ["CON", "_CON"],
    ["nul.txt", "_nul.txt"],
    ["com1", "_com1"],
    ["LPT²", "_LPT²"],
    ["console", "console"],
    ["", "_"],
    ["...", "___"],
  ])("%j is %j", (name, expected) => expect(fileNameOf(name)).toBe(expected));
});

describe("paths for names", () => {
  test.each([
    ["one each, in their order", "o/{owner}.md", ["乙", "甲"], ["o/乙.md", "o/甲.md"]],
    ["numbers where some system takes two for one", "{owner}.md", ["a", "A", "b"], ["a-2.md", "A.md", "b.md"]],
    ["whichever comes first", "{owner}.md", ["A", "a"], ["A.md", "a-2.md"]],
    ["a number that is a name already is passed over", "{owner}", ["a", "A", "a-2"], ["a-2", "A", "a-2-2"]],
    ["a folder each", "{owner}/gaps.md", ["甲", "乙"], ["甲/gaps.md", "乙/gaps.md"]],
    ["two names that are the same", "{owner}.md", ["x", "x"], ["x.md", "x-2.md"]],
    ["what can't stand in a name", "{owner}.md", ["a/b", "a:b"], ["a_b.md", "a_b-2.md"]],
  ])("%s", (_, pattern, names, expected) => {
    expect(pathsFor(pattern, names)).toEqual(expected);
  });

  test("any names at all: below the folder, no two alike, none too long for a file system", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.constantFrom("..", "/", "con", "长".repeat(200))),
          {
            minLength: 1,
            maxLength: 8,
          },
        ),
        (names) => {
          const paths = pathsFor("out/{owner}.md", names);
          expect(new Set(paths.map((path) => path.normalize("NFKC").toLowerCase())).size).toBe(names.length);
          for (const path of paths) {
            expect(path).toMatch(/^out\/[^/\\\p{Cc}]+\.md$/u);
            expect(path.split("/")[1]).not.toMatch(/^\.|^(?:con|nul)\./i);
            expect(Buffer.byteLength(path.split("/")[1]!)).toBeLessThanOrEqual(255);
          }
        },
      ),
    );
  });
});
