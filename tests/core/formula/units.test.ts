import { describe, expect, test } from "vitest";
import { toText } from "../../../src/core/exact.ts";
import { type Formula, parseFormula } from "../../../src/core/formula/parse.ts";
import {
  agree,
  factorOf,
  handConversion,
  isClash,
  isOpen,
  isRatio,
  resultClash,
  typeOf,
  typeOfUnit,
  unknownType,
} from "../../../src/core/formula/units.ts";
import { DIMENSIONS } from "../../../src/core/units/registry.ts";

const UNITS: Readonly<Record<string, string>> = {
  rd: "万元",
  gdp: "亿元",
  usd: "美元",
  firms: "家",
  things: "个",
  pop: "万人",
  staff: "人",
  p: "%",
  q: "‰",
  pp: "pp",
  score: "分",
  other: "级",
  head: "元/人",
  days: "年",
};
const parse = (text: string) => parseFormula(text) as Formula;
const of = ({ name }: { name: string }) => (UNITS[name] ? typeOfUnit(UNITS[name]) : unknownType(name));
const type = (text: string) => typeOf(parse(text), of);

/** The unit of a formula, "ratio" for a plain one, "?" where it can't be told; what clashes, with its place. */
function said(text: string): string {
  const found = type(text);
  if (isClash(found)) {
    return `${found.kind}@${found.at} ${found.left} [${found.leftUnit}] ${found.right} [${found.rightUnit}]`;
  }
  if (found.zero) return "0";
  if (isOpen(found)) return "?";
  return found.unit ?? (isRatio(found) ? "ratio" : `(${found.label})`);
}

describe("what a formula measures", () => {
  test.each([
    ["rd", "万元"],
    ["gdp + rd", "亿元"],
    ["rd + gdp - rd", "万元"],
    ["sum(rd, gdp, gdp)", "万元"],
    ["max(gdp, 0)", "亿元"],
    ["0 + gdp", "亿元"],
    ["prev(rd) / base(gdp)", "ratio"],
    ["rd / gdp", "ratio"],
    ["rd / gdp + 1", "ratio"],
    ["1 - p", "%"],
    ["p - q", "%"],
    ["p + pp", "%"],
    ["p * gdp", "亿元"],
    ["gdp * p / 2", "亿元"],
    ["p / q", "ratio"],
    ["p * q", "%"],
    ["gdp * 2", "亿元"],
    ["-gdp", "亿元"],
    ["gdp / pop", "亿元/万人"],
    ["head * pop", "(元/人·万人)"],
    ["head * staff + rd", "万元"],
    ["1 / pop", "(1/万人)"],
    ["gdp * rd", "(亿元·万元)"],
    ["gdp / pop / firms", "(亿元/万人/家)"],
    ["rd / (pop * days)", "(万元/(万人·年))"],
    ["score", "分"],
    ["score / score", "ratio"],
    ["firms + things", "家"],
    ["staff + things", "人"],
    ["score / prev(score) - 1", "ratio"],
    ["x", "?"],
    ["x / prev(x) - 1", "ratio"],
    ["x + gdp", "?"],
    ["x + y", "?"],
    ["(x + y) / x", "?"],
    ["x / gdp", "?"],
    ["x * gdp / prev(x)", "(亿元)"],
    ["0", "0"],
    ["0 * gdp", "0"],
    ["gdp * 0", "0"],
    ["0 / gdp", "0"],
    ["gdp / 0", "0"],
    ["0 * x", "0"],
    ["2 * p", "%"],
    ["2 / p", "ratio"],
    ["p / 2", "%"],
    ["p / (rd / gdp)", "%"],
    ["gdp / p", "亿元"],
    ["gdp / (rd / gdp)", "亿元"],
    ["p / gdp", "(%/亿元)"],
    ["p / staff", "(%/人)"],
    ["gdp * rd * p", "(亿元·万元·%)"],
    ["p * (gdp * rd)", "(%·亿元·万元)"],
    ["gdp * rd / p", "(亿元·万元/%)"],
    ["gdp * firms + firms * gdp", "(亿元·家)"],
    ["rd * gdp / (gdp * rd)", "ratio"],
    ["head / staff", "(元/人/人)"],
    ["gdp / head", "(亿元/(元/人))"],
    ["rd / gdp * 0 + gdp", "亿元"],
    ["sum(x, gdp)", "?"],
    ["gdp * (x + y)", "?"],
    ["things / prev(things)", "ratio"],
  ])("%s: %s", (text, expected) => expect(said(text)).toBe(expected));

  test.each([
    ["gdp + firms", "add@6 gdp [亿元] firms [家]"],
    ["firms - rd / gdp", "subtract@8 firms [家] rd / gdp []"],
    ["gdp + 5", "add@6 gdp [亿元] 5 []"],
    ["5 - gdp", "subtract@4 5 [] gdp [亿元]"],
    ["gdp / (firms + staff)", "add@15 firms [家] staff [人]"],
    ["max(0, gdp, usd)", "compare@12 gdp [亿元] usd [美元]"],
    ["sum(1, p, firms)", "add@10 p [%] firms [家]"],
    ["score + other", "add@8 score [分] other [级]"],
    ["(gdp + firms) * 2", "add@7 gdp [亿元] firms [家]"],
    ["2 * (gdp + firms)", "add@11 gdp [亿元] firms [家]"],
    ["max(gdp + firms, 1)", "add@10 gdp [亿元] firms [家]"],
    ["max(1, gdp + firms)", "add@13 gdp [亿元] firms [家]"],
    ["max(gdp, firms, 1)", "compare@9 gdp [亿元] firms [家]"],
    ["max(0, 0, gdp, rd, usd)", "compare@19 gdp [亿元] usd [美元]"],
    ["max(p, 3)", "bare@7 p [%] 3 []"],
    ["gdp / pop + rd", "add@12 gdp / pop [亿元/万人] rd [万元]"],
    ["(things + firms) + staff", "add@19 things + firms [个] staff [人]"],
    ["x / prev(x) + gdp", "add@14 x / prev(x) [] gdp [亿元]"],
  ])("%s does not go together: %s", (text, expected) => expect(said(text)).toBe(expected));

  test.each([
    ["rd / gdp", "%", true],
    ["rd / gdp", "家", false],
    ["gdp / pop", "元/人", true],
    ["firms / pop", "件/万人", true],
    ["rd / pop", "元", false],
    ["gdp * rd / gdp", "亿元", true],
    ["things / staff", "人/人", true],
    ["p - q", "个百分点", true],
    ["score", "分", true],
    ["score * 2", "级", false],
    ["x", "家", null],
    ["0", "家", true],
  ])("%s in %s: %s", (text, unit, expected) => {
    const found = type(text);
    expect(isClash(found) ? "clash" : agree(found, typeOfUnit(unit))).toBe(expected);
  });
});

test.each([
  ["元/人/年", "元/人", false],
  ["元/人/年", "元/人/年", true],
  ["元/人/年", "a/b/c", false],
  ["/人", "/万人", false],
  ["元/", "万元/", false],
  ["元/ 人", "元／人", true],
])("a unit of more or fewer parts than two is a thing of its own: %s, %s: %s", (one, other, expected) => {
  expect(agree(typeOfUnit(one), typeOfUnit(other))).toBe(expected);
  expect(isRatio(typeOfUnit(one))).toBe(false);
});

test("what is 0, and what can't be told, is no ratio", () => {
  const kinds = ["0", "x + y", "x", "rd / gdp"].map(type);
  expect(kinds.map((one) => !isClash(one) && isRatio(one))).toEqual([false, false, false, true]);
});

describe("the factor of a unit", () => {
  test.each([
    ["亿元", "100000000"],
    ["元/万人", "0.0001"],
    ["%", "0.01"],
    ["个百分点", "0.01"],
    ["人年/万人", "0.0001"],
    ["分", "1"],
    ["万分/万人", "0.0001"],
    ["a/b/c", "1"],
    [null, "1"],
  ])("%s: %s", (unit, expected) => expect(toText(factorOf(unit))).toBe(expected));

  test("is one, in however many dimensions a unit is at home", () => {
    const units = DIMENSIONS.flatMap(({ units }) => [...units.keys()]);
    const factors = new Map<string, Set<string>>();
    for (const { units: own } of DIMENSIONS) {
      for (const [unit, factor] of own) factors.set(unit, (factors.get(unit) ?? new Set()).add(toText(factor)));
    }
    expect(units.filter((unit) => factors.get(unit)!.size > 1)).toEqual([]);
  });
});

describe("a number that converts by hand what is converted already", () => {
  test.each([
    ["rd / gdp * 100", "%", "* 100"],
    ["100 * (rd / gdp)", "%", "* 100"],
    ["rd / gdp / 100", "%", "/ 100"],
    ["rd / gdp / 0.01", "%", "* 100"],
    ["(firms / prev(firms) - 1) * 100", "%", "* 100"],
    ["rd / gdp * 1000", "‰", "* 1000"],
    ["rd / 10000", "亿元", "/ 10000"],
    ["gdp * 10000", "万元", "* 10000"],
    ["firms / staff * 10000", "家/万人", "* 10000"],
    ["rd / gdp", "%", null],
    ["p * 100", "%", "* 100"],
    ["gdp * 2", "亿元", null],
    ["rd / gdp * 50", "%", null],
    ["firms / pop * 100", "家/万人", null],
    ["x * 100", "%", null],
    ["score * 100", "分", null],
    ["firms * 0", "家", null],
    ["rd / gdp * 100 * 0", "%", null],
    ["rd / 0", "万元", null],
    ["rd / gdp + 100", "%", null],
    ["rd / (gdp / 100)", "%", "* 100"],
    ["100 * x", "%", null],
    ["gdp * 1", "亿元", null],
    ["gdp", "亿元", null],
    ["(gdp * firms) / (firms * rd) * 100", "%", "* 100"],
    ["max(0, 0) * 100", "%", null],
    ["(x + y) * 100", "%", null],
  ])("%s in %s: %s", (text, unit, expected) => expect(handConversion(parse(text), of, unit)).toBe(expected));
});

test("a result in another unit is named with both", () => {
  const text = "rd / pop";
  const formula = { tree: parse(text), text, at: { file: "p", line: 1, column: 1 }, verbatim: true };
  const found = type(text);
  expect(isClash(found) || resultClash(formula, found, "家")).toEqual({
    kind: "result",
    formula: text,
    left: text,
    leftUnit: "万元/万人",
    right: "",
    rightUnit: "家",
    at: 0,
  });
});
