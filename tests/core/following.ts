/* Trajectories in a form that fits into a table: plans and rows through the whole tool, exact numbers as text. */
import { type Amount, isExact } from "../../src/core/amount.ts";
import { toText } from "../../src/core/exact.ts";
import type { Point, Trajectory } from "../../src/core/outlook.ts";
import type { ProgressMethodName } from "../../src/core/progress/registry.ts";
import { type Content, planOf, rowsFor, run, type Values } from "../support.ts";

const amount = (value: Amount | null) => (value !== null && isExact(value) ? toText(value) : value);
const point = (one: (Point & { readonly period: string }) | null) => one && `${toText(one.value)} (${one.period})`;

export type Followed = ReturnType<typeof plainly>;

/** A trajectory with its numbers written out in full: fractions as text, doubles as numbers; reasons beside them. */
export function plainly(one: Trajectory) {
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

/** Where an indicator's first target is heading, or the indicator itself where it has none; null: it isn't followed. */
export function followed(
  own: Content,
  values: Values,
  asOf: string | number,
  plan: Content = {},
  progress: ProgressMethodName | null = null,
): Followed | null {
  const whole = planOf({ ...plan, indicators: [{ id: "x", ...own }] });
  const { assessments, trends } = run(whole, rowsFor(values), { asOf: String(asOf), progress }).scorecards[0]!;
  const trajectory = (assessments[0] ?? trends[0])?.trajectory ?? null;
  return trajectory && plainly(trajectory);
}

/** The same for one that must be followed. */
export function follow(...asked: Parameters<typeof followed>): Followed {
  const found = followed(...asked);
  if (found === null) throw new Error("nothing is followed");
  return found;
}
