import type { Reason } from "../assessment.ts";
import { EVERYTHING } from "../interval.ts";
import { closingYear, openingYear, type Period, yearPeriod } from "../period.ts";
import type { Baseline, Indicator, Target } from "../plan.ts";
import { type Figure, figureFor } from "../select-series.ts";
import { baselineFor, baselineIn } from "./base.ts";
import { asIs, type Context, lacking, type Reading, type Step } from "./measure.ts";

/** One year of a window: its figure, or null where there is none yet. */
export interface Year {
  readonly year: number;
  readonly figure: Figure | null;
}

/** The years of a target's window; whole years, as the plan's reader has made sure. */
export function windowOf(target: Target): { first: number; last: number } {
  const last = closingYear(target.due) ?? 0;
  return { first: (target.from && openingYear(target.from)) ?? last, last };
}

/** Any: years last equally long. */
const A_YEAR = yearPeriod(2000);

/** The baseline that a year's figure can be compared with; null: there is none. */
export const baselineOfYears = (indicator: Indicator): Baseline | null => baselineFor(indicator, A_YEAR);

/** What a period says as a year: its number where it is one year or the end of one. */
const asYear = (period: Period | null): number | null => period && closingYear(period);

/** The year that the first one of the window is compared with: `since`, else a one-year baseline's, else `from`. */
export function referenceYear(indicator: Indicator, target: Target): number | null {
  const ofBaseline = asYear(baselineOfYears(indicator)?.period ?? null);
  return asYear(target.since) ?? ofBaseline ?? (target.from && openingYear(target.from));
}

/** A year's figure: a stock's value when the year ends, a flow's figure for the year; null past the cut or unknown. */
const figureOfYear = ({ indicator, series, cut }: Context, year: number): Figure | null =>
  figureFor(indicator, series, yearPeriod(year), cut);

/** The years of the target's window. */
export function yearsOfWindow(context: Context): Year[] {
  const { first, last } = windowOf(context.target);
  const years: Year[] = [];
  for (let year = first; year <= last; year++) years.push({ year, figure: figureOfYear(context, year) });
  return years;
}

/** The years from the reference on; where the baseline is of a year, its value stands for that year. */
export function yearsFromReference(context: Context): Year[] {
  const { indicator, target, series } = context;
  const baseline = baselineOfYears(indicator);
  const reference = referenceYear(indicator, target);
  const { last } = windowOf(target);
  const years: Year[] = [];
  for (let year = reference ?? last; year <= last; year++) years.push({ year, figure: figureOfYear(context, year) });
  if (!baseline?.period) return years;
  const { period } = baseline;
  const quantity = baselineIn(baseline, series.unit);
  if (!quantity) return years;
  const own = {
    interval: quantity,
    problem: null,
    used: [],
    entries: [],
    raw: quantity.raw,
    period: period.text,
  };
  return years.map((entry) => (entry.year === asYear(period) ? { ...entry, figure: own } : entry));
}

const isKnown = (year: Year): year is { year: number; figure: Figure } =>
  year.figure !== null && year.figure.problem === null;

/** Steps for each pair of consecutive years that are both known. */
export function pairs(
  years: readonly Year[],
  make: (previous: Figure, current: Figure) => Pick<Step, "x" | "toX" | "toShown"> | null,
): Step[] {
  const steps: Step[] = [];
  for (const [index, current] of years.entries()) {
    const previous = years[index - 1];
    if (!previous || !isKnown(previous) || !isKnown(current)) continue;
    const made = make(previous.figure, current.figure);
    if (made) steps.push({ ...yearStep(current), ...made, used: [...previous.figure.used, ...current.figure.used] });
  }
  return steps;
}

/** A step that shows a year's value and decides nothing. */
export function yearStep({ year, figure }: { year: number; figure: Figure }): Step {
  return {
    shown: figure.interval,
    raw: figure.raw,
    period: String(year),
    x: EVERYTHING,
    toX: asIs,
    toShown: () => null,
    used: figure.used,
  };
}

/**
 * The rules that all yearly measures share: no value, one value where pairs are needed, a problem in any year, a year
 * missing between two known ones (once due: any) leave it unassessed; a year that is merely late before due does not.
 */
export function yearlyReading(
  { series, due }: Context,
  years: readonly Year[],
  steps: readonly Step[],
  { least, lacks }: { least: number; lacks: Reason | null },
): Reading {
  const known = years.filter(isKnown);
  const problem = years.find((year) => year.figure?.problem)?.figure!.problem ?? null;
  const newestKnown = known.at(-1);
  const shown = steps.length > 0 || !newestKnown ? steps : [yearStep(newestKnown)];
  if (known.length === 0) return lacking(problem ?? series.absence);
  const span = years.slice(years.indexOf(known[0]!), years.indexOf(newestKnown!) + 1);
  const hole = (due ? years : span).some((year) => year.figure === null);
  const few = known.length < least && problem === null ? "too-few-periods" : null;
  return {
    steps: shown,
    missing: few ?? problem ?? (hole ? "missing-periods" : lacks),
    open: { reason: "qualified-value", now: false },
    reached: false,
    stale: false,
    growing: false,
  };
}
