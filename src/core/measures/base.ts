import type { Reason } from "../assessment.ts";
import type { Interval } from "../interval.ts";
import type { Observation, Quantity } from "../observation.ts";
import { isAsLong, type Period } from "../period.ts";
import type { Baseline, Indicator } from "../plan.ts";
import { asReported, figureFor, type Series } from "../select-series.ts";
import { converted } from "../unit.ts";
import type { Context } from "./measure.ts";

export interface Base {
  readonly interval: Interval;
  readonly used: readonly Observation[];
}

/** Whether a baseline speaks of one moment or one year, so that one year's value can be compared with it. */
export const isSingle = (baseline: Baseline): boolean => baseline.period?.kind !== "years";

/** Whether figures of two periods can be compared: what a flow brought in a half and in a whole year can't. */
export const areComparable = (indicator: Pick<Indicator, "kind" | "yearToDate">, a: Period, b: Period): boolean =>
  indicator.kind !== "flow" || isAsLong(asReported(indicator, a), asReported(indicator, b));

/** The baseline where a figure of this period can be compared with it; else there is none. */
export function baselineFor(
  indicator: Pick<Indicator, "kind" | "yearToDate" | "baseline">,
  period: Period,
): Baseline | null {
  const { baseline } = indicator;
  if (baseline === null || !isSingle(baseline)) return null;
  return baseline.period === null || areComparable(indicator, baseline.period, period) ? baseline : null;
}

/** The baseline's value in the indicator's unit; null where its own unit has no way there. */
export function baselineIn(baseline: Baseline, unit: string | null): Quantity | null {
  if (baseline.unit === null) return baseline.quantity;
  return unit === null ? null : converted(baseline.quantity, baseline.unit, unit);
}

/** The value that growth and change are measured from: the baseline, else the series at `since`; never the first found. */
export function baseOf({ indicator, target, series, cut }: Context): Base | Reason {
  const baseline = baselineFor(indicator, target.due);
  if (baseline) {
    const interval = baselineIn(baseline, series.unit);
    return interval ? { interval, used: [] } : "unit-mismatch";
  }
  const { since, due } = target;
  return since && areComparable(indicator, since, due) ? valueAt(indicator, series, since, cut) : "no-baseline";
}

/** What the series says of one period: a stock's value when it ends, a flow's figure for the whole of it. */
export function valueAt(indicator: Indicator, series: Series, period: Period, cut: number): Base | Reason {
  const figure = figureFor(indicator, series, period, cut);
  return figure ? (figure.problem ?? figure) : "no-baseline";
}
