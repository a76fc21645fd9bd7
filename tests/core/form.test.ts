import { describe, expect, test } from "vitest";
import { labelOf } from "../../src/core/areas.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import { type Asking, type Filled, fillersOf, rowsToFill } from "../../src/core/form.ts";
import { parsePeriod } from "../../src/core/period.ts";
import { readPlan } from "../../src/read/plan.ts";
import { planText } from "../report/made-run.ts";

function rowsFor(text: string, asking: Partial<Asking> = {}) {
  const { plan } = readPlan("plan.yaml", new TextEncoder().encode(text));
  const { scorecards } = evaluate({
    plans: [plan!],
    observations: [],
    areaNames: new Map(),
    asOf: null,
    knownOn: null,
    areas: null,
    series: true,
  });
  return rowsToFill(scorecards as Filled[], { periods: null, chosen: () => true, ...asking });
}

const told = (rows: ReturnType<typeof rowsFor>) =>
  rows.map(({ area, indicator, period }) => `${area ? labelOf(area) : ""} ${indicator.id} ${period.text}`);

const FRAMEWORK = [
  "dabiao: 1",
  "id: p",
  "period: { due: 2019 }",
  "areas: [{ name: 甲市 }, { name: 乙市 }]",
  "inputs: [{ id: gdp, unit: 亿元 }]",
].join("\n");

test("area by area, indicator by indicator as they come up, period by period; nothing twice", () => {
  const plan = `${FRAMEWORK}\nindicators: [{ id: y, unit: "%", formula: rd / gdp, target: 2 }, { id: rd, unit: 亿元, target: [5, { growth: 10%, since: 2016 }] }]`;
  expect(told(rowsFor(plan))).toEqual([
    "甲市 rd 2016",
    "甲市 rd 2019",
    "甲市 gdp 2019",
    "乙市 rd 2016",
    "乙市 rd 2019",
    "乙市 gdp 2019",
  ]);
});

test("what a score divides by is asked for as well", () => {
  const scored = `${FRAMEWORK}\nscore: { normalise: rank }\nindicators: [{ id: rd, unit: 亿元, per: gdp, direction: higher }]`;
  expect(told(rowsFor(scored, { periods: [parsePeriod("2018")!] })).slice(0, 2)).toEqual([
    "甲市 rd 2018",
    "甲市 gdp 2018",
  ]);
});

test("an indicator without a target is asked for by the last day of the others, and not at all where nothing is due", () => {
  const scored = (...indicators: string[]) =>
    `${FRAMEWORK}\nscore: { normalise: none }\nindicators: [${["{ id: a, unit: 家 }", ...indicators].join(", ")}]`;
  const two = "{ id: b, unit: 家, target: [{ at-least: 5, by: 2017 }, { at-least: 9, by: 2021 }] }";
  expect(told(rowsFor(scored(two)))).toEqual([
    "甲市 a 2021",
    "甲市 b 2017",
    "甲市 b 2021",
    "乙市 a 2021",
    "乙市 b 2017",
    "乙市 b 2021",
  ]);
  expect(rowsFor(scored())).toEqual([]);
});

test("a figure that several indicators want is asked for once, and says for whom", () => {
  const plan = [
    "dabiao: 1",
    "id: p",
    "area: { name: 甲市 }",
    "period: { due: 2019 }",
    "inputs: [{ id: gdp, unit: 亿元 }]",
    'indicators: [{ id: y, unit: "%", formula: x / gdp, target: 2 }, { id: z, unit: "%", formula: x / gdp, target: 3 }, { id: x, unit: 亿元, target: 5 }]',
  ].join("\n");
  const rows = rowsFor(plan);
  expect(rows.map(({ indicator, wantedFor }) => [indicator.id, ...wantedFor.map(({ id }) => id)])).toEqual([
    ["x", "y", "z", "x"],
    ["gdp", "y", "z"],
  ]);
});

test("an indicator that is not chosen brings nothing, its inputs neither", () => {
  const plan = `${FRAMEWORK}\nindicators: [{ id: y, unit: "%", formula: x / gdp, target: 2 }, { id: x, unit: 亿元, target: 5 }]`;
  const rows = rowsFor(plan, { chosen: ({ id }) => id === "x" });
  expect(told(rows)).toEqual(["甲市 x 2019", "乙市 x 2019"]);
});

test("the periods of targets come in their order, and a score divides by the figure of the last", () => {
  const two = "target: [{ at-least: 9, by: 2021 }, { at-least: 5, by: 2017 }]";
  const scored = `${FRAMEWORK}\nscore: { normalise: rank }\nindicators: [{ id: rd, unit: 亿元, per: gdp, ${two} }]`;
  expect(told(rowsFor(scored)).slice(0, 3)).toEqual(["甲市 rd 2017", "甲市 rd 2021", "甲市 gdp 2021"]);
});

test("a figure that one indicator wants for two periods is wanted for it once", () => {
  const growth = `${FRAMEWORK}\nindicators: [{ id: y, unit: "%", formula: gdp / prev(gdp) - 1, target: 2 }]`;
  const rows = rowsFor(growth, { periods: [parsePeriod("2018")!, parsePeriod("2019")!] });
  expect(rows.slice(0, 3).map(({ period, wantedFor }) => [period.text, ...wantedFor.map(({ id }) => id)])).toEqual([
    ["2017", "y"],
    ["2018", "y"],
    ["2019", "y"],
  ]);
});

test("a row has the unit of its figure", () => {
  const plan = `${FRAMEWORK}\nindicators: [{ id: y, formula: gdp / n, target: 2 }, { id: n, target: 5 }]`;
  expect(rowsFor(plan).map(({ indicator, unit }) => [indicator.id, unit])).toEqual([
    ["gdp", "亿元"],
    ["n", null],
    ["gdp", "亿元"],
    ["n", null],
  ]);
});

test.each([
  ["done", "target: { done: true }", true],
  ["done by two days", "target: [{ done: true, by: 2018 }, { done: true }]", true],
  ["a number", "target: 5", false],
  ["nothing yet", "direction: higher", false],
])("yes or no is asked for where every target is that something is done: %s", (_, own, expected) => {
  const plan = planText(`{ id: x, ${own} }`, "{ id: y, target: 5 }");
  expect(rowsFor(plan)[0]!.yesNo).toBe(expected);
});

describe("who fills in a row", () => {
  const fillers = (text: string) => fillersOf(rowsFor(planText(text))[0]!);
  test.each([
    ["{ id: x, target: 5, owners: { lead: [甲局, 乙局], support: [丙局] } }", ["甲局", "乙局"]],
    ["{ id: x, target: 5, owners: { support: [丙局, 丁局] } }", ["丙局", "丁局"]],
    ["{ id: x, target: 5, owners: { lead: [等] } }", [null]],
    ["{ id: x, target: 5 }", [null]],
  ])("%s", (text, expected) => expect(fillers(text)).toEqual(expected));

  test("of a figure whose owners are named these alone", () => {
    const [row] = rowsFor(`${FRAMEWORK}\nindicators:
  - { id: x, unit: 亿元, formula: z * 3, target: 2, owners: { lead: [甲局] } }
  - { id: z, unit: 亿元, target: 2, owners: { lead: [统计局], support: [丙局] } }`);
    expect(row!.wantedFor.map(({ id }) => id)).toEqual(["x", "z"]);
    expect(row!.owners).toEqual({ lead: ["统计局"], support: ["丙局"], open: [] });
  });

  test("lists that are open stay open, each once", () => {
    const [row] = rowsFor(`${FRAMEWORK}\nindicators:
  - { id: x, unit: 亿元, formula: gdp * 3, target: 2, owners: { lead: [甲局, 等] } }
  - { id: y, unit: 亿元, formula: gdp * 2, target: 2, owners: { lead: [等], support: [丙局, 等] } }`);
    expect(row!.owners).toEqual({ lead: ["甲局"], support: ["丙局"], open: ["lead", "support"] });
  });

  test("of an input the owners of all that it is wanted for", () => {
    const plan = `${FRAMEWORK}\nindicators:
  - { id: x, unit: "%", formula: gdp / prev(gdp) - 1, target: 2, owners: { lead: [甲局] } }
  - { id: y, unit: 亿元, formula: gdp * 2, target: 2, owners: { lead: [乙局, 甲 局] } }`;
    const [before, now] = rowsFor(plan);
    expect([before!.owners.lead, now!.owners.lead]).toEqual([["甲局"], ["甲局", "乙局"]]);
  });
});
