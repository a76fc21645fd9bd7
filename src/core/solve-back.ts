import type { Assessment } from "./assessment.ts";
import { byText } from "./by-text.ts";
import { type Report, warning } from "./diagnostic.ts";
import {
  add,
  ceiling,
  compare,
  decimalsOf,
  divide,
  equals,
  floor,
  multiply,
  ONE,
  parseDecimal,
  type Rational,
  rational,
  subtract,
  toFixed,
  toText,
} from "./exact.ts";
import {
  addIntervals,
  decide,
  divideIntervals,
  type Interval,
  isAboveZero,
  mapEnds,
  point,
  pointOf,
} from "./interval.ts";
import { lastDigit, powerOfTenWithin, roundedTo } from "./last-digit.ts";
import { sixDecimals } from "./precision.ts";
import type { Quantity } from "./observation.ts";
import type { Period } from "./period.ts";
import type { Indicator } from "./plan.ts";
import { asReported, type Figure, figureFor, type Series } from "./select-series.ts";
import type { Implied, Known, Solution, Statement, Unsolved } from "./statement.ts";
import { conversion, countsWhole, unitKey } from "./unit.ts";

/** Candidates that are listed; all are counted. */
const LISTED = 10n;

const HUNDRED = rational(100n);
const TWO = rational(2n);

/**
 * What statements about one indicator imply, in an order that no shuffling of rows changes. The rounding of the rate and that
 * of the figure are both counted; whole counts are exact. Whatever the plan or the data say otherwise is reported.
 */
export function solveBack(
  indicator: Indicator,
  statements: readonly Statement[],
  series: Series,
  assessments: readonly Assessment[],
  report: Report,
): Implied[] {
  if (statements.length === 0) return [];
  const own = assessments.filter((one) => one.indicator === indicator);
  const spoken = statements.filter(({ status }) => status !== "forecast");
  return spoken.sort(inOrder).map((statement) => {
    const implied = implication(indicator, statement, series, own);
    if (implied.known?.agrees === false) warnOfDifference(implied, report);
    if (implied.reason === "no-observation") warnOfAbsence(statement, indicator.id, report);
    return implied;
  });
}

/** Warns that the figure which a statement is about was not submitted. */
export function warnOfAbsence({ raw, period, at }: Statement, indicator: string, report: Report): void {
  report(warning("actuals/statement-without-figure", { indicator, value: raw, period: period.text }, at));
}

function inOrder(a: Statement, b: Statement): number {
  const text = ({ kind, raw, at }: Statement) => [kind, raw, at.file, String(at.line).padStart(12, "0")].join("\u0000");
  return a.period.end - b.period.end || b.period.start - a.period.start || byText(text(a), text(b));
}

function implication(
  indicator: Indicator,
  statement: Statement,
  series: Series,
  assessments: readonly Assessment[],
): Implied {
  const { kind, period } = statement;
  const { unit } = series;
  const rate = roundedTo(statement.rate, statement.step);
  const figure = figureFor(indicator, series, period, Number.POSITIVE_INFINITY);
  const found = figure && figureAsWritten(figure, unit);
  const stated = {
    statement,
    indicator,
    unit,
    implies: kind === "completion" ? ("target" as const) : ("base" as const),
    rate,
    actual: found?.value ?? null,
    actualRange: found?.interval ?? null,
    used: figure?.used ?? [],
  };
  const unsolved = (reason: Unsolved): Implied => ({ ...stated, solution: null, known: null, reason });
  if (figure === null) return unsolved(series.absence);
  if (figure.problem !== null) return unsolved(figure.problem);
  if (found === null) return unsolved("qualified-value");
  if (isOfOtherScope(indicator, statement, figure)) return unsolved("scope-mismatch");
  if (kind === "growth" && statement.base === null) return unsolved("no-base-period");
  const factor = kind === "completion" ? rate : mapEnds(rate, (end) => add(end, ONE));
  const interval = isAboveZero(found.interval) ? divideIntervals(found.interval, factor) : null;
  if (interval === null) return unsolved("not-above-zero");
  const solution = candidatesIn(interval, countsWhole(unit) ? ONE : powerOfTenWithin(found.step));
  const known =
    kind === "completion"
      ? plannedTarget(indicator, period, assessments, interval, inverseOf(found.interval, rate))
      : earlierFigure(indicator, statement.base!, series, interval);
  return { ...stated, solution, known, reason: null };
}

/** A scope that neither the plan nor the figure has: what is said of it says nothing about them. */
function isOfOtherScope(indicator: Indicator, { scope }: Statement, { used }: Figure): boolean {
  const expected = indicator.scope ?? used.find((row) => row.scope !== "")?.scope ?? "";
  return scope !== "" && expected !== "" && unitKey(scope) !== unitKey(expected);
}

interface Written {
  readonly value: Rational;
  /** What is rounded to it. */
  readonly interval: Interval;
  /** One in the last digit that was written. */
  readonly step: Rational;
}

/** A number with its rounding, in another unit; a count of whole things has none unless it ends in 万 or the like. */
function asWritten(quantity: Quantity, own: string, unit: string | null): Written | null {
  const value = pointOf(quantity);
  const factor = own === "" || unit === null ? ONE : conversion(own, unit);
  if (value === null || factor === null) return null;
  const scaled = multiply(value, factor);
  const step = multiply(lastDigit(value, quantity.raw), factor);
  const exact = countsWhole(unit) && compare(step, ONE) <= 0;
  return { value: scaled, interval: exact ? point(scaled) : roundedTo(scaled, step), step };
}

/**
 * A figure with the roundings of everything that it is made of; null where part of it is no single number, or the figure is
 * not the sum of what was submitted, so that nobody knows how it was rounded.
 */
function figureAsWritten({ used, interval }: Figure, unit: string | null): Written | null {
  const parts = used.map((row) => row.quantity && asWritten(row.quantity, row.unit, unit));
  if (parts.length === 0 || !parts.every((part) => part !== null)) return null;
  const sum = parts.reduce((a, b) => ({
    value: add(a.value, b.value),
    interval: addIntervals(a.interval, b.interval),
    step: compare(a.step, b.step) <= 0 ? a.step : b.step,
  }));
  const value = pointOf(interval);
  return value !== null && equals(value, sum.value) ? sum : null;
}

function candidatesIn(interval: Interval, step: Rational): Solution {
  const [low, high] = [divide(interval.low!, step)!, divide(interval.high!, step)!];
  let first = ceiling(low);
  let last = floor(high);
  if (interval.lowOpen && equals(first, low)) first = add(first, ONE);
  if (interval.highOpen && equals(last, high)) last = subtract(last, ONE);
  const count = last.n - first.n + 1n;
  const candidates = Array.from({ length: Number(count < LISTED ? count : LISTED) }, (_, index) =>
    multiply(add(first, rational(index)), step),
  );
  return { interval, step, candidates, count, value: count === 1n ? candidates[0]! : null };
}

/** What a limit would be if its completion were counted as 2 − figure ÷ limit; null where there is none. */
function inverseOf(actual: Interval, rate: Interval): Interval | null {
  const rest: Interval = {
    low: subtract(TWO, rate.high!),
    high: subtract(TWO, rate.low!),
    lowOpen: rate.highOpen,
    highOpen: rate.lowOpen,
  };
  return divideIntervals(actual, rest);
}

/** The target that the plan has for the period: one that fits where there are several. */
function plannedTarget(
  indicator: Indicator,
  period: Period,
  assessments: readonly Assessment[],
  implied: Interval,
  inverse: Interval | null,
): Known | null {
  let first: Known | null = null;
  for (const { target, bound } of assessments) {
    const value = target.measure === "level" ? target.comparison.value : MULTIPLES.has(target.measure) ? bound : null;
    if (value === null || !isSamePeriod(indicator, target.due, period)) continue;
    const direct = decide(point(value), implied) === true;
    const isLimit = target.comparison.direction === "down";
    const turned = !direct && isLimit && inverse !== null && decide(point(value), inverse) === true;
    const known: Known = { value, from: "plan", agrees: direct || turned, inverse: turned };
    if (known.agrees) return known;
    first ??= known;
  }
  return first;
}

/** Measures whose bound is a value of the indicator itself. */
const MULTIPLES: ReadonlySet<string> = new Set(["growth", "average-growth"]);

function isSamePeriod(indicator: Indicator, a: Period, b: Period): boolean {
  const [one, other] = [asReported(indicator, a), asReported(indicator, b)];
  return one.end === other.end && (indicator.kind !== "flow" || one.start === other.start);
}

/** What the data say of the base's period, else the plan's baseline of that period. */
function earlierFigure(indicator: Indicator, base: Period, series: Series, implied: Interval): Known | null {
  const figure = figureFor(indicator, series, base, Number.POSITIVE_INFINITY);
  const submitted = figure && figure.problem === null ? figureAsWritten(figure, series.unit) : null;
  const { baseline } = indicator;
  const planned =
    figure === null && baseline?.period && isSamePeriod(indicator, baseline.period, base)
      ? asWritten(baseline.quantity, baseline.unit ?? "", series.unit)
      : null;
  const written = submitted ?? planned;
  if (written === null) return null;
  const agrees = decide(written.interval, implied) !== false;
  return { value: written.value, from: submitted ? "data" : "plan", agrees, inverse: false };
}

function warnOfDifference(implied: Implied, report: Report): void {
  const { statement, indicator, known, actual, solution } = implied;
  const [low, high] = endsToTell(implied)!;
  const args = {
    indicator: indicator.id,
    period: statement.period.text,
    rate: percent(statement.rate, statement.step),
    low,
    high,
    value: solution!.value && toText(solution!.value),
    actual: sixDecimals(actual!),
    known: sixDecimals(known!.value),
  };
  const ratio = divide(actual!, known!.value);
  if (statement.kind === "completion") {
    const found = ratio && percent(ratio, statement.step);
    report(warning("actuals/completion-differs", { ...args, found }, statement.at));
  } else {
    const found = ratio && percent(subtract(ratio, ONE), statement.step);
    const base = statement.base!.text;
    report(warning("actuals/growth-differs", { ...args, base, from: known!.from, found }, statement.at));
  }
}

/** A rate in per cent with as many decimals as a last digit of this size takes. */
export const percent = (rate: Rational, step: Rational): string =>
  toFixed(multiply(rate, HUNDRED), decimalsOf(multiply(step, HUNDRED))!);

/** Digits behind the point at which an interval is given up to tell from what lies beside it. */
const MOST = 15;

/** The ends of a solution with as many decimals as it takes to see that its neighbours, and what differs, lie outside. */
export function endsToTell({ solution, known }: Implied): readonly [string, string] | null {
  if (solution === null) return null;
  const { low, high } = solution.interval;
  const [first, count] = [solution.candidates[0], rational(solution.count)];
  const below = first ? subtract(first, solution.step) : multiply(floor(divide(low!, solution.step)!), solution.step);
  const beside = [below, add(below, multiply(add(count, ONE), solution.step))];
  const others = known && !known.agrees ? [...beside, known.value] : beside;
  const tells = (end: Rational, text: string) =>
    others.every((other) => Math.sign(compare(other, end)) === Math.sign(compare(other, parseDecimal(text)!)));
  let decimals = decimalsOf(solution.step)! + 1;
  const texts = () => [toFixed(low!, decimals), toFixed(high!, decimals)] as const;
  while (decimals < MOST && !(texts()[0] !== texts()[1] && tells(low!, texts()[0]) && tells(high!, texts()[1])))
    decimals++;
  return texts();
}
