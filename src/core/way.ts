import type { Verdict } from "./assessment.ts";
import { add, compare, isPositive, multiply, type Rational, ZERO } from "./exact.ts";
import { addIntervals, atLeastThat, decide, mapEnds, pointOf } from "./interval.ts";
import { averageGrowthFactor } from "./measures/average-growth.ts";
import { areComparable, baselineFor, baselineIn, baseOf } from "./measures/base.ts";
import { currentValue } from "./measures/current-value.ts";
import { growthFactor } from "./measures/growth.ts";
import { asIs, type Context, type Step } from "./measures/measure.ts";
import { measureNamed } from "./measures/registry.ts";
import { windowOf } from "./measures/years.ts";
import type { Observation } from "./observation.ts";
import type { Goal, Point, Station, TrajectoryReason } from "./outlook.ts";
import { endOf, parsePeriod, type Period, previousPeriod, startOf, yearOf, yearPeriod } from "./period.ts";
import type { Comparison, Indicator, ProgressSetting, Target } from "./plan.ts";
import type { ProgressMethod } from "./progress/method.ts";
import {
  asReported,
  entriesBack,
  type Figure,
  figureFor,
  figureOf,
  flowFigure,
  leadingFigure,
  newest,
  partialFigure,
  type Series,
} from "./select-series.ts";

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
  /** The year with which the way ends, whether or not it has come to its goal; left out: it goes on. */
  readonly lastYear?: number;
  /** What is taken off levels before they are shown: the base where the target is a change. */
  readonly shift: Rational;
  /** From what the measure shows to levels: the base where the target is a change. */
  readonly base: Rational;
}

/** A target that has been judged, as far as its way depends on that. */
export interface Judged {
  readonly step: Step | null;
  readonly verdict: Verdict;
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
      return direction === "up" || direction === "down" ? judgedTrend(context, direction, judged, departure) : null;
    case "sum":
      return sumWay(context, judged);
    case "levels":
      return withinYear(context) ?? levelWay(context, judged, departure);
  }
}

/** Whether a way of levels has no start, which can be told before anything else of it is known. */
export function startsNowhere(context: Context, departure: Departure): boolean {
  const { indicator, target } = context;
  const { way } = measureNamed(target.measure);
  if (indicator.kind === "flow" || way !== "levels" || departure.method.window !== null) return false;
  return startOfWay(knownOf(context), target.due, null, departure) === "no-baseline";
}

/** A trend whose verdict is known: what is met is achieved, whatever a method says of its pace. */
function judgedTrend(context: Context, direction: "up" | "down", { verdict }: Judged, departure: Departure): Way {
  const way = trendOf(context, direction, departure);
  return { ...way, reached: verdict === "met" ? (told(way.now)?.period ?? null) : null };
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
    start: startOfWay(known, yearPeriod(Math.floor(known.cut / 10_000)), told(now), departure),
    now,
    goal: null,
    milestones: [],
    direction,
    reached: null,
    isSum: false,
    shift: ZERO,
    base: ZERO,
  };
}

function knownOf(context: Known | Context): Known {
  if (!("target" in context)) return context;
  const { indicator, series, cut, target } = context;
  const { from, since, due } = target;
  return { indicator, series, cut, from: from && from.end < due.end ? from : null, since };
}

/** What there is, without the reason why there is none. */
const told = <T extends object>(found: T | TrajectoryReason): T | null => (typeof found === "string" ? null : found);

const valueOf = (station: Station | TrajectoryReason): Rational | null => told(station)?.value ?? null;

function levelWay(context: Context, { holds, reason }: Judged, departure: Departure): Way {
  const { indicator, target } = context;
  const figure = currentFigure(context, reason);
  const now =
    typeof figure === "string" ? figure : stationOf(figure, asReported(indicator, parsePeriod(figure.period)!));
  const start = startOfWay(knownOf(context), target.due, told(now), departure);
  // A figure that is no single number can be accepted all the same.
  const held = holds === true ? (told(figure)?.period ?? null) : null;
  const levels = levelsOf(context);
  if (typeof levels === "string") return { start, now, isSum: false, reached: held, ...aimless(target, levels) };
  const { toLevel, base } = levels;
  const aim = aimOf(target.comparison, valueOf(start), valueOf(now), toLevel);
  const origin = valueOf(start);
  const milestones = milestonesOf(context, (other) =>
    // Under an average growth the level of a milestone depends on its own years, not on those of this target.
    target.measure === "average-growth" ? null : aimOf(other.comparison, origin, origin, toLevel),
  );
  return {
    start,
    now,
    goal: { value: aim.value, at: endOf(asReported(indicator, target.due)), period: target.due.text },
    milestones: after(start, milestones),
    direction: aim.direction,
    reached: held && heldSince(context, held, toLevel),
    isSum: false,
    shift: base,
    base,
  };
}

/** What a way is where the base of its target is no number, so that its goal can't be told as a level. */
const aimless = ({ comparison }: Target, goal: TrajectoryReason) =>
  ({
    goal,
    milestones: [],
    direction: comparison.direction === "down" ? "down" : "up",
    shift: ZERO,
    base: ZERO,
  }) as const;

/** The way from the comparator's numbers to levels of the indicator; of a change they lie that far above a base. */
interface Levels {
  readonly toLevel: (value: Rational) => Rational;
  readonly base: Rational;
}

/** As the plan and a base have them, whether or not there is a figure to be judged; else what is wrong with the base. */
export function levelsOf(context: Context): Levels | TrajectoryReason {
  const { name, takes } = measureNamed(context.target.measure);
  if (name === "level") return { toLevel: asIs, base: ZERO };
  const found = baseOf(context);
  if (typeof found === "string") return found;
  const base = pointOf(found.interval);
  if (base === null) return "qualified-value";
  if (takes === "change") return { toLevel: (value) => add(base, value), base };
  if (!isPositive(base)) return "no-ratio";
  const factor = name === "average-growth" ? averageGrowthFactor(context) : growthFactor;
  return { toLevel: (rate) => multiply(base, factor(rate)), base: ZERO };
}

/** What the indicator's milestones before this target's due period ask for, oldest first. */
function milestonesOf({ indicator, target }: Context, aimAt: (milestone: Target) => Aim | null): readonly Point[] {
  const points = indicator.targets.flatMap((other): Point[] => {
    if (!other.milestone || other.measure !== target.measure || other.due.end >= target.due.end) return [];
    if (!sameBase(indicator, target, other)) return [];
    const aim = aimAt(other);
    return aim ? [{ value: aim.value, at: endOf(asReported(indicator, other.due)) }] : [];
  });
  return points.sort((a, b) => compare(a.at, b.at));
}

/** Whether two targets count from the same moment and over the same window, so that they lie on one way. */
function sameBase(indicator: Indicator, target: Target, other: Target): boolean {
  if (target.measure === "total" && other.from?.start !== target.from?.start) return false;
  const fixed = target.measure !== "total" && baselineFor(indicator, target.due) !== null;
  return fixed || other.since?.end === target.since?.end;
}

/** Those behind the start; without one there is no way for them to lie on. */
const after = (start: Station | TrajectoryReason, points: readonly Point[]): readonly Point[] =>
  typeof start === "string" ? [] : points.filter((one) => compare(one.at, start.at) > 0);

/** The level that is aimed at, and the way to it from the side that is not accepted. */
interface Aim {
  readonly value: Rational;
  readonly direction: "up" | "down";
}

/**
 * The bound; of "about" its number; of a range the end that the figure lies outside of, else the start, else the low one. What
 * has gone past a range must come back, and what fell out of it at the low end must rise, wherever it started.
 */
function aimOf(
  { accepts, value, tolerant }: Comparison,
  start: Rational | null,
  now: Rational | null,
  toLevel: (value: Rational) => Rational,
): Aim {
  const { low, high } = mapEnds(accepts, toLevel);
  const sideOf = (one: Rational | null): Aim["direction"] | null => {
    if (one && low && compare(one, low) < 0) return "up";
    return one && high && compare(one, high) > 0 ? "down" : null;
  };
  const usual = low ? "up" : "down";
  if (value === null) {
    const side = sideOf(now) ?? sideOf(start) ?? usual;
    return { value: (side === "up" ? low : high)!, direction: side };
  }
  const middle = toLevel(value);
  const origin = start ?? now;
  const approached = low && high && origin ? (compare(origin, middle) > 0 ? "down" : "up") : usual;
  // Without a tolerance nobody can say that a figure beyond the number has gone too far.
  return { value: middle, direction: (tolerant ? null : sideOf(now)) ?? approached };
}

/** The newest figure that the target would be judged by. */
function currentFigure(
  context: Context,
  reason: TrajectoryReason | null,
): (Figure & { period: string }) | TrajectoryReason {
  const value = currentValue(context);
  if (typeof value === "string") return value;
  // An older cumulative value is a lower bound; where that settles nothing, it says nothing of the way either.
  if (value.tooOld || reason === "too-old") return "too-old";
  // Parts of a year that has no figure yet are the year's own way, not this one.
  return { ...value, period: value.period!, problem: null };
}

/** The period since which every figure as long as the newest has been accepted. */
function heldSince(
  { indicator, series, target, cut }: Context,
  newest: string,
  toLevel: (value: Rational) => Rational,
): string {
  const accepted = mapEnds(target.comparison.accepts, toLevel);
  let since = newest;
  for (const { interval, problem, period } of figuresBack(indicator, series, parsePeriod(newest)!, cut)) {
    if (problem !== null || decide(interval, accepted) !== true) break;
    since = period!;
  }
  return since;
}

/** Figures from the newest to the oldest: a stock's all, a flow's of the same length. */
function* figuresBack(indicator: Indicator, series: Series, newest: Period, cut: number): Generator<Figure> {
  if (indicator.kind !== "flow") {
    for (const entry of entriesBack(series, cut)) yield figureOf(entry);
    return;
  }
  const first = series.entries[0]!.period.start;
  let period: Period | null = asReported(indicator, newest);
  for (; period && period.end >= first; period = previousPeriod(period)) {
    const figure = flowFigure(series, period, cut);
    if (figure) yield figure;
  }
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
  period: `${period.start}`.replace(/(\d{4})(\d\d)(\d\d)/, "$1-$2-$3"),
  raw: null,
  used: [],
});

const lastOf = (used: readonly Observation[]): Period =>
  used.map(({ period }) => period).reduce((a, b) => (b.end > a.end ? b : a));

/**
 * 序时进度: the year's own way of a flow of which parts are known and the whole is not, from nothing on its first day to the
 * target on its last. null where as-of lies before, the year is over, or nothing of it is known.
 */
function withinYear(context: Context): Way | null {
  const { indicator, target, series, asOf, due } = context;
  const { comparison } = target;
  // What a part of a year has changed against a whole one says nothing.
  if (indicator.kind !== "flow" || due || measureNamed(target.measure).takes === "change") return null;
  const year = asReported(indicator, target.due);
  const soFar = partialFigure(series, year, asOf.end);
  if (soFar === null) return null;
  const leading = leadingFigure(series, year, asOf.end)!;
  const start = nothingAt(year);
  // A month that nobody has reported is no month without anything.
  const now = typeof leading === "string" ? leading : stationOf(leading.figure, leading.until);
  const levels = levelsOf(context);
  const lastYear = yearOf(year);
  if (typeof levels === "string") {
    return { start, now, isSum: true, reached: null, lastYear, ...aimless(target, levels) };
  }
  const { toLevel, base } = levels;
  const aim = aimOf(comparison, ZERO, valueOf(now), toLevel);
  const enough = soFar.growing && decide(atLeastThat(soFar.interval), mapEnds(comparison.accepts, toLevel)) === true;
  return {
    start,
    now,
    goal: { value: aim.value, at: endOf(year), period: target.due.text },
    milestones: milestonesOf(context, (other) => {
      const part = asReported(indicator, other.due);
      return part.start === year.start ? aimOf(other.comparison, ZERO, ZERO, toLevel) : null;
    }),
    direction: aim.direction,
    reached: enough ? year.text : null,
    isSum: true,
    lastYear,
    shift: ZERO,
    base,
  };
}

/** From nothing at the start of the window, or of what counts since, to the total. */
function sumWay(context: Context, { step, verdict, reason }: Judged): Way {
  const { indicator, target } = context;
  const { comparison, from, since, due } = target;
  const start = startOfSum(from, since);
  const counted = (step?.used ?? []).filter(({ period }) => since === null || period.end > since.end);
  const lacking = reason ?? (counted.length === 0 ? "no-observation" : null);
  const period = lacking === null ? asReported(indicator, lastOf(counted)) : null;
  const now =
    lacking ??
    (indicator.kind === "flow"
      ? sumWithoutHoles(context)
      : stationOf({ ...step!, interval: step!.shown, problem: null }, period!));
  const aim = aimOf(comparison, ZERO, valueOf(now), asIs);
  return {
    start,
    now,
    goal: { value: aim.value, at: endOf(asReported(indicator, due)), period: due.text },
    milestones: after(
      start,
      milestonesOf(context, (other) => aimOf(other.comparison, ZERO, ZERO, asIs)),
    ),
    direction: aim.direction,
    // What holds today may be lost again before it is due; what is met can't be.
    reached: verdict === "met" && period ? period.text : null,
    isSum: true,
    shift: ZERO,
    base: ZERO,
  };
}

/** Nothing at the end of `since`, else on the first day of `from`. */
function startOfSum(from: Period | null, since: Period | null): Station | TrajectoryReason {
  if (since) return { ...nothingAt(since), at: endOf(since), period: since.text };
  return from ? nothingAt(from) : "no-baseline";
}

/** What has come together since the window's first day, up to the first part that nobody has reported. */
function sumWithoutHoles({ target, series, cut }: Context): Station | TrajectoryReason {
  const { first, last } = windowOf(target);
  const parts: Figure[] = [];
  let until: Period | null = null;
  for (let year = first; year <= last; year++) {
    const whole = flowFigure(series, yearPeriod(year), cut);
    const complete = whole !== null && whole.problem === null;
    const leading = complete ? null : leadingFigure(series, yearPeriod(year), cut);
    const part = complete ? { figure: whole, until: yearPeriod(year) } : leading;
    if (part === null || part === "missing-periods") break;
    parts.push(part.figure);
    until = part.until;
    if (!complete) break;
  }
  if (until === null) return "missing-periods";
  const interval = parts.map((part) => part.interval).reduce(addIntervals);
  const raw = parts.length === 1 ? parts[0]!.raw : null;
  return stationOf({ interval, problem: null, raw, used: parts.flatMap(({ used }) => used) }, until);
}

/**
 * Where a way of levels starts: the base year or the window that the plan names for its progress; else the baseline, the
 * figure at the target's `since`, that at the start of the period; else the year that the method itself starts from. `like`:
 * what a flow's figures on the way are as long as.
 */
function startOfWay(
  known: Known,
  like: Period,
  now: Station | null,
  { setting, method }: Departure,
): Station | TrajectoryReason {
  const { indicator, series, cut } = known;
  const baseline = baselineFor(indicator, like);
  const back = (years: number): Station | TrajectoryReason =>
    now === null ? "no-observation" : firstSince(known, yearOf(parsePeriod(now.period)!) - years);
  if (setting && setting.baseYear !== null) return firstSince(known, setting.baseYear);
  if (setting && setting.window !== null) return back(setting.window);
  if (baseline?.period) {
    const quantity = baselineIn(baseline, series.unit);
    if (quantity === null) return "unit-mismatch";
    const figure = { interval: quantity, problem: null, raw: quantity.raw, used: [] };
    return stationOf(figure, asReported(indicator, baseline.period));
  }
  for (const period of [known.since, known.from]) {
    if (period === null || !areComparable(indicator, period, like)) continue;
    const figure = figureFor(indicator, series, period, cut);
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
