import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { type Node, readYaml } from "../../src/read/yaml.ts";
import { bytes, told } from "./helpers.ts";

function read(text: string) {
  const diagnostics: Diagnostic[] = [];
  const root = readYaml("plan.yaml", bytes(text), LIMITS, (diagnostic) => diagnostics.push(diagnostic));
  return { root, diagnostics };
}

/** A tree as plain data; of keys and scalars with their places if asked. */
function plain(node: Node | null, places = false): unknown {
  if (node === null) return null;
  const place = places ? `@${node.at.line}:${node.at.column}` : "";
  if (node.kind === "scalar") return `${node.text}${place}`;
  if (node.kind === "list") return node.items.map((item) => plain(item, places));
  return [...node.entries].map(([key, { keyAt, value }]) => [
    places ? `${key}@${keyAt.line}:${keyAt.column}` : key,
    plain(value, places),
  ]);
}

describe("every scalar is the text that the author wrote", () => {
  test.each([
    ["2.0", "2.0"],
    ["012", "012"],
    ["1e3", "1e3"],
    ["12345678901234567890", "12345678901234567890"],
    ["yes", "yes"],
    ["null", "null"],
    ["~", "~"],
    [".inf", ".inf"],
    ["2019-12-21", "2019-12-21"],
    ["1:30", "1:30"],
    ['"2.0"', "2.0"],
    ["'it''s'", "it's"],
    ['"\\u62c9\\t\\""', '拉\t"'],
    ["R&D经费", "R&D经费"],
    ["2.0%左右", "2.0%左右"],
    ["80 # of them", "80"],
    ["80# of them", "80# of them"],
    ["a\n  b", "a b"],
    ["|\n  a\n  b", "a\nb\n"],
    [">-\n  a\n  b", "a b"],
    ["", ""],
  ])("%j", (written, text) => expect(plain(read(`a: ${written}\n`).root)).toEqual([["a", text]]));
});

describe("the tree", () => {
  test("says where every key and value stands", () => {
    const text = "id: p\nlist:\n  - a\n  - { b: 1, 拉: [x, 二] }\nmap:\n  c: |\n    d\n";
    expect(plain(read(text).root, true)).toEqual([
      ["id@1:1", "p@1:5"],
      [
        "list@2:1",
        [
          "a@3:5",
          [
            ["b@4:7", "1@4:10"],
            ["拉@4:13", ["x@4:17", "二@4:20"]],
          ],
        ],
      ],
      ["map@5:1", [["c@6:3", "d\n@6:6"]]],
    ]);
  });

  test("a byte order mark moves no column, CR LF and CR move no line", () => {
    const expected = plain(read("a: 1\nb: 2\n").root, true);
    for (const text of ["\ufeffa: 1\nb: 2\n", "a: 1\r\nb: 2\r\n", "a: 1\rb: 2\r"]) {
      expect(plain(read(text).root, true)).toEqual(expected);
    }
  });

  test("maps and lists stand where their first sign is", () => {
    const { root } = read("a:\n  b: 1\nc: { d: 1 }\ne:\n  - 1\n");
    expect(root?.at).toEqual({ file: "plan.yaml", line: 1, column: 1 });
    const places = [...root!.entries.values()].map(({ value }) => `${value.at.line}:${value.at.column}`);
    expect(places).toEqual(["2:3", "3:4", "5:3"]);
  });

  test("keeps keys that mean something to JavaScript as keys", () => {
    const { root } = read("__proto__: 1\nconstructor: 2\ntoString: 3\n");
    expect(plain(root)).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
      ["toString", "3"],
    ]);
    expect(root?.entries.has("valueOf")).toBe(false);
  });

  test("a number is a key like any other", () => expect(plain(read("2019: 1\n").root)).toEqual([["2019", "1"]]));

  test("JSON is YAML", () => {
    expect(plain(read('{"a": [1, {"b": "c"}],\n "d": {}}').root)).toEqual([
      ["a", ["1", [["b", "c"]]]],
      ["d", []],
    ]);
  });

  test("one document may be marked as such", () => expect(plain(read("---\na: 1\n...\n").root)).toEqual([["a", "1"]]));

  test("64 levels are allowed", () => {
    const deep = `a: ${"[".repeat(63)}${"]".repeat(63)}`;
    expect(read(deep).diagnostics).toEqual([]);
    expect(read(deep.replace("[", "[[").replace("]", "]]")).root).toBeNull();
  });
});

describe("diagnostics say what was found", () => {
  test.each<[text: string, code: string, args: unknown]>([
    ["a: &x 1", "plan/anchor", { text: "&x" }],
    ["a: *x", "plan/anchor", { text: "*x" }],
    ["a: !foo 1", "plan/tag", { tag: "!foo" }],
    ["%YAML 1.1\n---\na: 1", "plan/directive", { text: "%YAML 1.1" }],
    ["a: 1\n\tb: 2", "plan/tab", {}],
    ["a: 1\n---\nb: 2", "plan/several-documents", {}],
    ["a: 1\nａ: 2", "plan/duplicate-key", { key: "ａ" }],
    ["? [a]\n: 1", "plan/key-not-text", {}],
    ["a: \u0007", "plan/control-character", { character: "U+0007" }],
    ["[".repeat(65), "plan/too-deep", { limit: 64 }],
    ["目标：80", "plan/full-width-colon", { text: "目标：80" }],
    ["a: 1\n目标：80\nb: 2", "plan/full-width-colon", { text: "目标：80" }],
    ["a: @b", "plan/syntax", { problem: "BAD_SCALAR_START" }],
    ["", "plan/empty", {}],
  ])("%j: %s", (text, code, args) => {
    const { root, diagnostics } = read(text);
    expect(diagnostics.map((one) => [one.code, one.args])).toEqual([[code, args]]);
    expect(root).toBeNull();
  });
});

describe("a text that is no plan is told once, where that shows", () => {
  const control = (place: string, character: string) => `${place} control-character {"character":"${character}"}`;
  const nested = (count: number, width: number) =>
    Array.from({ length: count }, (_, level) => `${" ".repeat(width * level)}a:\n`).join("");
  test.each<[text: string, expected: string]>([
    ["a: 1 # \u0007", control("1:8", "U+0007")],
    ["\ufeff\ufeffa: 1", control("1:1", "U+FEFF")],
    ['a: "\\x07"', control("1:4", "U+0007")],
    ['a: "\\ud800"', control("1:4", "U+D800")],
    ["：a", '1:1 full-width-colon {"text":"：a"}'],
    ["a：b: 1", '1:1 full-width-colon {"text":"a：b"}'],
    ['"目标：": 80', '1:1 full-width-colon {"text":"目标："}'],
    ["a: 1\n-   b：2\n", '2:6 full-width-colon {"text":"-   b：2"}'],
    ["a:\n  - - b：2\n    c: 1", '2:8 full-width-colon {"text":"- - b：2"}'],
    ["x: 1\nb：2\nc: 3", '2:2 full-width-colon {"text":"b：2"}'],
    ["a:\n  b：2\n  c: 3", '2:4 full-width-colon {"text":"b：2"}'],
    ['a: "目标：80" b', '1:12 syntax {"problem":"UNEXPECTED_TOKEN"}'],
    ["\tb：1", "1:1 tab {}"],
    ["a: >5", '1:4 operator {"text":">"}'],
    ["a: >\n", '1:4 operator {"text":">"}'],
    ["a: >= 80", '1:4 operator {"text":">= 80"}'],
    ["a:  >80.5", '1:5 operator {"text":">80.5"}'],
    ["{ a: >= 5 , b: 1 }", '1:6 operator {"text":">= 5"}'],
    ["{ b: [1], a: >５, c: 1 }", '1:14 operator {"text":">５"}'],
    ["a: 1\na: 2", '2:1 duplicate-key {"key":"a"}'],
    [`${"a".repeat(1_100)}: 1`, '1:1 syntax {"problem":"KEY_OVER_1024_CHARS"}'],
    ["a: b: c: d", '1:4 syntax {"problem":"BLOCK_AS_IMPLICIT_KEY"}'],
    ["a: ]", '1:4 syntax {"problem":"UNEXPECTED_TOKEN"}'],
    ["&x a: 1", '1:1 anchor {"text":"&x"}'],
    ['{ a: "x\n\n   y", b: &c 1 }', '3:11 anchor {"text":"&c"}'],
    ["--- |\n&x\n", "1:1 empty {}"],
    ["--- |\n!x\n", "1:1 empty {}"],
    [`${"-  ".repeat(40)}a`, "1:1 empty {}"],
    ["- ".repeat(64), "1:1 empty {}"],
    ["- ".repeat(65), '1:129 too-deep {"limit":64}'],
    ["? ".repeat(65), '1:129 too-deep {"limit":64}'],
    [": ".repeat(65), '1:129 too-deep {"limit":64}'],
    [nested(65, 1), '65:65 too-deep {"limit":64}'],
    ["{a: ".repeat(65), '1:257 too-deep {"limit":64}'],
    ["[[],".repeat(70), '1:254 too-deep {"limit":64}'],
  ])("%j", (text, expected) => {
    const { diagnostics, root } = read(text);
    expect(diagnostics.map((one) => `${told(one)} ${JSON.stringify(one.args)}`.replace("plan/", ""))).toEqual([
      expected,
    ]);
    expect(root).toBeNull();
  });

  test.each<[title: string, text: string]>([
    ["lists and maps that are closed again", `a: [${"[],{},".repeat(100)}]`],
    ["forty levels of wide steps", nested(40, 4)],
    [
      "comments further and further in",
      Array.from({ length: 70 }, (_, i) => `${" ".repeat(i)}# c\n`).join("") + "a: 1",
    ],
    ["a percent sign within a text", "a: x%b"],
  ])("%s are fine", (_, text) => expect(read(text).diagnostics).toEqual([]));

  test("a file that is too large or no UTF-8 is told without a column", () => {
    const small = { ...LIMITS, "plan-size": 3 };
    const places = [
      [bytes("a: 1"), small],
      [Uint8Array.from([...bytes("a: 1\nb: "), 0xff]), LIMITS],
    ] as const;
    const found: Diagnostic[] = [];
    for (const [content, limits] of places) readYaml("plan.yaml", content, limits, (one) => found.push(one));
    expect(found.map(({ code, args, at }) => [code, args, at])).toEqual([
      ["plan/too-large", { limit: 3 }, { file: "plan.yaml", line: null, column: null }],
      ["plan/not-utf8", { offset: 8 }, { file: "plan.yaml", line: 2, column: null }],
    ]);
  });

  test("of very many slips the first hundred", () => {
    const slips = Array.from({ length: 150 }, (_, index) => `a${index}: @x\n`).join("");
    expect(read(slips).diagnostics).toHaveLength(100);
  });
});

describe("where a text begins behind its place, if it stands there as it is read", () => {
  test.each<[written: string, offset: number | null]>([
    ["ab", 0],
    ['"ab"', 1],
    ["'ab'", 1],
    ['"a\\x62"', null],
    ["'it''s'", null],
    ["|\n  ab", null],
    ["a\n  b", null],
    ["", 0],
  ])("%j", (written, offset) => expect(read(`a: ${written}`).root!.entries.get("a")!.value).toMatchObject({ offset }));

  test("not over two lines, and a key without any has an empty text in its place", () => {
    const [over, none] = ["{ a: x\ny, b: 1 }", "{ a, b: 1 }"].map((text) => read(text).root!.entries.get("a")!.value);
    expect(over).toMatchObject({ text: "x y", offset: null });
    expect(none).toMatchObject({ text: "", offset: null, at: { line: 1, column: 3 } });
  });
});
