import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { wantedBy } from "../../src/core/names.ts";
import { selectSeries } from "../../src/core/select-series.ts";
import { checkJumps } from "../../src/core/suspicions.ts";
import { readActuals } from "../../src/read/observations.ts";
import { readPlan } from "../../src/read/plan.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const PLAN = { dabiao: 1, id: "p", area: { code: "A" }, indicators: [{ id: "x" }] };

/** The jumps in rows "period,value" of one indicator; the first one stands in line 2. */
function jumps(...rows: string[]): Diagnostic[] {
  const plan = readPlan("p", bytes(JSON.stringify(PLAN))).plan!;
  const text = ["indicator,period,value", ...rows.map((row) => `x,${row}`)].join("\n");
  const found: Diagnostic[] = [];
  const { observations } = readActuals("a.csv", bytes(text), wantedBy([plan], null));
  const series = selectSeries(plan.indicators[0]!, observations, () => undefined);
  checkJumps(plan.indicators[0]!, series, (one) => found.push(one));
  return found;
}

describe("a value that a wrong unit or a shifted point makes, to within 1 %", () => {
  test.each([
    ["a fraction became a percentage", "0.025", "2.5", "100"],
    ["a percentage became a fraction", "2.5", "0.025", "0.01"],
    ["元 where 万元 stood", "1.3", "13000", "10000"],
    ["亿元 where 万元 stood", "13000", "1.3", "0.0001"],
    ["1 % more than 100 times", "100", "10100", "100"],
    ["1 % less than 100 times", "100", "9900", "100"],
    ["1 % more than a 10,000th", "1000000", "101", "0.0001"],
    ["below zero", "-2", "-200", "100"],
  ])("%s: %s, then %s is %s times as much", (_, from, to, times) => {
    const args = { indicator: "x", from, to, times, period: "2019", before: "2018" };
    const at = { file: "a.csv", line: 3, column: 3 };
    expect(jumps(`2018,${from}`, `2019,${to}`)).toEqual([
      { code: "actuals/suspicious-jump", severity: "warning", args, at },
    ]);
  });
});

test.each([
  ["the same", ["5", "5"]],
  ["ten times", ["5", "50"]],
  ["a thousand times", ["5", "5000"]],
  ["a million times", ["5", "5000000"]],
  ["a little above", ["100", "10101"]],
  ["a little below", ["100", "9899"]],
  ["from zero", ["0", "100"]],
  ["to zero", ["100", "0"]],
  ["from below to above zero", ["-2", "200"]],
  ["what is no single number", ["2", "200余"]],
  ["beside what can't be read", ["2", "abc"]],
  ["by steps of ten", ["2", "20", "200"]],
])("%s is no suspicion", (_, values) =>
  expect(jumps(...values.map((value, index) => `${2017 + index},${value}`))).toEqual([]),
);

test("neighbours are those of the series, by time and not by line, years apart or not", () => {
  expect(jumps("2019,3.1", "2012,300", "2015,3").map(({ args, at }) => [args, at?.line])).toMatchObject([
    [{ from: "300", to: "3", times: "0.01", period: "2015", before: "2012" }, 4],
  ]);
});

test("there and back again are two", () => expect(jumps("2017,5", "2018,500", "2019,5")).toHaveLength(2));
