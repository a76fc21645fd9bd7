import type { Actual, Assessment, Reason, Verdict } from "./assessment.ts";
import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  isNegative,
  isPositive,
  negate,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from "./exact.ts";
import { decide, depth, type Interval, mapEnds, pointOf } from "./interval.ts";
import { late } from "./late.ts";
import { baselineFor, baselineIn } from "./measures/base.ts";
import type { Context, Measure, Reading, Step } from "./measures/measure.ts";
import { measureNamed } from "./measures/registry.ts";
import { type Year, yearsFromReference, yearsOfWindow } from "./measures/years.ts";
import type { Trajectory } from "./outlook.ts";
import type { Observation } from "./observation.ts";
import { type Period, periodMeant, yearPeriod } from "./period.ts";
import type { Comparison, Indicator, Target } from "./plan.ts";
import { asReported, type Computation, type Missing, type Series } from "./select-series.ts";
import type { SeriesOfArea } from "./series-of-area.ts";
import { type AskedMethod, trajectoryOf } from "./trajectory.ts";
import { countsWhole, gapUnit } from "./unit.ts";
import { levelsOf } from "./way.ts";

export interface Rules {
  /** "due": as of the target's own due period. */
  readonly asOf: Period | "due";
  /** The attainment from which a miss is near; null: there is no near. */
  readonly near: Rational | null;
  /** A progress method in the place of the plan's. */
  readonly progress: AskedMethod;
}

/** Judges one target by the series of its indicator. Total: every target gets a verdict, and what can't be said has its reason. */
export function assess(indicator: Indicator, target: Target, series: SeriesOfArea, rules: Rules): Assessment {
  return new Assessed(indicator, target, series, rules);
}

type Verdicts = "due" | "verdict" | "early" | "holds" | "reason" | "stale";
/** What a verdict rests on: everything that an assessment says beside the verdict, what was given, and the trajectory. */
type Details = Omit<Assessment, Verdicts | "target" | "indicator" | "series" | "trajectory">;

/**
 * Of a million targets most runs show the verdicts of all and the figures of few. So a verdict keeps what it was given, and
 * what it rests on is worked out, like the way to the target, when somebody asks, and let go with the series of its area; to
 * judge once more takes less time than to keep it costs.
 */
class Assessed implements Assessment {
  readonly indicator: Indicator;
  readonly target: Target;
  readonly due: boolean;
  readonly verdict: Verdict;
  readonly holds: boolean | null;
  readonly reason: Reason | null;
  readonly stale: boolean;
  readonly #series: SeriesOfArea;
  readonly #rules: Rules;

  constructor(indicator: Indicator, target: Target, series: SeriesOfArea, rules: Rules) {
    const { context, judged, reading } = judgedBy(indicator, target, series.get(indicator)!, rules);
    this.indicator = indicator;
    this.target = target;
    this.due = context.due;
    this.verdict = judged.verdict;
    this.holds = judged.holds;
    this.reason = judged.reason;
    this.stale = judged.verdict !== "not-assessed" && reading.stale;
    this.#series = series;
    this.#rules = rules;
  }

  get series(): Series {
    return this.#series.get(this.indicator)!;
  }

  get early(): boolean {
    return !this.due && (this.verdict === "met" || this.verdict === "missed");
  }

  get unit(): string | null {
    return this.#known.unit;
  }

  get missing(): readonly Missing[] {
    return this.#known.missing;
  }

  get computations(): readonly Computation[] {
    return this.#known.computations;
  }

  get actual(): Actual | null {
    return this.#known.actual;
  }

  get used(): readonly Observation[] {
    return this.#known.used;
  }

  get bound(): Rational | null {
    return this.#known.bound;
  }

  get gap(): Rational | null {
    return this.#known.gap;
  }

  get shortfall(): Rational | null {
    return this.#known.shortfall;
  }

  get needs(): Rational | null {
    return this.#known.needs;
  }

  get attainment(): Rational | null {
    return this.#known.attainment;
  }

  get fromBaseline(): Rational | null {
    return this.#known.fromBaseline;
  }

  get trajectory(): Trajectory | null {
    return this.#workedOut.trajectory();
  }

  get #known(): Details {
    return this.#workedOut.details;
  }

  get #workedOut(): ReturnType<typeof restsOn> {
    return this.#series.workedOut(this, () => restsOn(this.indicator, this.target, this.series, this.#rules));
  }
}

/** A verdict with what it was found by. */
function judgedBy(indicator: Indicator, target: Target, series: Series, rules: Rules) {
  const asOf = rules.asOf === "due" ? target.due : rules.asOf;
  const due = asOf.end >= target.due.end;
  const context: Context = { indicator, target, series, asOf, cut: Math.min(asOf.end, target.due.end), due };
  const measure = measureNamed(target.measure);
  const reading = measure.read(context, target.comparison);
  const found = judge(context, measure, reading, rules.near);
  const missing = missingFor(context, measure, found.reason);
  const judged: Judged = missing.length > 0 ? { ...found, reason: "missing-input" } : found;
  return { context, measure, reading, judged, missing };
}

/** What a verdict rests on, and the way to its target, which is worked out when somebody asks. */
function restsOn(indicator: Indicator, target: Target, series: Series, rules: Rules) {
  const judgement = judgedBy(indicator, target, series, rules);
  const { context, reading, judged } = judgement;
  const step = deciding(reading, target.comparison);
  const details = detailsOf(judgement, step);
  const trajectory = late(() => trajectoryOf(context, { step, ...judged }, details.needs, rules.progress));
  return { details, trajectory };
}

function detailsOf({ context, measure, missing }: ReturnType<typeof judgedBy>, step: Step | null): Details {
  const { unit } = context.series;
  return {
    unit,
    missing,
    computations: step ? computationsBehind(context, step) : [],
    actual: step && actualOf(step, measure.takes === "change" ? gapUnit(unit) : unit),
    used: step?.used ?? [],
    ...numbersOf(context, measure, step),
  };
}

/** Reasons that a figure which others are computed from may be behind. */
const FOR_LACK: ReadonlySet<Reason | null> = new Set<Reason | null>(["no-observation", "missing-periods", "too-old"]);

/** What the indicator's formula lacks for the period that is asked for: the first year of a window that lacks anything. */
function missingFor(context: Context, measure: Measure, reason: Reason | null): readonly Missing[] {
  const { indicator, target, series, asOf, due } = context;
  const { derived } = series;
  if (derived === null || !FOR_LACK.has(reason)) return [];
  const { needs } = measure;
  const byYears =
    needs === "reference" || needs === "window" || (needs === "window-of-flows" && indicator.kind === "flow");
  if (!byYears) {
    const wanted = asReported(indicator, periodMeant(target.due));
    return derived.lacking(due ? wanted : (derived.begun(wanted, asOf.end) ?? wanted));
  }
  const all = needs === "reference" ? yearsFromReference(context) : yearsOfWindow(context);
  const isKnown = ({ figure }: Year) => figure !== null;
  // Before a target is due only a hole between known years counts.
  const some = !due && all.some(isKnown);
  const asked = some ? all.slice(all.findIndex(isKnown), all.findLastIndex(isKnown) + 1) : all;
  for (const { year, figure } of asked) {
    const missing = figure === null ? derived.lacking(yearPeriod(year)) : [];
    if (missing.length > 0) return missing;
  }
  return [];
}

/** The computations of the values that a step judges, newest last: those made of its figures, of the length it asks for. */
function computationsBehind({ indicator, target, series }: Context, { used }: Step): Computation[] {
  const { derived } = series;
  if (derived === null) return [];
  const behind = new Set(used);
  const { kind } = asReported(indicator, periodMeant(target.due));
  return derived.entries.flatMap(({ computed, used: own, period }) =>
    computed && own.length > 0 && own.every((row) => behind.has(row)) && (!derived.byPeriod || period.kind === kind)
      ? [computed]
      : [],
  );
}

const accepted = (step: Step, comparison: Comparison): Interval => mapEnds(comparison.accepts, step.toX);

/** Whether a step passes; "about" without a tolerance never fails, it stays open. */
function holds(step: Step, comparison: Comparison, x: Interval = step.x): boolean | null {
  const verdict = decide(x, accepted(step, comparison));
  return comparison.tolerant && verdict === false ? null : verdict;
}

interface Judged {
  readonly verdict: Verdict;
  readonly holds: boolean | null;
  readonly reason: Reason | null;
}

const notAssessed = (reason: Reason): Judged => ({ verdict: "not-assessed", holds: null, reason });

function judge(context: Context, measure: Measure, reading: Reading, near: Rational | null): Judged {
  const { target, due } = context;
  const { comparison } = target;
  const outcomes = reading.steps.map((step) => holds(step, comparison));
  const failed = outcomes.includes(false);
  const settled = due && !reading.growing;
  if (failed && measure.definitive && !(settled && reading.missing === null)) {
    return { verdict: "missed", holds: false, reason: null };
  }
  if (reading.missing !== null) return notAssessed(reading.missing);
  const open = outcomes.includes(null) && !failed;
  const heldToday = () => {
    const today = reading.steps.map((step) => holds(step, comparison, step.today));
    return today.includes(false) ? false : today.includes(null) ? null : true;
  };
  if (open && reading.open.now) return notAssessed(reading.open.reason);
  if (open && comparison.tolerant && (due || heldToday() === null)) return notAssessed("no-tolerance");
  if (open && due) return notAssessed(reading.open.reason);
  if (due) {
    if (!failed) return { verdict: "met", holds: true, reason: null };
    const isNear =
      settled && near !== null && isWithin(near, numbersOf(context, measure, deciding(reading, comparison)));
    return { verdict: isNear ? "near" : "missed", holds: false, reason: null };
  }
  if (!failed && !open && reading.reached) return { verdict: "met", holds: true, reason: null };
  return { verdict: "pending", holds: heldToday(), reason: null };
}

const isWithin = (near: Rational, { attainment }: Numbers): boolean =>
  attainment !== null && compare(attainment, near) >= 0;

/** The step whose numbers are shown: the first that failed, else the one with the least to spare. */
function deciding(reading: Reading, comparison: Comparison): Step | null {
  const { steps } = reading;
  if (steps.length === 1) return steps[0]!;
  const failed = steps.find((step) => holds(step, comparison) === false);
  if (failed) return failed;
  const passed = steps.filter((step) => holds(step, comparison) === true);
  let tightest: { step: Step; margin: Rational } | null = null;
  for (const step of passed) {
    const value = pointOf(step.shown);
    const margin = value && depth(value, shownEnds(step, comparison));
    if (margin && (tightest === null || compare(margin, tightest.margin) < 0)) tightest = { step, margin };
  }
  return tightest?.step ?? passed[0] ?? steps.at(-1) ?? null;
}

type Ends = Pick<Interval, "low" | "high">;

/** What is accepted, in the terms of what is shown; without ends where the base is not one number. */
function shownEnds(step: Step, { accepts }: Comparison): Ends {
  return {
    low: accepts.low && step.toShown(accepts.low),
    high: accepts.high && step.toShown(accepts.high),
  };
}

function actualOf(step: Step, unit: string | null): Actual {
  return { interval: step.shown, raw: step.raw, unit, period: step.period };
}

type Numbers = Pick<Assessment, "bound" | "gap" | "shortfall" | "needs" | "attainment" | "fromBaseline">;

const NO_NUMBERS: Numbers = {
  bound: null,
  gap: null,
  shortfall: null,
  needs: null,
  attainment: null,
  fromBaseline: null,
};

function numbersOf(context: Context, measure: Measure, step: Step | null): Numbers {
  const { comparison } = context.target;
  if (comparison.direction === "none") return NO_NUMBERS;
  const ends = step ? shownEnds(step, comparison) : acceptedLevels(context, measure);
  if (ends === null) return NO_NUMBERS;
  const actual = step && pointOf(step.shown);
  const { bound, side } = boundFor(ends, actual);
  const ranged = comparison.direction === "range";
  const gap = actual && bound && (ranged && side === "inside" ? ZERO : subtract(actual, bound));
  const hasNext = measure.hasAttainment && (!ranged || side === "below" || side === "above");
  const attainment = measure.hasAttainment ? attainmentOf(comparison, actual, ends, side) : null;
  return {
    bound,
    gap,
    shortfall: gap && shortfallOf(comparison, gap),
    needs: hasNext ? nextPassing(ends, comparison, side, context.series.unit) : null,
    attainment,
    fromBaseline: fromBaselineOf(context, measure, actual, ends, bound, side),
  };
}

/** What is accepted where there is no figure yet; a growth has it from its base. null where that is not one number. */
function acceptedLevels(context: Context, { takes, needs }: Measure): Interval | null {
  const { accepts } = context.target.comparison;
  if (needs === "reference") return null;
  if (takes !== "growth") return accepts;
  const levels = levelsOf(context);
  return typeof levels === "string" ? null : mapEnds(accepts, levels.toLevel);
}

type Side = "below" | "inside" | "above";

/** The end that decides for an actual, and on which side of what is accepted it lies (open ends count as inside); null where nobody knows. */
function boundFor({ low, high }: Ends, actual: Rational | null): { bound: Rational | null; side: Side | null } {
  if (low === null || high === null) {
    const bound = low ?? high;
    if (actual === null || bound === null) return { bound, side: null };
    const outside = low !== null ? compare(actual, low) < 0 : compare(actual, high!) > 0;
    return { bound, side: outside ? (low !== null ? "below" : "above") : "inside" };
  }
  if (actual === null) return { bound: compare(low, high) === 0 ? low : null, side: null };
  if (compare(actual, low) < 0) return { bound: low, side: "below" };
  if (compare(actual, high) > 0) return { bound: high, side: "above" };
  return { bound: compare(subtract(actual, low), subtract(high, actual)) <= 0 ? low : high, side: "inside" };
}

function shortfallOf({ direction }: Comparison, gap: Rational): Rational {
  const missing = direction === "up" ? negate(gap) : direction === "down" ? gap : isNegative(gap) ? negate(gap) : gap;
  return isNegative(missing) ? ZERO : missing;
}

/** The value next to the bound that passes: the bound itself, or the whole number behind it where the unit counts. */
function nextPassing(
  ends: Ends,
  { direction, accepts }: Comparison,
  side: Side | null,
  unit: string | null,
): Rational | null {
  const upwards = direction === "up" || side === "below";
  const end = upwards ? ends.low : ends.high;
  if (end === null) return null;
  const open = upwards ? accepts.lowOpen : accepts.highOpen;
  if (!countsWhole(unit)) return open ? null : end;
  const rounded = upwards ? ceiling(end) : floor(end);
  const next = open && compare(rounded, end) === 0 ? add(rounded, upwards ? ONE : negate(ONE)) : rounded;
  const other = upwards ? ends.high : ends.low;
  const passesOver = other !== null && (upwards ? compare(next, other) > 0 : compare(next, other) < 0);
  return passesOver ? null : next;
}

const TWO = rational(2n);

function attainmentOf(
  { direction }: Comparison,
  actual: Rational | null,
  { low, high }: Ends,
  side: Side | null,
): Rational | null {
  if (actual === null) return null;
  if (direction === "range" && side === "inside") return ONE;
  const upwards = direction === "up" || side === "below";
  const end = upwards ? low : high;
  if (end === null || !isPositive(end)) return null;
  const ratio = divide(actual, end)!;
  return upwards ? ratio : subtract(TWO, ratio);
}

function fromBaselineOf(
  { indicator, target, series }: Context,
  measure: Measure,
  actual: Rational | null,
  { low, high }: Ends,
  bound: Rational | null,
  side: Side | null,
): Rational | null {
  const baseline = baselineFor(indicator, target.due);
  if (measure.fromBaseline === "none" || actual === null || bound === null) return null;
  const quantity = baseline && baselineIn(baseline, series.unit);
  const level = quantity && pointOf(quantity);
  if (level === null) return null;
  const start = measure.fromBaseline === "change" ? ZERO : level;
  const { direction } = target.comparison;
  const way = subtract(bound, start);
  if (direction === "up" && isNegative(way)) return null;
  if (direction === "down" && isPositive(way)) return null;
  if (direction === "range") {
    const within = (low === null || compare(start, low) >= 0) && (high === null || compare(start, high) <= 0);
    if (within) return null;
    if (side === "inside") return ONE;
  }
  return divide(subtract(actual, start), way);
}
