import { describe, expect, test } from "vitest";
import { REASONS, VERDICTS } from "../../src/core/assessment.ts";
import { COMPARATORS } from "../../src/core/comparators/registry.ts";
import { MEASURES } from "../../src/core/measures/registry.ts";
import { DIMENSIONS } from "../../src/core/units/registry.ts";
import { compareOn, runsOf } from "./batches.ts";
import { type OracleCase, oracleCase } from "./cases.ts";
import { Features } from "./features.ts";
import { judge } from "./judge.ts";
import { ask, hasPython } from "./python.ts";

const runs = runsOf(2000);

interface Answer {
  readonly asOf: string | null;
  readonly result: string | null;
  readonly assessments: readonly object[];
}

const WORDS = new Set(["verdict", "reason", "measure", "comparator", "direction"]);

function count(features: Features, { plan, observations, asOf, knownOn }: OracleCase, answer: Answer): void {
  features.add(`result: ${answer.result}`);
  features.add(`as-of: ${asOf === "due" || asOf === null ? asOf : asOf.length > 4 ? "within a year" : "a year"}`);
  if (knownOn) features.add("known-on");
  for (const one of answer.assessments) features.addLeaves(one, WORDS);
  for (const one of plan.indicators as Record<string, unknown>[]) {
    features.add(`kind: ${String(one.kind)}`);
    for (const key of Object.keys(one)) features.add(`key: ${key}`);
    for (const word of String(one.formula ?? "").match(/[a-z]+(?=\()|[-+*/]/g) ?? []) features.add(`formula: ${word}`);
  }
  for (const key of Object.keys(plan)) features.add(`key: ${key}`);
  for (const { period = "", value = "", unit = "", status, published, scope } of observations) {
    features.add(`period: ${period.replace(/\d/g, "0").replace(/[HQ]0/, (part) => part[0]!)}`);
    features.add(`value: ${value.replace(/[-\d.,]+/g, "0")}`);
    features.add(`row in: ${unit === "" ? "no unit" : unit}`);
    features.add(`status: ${status}`);
    if (published) features.add("published");
    if (scope) features.add("scope");
  }
}

const named = (key: string, all: readonly string[]) => all.map((name) => `${key}: ${name}`);
const namesOf = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
const numbers = ["bound", "gap", "shortfall", "needs", "attainment", "fromBaseline"];

/** What the cases must have shown; a member of a registry that the oracle doesn't know is none of them. */
const WANTED = [
  // A measure that compares by itself names no comparator; a level is written without its name.
  ...named("comparator", namesOf(COMPARATORS)),
  ...named("measure", namesOf(MEASURES)),
  ...named("verdict", VERDICTS),
  ...named("reason", REASONS),
  ...named("result", ["pass", "fail", "incomplete", "not-due"]),
  ...named("direction", ["up", "down", "range", "none"]),
  ...numbers.flatMap((key) => named(key, ["given", "null"])),
  ...["due", "early", "stale", "holds", "milestone", "lowOpen", "highOpen"].flatMap((key) =>
    named(key, ["true", "false"]),
  ),
  ...named("kind", ["stock", "flow", "cumulative"]),
  ...named("as-of", ["null", "due", "a year", "within a year"]),
  ...named("key", "max-age required commitment scope reported baseline milestones formula as-of thresholds".split(" ")),
  ...named("formula", ["+", "-", "*", "/", "sum", "max", "min", "prev", "base"]),
  ...named("period", ["0000", "0000H", "0000Q", "0000-00", "0000-00-00"]),
  ...named("value", [
    "0",
    "",
    "—",
    "/",
    "n/a",
    "0余",
    "0多",
    "0以上",
    "近0",
    "不足0",
    "约0",
    "0左右",
    "0—0",
    "0万",
    "0亿元",
  ]),
  ...named("value", ["0%", "#REF!", "两三"]),
  ...named("row in", ["no unit", "亿元", "万元", "%", "‰", "家", "个", "万人", "人"]),
  ...named("status", ["", "final", "revised", "preliminary", "forecast"]),
  ...["known-on", "published", "scope", "missing: some", "range: some"],
];

describe.skipIf(!hasPython)("the oracle in Python, written from the design alone", () => {
  const features = new Features();

  test(`agrees on every field of ${runs} random cases`, { timeout: 60_000 + runs * 300 }, () => {
    compareOn({ cases: oracleCase, runs, script: "evaluate.py", own: judge, count }, features);
  });

  test.skipIf(runs < 2000)("and the cases have shown whatever is judged and however it can end", () =>
    expect(features.lacking(WANTED)).toEqual([]),
  );

  test("knows every unit, and how many of the first of its dimension it is", () => {
    const own = DIMENSIONS.map(({ name, units }) => [
      name,
      Object.fromEntries([...units].map(([unit, { n, d }]) => [unit, d === 1n ? `${n}` : `${n}/${d}`])),
    ]);
    expect(Object.fromEntries(own)).toEqual(ask("units.py", [])[0]);
  });
});
