import { error, type Report } from "./diagnostic.ts";
import { absolute, add, compare, divide, multiply, ONE, type Rational, subtract, ZERO } from "./exact.ts";
import { compute, type Source } from "./formula/compute.ts";
import { type Formula, namesIn } from "./formula/parse.ts";
import { factorOf, isClash, isRatio, typeOf, typeOfUnit, unknownType } from "./formula/units.ts";
import { referencesIn } from "./formula/write.ts";
import { type Interval, point, pointOf } from "./interval.ts";
import { baselineIn } from "./measures/base.ts";
import { type Period, previousPeriod } from "./period.ts";
import type { Checked } from "./assessment.ts";
import type { Check, Indicator, Plan } from "./plan.ts";
import { halfUnitOf, sixDecimals } from "./precision.ts";
import { type Entry, entryAt, exactly, type Series } from "./select-series.ts";
import { conversion } from "./unit.ts";

/** A figure that a check was computed from. */
interface Term {
  /** How much one unit of the submitted figure is in the unit that the sides are shown in. */
  readonly factor: Rational;
  readonly entry: Entry;
}

/**
 * Computes every identity of a plan in every period that has all of its figures, and reports where the two sides differ.
 * The sides are shown in the unit of their first figure, percentages and other ratios as plain numbers. What it gives has
 * every check once, in the plan's order.
 */
export function runChecks(plan: Plan, series: ReadonlyMap<Indicator, Series>, report: Report): readonly Checked[] {
  const byName = new Map([...plan.inputs, ...plan.indicators].map((indicator) => [indicator.id, indicator]));
  return plan.checks.map((check) => {
    const names = [...namesIn(check.that.tree), ...namesIn(check.equals.tree)].map(({ name }) => name);
    const first = names.map((name) => byName.get(name)).find((one) => one !== undefined);
    const scale = scaleOf(check, names, (name) => series.get(byName.get(name)!)?.unit ?? null);
    const entries = first ? (series.get(first)?.entries ?? []) : [];
    const found = entries.map(({ period }) => runCheck(check, names, period, scale, byName, series, report));
    const compared = found.filter((holds) => holds !== null);
    return { check, compared: compared.length, differing: compared.filter((holds) => !holds).length };
  });
}

/** How much a unit is in the numbers that a check is computed in, and how much of these its sides are shown in. */
interface Scale {
  factor(unit: string | null): Rational;
  readonly shown: Rational;
}

function scaleOf(check: Check, names: readonly string[], unitOf: (name: string) => string | null): Scale {
  const of = ({ name }: { name: string }) => {
    const unit = unitOf(name);
    return unit === null ? unknownType(name) : typeOfUnit(unit);
  };
  const [left, right] = [typeOf(check.that.tree, of), typeOf(check.equals.tree, of)];
  const side = isClash(left) || left.unit === null ? right : left;
  if (names.every((name) => unitOf(name) !== null) && !isClash(side)) {
    return { factor: factorOf, shown: isRatio(side) ? ONE : factorOf(side.unit) };
  }
  // Where the data name no unit, a figure is taken in that of the first one that has any.
  const common = names.map(unitOf).find((unit) => unit !== null && conversion(unit, "倍") === null) ?? null;
  const factor = (own: string | null) =>
    (own !== null && (conversion(own, "倍") ?? (common === null ? null : conversion(own, common)))) || ONE;
  return { factor, shown: ONE };
}

/** Whether the two sides agree in a period; null where a figure is lacking. */
function runCheck(
  check: Check,
  names: readonly string[],
  period: Period,
  scale: Scale,
  byName: ReadonlyMap<string, Indicator>,
  series: ReadonlyMap<Indicator, Series>,
  report: Report,
): boolean | null {
  const used = new Map<string, Term>();
  const termOf = (name: string, when: Period | null): Interval | null => {
    const indicator = byName.get(name);
    const own = indicator && series.get(indicator);
    if (!own || !when) return null;
    const entry = entryFor(indicator, own, when);
    const value = entry?.quantity && pointOf(entry.quantity);
    if (!value) return null;
    const factor = scale.factor(own.unit);
    used.set(`${name} ${when.text}`, { factor: divide(factor, scale.shown)!, entry });
    return point(multiply(value, factor));
  };
  const source: Source = {
    value: (name) => termOf(name, period),
    previous: (name) => termOf(name, previousPeriod(period)),
    baseline(name) {
      const indicator = byName.get(name);
      const own = indicator && series.get(indicator);
      const quantity = indicator?.baseline && own ? baselineIn(indicator.baseline, own.unit) : null;
      const value = quantity && pointOf(quantity);
      return value ? point(multiply(value, scale.factor(own?.unit ?? null))) : null;
    },
  };
  const left = sideOf(check.that.tree, source, scale);
  const right = left && sideOf(check.equals.tree, source, scale);
  if (!left || !right) return null;
  const difference = subtract(left, right);
  const slack = check.halfUnit ? add(check.within, halfUnits(names, period, used)) : check.within;
  if (compare(absolute(difference), slack) <= 0) return true;
  const rows = [...used.values()].flatMap(({ entry }) => entry.used);
  report(
    error(
      "actuals/identity",
      {
        check: check.id,
        period: period.text,
        formula: check.text,
        left: sixDecimals(left),
        right: sixDecimals(right),
        difference: sixDecimals(difference),
        figures: [...used].map(([name, { entry }]) => `${name} = ${entry.quantity!.raw}`),
        lines: rows.map(({ at }) => `${at.file}:${at.line}`),
      },
      rows[0]?.at ?? null,
    ),
  );
  return false;
}

const entryFor = ({ kind }: Indicator, series: Series, period: Period): Entry | null =>
  kind === "flow" ? (exactly(series, period) ?? null) : entryAt(series, period);

/** A side's value as it is shown; a number alone is already in that unit. */
function sideOf(tree: Formula, source: Source, scale: Scale): Rational | null {
  const side = compute(tree, source);
  const value = typeof side === "string" ? null : pointOf(side);
  if (value === null) return null;
  return referencesIn(tree).length === 0 ? value : divide(value, scale.shown);
}

/** Half a unit of the last digit of every figure, as often as the formula names it. */
function halfUnits(names: readonly string[], period: Period, used: ReadonlyMap<string, Term>): Rational {
  return names.reduce((sum, name) => {
    const term = used.get(`${name} ${period.text}`);
    if (!term) return sum;
    return add(sum, multiply(halfUnitOf(term.entry.quantity!), absolute(term.factor)));
  }, ZERO);
}
