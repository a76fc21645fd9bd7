import type { Assessment } from "../assessment.ts";
import type { Period } from "../period.ts";
import type { Indicator } from "../plan.ts";

/** Areas that are only scored have no targets, and there are many of them. */
const NONE: ReadonlyMap<Indicator, Assessment> = new Map();

/**
 * The target of each indicator that areas are compared by: the one due last by today, before any is due the one due next; of
 * several due together the one that stands first. Milestones are none. `today` null: nothing is due.
 */
export function leadingTargets(
  assessments: readonly Assessment[],
  today: Period | null,
): ReadonlyMap<Indicator, Assessment> {
  if (assessments.length === 0) return NONE;
  const found = new Map<Indicator, Assessment>();
  for (const one of assessments) {
    if (one.target.milestone) continue;
    const known = found.get(one.indicator);
    if (known === undefined || isNearer(one.target.due, known.target.due, today)) found.set(one.indicator, one);
  }
  return found;
}

function isNearer(one: Period, other: Period, today: Period | null): boolean {
  const isDue = (due: Period) => today !== null && due.end <= today.end;
  if (isDue(one) !== isDue(other)) return isDue(one);
  return isDue(one) ? one.end > other.end : one.end < other.end;
}
