import { add, compare, type Rational, ZERO } from "./exact.ts";
import { atLeastThat, decide, pointOf } from "./interval.ts";
import { baselineIn, baseOf, isSingle } from "./measures/base.ts";
import { currentValue } from "./measures/current-value.ts";
import type { Context, Step } from "./measures/measure.ts";
import { measureNamed } from "./measures/registry.ts";
import type { Observation } from "./observation.ts";
import type { Goal, Point, Station, TrajectoryReason } from "./outlook.ts";
import { endOf, parsePeriod, type Period, startOf, yearOf, yearPeriod } from "./period.ts";
import type { Comparison, ProgressSetting, Target } from "./plan.ts";
import type { ProgressMethod } from "./progress/method.ts";
import { asReported, type Figure, figureFor, figureOf, newest, partialFigure } from "./select-series.ts";

/** What a trajectory is made of: levels of the indicator at moments, or the reasons why there are none. */
export interface Way {
  readonly start: Station | TrajectoryReason;
  /** The newest figure. */
  readonly now: Station | TrajectoryReason;
  /** null: there is no target, only a direction. */
  readonly goal: Goal | TrajectoryReason | null;
  /** Values to come through between start and goal, oldest first. */
  readonly milestones: readonly Point[];
  readonly direction: "up" | "down";
  /** Since when what there is counts as having reached the target; null: it doesn't. */
  readonly reached: string | null;
  /** A sum that fills up from nothing; under an upper bound it is not approached but used up. */
  readonly isSum: boolean;
  /** What is taken off levels before they are shown: the base where the target is a change. */
  readonly shift: Rational;
}

/** A target that has been judged, as far as its way depends on that. */
export interface Judged {
  readonly step: Step | null;
  readonly holds: boolean | null;
  readonly reason: TrajectoryReason | null;
}

/** Where a way starts unless the data of a base say so. */
export interface Departure {
  readonly setting: ProgressSetting | null;
  readonly method: ProgressMethod;
}

/** The way of a target; null where its measure has none, or only a trend in no known direction. */
export function wayOf(context: Context, judged: Judged, departure: Departure): Way | null {
  const { target } = context;
  const { direction } = target.comparison;
  switch (measureNamed(target.measure).way) {
    case "none":
      return null;
    case "trend":
      return direction === "up" || direction === "down" ? trendOf(context, direction, departure) : null;
    case "sum":
      return sumWay(context, judged);
    case "levels":
      return withinYear(context, judged) ?? levelWay(context, judged, departure);
  }
}

/** What is known of an indicator up to a day, and the bases that a target or its plan add to that. */
export interface Known extends Pick<Context, "indicator" | "series" | "cut"> {
  /** The start of the plan's period, where that lies before the due period: its own figure is no start. */
  readonly from: Period | null;
  readonly since: Period | null;
}

/** The way of an indicator without a target: where it comes from and where it is. */
export function trendOf(context: Known | Context, direction: "up" | "down", departure: Departure): Way {
  const known = knownOf(context);
  const now = newestAnnual(known);
  return {
    start: startOfWay(known, typeof now === "string" ? null : now, departure),
    now,
    goal: null,
    milestones: [],
    direction,
    reached: null,
    isSum: false,
    shift: ZERO,
  };
}

function knownOf(context: Known | Context): Known {
  if (!("target" in context)) return context;
  const { from, since, due } = context.target;
  return { ...context, from: from && from.end < due.end ? from : null, since };
}

const valueOf = (station: Station | TrajectoryReason): Rational | null =>
  typeof station === "string" ? null : station.value;

function levelWay(context: Context, { step, holds, reason }: Judged, departure: Departure): Way {
  const { indicator, target } = context;
  const { toLevel, shift } = levelsOf(context, step);
  const now = currentStation(context);
  const start = startOfWay(knownOf(context), typeof now === "string" ? null : now, departure);
  const [from, to] = [valueOf(start) ?? valueOf(now), valueOf(now) ?? valueOf(start)];
  const value = aimOf(target.comparison, from, to, toLevel);
  const at = endOf(asReported(indicator, target.due));
  const milestones = milestonesOf(context, (other) =>
    // Under an average growth the level of a milestone depends on its own years, not on those of this target.
    target.measure === "average-growth" ? null : aimOf(other.comparison, from, to, toLevel),
  );
  return {
    start,
    now,
    goal: value === null ? (reason ?? "no-baseline") : { value, at, period: target.due.text },
    milestones: milestones.filter((one) => typeof start === "string" || compare(one.at, start.at) > 0),
    direction: directionOf(target.comparison, value, from),
    reached: holds === true && typeof now !== "string" ? heldSince(context, now, toLevel) : null,
    isSum: false,
    shift,
  };
}

/** From the comparator's numbers to levels of the indicator; null where the base for that is not one number. */
function levelsOf(
  context: Context,
  step: Step | null,
): { toLevel: (value: Rational) => Rational | null; shift: Rational } {
  const measure = measureNamed(context.target.measure);
  if (measure.takes === "change") {
    const base = baseOf(context);
    const single = typeof base === "string" ? null : pointOf(base.interval);
    return { toLevel: (value) => single && add(value, single), shift: single ?? ZERO };
  }
  const asItIs = measure.name === "level" ? (value: Rational) => value : () => null;
  return { toLevel: step ? step.toShown : asItIs, shift: ZERO };
}

/** What the indicator's milestones before this target's due period ask for, oldest first. */
function milestonesOf(
  { indicator, target }: Context,
  levelOf: (milestone: Target) => Rational | null,
): readonly Point[] {
  const points = indicator.targets.flatMap((other): Point[] => {
    if (!other.milestone || other.measure !== target.measure || other.due.end >= target.due.end) return [];
    const value = levelOf(other);
    return value === null ? [] : [{ value, at: endOf(asReported(indicator, other.due)) }];
  });
  return points.sort((a, b) => compare(a.at, b.at));
}

/** The level that is aimed at: the bound, of "about" its number, of a range the end that lies on the way. */
function aimOf(
  { direction, accepts, value, range }: Comparison,
  from: Rational | null,
  to: Rational | null,
  toLevel: (value: Rational) => Rational | null,
): Rational | null {
  if (direction === "up") return accepts.low && toLevel(accepts.low);
  if (direction === "down") return accepts.high && toLevel(accepts.high);
  if (value !== null) return toLevel(value);
  const [low, high] = (range ?? []).map(toLevel);
  if (!low || !high) return null;
  for (const one of [from, to]) {
    if (one !== null && compare(one, low) < 0) return low;
    if (one !== null && compare(one, high) > 0) return high;
  }
  return low;
}

function directionOf({ direction }: Comparison, goal: Rational | null, from: Rational | null): "up" | "down" {
  if (direction === "up" || direction === "down") return direction;
  return goal !== null && from !== null && compare(goal, from) < 0 ? "down" : "up";
}

/** The newest figure that the target would be judged by, with its moment. */
function currentStation(context: Context): Station | TrajectoryReason {
  const value = currentValue(context, () => false);
  if (typeof value === "string") return value;
  if (value.tooOld) return "too-old";
  const period = value.period === null ? null : parsePeriod(value.period);
  return period === null
    ? "no-observation"
    : stationOf({ ...value, problem: null }, asReported(context.indicator, period));
}

/** The period since which every figure as long as the newest has been accepted. */
function heldSince(
  { indicator, series, target, cut }: Context,
  now: Station,
  toLevel: (value: Rational) => Rational | null,
): string {
  const { accepts } = target.comparison;
  const [low, high] = [accepts.low && toLevel(accepts.low), accepts.high && toLevel(accepts.high)];
  const { kind } = parsePeriod(now.period)!;
  let since = now.period;
  for (const { period, quantity } of [...series.entries].reverse()) {
    if (period.end > cut || (indicator.kind === "flow" && period.kind !== kind)) continue;
    if (quantity === null || decide(quantity, { ...accepts, low, high }) !== true) break;
    since = period.text;
  }
  return since;
}

/** The newest figure of a whole year, or of a stock at all. */
function newestAnnual(known: Known): Station | TrajectoryReason {
  const { indicator, series, cut } = known;
  if (indicator.kind !== "flow") {
    const entry = newest(series, cut, yearPeriod(Math.floor(cut / 10_000)));
    return entry ? stationOf(figureOf(entry), entry.period) : series.absence;
  }
  const first = series.entries[0];
  for (let year = Math.floor(cut / 10_000); first && year >= yearOf(first.period); year--) {
    const figure = figureFor(indicator, series, yearPeriod(year), cut);
    if (figure) return stationOf(figure, yearPeriod(year));
  }
  return series.absence;
}

function stationOf(
  figure: Pick<Figure, "interval" | "problem" | "raw" | "used">,
  period: Period,
): Station | TrajectoryReason {
  if (figure.problem !== null) return figure.problem;
  const value = pointOf(figure.interval);
  if (value === null) return "qualified-value";
  return { value, at: endOf(period), period: period.text, raw: figure.raw, used: figure.used };
}

/** Nothing at the beginning of a period. */
const nothingAt = (period: Period): Station => ({
  value: ZERO,
  at: startOf(period),
  period: `${period.start}`.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"),
  raw: null,
  used: [],
});

const lastOf = (used: readonly Observation[]): Period =>
  used.map(({ period }) => period).reduce((a, b) => (b.end > a.end ? b : a));

/**
 * 序时进度: the year's own way of a flow of which parts are known and the whole is not, from nothing on its first day to the
 * target on its last. null where as-of lies before, the year is over, or nothing of it is known.
 */
function withinYear(context: Context, { step, reason }: Judged): Way | null {
  const { indicator, target, series, asOf, due } = context;
  const { comparison } = target;
  if (indicator.kind !== "flow" || due) return null;
  const year = asReported(indicator, target.due);
  const soFar = partialFigure(series, year, asOf.end);
  if (soFar === null) return null;
  const { toLevel } = levelsOf(context, step);
  const value = aimOf(comparison, ZERO, ZERO, toLevel);
  return {
    start: nothingAt(year),
    now: stationOf(soFar, lastOf(soFar.used)),
    goal: value === null ? (reason ?? "no-baseline") : { value, at: endOf(year), period: target.due.text },
    milestones: milestonesOf(context, (other) => {
      const part = asReported(indicator, other.due);
      return part.start === year.start ? aimOf(other.comparison, ZERO, ZERO, toLevel) : null;
    }),
    direction: directionOf(comparison, value, ZERO),
    reached: soFar.growing && decide(atLeastThat(soFar.interval), comparison.accepts) === true ? year.text : null,
    isSum: true,
    shift: ZERO,
  };
}

/** From nothing at the start of the window, or of what counts since, to the total. */
function sumWay(context: Context, { step, holds, reason }: Judged): Way {
  const { indicator, target } = context;
  const { comparison, from, since, due } = target;
  const start = since ? { ...nothingAt(since), at: endOf(since), period: since.text } : from && nothingAt(from);
  const aim = (asked: Comparison) => aimOf(asked, ZERO, ZERO, (one) => one);
  const value = aim(comparison);
  const counted = step?.used.filter(({ period }) => since === null || period.end > since.end) ?? [];
  const now = reason ?? (step === null || counted.length === 0 ? "no-observation" : null);
  const period = now === null ? asReported(indicator, lastOf(counted)) : null;
  return {
    start: start ?? "no-baseline",
    now: period ? stationOf({ interval: step!.shown, problem: null, raw: step!.raw, used: step!.used }, period) : now!,
    goal: value && { value, at: endOf(asReported(indicator, due)), period: due.text },
    milestones: milestonesOf(context, (other) => aim(other.comparison)),
    direction: directionOf(comparison, value, ZERO),
    reached: holds === true && period ? period.text : null,
    isSum: true,
    shift: ZERO,
  };
}

/**
 * Where a way of levels starts: the base year or the window that the plan names for its progress; else the baseline, the
 * figure at the target's `since`, that at the start of the period; else the year that the method itself starts from.
 */
function startOfWay(known: Known, now: Station | null, { setting, method }: Departure): Station | TrajectoryReason {
  const { indicator, series, cut } = known;
  const { baseline } = indicator;
  const back = (years: number): Station | TrajectoryReason =>
    now === null ? "no-observation" : firstSince(known, yearOf(parsePeriod(now.period)!) - years);
  if (setting && setting.baseYear !== null) return firstSince(known, setting.baseYear);
  if (setting && setting.window !== null) return back(setting.window);
  if (baseline?.period && isSingle(baseline)) {
    const quantity = baselineIn(baseline, series.unit);
    if (quantity === null) return "unit-mismatch";
    const figure = { interval: quantity, problem: null, raw: quantity.raw, used: [] };
    return stationOf(figure, asReported(indicator, baseline.period));
  }
  for (const period of [known.since, known.from]) {
    const figure = period && figureFor(indicator, series, period, cut);
    if (figure) return stationOf(figure, asReported(indicator, period));
  }
  if (method.baseYear !== null) return firstSince(known, method.baseYear);
  return method.window === null ? "no-baseline" : back(method.window);
}

/** The figure of a year, or of the next that has one; what is wrong with it is wrong with the way. */
function firstSince(known: Known, year: number): Station | TrajectoryReason {
  const last = Math.floor(known.cut / 10_000);
  for (let one = year; one <= last; one++) {
    const found = ofYear(known, one);
    if (found) return stationOf(found.figure, found.period);
  }
  return "no-baseline";
}

/** The figure of a calendar year: a flow's for the whole of it, a stock's newest in it. */
function ofYear({ indicator, series, cut }: Known, year: number): { figure: Figure; period: Period } | null {
  const whole = yearPeriod(year);
  if (indicator.kind === "flow") {
    const figure = figureFor(indicator, series, whole, cut);
    return figure && { figure, period: whole };
  }
  const entry = newest(series, Math.min(cut, whole.end), whole);
  return entry && entry.period.end >= whole.start ? { figure: figureOf(entry), period: entry.period } : null;
}

/** One figure a year up to the newest, oldest first; years without one, or with one that can't be told exactly, are left out. */
export function yearlyFigures(context: Known | Context): Point[] {
  const known = knownOf(context);
  const first = known.series.entries[0];
  const points: Point[] = [];
  if (!first) return points;
  for (let year = yearOf(first.period); year <= Math.floor(known.cut / 10_000); year++) {
    const found = ofYear(known, year);
    const station = found && stationOf(found.figure, found.period);
    if (station && typeof station !== "string") points.push(station);
  }
  return points;
}
