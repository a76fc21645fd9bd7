import { type Report, warning } from "./diagnostic.ts";
import {
  absolute,
  compare,
  divide,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  toNumber,
  toText,
} from "./exact.ts";
import { pointOf } from "./interval.ts";
import { type Period, yearOfDay } from "./period.ts";
import type { Indicator } from "./plan.ts";
import { entriesBack, type Entry, lastPeriod, mayHaveRatio, type Series, someNeighbours } from "./select-series.ts";

/** Ratios of neighbours that a wrong unit or a shifted point makes: % against a fraction, 元 against 万元. */
const SUSPECTS: readonly Rational[] = [rational(100n), rational(1n, 100n), rational(10_000n), rational(1n, 10_000n)];

/** How near to such a ratio is suspicious: what changes from one period to the next beside the unit. */
const NEAR = rational(1n, 5n);

/** Whether a ratio of doubles, exact to far more digits than that, lies anywhere near one of them. */
const maySuspect = (ratio: number): boolean =>
  (ratio > 79 && ratio < 121) ||
  (ratio > 0.0079 && ratio < 0.0121) ||
  (ratio > 7_900 && ratio < 12_100) ||
  (ratio > 0.000079 && ratio < 0.000121);

/** Warns where a value is 100 or 10,000 times its neighbour in the series, or that part of it, to within a fifth. */
export function checkJumps(indicator: Indicator, series: Series, report: Report): void {
  const byLength = indicator.kind === "flow" && !series.yearToDate;
  if (!mayHaveRatio(series, byLength, maySuspect)) return;
  const { entries } = series;
  const lengthOf = byLength ? (index: number) => entries[index]!.period.kind : null;
  someNeighbours(entries.length, lengthOf, (before, index) => {
    checkJump(indicator, entries[before]!, entries[index]!, report);
    return false;
  });
}

function checkJump(indicator: Indicator, before: Entry, entry: Entry, report: Report): void {
  const value = entry.quantity && pointOf(entry.quantity);
  const last = before.quantity && pointOf(before.quantity);
  if (!value || !last || isZero(last) || isZero(value)) return;
  if (!maySuspect(Math.abs(toNumber(value) / toNumber(last)))) return;
  const ratio = divide(value, last)!;
  const suspect = SUSPECTS.find((one) => compare(absolute(subtract(ratio, one)), multiply(NEAR, one)) <= 0);
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

/** Years between what is looked at and a figure after which a slip in the year is likelier than such a figure. */
const FAR = 10;

/**
 * Warns of a year that was mistyped (2091): the newest figures that lie more than ten years behind all others and behind
 * what is due last; `due` null: nothing is. Without an as-of the run would look at such a year.
 */
export function checkYears(indicator: Indicator, series: Series, due: Period | null, report: Report): void {
  const warn = ({ period, used: [row] }: Entry, after: Period, isDue: boolean) => {
    const args = { indicator: indicator.id, period: period.text, after: after.text, isDue };
    report(warning("actuals/far-period", args, row!.at));
  };
  const last = lastPeriod(series);
  const isNear = (period: Period) => due !== null && yearOfDay(period.end) - yearOfDay(due.end) <= FAR;
  if (last === null || isNear(last)) return;
  let far: Entry | null = null;
  for (const entry of entriesBack(series, Number.POSITIVE_INFINITY)) {
    if (far !== null && yearOf(far) - yearOf(entry) > FAR) return warn(far, entry.period, false);
    if (isNear(entry.period)) return;
    // Where nothing is due, the last two figures alone tell.
    if (due === null && far !== null) return;
    far = entry;
  }
  if (far !== null && due !== null) warn(far, due, true);
}

const yearOf = ({ period }: Entry): number => yearOfDay(period.end);
