import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inMemory } from "../../src/core/observations.ts";
import type { Series } from "../../src/core/select-series.ts";
import { emptyRun, evaluate, idlePlans } from "../../src/core/evaluate.ts";
import { multiply, power, rational } from "../../src/core/exact.ts";
import { point } from "../../src/core/interval.ts";
import type { Plan } from "../../src/core/plan.ts";
import { type OracleCase, oracleCase } from "../oracle/cases.ts";
import { evaluated, judge as judgeCase } from "../oracle/judge.ts";
import {
  type Content,
  counted,
  judge,
  judgements,
  number,
  type Options,
  period,
  plainly,
  planOf,
  type Row,
  rowsFor,
  rowsOf,
  run,
  verdictOf,
} from "../support.ts";
import { runs } from "../effort.ts";

describe("the cities' own figures, to the last digit", () => {
  const percent48 = { unit: "%", target: 48, baseline: { value: 45.2, period: 2017 } };
  judgements(percent48, [
    ["45.2 of 48 % is 94.17 %", { 2017: 45.2 }, 2017, "pending, fails", { gap: -2.8, attainment: "113/120" }],
    ["49.7 is 103.54 %, a year early", { 2018: 49.7 }, 2018, "met early", { gap: 1.7, attainment: "497/480" }],
    ["and 160.71 % of the way from 45.2", { 2018: 49.7 }, 2018, "met early", { fromBaseline: "45/28" }],
  ]);
  judgements({ unit: "家", target: { "more-than": 25 } }, [
    ["29 firms are more than 25", { 2018: 29 }, 2019, "met, stale", { gap: 4, attainment: 1.16, needs: 26 }],
    ["25 are not", { 2018: 25 }, 2019, "missed, stale", { gap: 0, shortfall: 0, needs: 26 }],
  ]);
  const percent10 = { unit: "%", target: 10 };
  const people4 = { unit: "万人", target: 4 };
  const over50 = { target: { "more-than": 50 } };
  const growth30 = { target: { growth: "30%" }, baseline: { value: 40, period: 2014 } };
  const growth20 = { unit: "亿元", target: { "average-growth": "20%" }, baseline: { value: 17.4, period: 2014 } };
  const start = { bound: 43.296768, gap: -25.896768, attainment: "3125/7776" };
  judgements({ unit: "家" }, [
    ["40 of more than 50 are 80 %", { 2019: 40 }, 2019, "missed", { gap: -10, needs: 51, attainment: 0.8 }, over50],
    ["21 of 35 are 60 %", { 2019: 21 }, 2019, "missed", { gap: -14, attainment: 0.6 }, { target: 35 }],
    ["2 of 4 are 50 %", { 2019: 2 }, 2019, "missed", { gap: -2, attainment: 0.5 }, { target: 4 }],
    ["6.32 of 10 are 63.20 %", { 2019: 6.32 }, 2019, "missed", { gap: -3.68, attainment: 0.632 }, percent10],
    ["3.33 of 4 are 83.25 %", { 2019: 3.33 }, 2019, "missed", { gap: -0.67, attainment: 0.8325 }, people4],
    ["170 of 300 are 56.67 %", { 2019: 170 }, 2019, "missed", { gap: -130, attainment: "17/30" }, { target: 300 }],
    ["1925 of 3000: 64.17 %", { 2019: 1925 }, 2019, "missed", { gap: -1075, attainment: "77/120" }, { target: 3000 }],
    ["180 of 200 are 90 %", { 2019: 180 }, 2019, "missed", { gap: -20, attainment: 0.9 }, { target: 200 }],
    ["180余 of 200 can't be said", { 2019: "180余" }, 2019, "qualified-value", { gap: null }, { target: 200 }],
    ["60 of 70 are 85.71 %", { 2019: 60 }, 2019, "missed", { gap: -10, attainment: "6/7" }, { target: 70 }],
    ["40 × 1.3 = 52: 76.92 %", { 2019: 40 }, 2019, "missed", { bound: 52, gap: -12, attainment: "10/13" }, growth30],
    ["17.4 × 1.2⁵ = 43.296768: 40.19 %", { 2019: 17.4 }, 2019, "missed", start, growth20],
  ]);
});

describe("what meets its bound exactly is met, what misses it by any digit is missed", () => {
  const change = (value: unknown, base: string) => ({
    unit: "%",
    target: { change: value },
    baseline: { value: base },
  });
  const growth = (value: unknown, base: string) => ({ target: { growth: value }, baseline: { value: base } });
  const average = (value: string, base: string, period: number) => ({
    target: { "average-growth": value },
    baseline: { value: base, period },
  });
  const total = (value: unknown, from = 2018) => ({ kind: "flow", target: { total: value, from } });
  const tenths = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [2010 + index, "0.1"]));
  const table: [title: string, indicator: Content, values: Record<string, string>, said: string][] = [
    ["0.3 − 0.1 ≥ 0.2", change("0.2", "0.1"), { 2019: "0.3" }, "met"],
    ["1.1 − 0.9 ≤ 0.2", change({ "at-most": "0.2" }, "0.9"), { 2019: "1.1" }, "met"],
    ["50.3 − 50.2 ≥ 0.1 points", change("0.1pp", "50.2"), { 2019: "50.3" }, "met"],
    ["1.1 to 1.21 is 10 %", growth("10%", "1.1"), { 2019: "1.21" }, "met"],
    ["1 to 1.1 × 1.1 is 21 %", growth("21%", "1"), { 2019: "1.21" }, "met"],
    ["1.1 to 1.166 is 6 %", growth("6%", "1.1"), { 2019: "1.166" }, "met"],
    ["100 to 105.5 is 5.5 %", growth("5.5%", "100"), { 2019: "105.5" }, "met"],
    ["1.0 to 1.05 is at most 5 %", growth({ "at-most": "5%" }, "1.0"), { 2019: "1.05" }, "met"],
    ["1.2 to 1.08 is −10 %", growth("-10%", "1.2"), { 2019: "1.08" }, "met"],
    ["1.4 to 1.26 is −10 %", growth("-10%", "1.4"), { 2019: "1.26" }, "met"],
    ["52 to 44.2 is −15 %", growth("-15%", "52"), { 2019: "44.2" }, "met"],
    ["38 to 32.3 is −15 %", growth("-15%", "38"), { 2019: "32.3" }, "met"],
    ["45 to 36.9 is −18 %", growth("-18%", "45"), { 2019: "36.9" }, "met"],
    ["8.77 ÷ 1754 is 0.5 %", growth({ equals: "-99.5%" }, "1754"), { 2019: "8.77" }, "met"],
    ["3 to 4 is more than 33.333333333333333 %", growth("33.333333333333333%", "3"), { 2019: "4" }, "met"],
    ["and less than 33.333333333333334 %", growth("33.333333333333334%", "3"), { 2019: "4" }, "missed"],
    ["100 to 121 is 10 % twice", average("10%", "100", 2017), { 2019: "121" }, "met"],
    ["100 to 133.1 is 10 % three times", average("10%", "100", 2016), { 2019: "133.1" }, "met"],
    ["100 to 115.7625 is 5 % three times", average("5%", "100", 2016), { 2019: "115.7625" }, "met"],
    ["0.1 + 0.2 ≤ 0.3", total({ "at-most": "0.3" }), { 2018: "0.1", 2019: "0.2" }, "met"],
    ["0.1 + 0.2 > 0.3 is false", total({ "more-than": "0.3" }), { 2018: "0.1", 2019: "0.2" }, "missed"],
    ["0.1 + 0.7 ≥ 0.8", total("0.8"), { 2018: "0.1", 2019: "0.7" }, "met"],
    ["ten times 0.1 ≥ 1", total("1", 2010), tenths, "met"],
    ["2⁵³ is below 2⁵³ + 1", { target: "9007199254740993" }, { 2019: "9007199254740992" }, "missed"],
    ["79.999999999999999 is below 80", { target: "80" }, { 2019: "79.999999999999999" }, "missed"],
    ["999999999999 is below 1000000000000", { target: "1000000000000" }, { 2019: "999999999999" }, "missed"],
  ];
  test.each(table)("%s", (_, indicator, values, said) => expect(judge(indicator, values).said).toBe(said));
});

/** Verdicts by area and target: "A x: met". */
function verdicts(plans: Plan | readonly Plan[], rows: readonly Row[], options?: Options): string[] {
  return run(plans, rows, options).scorecards.flatMap(({ area, assessments }) => {
    const name = area?.code ?? area?.name.zh ?? area?.name.en ?? "nowhere";
    return assessments.map((one) => `${name} ${one.target.id}: ${verdictOf(one)}`);
  });
}
const at = (area: string, value: string | number, own: Row = {}): Row => ({
  area,
  indicator: "x",
  period: 2019,
  value,
  ...own,
});
const one = { indicators: [{ id: "x", unit: "%", target: 5 }] };

describe("the as-of", () => {
  const own = (asOf?: string | number) => planOf({ ...one, "as-of": asOf });
  const rows = [at("A", 5, { period: 2018 }), at("A", 4, { period: "2018Q3" })];
  test.each([
    ["the caller's before the plan's", own(2017), { asOf: "2019Q2" }, "2019Q2", "flag"],
    ["the plan's before the data's", own(2017), {}, "2017", "plan"],
    ["else the latest period in the data", own(), {}, "2018", "data"],
    ["each target's own due", own(), { asOf: "due" }, "due", "flag"],
    ["each target's own due by the plan", own("due"), {}, "due", "plan"],
  ])("is %s", (_, plan, options, asOf, from) => {
    const evaluation = run(plan, rows, options);
    expect(evaluation.asOfFrom).toBe(from);
    for (const found of [evaluation.asOf, evaluation.scorecards[0]!.asOf]) {
      expect(found === "due" ? found : found?.text).toBe(asOf);
    }
  });

  test.each([
    ["forecasts", at("A", 9, { period: 2020, status: "forecast" })],
    ["other indicators", at("A", 9, { period: 2020, indicator: "population" })],
    ["other areas", at("Elsewhere", 9, { period: 2020 })],
  ])("from the data is not moved by %s", (_, row) =>
    expect(run(own(), [...rows, row]).asOf).toMatchObject({ text: "2018" }),
  );

  test("of several plans it is that of the first one that names any", () => {
    const plans = [
      planOf({ ...one, id: "a" }),
      planOf({ ...one, id: "b", "as-of": 2017 }),
      planOf({ ...one, id: "c", "as-of": 2018 }),
    ];
    const evaluation = run(plans, rows);
    expect([evaluation.asOfFrom, evaluation.asOf]).toMatchObject(["plan", { text: "2017" }]);
    expect(evaluation.scorecards.map(({ asOf }) => asOf !== "due" && asOf?.text)).toEqual(["2018", "2017", "2018"]);
  });

  test("from the data is the latest end, whatever began first", () => {
    const values = [at("A", 5, { period: "2019Q4" }), at("A", 5, { period: 2018 })];
    expect(run(own(), values).asOf).toMatchObject({ text: "2019Q4" });
  });

  test("from the data is one for all areas, the longest period of the latest end", () => {
    const framework = planOf({ ...one, area: undefined });
    const found = run(framework, [at("B", 5, { period: "2019-12-31" }), at("A", 5, { period: 2018 }), at("B", 5)]);
    expect(found.scorecards.map(({ asOf }) => asOf)).toMatchObject([{ text: "2019" }, { text: "2019" }]);
  });

  test("due judges each target at its own due period", () => {
    const target = [
      { "at-least": 5, by: 2017 },
      { "at-least": 5, by: 2018 },
    ];
    const plan = planOf({ indicators: [{ id: "x", target }] });
    const values = [at("A", 5, { period: 2017 }), at("A", 4, { period: 2018 })];
    expect(verdicts(plan, values, { asOf: "due" })).toEqual(["A x: met", "A x#2: missed"]);
  });
});

describe("what was known on a day", () => {
  const plan = planOf({ inputs: [{ id: "y" }], indicators: [{ id: "x", target: 5 }] });
  const known = (day: number | null, ...rows: readonly Row[]) => {
    const read = rowsOf([plan], rowsFor(rows));
    const { scorecards, diagnostics } = evaluate({
      ...read,
      plans: [plan],
      asOf: period("2019"),
      knownOn: day,
      areas: null,
    });
    const [{ assessments, statements }] = scorecards as [(typeof scorecards)[0]];
    const codes = diagnostics.map(({ code, at, args }) =>
      [`${at!.line}:${at!.column} ${code}`, ...Object.values(args)].join(" "),
    );
    return [plainly(assessments[0]!).raw, statements.length, codes];
  };
  const first = { period: 2019, value: 6, published: "2020-01-20", status: "preliminary" };
  const revised = { period: 2019, value: 4, published: "2020-03-01", status: "revised" };
  const undated = { period: 2018, value: 9 };
  const statement = { period: 2019, value: "80%", statement: "completion", published: "2020-03-01" };

  test.each<[title: string, day: number | null, rows: readonly Row[], expected: readonly unknown[]]>([
    ["all without a day", null, [first, revised, undated], ["4", 0, []]],
    ["what was published by then", 20200229, [first, revised], ["6", 0, []]],
    ["on the day itself as well", 20200301, [first, revised, statement], ["4", 1, []]],
    ["nothing the day before", 20200119, [first], [null, 0, []]],
    ["no statement of later", 20200229, [first, statement], ["6", 0, []]],
    ["never what doesn't say when", 20200229, [undated, first, undated], ["6", 0, ["2:null actuals/undated 2"]]],
  ])("%s", (_, day, rows, expected) => expect(known(day, ...rows)).toEqual(expected));
});

test("an indicator without a target is followed where that is asked for, by the newest period of the data", () => {
  const followed = { progress: "linear", direction: "higher", baseline: { value: 1, period: 2016 } };
  const trends = (own: Content, asOf: string | null = "due") =>
    run(planOf({ indicators: [{ id: "x", unit: "家", ...own }] }), [at("A", 3, { period: 2018 })], { asOf })
      .scorecards[0]!.trends;
  expect(trends(followed)).toMatchObject([
    { indicator: { id: "x" }, unit: "家", trajectory: { now: { period: "2018" } } },
  ]);
  expect(trends(followed, "2018")).toHaveLength(1);
  expect(trends({ ...followed, target: 5 })).toEqual([]);
  expect(trends({})).toEqual([]);
});

describe("what is supposed", () => {
  const assumed = (indicator: string, value: string, when: string | null = null) => ({
    indicator,
    quantity: { ...point(number(value)), raw: value },
    unit: "",
    period: when === null ? null : period(when),
    at: { file: "--set", line: 1, column: null },
  });
  /** Verdicts, and of each supposition whether it counts; then the other codes. */
  function supposing(
    plan: Plan,
    rows: readonly Row[],
    suppositions: readonly ReturnType<typeof assumed>[],
    more: { asOf?: string | null; areas?: readonly string[]; stands?: boolean } = {},
  ) {
    const { asOf = "2019", areas = null, stands = false } = more;
    const when = asOf === null ? null : period(asOf);
    const read = rowsOf([plan], rows, areas);
    const request = { ...read, plans: [plan], asOf: when, knownOn: null, areas, stands, assumed: suppositions };
    const { scorecards, diagnostics } = evaluate(request);
    const said = scorecards.flatMap(({ area, assessments }) =>
      assessments.map((one) => `${area!.code ?? area!.name.en} ${verdictOf(one)}`),
    );
    const told = diagnostics.map(({ code, args }) =>
      code === "run/what-if" ? `${args.indicator} ${args.period} ${args.counts ? "counts" : "idle"}` : code,
    );
    return [...said, ...told].join(", ");
  }
  const target = planOf({ indicators: [{ id: "x", target: 5 }] });
  const followed = { progress: "linear", direction: "higher", baseline: { value: 1, period: 2016 } };
  const area = { area: undefined };

  test.each<[title: string, said: string, expected: string]>([
    [
      "is judged in the place of what was submitted",
      supposing(target, [at("A", 4)], [assumed("x", "5")]),
      "A met, x 2019 counts",
    ],
    ["where nothing was submitted", supposing(target, [], [assumed("x", "5")]), "A met, x 2019 counts"],
    [
      "of another period it is idle",
      supposing(target, [at("A", 4)], [assumed("x", "5", "2017")]),
      "A missed, x 2017 idle",
    ],
    [
      "of every area that is asked for",
      supposing(planOf({ ...area, ...one }), [at("A", 4), at("B", 4)], [assumed("x", "5")]),
      "A met, B met, x 2019 counts, x 2019 counts",
    ],
    [
      "of the newest period in the data where nobody says when",
      supposing(target, [at("A", 4, { period: 2018 })], [assumed("x", "5")], { asOf: null }),
      "A met early, x 2018 counts",
    ],
    [
      "in the place of figures that conflict, which they do all the same",
      supposing(target, [at("A", 4), at("A", 3)], [assumed("x", "5")]),
      "A met, x 2019 counts, actuals/conflicting-values",
    ],
    [
      "in the place of a figure in the wrong unit, which it is all the same",
      supposing(
        planOf({ indicators: [{ id: "x", unit: "家", target: 5 }] }),
        [at("A", 4, { unit: "人" }), at("A", 3, { period: 2018, unit: "人" })],
        [assumed("x", "5")],
      ),
      "A met, x 2019 counts, actuals/unit-mismatch, actuals/unit-mismatch",
    ],
    [
      "twice, the last time",
      supposing(planOf({ ...area, ...one }), [at("A", 4), at("B", 4)], [assumed("x", "3"), assumed("x", "5", "2019")]),
      "A met, B met, x 2019 counts, x 2019 counts, usage/repeated-option",
    ],
    [
      "counts where it is followed",
      supposing(planOf({ indicators: [{ id: "x", ...followed }] }), [at("A", 4)], [assumed("x", "5")]),
      "x 2019 counts",
    ],
    [
      "where a target's way leads over it",
      supposing(
        planOf({ indicators: [{ id: "x", ...followed, target: { "at-least": 9, by: 2022 } }] }),
        [],
        [assumed("x", "5")],
      ),
      "A pending, fails, x 2019 counts",
    ],
    [
      "where it is compared",
      supposing(
        planOf({ score: { normalise: "none" }, indicators: [{ id: "x" }] }),
        [at("A", 4)],
        [assumed("x", "5")],
        { stands: true },
      ),
      "x 2019 counts",
    ],
    [
      "where something is divided by it",
      supposing(
        planOf({ score: { normalise: "none" }, inputs: [{ id: "pop" }], indicators: [{ id: "x", per: "pop" }] }),
        [at("A", 4)],
        [assumed("pop", "5")],
        { stands: true },
      ),
      "pop 2019 counts",
    ],
    [
      "and else is idle",
      supposing(planOf({ indicators: [{ id: "x" }] }), [at("A", 4)], [assumed("x", "5")]),
      "x 2019 idle",
    ],
    [
      "of the parts of an area that alone is asked for it is nothing",
      supposing(
        planOf({
          areas: [{ name: "P" }, { name: "K", parent: "P" }],
          ...area,
          indicators: [{ id: "x", unit: "家", "roll-up": "sum", target: 5 }],
        }),
        [at("K", 4)],
        [assumed("x", "9")],
        { areas: ["P"] },
      ),
      "P met, x 2019 counts",
    ],
  ])("%s", (_, said, expected) => expect(said).toBe(expected));
});

test("series are handed on where they are asked for", () => {
  const plan = planOf({ indicators: [{ id: "x", target: 5 }] });
  const read = rowsOf([plan], [at("A", 5)]);
  const request = { ...read, plans: [plan], asOf: null, knownOn: null, areas: null };
  expect(evaluate(request).scorecards[0]!.series).toBeUndefined();
  const [found] = evaluate({ ...request, series: true }).scorecards;
  expect([...found!.series!].map(([{ id }, { entries }]) => [id, entries.length])).toEqual([["x", 1]]);
});

test("a baseline that the data contradict by a figure that is no single number is told as it was submitted", () => {
  const plan = planOf({ indicators: [{ id: "x", target: 5, baseline: { value: 5, period: 2017 } }] });
  expect(run(plan, [at("A", "6余", { period: 2017 })]).diagnostics).toMatchObject([
    {
      code: "actuals/base-differs",
      args: { indicator: "x", period: "2017", baseline: "5", found: "6余" },
      at: { line: 2 },
    },
  ]);
});

test("what a plan's data show to be wrong with it is said once, what is wrong with rows at each of them", () => {
  const formula = { id: "y", unit: "家", formula: "x * x", target: 5 };
  const plan = planOf({ area: undefined, inputs: [{ id: "x" }], indicators: [formula] });
  const rows = ["A", "B"].map((area) => at(area, 5, { unit: "万元" }));
  const codes = run(plan, rows).diagnostics.map(({ code }) => code);
  expect(codes).toEqual(["plan/unit-clash"]);
  const twice = ["A", "A", "B", "B"].map((area, index) => at(area, index));
  const conflicts = run(planOf({ area: undefined, ...one }), twice).diagnostics.map(
    ({ code, at: place }) => `${code} ${place!.line}`,
  );
  expect(conflicts).toEqual(["actuals/conflicting-values 2", "actuals/conflicting-values 4"]);
});

describe("rows without an area", () => {
  const unnamed = { indicator: "x", period: 2019, value: 5 };
  test("are of the only area that is meant, and of none of several", () => {
    const own = planOf({ ...one, id: "own" });
    const framework = planOf({ ...one, id: "all", area: undefined, areas: [{ name: "B" }, { name: "C" }] });
    const read = rowsOf([own], [unnamed]);
    const judged = (areas: readonly string[] | null) =>
      evaluate({ ...read, plans: [own, framework], asOf: period("2019"), knownOn: null, areas }).scorecards.map(
        ({ area, assessments }) => `${area!.code ?? area!.name.en}: ${verdictOf(assessments[0]!)}`,
      );
    expect(judged(null)).toEqual(["A: met", "B: no-observation", "C: no-observation"]);
    expect(judged(["C"])).toEqual(["C: met"]);
  });

  test("are none of the parts of the area that is asked for", () => {
    const areas = [{ name: "P" }, { name: "K", parent: "P" }, { name: "L", parent: "P" }];
    const framework = planOf({
      area: undefined,
      areas,
      indicators: [{ id: "x", unit: "家", "roll-up": "sum", target: 5 }],
    });
    const { scorecards, diagnostics } = run([planOf(one), framework], [unnamed], { asOf: "2019", areas: ["P"] });
    expect([scorecards.map(({ assessments }) => assessments.map(verdictOf)), diagnostics]).toEqual([[["met"]], []]);
  });
});

test("of the parts of an area that is asked for only what is added up is looked at", () => {
  const areas = [{ name: "P" }, { name: "K", parent: "P" }];
  const indicators = [
    { id: "x", unit: "家", "roll-up": "sum", target: 5 },
    { id: "y", target: 5 },
  ];
  const framework = planOf({ area: undefined, areas, indicators });
  const rows = [at("K", 5), at("K", 1, { indicator: "y" }), at("K", 2, { indicator: "y" })];
  const asked = run(framework, rows, { asOf: "2019", areas: ["P"] });
  expect([asked.scorecards[0]!.assessments.map(verdictOf), asked.diagnostics, asked.matched]).toEqual([
    ["met", "no-observation"],
    [],
    1,
  ]);
  expect(run(framework, rows, { asOf: "2019" }).diagnostics.map(({ code }) => code)).toEqual([
    "actuals/conflicting-values",
  ]);
});

describe("statements", () => {
  const statement = (indicator: string, area = "A"): Row => ({
    indicator,
    area,
    period: 2019,
    value: "80%",
    statement: "completion",
  });
  const plan = planOf({ area: undefined, indicators: [{ id: "x", name: "众创空间", target: 5 }] });

  test("are found by any name of the indicator", () => {
    const { scorecards } = run(plan, [at("A", 4), statement("x"), { ...statement("众创空间"), value: "81%" }]);
    expect(scorecards[0]!.statements).toHaveLength(2);
  });

  test("of areas that nobody asks for are passed over, unless all are asked for", () => {
    const own = planOf({ indicators: [{ id: "x", target: 5 }] });
    const read = rowsOf([plan], [at("A", 4), statement("x", "B")]);
    const codes = (areas: readonly string[] | null) =>
      evaluate({ ...read, plans: [own], asOf: period("2019"), knownOn: null, areas }).diagnostics.map(
        ({ code }) => code,
      );
    expect(codes(["A"])).toEqual([]);
    expect(codes(null)).toEqual(["actuals/statement-without-figure"]);
  });
});

test("areas go by their names as they are written in the data, else as they are compared", () => {
  const plan = planOf({ ...one, area: undefined });
  const { observations } = rowsOf([plan], [at("City B", 5)]);
  const request = { plans: [plan], observations, asOf: period("2019"), knownOn: null, areas: null };
  const nameIn = (areaNames: ReadonlyMap<string, readonly string[]>) =>
    evaluate({ ...request, areaNames }).scorecards[0]!.area!.name;
  expect(nameIn(new Map([[[...inMemory(observations).areas()][0]!, ["City B"]]]))).toEqual({ en: "City B" });
  expect(nameIn(new Map())).toEqual({ en: [...inMemory(observations).areas()][0] });
});

describe("areas", () => {
  const framework = planOf({ ...one, area: undefined });
  const city = planOf({ ...one, area: { code: "540100", name: { zh: "拉萨市" }, aliases: ["拉萨"] } });

  test("a framework judges every area of the data, in the order of their names", () =>
    expect(verdicts(framework, [at("西宁市", 4), at("630100", 5), at("Lhasa", 6), at("兰州市", 4)])).toEqual([
      "630100 x: met",
      "Lhasa x: met",
      "兰州市 x: missed",
      "西宁市 x: missed",
    ]));

  test("picked areas are judged in the order given, without a row too", () =>
    expect(verdicts(framework, [at("B", 5), at("C", 5)], { areas: ["C", "A"], asOf: "2019" })).toEqual([
      "C x: met",
      "A x: no-observation",
    ]));

  test("a plan's own area is judged if it is picked by any of its names", () => {
    const other = planOf({ ...one, id: "q" });
    const picked = (...areas: string[]) => verdicts([city, other], [at("拉萨", 5)], { areas });
    expect(picked("拉 萨 市")).toEqual(["540100 x: met"]);
    expect(picked("A", "540100")).toEqual(["540100 x: met", "A x: no-observation"]);
  });

  test("rows speak of a plan's area by code, name or alias, or name none", () => {
    for (const name of ["540100", "拉萨市", "拉萨", "５４０１００", ""]) {
      expect(verdicts(city, [at(name, 5)])).toEqual(["540100 x: met"]);
    }
  });

  test("with one area picked, rows without an area are its own", () =>
    expect(verdicts(framework, [at("", 5)], { areas: ["B"] })).toEqual(["B x: met"]));

  test("names that fold alike are one area and a warning at the first row", () => {
    const found = run(framework, [at("Ｌhasa", 5), at("Lhasa", 5, { period: 2018 }), at("B", 5)]);
    expect(found.scorecards.map(({ area }) => area?.name.en)).toEqual(["B", "Lhasa"]);
    expect(found.diagnostics).toMatchObject([
      { code: "actuals/area-variants", severity: "warning", args: { names: ["Lhasa", "Ｌhasa"] }, at: { line: 2 } },
    ]);
  });

  test.each([
    ["常州 常州市", ["常州 常州市"]],
    ["320200 320200.0", ["320200 320200.0"]],
    ["内蒙古 内蒙古自治区", ["内蒙古 内蒙古自治区"]],
    ["吉林 吉林市 吉林省", ["吉林 吉林市 吉林省"]],
    ["吉林市 吉林省", []],
    ["市 区 沙市 沙", []],
    ["常州市 苏州", []],
  ])("names that differ in what they end in are told: %s", (names, expected) => {
    const { diagnostics } = run(
      framework,
      names.split(" ").map((name) => at(name, 5)),
    );
    const told = diagnostics.filter(({ code }) => code === "actuals/alike-areas");
    expect(told.map(({ args }) => (args as { names: string[] }).names.join(" "))).toEqual(expected);
  });

  test.each([
    ["常州市 合计 平均", ["合计 平均"]],
    [
      "小计 总计 全市 全省 全国 全市合计 常州市平均值 合计（3个）",
      ["小计 总计 全市 全省 全国 全市合计 常州市平均值 合计（3个）"],
    ],
    ["Total subtotal Average Sub-total mean", ["Total subtotal Average Sub-total mean"]],
    ["常州市 全州县 全椒县 和平县 Totalville Allendale", []],
  ])("a total and an average among them are told: %s", (names, expected) => {
    const told = (areas: readonly string[] | null) =>
      run(
        framework,
        names.split(" ").map((name) => at(name, 5)),
        { areas },
      ).diagnostics.flatMap(({ code, args }) =>
        code === "actuals/total-area" ? [new Set((args as { names: string[] }).names)] : [],
      );
    expect(told(null)).toEqual(expected.map((own) => new Set(own.split(" "))));
    expect(told(["合计"])).toEqual([]);
  });

  test("a blank within the name hides no total", () => {
    const { diagnostics } = run(framework, [at("合 计", 5), at("Grand total", 5)]);
    expect(diagnostics).toMatchObject([{ code: "actuals/total-area", args: { names: ["Grand total", "合 计"] } }]);
  });

  test("an area that is only named, or known too late, is one without figures", () => {
    const { observations } = rowsOf([framework], [at("甲市", 5, { published: "2020-05-01" })]);
    const areaNames = new Map([
      ["甲市", ["甲市"]],
      ["乙市", ["乙市", "乙 市"]],
    ]);
    const { scorecards, diagnostics } = evaluate({
      plans: [framework],
      observations,
      areaNames,
      asOf: period("2019"),
      knownOn: 20200101,
      areas: null,
    });
    expect(scorecards.map(({ area, summary }) => `${area!.name.zh} ${summary.result}`).sort()).toEqual([
      "乙 市 incomplete",
      "甲市 incomplete",
    ]);
    expect(diagnostics).toMatchObject([{ code: "actuals/area-variants", at: null }]);
  });

  test("blanks that nobody sees make no other area", () => {
    const { scorecards } = run(framework, [at("常州市", 5), at("常州\u200b市", 6, { period: 2018 })]);
    expect(scorecards.length).toBe(1);
  });

  const alone = { aliases: [], parent: null, peers: null };
  test("six digits are a code, Chinese a Chinese name", () => {
    const areas = run(framework, [at("540100", 5), at("拉萨", 5), at("Lhasa", 5)]).scorecards.map(({ area }) => area);
    expect(areas).toEqual([
      { code: "540100", name: {}, ...alone },
      { code: null, name: { en: "Lhasa" }, ...alone },
      { code: null, name: { zh: "拉萨" }, ...alone },
    ]);
  });

  test("several plans give a scorecard each, in the order given", () => {
    const other = planOf({ id: "q", area: { code: "B" }, indicators: [{ id: "x", target: 9 }] });
    expect(verdicts([other, city], [at("B", 5), at("拉萨", 5)])).toEqual(["B x: missed", "540100 x: met"]);
  });
});

describe("areas that the plan lists", () => {
  const listed = planOf({
    area: undefined,
    areas: [
      { name: { zh: "南郑区" } },
      { code: "610702", name: { zh: "汉台区" }, targets: { x: [10, { "at-most": 40 }] } },
    ],
    indicators: [
      { id: "x", target: 35 },
      { id: "y", target: 5 },
    ],
  });
  const cards = (rows: readonly Row[], areas: readonly string[] | null = null) =>
    run(listed, rows, { asOf: "2019", areas }).scorecards.map(
      ({ area, assessments }) =>
        `${area?.name.zh}: ${assessments.map((one) => `${one.target.id} ${verdictOf(one)}`).join(", ")}`,
    );
  const row = (area: string, indicator: string, value: number): Row => ({ area, indicator, period: 2019, value });
  const rows = [row("610702", "x", 20), row("汉台区", "y", 5), row("南郑区", "x", 20), row("南郑区", "y", 4)];

  test("come in its order, each by its own targets, whatever rows call it", () => {
    expect(cards(rows)).toEqual(["南郑区: x missed, y missed", "汉台区: x met, x#2 met, y met"]);
    expect(cards([...rows].reverse())).toEqual(cards(rows));
  });

  test("have a scorecard without a single row", () => {
    expect(cards([row("汉台区", "x", 50)])).toEqual([
      "南郑区: x no-observation, y no-observation",
      "汉台区: x met, x#2 missed, y no-observation",
    ]);
  });

  test("are looked up, however many there are", () => {
    const names = Array.from({ length: 60 }, (_, index) => `县${index}`);
    const indicators = [{ id: "x", target: 35 }];
    const long = planOf({ area: undefined, areas: names.map((zh) => ({ name: { zh } })), indicators });
    const { items, visits } = counted(long.areas);
    const own = names.map((name, index) => row(name, "x", index));
    expect(run({ ...long, areas: items }, own, { asOf: "2019" }).scorecards).toHaveLength(60);
    expect(visits()).toBeLessThan(12 * 60);
  });

  test("are picked by name or code, in the plan's order and once", () => {
    expect(cards(rows, ["610702"])).toEqual(["汉台区: x met, x#2 met, y met"]);
    expect(cards(rows, ["汉台区", "610702", "南郑区"])).toEqual(cards(rows));
  });

  test("rows without an area are of the only one that is picked or listed", () => {
    const bare = [{ indicator: "x", period: 2019, value: 20 }];
    expect(cards(bare, ["汉台区"])).toEqual(["汉台区: x met, x#2 met, y no-observation"]);
    expect(cards(bare)).toEqual([
      "南郑区: x no-observation, y no-observation",
      "汉台区: x no-observation, x#2 no-observation, y no-observation",
    ]);
    const alone = planOf({ area: undefined, areas: [{ code: "A" }], indicators: [{ id: "x", target: 5 }] });
    expect(verdicts(alone, [{ indicator: "x", period: 2019, value: 5 }])).toEqual(["A x: met"]);
  });
});

describe("a scorecard", () => {
  const indicators = [
    {
      id: "x",
      unit: "%",
      name: { zh: "甲" },
      aliases: ["alpha"],
      target: [5, { "at-most": 9 }],
      milestones: [{ by: 2018, "at-least": 4 }],
    },
    { id: "y", unit: "家", target: 5, commitment: "aspired" },
    { id: "z", target: 5, required: false },
    { id: "seen", unit: "家" },
  ];
  const plan = planOf({ indicators });
  const rows = [at("A", 5), at("A", 3, { indicator: "alpha", period: 2018 }), at("A", 4, { indicator: "y" })];

  test("has every target and then every milestone of every indicator, in the plan's order", () =>
    expect(verdicts(plan, rows)).toEqual([
      "A x: met",
      "A x#2: met",
      "A x@2018: missed",
      "A y: missed",
      "A z: no-observation",
    ]));

  test("passes by what counts: no milestone, nothing aspired to, nothing that is not required", () =>
    expect(run(plan, rows).scorecards[0]!.summary).toMatchObject({
      result: "pass",
      targets: 4,
      met: 2,
      missed: 1,
      notAssessed: 1,
      milestones: { targets: 1, missed: 1 },
    }));

  test.each([
    ["fail", { 2019: 4 }, "2019"],
    ["incomplete", { 2017: 5 }, "2019"],
    ["not-due", { 2018: 5 }, "2018"],
    ["pass", { 2018: 5 }, "2019"],
  ])("result %s of %o as of %s", (result, values, asOf) => {
    const given = Object.entries(values).map(([period, value]) => at("A", value, { period }));
    expect(run(planOf(one), given, { asOf }).scorecards[0]!.summary.result).toBe(result);
  });

  test("without any row shows every target and has no as-of", () => {
    const empty = run(planOf(one), []);
    expect(empty.scorecards[0]).toMatchObject({ asOf: null, summary: { result: "not-due", notAssessed: 1, due: 0 } });
    expect(verdicts(planOf(one), [])).toEqual(["A x: no-observation"]);
    expect(emptyRun(empty, { rows: 7 })).toMatchObject([
      { code: "run/nothing-matched", severity: "error", args: { rows: 7, onlyKnown: false } },
    ]);
    expect(emptyRun(empty, { rows: 7, knownOn: 20190131 })).toMatchObject([{ args: { onlyKnown: true } }]);
  });

  test("of a plan without targets judges nothing, unless some area has its own", () => {
    const areas = [{ name: "A" }, { name: "B", targets: { x: 5 } }];
    const plan = planOf({ area: undefined, areas, indicators: [{ id: "x" }] });
    const { scorecards } = run(plan, [at("A", 5), at("B", 5)]);
    expect(idlePlans(scorecards)).toEqual([]);
    expect(idlePlans(scorecards.slice(0, 1), true)).toMatchObject([
      { code: "run/no-target", severity: "error", args: { plan: "p", narrowed: true }, at: { line: null } },
    ]);
  });

  test("of forecasts alone has no period to be judged by", () => {
    const forecasts = run(plan, [at("A", 5, { status: "forecast" })]);
    expect(emptyRun(forecasts, { rows: 1 })).toMatchObject([{ code: "run/no-period" }]);
    expect(emptyRun(run(plan, rows), { rows: 3 })).toEqual([]);
  });

  test("counts the rows that answer to the run", () =>
    expect(run(plan, [...rows, at("B", 1), at("A", 1, { indicator: "population" })]).matched).toBe(3));
});

describe("warnings about the series, in the order of their places", () => {
  const based = (baseline: object) =>
    planOf({ indicators: [{ id: "x", unit: "家", target: { growth: "30%" }, baseline }] });
  test.each([
    ["another value for the baseline's period", { value: 40, period: 2017 }, ["actuals/base-differs"]],
    ["the same value", { value: 41, period: 2017 }, []],
    ["a baseline of another period", { value: 40, period: 2016 }, []],
    [
      "another value in another unit of the dimension",
      { value: 40, period: 2017, unit: "个" },
      ["actuals/base-differs"],
    ],
    ["the same value in another unit of the dimension", { value: 0.0041, period: 2017, unit: "万个" }, []],
    ["a baseline in a unit that has no way there", { value: 40, period: 2017, unit: "人" }, []],
  ])("%s", (_, baseline, codes) => {
    const { diagnostics, scorecards } = run(based(baseline), [at("A", 41, { period: 2017 }), at("A", 52)]);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    if (codes.length > 0) {
      expect(scorecards[0]!.assessments[0]!.verdict).toBe("met");
      const args = { indicator: "x", period: "2017", baseline: "40", found: "41" };
      expect(diagnostics[0]).toMatchObject({ severity: "warning", args, at: { line: 2 } });
    }
  });

  test("of one run", () => {
    const rows = [at("A", 5), at("A", 6), at("A", 41, { period: 2017 }), at("A", 41, { period: 2017 })];
    const { diagnostics } = run(based({ value: 40, period: 2017 }), rows);
    expect(diagnostics.map(({ code, at }) => `${at?.line} ${code}`)).toEqual([
      "2 actuals/conflicting-values",
      "4 actuals/base-differs",
      "5 actuals/duplicate-row",
    ]);
  });
});

describe("laws", () => {
  const amount = fc.integer({ min: -2000, max: 2000 });

  test("scaling actual, baseline and bound by a power of ten keeps verdict and attainment and scales the gap", () => {
    const numbers = {
      name: fc.constantFrom("at-least", "more-than", "at-most", "less-than", "equals"),
      change: fc.boolean(),
      value: amount,
      bound: amount,
      base: amount,
    };
    const near = { thresholds: { near: "90%" } };
    fc.assert(
      fc.property(fc.record(numbers), fc.integer({ min: 0, max: 9 }), ({ name, change, value, bound, base }, up) => {
        const scaled = (exponent: number) => {
          const comparison = { [name]: `${bound}e${exponent}` };
          const target = change ? { change: comparison } : comparison;
          return judge(
            { target, baseline: { value: `${base}e${exponent}` } },
            { 2019: `${value}e${exponent}` },
            2019,
            near,
          );
        };
        const [small, large] = [scaled(-4), scaled(up - 4)];
        const same = ({ said, attainment, fromBaseline }: typeof small) => ({ said, attainment, fromBaseline });
        expect(same(large)).toEqual(same(small));
        expect(number(large.gap!)).toEqual(multiply(number(small.gap!), power(rational(10), up)));
      }),
    );
  });

  test("more of what is wanted never turns met into missed", () => {
    const measures = [{}, { change: 0 }, { "every-year": 0, from: 2019 }, { total: 0, from: 2018 }];
    const numbers = {
      name: fc.constantFrom("at-least", "more-than"),
      measure: fc.constantFrom(...measures),
      bound: amount,
    };
    fc.assert(
      fc.property(fc.record(numbers), amount, amount, ({ name, measure, bound }, a, b) => {
        const [key] = Object.keys(measure);
        const comparison = { [name]: bound };
        const target = key ? { ...measure, [key]: comparison } : comparison;
        const indicator = { kind: key === "total" ? "flow" : "stock", target, baseline: { value: 7 } };
        const said = (value: number) => judge(indicator, { 2018: 7, 2019: value }).said;
        if (said(Math.min(a, b)) === "met") expect(said(Math.max(a, b))).toBe("met");
      }),
    );
  });

  test("shuffling the rows changes nothing", () => {
    const shuffled = oracleCase.chain((given) =>
      fc
        .shuffledSubarray([...given.observations], { minLength: given.observations.length })
        .map((observations) => [given, observations] as const),
    );
    fc.assert(
      fc.property(shuffled, ([given, observations]) => {
        expect(judgeCase({ ...given, observations })).toEqual(judgeCase(given));
      }),
    );
  });

  test("rows that nobody asked for, forecasts and repeated rows change no verdict", () => {
    const dated: fc.Arbitrary<OracleCase> = oracleCase.filter(({ asOf }) => asOf !== null);
    fc.assert(
      fc.property(dated, fc.nat(), (given, index) => {
        const { observations } = given;
        const row = observations[index % (observations.length || 1)];
        if (!row) return;
        const more = [
          { ...row, area: "Elsewhere" },
          { ...row, indicator: "population" },
          { ...row, status: "forecast" },
          row,
        ];
        expect(judgeCase({ ...given, observations: [...observations, ...more] })).toEqual(judgeCase(given));
      }),
    );
  });

  test("statements change no verdict, no as-of and no count, whatever they say and of whatever period", () => {
    const rate = fc.constantFrom("307%", "-5%", "0%", "增长1.57倍", "13.3倍", "43", "增长到2倍");
    const kind = fc.constantFrom("completion", "growth", "完成率", "增速");
    const period = fc.constantFrom("2016", "2018", "2019", "2019Q3", "2030");
    fc.assert(
      fc.property(oracleCase, fc.nat(), fc.array(fc.record({ rate, kind, period })), (given, index, stated) => {
        const { observations } = given;
        const row = observations[index % (observations.length || 1)];
        if (!row) return;
        const more = stated.map((one) => ({
          ...row,
          value: one.rate,
          period: one.period,
          statement: one.kind,
          unit: "",
        }));
        expect(judgeCase({ ...given, observations: [...more, ...observations] })).toEqual(judgeCase(given));
      }),
    );
  });
});

describe("statements", () => {
  const plan = planOf({ inputs: [{ id: "y" }], indicators: [{ id: "x", target: 50 }] });
  const figure = { indicator: "x", period: 2019, value: 60, published: "2020-01-18" };
  const statement = { indicator: "x", period: 2019, value: "120%", statement: "completion", published: "2020-01-18" };
  const raws = (...given: Parameters<typeof run>) =>
    run(...given).scorecards.map(({ statements }) =>
      statements.map((one) => `${one.indicator.id} ${one.statement.raw}`),
    );

  test("stand on the scorecard, those of indicators before those of inputs", () => {
    const input = { indicator: "y", period: 2019, value: "5%", statement: "growth" };
    expect(raws(plan, [input, figure, statement])).toEqual([["x 120%", "y 5%"]]);
  });

  test("answer nothing: a file of them alone matches no target, and has no period to judge by", () => {
    const evaluation = run(plan, [statement]);
    expect([evaluation.matched, evaluation.asOf]).toEqual([0, null]);
    expect(emptyRun(evaluation, { rows: 1, statements: 1 })).toMatchObject([
      { code: "run/nothing-matched", args: { rows: 1, statements: 1 } },
    ]);
  });

  test("of an area without a figure get no scorecard, and are not lost", () => {
    const framework = planOf({ area: undefined, indicators: [{ id: "x", target: 50 }] });
    const rows = [
      { ...figure, area: "甲市" },
      { ...statement, area: "乙市" },
    ];
    const { scorecards, diagnostics } = run(framework, rows);
    expect(scorecards.map(({ area }) => area?.name.zh)).toEqual(["甲市"]);
    expect(diagnostics.map(({ code, at }) => `${at!.line} ${code}`)).toEqual(["3 actuals/statement-without-figure"]);
    expect(raws(framework, rows, { areas: ["乙市"] })).toEqual([["x 120%"]]);
  });
});

test("what the data show to be wrong with a formula is said once, not for every area", () => {
  const plan = planOf({
    area: undefined,
    inputs: [{ id: "a" }, { id: "b" }],
    indicators: [{ id: "x", formula: "a + b", target: 1 }],
  });
  const rows = ["甲市", "乙市"].flatMap((area) => [
    { area, indicator: "a", period: 2019, value: 1, unit: "家" },
    { area, indicator: "b", period: 2019, value: 1, unit: "亿元" },
  ]);
  const { diagnostics, scorecards } = run(plan, rows);
  expect(diagnostics.map(({ code }) => code)).toEqual(["plan/unit-clash"]);
  expect(scorecards.map(({ assessments }) => assessments[0]!.reason)).toEqual(["unit-mismatch", "unit-mismatch"]);
});

test("rows that are held as numbers are judged as those that are objects, to the last word that is said of them", () => {
  /** Everything of a run, with the entries of its series, which are made when they are asked for. */
  const inFull = ({ scorecards, diagnostics, matched, asOf }: ReturnType<typeof evaluated>) => ({
    diagnostics,
    matched,
    asOf,
    scorecards: scorecards.map(({ assessments, trends, summary, checks, statements }) => ({
      assessments: assessments.map((one) => ({ ...one, trajectory: one.trajectory, series: ofSeries(one.series) })),
      trends: trends.map((one) => ({ ...one, series: ofSeries(one.series) })),
      summary,
      checks,
      statements,
    })),
  });
  const ofSeries = ({ entries, unit, yearToDate, absence, derived }: Series) => {
    return { entries: [...entries], unit, yearToDate, absence, derived: derived && [...derived.entries] };
  };
  fc.assert(
    fc.property(oracleCase, (one) => {
      const asObjects = evaluated(one, (rows) => inMemory([...rows]));
      expect(inFull(evaluated(one, (rows) => rows))).toEqual(inFull(asObjects));
    }),
    { numRuns: runs(100) },
  );
});
