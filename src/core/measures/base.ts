import type { Reason } from "../assessment.ts";
import type { Interval } from "../interval.ts";
import type { Observation, Quantity } from "../observation.ts";
import type { Period } from "../period.ts";
import type { Baseline, Indicator } from "../plan.ts";
import { figureFor, type Series } from "../select-series.ts";
import { converted } from "../unit.ts";
import type { Context } from "./measure.ts";

export interface Base {
  readonly interval: Interval;
  readonly used: readonly Observation[];
}

/** Whether a baseline speaks of one moment or one year, so that one year's value can be compared with it. */
export const isSingle = (baseline: Baseline): boolean => baseline.period?.kind !== "years";

/** The baseline's value in the indicator's unit; null where its own unit has no way there. */
export function baselineIn(baseline: Baseline, unit: string | null): Quantity | null {
  if (baseline.unit === null) return baseline.quantity;
  return unit === null ? null : converted(baseline.quantity, baseline.unit, unit);
}

/** The value that growth and change are measured from: the baseline, else the series at `since`; never the first found. */
export function baseOf({ indicator, target, series, cut }: Context): Base | Reason {
  const { baseline } = indicator;
  if (baseline && isSingle(baseline)) {
    const interval = baselineIn(baseline, series.unit);
    return interval ? { interval, used: [] } : "unit-mismatch";
  }
  return target.since ? valueAt(indicator, series, target.since, cut) : "no-baseline";
}

/** What the series says of one period: a stock's value when it ends, a flow's figure for the whole of it. */
export function valueAt(indicator: Indicator, series: Series, period: Period, cut: number): Base | Reason {
  const figure = figureFor(indicator, series, period, cut);
  return figure ? (figure.problem ?? figure) : "no-baseline";
}
