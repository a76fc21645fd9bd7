import { describe, expect, test } from "vitest";
import type { DiagnosticArgs } from "../../src/core/diagnostic.ts";
import { planOf, run } from "../support.ts";

/** Kind, unit and baseline of each figure. */
const FIGURES = {
  ...Object.fromEntries(["a", "b", "c", "d"].map((id) => [id, {}])),
  ...Object.fromEntries(["p", "q", "r"].map((id) => [id, { unit: "%" }])),
  firms: { unit: "家", baseline: { value: 80, period: 2015 } },
  rd: { unit: "万元", kind: "flow" },
  grants: { unit: "亿元", kind: "flow" },
  gdp: { unit: "亿元", kind: "flow" },
  heads: { unit: "万人" },
  each: { unit: "元/人" },
  third: { unit: "%", formula: "p / q" },
};

/** The identities that rows "area,figure,period,value,unit" break; the first row stands in line 2. */
function broken(check: object, rows: readonly string[], more: object = {}) {
  const inputs = Object.entries(FIGURES).map(([id, figure]) => ({ id, ...figure }));
  const plan = planOf({ inputs, checks: [{ id: "k", ...check }], indicators: [{ id: "other" }], ...more });
  const cells = rows.map((row) => row.split(","));
  const all = cells.map(([area = "", indicator = "", period = "", value = "", unit = ""]) => {
    return { area, indicator, period, value, unit };
  });
  const found = run(plan, all).diagnostics.filter(({ code }) => code === "actuals/identity");
  return found.map((one) => ({ ...one, args: one.args as DiagnosticArgs["actuals/identity"] }));
}

/** Figures of 2019 by name, and of 2018 by a name with an apostrophe (a'). */
const rows = (figures: object) =>
  Object.entries(figures).map(([name, value]) => `A,${name.replace("'", "")},${/'/.test(name) ? 2018 : 2019},${value}`);

describe("an identity", () => {
  const sum = { that: "a + b + c", equals: "d" };
  const half = { ...sum, rounding: "half-unit" };
  const growth = { that: "firms / prev(firms) - 1", equals: "43%" };
  const shares = { that: "p + q + r", equals: "100%" };
  test.each([
    ["holds: 32 = 21 + 9 + 2", sum, { a: 21, b: 9, c: 2, d: 32 }, null],
    ["is exact: 0.1 + 0.2 = 0.3", { that: "a + b", equals: "c" }, { a: "0.1", b: "0.2", c: "0.3" }, null],
    ["is exact in thirds", { that: "a / 3", equals: "b / 3" }, { a: 1, b: 2 }, "0.333333 0.666667 -0.333333"],
    ["differs: 622 against 490 + 133", { that: "a", equals: "b + c" }, { a: 622, b: 490, c: 133 }, "622 623 -1"],
    ["may differ by its tolerance", { ...sum, within: 1 }, { a: 21, b: 9, c: 2, d: 31 }, null],
    ["not by more", { ...sum, within: 1 }, { a: 21, b: 9, c: 2, d: "30.9" }, "32 30.9 1.1"],
    ["may differ by half a unit for each of its 4 figures", half, { a: 10, b: 10, c: 10, d: 28 }, null],
    ["by no more than these 2", half, { a: 10, b: 10, c: 10, d: 27 }, "30 27 3"],
    ["of figures with a decimal by 0.2", half, { a: 1.1, b: 1.1, c: 1.1, d: 3.5 }, null],
    ["by no more", half, { a: 1.1, b: 1.1, c: 1.1, d: 3.6 }, "3.3 3.6 -0.3"],
    ["by what is written: 2.0 has a decimal", half, { a: "2.0", b: "2.0", c: "0.0", d: 4.4 }, "4 4.4 -0.4"],
    ["of 4万 half of a 万", { that: "a", equals: "b", rounding: "half-unit" }, { a: "4万", b: 44999 }, null],
    [
      "by no more than that",
      { that: "a", equals: "b", rounding: "half-unit" },
      { a: "4万", b: 45001 },
      "40000 45001 -5001",
    ],
    ["by both", { ...half, within: 1 }, { a: 10, b: 10, c: 10, d: 27 }, null],
    ["of a year and the one before", growth, { "firms'": 100, firms: 143 }, null],
    ["within half a point", { ...growth, within: "0.5pp" }, { "firms'": 1000, firms: 1435 }, null],
    ["beyond it", { ...growth, within: "0.5pp" }, { "firms'": 1000, firms: 1436 }, "0.436 0.43 0.006"],
    ["with the baseline", { that: "firms - base(firms)", equals: "20" }, { firms: 101 }, "21 20 1"],
    ["of percentages counts hundredths", shares, { p: 50, q: 30, r: 20 }, null],
    ["of percentages that don't add up", shares, { p: 50, q: 30, r: "19.5" }, "0.995 1 -0.005"],
    [
      "of one rounded figure over another by what it can be",
      { that: "a / b", equals: "p", rounding: "half-unit" },
      { a: 2, b: 3, p: 43 },
      null,
    ],
    [
      "and by no more",
      { that: "a / b", equals: "p", rounding: "half-unit" },
      { a: 200, b: 300, p: 40 },
      "0.666667 0.4 0.266667",
    ],
    [
      "of money over money",
      { that: "rd / gdp", equals: "p", rounding: "half-unit" },
      { rd: 25000, gdp: 100, p: 2.4 },
      "0.025 0.024 0.001",
    ],
    [
      "of twice a figure by twice its rounding",
      { that: "2 * a", equals: "b", rounding: "half-unit" },
      { a: 10, b: "21.0" },
      null,
    ],
    [
      "of a third of it by a third",
      { that: "a / 3", equals: "b", rounding: "half-unit" },
      { a: 30, b: "10.3" },
      "10 10.3 -0.3",
    ],
    [
      "of the year before as well",
      { that: "a - prev(a)", equals: "b", rounding: "half-unit" },
      { "a'": 10, a: 20, b: "11" },
      null,
    ],
    [
      "of a baseline as well",
      { that: "firms - base(firms)", equals: "a", rounding: "half-unit" },
      { firms: 100, a: "21" },
      null,
    ],
    [
      "of nothing that is written in another unit",
      { that: "grants", equals: "rd", rounding: "half-unit" },
      { grants: "0.0", rd: 600 },
      "0 0.06 -0.06",
    ],
    [
      "of what a formula gives by no digit of its own",
      { that: "third", equals: "r", rounding: "half-unit" },
      { p: 25, q: 75, r: "33.5" },
      "0.333333 0.335 -0.001667",
    ],
    ["of rounded percentages", { ...shares, rounding: "half-unit" }, { p: 33.3, q: 33.3, r: 33.3 }, null],
    ["beyond rounding", { ...shares, rounding: "half-unit" }, { p: 33.3, q: 33.3, r: 33.2 }, "0.998 1 -0.002"],
    ["of one dimension", { that: "rd + grants", equals: "gdp" }, { rd: 15000, grants: 2, gdp: "3.5" }, null],
    ["in the unit of the first", { that: "rd", equals: "grants" }, { rd: 15000, grants: 2 }, "15000 20000 -5000"],
    ["of one figure over another", { that: "rd / heads", equals: "each" }, { rd: 25, heads: 5, each: "5" }, null],
    ["which differs", { that: "rd / heads", equals: "each" }, { rd: 25, heads: 5, each: "6" }, "5 6 -1"],
    ["of a share and its parts", { that: "rd / gdp", equals: "p" }, { rd: 25000, gdp: 100, p: "2.5" }, null],
    ["in any order", { that: "p", equals: "rd / gdp" }, { rd: 25000, gdp: 100, p: 2.4 }, "0.024 0.025 -0.001"],
  ])("%s", (_, check, figures, said) => {
    const [first] = broken(check, rows(figures));
    expect(first ? `${first.args.left} ${first.args.right} ${first.args.difference}` : null).toBe(said);
  });

  test.each([
    ["lacks a figure", { that: "a", equals: "b" }, { a: 1 }],
    ["lacks the year before", growth, { firms: 200 }],
    ["divides by zero", { that: "a / b", equals: "1" }, { a: 1, b: 0 }],
    ["has a qualified figure", { that: "a", equals: "b" }, { a: "650余", b: 700 }],
    ["has an unreadable figure", { that: "a", equals: "b" }, { a: "?", b: 700 }],
    ["has a missing figure, which is no zero", { that: "a + b", equals: "c" }, { a: 5, b: "—", c: 6 }],
  ])("that %s says nothing", (_, check, figures) => expect(broken(check, rows(figures))).toEqual([]));
});

describe("where the plan names no unit for a figure", () => {
  test.each<[title: string, check: object, figures: object, said: string | null]>([
    ["that of the data counts", { that: "a", equals: "b" }, { a: "1,亿元", b: "10000,万元" }, null],
    ["also where it differs", { that: "a", equals: "b" }, { a: "1,亿元", b: "9000,万元" }, "1 0.9 0.1"],
    ["a figure without any is one of the first that has one", { that: "a", equals: "b" }, { a: 1, b: "1,万元" }, null],
    ["whichever comes first", { that: "a + b", equals: "c" }, { a: "1,万元", b: "0.0001,亿元", c: 2 }, null],
    ["and differs in numbers as they are written", { that: "a", equals: "b" }, { a: 2, b: "1,万元" }, "2 1 1"],
    ["a share is a plain number", { that: "p", equals: "a" }, { p: 50, a: "0.5" }, null],
    ["also beside an amount", { that: "a * p", equals: "b" }, { a: "8,万元", p: 50, b: 4 }, null],
    ["without any unit numbers are numbers", { that: "a", equals: "b" }, { a: 7, b: 7 }, null],
    ["of one unit alone the others are in it", { that: "a + b", equals: "7" }, { a: "3,家", b: 4 }, null],
  ])("%s", (_, check, figures, said) => {
    const [first] = broken(check, rows(figures));
    expect(first ? `${first.args.left} ${first.args.right} ${first.args.difference}` : null).toBe(said);
  });
});

describe("rounding", () => {
  const half = { rounding: "half-unit" };
  const inputs = (unit: string) => ({
    inputs: [{ id: "rd", unit: "万元", kind: "flow", baseline: { value: 1, unit, period: 2015 } }],
  });
  const base = { that: "rd - base(rd)", equals: "0", ...half };
  test.each<[title: string, check: object, figures: object, more: object, said: string | null]>([
    ["of a baseline is in its own unit: 1亿元 is half a 亿 off at most", base, { rd: 15000 }, inputs("亿元"), null],
    ["and no more", base, { rd: 15001 }, inputs("亿元"), "5001 0 5001"],
    ["of a baseline in the indicator's unit", base, { rd: 2 }, inputs("万元"), null],
    ["and no more of that", base, { rd: 3 }, inputs("万元"), "2 0 2"],
    [
      "leaves open what is divided by something that may be 0",
      { that: "a / (b - c)", equals: "5", ...half },
      { a: 100, b: 10, c: 9 },
      {},
      null,
    ],
    [
      "and not what is divided by something that can't",
      { that: "a / (b - c)", equals: "5", ...half },
      { a: 100, b: 10, c: 8 },
      {},
      "50 5 45",
    ],
    [
      "of what the data write in another unit",
      { that: "a", equals: "b", ...half },
      { a: "1,亿元", b: "14000,万元" },
      {},
      null,
    ],
    ["and no more of it", { that: "a", equals: "b", ...half }, { a: "1,亿元", b: "16000,万元" }, {}, "1 1.6 -0.6"],
  ])("%s", (_, check, figures, more, said) => {
    const [first] = broken(check, rows(figures), more);
    expect(first ? `${first.args.left} ${first.args.right} ${first.args.difference}` : null).toBe(said);
  });
});

test("a broken identity names its figures with their places, at the first of them", () =>
  expect(broken({ that: "a + b", equals: "prev(c)" }, rows({ "c'": 4, b: 2, a: "1.50" }))).toEqual([
    {
      code: "actuals/identity",
      severity: "error",
      args: {
        check: "k",
        period: "2019",
        formula: "a + b = prev(c)",
        left: "3.5",
        right: "4",
        difference: "-0.5",
        figures: ["a 2019 = 1.50", "b 2019 = 2", "c 2018 = 4"],
        lines: ["a.csv:4", "a.csv:3", "a.csv:2"],
      },
      at: { file: "a.csv", line: 4, column: 4 },
    },
  ]));

test("an identity is checked in every period that has all of its figures, and in no other", () => {
  const figures = ["a,2016,1", "a,2017,1", "b,2017,2", "a,2018,3", "b,2018,3", "a,2019H1,5", "b,2019H1,4"];
  const found = broken(
    { that: "a", equals: "b" },
    figures.map((row) => `A,${row}`),
  );
  expect(found.map(({ args }) => args.period)).toEqual(["2017", "2019H1"]);
});

test("whichever figure is named first: only the year before is known of it, or a baseline", () => {
  const figures = ["a,2018,4", "b,2019,5", "firms,2016,90"].map((row) => `A,${row}`);
  const told = (that: string, equals: string) =>
    broken({ that, equals }, figures).map(({ args }) => `${args.period} ${args.difference}`);
  expect(told("prev(a)", "b")).toEqual(["2019 -1"]);
  expect(told("b", "prev(a)")).toEqual(["2019 1"]);
  expect(told("base(firms) / base(firms)", "b / b + 1")).toEqual(["2019 -1"]);
});

test("figures of the parts of a year are that of the year, where none is missing", () => {
  const rows = ["rd,2019H1,6000", "rd,2019H2,4000", "gdp,2019,2", "rd,2018H1,6000", "gdp,2018,2"];
  const found = broken(
    { that: "rd", equals: "gdp" },
    rows.map((row) => `A,${row}`),
  );
  expect(found.map(({ args }) => [args.period, args.left, args.right, args.figures])).toEqual([
    ["2019", "10000", "20000", ["rd 2019 = 10000", "gdp 2019 = 2"]],
  ]);
});

test("a figure at a moment is held against the longest period that ends there and has all figures", () => {
  const figures = ["p,2019,2", "rd,2019,20000", "gdp,2019,100", "rd,2019Q4,4000", "gdp,2019Q4,80"];
  const periods = (that: string, equals: string, rows: readonly string[]) =>
    broken(
      { that, equals },
      rows.map((row) => `A,${row}`),
    ).map(({ args }) => args.period);
  for (const [that, equals] of [
    ["p", "rd / gdp"],
    ["rd / gdp", "p"],
  ] as const) {
    expect(periods(that, equals, figures)).toEqual([]);
    expect(periods(that, equals, figures.slice(0, 1).concat(figures.slice(3)))).toEqual(["2019Q4"]);
  }
  expect(periods("rd / gdp", "2%", figures)).toEqual(["2019Q4"]);
});

test("the sum of an area's parts is as exact as they are written", () => {
  const inputs = [
    { id: "t", unit: "亿元", kind: "flow", "roll-up": "sum" },
    { id: "u", unit: "亿元", kind: "flow" },
  ];
  const areas = [{ name: "city" }, { name: "north", parent: "city" }, { name: "south", parent: "city" }];
  const checks = [{ id: "k", that: "t", equals: "u", rounding: "half-unit" }];
  const plan = planOf({ area: undefined, areas, inputs, checks, indicators: [{ id: "other" }] });
  const differs = (own: string) => {
    const figures = ["north,t,1.1", "south,t,2.2", `city,u,${own}`].map((row) => {
      const [area = "", indicator = "", value = ""] = row.split(",");
      return { area, indicator, period: 2019, value };
    });
    return run(plan, figures).diagnostics.filter(({ code }) => code === "actuals/identity").length;
  };
  expect(["3.30", "3.40", "3.41"].map(differs)).toEqual([0, 0, 1]);
});

test("and for every area", () => {
  const figures = ["甲市,a,2019,1", "甲市,b,2019,1", "乙市,a,2019,1", "乙市,b,2019,2"];
  const found = broken({ that: "a", equals: "b" }, figures, { area: undefined });
  expect(found.map(({ args }) => args.lines)).toEqual([["a.csv:4", "a.csv:5"]]);
});

test("how many periods could be compared, and how many of them differ, check by check", () => {
  const inputs = ["a", "b", "c"].map((id) => ({ id }));
  const checks = [
    { id: "sum", that: "a + b", equals: "c" },
    { id: "none", that: "a", equals: "b + 1" },
    { id: "missing", that: "a", equals: "z" },
  ];
  const plan = planOf({ inputs: [...inputs, { id: "z" }], checks, indicators: [{ id: "other" }] });
  const figures = ["a,2017,1", "b,2017,2", "c,2017,3", "a,2018,1", "b,2018,2", "c,2018,4", "a,2019,1"];
  const all = figures.map((row) => {
    const [indicator = "", period = "", value = ""] = row.split(",");
    return { area: "A", indicator, period, value };
  });
  const [scorecard] = run(plan, all).scorecards;
  expect(scorecard!.checks.map(({ check, compared, differing }) => [check.id, compared, differing])).toEqual([
    ["sum", 2, 1],
    ["none", 2, 2],
    ["missing", 0, 0],
  ]);
});

/** What is said of an identity beside its own error, by rows "area,figure,period,value". */
const beside = (that: string, rows: readonly string[]) => {
  const inputs = ["a", "b"].map((id) => ({ id, kind: "flow" }));
  const plan = planOf({
    area: undefined,
    inputs,
    checks: [{ id: "k", that, equals: "1.25" }],
    indicators: [{ id: "other" }],
  });
  const all = rows.map((row) => {
    const [area = "", indicator = "", period = "", value = ""] = row.split(",");
    return { area, indicator, period, value };
  });
  const { diagnostics, scorecards } = run(plan, all);
  const said = diagnostics.filter(({ code }) => code.startsWith("actuals/identity"));
  return { said: said.map(({ code, args }) => ({ code, args })), compared: scorecards[0]!.checks[0]!.compared };
};

test("a period in which a side has no value is told with its figures, and is not compared", () => {
  const { said, compared } = beside("a / b", ["A,a,2018,5", "A,b,2018,4", "A,a,2019,5", "A,b,2019,0"]);
  expect(compared).toBe(1);
  expect(said).toEqual([
    {
      code: "actuals/identity-undefined",
      args: {
        check: "k",
        period: "2019",
        formula: "a / b = 1.25",
        figures: ["a 2019 = 5", "b 2019 = 0"],
        lines: ["a.csv:4", "a.csv:5"],
      },
    },
  ]);
});

test("where moments are held against periods that end with them, a shorter one that has a value is compared", () => {
  const inputs = [
    { id: "m", unit: "亿元", kind: "flow" },
    { id: "r", unit: "亿元", kind: "flow" },
    { id: "p", unit: "%", kind: "stock" },
  ];
  const checks = [{ id: "k", that: "m / r", equals: "p" }];
  const plan = planOf({ inputs, checks, indicators: [{ id: "other" }] });
  const figures = ["m 2019 5", "r 2019 0", "m 2019Q4 1", "r 2019Q4 2", "p 2019 50"];
  const compared = (rows: string[]) => {
    const cells = rows.map((row) => row.split(" "));
    const all = cells.map(([indicator = "", period = "", value = ""]) => ({ area: "A", indicator, period, value }));
    const { scorecards, diagnostics } = run(plan, all);
    const codes = diagnostics.map(({ code }) => code).filter((code) => code.startsWith("actuals/identity"));
    return [scorecards[0]!.checks[0]!.compared, codes];
  };
  expect(compared(figures)).toEqual([1, []]);
  expect(compared(figures.filter((row) => !row.includes("Q4")))).toEqual([0, ["actuals/identity-undefined"]]);
});

describe("an identity that could not be compared", () => {
  const apart = (...areas: string[]) => [
    { code: "actuals/identity-unchecked", args: { check: "k", formula: "a / b = 1.25", areas } },
  ];
  test.each([
    ["whose figures are of different years", ["A,a,2018,5", "A,b,2019,4"], apart()],
    ["whose figures are of a year and of a quarter", ["A,a,2019,5", "A,b,2019Q1,1"], apart()],
    ["of one area of two", ["A,a,2018,5", "A,b,2019,4", "B,a,2019,5", "B,b,2019,4"], apart("A")],
    ["one of whose figures nobody submits", ["A,a,2018,5"], []],
    ["one of whose figures can't be read", ["A,a,2018,5", "A,b,2018,x"], []],
  ])("%s", (_, rows, said) => expect(beside("a / b", rows)).toMatchObject({ said, compared: expect.anything() }));
});
