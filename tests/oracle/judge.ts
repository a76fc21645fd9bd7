import type { Assessment, Scorecard } from "../../src/core/assessment.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import type { Rational } from "../../src/core/exact.ts";
import { wantedBy } from "../../src/core/names.ts";
import type { Observations } from "../../src/core/observations.ts";
import { parsePeriod } from "../../src/core/period.ts";
import type { Supposition } from "../../src/core/suppose.ts";
import { openActuals } from "../../src/read/observations.ts";
import { readPlan } from "../../src/read/plan.ts";
import type { OracleCase } from "./cases.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const cell = (text: string) => (text.includes(",") ? `"${text}"` : text);
const fraction = (value: Rational | null) => value && (value.d === 1n ? String(value.n) : `${value.n}/${value.d}`);

/** The case through the whole reading and judging of the tool, in the oracle's form. */
export const judge = (one: OracleCase) => inOracleForm(evaluated(one, (rows) => rows).scorecards[0]!);

/** The case read and judged; `hold`: how its rows are held on the way; `assumed`: figures in the place of submitted ones. */
export function evaluated(
  { plan, observations, asOf, knownOn }: OracleCase,
  hold: (rows: Observations) => Observations,
  assumed: readonly Supposition[] = [],
) {
  const read = readPlan("plan.yaml", bytes(JSON.stringify(plan)));
  if (!read.plan) throw new Error(`${JSON.stringify(read.diagnostics)}\n${JSON.stringify(plan)}`);
  const columns = ["area", "indicator", "period", "value", "unit", "status", "published", "scope", "statement"];
  const csv = [
    columns.join(","),
    ...observations.map((row) => columns.map((name) => cell(row[name] ?? "")).join(",")),
  ].join("\n");
  const reader = openActuals("a.csv", wantedBy([read.plan], null));
  reader.push(bytes(csv));
  const actuals = reader.end();
  return evaluate({
    plans: [read.plan],
    observations: hold(actuals.observations),
    statements: actuals.statements,
    areaNames: actuals.areaNames,
    asOf: asOf === "due" ? "due" : asOf === null ? null : parsePeriod(asOf),
    knownOn: knownOn === undefined || knownOn === null ? null : Number(knownOn.replaceAll("-", "")),
    areas: null,
    assumed,
  });
}

/** A scorecard as the oracle writes it. */
export function inOracleForm({ asOf, summary, assessments }: Scorecard) {
  if (asOf === null) return { asOf: null, result: null, summary: null, assessments: [] };
  // Outlooks have an oracle of their own.
  const { result, outlooks, behind, offTrack, regressing, ...counts } = summary;
  return { asOf: asOf === "due" ? "due" : asOf.text, result, summary: counts, assessments: assessments.map(plainly) };
}

function plainly(one: Assessment) {
  const interval = one.actual?.interval;
  return {
    id: one.target.id,
    indicator: one.indicator.id,
    milestone: one.target.milestone,
    due: one.due,
    by: one.target.due.text,
    unit: one.unit,
    measure: one.target.measure,
    comparator: one.target.comparison.comparator,
    value: fraction(one.target.comparison.value),
    range: one.target.comparison.range?.map(fraction) ?? null,
    direction: one.target.comparison.direction,
    verdict: one.verdict,
    early: one.early,
    holds: one.holds,
    reason: one.reason,
    stale: one.stale,
    actual: interval
      ? {
          low: fraction(interval.low),
          high: fraction(interval.high),
          lowOpen: interval.lowOpen,
          highOpen: interval.highOpen,
          period: one.actual!.period,
        }
      : null,
    bound: fraction(one.bound),
    gap: fraction(one.gap),
    shortfall: fraction(one.shortfall),
    needs: fraction(one.needs),
    attainment: fraction(one.attainment),
    fromBaseline: fraction(one.fromBaseline),
    missing: [...new Set(one.missing.map(({ indicator }) => indicator))].sort(),
  };
}
