import { labelOf } from "./areas.ts";
import { type Diagnostic, error, type Report, warning } from "./diagnostic.ts";
import { absolute, add, compare, divide, multiply, ONE, type Rational, subtract, toText, ZERO } from "./exact.ts";
import { compute, type Source } from "./formula/compute.ts";
import type { Formula, Reference } from "./formula/parse.ts";
import { spreadOf } from "./formula/spread.ts";
import { factorOf, isClash, isRatio, typeOf, typeOfUnit, unknownType } from "./formula/units.ts";
import { keyOf, referencesIn } from "./formula/write.ts";
import { groupBy } from "./group.ts";
import { point, pointOf } from "./interval.ts";
import { baselineIn } from "./measures/base.ts";
import { type Period, previousPeriod } from "./period.ts";
import type { Checked, Scorecard } from "./assessment.ts";
import type { Check, Indicator, Plan } from "./plan.ts";
import { halfUnitOf, sixDecimals } from "./precision.ts";
import { type Figure, figureAt, type Series } from "./select-series.ts";
import { conversion } from "./unit.ts";

/** A figure that a check was computed from, in the numbers that it is computed in. */
interface Term {
  readonly value: Rational;
  /** Half a unit of the last digit of everything that was submitted for it. */
  readonly rounding: Rational;
  /** null: it is the plan's own baseline. */
  readonly figure: Figure | null;
  readonly period: Period | null;
}

/**
 * Computes every identity of a plan in every period that has all of its figures, and reports where the two sides differ.
 * The sides are shown in the unit of their first figure, percentages and other ratios as plain numbers. What it gives has
 * every check once, in the plan's order.
 */
export function runChecks(plan: Plan, series: ReadonlyMap<Indicator, Series>, report: Report): readonly Checked[] {
  if (plan.checks.length === 0) return [];
  const byName = new Map([...plan.inputs, ...plan.indicators].map((indicator) => [indicator.id, indicator]));
  return plan.checks.map((check) => {
    const both = [check.that, check.equals].flatMap(({ tree }) => referencesIn(tree));
    const references = [...new Map(both.map((reference) => [keyOf(reference), reference])).values()];
    const names = references.map(({ name }) => name);
    const scale = scaleOf(check, names, (name) => series.get(byName.get(name)!)?.unit ?? null);
    const found = periodsOf(check, byName, series).flatMap((periods) => {
      let valueless: Outcome | null = null;
      for (const period of periods) {
        const outcome = runCheck(check, references, period, scale, byName, series);
        if (outcome !== null && outcome.kind !== "undefined") return [outcome];
        valueless ??= outcome;
      }
      return valueless === null ? [] : [valueless];
    });
    for (const { told } of found) if (told !== null) report(told);
    const compared = found.filter(({ kind }) => kind !== "undefined").length;
    const differing = found.filter(({ kind }) => kind === "differs").length;
    const isThere = ({ how, name }: Reference) => how === "base" || hasFigure(series.get(byName.get(name)!));
    return { check, compared, differing, apart: found.length === 0 && references.every(isThere) };
  });
}

const hasFigure = (own: Series | undefined): boolean =>
  (own?.derived?.entries ?? own?.entries ?? []).some(({ quantity }) => quantity !== null);

/**
 * Warns of every identity whose figures are there and never of one period, once for all areas: whoever reads of no
 * difference takes it that the sides agree.
 */
export function warnOfUnchecked(scorecards: readonly Pick<Scorecard, "area" | "checks">[], report: Report): void {
  const ofCheck = groupBy(
    scorecards.flatMap(({ area, checks }) => checks.map((own) => ({ area, own }))),
    ({ own }) => own.check,
  );
  for (const [check, found] of ofCheck) {
    const apart = found.filter(({ own }) => own.apart);
    if (apart.length === 0) continue;
    const areas = apart.flatMap(({ area }) => (area === null ? [] : [labelOf(area)]));
    const args = { check: check.id, formula: check.text, areas: found.length === 1 ? [] : areas };
    report(warning("actuals/identity-unchecked", args, check.at));
  }
}

/**
 * Every period in which any of the figures was reported, those of one lot as one: a side that is known at moments alone says
 * nothing of which of the periods that end there it is held against, and so it is the longest one that has all figures.
 */
function periodsOf(
  { that, equals }: Check,
  byName: ReadonlyMap<string, Indicator>,
  series: ReadonlyMap<Indicator, Series>,
): readonly (readonly Period[])[] {
  const sides = [that, equals].map(({ tree }) =>
    referencesIn(tree).flatMap(({ how, name }) => {
      const indicator = how === "base" ? undefined : byName.get(name);
      const own = indicator && series.get(indicator);
      return own ? [{ own, lasts: indicator.kind === "flow" || (own.derived?.byPeriod ?? false) }] : [];
    }),
  );
  const momentary = sides.some((side) => side.length > 0 && !side.some(({ lasts }) => lasts));
  const periods = sides.flat().flatMap(({ own }) => (own.derived?.entries ?? own.entries).map(({ period }) => period));
  const distinct = new Map(periods.map((period) => [`${period.start}/${period.end}`, period]));
  const longest = [...distinct.values()].sort((a, b) => a.start - b.start);
  return [...groupBy(longest, ({ start, end }) => (momentary ? `${end}` : `${start}/${end}`)).values()];
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

type Outcome =
  | { readonly kind: "agrees"; readonly told: null }
  | { readonly kind: "differs" | "undefined"; readonly told: Diagnostic };

const AGREES: Outcome = { kind: "agrees", told: null };

/** What the two sides are to each other in a period, with what has to be said of it; null where a figure is lacking. */
function runCheck(
  check: Check,
  references: readonly Reference[],
  period: Period,
  scale: Scale,
  byName: ReadonlyMap<string, Indicator>,
  series: ReadonlyMap<Indicator, Series>,
): Outcome | null {
  const terms = new Map<string, Term>();
  for (const reference of references) {
    const indicator = byName.get(reference.name);
    const own = indicator && series.get(indicator);
    const term = own ? termOf(reference, indicator, own, period, scale) : null;
    if (term === null) return null;
    terms.set(keyOf(reference), term);
  }
  const take = (how: Reference["how"]) => (name: string) => point(terms.get(keyOf({ how, name }))!.value);
  const source: Source = { value: take("value"), previous: take("prev"), baseline: take("base") };
  const left = sideOf(check.that.tree, source, scale);
  const right = left && sideOf(check.equals.tree, source, scale);
  const shown = () => {
    const used = [...terms].flatMap(([, { figure, period: of }], at) =>
      figure && of ? [{ figure, text: `${references[at]!.name} ${of.text} = ${rawOf(figure)}` }] : [],
    );
    const rows = [...new Set(used.flatMap(({ figure }) => figure.used))];
    const lines = rows.map(({ at }) => `${at.file}:${at.line}`);
    return { figures: used.map(({ text }) => text), lines, at: rows[0]?.at ?? null };
  };
  const of = { check: check.id, period: period.text, formula: check.text };
  if (!left || !right) {
    const { at, ...figures } = shown();
    return { kind: "undefined", told: warning("actuals/identity-undefined", { ...of, ...figures }, at) };
  }
  const difference = subtract(left, right);
  if (compare(absolute(difference), check.within) <= 0) return AGREES;
  if (check.halfUnit && mayAgree(check, terms, scale)) return AGREES;
  const { at, ...figures } = shown();
  const sides = { left: sixDecimals(left), right: sixDecimals(right), difference: sixDecimals(difference) };
  return { kind: "differs", told: error("actuals/identity", { ...of, ...sides, ...figures }, at) };
}

/** What a side reads for a period; null: there is no such figure, or it is no single number. */
function termOf(
  { how }: Reference,
  indicator: Indicator,
  series: Series,
  period: Period,
  { factor }: Scale,
): Term | null {
  const many = factor(series.unit);
  if (how === "base") {
    const { baseline } = indicator;
    const quantity = baseline && baselineIn(baseline, series.unit);
    const value = quantity && pointOf(quantity);
    if (!baseline || !value) return null;
    const rounding = inUnitOf(series, halfUnitOf(baseline.quantity), baseline.unit ?? "");
    return { value: multiply(value, many), rounding: multiply(rounding, many), figure: null, period: null };
  }
  const when = how === "prev" ? previousPeriod(period) : period;
  const figure = when && figureAt(indicator, series, when);
  const value = figure && figure.problem === null ? pointOf(figure.interval) : null;
  if (!figure || !value) return null;
  return { value: multiply(value, many), rounding: multiply(roundingOf(figure, series), many), figure, period: when };
}

/** A side's value as it is shown; a number alone is already in that unit. */
function sideOf(tree: Formula, source: Source, scale: Scale): Rational | null {
  const side = compute(tree, source);
  const value = typeof side === "string" ? null : pointOf(side);
  return value && asShown(tree, value, scale);
}

const asShown = (tree: Formula, value: Rational, { shown }: Scale): Rational =>
  referencesIn(tree).length === 0 ? value : divide(value, shown)!;

/** Whether the sides could agree if nothing had been rounded. */
function mayAgree({ that, equals, within }: Check, terms: ReadonlyMap<string, Term>, scale: Scale): boolean {
  const spread = ({ tree }: Check["that"]) =>
    spreadOf(tree, (reference) => {
      const { value, rounding } = terms.get(keyOf(reference))!;
      return { low: subtract(value, rounding), high: add(value, rounding) };
    });
  const [left, right] = [spread(that), spread(equals)];
  if (left === null || right === null) return true;
  const reaches = (low: Rational, of: Formula, high: Rational, to: Formula) =>
    compare(subtract(asShown(of, low, scale), asShown(to, high, scale)), within) <= 0;
  return reaches(left.low, that.tree, right.high, equals.tree) && reaches(right.low, equals.tree, left.high, that.tree);
}

/** Half a unit of the last digit of everything that was submitted for a figure; what a formula gave was never rounded. */
function roundingOf({ entries }: Pick<Figure, "entries">, series: Series): Rational {
  return entries
    .map(({ computed, used: [row] }): Rational => {
      if (computed !== null) {
        return (computed.parts ?? []).map(({ figure }) => roundingOf(figure, series)).reduce(add, ZERO);
      }
      return row?.quantity ? inUnitOf(series, halfUnitOf(row.quantity), row.unit) : ZERO;
    })
    .reduce(add, ZERO);
}

function inUnitOf({ unit }: Series, size: Rational, own: string): Rational {
  const factor = own === "" || unit === null ? null : conversion(own, unit);
  return factor ? multiply(size, factor) : size;
}

/** As it was submitted, else its value in full. */
const rawOf = ({ raw, interval }: Figure): string => raw ?? toText(pointOf(interval)!);
