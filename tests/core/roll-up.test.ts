import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Assessment } from "../../src/core/assessment.ts";
import { partsWithin, rollUp } from "../../src/core/roll-up.ts";
import { type Content, type Options, planOf, plainly, type Row, run, verdictOf } from "../support.ts";
import { runs } from "../effort.ts";

/** A province with two cities, one of them with two counties. */
const TREE: readonly (readonly [name: string, parent: string | null])[] = [
  ["P", null],
  ["C1", "P"],
  ["C2", "P"],
  ["K1", "C1"],
  ["K2", "C1"],
];
const areasOf = (tree: typeof TREE) => tree.map(([name, parent]) => ({ name, ...(parent === null ? {} : { parent }) }));
const planWith = (content: Content) => planOf({ area: undefined, areas: areasOf(TREE), ...content });
const plan = (indicator: Content = {}) =>
  planWith({ indicators: [{ id: "x", unit: "万元", target: 100, "roll-up": "sum", ...indicator }] });

/** Rows as "K1 2019 5 亿元": area, period, value, unit and status of x, or of another where the area is "K1/y". */
const rowsOf = (text: string): Row[] =>
  text.split(";").flatMap((one) => {
    const [where = "", period = "", value = "", unit = "", status = ""] = one.trim().split(" ");
    const [area = "", indicator = "x"] = where.split("/");
    return area === "" ? [] : [{ area, indicator, period, value, unit: unit === "-" ? "" : unit, status }];
  });

/** "actual (period)" of an area's target with its reason, where it has one, and what is missing. */
function said(one: Assessment): string {
  const { actual, period } = plainly(one);
  const missing = one.missing.map(({ area, indicator }) => `${area?.name.en ?? "own"}/${indicator}`);
  const reason = one.verdict === "not-assessed" ? ` ${verdictOf(one)}` : "";
  return `${actual ?? "none"}${period === null ? "" : ` (${period})`}${reason}${missing.length > 0 ? `: ${missing.join(" ")}` : ""}`;
}

function judged(rows: string, area: string, indicator: Content = {}, options: Options = {}) {
  const { scorecards, diagnostics } = run(plan(indicator), rowsOf(rows), { asOf: "2019", ...options });
  const card = scorecards.find((one) => one.area?.name.en === area);
  return [said(card!.assessments[0]!), ...diagnostics.map(({ code }) => code)].join(", ");
}

const ALL = "C2 2019 30; K1 2019 5; K2 2019 7.25";

describe("an area without a figure of its own has the sum of those of its parts", () => {
  const flow = { kind: "flow" };
  test.each<[title: string, rows: string, area: string, said: string, indicator?: Content]>([
    ["of two counties", ALL, "C1", "12.25 (2019)"],
    ["of two cities, one of them such a sum", ALL, "P", "42.25 (2019)"],
    ["the parts stay what they are", ALL, "K1", "5 (2019)"],
    ["in the indicator's unit", "C2 2019 0.3 亿元; K1 2019 50000 元; K2 2019 7.25 万元", "P", "3012.25 (2019)"],
    ["qualified where a part is", "C2 2019 30; K1 2019 5余; K2 2019 3.4—3.5", "P", "(38.4, ∞) (2019) qualified-value"],
    ["that is enough all the same", "C2 2019 90; K1 2019 5余; K2 2019 8", "P", "(103, ∞) (2019)"],
    [
      "of years that are submitted in quarters",
      quarters("K1", 1) + ALL.replace("K1 2019 5;", ""),
      "P",
      "41.25 (2019)",
      flow,
    ],
    ["of quarters that make a year", `${quarters("K1", 1)}${quarters("K2", 2)}C2 2019 5`, "P", "17 (2019)", flow],
    ["beside a quarter of its own", "C1 2019Q4 9; C2 2019 30; K1 2019 5; K2 2019 7.25", "C1", "12.25 (2019)", flow],
    ["of stocks at the same day", "C2 2019-12 30; K1 2019 5; K2 2019Q4 7", "P", "42 (2019)"],
    ["for the longest period that ends on it", "K1 2019-12 5; K2 2019 7", "C1", "12 (2019)"],
    ["of months, where stocks have no others", "K1 2019-12 5; K2 2019-12 7", "C1", "12 (2019-12)"],
    ["behind an older figure of its own", `${ALL}; C1 2018 1`, "C1", "12.25 (2019)"],
    ["not before a newer one", `${ALL.replaceAll("2019", "2018")}; C1 2019 12`, "C1", "12 (2019)"],
  ])("%s", (_, rows, area, expected, indicator = {}) => {
    expect(judged(rows, area, indicator)).toBe(expected);
  });
});

test("figures so far add up as well", () => {
  const sofar = { kind: "flow", reported: "year-to-date", target: { total: 100, from: 2019 } };
  expect(judged("K1 2019Q3 5; K2 2019Q3 6", "C1", sofar, { asOf: "2019Q3" })).toBe("11 (2019Q3)");
});

function quarters(area: string, value: number): string {
  return [1, 2, 3, 4].map((quarter) => `${area} 2019Q${quarter} ${value};`).join("");
}

describe("where a part has none there is no sum, and the part is named", () => {
  test.each<[title: string, rows: string, area: string, said: string]>([
    ["a county", "C2 2019 30; K1 2019 5", "C1", "none missing-input: K2/x"],
    ["a county, seen from the province", "C2 2019 30; K1 2019 5", "P", "none missing-input: K2/x"],
    ["a city without parts", "K1 2019 5; K2 2019 5", "P", "none missing-input: C2/x"],
    ["all of them, in the plan's order", "", "P", "none missing-input: C2/x K1/x K2/x"],
    ["a county that is not needed", "C1 2019 10; C2 2019 30", "P", "40 (2019)"],
    ["another year is no stand-in", "C2 2019 30; K1 2019 5; K2 2017 7", "P", "none missing-input: K2/x"],
    ["a forecast is none", "C2 2019 30; K1 2019 5; K2 2019 7 - forecast", "P", "none missing-input: K2/x"],
    [
      "a stock's last year that is whole is judged as any older figure is",
      `${ALL.replaceAll("2019", "2018")}; K1 2019 9`,
      "P",
      "42.25 (2018)",
    ],
  ])("%s", (_, rows, area, expected) => expect(judged(rows, area)).toBe(expected));

  test("before it is due the newest period that was begun is asked for", () => {
    const flow = { kind: "flow", target: { "at-least": 100, by: 2019 } };
    const { scorecards } = run(plan(flow), rowsOf("K1 2017 5; K1 2018 5"), { asOf: "2018" });
    const city = scorecards.find((one) => one.area?.name.en === "C1")!.assessments[0]!;
    expect(city.missing.map(({ area, period }) => `${area?.name.en} ${period}`)).toEqual(["K2 2018"]);
  });
});

test("what is missing is named in the plan's order, whatever the depth", () => {
  const [p, c1, c2, k1, k2] = areasOf(TREE);
  const own = planWith({
    areas: [p, c1, k2, c2, k1],
    indicators: [{ id: "x", unit: "家", target: 1, "roll-up": "sum" }],
  });
  const [province] = run(own, [], { asOf: "2019" }).scorecards;
  expect(said(province!.assessments[0]!)).toBe("none missing-input: K2/x C2/x K1/x");
});

test("an indicator beside one with roll-up: sum is not added up", () => {
  const own = planWith({
    indicators: [
      { id: "x", unit: "家", target: 1, "roll-up": "sum" },
      { id: "y", unit: "家", target: 1 },
    ],
  });
  const rows = "K1 2019 5; K2 2019 6; K1/y 2019 5; K2/y 2019 6";
  const city = run(own, rowsOf(rows), { asOf: "2019" }).scorecards.find(({ area }) => area?.name.en === "C1")!;
  expect(city.assessments.map(said)).toEqual(["11 (2019)", "none no-observation"]);
});

describe("what can't be read or settled in a part is a problem of the whole", () => {
  test.each<[title: string, rows: string, said: string]>([
    ["two values", "K1 2019 5; K1 2019 6; K2 2019 7", "none conflicting-values, actuals/conflicting-values"],
    [
      "two values of the last part",
      "K1 2019 5; K2 2019 6; K2 2019 7",
      "none conflicting-values, actuals/conflicting-values",
    ],
    [
      "beside a figure of its own, which stands",
      "K1 2019 5; K1 2019 6; K2 2019 7; C1 2019 12",
      "12 (2019), actuals/conflicting-values",
    ],
    ["a unit of something else", "K1 2019 5 人; K2 2019 7", "none unit-mismatch, actuals/unit-mismatch"],
  ])("%s", (_, rows, expected) => expect(judged(rows, "C1")).toBe(expected));
});

describe("a figure of its own stands", () => {
  test.each<[title: string, rows: string, area: string, said: string]>([
    ["the sum is the same", `${ALL}; C1 2019 12.25`, "C1", "12.25 (2019)"],
    ["the sum is the same in another unit", `${ALL}; C1 2019 0.001225 亿元`, "C1", "12.25 (2019)"],
    ["the sum is the same, rounded as it is written", `${ALL}; C1 2019 12`, "C1", "12 (2019)"],
    ["the sum is another one", `${ALL}; C1 2019 12.5`, "C1", "12.5 (2019), actuals/roll-up-differs"],
    [
      "of stocks whatever the period that ends on its day",
      "C1 2019 12.5; K1 2019-12 5; K2 2019-12 7",
      "C1",
      "12.5 (2019), actuals/roll-up-differs",
    ],
    ["and goes into the next sum", `${ALL}; C1 2019 12.5`, "P", "42.5 (2019), actuals/roll-up-differs"],
    ["a part is missing", "K1 2019 5; C1 2019 12.5", "C1", "12.5 (2019)"],
    ["only for its own period", `${ALL}; C1 2018 1`, "C1", "12.25 (2019)"],
    [
      "one that can't be settled as well",
      `${ALL}; C1 2019 1; C1 2019 2`,
      "C1",
      "none conflicting-values, actuals/conflicting-values",
    ],
    ["a qualified one that the sum may be", `${ALL}; C1 2019 12余`, "C1", "(12, ∞) (2019) qualified-value"],
    [
      "a qualified one that it can't be",
      `${ALL}; C1 2019 13余`,
      "C1",
      "(13, ∞) (2019) qualified-value, actuals/roll-up-differs",
    ],
  ])("%s", (_, rows, area, expected) => expect(judged(rows, area)).toBe(expected));

  test("the warning names both sides, in one unit, and every figure with its place", () => {
    const { diagnostics } = run(plan(), rowsOf(`${ALL}; C1 2019 0.2 亿元`), { asOf: "2019" });
    expect(diagnostics).toEqual([
      {
        code: "actuals/roll-up-differs",
        severity: "warning",
        args: {
          indicator: "x",
          area: "C1",
          period: "2019",
          submitted: "2000",
          sum: "12.25 万元",
          figures: ["K1 5", "K2 7.25"],
          lines: ["a.csv:3", "a.csv:4"],
        },
        at: { file: "a.csv", line: 5, column: 4 },
      },
    ]);
  });
});

test("every figure behind a sum is traceable, down to the smallest area", () => {
  const { scorecards } = run(plan(), rowsOf(ALL), { asOf: "2019" });
  const [province] = scorecards[0]!.assessments;
  expect(province!.used.map(({ area, at }) => `${area} ${at.line}`).sort()).toEqual(["c2 2", "k1 3", "k2 4"]);
  expect(province!.computations.map(({ parts }) => parts!.map(({ area }) => area.name.en))).toEqual([["C1", "C2"]]);
  expect(plainly(province!).raw).toBeNull();
});

test("sums come before formulas: a city's share is that of its counties' sums, not their mean", () => {
  const shares = planWith({
    inputs: [
      { id: "rd", unit: "万元", kind: "flow", "roll-up": "sum" },
      { id: "gdp", unit: "亿元", kind: "flow", "roll-up": "sum" },
    ],
    indicators: [{ id: "x", unit: "%", formula: "rd / gdp", target: 2 }],
  });
  const rows = "K1/rd 2019 3000; K1/gdp 2019 10; K2/rd 2019 1000; K2/gdp 2019 30; C2/rd 2019 1000; C2/gdp 2019 10";
  const cards = run(shares, rowsOf(rows), { asOf: "2019" }).scorecards;
  // 0.3 of 10, 0.1 of 30 and 0.1 of 10: 3 %, 1/3 %, 1 %; together 0.4 of 40 and 0.5 of 50.
  expect(cards.map((card) => `${card.area?.name.en} ${plainly(card.assessments[0]!).actual}`)).toEqual([
    "P 1",
    "C1 1",
    "C2 1",
    "K1 3",
    "K2 1/3",
  ]);
  const [lacking] = run(shares, rowsOf(rows.replace("K2/gdp 2019 30; ", "")), { asOf: "2019" }).scorecards;
  expect(said(lacking!.assessments[0]!)).toBe("none missing-input: K2/gdp");
});

describe("areas that are not asked for are looked at where those that are asked for are made of them", () => {
  test("and have no scorecard", () => {
    const { scorecards, matched } = run(plan(), rowsOf(ALL), { areas: ["C1"] });
    expect(scorecards.map(({ area, assessments }) => `${area?.name.en} ${said(assessments[0]!)}`)).toEqual([
      "C1 12.25 (2019)",
    ]);
    expect(matched).toBe(2);
  });

  test("their parts in the plan's order, without what is asked for", () => {
    const { areas } = plan();
    const [p, c1, c2, k1, k2] = areas;
    expect(partsWithin(plan(), [])).toEqual([]);
    expect(partsWithin({ ...plan(), areas }, [p!])).toEqual([c1, c2, k1, k2]);
    expect(partsWithin({ ...plan(), areas }, [p!, c1!])).toEqual([c2, k1, k2]);
    expect(partsWithin({ ...plan(), areas }, [null, k1!])).toEqual([]);
  });

  test("without roll-up: sum they bring nothing", () => {
    const { scorecards, matched } = run(plan({ "roll-up": undefined }), rowsOf(ALL), { areas: ["C1"], asOf: "2019" });
    expect([said(scorecards[0]!.assessments[0]!), matched]).toEqual(["none no-observation", 0]);
  });
});

test("an area with targets of its own takes part in sums as any other", () => {
  const own = planOf({
    area: undefined,
    areas: [
      { name: "C", targets: { x: 12 } },
      { name: "K1", parent: "C", targets: { x: [5, { "at-most": 9 }] } },
      { name: "K2", parent: "C" },
    ],
    indicators: [{ id: "x", unit: "家", "roll-up": "sum" }],
  });
  const { scorecards } = run(own, rowsOf("K1 2019 5; K2 2019 8"), { asOf: "2019" });
  expect(scorecards.map(({ assessments }) => assessments.map(said))).toEqual([
    ["13 (2019)"],
    ["5 (2019)", "5 (2019)"],
    [],
  ]);
});

test("a sum is that of the smallest areas' figures, whatever the order of rows and areas", () => {
  const value = fc.option(fc.integer({ min: -5_000, max: 5_000 }), { freq: 8, nil: null });
  // Each area but the first is part of one before it.
  const tree = fc
    .array(fc.nat(), { minLength: 1, maxLength: 7 })
    .map((picks) => [
      ["A0", null] as readonly [string, string | null],
      ...picks.map((pick, index) => [`A${index + 1}`, `A${pick % (index + 1)}`] as const),
    ]);
  const shuffled = <T>(items: readonly T[]) =>
    fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
  const scene = tree.chain((areas) =>
    fc.record({
      areas: shuffled(areas),
      rows: fc.array(value, { minLength: areas.length, maxLength: areas.length }).chain((values) => {
        const smallest = areas.flatMap(([name], index) =>
          areas.some(([, parent]) => parent === name) ? [] : [[name, values[index] ?? null] as const],
        );
        return fc.record({ figures: fc.constant(new Map(smallest)), order: shuffled(smallest) });
      }),
      tree: fc.constant(areas),
    }),
  );
  fc.assert(
    fc.property(scene, ({ areas, rows: { figures, order }, tree }) => {
      const sumOf = (name: string): number | null => {
        const parts = tree.filter(([, parent]) => parent === name).map(([part]) => part);
        if (parts.length === 0) return figures.get(name) ?? null;
        return parts.map(sumOf).reduce((a, b) => (a === null || b === null ? null : a + b));
      };
      const rows = order.flatMap(([area, thousandths]) =>
        thousandths === null ? [] : [{ area, indicator: "x", period: 2019, value: (thousandths / 1000).toFixed(3) }],
      );
      const shuffledPlan = planOf({
        area: undefined,
        areas: areasOf(areas),
        indicators: [{ id: "x", unit: "亿元", target: 1, "roll-up": "sum" }],
      });
      for (const { area, assessments } of run(shuffledPlan, rows, { asOf: "2019" }).scorecards) {
        const { actual } = assessments[0]!;
        const low = actual?.interval.low ?? null;
        const thousandths = low === null ? null : (low.n * 1000n) / low.d;
        expect(thousandths === null ? null : Number(thousandths)).toBe(sumOf(area!.name.en!));
        if (low !== null) expect((low.n * 1000n) % low.d).toBe(0n);
      }
    }),
    { numRuns: runs(150) },
  );
});

test("where no plan adds anything up every area is passed on as it is", () => {
  const framework = planOf({ indicators: [{ id: "x" }] });
  const all = [{ framework, plan: framework, area: null, submitted: new Map() }];
  expect(rollUp(all, () => undefined)).toBe(all);
});
