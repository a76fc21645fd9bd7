import type { Reason } from "../assessment.ts";
import { atLeastThat, EVERYTHING, type Interval } from "../interval.ts";
import { type Period, previousPeriod, withinYears } from "../period.ts";
import type { Indicator } from "../plan.ts";
import {
  asReported,
  type Figure,
  figureOf,
  flowFigure,
  hasParts,
  newest,
  partialFigure,
  type Series,
} from "../select-series.ts";
import { asIs, type Context, type Reading, type Step } from "./measure.ts";

/** The value that a target is judged by (design: "which value is judged"), before any comparator has seen it. */
export interface CurrentValue extends Omit<Figure, "problem"> {
  /** Shown, but not judged. */
  readonly tooOld: boolean;
  /** What the value is known to lie in; wider than `interval` where it can only have grown since. */
  readonly x: Interval;
  readonly stale: boolean;
  readonly growing: boolean;
  readonly reached: boolean;
  readonly open: Reading["open"];
}

const QUALIFIED: Reading["open"] = { reason: "qualified-value", now: false };

/**
 * The value, or the reason why there is none. `reaches` tells whether what a flow has brought so far is enough already: only
 * then do figures for a part of the due period answer for it; without it they never do.
 */
export function currentValue(context: Context, reaches?: (x: Interval) => boolean): CurrentValue | Reason {
  return context.indicator.kind === "flow" ? flowValue(context, reaches) : newestValue(context);
}

/** The newest value by the cut. */
export function newestValue({ indicator, target, series, asOf, cut, due }: Context): CurrentValue | Reason {
  const entry = newest(series, cut, asReported(indicator, target.due));
  if (entry === null) return series.absence;
  const late = due && entry.period.end < target.due.end;
  const grows = late && indicator.kind === "cumulative";
  const tooOld = due && isTooOld(indicator, entry.period, target.due);
  const { interval, problem, used, entries, raw, period } = figureOf(entry);
  if (problem) return problem;
  return {
    interval,
    used,
    entries,
    raw,
    period,
    tooOld,
    x: grows ? atLeastThat(interval) : interval,
    stale: late && !tooOld,
    growing: grows,
    reached: withinYears(entry.period, asOf, indicator.maxAge),
    open: grows ? { reason: "too-old", now: true } : QUALIFIED,
  };
}

/** Whether a newest figure says nothing of a period any more; a running total is never less than it was. */
export const isTooOld = (
  { kind, maxAge }: Pick<Indicator, "kind" | "maxAge">,
  figure: Period,
  wanted: Period,
): boolean => kind !== "cumulative" && figure.end < wanted.end && !withinYears(figure, wanted, maxAge);

function flowValue(
  { indicator, target, series, asOf, cut, due }: Context,
  reaches?: (x: Interval) => boolean,
): CurrentValue | Reason {
  const settled = { tooOld: false, stale: false, growing: false, open: QUALIFIED };
  const wanted = asReported(indicator, target.due);
  if (due) {
    const figure = flowFigure(series, wanted, cut);
    if (figure?.problem) return figure.problem;
    if (figure) return { ...settled, ...figure, x: figure.interval, reached: false };
    return hasParts(series, wanted, cut) ? "missing-periods" : series.absence;
  }
  const soFar = partialFigure(series, wanted, asOf.end);
  if (soFar?.growing && reaches?.(atLeastThat(soFar.interval))) {
    return { ...settled, ...soFar, x: atLeastThat(soFar.interval), reached: true };
  }
  const last = latestFigure(series, wanted, asOf.end);
  if (last === null) {
    // Without an earlier whole figure what the due period has brought so far is all there is; it settles nothing yet.
    if (soFar === null || target.measure !== "level") return series.absence;
    return { ...settled, ...soFar, x: soFar.growing ? atLeastThat(soFar.interval) : EVERYTHING, reached: false };
  }
  if (last.problem) return last.problem;
  return { ...settled, ...last, x: last.interval, reached: false };
}

/** The newest figure for a period of the same length as the one that is asked for. */
function latestFigure(series: Series, like: Period, by: number): Figure | null {
  const first = series.entries[0];
  if (!first) return null;
  for (let period: Period | null = like; period && period.end >= first.period.start; period = previousPeriod(period)) {
    const figure = flowFigure(series, period, by);
    if (figure) return figure;
  }
  return null;
}

/** A step that shows a value and decides nothing, for readings that lack something else. */
export const showing = (value: CurrentValue): Step => stepOf(value, EVERYTHING, () => null);

/** A step that shows a value. */
export function stepOf({ interval, raw, period, used }: CurrentValue, x: Interval, toShown: Step["toShown"]): Step {
  return { shown: interval, raw, period, x, toX: asIs, toShown, used };
}
