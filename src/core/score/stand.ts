import type { Assessment, Reason } from "../assessment.ts";
import { EVERYTHING, type Interval, pointOf } from "../interval.ts";
import { divide, isPositive, type Rational } from "../exact.ts";
import { groupBy } from "../group.ts";
import { currentValue } from "../measures/current-value.ts";
import type { Context } from "../measures/measure.ts";
import type { Observation } from "../observation.ts";
import { parsePeriod, type Period, withinYears } from "../period.ts";
import type { Comparison, Indicator, Plan, Target } from "../plan.ts";
import { figureFor, type Series } from "../select-series.ts";

/** The figure of an indicator that an area is compared by. */
interface Figure {
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

export interface Stand extends Figure {
  readonly unit: string | null;
  /** The number that is scored: the value, denominated where the plan says so; null with a reason: there is none. */
  readonly scored: Rational | null;
  /** What a missing figure may be filled in from; null: nothing is filled in. */
  readonly past: {
    readonly history: readonly { readonly value: Rational; readonly period: Period }[];
    readonly wanted: Period;
  } | null;
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
 * What every indicator stands at: the figure that its first target is judged by, be that judged or not; without a target the
 * newest one by today. A total is the sum over its window; everything else is the value itself.
 */
export function standsOf(
  { indicators, inputs }: Pick<Plan, "indicators" | "inputs">,
  series: ReadonlyMap<Indicator, Series>,
  assessments: readonly Assessment[],
  today: Period | null,
): ReadonlyMap<Indicator, Stand> {
  const judged = groupBy(assessments, ({ indicator }) => indicator);
  return new Map(
    indicators.map((indicator): [Indicator, Stand] => {
      const own = series.get(indicator)!;
      const first = judged.get(indicator)?.find(({ target }) => !target.milestone) ?? null;
      const wanted = first?.target.due ?? today ?? own.entries.at(-1)?.period ?? null;
      const found =
        first?.target.measure === "total" ? ofTotal(first) : currentFigure(indicator, own, wanted, today ?? wanted);
      const per = indicator.scoring?.per ?? null;
      const divisor = per === null ? undefined : [...indicators, ...inputs].find(({ id }) => id === per);
      const scored = divisor === undefined ? found : divided(found, divisor, series.get(divisor)!);
      const past =
        indicator.scoring?.impute == null || wanted === null
          ? null
          : { history: historyOf(indicator, own, wanted), wanted };
      const { interval, raw, period, used, stale, value } = found;
      const { reason } = scored;
      return [
        indicator,
        { interval, raw, period, used, stale, value, reason, unit: own.unit, scored: scored.value, past },
      ];
    }),
  );
}

/** The figure divided by another one for the same period. */
function divided({ value, reason, period }: Figure, per: Indicator, series: Series): Pick<Figure, "value" | "reason"> {
  if (value === null) return { value, reason };
  const moment = period === null ? null : parsePeriod(period);
  const figure = moment && figureFor(per, series, moment, Number.POSITIVE_INFINITY);
  if (!figure || figure.problem !== null) return { value: null, reason: figure?.problem ?? "missing-input" };
  const divisor = pointOf(figure.interval);
  if (divisor === null) return { value: null, reason: "qualified-value" };
  return isPositive(divisor) ? { value: divide(value, divisor), reason: null } : { value: null, reason: "no-ratio" };
}

/** The numbers of a series; of a flow those for as long a period as is wanted, so that no quarter stands for a year. */
const historyOf = ({ kind }: Indicator, { entries }: Series, wanted: Period) =>
  entries.flatMap(({ quantity, period }) => {
    const value = quantity && pointOf(quantity);
    return value && (kind !== "flow" || period.kind === wanted.kind) ? [{ value, period }] : [];
  });

function ofTotal({ actual, used, stale, reason }: Assessment): Figure {
  if (actual === null) return { ...NOTHING, reason: reason ?? "no-observation" };
  const value = reason === null ? pointOf(actual.interval) : null;
  const { interval, raw, period } = actual;
  return { interval, raw, period, used, stale, value, reason: value === null ? (reason ?? "qualified-value") : null };
}

/** What an indicator comes to by a day, for a period of the wanted length. */
function currentFigure(indicator: Indicator, series: Series, wanted: Period | null, asOf: Period | null): Figure {
  if (wanted === null || asOf === null) return { ...NOTHING, reason: series.absence };
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
  // Before the target is due nobody asks how old the figure is that is judged; whoever ranks areas by it must.
  const own = due || period === null ? null : parsePeriod(period);
  const old = own !== null && !withinYears(own, asOf, indicator.maxAge);
  const reason = found.tooOld || old ? "too-old" : single === null ? "qualified-value" : null;
  return { interval, raw, period, used, stale, value: reason === null ? single : null, reason };
}
