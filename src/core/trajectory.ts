import { type Amount, less, opposite, over, signOf } from "./amount.ts";
import {
  absolute,
  add,
  ceiling,
  compare,
  comparePowers,
  divide,
  floor,
  isPositive,
  isZero,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  toNumber,
  ZERO,
} from "./exact.ts";
import type { Context } from "./measures/measure.ts";
import type { Goal, Outlook, Path, Point, Station, Trajectory, TrajectoryReason } from "./outlook.ts";
import { endOf, type Period } from "./period.ts";
import type { Indicator, ProgressSetting } from "./plan.ts";
import { pow } from "./power.ts";
import {
  compoundRate,
  type Finding,
  finite,
  type ProgressMethod,
  slope,
  startsBeyond,
  yearsBetween,
} from "./progress/method.ts";
import { type ProgressMethodName, progressMethodNamed } from "./progress/registry.ts";
import type { Series } from "./select-series.ts";
import { isPercent } from "./unit.ts";
import { type Judged, startsNowhere, trendOf, type Way, wayOf, yearlyFigures } from "./way.ts";

/** What a caller asks for in the place of what plans say. */
export type AskedMethod = ProgressMethodName | null;

/**
 * Follows a target from where it started to where it is due. `needs` is the next value that would pass, in the measure's
 * terms; null: the bound itself, or it is a range.
 */
export function trajectoryOf(
  context: Context,
  judged: Judged,
  needs: Rational | null,
  asked: AskedMethod,
): Trajectory | null {
  const { indicator, target, asOf, due } = context;
  const rule = ruleFor(indicator.progress, asked, target.measure === "average-growth" ? "cagr" : "linear");
  if (rule.setting === null && startsNowhere(context, rule)) return null;
  const way = wayOf(context, judged, rule);
  if (way === null) return rule.setting === null ? null : { ...nothing(rule, null), reason: "no-path" };
  if (rule.setting === null && way.start === "no-baseline") return null;
  const { direction, accepts } = target.comparison;
  const ranged = direction !== "up" && direction !== "down";
  const open = direction === "up" ? accepts.lowOpen : accepts.highOpen;
  const aim = {
    level: needs === null || ranged ? null : add(needs, way.base),
    passes: ranged || needs !== null || !open,
  };
  const years = () => yearlyFigures(context);
  const closed = due || judged.verdict === "missed";
  const at = { asOf, closed, aim, years, isPercent: isPercent(context.series.unit) };
  return follow(way, target.measure === "average-growth" && !way.isSum ? alongCurve(rule) : rule, at);
}

/**
 * Change per year along a way that bends is growth: who had the growth that is promised in every year is on schedule, and by
 * plain differences would be behind it in all of them.
 */
const alongCurve = (rule: Rule): Rule =>
  rule.method.name === "linear" && rule.path === "compound" ? { ...rule, method: progressMethodNamed("cagr") } : rule;

/** Follows an indicator that has a direction and no target; null where nobody asks for its progress. */
export function trendFor(
  indicator: Indicator,
  series: Series,
  asOf: Period,
  from: Period | null,
  asked: AskedMethod,
): Trajectory | null {
  const rule = ruleFor(indicator.progress, asked);
  if (rule.setting === null || indicator.direction === null) return null;
  const known = { indicator, series, cut: asOf.end, from, since: null };
  const way = trendOf(known, indicator.direction, rule);
  const aim = { level: null, passes: true };
  const years = () => yearlyFigures(known);
  return follow(way, rule, { asOf, closed: false, aim, years, isPercent: isPercent(series.unit) });
}

interface Rule {
  /** null: nobody asks for progress. */
  readonly setting: ProgressSetting | null;
  readonly method: ProgressMethod;
  readonly path: Path;
}

const NOTHING_SET: ProgressSetting = {
  method: null,
  path: null,
  baseYear: null,
  window: null,
  limit: null,
  thresholds: null,
  rates: null,
};

/**
 * A method that is asked for goes before the plan's, whose thresholds were meant for another one; `natural` speaks where nobody
 * names any: a growth of so much a year on average is a way of its own shape, whoever judges it.
 */
function ruleFor(own: ProgressSetting | null, asked: AskedMethod, natural: "linear" | "cagr" = "linear"): Rule {
  const planned = own?.method ?? natural;
  const changed = asked !== null && asked !== planned;
  const setting =
    own === null && asked === null
      ? null
      : { ...(own ?? NOTHING_SET), ...(changed ? { method: asked, thresholds: null, rates: null, path: null } : {}) };
  const method = progressMethodNamed(asked ?? planned);
  return { setting, method, path: setting?.path ?? (natural === "cagr" ? "compound" : method.path) };
}

interface Circumstances {
  readonly asOf: Period;
  /** Whether nothing can be made good any more: the time is over, or the target broken for good. */
  readonly closed: boolean;
  /** The level that is enough, where it isn't the goal itself; and whether what is aimed at passes. */
  readonly aim: { readonly level: Rational | null; readonly passes: boolean };
  readonly years: () => readonly Point[];
  readonly isPercent: boolean;
}

const nothing = ({ method, path }: Rule, direction: Trajectory["direction"]): Trajectory => ({
  method: method.name as ProgressMethodName,
  path,
  direction,
  start: null,
  now: null,
  goal: null,
  expected: null,
  expectedAt: null,
  ahead: null,
  aheadShare: null,
  ratio: null,
  rate: null,
  factor: null,
  outlook: "n/a",
  label: null,
  score: null,
  reason: null,
  required: null,
  actual: null,
  requiredGrowth: null,
  actualGrowth: null,
  projected: null,
  attained: null,
  reasons: {},
});

/** A number, or why there is none. */
type Said<T> = { readonly value: T; readonly why: null } | { readonly value: null; readonly why: TrajectoryReason };
const said = <T>(value: T): Said<T> => ({ value, why: null });
const unsaid = (why: TrajectoryReason): Said<never> => ({ value: null, why });

/** A way with its parts told apart from the reasons for missing ones, and what follows from both. */
class Course {
  readonly start: Station | null;
  readonly now: Station | null;
  readonly goal: Goal | null;
  /** Start and figure, where the figure is the later one. */
  readonly moved: { readonly start: Station; readonly now: Station } | null;
  /** Why nothing can be said of a movement, and of a target. */
  readonly unmoved: TrajectoryReason;
  readonly aimless: TrajectoryReason;
  readonly path: Path;
  readonly reached: string | null;
  readonly finding: Finding | TrajectoryReason;
  private readonly way: Way;
  private readonly rule: Rule;
  private readonly at: Circumstances;

  constructor(way: Way, rule: Rule, at: Circumstances) {
    this.way = way;
    this.rule = rule;
    this.at = at;
    this.start = typeof way.start === "string" ? null : way.start;
    this.now = typeof way.now === "string" ? null : way.now;
    this.goal = typeof way.goal === "string" ? null : way.goal;
    const { start, now } = this;
    this.moved = start && now && compare(now.at, start.at) > 0 ? { start, now } : null;
    this.unmoved =
      typeof way.now === "string" ? way.now : typeof way.start === "string" ? way.start : "too-few-periods";
    this.aimless = typeof way.goal === "string" ? way.goal : "needs-target";
    // Parts of a whole come together in time, however the values of a series grow.
    this.path = way.isSum ? "linear" : rule.path;
    this.reached = way.reached ?? this.reachedByMethod();
    this.finding = this.judged();
  }

  private reachedByMethod(): string | null {
    const { now, goal, way, rule, at } = this;
    // What fills a ceiling is never an achievement.
    const reached =
      now &&
      goal &&
      !this.isCeiling &&
      !at.closed &&
      rule.method.reached?.(goal.value, now.value, { direction: way.direction, isPercent: at.isPercent });
    return reached ? now.period : null;
  }

  private judged(): Finding | TrajectoryReason {
    const { moved, way, goal, rule, at } = this;
    const { method, setting } = rule;
    if (moved === null) return this.unmoved;
    if (typeof way.goal === "string") return way.goal;
    if (this.isCeiling) return "ceiling";
    if (way.isSum && (method.path === "compound" || method.window !== null)) return "sum-without-rate";
    const thresholds = goal ? (setting?.thresholds ?? method.thresholds) : (setting?.rates ?? method.rates);
    if (thresholds === null) return "needs-target";
    const found = method.judge({
      ...moved,
      goal,
      direction: way.direction,
      years: at.years,
      thresholds,
      window: setting?.window ?? null,
      limit: setting?.limit ?? null,
      isPercent: at.isPercent,
    });
    const isBetter = typeof found !== "string" && (found.outlook === "on-track" || found.outlook === "moderate");
    // When the time is over, nothing that isn't there is on its way, in the method's words neither.
    if (!at.closed || !isBetter) return found;
    const { score: _, ...rest } = found;
    return { ...rest, outlook: "off-track" };
  }

  private get isCeiling(): boolean {
    return this.way.isSum && this.way.direction === "down";
  }

  get outlook(): Outlook {
    const { finding, reached } = this;
    if (reached !== null) return "achieved";
    return typeof finding === "string" ? "n/a" : finding.outlook;
  }

  /** Where and when the figure is looked for on the way: at its own moment, at as-of where nothing came after the start. */
  get moment(): { readonly at: Rational; readonly period: string } {
    const { moved, goal, at } = this;
    if (moved) return moved.now;
    const end = endOf(at.asOf);
    return goal && compare(end, goal.at) > 0 ? goal : { at: end, period: at.asOf.text };
  }

  expected(): Said<Amount> {
    const { start, goal, way, moved, path } = this;
    if (goal === null) return unsaid(this.aimless);
    if (start === null) return unsaid(way.start as TrajectoryReason);
    const { at } = this.moment;
    if (compare(at, start.at) < 0 || compare(start.at, goal.at) >= 0) return unsaid("too-few-periods");
    // A sum under an upper bound starts below it as well, and has its share of the time to use it up.
    if (!way.isSum && startsBeyond({ start, goal, direction: way.direction })) return said(goal.value);
    const points: readonly Point[] = [start, ...way.milestones, goal];
    const next = Math.max(
      1,
      points.findIndex((point) => compare(point.at, at) >= 0),
    );
    const [from, to] = [points[next - 1]!, points[next]!];
    return path === "linear" ? said(onLine(from, to, at)) : onCurve(from, to, at, moved?.now.value ?? null);
  }

  required(): Said<Amount> {
    const origin = this.origin();
    if (typeof origin === "string") return unsaid(origin);
    if (this.goal === null) return unsaid(this.aimless);
    if (compare(origin.at, this.goal.at) >= 0) return unsaid("target-due");
    if (this.reached !== null) return said(ZERO);
    if (this.at.closed) return unsaid("target-due");
    // What has been used up can't be given back.
    if (this.isCeiling && compare(origin.value, this.aim) > 0) return unsaid("ceiling");
    return said(slope(origin, { value: this.aim, at: this.goal.at }));
  }

  requiredGrowth(): number | null {
    const origin = this.origin();
    if (typeof origin === "string" || this.goal === null || this.way.isSum || this.reached !== null || this.at.closed)
      return null;
    if (compare(origin.at, this.goal.at) >= 0) return null;
    return compoundRate(origin, { value: this.aim, at: this.goal.at });
  }

  /** Where the rest of the way starts: at the figure, at the start where there is none yet. */
  private origin(): Station | TrajectoryReason {
    const { way } = this;
    if (typeof way.now !== "string") return way.now;
    return way.now === "no-observation" ? way.start : way.now;
  }

  private get aim(): Rational {
    return this.at.aim.level ?? this.goal!.value;
  }

  get trend(): Rational | null {
    const { moved, finding } = this;
    return (typeof finding === "string" ? null : finding.trend) ?? (moved && slope(moved.start, moved.now));
  }

  projected(): Said<Amount> {
    const { moved, goal, path } = this;
    if (moved === null) return unsaid(this.unmoved);
    if (goal === null) return unsaid(this.aimless);
    const { start, now } = moved;
    const left = subtract(goal.at, now.at);
    if (isZero(left)) return said(now.value);
    if (path === "linear") return said(add(now.value, multiply(this.trend!, left)));
    const growth = compoundRate(start, now);
    return growth === null ? unsaid("no-ratio") : inDoubles(toNumber(now.value) * pow(1 + growth, toNumber(left)));
  }

  attained(): Said<string> {
    const { moved, goal, way, path, reached } = this;
    if (reached !== null) return said(reached);
    if (moved === null) return unsaid(this.unmoved);
    if (goal === null) return unsaid(this.aimless);
    if (this.isCeiling) return unsaid("ceiling");
    const { start, now } = moved;
    // At the bound itself, where that doesn't pass, it takes the next step in the wanted direction.
    const left = compare(this.aim, now.value);
    const upwards = left === 0 ? way.direction === "up" : left > 0;
    // A compound path is carried on by the growth since the start, whatever trend a method goes by.
    const trend = signOf(path === "linear" ? this.trend! : slope(start, now));
    if (trend === 0) return unsaid("no-change");
    if (trend > 0 !== upwards) return unsaid("moving-away");
    if (path === "compound" && compoundRate(start, now) === null) return unsaid("no-ratio");
    const year =
      path === "linear"
        ? yearOnLine(now, this.trend!, this.aim, this.at.aim.passes)
        : yearOnCurve(start, now, this.aim, this.at.aim.passes);
    if (way.lastYear !== undefined && year > way.lastYear) return unsaid("not-in-its-year");
    return year > yearAt(goal.at, true) + FARTHEST ? unsaid("too-far") : said(String(year));
  }
}

/** Years behind the due period beyond which no trend is worth naming a year by. */
const FARTHEST = 100;

function follow(way: Way, rule: Rule, at: Circumstances): Trajectory {
  const course = new Course(way, rule, at);
  const { start, now, goal, moved, finding, outlook } = course;
  const { direction, shift } = way;
  const found = typeof finding === "string" ? null : finding;
  const expected = course.expected();
  const ahead = moved ? aheadOf(moved.now.value, expected, direction) : unsaid(course.unmoved);
  const span = start && goal ? absolute(subtract(goal.value, start.value)) : ZERO;
  const ratio = found ? asSaid(found.ratio, found.noRatio ?? "needs-target") : unsaid(finding as TrajectoryReason);
  const actual = asSaid(course.trend, course.unmoved);
  const [required, projected, attained] = [course.required(), course.projected(), course.attained()];
  const shown = <T extends Point>(point: T | null): T | null =>
    point && { ...point, value: subtract(point.value, shift) };
  const level = ({ value }: Said<Amount>) => (value === null ? null : less(value, shift));
  const estimates = { expected, ahead, ratio, required, actual, projected, attained };
  const whys = Object.entries(estimates).flatMap(([name, { why }]) => (why === null ? [] : [[name, why]]));
  const words = rule.method.labels;
  return {
    ...nothing(rule, direction),
    path: course.path,
    start: shown(start),
    now: shown(now),
    goal: shown(goal),
    expected: level(expected),
    expectedAt: expected.why === null ? course.moment.period : null,
    ahead: ahead.value,
    aheadShare: ahead.value === null || isZero(span) ? null : over(ahead.value, span),
    ratio: ratio.value,
    rate: found?.rate ?? null,
    factor: found?.factor ?? null,
    outlook,
    label: words && (outlook === "achieved" ? words.achieved : found && (found.label ?? words[found.outlook])),
    score: outlook === "achieved" ? (rule.method.bestScore ?? null) : (found?.score ?? null),
    reason: outlook === "n/a" ? (finding as TrajectoryReason) : null,
    required: required.value,
    actual: actual.value,
    requiredGrowth: course.requiredGrowth(),
    actualGrowth: moved && !way.isSum && !found?.trend ? compoundRate(moved.start, moved.now) : null,
    projected: level(projected),
    attained: attained.value,
    reasons: Object.fromEntries(whys),
  };
}

const asSaid = <T>(value: T | null, why: TrajectoryReason): Said<T> => (value === null ? unsaid(why) : said(value));

function aheadOf(value: Rational, expected: Said<Amount>, direction: "up" | "down"): Said<Amount> {
  if (expected.why !== null) return expected;
  const more = less(value, expected.value);
  return said(direction === "up" ? more : opposite(more));
}

/** The value at a moment on the straight line through two points. */
const onLine = (from: Point, to: Point, at: Rational): Rational =>
  add(from.value, multiply(slope(from, to), subtract(at, from.at)));

/** The same at constant growth. A figure that lies exactly on the curve is exact, so that no rounding puts it behind. */
function onCurve(from: Point, to: Point, at: Rational, figure: Rational | null): Said<Amount> {
  if (!isPositive(from.value) || !isPositive(to.value)) return unsaid("no-ratio");
  const [passed, whole] = [subtract(at, from.at), yearsBetween(from, to)];
  if (isZero(passed)) return said(from.value);
  if (compare(passed, whole) === 0) return said(to.value);
  if (figure && isPositive(figure)) {
    const growth = [divide(figure, from.value)!, divide(to.value, from.value)!] as const;
    if (comparePowers(growth[0], whole, growth[1], passed) === 0) return said(figure);
  }
  return inDoubles(
    toNumber(from.value) * pow(toNumber(to.value) / toNumber(from.value), toNumber(divide(passed, whole)!)),
  );
}

const inDoubles = (value: number): Said<number> => asSaid(finite(value), "no-ratio");

/** The year at whose end, or before, a moment lies; a moment that isn't enough belongs to the next. */
const yearAt = (moment: Rational, passes: boolean): number => Number(passes ? ceiling(moment).n - 1n : floor(moment).n);

const yearOnLine = (now: Point, trend: Rational, aim: Rational, passes: boolean): number =>
  yearAt(add(now.at, divide(subtract(aim, now.value), trend)!), passes);

/** Exact where the powers can be computed, so that a year's end that is just reached counts. */
function yearOnCurve(start: Point, now: Point, aim: Rational, passes: boolean): number {
  if (!isPositive(aim) || !isPositive(now.value)) return Number.POSITIVE_INFINITY;
  const step = divide(now.value, start.value)!;
  const way = divide(aim, now.value)!;
  const span = yearsBetween(start, now);
  const years = (toNumber(span) * Math.log(toNumber(way))) / Math.log(toNumber(step));
  const guess = Math.ceil(toNumber(now.at) + years) - 1;
  if (!Number.isSafeInteger(guess)) return Number.POSITIVE_INFINITY;
  const sign = compare(step, ONE);
  for (const year of [guess - 1, guess]) {
    const order = comparePowers(step, subtract(rational(year + 1), now.at), way, span);
    if (order !== null && order * sign >= (passes ? 0 : 1)) return year;
  }
  return comparePowers(step, subtract(rational(guess + 1), now.at), way, span) === null ? guess : guess + 1;
}
