import { type Report, warning } from "./diagnostic.ts";
import {
  absolute,
  compare,
  divide,
  isNegative,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  toNumber,
  toText,
} from "./exact.ts";
import { pointOf } from "./interval.ts";
import { measureNamed } from "./measures/registry.ts";
import { type Period, yearOf } from "./period.ts";
import type { Indicator } from "./plan.ts";
import {
  entriesBack,
  type Entry,
  lastPeriod,
  mayHaveRatio,
  mayHaveValue,
  type Series,
  someNeighbours,
} from "./select-series.ts";
import { addsUp, isCount } from "./unit.ts";

/** Numbers by which many programs and forms mean that there is no figure; -99 may be one in most units. */
const CODES: ReadonlySet<string> = new Set(["-999", "-9999", "-99999"]);

/** How names say that a figure is a difference, which may be below 0: 净增企业数, net change. */
const DIFFERENCE = /净|增减|增量|变化|变动|差额|\b(?:net|change|balance)\b/iu;

/**
 * Warns of figures below 0 of what is counted, and of -999 in any unit: where less is better such a code for "no figure" would
 * keep every target. A difference may be negative; the plan says so by its name, its baseline or a bound below 0.
 */
export function checkNegatives(indicator: Indicator, series: Series, report: Report): void {
  if (!mayHaveValue(series, isBelowZero)) return;
  const counts = series.unit !== null && isCount(series.unit) && !isDifference(indicator);
  for (const { quantity, used, period, computed } of series.entries) {
    const [row] = used;
    if (quantity === null || computed !== null || !row?.quantity?.high || !isNegative(row.quantity.high)) continue;
    const value = pointOf(row.quantity);
    const args = { indicator: indicator.id, value: row.quantity.raw, period: period.text };
    if (counts) report(warning("actuals/negative-count", { ...args, unit: row.unit || series.unit! }, row.at));
    else if (value && CODES.has(toText(value))) report(warning("actuals/code-as-figure", args, row.at));
  }
}

const isBelowZero = (value: number): boolean => value < 0;

function isDifference({ id, name, aliases, baseline, targets }: Indicator): boolean {
  const bounds = targets.flatMap(({ measure, comparison: { value, range } }) =>
    measureNamed(measure).takes === "growth" || measure === "change" ? [] : [value, ...(range ?? [])],
  );
  const numbers = [baseline?.quantity.low ?? null, ...bounds];
  return (
    [id, ...Object.values(name), ...aliases].some((one) => DIFFERENCE.test(one)) ||
    numbers.some((number) => number !== null && isNegative(number))
  );
}

/** Ratios of neighbours that a wrong unit or a shifted point makes: % against a fraction, 元 against 万元. */
const SUSPECTS: readonly Rational[] = [rational(100n), rational(1n, 100n), rational(10_000n), rational(1n, 10_000n)];

/** How near to such a ratio is suspicious: what changes from one period to the next beside the unit. */
const NEAR = rational(1n, 5n);

/** The same for a share some years later: what is counted may well be a hundred times as many by then. */
const NEAR_LATER = rational(1n, 2n);

/** Whether a ratio of doubles, exact to far more digits than that, lies anywhere near one of them. */
const maySuspect = (ratio: number): boolean =>
  (ratio > 49 && ratio < 151) ||
  (ratio > 0.0049 && ratio < 0.0151) ||
  (ratio > 4_900 && ratio < 15_100) ||
  (ratio > 0.000049 && ratio < 0.000151);

/**
 * Warns where a value is 100 or 10,000 times its neighbour in the series, or that part of it, to within a fifth; of shares that
 * are years apart to within a half.
 */
export function checkJumps(indicator: Indicator, series: Series, report: Report): void {
  const byLength = indicator.kind === "flow" && !series.yearToDate;
  if (!mayHaveRatio(series, byLength, maySuspect)) return;
  const { entries } = series;
  const lengthOf = byLength ? (index: number) => entries[index]!.period.kind : null;
  someNeighbours(entries.length, lengthOf, (before, index) => {
    checkJump(indicator, series.unit, entries[before]!, entries[index]!, report);
    return false;
  });
}

function checkJump(indicator: Indicator, unit: string | null, before: Entry, entry: Entry, report: Report): void {
  const value = entry.quantity && pointOf(entry.quantity);
  const last = before.quantity && pointOf(before.quantity);
  if (!value || !last || isZero(last) || isZero(value)) return;
  if (!maySuspect(Math.abs(toNumber(value) / toNumber(last)))) return;
  const ratio = divide(value, last)!;
  const isLater = yearOf(entry.period) - yearOf(before.period) > 1;
  const near = isLater && unit !== null && !addsUp(unit) ? NEAR_LATER : NEAR;
  const suspect = SUSPECTS.find((one) => compare(absolute(subtract(ratio, one)), multiply(near, one)) <= 0);
  if (!suspect) return;
  const args = {
    indicator: indicator.id,
    from: toText(last),
    to: toText(value),
    times: toText(suspect),
    period: entry.period.text,
    before: before.period.text,
  };
  report(warning("actuals/suspicious-jump", args, entry.used[0]!.at));
}

/**
 * Warns of a running total that falls: where the figures of single periods were submitted, the last of them would be judged as
 * the sum of all. A share may fall, and where one figure is no number nothing is said.
 */
export function checkTotals(indicator: Indicator, series: Series, report: Report): void {
  const isTotal = indicator.kind === "cumulative" || (indicator.kind === "flow" && series.yearToDate);
  if (!isTotal || !addsUp(series.unit)) return;
  if (!mayHaveRatio(series, false, (ratio) => ratio < 1) && !mayHaveValue(series, isBelowZero)) return;
  const { entries } = series;
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    const [value, last] = [entry, before].map((one) => one?.quantity && pointOf(one.quantity));
    if (!before || !value || !last || compare(value, last) >= 0) continue;
    // Of figures to date each year begins anew.
    if (indicator.kind === "flow" && before.period.start !== entry.period.start) continue;
    const args = {
      indicator: indicator.id,
      from: toText(last),
      before: before.period.text,
      to: toText(value),
      period: entry.period.text,
      isToDate: indicator.kind === "flow",
    };
    return report(warning("actuals/falling-total", args, entry.used[0]!.at));
  }
}

/** Years between what is looked at and a figure after which a slip in the year is likelier than such a figure. */
const FAR = 10;

/**
 * Warns of a year that was mistyped (2091): the newest figures that lie more than ten years behind all others and behind
 * what is due last; `due` null: nothing is. Without an as-of the run would look at such a year.
 */
export function checkYears(indicator: Indicator, series: Series, due: Period | null, report: Report): void {
  const last = lastPeriod(series);
  if (last === null || isNear(last, due)) return;
  // With no other one beside it, and nothing due, it is far from nothing.
  if (due === null && !mayHaveRatio(series, false, ANY_RATIO)) return;
  const warn = ({ period, used: [row] }: Entry, after: Period, isDue: boolean) => {
    const args = { indicator: indicator.id, period: period.text, after: after.text, isDue };
    report(warning("actuals/far-period", args, row!.at));
  };
  let far: Entry | null = null;
  for (const entry of entriesBack(series, Number.POSITIVE_INFINITY)) {
    if (far !== null && yearOf(far.period) - yearOf(entry.period) > FAR) return warn(far, entry.period, false);
    if (isNear(entry.period, due)) return;
    // Where nothing is due, the last two figures alone tell.
    if (due === null && far !== null) return;
    far = entry;
  }
  if (far !== null && due !== null) warn(far, due, true);
}

const isNear = (period: Period, due: Period | null): boolean => due !== null && yearOf(period) - yearOf(due) <= FAR;

const ANY_RATIO = (): boolean => true;
