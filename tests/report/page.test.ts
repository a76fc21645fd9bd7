import { describe, expect, test } from "vitest";
import { words } from "../../src/messages/en/pages.ts";
import type { Example } from "../../src/messages/examples.ts";
import { pageText, type ShownExamples, topicList } from "../../src/report/page.ts";
import { widthOf } from "../../src/report/width.ts";
import { wrap } from "../../src/report/wrap.ts";

const plain = {
  bold: (text: string) => text,
  dim: (text: string) => text,
  red: (text: string) => text,
  green: (text: string) => text,
  yellow: (text: string) => text,
};
const look = { words, paint: plain, width: 80 };

const PLAN = "a\nb\nc\nd\ne\nf\n";
const usual: Required<Example> = {
  argv: ["check", "p.yaml"],
  files: { "p.yaml": PLAN, "a.csv": "h\n1\n2\n3\n4\n5\n" },
};
const page = { title: "a title", text: ["First.", "Second."] };

/** What is shown of two examples that differ from the usual in this. */
function shown(bad: Partial<Example>, good: Partial<Example> = {}, more: Partial<ShownExamples> = {}): string[] {
  const whole = (own: Partial<Example>) => ({
    ...usual,
    ...own,
    files: { ...usual.files, ...own.files },
  });
  const said = ["p.yaml:1:1: error plan/x  what is wrong", "  what to do"];
  const examples = {
    usual,
    bad: whole(bad),
    good: whole(good),
    said,
    code: 2,
    meaning: "the call is wrong",
    ...more,
  };
  return pageText("plan/x", { title: "t", text: [] }, examples, look).split("\n").slice(2, -1);
}

test("a page is its title, then its paragraphs, with a blank line between them and a line end at the end", () => {
  expect(pageText("met", page, null, look)).toBe("met · a title\n\nFirst.\n\nSecond.\n");
});

test.each([20, 40, 80])("at %i columns nothing of a page is lost and nothing is wider", (width) => {
  const text = ["A paragraph of several words that has to go on.", "达标是指实际值使比较成立，未达标则相反。"];
  const lines = pageText("met", { title: "a title of some length", text }, null, { ...look, width }).split("\n");
  expect(Math.max(...lines.map((line) => widthOf(line)))).toBeLessThanOrEqual(width);
  expect(lines.join("").replace(/ /g, "")).toBe(["met·atitleofsomelength", ...text].join("").replace(/ /g, ""));
});

describe("examples", () => {
  test("the wrong lines with their numbers and one more on either side, what is said, how it ends; then the right ones", () => {
    expect(shown({ files: { "p.yaml": "a\nb\nX\nd\ne\nf\n" } })).toEqual([
      "Wrong",
      "  p.yaml",
      "    …",
      "  2 | b",
      "  3 | X",
      "  4 | d",
      "    …",
      "  p.yaml:1:1: error plan/x  what is wrong",
      "    what to do",
      "  exit 2: the call is wrong",
      "",
      "Right",
      "  p.yaml",
      "    …",
      "  2 | b",
      "  3 | c",
      "  4 | d",
      "    …",
    ]);
  });

  test("a line more and a line less", () => {
    const lines = shown({ files: { "p.yaml": "a\nb\nc\nc\nd\ne\nf\n" } });
    expect(lines.slice(1, 7)).toEqual(["  p.yaml", "    …", "  3 | c", "  4 | c", "  5 | d", "    …"]);
    expect(lines.slice(-5)).toEqual(["  p.yaml", "    …", "  3 | c", "  4 | d", "    …"]);
  });

  test("of a CSV the header too", () => {
    expect(shown({ files: { "a.csv": "h\n1\n2\n3\n4\nX\n" } }).slice(1, 6)).toEqual([
      "  a.csv",
      "  1 | h",
      "    …",
      "  5 | 4",
      "  6 | X",
    ]);
    expect(shown({ files: { "a.csv": "h\nX\n" } }).slice(1, 4)).toEqual(["  a.csv", "  1 | h", "  2 | X"]);
    expect(shown({ files: { "a.csv": "" } }).slice(1, 3)).toEqual(["  a.csv", "  1 |"]);
  });

  test("a file that is alike in both is shown where it is not the usual one", () => {
    const files = { "p.yaml": "a\nb\nc\nd\ne\nF\n" };
    const lines = shown({ argv: ["check"], files }, { files });
    expect(lines.filter((line) => /F|^ +p\.yaml$/.test(line))).toEqual(["  p.yaml", "  6 | F", "  p.yaml", "  6 | F"]);
  });

  test("the call where it differs, with quotes around what a shell would take apart", () => {
    const lines = shown({
      argv: ["check", "*.yaml", "--area", "拉萨市", "a b", ""],
    });
    expect(lines[1]).toBe('  $ dabiao check "*.yaml" --area 拉萨市 "a b" ""');
    expect(lines.at(-1)).toBe("  $ dabiao check p.yaml");
  });

  test("bytes that are no text are written as numbers, and nothing of a file has an effect on a terminal", () => {
    expect(shown({ files: { "a.csv": [0x50, 0x4b, 0x03, 0xd6, 0x0a] } })[2]).toBe("  1 | PK\\x03\\xd6");
    expect(shown({ files: { "p.yaml": "\u001b[31m\t\n" } })[2]).toBe("  1 | \\u{1b}[31m\\u{9}");
    expect(shown({ argv: ["\u202e"] })[1]).toBe('  $ dabiao "\\u{202e}"');
  });

  test("what is said is folded with what follows further in", () => {
    const said = [`p.yaml: error plan/x  ${"word ".repeat(20).trim()}`, `  ${"more ".repeat(20).trim()}`];
    const lines = shown({ argv: ["x"] }, {}, { said });
    expect(lines.slice(2, 6).map((line) => line.replace(/\S.*/, ""))).toEqual(["  ", "    ", "    ", "      "]);
    expect(Math.max(...lines.map((line) => widthOf(line)))).toBeLessThanOrEqual(80);
  });

  test("headings are painted: the title bold, wrong red, right green, numbers dim", () => {
    const paint = Object.fromEntries(
      Object.keys(plain).map((name) => [name, (text: string) => `<${name}>${text}</>`]),
    ) as unknown as typeof plain;
    const examples = {
      usual,
      bad: { ...usual, files: { "p.yaml": "X\n" } },
      good: usual,
      said: [],
      code: 2,
      meaning: "m",
    };
    const text = pageText("plan/x", page, examples, { ...look, paint });
    for (const part of ["<bold>plan/x · a title</>", "<red>Wrong</>", "<green>Right</>", "<dim>1 |</> X"])
      expect(text).toContain(part);
  });
});

test("a list of topics: kind by kind, names in a column, titles folded beside them", () => {
  const topics = new Map([
    ["verdicts", [{ name: "met", title: "reached" }]],
    [
      "exits",
      [
        {
          name: "exit-0",
          title: "nothing to act on for anybody who reads this",
        },
        { name: "exit-70", title: "a bug" },
      ],
    ],
  ] as const);
  expect(topicList(topics, { ...look, width: 40 }).split("\n")).toEqual([
    "Verdicts",
    "  met  reached",
    "",
    "Exit codes",
    "  exit-0   nothing to act on for anybody",
    "           who reads this",
    "  exit-70  a bug",
    "",
    ...wrap(words.usage, 40),
    "",
  ]);
});
