import { describe, expect, test } from "vitest";
import { type Indicator, MISSING_RULES, type Plan } from "../../src/core/plan.ts";
import { AGGREGATORS } from "../../src/core/score/aggregate/registry.ts";
import { IMPUTATIONS } from "../../src/core/score/impute/registry.ts";
import { NORMALISERS } from "../../src/core/score/normalise/registry.ts";
import { ROLL_UPS } from "../../src/core/score/roll-ups/registry.ts";
import { TREATMENTS } from "../../src/core/score/treat/registry.ts";
import { SNIPPETS, snippetOf } from "../../src/messages/snippets.ts";
import { readPlan } from "../../src/read/plan.ts";
import { widthOf } from "../../src/report/width.ts";

const HEAD = "dabiao: 1\nid: example\nperiod: { from: 2017, due: 2019 }\n";
const INDICATORS = "indicators: [{ id: firms, goalposts: { worst: 0, best: 3000 } }]\n";

/** The plan that has the lines of a page, and an indicator if they give none. */
function planOf(lines: string): Plan {
  const text = `${HEAD}${lines}\n${/^indicators:/m.test(lines) ? "" : INDICATORS}`;
  const { plan, diagnostics } = readPlan("plan.yaml", new TextEncoder().encode(text));
  expect(diagnostics).toEqual([]);
  return plan!;
}

const firstScoring = ({ indicators }: Plan) => (indicators[0] as Indicator).scoring!;

/** What the plan uses of each kind. */
const USED: Readonly<Record<keyof Omit<typeof SNIPPETS, "scores">, (plan: Plan) => string | undefined>> = {
  normalisers: (plan) => firstScoring(plan).normalise.method,
  aggregators: (plan) => plan.score!.joins.aggregate.method,
  missingRules: (plan) => plan.score!.joins.missing,
  imputations: (plan) => firstScoring(plan).impute ?? undefined,
  treatments: (plan) => firstScoring(plan).treat?.method,
  rollUps: (plan) => plan.score!.rollUp?.method,
};

const ALL = Object.entries(SNIPPETS).flatMap(([kind, set]) =>
  Object.entries(set).map(([name, lines]) => ({ kind, name, lines: lines as string })),
);

test("every method of a composite score has lines of a plan, in the order of its registry", () => {
  const names = (registry: readonly { readonly name: string }[]) => registry.map(({ name }) => name);
  expect(
    Object.fromEntries(Object.keys(USED).map((kind) => [kind, Object.keys(SNIPPETS[kind as keyof typeof USED])])),
  ).toEqual({
    normalisers: names(NORMALISERS),
    aggregators: names(AGGREGATORS),
    missingRules: [...MISSING_RULES],
    imputations: names(IMPUTATIONS),
    treatments: names(TREATMENTS),
    rollUps: names(ROLL_UPS),
  });
});

describe.each(ALL)("$kind $name", ({ kind, name, lines }) => {
  test("the lines make a plan that uses it", () => {
    const plan = planOf(lines);
    expect(plan.score).not.toBeNull();
    if (kind !== "scores") expect(USED[kind as keyof typeof USED](plan)).toBe(name);
  });

  test("they fit into 72 columns", () => {
    expect(lines.split("\n").filter((line) => widthOf(`  ${line}`) > 72)).toEqual([]);
  });
});

test.each([
  ["normalisers", "rank", "score: { normalise: rank }\nindicators:\n  - { id: patents, unit: 件, direction: higher }"],
  ["methods", "linear", null],
  ["scores", "robustness", null],
] as const)("the lines for %s %s", (kind, name, expected) => expect(snippetOf(kind, name)).toBe(expected));
