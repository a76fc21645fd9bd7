import { type Diagnostic, error } from "../diagnostic.ts";
import { divide, equals, isWhole, isZero, multiply, ONE, type Rational, rational, toText } from "../exact.ts";
import { placeWithin, type WrittenFormula } from "../plan.ts";
import { dimensionsOf, isPercent, unitKey } from "../unit.ts";
import type { Formula, Reference } from "./parse.ts";
import { startOf, write } from "./write.ts";

/** Dimensions with their exponents: 元/人 is CNY 1, people −1; a ratio has none. */
type Powers = ReadonlyMap<string, number>;

/** What a formula or a part of it measures. */
export interface UnitType {
  /** Every way to understand it (个 counts things or people), by a key; null: it can't be told, or it is 0 and fits anything. */
  readonly ways: ReadonlyMap<string, Powers> | null;
  readonly zero: boolean;
  /** The unit that its values have if they are not converted; null where no single unit names it. */
  readonly unit: string | null;
  /** For people: also where there is no single unit. "": a ratio or a plain number. */
  readonly label: string;
}

/** Two things that don't measure the same, beside each other. */
export interface Clash {
  readonly kind: "bare" | "add" | "subtract" | "compare" | "result" | "unnamed" | "sides" | "unknown";
  readonly formula: string;
  readonly left: string;
  readonly leftUnit: string;
  readonly right: string;
  readonly rightUnit: string;
  /** Where in the formula, from 0. */
  readonly at: number;
}

export const isClash = (found: UnitType | Clash): found is Clash => "kind" in found;

/** The diagnostic for two things in a formula that don't measure the same. */
export function clashDiagnostic({ at, ...args }: Clash, formula: Pick<WrittenFormula, "at" | "verbatim">): Diagnostic {
  return error("plan/unit-clash", args, placeWithin(formula, at));
}

/** A formula's result that is not in the unit of its indicator. */
export function resultClash({ tree }: WrittenFormula, { label }: UnitType, unit: string): Clash {
  const formula = write(tree);
  return { kind: "result", formula, left: formula, leftUnit: label, right: "", rightUnit: unit, at: 0 };
}

/** A result that no single unit names; a target's number could be in any. null: it has a unit, or it is a ratio. */
export function unnamedClash({ tree }: WrittenFormula, type: UnitType): Clash | null {
  if (type.unit !== null || isRatio(type) || isOpen(type) || type.zero) return null;
  const formula = write(tree);
  return { kind: "unnamed", formula, left: formula, leftUnit: type.label, right: "", rightUnit: "", at: 0 };
}

const keyOf = (powers: Powers): string =>
  [...powers]
    .map(([name, exponent]) => `${name}^${exponent}`)
    .sort()
    .join(" ");

const typeOfWays = (ways: readonly Powers[], unit: string | null, label: string): UnitType => ({
  ways: new Map(ways.map((powers) => [keyOf(powers), powers])),
  zero: false,
  unit,
  label,
});

const NUMBER = typeOfWays([new Map()], null, "");
const ZERO_TYPE: UnitType = { ways: null, zero: true, unit: null, label: "" };
const OPEN: UnitType = { ...ZERO_TYPE, zero: false };

/** A unit that no dimension knows is a dimension of its own. */
const opaque = (unit: string): { powers: Powers; factor: Rational } => ({
  powers: new Map([[`=${unit}`, 1]]),
  factor: ONE,
});

/** The dimensions of a unit without "/". */
function waysOf(part: string): { powers: Powers; factor: Rational }[] {
  const known = [...dimensionsOf(part)];
  if (known.length === 0) return [opaque(part)];
  return known.map(([name, factor]) => {
    // A difference of two percentages is in points, and a ratio all the same.
    if (name === "points") return { powers: new Map(), factor: multiply(factor, rational(1n, 100n)) };
    return { powers: name === "ratio" ? new Map() : new Map([[name, 1]]), factor };
  });
}

function read(unit: string): { powers: Powers; factor: Rational }[] {
  const key = unitKey(unit);
  const [above, below, ...more] = key.split("/");
  if (below === undefined) return waysOf(key);
  if (more.length > 0 || !above || !below) return [opaque(key)];
  return waysOf(above).flatMap((one) =>
    waysOf(below).map((other) => ({
      powers: combined(one.powers, other.powers, -1),
      factor: divide(one.factor, other.factor)!,
    })),
  );
}

export const typeOfUnit = (unit: string): UnitType =>
  typeOfWays(
    read(unit).map(({ powers }) => powers),
    unit,
    unit,
  );

/** A figure whose unit nobody says: it measures the same as itself, and whether the same as others can't be told. */
export const unknownType = (name: string): UnitType => typeOfWays([new Map([[`?${name}`, 1]])], null, "");

/** How many of its dimensions' first units a unit is: 1 for what has none. Every way to understand a unit has one factor. */
export const factorOf = (unit: string | null): Rational => (unit === null ? ONE : read(unit)[0]!.factor);

export const isRatio = ({ ways }: UnitType): boolean => ways?.has("") ?? false;

/** Whether what it measures hangs on a figure whose unit nobody says. */
export const isOpen = ({ ways, zero }: UnitType): boolean =>
  ways === null ? !zero : [...ways.values()].some((powers) => [...powers.keys()].some((name) => name.startsWith("?")));

/** Whether two types can be one and the same; null where that can't be told. */
export function agree(a: UnitType, b: UnitType): boolean | null {
  if (a.zero || b.zero) return true;
  if (a.ways !== null && b.ways !== null && [...a.ways.keys()].some((key) => b.ways!.has(key))) return true;
  return isOpen(a) || isOpen(b) ? null : false;
}

function combined(a: Powers, b: Powers, sign: 1 | -1): Powers {
  const powers = new Map(a);
  for (const [name, exponent] of b) {
    const sum = (powers.get(name) ?? 0) + sign * exponent;
    if (sum === 0) powers.delete(name);
    else powers.set(name, sum);
  }
  return powers;
}

function common(a: UnitType, b: UnitType): UnitType {
  if (a.zero || b.zero) return a.zero ? b : a;
  if (agree(a, b) === null) return OPEN;
  const ways = [...a.ways!].filter(([key]) => b.ways!.has(key)).map(([, powers]) => powers);
  return typeOfWays(ways, a.unit ?? b.unit, a.label || b.label);
}

function product(a: UnitType, b: UnitType, sign: 1 | -1): UnitType {
  // What is divided by 0 has no value, so that any unit does.
  if (a.zero || b.zero) return ZERO_TYPE;
  if (a.ways === null || b.ways === null) return OPEN;
  const ways = [...a.ways.values()].flatMap((one) => [...b.ways!.values()].map((other) => combined(one, other, sign)));
  const ratio = ways.some(({ size }) => size === 0);
  const unit = unitOf(a, b, sign, ratio);
  return typeOfWays(ways, unit, unit ?? (ratio ? "" : labelOf(a.label, b.label, sign)));
}

function unitOf(a: UnitType, b: UnitType, sign: 1 | -1, ratio: boolean): string | null {
  if (isRatio(a) && isRatio(b) && b.unit !== null) return sign === 1 ? (a.unit ?? b.unit) : null;
  if (isRatio(b)) return a.unit;
  if (isRatio(a)) return sign === 1 ? b.unit : null;
  const simple = (unit: string | null): unit is string => unit !== null && !unit.includes("/");
  return sign === -1 && !ratio && simple(a.unit) && simple(b.unit) ? `${a.unit}/${b.unit}` : null;
}

function labelOf(a: string, b: string, sign: 1 | -1): string {
  if (sign === 1) return [a, b].filter((label) => label !== "").join("·");
  if (b === "") return a;
  return `${a || "1"}/${/[/·]/.test(b) ? `(${b})` : b}`;
}

const KINDS = { "+": "add", "-": "subtract", sum: "add", max: "compare", min: "compare" } as const;

/** What a formula measures, by what the figures in it measure; the first two things in it that don't fit where any don't. */
export function typeOf(
  formula: Formula,
  of: (reference: Pick<Reference, "how" | "name">) => UnitType,
): UnitType | Clash {
  switch (formula.kind) {
    case "number":
      return isZero(formula.value) ? ZERO_TYPE : NUMBER;
    case "figure":
      return of(formula);
    case "negative":
      return typeOf(formula.of, of);
    case "binary": {
      const left = typeOf(formula.left, of);
      if (isClash(left)) return left;
      const right = typeOf(formula.right, of);
      if (isClash(right)) return right;
      if (formula.operator === "*" || formula.operator === "/") {
        return product(left, right, formula.operator === "*" ? 1 : -1);
      }
      return together(KINDS[formula.operator], formula, [formula.left, left], [formula.right, right]);
    }
    case "call": {
      const [first, ...others] = formula.args;
      let [shown, whole] = [first, typeOf(first, of)];
      for (const other of others) {
        if (isClash(whole)) return whole;
        const type = typeOf(other, of);
        if (isClash(type)) return type;
        // What stands for the arguments so far in a sentence about the next one is the first that measures something.
        const named = whole.label === "" ? other : shown;
        whole = together(KINDS[formula.name], formula, [shown, whole], [other, type]);
        shown = named;
      }
      return whole;
    }
  }
}

function together(
  kind: Clash["kind"],
  formula: Formula,
  [left, leftType]: readonly [Formula, UnitType],
  [right, rightType]: readonly [Formula, UnitType],
): UnitType | Clash {
  const bare = isBareBeside(left, rightType) || isBareBeside(right, leftType);
  if (!bare && agree(leftType, rightType) !== false) return common(leftType, rightType);
  return {
    kind: bare ? "bare" : kind,
    formula: write(formula),
    left: write(left),
    leftUnit: leftType.label,
    right: write(right),
    rightUnit: rightType.label,
    at: startOf(right),
  };
}

/** Whether a number without its sign stands beside a percentage: 3 is 300 % there, which nobody means; 1 is the whole. */
const isBareBeside = (formula: Formula, other: UnitType): boolean =>
  formula.kind === "number" &&
  !formula.percent &&
  !isZero(formula.value) &&
  !equals(formula.value, ONE) &&
  isPercent(other.unit);

/**
 * What a formula in which nothing clashes is multiplied by to do what units do by themselves: × 100 for %, ÷ 10000 from 万元 to 亿元. The
 * result would be off by that number. null: there is none.
 */
export function handConversion(
  formula: Formula,
  of: (reference: Pick<Reference, "how" | "name">) => UnitType,
  unit: string,
): string | null {
  let number = ONE;
  let factor = divide(ONE, factorOf(unit))!;
  const visit = (node: Formula, sign: 1 | -1): boolean => {
    const times = (a: Rational, b: Rational) => (sign === 1 ? multiply(a, b) : divide(a, b)!);
    if (node.kind === "binary" && (node.operator === "*" || node.operator === "/")) {
      return visit(node.left, sign) && visit(node.right, node.operator === "*" ? sign : sign === 1 ? -1 : 1);
    }
    if (node.kind === "number") {
      if (isZero(node.value)) return false;
      number = times(number, node.value);
      return true;
    }
    const type = typeOf(node, of) as UnitType;
    if (type.unit === null && !isRatio(type)) return false;
    factor = times(factor, factorOf(type.unit));
    return true;
  };
  const whole = visit(formula, 1);
  if (!whole || equals(number, ONE)) return null;
  // The figures' units may be left to us, and the percent sign not.
  const sign = isRatio(typeOfUnit(unit)) ? divide(ONE, factorOf(unit))! : factor;
  return equals(number, factor) || equals(number, sign) ? asFactor(number) : null;
}

/** "* 100", "/ 10000" */
function asFactor(number: Rational): string {
  const inverse = divide(ONE, number)!;
  return isWhole(inverse) ? `/ ${toText(inverse)}` : `* ${toText(number)}`;
}
