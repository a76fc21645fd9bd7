import type { Reason } from "../assessment.ts";
import type { Interval } from "../interval.ts";
import type { Observation } from "../observation.ts";
import type { Period } from "../period.ts";
import type { Baseline, Indicator } from "../plan.ts";
import { entryAt, figureOf, flowFigure, type Series } from "../select-series.ts";
import { sameUnit } from "../unit.ts";
import type { Context } from "./measure.ts";

export interface Base {
  readonly interval: Interval;
  readonly used: readonly Observation[];
}

/** Whether a baseline speaks of one moment or one year, so that one year's value can be compared with it. */
export const isSingle = (baseline: Baseline): boolean => baseline.period?.kind !== "years";

/** Whether the baseline is in the indicator's own unit (it is, where it names none). */
export function inUnit(baseline: Baseline, unit: string | null): boolean {
  return baseline.unit === null || (unit !== null && sameUnit(baseline.unit, unit));
}

/** The value that growth and change are measured from: the baseline, else the series at `since`; never the first found. */
export function baseOf({ indicator, target, series, cut }: Context): Base | Reason {
  const { baseline } = indicator;
  if (baseline && isSingle(baseline)) {
    return inUnit(baseline, series.unit) ? { interval: baseline.quantity, used: [] } : "unit-mismatch";
  }
  return target.since ? valueAt(indicator, series, target.since, cut) : "no-baseline";
}

/** What the series says of one period: a stock's value when it ends, a flow's figure for the whole of it. */
export function valueAt(indicator: Indicator, series: Series, period: Period, cut: number): Base | Reason {
  const entry = entryAt(series, period);
  const figure = indicator.kind === "flow" ? flowFigure(series, period, cut) : entry && figureOf(entry);
  if (!figure || period.end > cut) return "no-baseline";
  return figure.problem ?? figure;
}
