import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { type Node, readYaml } from "../../src/read/yaml.ts";
import { bytes } from "./helpers.ts";

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
