import type { Assessment, Reason } from "../assessment.ts";
import { EVERYTHING, type Interval, pointOf } from "../interval.ts";
import { divide, isPositive, type Rational } from "../exact.ts";
import { currentValue } from "../measures/current-value.ts";
import type { Context } from "../measures/measure.ts";
import type { Observation } from "../observation.ts";
import { parsePeriod, type Period, withinYears } from "../period.ts";
import type { Comparison, Indicator, Plan, Target } from "../plan.ts";
import { remembered } from "../remembered.ts";
import { figureFor, type Series } from "../select-series.ts";
import { leadingTargets } from "./leading.ts";

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
  /** The target that it is the figure of, as `leadingTargets` has it; null: there is none. */
  readonly assessment: Assessment | null;
  /** The number that is scored: the value, denominated where the plan says so; null with a reason: there is none. */
  readonly scored: Rational | null;
  /** The rows of the figure that it is divided by; none where it isn't. */
  readonly divisor: readonly Observation[];
  /** What a missing figure may be filled in from, denominated as well; null: nothing is filled in. */
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
 * What every indicator stands at: the figure that its target (of several the leading one) is judged by, be that judged or not;
 * without a target the newest one by today. A total is the sum over its window; everything else is the value itself.
 */
export function standsOf(
  plan: Pick<Plan, "indicators" | "inputs">,
  series: ReadonlyMap<Indicator, Series>,
  assessments: readonly Assessment[],
  today: Period | null,
): ReadonlyMap<Indicator, Stand> {
  const leading = leadingTargets(assessments, today);
  const stands = new Map<Indicator, Stand>();
  for (const indicator of plan.indicators) {
    stands.set(indicator, standOf(indicator, plan, series, leading.get(indicator) ?? null, today));
  }
  return stands;
}

/** Of a hundred thousand areas these are kept for every indicator: one object each, and what is empty is shared. */
function standOf(
  indicator: Indicator,
  { indicators, inputs }: Pick<Plan, "indicators" | "inputs">,
  series: ReadonlyMap<Indicator, Series>,
  assessment: Assessment | null,
  today: Period | null,
): Stand {
  const own = series.get(indicator)!;
  const wanted = assessment?.target.due ?? today ?? own.entries.at(-1)?.period ?? null;
  const isTotal = assessment?.target.measure === "total";
  const found = isTotal ? ofTotal(assessment) : currentFigure(indicator, own, wanted, today ?? wanted);
  const name = indicator.scoring?.per ?? null;
  const per = name === null ? undefined : [...indicators, ...inputs].find(({ id }) => id === name);
  const scaled = ({ value, period }: Dated): Divided =>
    per === undefined ? { value, reason: null, used: NO_ROWS } : divided(value, period, per, series.get(per)!);
  const { interval, raw, period, used, stale, value } = found;
  const scored =
    value === null || per === undefined
      ? { value, reason: found.reason, used: NO_ROWS }
      : scaled({ value, period: momentOf(found) });
  const past =
    indicator.scoring?.impute == null || wanted === null
      ? null
      : {
          // The figures of single years are no part of what a sum over years lacks.
          history: isTotal ? [] : historyOf(indicator, own, wanted, scaled),
          wanted: today !== null && today.end < wanted.end ? today : wanted,
        };
  return {
    interval,
    raw,
    period,
    used,
    stale,
    value,
    reason: scored.reason,
    divisor: scored.used,
    unit: own.unit,
    assessment,
    scored: scored.value,
    past,
  };
}

const NO_ROWS: readonly Observation[] = [];

type Divided = Pick<Figure, "value" | "reason" | "used">;

interface Dated {
  readonly value: Rational;
  readonly period: Period | null;
}

/** What periods are called is the same in thousands of areas. */
const periodNamed = remembered(parsePeriod);

const momentOf = ({ period }: Pick<Figure, "period">): Period | null => (period === null ? null : periodNamed(period));

/** A number divided by another figure for the same period. */
function divided(value: Rational, period: Period | null, per: Indicator, series: Series): Divided {
  const figure = period && figureFor(per, series, period, Number.POSITIVE_INFINITY);
  const used = figure?.used ?? [];
  if (!figure || figure.problem !== null) return { value: null, reason: figure?.problem ?? "missing-input", used };
  const divisor = pointOf(figure.interval);
  if (divisor === null) return { value: null, reason: "qualified-value", used };
  const reason = isPositive(divisor) ? null : "no-ratio";
  return { value: reason === null ? divide(value, divisor) : null, reason, used };
}

/**
 * The numbers of a series as they would be scored; of a flow those for as long a period as is wanted, so that no quarter
 * stands for a year.
 */
const historyOf = (
  { kind }: Indicator,
  { entries }: Series,
  wanted: Period,
  scaled: (dated: Dated) => Divided,
): { readonly value: Rational; readonly period: Period }[] =>
  entries.flatMap(({ quantity, period }) => {
    const own = quantity && pointOf(quantity);
    const value = own && scaled({ value: own, period }).value;
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
  const own = due ? null : momentOf(found);
  const old = own !== null && !withinYears(own, asOf, indicator.maxAge);
  const reason = found.tooOld || old ? "too-old" : single === null ? "qualified-value" : null;
  return { interval, raw, period, used, stale, value: reason === null ? single : null, reason };
}
