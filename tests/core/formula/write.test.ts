import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Formula, parseFormula } from "../../../src/core/formula/parse.ts";
import { keyOf, PLAIN, referencesIn, startOf, write } from "../../../src/core/formula/write.ts";

const parse = (text: string) => parseFormula(text) as Formula;

describe("a formula as text", () => {
  test.each([
    ["a+b*2", "a + b * 2"],
    ["(a + b) * 2", "(a + b) * 2"],
    ["((a * b)) + c", "a * b + c"],
    ["a - (b - c)", "a - (b - c)"],
    ["a - b - c", "a - b - c"],
    ["a / (b * c)", "a / (b * c)"],
    ["-(a + b)", "-(a + b)"],
    ["a - -b", "a - -b"],
    ["-prev(a)", "-prev(a)"],
    ["2 × a ÷ prev(b) − 43%", "2 * a / prev(b) - 0.43"],
    ["max(a,sum(b, 1))", "max(a, sum(b, 1))"],
  ])("%s is written %s", (text, expected) => expect(write(parse(text))).toBe(expected));

  test("may have other signs and something in place of its figures", () => {
    const writing = { figure: () => "7 亿元", signs: { ...PLAIN.signs, "/": "÷", "*": "×" } };
    expect(write(parse("a / prev(b) * 2"), writing)).toBe("7 亿元 ÷ 7 亿元 × 2");
  });

  test("means the same when it is read again", () => {
    const leaf = fc.constantFrom("a", "b", "prev(a)", "2", "0.5");
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc
          .tuple(tie("tree"), fc.constantFrom("+", "-", "*", "/"), tie("tree"))
          .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
        tie("tree").map((one) => `-(${one})`),
        fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => `max(${a}, ${b})`),
      ),
    }));
    fc.assert(
      fc.property(tree, (text) => {
        const once = write(parse(text));
        expect(write(parse(once))).toBe(once);
        expect(bracketed(parse(once))).toBe(bracketed(parse(text)));
      }),
    );
  });
});

/** With every bracket. */
function bracketed(node: Formula): string {
  switch (node.kind) {
    case "binary":
      return `(${bracketed(node.left)}${node.operator}${bracketed(node.right)})`;
    case "negative":
      return `-(${bracketed(node.of)})`;
    case "call":
      return `${node.name}(${node.args.map(bracketed).join()})`;
    default:
      return write(node);
  }
}

test("the figures that a formula reads are listed once each, in order, with their places", () => {
  const found = referencesIn(parse("(a + prev(b)) / max(a, base(b), b) + prev(b)"));
  expect(found.map((one) => `${keyOf(one)}@${one.at}`)).toEqual(["a@1", "prev(b)@10", "base(b)@28", "b@32"]);
  expect(referencesIn(parse("1 + 2"))).toEqual([]);
  expect(referencesIn(parse("-(2 * -c)")).map(keyOf)).toEqual(["c"]);
});

test.each([
  ["a + b", 0],
  ["  -a", 3],
  ["(2 * a) / b", 1],
  [" max(a, b)", 1],
  [" prev(a)", 1],
])("%j begins at %i", (text, start) => expect(startOf(parse(text))).toBe(start));
