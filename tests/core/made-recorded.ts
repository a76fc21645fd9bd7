/* Results as a reader gives them, made by hand: what a test says differs from one target of one plan and area. */
import { parseDecimal, type Rational } from "../../src/core/exact.ts";
import { point } from "../../src/core/interval.ts";
import type { Figure, Judged, Ranked, Recorded } from "../../src/core/recorded.ts";

export const number = (text: string): Rational => parseDecimal(text)!;

/** "29 家 2018": a value, a unit, a period; "" is none. */
export function figure(text: string): Figure | null {
  const [value, unit, period = "2019"] = text.split(" ");
  return value === "" || value === undefined
    ? null
    : { interval: point(number(value)), raw: value, unit: unit ?? null, period };
}

export const JIA = { code: "A", name: { en: "Jia", zh: "甲市" } };
export const YI = { code: "B", name: { en: "Yi", zh: "乙市" } };

/** What was promised: the level at least this, by then. */
export const promised = (value: string, own: Partial<Judged["promised"]> = {}): Judged["promised"] => ({
  measure: "level",
  comparator: "at-least",
  value: number(value),
  range: null,
  beyond: null,
  by: "2019",
  ...own,
});

export const judged = (own: Partial<Judged> = {}): Judged => ({
  plan: "p",
  area: JIA,
  asOf: "2019",
  id: "x",
  indicator: own.id ?? "x",
  name: {},
  unit: "家",
  milestone: false,
  promised: promised("35"),
  baseline: null,
  formula: null,
  weight: number("1"),
  required: true,
  commitment: "expected",
  near: null,
  actual: figure("30 家"),
  used: [],
  bound: number("35"),
  verdict: "missed",
  reason: own.verdict === "not-assessed" ? "no-observation" : null,
  ...own,
});

export const recorded = (targets: readonly Judged[], own: Partial<Recorded> = {}): Recorded => ({
  path: "r.json",
  sha256: "0",
  command: "check",
  asOf: "2019",
  inputs: { plan: ["p1"], actuals: ["a1"] },
  scorecards: targets,
  judged: targets,
  ranked: null,
  rules: new Map(),
  ...own,
});

/** A place: "1 0.75" is a rank and a score, "1 2met" a rank by targets met, "- 0.5" has no rank; its figures, and what each adds to the score. */
export function ranked(
  area: Ranked["area"],
  place: string,
  figures: Readonly<Record<string, string>> = {},
  terms: Readonly<Record<string, string>> | null = null,
  coverage = "1",
): Ranked {
  const [rank = "", score = ""] = place.split(" ");
  return {
    area,
    rank: rank === "-" ? null : Number(rank),
    score: score === "" || score.endsWith("met") ? null : number(score),
    met: score.endsWith("met") ? Number.parseInt(score, 10) : 0,
    coverage,
    figures: new Map(Object.entries(figures).map(([id, text]) => [id, figure(text)])),
    terms: terms && new Map(Object.entries(terms).map(([id, value]) => [id, number(value)])),
  };
}
