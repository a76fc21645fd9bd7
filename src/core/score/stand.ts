import { type Assessment, type Reason, REASONS } from "../assessment.ts";
import { IndicatorMap } from "../by-indicator.ts";
import { EVERYTHING, type Interval, pointOf } from "../interval.ts";
import { divide, isPositive, quotient, type Rational, tensUnder } from "../exact.ts";
import { currentValue, isTooOld } from "../measures/current-value.ts";
import type { Context } from "../measures/measure.ts";
import type { Observation } from "../observation.ts";
import { parsePeriod, type Period, withinYears } from "../period.ts";
import type { Comparison, Indicator, Plan, Target } from "../plan.ts";
import { remembered } from "../remembered.ts";
import { figureFor, lastDouble, lastPeriod, type Series } from "../select-series.ts";
import { isSafe } from "./amounts.ts";
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
): StandsOfArea {
  return new StandsOfArea(plan, series, leadingTargets(assessments, today), today);
}

/** What is scored of a stand. */
export type Scored = Pick<Stand, "scored" | "reason">;

/** How many areas the numbers of one plan are kept together for, at most. */
const MOST_TOGETHER = 1024;

/** The numbers that areas of a plan are scored by, those of one area after those of another. */
class Numbers {
  /** Safe whole numbers, not always in lowest terms. */
  readonly numerators: Float64Array;
  /** 0: the number is longer, and kept by its area; below 0: there is none, for the reason of that number. */
  readonly denominators: Float64Array;
  private readonly areas: number;
  private taken = 0;

  constructor(areas: number, indicators: number) {
    this.numerators = new Float64Array(areas * indicators);
    this.denominators = new Float64Array(areas * indicators);
    this.areas = areas;
  }

  /** Where there is room for one more area, and where that begins. */
  next(indicators: number): { readonly numbers: Numbers; readonly first: number } {
    if (this.taken < this.areas) return { numbers: this, first: this.taken++ * indicators };
    return new Numbers(Math.min(2 * this.areas, MOST_TOGETHER), indicators).next(indicators);
  }
}

/** What the stands of areas with the same plan have in common. */
interface Common {
  numbers: Numbers;
  /** The units of the area that came last, in the order of the indicators: most areas share them. */
  units: readonly (string | null)[];
}

const commonOf = new WeakMap<object, Common>();

function commonTo(plan: Pick<Plan, "indicators">): Common {
  const known = commonOf.get(plan);
  if (known !== undefined) return known;
  const { length } = plan.indicators;
  const made = { numbers: new Numbers(1, length), units: new Array<null>(length).fill(null) };
  commonOf.set(plan, made);
  return made;
}

/**
 * Of a hundred thousand areas every number is scored, and of few anybody looks at what it was made of: so the numbers are kept,
 * and a stand is worked out when it is asked for.
 */
export class StandsOfArea extends IndicatorMap<Stand> {
  /** The numbers that are scored, by the indicator's place in its plan, from `first` on. */
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  readonly first: number;
  /** Those of the stands, in the order of the indicators; areas that have the same share one list. */
  readonly units: readonly (string | null)[];
  #long: Map<number, Rational> | null = null;
  readonly #plan: Pick<Plan, "indicators" | "inputs">;
  readonly #series: ReadonlyMap<Indicator, Series>;
  readonly #leading: ReadonlyMap<Indicator, Assessment>;
  readonly #today: Period | null;
  /** Those that were made for all areas, to fill in what is missing. */
  #kept: Map<Indicator, Stand> | null = null;
  /** The one that was asked for last: who asks again asks at once. */
  #recent: { readonly indicator: Indicator; readonly stand: Stand } | null = null;

  constructor(
    plan: Pick<Plan, "indicators" | "inputs">,
    series: ReadonlyMap<Indicator, Series>,
    leading: ReadonlyMap<Indicator, Assessment>,
    today: Period | null,
  ) {
    super();
    const { indicators } = plan;
    const common = commonTo(plan);
    const { numbers, first } = common.numbers.next(indicators.length);
    this.numerators = numbers.numerators;
    this.denominators = numbers.denominators;
    this.first = first;
    this.#plan = plan;
    this.#series = series;
    this.#leading = leading;
    this.#today = today;
    let own: (string | null)[] | null = null;
    for (let place = 0; place < indicators.length; place++) {
      const indicator = indicators[place]!;
      const { unit } = this.#add(place, indicator, series.get(indicator)!);
      if (unit !== common.units[place]) (own ??= [...common.units])[place] = unit;
    }
    common.numbers = numbers;
    common.units = own ?? common.units;
    this.units = common.units;
  }

  protected get indicators(): readonly Indicator[] {
    return this.#plan.indicators;
  }

  get(indicator: Indicator): Stand | undefined {
    if (this.#recent?.indicator === indicator) return this.#recent.stand;
    const known = this.#kept?.get(indicator);
    if (known !== undefined || !this.has(indicator)) return known;
    const stand = this.#stand(indicator);
    this.#recent = { indicator, stand };
    return stand;
  }

  /** The same as of the stand of the indicator at this place of the plan. */
  scored(place: number): Scored {
    const d = this.denominators[this.first + place]!;
    if (d < 0) return { scored: null, reason: REASONS[-d - 1]! };
    const scored = d === 0 ? this.#long!.get(place)! : quotient(this.numerators[this.first + place]!, d);
    return { scored, reason: null };
  }

  /** The target that the stand of an indicator is the figure of. */
  assessment(indicator: Indicator): Assessment | null {
    // Areas that are only scored are asked for every figure, and have none.
    return this.#leading.size === 0 ? null : (this.#leading.get(indicator) ?? null);
  }

  #stand(indicator: Indicator): Stand {
    return standOf(indicator, this.#plan, this.#series, this.assessment(indicator), this.#today);
  }

  /** Notes what is scored of an indicator; gives its series. */
  #add(place: number, indicator: Indicator, series: Series): Series {
    if (this.#addPlain(place, indicator, series)) return series;
    const stand = this.#stand(indicator);
    if (stand.past !== null) (this.#kept ??= new Map()).set(indicator, stand);
    const { scored, reason } = stand;
    const [n, d] = [Number(scored?.n), Number(scored?.d)];
    if (scored === null) this.#setReason(place, reason!);
    else if (isSafe(n) && isSafe(d)) this.#setQuotient(place, n, d);
    else {
      (this.#long ??= new Map()).set(place, scored);
      this.#setQuotient(place, 0, 0);
    }
    return series;
  }

  /** Notes the newest of figures about which nothing has to be settled, which most are; false: it takes the stand. */
  #addPlain(place: number, indicator: Indicator, series: Series): boolean {
    const { kind, scoring } = indicator;
    const target = this.assessment(indicator)?.target ?? null;
    const wanted = target?.due ?? this.#today;
    const asOf = this.#today ?? wanted;
    if (wanted === null || asOf === null || target?.measure === "total" || scoring?.impute != null) return false;
    const period = lastPeriod(series);
    if (period === null && series.derived === null) return this.#setReason(place, series.absence);
    if (period === null || period.end > Math.min(asOf.end, wanted.end)) return false;
    const value = kind === "flow" || scoring?.per != null ? null : lastDouble(series);
    const tens = value === null ? null : tensUnder(value);
    if (tens === null) return false;
    if (isOld(indicator, period, wanted, asOf)) return this.#setReason(place, "too-old");
    return this.#setQuotient(place, Math.round(value! * tens), tens);
  }

  #setReason(place: number, reason: Reason): true {
    return this.#setQuotient(place, 0, -1 - REASONS.indexOf(reason));
  }

  #setQuotient(place: number, numerator: number, denominator: number): true {
    this.numerators[this.first + place] = numerator;
    this.denominators[this.first + place] = denominator;
    return true;
  }
}

/** Whether a figure of a period is shown and not scored. */
function isOld(indicator: Indicator, period: Period, wanted: Period, asOf: Period): boolean {
  if (asOf.end >= wanted.end) return isTooOld(indicator, period, wanted);
  // Before the target is due nobody asks how old the figure is that is judged; whoever ranks areas by it must.
  return !withinYears(period, asOf, indicator.maxAge);
}

/** The stands of an area; where areas are compared all are of this kind. */
export const standsIn = ({ stands }: { readonly stands: ReadonlyMap<Indicator, Stand> }): StandsOfArea =>
  stands as StandsOfArea;

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
export const periodNamed = remembered(parsePeriod);

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
