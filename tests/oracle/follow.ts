import type { Amount } from "../../src/core/amount.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import type { Rational } from "../../src/core/exact.ts";
import { wantedBy } from "../../src/core/names.ts";
import type { Point, Trajectory } from "../../src/core/outlook.ts";
import { parsePeriod } from "../../src/core/period.ts";
import type { ProgressMethodName } from "../../src/core/progress/registry.ts";
import { openActuals } from "../../src/read/observations.ts";
import { readPlan } from "../../src/read/plan.ts";
import type { WayCase } from "./ways.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** The case through the whole reading and judging of the tool, in the oracle's form; null where the plan is none. */
export function follow({ plan, observations, asOf, method }: WayCase) {
  const read = readPlan("plan.yaml", bytes(JSON.stringify(plan)));
  if (!read.plan) throw new Error(`${JSON.stringify(read.diagnostics)}\n${JSON.stringify(plan)}`);
  const columns = ["area", "indicator", "period", "value", "unit", "status", "published", "scope"];
  const csv = [columns.join(","), ...observations.map((row) => columns.map((name) => row[name]).join(","))].join("\n");
  const reader = openActuals("a.csv", wantedBy([read.plan], null));
  reader.push(bytes(csv));
  const actuals = reader.end();
  const evaluation = evaluate({
    plans: [read.plan],
    observations: actuals.observations,
    areaNames: actuals.areaNames,
    asOf: asOf === "due" ? "due" : asOf === null ? null : parsePeriod(asOf),
    knownOn: null,
    areas: null,
    progress: method as ProgressMethodName | null,
  });
  const { assessments, trends, summary, asOf: judged } = evaluation.scorecards[0]!;
  if (judged === null) return null;
  return {
    targets: assessments.map((one) => ({ id: one.target.id, trajectory: plainly(one.trajectory) })),
    trends: trends.map((one) => ({ id: one.indicator.id, trajectory: plainly(one.trajectory) })),
    summary: {
      outlooks: summary.outlooks,
      behind: summary.behind,
      offTrack: summary.offTrack,
      regressing: summary.regressing,
    },
  };
}

const fraction = ({ n, d }: Rational) => (d === 1n ? String(n) : `${n}/${d}`);
const amount = (value: Amount | null) => (typeof value === "number" || value === null ? value : fraction(value));
const point = (one: (Point & { readonly period: string }) | null) =>
  one && { value: fraction(one.value), at: fraction(one.at), period: one.period };

function plainly(one: Trajectory | null) {
  if (one === null) return null;
  if (one.reason === "no-path") return { reason: one.reason, outlook: one.outlook, method: one.method };
  const { start, now, goal, expected, ahead, aheadShare, ratio, required, actual, projected, ...rest } = one;
  return {
    ...rest,
    start: point(start),
    now: point(now),
    goal: point(goal),
    expected: amount(expected),
    ahead: amount(ahead),
    aheadShare: amount(aheadShare),
    ratio: amount(ratio),
    required: amount(required),
    actual: amount(actual),
    projected: amount(projected),
  };
}
