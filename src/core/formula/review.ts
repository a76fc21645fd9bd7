import { type Diagnostic, error } from "../diagnostic.ts";
import { isPositive, isZero } from "../exact.ts";
import { pointOf } from "../interval.ts";
import { type Check, type Indicator, type Plan, placeWithin, type WrittenFormula } from "../plan.ts";
import { isPercent } from "../unit.ts";
import { compute, type Source } from "./compute.ts";
import { inOrder } from "./order.ts";
import {
  agree,
  clashDiagnostic,
  handConversion,
  isClash,
  isOpen,
  isRatio,
  resultClash,
  typeOf,
  typeOfUnit,
  type UnitType,
  unknownType,
  unnamedClash,
} from "./units.ts";
import type { Formula, Reference } from "./parse.ts";
import { referencesIn, startOf, write } from "./write.ts";

/** What is wrong with a plan's formulas and checks beyond their form: circles, units, and figures that can't come. */
export function reviewFormulas({
  inputs,
  indicators,
  checks,
}: Pick<Plan, "inputs" | "indicators" | "checks">): Diagnostic[] {
  const all = [...inputs, ...indicators];
  if (checks.length === 0 && all.every(({ formula }) => formula === null)) return [];
  const { order, circles } = inOrder(all);
  const found: Diagnostic[] = circles.map(({ first, ids, position }) =>
    error("plan/circular-formula", { circle: ids }, placeWithin(first.formula!, position)),
  );
  const byId = new Map(all.map((indicator) => [indicator.id, indicator]));
  const types = new Map<string, UnitType>();
  const of = ({ how, name }: Pick<Reference, "how" | "name">): UnitType => {
    const unit = how === "base" ? (byId.get(name)!.baseline?.unit ?? null) : null;
    return unit === null ? (types.get(name) ?? unknownType(name)) : typeOfUnit(unit);
  };
  for (const indicator of all) if (indicator.unit !== null) types.set(indicator.id, typeOfUnit(indicator.unit));
  for (const indicator of order) {
    if (indicator.formula === null) continue;
    const type = typeOf(indicator.formula.tree, of);
    if (indicator.unit === null && !isClash(type)) types.set(indicator.id, type);
    found.push(...faultsOf(indicator, indicator.formula, type, byId, of));
  }
  for (const check of checks) {
    const { that, equals, text } = check;
    found.push(...figureFaults({ that, equals }, byId));
    const [left, right] = [typeOf(that.tree, of), typeOf(equals.tree, of)];
    if (isClash(left)) found.push(clashDiagnostic(left, that));
    if (isClash(right)) found.push(clashDiagnostic(right, equals));
    if (isClash(left) || isClash(right)) continue;
    found.push(...toleranceFaults(check, left, right));
    // A side without names is a number in the unit of the other one, as a target's is.
    const constant = [that, equals].some(({ tree }) => referencesIn(tree).length === 0);
    if (constant || agree(left, right) !== false) continue;
    const args = { formula: text, left: that.text, leftUnit: left.label, right: equals.text, rightUnit: right.label };
    found.push(clashDiagnostic({ kind: "sides", ...args, at: 0 }, equals));
  }
  return found;
}

/** A tolerance that its sides can't have: points of 家; and a bare number beside percentages, where 0.5 would be 50 points. */
function toleranceFaults({ that, equals, tolerance, within }: Check, left: UnitType, right: UnitType): Diagnostic[] {
  // A side without names is in the unit of the other one.
  const sides = [
    ...(referencesIn(that.tree).length > 0 ? [left] : []),
    ...(referencesIn(equals.tree).length > 0 ? [right] : []),
  ];
  const side = sides.find((one) => !one.zero);
  if (tolerance === null || side === undefined || isOpen(side) || isZero(within)) return [];
  const { text: value, sign, at } = tolerance;
  const args = { key: "within", value };
  if (sign === "") return sides.some(({ unit }) => isPercent(unit)) ? [error("plan/needs-points", args, at)] : [];
  if (isRatio(side)) return [];
  return [error(sign === "pp" ? "plan/no-points" : "plan/no-percent", { ...args, unit: side.label }, at)];
}

/**
 * Formulas that are computed together need a figure of a period, every base a baseline, and no number of the plan's own as a
 * divisor that nothing can be divided by; else they never give a value.
 */
function figureFaults(
  /** By their keys. */
  formulas: Readonly<Record<string, WrittenFormula>>,
  byId: ReadonlyMap<string, Indicator>,
): Diagnostic[] {
  const keyed = Object.entries(formulas);
  const divisors = keyed.flatMap(([key, formula]) =>
    deadDivisorsIn(formula.tree).map((divisor) => {
      const at = startOf(divisor);
      const args = { key, text: write(divisor), why: "divisor", position: at + 1 };
      return error("plan/bad-formula", args, placeWithin(formula, at));
    }),
  );
  const named = keyed.flatMap(([, formula]) => referencesIn(formula.tree).map((one) => ({ ...one, formula })));
  const lacking = named.filter(({ how, name }) => how === "base" && !byId.get(name)!.baseline);
  const bases = lacking.map(({ name, at, formula }) =>
    error(
      "plan/missing-key",
      { key: "baseline", within: name, example: "baseline: { value: 45.2, period: 2016 }" },
      placeWithin(formula, at),
    ),
  );
  if (named.some(({ how }) => how !== "base")) return [...divisors, ...bases];
  const [[key, first]] = keyed as [[string, WrittenFormula]];
  const args = { key, text: "", why: "no-figure", position: 1 };
  return [error("plan/bad-formula", args, first.at), ...divisors, ...bases];
}

/** No figures, so that only numbers have a value. */
const NUMBERS: Source = { value: () => null, previous: () => null, baseline: () => null };

/** Divisors of numbers alone that nothing can be divided by: 0 and below it, whatever the data are. */
function deadDivisorsIn(formula: Formula): Formula[] {
  switch (formula.kind) {
    case "number":
    case "figure":
      return [];
    case "negative":
      return deadDivisorsIn(formula.of);
    case "call":
      return formula.args.flatMap(deadDivisorsIn);
    case "binary": {
      const { operator, left, right } = formula;
      const value = operator === "/" ? compute(right, NUMBERS) : "missing";
      const number = typeof value === "string" ? null : pointOf(value);
      const own = number !== null && !isPositive(number) ? [right] : [];
      return [...deadDivisorsIn(left), ...own, ...deadDivisorsIn(right)];
    }
  }
}

function faultsOf(
  { unit, targets }: Indicator,
  formula: WrittenFormula,
  type: ReturnType<typeof typeOf>,
  byId: ReadonlyMap<string, Indicator>,
  of: (reference: Pick<Reference, "how" | "name">) => UnitType,
): Diagnostic[] {
  const found = figureFaults({ formula }, byId);
  if (isClash(type)) return [...found, clashDiagnostic(type, formula)];
  if (unit === null) {
    const unnamed = targets.length > 0 ? unnamedClash(formula, type) : null;
    return unnamed ? [...found, clashDiagnostic(unnamed, formula)] : found;
  }
  if (agree(type, typeOfUnit(unit)) === false)
    return [...found, clashDiagnostic(resultClash(formula, type, unit), formula)];
  const number = handConversion(formula.tree, of, unit);
  if (number !== null) found.push(error("plan/converted-by-hand", { formula: formula.text, number, unit }, formula.at));
  return found;
}
