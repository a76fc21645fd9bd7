import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reviewBreakdown } from "../../src/core/breakdown.ts";
import type { DiagnosticArgs } from "../../src/core/diagnostic.ts";
import { readPlan } from "../../src/read/plan.ts";
import { compareOn, runsOf } from "./batches.ts";
import { Features } from "./features.ts";
import { hasPython } from "./python.ts";

const runs = runsOf(150);

interface TreeCase {
  readonly plan: { readonly areas: readonly unknown[]; readonly indicators: readonly unknown[] };
}
/** Indicator, area, by, side, target, sum, difference, parts without a target. */
type Answer = readonly (readonly [string, string, string, string, string, string, string, readonly string[]])[];

const defined = (object: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

/** Few numbers, of which two or three often make another one. */
const number = fc.constantFrom(..."10 20 20 30 40 50 50 60 100 100 0 -10 49.5 25.5".split(" "));
/** Mostly floors, or mostly ceilings, so that parts speak of what the whole does. */
const FLAVOURS = [
  ["at-least", "at-least", "at-least", "more-than", "equals"],
  ["at-most", "at-most", "at-most", "less-than", "equals"],
  ["at-least", "more-than", "at-most", "less-than", "equals"],
];
const beyond = fc.constantFrom(undefined, undefined, "above", "below");
function comparisons(flavour: readonly string[]) {
  const one = fc.tuple(fc.constantFrom(...flavour), number).map(([name, value]) => ({ [name]: value }));
  const about = fc
    .tuple(number, fc.constantFrom(undefined, "5", "1"), beyond)
    .map(([about, within, beyond]) => defined({ about, within, beyond }));
  const between = fc
    .tuple(number, number, beyond)
    .map(([a, b, beyond]) => defined({ between: Number(a) <= Number(b) ? [a, b] : [b, a], beyond }));
  return fc.oneof(
    { weight: 10, arbitrary: one as fc.Arbitrary<Record<string, unknown>> },
    { weight: 1, arbitrary: about },
    { weight: 1, arbitrary: between },
  );
}

const rarely = <T>(value: T) => fc.constantFrom(...Array<undefined>(9).fill(undefined), value);
const goalsOf = (flavour: readonly string[], total: boolean) => {
  const goal = fc
    .record({ own: comparisons(flavour), total: rarely(!total), by: rarely("2018"), from: rarely("2017") })
    .map(({ own, total: other, by, from }) => defined({ ...((other ?? total) ? { total: own, from } : own), by }));
  return fc.oneof({ weight: 5, arbitrary: goal }, { weight: 1, arbitrary: fc.tuple(goal, goal) });
};

/** Where several targets of one part speak of a range, none of them is the strictest. */
const isPlain = (one: unknown): boolean => !/about|between|equals/.test(JSON.stringify(one) ?? "");
const oneOf = (goal: unknown, several: boolean): unknown =>
  Array.isArray(goal) && !several ? (goal as unknown[])[0] : goal;

const treeCase: fc.Arbitrary<TreeCase> = fc
  .tuple(fc.constantFrom(...FLAVOURS), fc.boolean())
  .chain(([flavour, total]) => {
    const goals = goalsOf(flavour, total);
    return fc.record({
      unit: fc.constantFrom("家", "亿元"),
      usual: maybe(goals),
      milestone: maybe(comparisons(flavour)),
      own: fc.tuple(...Array.from({ length: 6 }, () => fc.option(goals, { nil: undefined, freq: 6 }))),
    });
  })
  .map(({ unit, usual, milestone, own }) => {
    const areas = ["C", "D", "E", "F", "G", "H"].map((code, at) => {
      const parent = { D: "C", E: "C", F: "D", G: "D", H: "D" }[code];
      const said = oneOf(own[at], [...own, usual].every(isPlain));
      return defined({ code, parent, targets: said === undefined ? undefined : { x: said } });
    });
    const x = {
      id: "x",
      unit,
      kind: "flow",
      breakdown: "sum",
      target: oneOf(usual, [...own, usual].every(isPlain)),
      milestones: milestone && [{ ...milestone, by: "2018" }],
    };
    return {
      plan: { dabiao: "1", id: "p", period: { from: "2016", due: "2019" }, areas, indicators: [defined(x)] },
    };
  });

function reviewed({ plan }: TreeCase): Answer {
  const read = readPlan("plan.yaml", new TextEncoder().encode(JSON.stringify(plan)));
  if (!read.plan) throw new Error(`${JSON.stringify(read.diagnostics)}\n${JSON.stringify(plan)}`);
  const said = reviewBreakdown(read.plan).map(({ args }) => {
    const { indicator, area, by, side, target, sum, difference, without } =
      args as DiagnosticArgs["plan/breakdown-short"];
    return [indicator, area, by, side, target, sum, difference, without] as const;
  });
  return said.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** The fractions of the oracle as decimals, in the order of their texts. */
function settled(own: unknown, wanted: Answer): readonly [unknown, unknown] {
  const decimal = (text: string) => {
    const [n, d = "1"] = text.split("/");
    return String(Number(n) / Number(d));
  };
  const told = wanted.map(([x, area, by, side, target, sum, difference, without]) => [
    ...[x, area, by, side],
    ...[target, sum, difference].map(decimal),
    without,
  ]);
  return [own, told.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))];
}

function count(features: Features, { plan }: TreeCase, answer: Answer): void {
  const text = JSON.stringify(plan);
  if (answer.length === 0) features.add("borne");
  for (const [, area, by, side, , , difference, without] of answer) {
    for (const name of ["at-least", "more-than", "at-most", "less-than", "about", "between", "equals", "total"]) {
      if (text.includes(name)) features.add(`${name}: ${side}`);
    }
    features.add(`${area}: ${side}`);
    features.add(`by ${by}`);
    features.add(difference === "0" ? "by nothing" : "by something");
    features.add(without.length === 0 ? "all have a target" : "some have none");
  }
}

const WANTED = [
  ...["at-least", "more-than", "about", "between", "equals", "total", "at-most", "less-than", "C", "D"].flatMap(
    (name) => [`${name}: below`, `${name}: above`],
  ),
  ...["borne", "by 2018", "by 2019", "by nothing", "by something", "all have a target", "some have none"],
];

describe.skipIf(!hasPython)("the oracle of targets pushed down in Python, written from the README alone", () => {
  const features = new Features();

  test(`agrees on every sum in ${runs} random trees of areas`, { timeout: 60_000 + runs * 100 }, () =>
    compareOn<TreeCase, Answer>(
      { cases: treeCase, runs, script: "breakdown.py", own: reviewed, settled, count },
      features,
    ),
  );

  test.skipIf(runs < 150)("and sums have been too small, too large and right", () =>
    expect(features.lacking(WANTED)).toEqual([]),
  );
});
