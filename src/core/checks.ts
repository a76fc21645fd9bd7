import { error, type Report } from "./diagnostic.ts";
import {
  absolute,
  add,
  compare,
  decimalsOf,
  multiply,
  type Rational,
  rational,
  subtract,
  toFixed,
  ZERO,
} from "./exact.ts";
import { compute, type Source } from "./formula/compute.ts";
import { namesIn } from "./formula/parse.ts";
import { pointOf } from "./interval.ts";
import { lastDigit } from "./last-digit.ts";
import { baselineIn } from "./measures/base.ts";
import { type Period, previousPeriod } from "./period.ts";
import type { Check, Indicator, Plan } from "./plan.ts";
import { type Entry, entryAt, exactly, type Series } from "./select-series.ts";
import { conversion } from "./unit.ts";

const HALF = rational(1n, 2n);

/** A figure in the unit that the whole check is computed in. */
interface Term {
  readonly value: Rational;
  /** How much one unit of the submitted figure is in that unit. */
  readonly factor: Rational;
  readonly entry: Entry;
}

/**
 * Computes every identity of a plan in every period that has all of its figures, and reports where the two sides differ.
 * Percentages count as hundredths; all other figures are taken in the unit of the first.
 */
export function runChecks(plan: Plan, series: ReadonlyMap<Indicator, Series>, report: Report): void {
  const byName = new Map([...plan.inputs, ...plan.indicators].map((indicator) => [indicator.id, indicator]));
  for (const check of plan.checks) {
    const names = [...namesIn(check.that), ...namesIn(check.equals)].map(({ name }) => name);
    const known = names.map((name) => byName.get(name)).filter((one) => one !== undefined);
    const [first] = known;
    if (!first) continue;
    const unit = known
      .map((one) => series.get(one)?.unit ?? null)
      .find((one) => one !== null && conversion(one, "倍") === null);
    for (const { period } of series.get(first)?.entries ?? [])
      runCheck(check, names, period, unit ?? null, byName, series, report);
  }
}

function runCheck(
  check: Check,
  names: readonly string[],
  period: Period,
  unit: string | null,
  byName: ReadonlyMap<string, Indicator>,
  series: ReadonlyMap<Indicator, Series>,
  report: Report,
): void {
  const used = new Map<string, Term>();
  const termOf = (name: string, when: Period | null): Rational | null => {
    const indicator = byName.get(name);
    const own = indicator && series.get(indicator);
    if (!own || !when) return null;
    const entry = entryFor(indicator, own, when);
    const value = entry?.quantity && pointOf(entry.quantity);
    if (!value) return null;
    const factor = factorOf(own.unit, unit);
    used.set(`${name} ${when.text}`, { value, factor, entry });
    return multiply(value, factor);
  };
  const source: Source = {
    value: (name) => termOf(name, period),
    previous: (name) => termOf(name, previousPeriod(period)),
    baseline(name) {
      const indicator = byName.get(name);
      const own = indicator && series.get(indicator);
      const quantity = indicator?.baseline && own ? baselineIn(indicator.baseline, own.unit) : null;
      const value = quantity && pointOf(quantity);
      return value ? multiply(value, factorOf(own?.unit ?? null, unit)) : null;
    },
  };
  const left = compute(check.that, source);
  const right = left && compute(check.equals, source);
  if (!left || !right) return;
  const difference = subtract(left, right);
  const slack = check.halfUnit ? add(check.within, halfUnits(names, period, used)) : check.within;
  if (compare(absolute(difference), slack) <= 0) return;
  const rows = [...used.values()].flatMap(({ entry }) => entry.used);
  report(
    error(
      "actuals/identity",
      {
        check: check.id,
        period: period.text,
        formula: check.text,
        left: shown(left),
        right: shown(right),
        difference: shown(difference),
        figures: [...used].map(([name, { entry }]) => `${name} = ${entry.quantity!.raw}`),
        lines: rows.map(({ at }) => `${at.file}:${at.line}`),
      },
      rows[0]?.at ?? null,
    ),
  );
}

const entryFor = ({ kind }: Indicator, series: Series, period: Period): Entry | null =>
  kind === "flow" ? (exactly(series, period) ?? null) : entryAt(series, period);

const factorOf = (own: string | null, common: string | null): Rational =>
  (own !== null && (conversion(own, "倍") ?? (common === null ? null : conversion(own, common)))) || rational(1n);

/** Half a unit of the last digit of every figure, as often as the formula names it. */
function halfUnits(names: readonly string[], period: Period, used: ReadonlyMap<string, Term>): Rational {
  return names.reduce((sum, name) => {
    const term = used.get(`${name} ${period.text}`);
    if (!term) return sum;
    const step = lastDigit(term.value, term.entry.quantity!.raw);
    return add(sum, multiply(multiply(step, HALF), absolute(term.factor)));
  }, ZERO);
}

/** In full where that takes no more than six decimals, else rounded to six. */
const shown = (value: Rational): string => toFixed(value, Math.min(decimalsOf(value) ?? 6, 6));
