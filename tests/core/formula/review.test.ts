import { describe, expect, test } from "vitest";
import { reviewFormulas } from "../../../src/core/formula/review.ts";
import { readPlan } from "../../../src/read/plan.ts";

const INPUTS = `
  - { id: rd, unit: 万元, kind: flow, baseline: { value: 10, unit: 亿元, period: 2015 } }
  - { id: gdp, unit: 亿元, kind: flow }
  - { id: firms, unit: 家, baseline: { value: 80, period: 2015 } }
  - { id: pop, unit: 万人 }
  - { id: p, unit: "%" }
  - { id: x }
`;

/** What is wrong with formulas on lines 12 and below, "line:column code arguments", the first characters of a formula at column 14. */
function faults(...items: readonly string[]): string[] {
  const lines = items.map((item) => `  - ${item}`).join("\n");
  const text = `dabiao: 1\nid: p\nperiod: { from: 2016, due: 2019 }\ninputs:${INPUTS}indicators:\n${lines}\n`;
  const { diagnostics } = readPlan("plan.yaml", new TextEncoder().encode(text));
  return diagnostics.map(({ code, args, at }) => {
    const texts = Object.values(args).map((value) => (Array.isArray(value) ? value.join(" → ") : String(value)));
    return `${at?.line}:${at?.column} ${code.replace("plan/", "")} ${texts.join("|")}`;
  });
}
const own = (formula: string, more = "") => faults(`id: a\n    formula: ${formula}\n    ${more}`.trimEnd());

describe("a formula is refused where its plan is read", () => {
  test.each([
    [
      "亿元 and 家, at the one that doesn't fit",
      "gdp + firms",
      "",
      "13:20 unit-clash add|gdp + firms|gdp|亿元|firms|家",
    ],
    ["a plain number beside %: 300 % is not what is meant", "p + 3", 'unit: "%"', "13:18 unit-clash bare|p + 3|p|%|3|"],
    ["so in a comparison", "max(3, p)", 'unit: "%"', "13:21 unit-clash bare|max(3, p)|3||p|%"],
    ["a plain number beside 亿元", "gdp - 5", "", "13:20 unit-clash subtract|gdp - 5|gdp|亿元|5|"],
    ["a ratio in 家", "rd / gdp", "unit: 家", "13:14 unit-clash result|rd / gdp|rd / gdp||" + "|家"],
    ["元 in 元/人", "rd", "unit: 元/人", "13:14 unit-clash result|rd|rd|万元||元/人"],
    ["* 100 for %", "rd / gdp * 100", 'unit: "%"', "13:14 converted-by-hand rd / gdp * 100|* 100|%"],
    ["÷ 10000 for 亿元", "rd ÷ 10000", "unit: 亿元", "13:14 converted-by-hand rd ÷ 10000|/ 10000|亿元"],
    [
      "a target in units that have no name",
      "gdp * firms",
      "target: 1",
      "13:14 unit-clash unnamed|gdp * firms|gdp * firms|亿元·家||",
    ],
    [
      "a share of them too",
      "gdp * firms * p",
      "target: 1",
      "13:14 unit-clash unnamed|gdp * firms * p|gdp * firms * p|亿元·家·%||",
    ],
    [
      "a base that the plan doesn't give",
      "gdp / base(gdp)",
      "",
      "13:25 missing-key baseline|gdp|baseline: { value: 45.2, period: 2016 }",
    ],
    ["no figure of any period", "1 + 2", "", "13:14 bad-formula formula||no-figure|1"],
    ["baselines alone", "base(firms) * 2", "", "13:14 bad-formula formula||no-figure|1"],
    ["a number that nothing is divided by", "gdp / 0", "", "13:20 bad-formula formula|0|divisor|7"],
    ["0 per cent so", "rd / 0%", "", "13:19 bad-formula formula|0|divisor|6"],
    ["numbers that come to 0", "max(rd / (2 - 2), rd)", "", "13:24 bad-formula formula|2 - 2|divisor|11"],
    ["a divisor below 0", "-(gdp / -2)", "", "13:23 bad-formula formula|-2|divisor|10"],
    ["itself", "prev(a) + 1", "", "13:19 circular-formula a → a"],
    [
      "a baseline in another dimension than its indicator",
      "base(rd) - firms",
      "",
      "13:25 unit-clash subtract|base(rd) - firms|base(rd)|亿元|firms|家",
    ],
  ])("%s: %s", (_, formula, more, expected) => expect(own(formula, more)[0]).toBe(expected));

  test.each([
    ["万元 into %", "rd / gdp", 'unit: "%"'],
    ["points from percentages", "p - prev(p)", "unit: pp"],
    ["万元/万人 as 元/人", "rd / pop", "unit: 元/人"],
    ["a base in another unit of its dimension", "rd / base(rd) - 1", 'unit: "%"'],
    ["1 as the whole of a share", "1 - p", 'unit: "%"'],
    ["0 beside any unit", "max(0, gdp - rd)", "unit: 亿元"],
    ["a figure whose unit is left to the data", "x / gdp", "unit: 家"],
    ["products without a target", "gdp * firms", ""],
    ["a percentage beside a percentage", "p + 3%", 'unit: "%"'],
    ["a target in the unit of the figures", "rd + gdp", "target: 1"],
    ["a target for a ratio", "rd / gdp", "target: 1"],
    ["a target in a unit that the data will say", "x * gdp", "target: 1"],
    ["a target for what is always 0", "0 * gdp", "target: 0"],
  ])("and not %s: %s", (_, formula, more) => expect(own(formula, more)).toEqual([]));
});

test("a formula without a unit hands that of its result on", () => {
  expect(faults("{ id: a, formula: rd + gdp }", "{ id: b, formula: a + firms }")).toEqual([
    "13:27 unit-clash add|a + firms|a|万元|firms|家",
  ]);
  expect(faults("{ id: b, unit: 家, formula: a * firms }", "{ id: a, formula: rd / gdp }")).toEqual([]);
});

test.each([
  ["in another unit than its indicator", "{ id: a, unit: 家, formula: rd + gdp }", "a + firms", "result"],
  ["of two units", "{ id: a, formula: gdp + firms }", "a * 2", "add"],
])("a formula %s is named once, and not again for those that need it", (_, first, second, kind) =>
  expect(faults(first, `{ id: b, formula: ${second} }`).map((fault) => fault.slice(6))).toEqual([
    expect.stringContaining(`unit-clash ${kind}|`),
  ]),
);

test("a circle is shown all the way round, at the name that leads on", () =>
  expect(faults("{ id: a, formula: 1 + b }", "{ id: b, formula: c * 2 }", "{ id: c, formula: prev(a) }")).toEqual([
    "12:27 circular-formula a → b → c → a",
  ]));

test("a formula that is folded, quoted with escapes or written over two lines is named at its beginning", () => {
  expect(faults('{ id: a, formula: "gdp + \\x66irms" }')[0]).toMatch(/^12:23 unit-clash/);
  expect(faults("id: a\n    formula: gdp +\n      firms")[0]).toMatch(/^13:14 unit-clash/);
  expect(faults('{ id: a, formula: " gdp + firms" }')[0]).toMatch(/^12:31 unit-clash/);
  expect(faults("{ id: a, formula: 'gdp + firms' }")[0]).toMatch(/^12:30 unit-clash/);
});

describe("an identity", () => {
  const check = (that: string, equals: string) =>
    faults("{ id: a, target: 1 }").concat(
      faults(`{ id: a, target: 1 }\nchecks:\n  - { id: k, that: ${that}, equals: ${equals} }`),
    );
  test.each([
    ["rd", "firms", ["14:32 unit-clash sides|rd = firms|rd|万元|firms|家"]],
    ["rd / gdp", "firms", ["14:38 unit-clash sides|rd / gdp = firms|rd / gdp||firms|家"]],
    ["rd + firms", "gdp", ["14:25 unit-clash add|rd + firms|rd|万元|firms|家"]],
    ["gdp", "p + rd", ["14:37 unit-clash add|p + rd|p|%|rd|万元"]],
    ["rd", "gdp", []],
    ["rd / pop", "gdp / pop", []],
    ["firms", "35", []],
    ["x", "gdp", []],
    ["rd / gdp", "p", []],
  ])("%s = %s", (that, equals, expected) => expect(check(that, equals)).toEqual(expected));
});

describe("the tolerance of an identity", () => {
  test.each<[that: string, equals: string, within: string, ...expected: string[]]>([
    ["firms", "x", "5"],
    ["firms", "35", "5pp", "no-points within|5pp|家"],
    ["rd", "gdp", "5%", "no-percent within|5%|万元"],
    ["rd / pop", "x", "0.5个百分点", "no-points within|0.5个百分点|万元/万人"],
    ["35", "firms", "5pp", "no-points within|5pp|家"],
    ["0 * firms", "firms", "5pp", "no-points within|5pp|家"],
    ["firms", "35", "0pp"],
    ["p", "50%", "0.5", "needs-points within|0.5"],
    ["rd / gdp", "p", "0.5", "needs-points within|0.5"],
    ["p", "50%", "0"],
    ["p", "50%", "0.5pp"],
    ["p", "50%", "0.5%"],
    ["rd / gdp", "2%", "0.005"],
    ["firms / prev(firms) - 1", "43%", "0.5pp"],
    ["x", "35", "5pp"],
  ])("%s = %s, within: %s", (that, equals, within, ...expected) => {
    const check = `{ id: k, that: ${that}, equals: ${equals}, within: ${within} }`;
    const found = faults(`{ id: a, target: 1 }\nchecks:\n  - ${check}`);
    expect(found).toEqual(
      expected.map((one) => `14:${5 + check.indexOf(within, check.indexOf("within:") + 7)} ${one}`),
    );
  });
});

test("a plan without formulas and checks has nothing to review", () =>
  expect(reviewFormulas({ inputs: [], indicators: [], checks: [] })).toEqual([]));

describe("an identity is refused that could never be compared", () => {
  const check = (that: string, equals: string) =>
    faults("{ id: a }", `{ id: b }\nchecks:\n  - { id: k, that: "${that}", equals: "${equals}" }`);
  test.each([
    ["of numbers alone", "1", "2", ["15:21 bad-formula that||no-figure|1"]],
    ["of baselines alone", "base(firms)", "80", ["15:21 bad-formula that||no-figure|1"]],
    [
      "a base that the plan doesn't give",
      "pop",
      "base(pop) * 2",
      ["15:41 missing-key baseline|pop|baseline: { value: 45.2, period: 2016 }"],
    ],
    ["where nothing can be divided", "firms / 0", "80", ["15:29 bad-formula that|0|divisor|9"]],
    ["so on the other side", "80", "firms / (1 - 1)", ["15:44 bad-formula equals|1 - 1|divisor|10"]],
    ["but not one with a figure on either side", "80", "firms", []],
    ["nor with one of the period before", "prev(firms)", "base(firms)", []],
  ])("%s: %s = %s", (_, that, equals, expected) => expect(check(that, equals)).toEqual(expected));
});
