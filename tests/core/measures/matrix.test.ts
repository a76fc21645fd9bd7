import { describe, expect, test } from "vitest";
import { type Content, judge, type Values } from "../../support.ts";

/*
 * Every comparator on every measure that takes one. Each measure brings numbers for the comparators, the history that it
 * needs, and values of 2019 below, at and above the bound, once for a target due in 2019 and once for one due in 2020;
 * all are judged as of 2019. The tables give the verdict due and before due.
 */
interface Case {
  readonly measure: string;
  /** Which of the tables below holds before due. */
  readonly before: "value" | "flow" | "year" | "total";
  readonly indicator: Content;
  readonly target: (comparison: Content) => Content;
  /** The number, a tolerance around it and the range that it then is; then the values. */
  readonly operands: readonly [value: string, within: string, low: string, high: string];
  readonly due: readonly [below: string, at: string, above: string];
  readonly early: readonly [below: string, at: string, above: string];
}

function oneCase(
  measure: string,
  before: Case["before"],
  indicator: Content,
  target: Case["target"],
  operands = "100 5 95 105",
  due = "90 100 110",
  early = due,
): Case {
  const split = <T>(text: string) => text.split(" ") as T;
  const numbers = { operands: split<Case["operands"]>(operands), due: split<Case["due"]>(due) };
  return { measure, before, indicator: { unit: "亿元", ...indicator }, target, ...numbers, early: split(early) };
}

const as = (one: Content): Content => one;
const under =
  (key: string, own: Content = {}) =>
  (comparison: Content) => ({ [key]: comparison, ...own });
const base = { baseline: { value: 100, period: 2017 } };
const flow = { kind: "flow" };
const cumulative = { kind: "cumulative" };
const yearly = under("yearly-growth", { since: 2018 });

const CASES: readonly Case[] = [
  oneCase("level", "value", {}, as),
  oneCase("level of a flow", "flow", flow, as),
  oneCase("level of a cumulative indicator", "value", cumulative, as),
  oneCase("growth", "value", base, under("growth"), "30% 5pp 25% 35%", "120 130 140"),
  oneCase("change", "value", base, under("change"), "30 5 25 35", "120 130 140"),
  oneCase("average-growth", "value", base, under("average-growth"), "20% 5pp 15% 25%", "132 144 157", "152 172.8 196"),
  oneCase("yearly-growth", "year", {}, yearly, "10% 5pp 5% 15%", "104 110 116"),
  oneCase("every-year", "year", {}, under("every-year", { from: 2019 })),
  oneCase("total of a flow", "total", flow, under("total", { from: 2019 })),
  oneCase("total of a cumulative indicator", "total", cumulative, under("total")),
];

type Operands = Case["operands"];
const COMPARISONS: readonly [name: string, (operands: Operands) => Content][] = [
  ["at-least", ([value]) => ({ "at-least": value })],
  ["more-than", ([value]) => ({ "more-than": value })],
  ["at-most", ([value]) => ({ "at-most": value })],
  ["less-than", ([value]) => ({ "less-than": value })],
  ["about, with a tolerance", ([value, within]) => ({ about: value, within })],
  ["about, without one", ([value]) => ({ about: value })],
  ["between", ([, , low, high]) => ({ between: [low, high] })],
  ["equals", ([value]) => ({ equals: value })],
];

const OPEN = "no-tolerance";
const HOLDS = "pending, holds";
const FAILS = "pending, fails";
type Said = Readonly<Record<string, readonly [below: string, at: string, above: string]>>;

const DUE: Said = {
  "at-least": ["missed", "met", "met"],
  "more-than": ["missed", "missed", "met"],
  "at-most": ["met", "met", "missed"],
  "less-than": ["met", "missed", "missed"],
  "about, with a tolerance": ["missed", "met", "missed"],
  "about, without one": [OPEN, "met", OPEN],
  between: ["missed", "met", "missed"],
  equals: ["missed", "met", "missed"],
};
/** A flow's year is judged when it is over: last year's figure shows how it stands. */
const FLOW: Said = {
  "at-least": [FAILS, HOLDS, HOLDS],
  "more-than": [FAILS, FAILS, HOLDS],
  "at-most": [HOLDS, HOLDS, FAILS],
  "less-than": [HOLDS, FAILS, FAILS],
  "about, with a tolerance": [FAILS, HOLDS, FAILS],
  "about, without one": [OPEN, HOLDS, OPEN],
  between: [FAILS, HOLDS, FAILS],
  equals: [FAILS, HOLDS, FAILS],
};
const EARLY: Readonly<Record<Case["before"], Said>> = {
  flow: FLOW,
  // A stock can fall again, yet what it reached it has reached.
  value: { ...FLOW, "at-least": [FAILS, "met early", "met early"], "more-than": [FAILS, FAILS, "met early"] },
  // A year that failed can't be mended; one that passed says nothing of the next.
  year: {
    "at-least": ["missed early", HOLDS, HOLDS],
    "more-than": ["missed early", "missed early", HOLDS],
    "at-most": [HOLDS, HOLDS, "missed early"],
    "less-than": [HOLDS, "missed early", "missed early"],
    "about, with a tolerance": ["missed early", HOLDS, "missed early"],
    "about, without one": [OPEN, HOLDS, OPEN],
    between: ["missed early", HOLDS, "missed early"],
    equals: ["missed early", HOLDS, "missed early"],
  },
  // A sum only grows.
  total: {
    "at-least": [FAILS, "met early", "met early"],
    "more-than": [FAILS, FAILS, "met early"],
    "at-most": [HOLDS, HOLDS, "missed early"],
    "less-than": [HOLDS, "missed early", "missed early"],
    "about, with a tolerance": [FAILS, HOLDS, "missed early"],
    "about, without one": [OPEN, HOLDS, OPEN],
    between: [FAILS, HOLDS, "missed early"],
    equals: [FAILS, HOLDS, "missed early"],
  },
};

describe.each(CASES)("$measure", ({ measure, before, indicator, target, operands, due, early }) => {
  const history: Values = measure === "yearly-growth" ? { 2018: 100 } : {};
  describe.each(COMPARISONS)("%s", (name, comparison) => {
    const whole = (by: number) => ({ ...indicator, target: { ...target(comparison(operands)), by } });
    const judged = (by: number, values: Values) => judge(whole(by), { ...history, ...values }).said;
    const places = ["below", "at", "above"].map((place, index) => [place, index] as const);

    test.each(places)("%s the bound", (_, index) => {
      expect(judged(2019, { 2019: due[index]! })).toBe(DUE[name]![index]);
      expect(judged(2020, { 2019: early[index]! })).toBe(EARLY[before][name]![index]);
    });
    test("without a value", () => {
      const reason = measure === "yearly-growth" ? "too-few-periods" : "no-observation";
      expect([judged(2019, {}), judged(2020, {})]).toEqual([reason, reason]);
    });
    if (!("baseline" in indicator)) return;
    test("without a base", () => {
      const without = (by: number) => judge({ ...whole(by), baseline: undefined }, { 2019: 144 }).said;
      expect([without(2019), without(2020)]).toEqual(["no-baseline", "no-baseline"]);
    });
  });
});
