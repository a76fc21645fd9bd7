import { listed } from "../../src/core/observations.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { divide, multiply, parseDecimal, rational, toFixed, toText } from "../../src/core/exact.ts";
import { decide, point } from "../../src/core/interval.ts";
import { type Entry, selectSeries } from "../../src/core/select-series.ts";
import { endsToTell, solveBack } from "../../src/core/solve-back.ts";
import type { Implied } from "../../src/core/statement.ts";
import { type Content, planOf, type Row, rowsOf, run, written } from "../support.ts";
import { runs } from "../effort.ts";

const ASKED = { id: "x", kind: "flow", unit: "家" };

/** What rows "period value unit statement" about indicator x imply; a row without its last cell is a figure. */
function solved(rows: string, indicator: Content = {}, more: Content = {}) {
  const plan = planOf({ indicators: [{ ...ASKED, ...indicator }], ...more });
  const cells = rows.split(";").map((row): Row => {
    const [period = "", value = "", unit = "", statement = ""] = row.trim().split(/\s+/);
    return { indicator: "x", period, value, unit: unit === "-" ? "" : unit, statement };
  });
  const { scorecards, diagnostics } = run(plan, cells, { asOf: "2019" });
  return { implied: scorecards[0]!.statements, codes: diagnostics.map(({ code }) => code), diagnostics, scorecards };
}

const range = ({ solution }: Implied) => solution && written(solution.interval);
const first = (...given: Parameters<typeof solved>) => solved(...given).implied[0]!;

// Every range and candidate below was worked out apart, by trying each number of the grid in Python's fractions.
describe("a target or base follows from a rate", () => {
  const money = { unit: "亿元" };
  test.each([
    ["技术合同 8.77 at 307 %", "2019 8.77; 2019 307% - completion", money, "(1753/615, 1755/613)", "2.86"],
    ["科技特派员 752 at 289 %", "2019 752; 2019 289% - completion", {}, "(150400/579, 150400/577]", "260"],
    ["科技成果 399 at 13.3倍", "2019 399; 2019 13.3倍 - completion", {}, "(2660/89, 1596/53]", "30"],
    ["高新技术企业 106 grown by 43 %", "2019 106; 2019 43% - growth", {}, "(21200/287, 4240/57]", "74"],
    ["科技型中小企业 215 grown by 37 %", "2019 215; 2019 37% - growth", {}, "(1720/11, 43000/273]", "157"],
    ["38 after a fall of 5 %", "2019 38; 2019 下降5% - growth", {}, "[7600/191, 7600/189)", "40"],
    ["38 after no growth", "2019 38; 2019 0% - growth", {}, "(7600/201, 7600/199)", "38"],
    ["101 at 50 %, and 200 would be rounded up", "2019 101; 2019 50% - completion", {}, "(200, 20200/99]", null],
    ["257 after growth by 1.57倍", "2019 257; 2019 增长1.57倍 - growth", {}, "(10280/103, 51400/513]", "100"],
  ])("%s", (_, rows, indicator, interval, value) => {
    const implied = first(rows, indicator);
    expect(range(implied)).toBe(interval);
    expect(implied.solution!.value && toText(implied.solution!.value)).toBe(value);
    expect(implied.reason).toBeNull();
  });
});

describe("where it is not one number", () => {
  test.each([
    ["two with two decimals fit", "2019 1.23; 2019 103% - completion", "亿元", "1.19 1.2", "2"],
    ["no whole number fits", "2019 70; 2019 12% - growth", "家", "", "0"],
    ["an open end is none of them", "2019 101; 2019 50% - completion", "家", "201 202 203 204", "4"],
    ["an open end above neither", "2019 189; 2019 下降5% - growth", "家", "198 199", "2"],
    [
      "parts go by the finer of their last digits",
      "2019H1 3.1; 2019H2 2.25; 2019 1000% - completion",
      "亿元",
      "0.53 0.54",
      "2",
    ],
    ["whichever of them that is", "2019H1 3.15; 2019H2 2.2; 2019 1000% - completion", "亿元", "0.53 0.54", "2"],
    [
      "万元 under 亿元 have four decimals more",
      "2019 877 万元; 2019 107% - completion",
      "亿元",
      "0.0816 0.0817 0.0818 0.0819 0.082 0.0821 0.0822 0.0823",
      "8",
    ],
    ["亿元 under 万元 go by ten thousands", "2019 2 亿元; 2019 0.5倍 - completion", "万元", "30000 40000 50000", "3"],
    [
      "a count in 万 is rounded like any other",
      "2019 3.3万; 2019 110% - completion",
      "人",
      "29412 29413 29414 29415 29416 29417 29418 29419 29420 29421",
      "1182",
    ],
    [
      "half-years that add up bring their roundings along",
      "2019H1 3.1; 2019H2 2.2; 2019 50% - completion",
      "亿元",
      "10.3 10.4 10.5 10.6 10.7 10.8 10.9",
      "7",
    ],
  ])("%s", (_, rows, unit, candidates, count) => {
    const { solution } = first(rows, { unit });
    expect([solution!.candidates.map(toText).join(" "), String(solution!.count)]).toEqual([candidates, count]);
    expect(solution!.value).toBeNull();
  });
});

describe("nothing follows", () => {
  test.each([
    ["without a figure of that period", "2018 10; 2019 50% - completion", "no-observation"],
    ["from nothing completed", "2019 10; 2019 0% - completion", "not-above-zero"],
    ["from a fall by everything", "2019 10; 2019 -100% - growth", "not-above-zero"],
    ["from a figure of zero", "2019 0; 2019 50% - completion", "not-above-zero"],
    ["from a figure below zero", "2019 -3; 2019 50% - completion", "not-above-zero"],
    ["from a vague figure", "2019 650余; 2019 50% - completion", "qualified-value"],
    ["from a figure that can't be read", "2019 some; 2019 50% - completion", "unreadable-value"],
    ["from a figure in another unit", "2019 3 万元; 2019 50% - completion", "unit-mismatch"],
    ["from two figures that differ", "2019 3; 2019 4; 2019 50% - completion", "conflicting-values"],
    ["of growth over several years", "2016..2019 3; 2016..2019 50% - growth", "no-base-period"],
  ])("%s", (_, rows, reason) => {
    const implied = first(rows);
    expect([implied.reason, implied.solution, implied.known]).toEqual([reason, null, null]);
    expect(endsToTell(implied)).toBeNull();
  });

  test("from figures in two units where the plan has none", () =>
    expect(first("2018 3 家; 2019 3 元; 2019 50% - completion", { unit: undefined }).reason).toBe("unit-mismatch"));

  test("where the statement is about another scope than the figure or the plan", () => {
    const rows = (scope: string) => [
      { indicator: "x", period: 2019, value: 10, scope },
      { indicator: "x", period: 2019, value: "50%", statement: "completion", scope: "市辖区" },
    ];
    const reason = (scope: string, own: Content) =>
      run(planOf({ indicators: [{ ...ASKED, ...own }] }), rows(scope)).scorecards[0]!.statements[0]!.reason;
    expect(reason("全市", {})).toBe("scope-mismatch");
    expect(reason("", { scope: "全市" })).toBe("scope-mismatch");
    expect(reason("市辖区", { scope: "市辖区" })).toBeNull();
    expect(reason("", {})).toBeNull();
    const parts = [
      { indicator: "x", period: "2019H1", value: 10 },
      { indicator: "x", period: "2019H2", value: 10, scope: "全市" },
      { indicator: "x", period: 2019, value: "50%", statement: "completion" },
    ];
    const of = (scope: string) => [...parts.slice(0, 2), { ...parts[2]!, scope }];
    const reasonOf = (scope: string) =>
      run(planOf({ indicators: [ASKED] }), of(scope)).scorecards[0]!.statements[0]!.reason;
    expect([reasonOf(""), reasonOf("全市"), reasonOf("市辖区")]).toEqual([null, null, "scope-mismatch"]);
  });

  test("and a statement without a figure is made of none", () => {
    const { implied, diagnostics } = solved("2018 10; 2019 50% - completion");
    expect([implied[0]!.used, implied[0]!.actual, implied[0]!.actualRange]).toEqual([[], null, null]);
    expect(diagnostics).toMatchObject([{ args: { indicator: "x", value: "50%", period: "2019" }, at: { line: 3 } }]);
  });

  test("and the missing figure is named where it is the one thing missing", () => {
    expect(solved("2018 10; 2019 50% - completion").codes).toEqual(["actuals/statement-without-figure"]);
    expect(solved("2019 0; 2019 50% - completion").codes).toEqual([]);
  });
});

test.each([
  ["completion", "2019 8.77; 2019 307% - completion", "target"],
  ["growth", "2019 8.77; 2019 43% - growth", "base"],
])("%s implies a %3$s, from a figure that is rounded itself", (_, rows, implies) => {
  const implied = first(rows, { unit: "亿元" });
  expect([implied.implies, implied.used.length, written(implied.actualRange!)]).toEqual([implies, 1, "[8.765, 8.775)"]);
});

const said = ({ known }: Implied) =>
  known &&
  `${toText(known.value)} ${known.from} ${known.agrees ? "fits" : "differs"}${known.inverse ? ", inverse" : ""}`;

describe("it is held against what is known", () => {
  const at = (target: unknown, more: Content = {}) => ({ target, ...more });
  const base = (period: string | number) => at(1, { baseline: { value: 74, period } });
  test.each([
    ["a target that fits", "2019 752; 2019 289% - completion", at(260), "260 plan fits"],
    ["a target that does not", "2019 752; 2019 289% - completion", at(259), "259 plan differs"],
    ["a target of another period is none", "2018 752; 2018 289% - completion", at(259), null],
    [
      "a milestone of the period",
      "2018 752; 2018 289% - completion",
      at(900, { milestones: [{ by: 2018, "at-least": 260 }] }),
      "260 plan fits",
    ],
    [
      "one of several targets",
      "2019 752; 2019 289% - completion",
      at([{ "at-least": 200 }, { "at-least": 260 }]),
      "260 plan fits",
    ],
    [
      "a target that is growth over a base",
      "2019 104; 2019 200% - completion",
      at({ growth: "30%" }, { baseline: { value: 40, period: 2016 } }),
      "52 plan fits",
    ],
    ["a range is not one number", "2019 752; 2019 289% - completion", at({ between: [1, 2] }), null],
    ["a sum over years is no value", "2019 752; 2019 289% - completion", at({ total: 260, from: 2018 }), null],
    ["a limit, by figure ÷ limit", "2019 20; 2019 80% - completion", at({ "at-most": 25 }), "25 plan fits"],
    [
      "a limit, by 2 − figure ÷ limit",
      "2019 20; 2019 120% - completion",
      at({ "at-most": 25 }),
      "25 plan fits, inverse",
    ],
    ["a limit that is used up either way", "2019 25; 2019 100% - completion", at({ "at-most": 25 }), "25 plan fits"],
    ["a limit at more than twice", "2019 20; 2019 250% - completion", at({ "at-most": 25 }), "25 plan differs"],
    ["no limit by 2 − figure ÷ limit", "2019 20; 2019 120% - completion", at({ "at-least": 25 }), "25 plan differs"],
    [
      "a target that is average growth over a base",
      "2019 104; 2019 200% - completion",
      at({ "average-growth": "30%" }, { baseline: { value: 40, period: 2018 } }),
      "52 plan fits",
    ],
    ["a flow's quarter is not the year that it ends", "2019Q4 752; 2019Q4 289% - completion", at(260), null],
    ["nor the half that begins the year", "2019H1 752; 2019H1 289% - completion", at(260), null],
    ["a stock's is", "2019Q4 752; 2019Q4 289% - completion", at(260, { kind: "stock" }), "260 plan fits"],
    ["and another end is not", "2018 752; 2018 289% - completion", at(260, { kind: "stock" }), null],
    ["no baseline where the figure can't be read", "2018 x; 2019 106; 2019 43% - growth", base(2018), null],
    ["nor where two of them differ", "2018 1; 2018 -1; 2019 106; 2019 43% - growth", base(2018), null],
    [
      "a baseline in a unit of its own",
      "2019 10.6; 2019 43% - growth",
      { unit: "亿元", baseline: { value: 74000, unit: "万元", period: 2018 } },
      "7.4 plan fits",
    ],
    [
      "a baseline without a unit beside data that have one",
      "2019 106 家; 2019 43% - growth",
      { unit: undefined, baseline: { value: 74, period: 2018 } },
      "74 plan fits",
    ],
    ["a limit, by neither", "2019 20; 2019 90% - completion", at({ "at-most": 25 }), "25 plan differs"],
    ["the figure of the year before", "2018 74; 2019 106; 2019 43% - growth", {}, "74 data fits"],
    ["another figure of the year before", "2018 70; 2019 106; 2019 43% - growth", {}, "70 data differs"],
    ["the figure goes before the baseline", "2018 70; 2019 106; 2019 43% - growth", base(2018), "70 data differs"],
    ["the baseline of the year before", "2019 106; 2019 43% - growth", base(2018), "74 plan fits"],
    ["a baseline of another year is none", "2019 106; 2019 43% - growth", base(2017), null],
  ] as const)("%s", (_, rows, indicator, expected) => expect(said(first(rows, indicator))).toBe(expected));

  test("a target of another indicator is none of it", () => {
    const indicators = [
      { ...ASKED, target: 259 },
      { id: "y", unit: "家", kind: "flow", target: 260 },
    ];
    expect(said(first("2019 752; 2019 289% - completion", {}, { indicators }))).toBe("259 plan differs");
  });

  test("a base that is rounded itself may be what it is rounded from", () => {
    const money = { unit: "亿元" };
    // 7.4 may be 7.35, and 10.6 ÷ 1.435 = 7.387.
    expect(said(first("2018 7.4; 2019 10.6; 2019 43% - growth", money))).toBe("7.4 data fits");
    expect(said(first("2018 7.2; 2019 10.6; 2019 43% - growth", money))).toBe("7.2 data differs");
  });

  test("a difference is a warning that says what it would have to be, to the digit that tells", () => {
    const { diagnostics } = solved("2019 8.77; 2019 307% - completion", { unit: "亿元", target: 2.85 });
    expect(diagnostics).toMatchObject([
      {
        code: "actuals/completion-differs",
        severity: "warning",
        at: { line: 3, column: 4 },
        args: {
          rate: "307",
          actual: "8.77",
          low: "2.8504",
          high: "2.8630",
          value: "2.86",
          known: "2.85",
          found: "308",
        },
      },
    ]);
    const growth = solved("2018 70; 2019 106; 2019 43% - growth").diagnostics;
    expect(growth).toMatchObject([
      { code: "actuals/growth-differs", args: { base: "2018", value: "74", from: "data", known: "70", found: "51" } },
    ]);
    const zero = solved("2018 0; 2019 106; 2019 43% - growth").diagnostics;
    expect(zero).toMatchObject([{ code: "actuals/growth-differs", args: { known: "0", found: null } }]);
  });
});

test("a figure that is not the sum of what was submitted is not solved for: nobody knows how it was rounded", () => {
  const plan = planOf({ indicators: [ASKED] });
  const { statements, observations } = rowsOf(
    [plan],
    [
      { indicator: "x", period: 2019, value: 106 },
      { indicator: "x", period: 2019, value: "43%", statement: "growth" },
    ],
  );
  const series = selectSeries(plan.indicators[0]!, listed(observations), () => undefined);
  const doubled = (entry: Entry): Entry => ({ ...entry, quantity: { ...entry.quantity!, ...point(rational(212n)) } });
  const [implied] = solveBack(
    plan.indicators[0]!,
    statements,
    { ...series, entries: series.entries.map(doubled) },
    [],
    () => undefined,
  );
  expect([implied!.reason, implied!.actual]).toEqual(["qualified-value", null]);
});

describe("growth is measured from", () => {
  test.each([
    ["the year before", "2019 106; 2019 43% - growth", "2018"],
    ["the same quarter of the year before", "2019Q3 106; 2019Q3 增长43% - growth", "2018Q3"],
    ["the same month of the year before", "2019-03 106; 2019-03 同比增长43% - growth", "2018-03"],
    ["the quarter before where the cell says so", "2019Q1 106; 2019Q1 环比增长43% - growth", "2018Q4"],
  ])("%s", (_, rows, expected) => expect(first(rows).statement.base!.text).toBe(expected));

  test("figures from 1 January on are compared with such figures", () => {
    expect(said(first("2018Q3 74; 2018Q1 9; 2019Q3 106; 2019Q3 43% - growth", { reported: "year-to-date" }))).toBe(
      "74 data fits",
    );
  });
});

test("ends are told to the digit that keeps neighbours, and what differs, outside", () => {
  const ends = (target?: number) =>
    endsToTell(first("2019 8.77; 2019 307% - completion", { unit: "亿元", ...(target ? { target } : {}) }));
  expect([ends(), ends(2.86), ends(2.8504), ends(9)]).toEqual([
    ["2.8504", "2.8630"],
    ["2.8504", "2.8630"],
    ["2.85041", "2.86297"],
    ["2.8504", "2.8630"],
  ]);
});

test("what is said twice stands in the order of its lines, and 10 is behind 9", () => {
  const { implied } = solved(["2019 106", ...Array(10).fill("2019 43% - growth")].join(";"));
  expect(implied.map(({ statement }) => statement.at.line)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test("the order is that of the plan and of time, however the rows are shuffled", () => {
  const rows = "2019 106; 2018 74; 2019 43% - growth; 2019 200% - completion; 2018 10% - growth".split("; ");
  const order = (given: readonly string[]) => solved(given.join(";")).implied.map(({ statement }) => statement.raw);
  expect(order(rows)).toEqual(["10%", "200%", "43%"]);
  expect(order([...rows].reverse())).toEqual(order(rows));
});

test("forecasts are no statements about figures", () => {
  const rows = [
    { indicator: "x", period: 2019, value: 10 },
    { indicator: "x", period: 2019, value: "50%", statement: "completion", status: "forecast" },
  ];
  expect(run(planOf({ indicators: [ASKED] }), rows).scorecards[0]!.statements).toEqual([]);
});

describe("laws", () => {
  const percentOf = (a: number, b: number) => toFixed(multiply(divide(rational(a), rational(b))!, rational(100n)), 0);

  test("the target that a rounded rate was worked out from lies in what it implies, and is the answer where that is one", () => {
    const count = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(count, count, (actual, target) => {
        const rate = percentOf(actual, target);
        fc.pre(rate !== "0");
        const { solution } = first(`2019 ${actual}; 2019 ${rate}% - completion`);
        expect(decide(point(rational(target)), solution!.interval)).toBe(true);
        if (solution!.value) expect(toText(solution!.value)).toBe(String(target));
        else expect(solution!.count).toBeGreaterThan(1n);
      }),
      { numRuns: runs(60) },
    );
  });

  test("the same for a target with two decimals and a figure that was rounded before it was reported", () => {
    const cents = fc.integer({ min: 10, max: 99999 });
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: -49, max: 49 }), (target, figure, off) => {
        // The rate comes from the unrounded figure: 1/100 of a cent is what is lost.
        const exact = rational(figure * 100 + off, 10000);
        const goal = rational(target, 100);
        const rate = toFixed(multiply(divide(exact, goal)!, rational(100n)), 1);
        fc.pre(Number(rate) > 0);
        const { solution } = first(`2019 ${toFixed(exact, 2)}; 2019 ${rate}% - completion`, { unit: "亿元" });
        expect(decide(point(goal), solution!.interval)).toBe(true);
        if (solution!.value) expect(toText(solution!.value)).toBe(toText(goal));
      }),
      { numRuns: runs(60) },
    );
  });

  test("as shown, no neighbour of the candidates lies between the ends", () => {
    const count = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 2000 }), (actual, rate) => {
        const implied = first(`2019 ${actual}; 2019 ${rate}% - completion`);
        const [low, high] = endsToTell(implied)!.map(
          (text) => Number(parseDecimal(text)!.n) / Number(parseDecimal(text)!.d),
        );
        const { candidates, count: all } = implied.solution!;
        if (candidates.length === 0) return;
        const lowest = Number(candidates[0]!.n);
        expect(lowest - 1).toBeLessThanOrEqual(low!);
        expect(lowest + Number(all)).toBeGreaterThanOrEqual(high!);
      }),
      { numRuns: runs(60) },
    );
  });
});
