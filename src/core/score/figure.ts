import type { Assessment, Reason, Scorecard } from "../assessment.ts";
import { EVERYTHING, type Interval, pointOf } from "../interval.ts";
import type { Rational } from "../exact.ts";
import { currentValue } from "../measures/current-value.ts";
import type { Context } from "../measures/measure.ts";
import type { Observation } from "../observation.ts";
import { parsePeriod, type Period, withinYears } from "../period.ts";
import type { Comparison, Indicator, Target } from "../plan.ts";
import type { Series } from "../select-series.ts";

/** The figure of an indicator that an area is compared by. */
export interface Standing {
  /** What was submitted or computed; null: nothing was. Shown also where it is not scored. */
  readonly interval: Interval | null;
  readonly raw: string | null;
  readonly period: string | null;
  readonly used: readonly Observation[];
  readonly stale: boolean;
  /** The one number that can be scored; null with a reason: there is none. */
  readonly value: Rational | null;
  readonly reason: Reason | null;
}

const NOTHING = { interval: null, raw: null, period: null, used: [], stale: false, value: null };

const ANY: Comparison = {
  comparator: null,
  value: null,
  range: null,
  accepts: EVERYTHING,
  direction: "none",
  tolerant: false,
};

/**
 * What an indicator stands at: the figure that its first target is judged by, be that judged or not; without a target the
 * newest one as of the run. A total is the sum over its window; everything else is the value itself.
 */
export function standingOf({ assessments, asOf, series }: Scorecard, indicator: Indicator): Standing {
  const own = series.get(indicator)!;
  const first = assessments.find((one) => one.indicator === indicator && !one.target.milestone) ?? null;
  if (first?.target.measure === "total") return ofTotal(first);
  const today = asOf === "due" || asOf === null ? null : asOf;
  const wanted = first?.target.due ?? today ?? own.entries.at(-1)?.period;
  return wanted === undefined
    ? { ...NOTHING, reason: own.absence }
    : currentStanding(indicator, own, wanted, today ?? wanted);
}

function ofTotal({ actual, used, stale, reason }: Assessment): Standing {
  if (actual === null) return { ...NOTHING, reason: reason ?? "no-observation" };
  const value = reason === null ? pointOf(actual.interval) : null;
  const { interval, raw, period } = actual;
  return { interval, raw, period, used, stale, value, reason: value === null ? (reason ?? "qualified-value") : null };
}

/** What an indicator comes to by a day, for a period of the wanted length. */
function currentStanding(indicator: Indicator, series: Series, wanted: Period, asOf: Period): Standing {
  const target: Target = {
    id: indicator.id,
    milestone: false,
    measure: "level",
    comparison: ANY,
    due: wanted,
    from: null,
    since: null,
    at: indicator.at,
  };
  const due = asOf.end >= wanted.end;
  const context: Context = { indicator, target, series, asOf, cut: Math.min(asOf.end, wanted.end), due };
  const found = currentValue(context, () => false);
  if (typeof found === "string") return { ...NOTHING, reason: found };
  const { interval, raw, period, used, stale } = found;
  const single = pointOf(interval);
  const own = period === null ? null : parsePeriod(period);
  // Before the target is due nobody asks how old the figure is that is judged; whoever ranks areas by it must.
  const old = !due && own !== null && !withinYears(own, asOf, indicator.maxAge);
  const reason = found.tooOld || old ? "too-old" : single === null ? "qualified-value" : null;
  return { interval, raw, period, used, stale, value: reason === null ? single : null, reason };
}
