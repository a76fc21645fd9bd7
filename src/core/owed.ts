import type { Reason } from "./assessment.ts";
import { baselineFor } from "./measures/base.ts";
import { measureNamed } from "./measures/registry.ts";
import { baselineOfYears, referenceYear, windowOf } from "./measures/years.ts";
import { closingYear, parsePeriod, type Period, periodMeant, yearPeriod } from "./period.ts";
import { type Area, figureOf, type Indicator, type Plan, type Target } from "./plan.ts";
import { asReported, figureFor, type Series } from "./select-series.ts";

/** A figure that is still to be submitted. */
export interface Owed {
  readonly indicator: Indicator;
  readonly period: Period;
  /** Whose figure it is: of the area that is judged, or of a part of it where parts are added up. */
  readonly area: Area | null;
}

/** Reasons that say a figure was not submitted; the others are about figures that were. */
export const UNSUBMITTED: ReadonlySet<Reason | null> = new Set<Reason | null>([
  "no-observation",
  "too-old",
  "too-few-periods",
  "missing-periods",
  "missing-input",
]);

/** The periods whose figures a target goes by, oldest first; what the plan's own baseline says is not asked for again. */
export function periodsFor(indicator: Indicator, target: Target): Period[] {
  const { baseline } = indicator;
  const { due, since } = target;
  switch (measureNamed(target.measure).needs) {
    case "nothing":
      return [due];
    case "base":
    case "base-years":
      return baselineFor(indicator, due) || !since ? [due] : [since, due];
    case "reference": {
      const period = baselineOfYears(indicator)?.period;
      const known = period ? closingYear(period) : null;
      return yearsUpTo(target, referenceYear(indicator, target)).filter(({ text }) => text !== String(known));
    }
    case "window":
      return yearsUpTo(target, windowOf(target).first);
    case "window-of-flows":
      if (indicator.kind === "flow") return yearsUpTo(target, windowOf(target).first);
      return !since || baseline?.period?.end === since.end ? [due] : [since, due];
  }
}

function yearsUpTo(target: Target, first: number | null): Period[] {
  const { last } = windowOf(target);
  const start = first ?? last;
  return Array.from({ length: Math.max(0, last - start + 1) }, (_, index) => yearPeriod(start + index));
}

/**
 * What must be submitted so that an indicator has a figure for a period: nothing where it has one; the figures that its
 * formula, or the sum over the parts of its area, lacks; else the figure itself.
 */
export function owedAt(
  indicator: Indicator,
  period: Period,
  series: Series,
  { plan, area }: { readonly plan: Plan; readonly area: Area | null },
): Owed[] {
  const asked = indicator.formula === null ? period : periodMeant(period);
  if (figureFor(indicator, series, asked, Number.POSITIVE_INFINITY) !== null) return [];
  if (series.derived === null) return [{ indicator, period, area }];
  return series.derived.lacking(asReported(indicator, asked)).flatMap((missing) => {
    const lacked = figureOf(plan, missing.indicator);
    const when = parsePeriod(missing.period);
    return lacked && when ? [{ indicator: lacked, period: when, area: missing.area ?? area }] : [];
  });
}
