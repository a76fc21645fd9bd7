import { divide, isPositive, ONE, type Rational } from "../exact.ts";
import {
  addIntervals,
  divideIntervals,
  type Interval,
  isAboveZero,
  largerInterval,
  multiplyIntervals,
  negateInterval,
  point,
  pointOf,
  scaleInterval,
  subtractIntervals,
} from "../interval.ts";
import type { Formula, Reference } from "./parse.ts";

/** Where a formula gets its numbers from; null where there is none. */
export interface Source {
  value(name: string): Interval | null;
  /** The period of the same length just before. */
  previous(name: string): Interval | null;
  baseline(name: string): Interval | null;
}

/**
 * Why a formula has no value: a figure is missing, something is divided by zero or less, a figure is not exact enough for what is
 * done with it, or the exact value has more digits than anyone can mean.
 */
export type Failure = "missing" | "no-ratio" | "qualified-value" | "too-large";

/** Chained formulas could make numbers grow without bound; no figure has a thousand digits. */
const LIMIT = 10n ** 1000n;

/**
 * A formula's exact value. Figures that are intervals (650余) give an interval that holds every value the formula can have,
 * and the very one where none of them stands in it twice.
 */
export function compute(formula: Formula, source: Source): Interval | Failure {
  switch (formula.kind) {
    case "number":
      return point(formula.value);
    case "figure":
      return READ[formula.how](source, formula.name) ?? "missing";
    case "negative": {
      const value = compute(formula.of, source);
      return typeof value === "string" ? value : negateInterval(value);
    }
    case "binary": {
      const left = compute(formula.left, source);
      if (typeof left === "string") return left;
      const right = compute(formula.right, source);
      return typeof right === "string" ? right : bounded(OPERATIONS[formula.operator](left, right));
    }
    case "call":
      return call(formula, source);
  }
}

const READ: Readonly<Record<Reference["how"], (source: Source, name: string) => Interval | null>> = {
  value: (source, name) => source.value(name),
  prev: (source, name) => source.previous(name),
  base: (source, name) => source.baseline(name),
};

const OPERATIONS: Readonly<Record<"+" | "-" | "*" | "/", (a: Interval, b: Interval) => Interval | Failure>> = {
  "+": addIntervals,
  "-": subtractIntervals,
  "*": (a, b) => multiplyIntervals(a, b) ?? "qualified-value",
  "/": quotient,
};

function quotient(a: Interval, b: Interval): Interval | Failure {
  const divisor = pointOf(b);
  // What is below zero is no whole to take a share of, and growth from there has the wrong sign.
  if (divisor) return isPositive(divisor) ? scaleInterval(a, divide(ONE, divisor)!) : "no-ratio";
  if (isAboveZero(negateInterval(b))) return "no-ratio";
  return divideIntervals(a, b) ?? "qualified-value";
}

function call({ name, args }: Formula & { kind: "call" }, source: Source): Interval | Failure {
  const [first, ...others] = args;
  let whole = compute(first, source);
  for (const other of others) {
    if (typeof whole === "string") return whole;
    const value = compute(other, source);
    whole = typeof value === "string" ? value : bounded(joined(name, whole, value));
  }
  return whole;
}

function joined(name: "sum" | "max" | "min", a: Interval, b: Interval): Interval {
  if (name === "sum") return addIntervals(a, b);
  if (name === "max") return largerInterval(a, b);
  return negateInterval(largerInterval(negateInterval(a), negateInterval(b)));
}

function bounded(value: Interval | Failure): Interval | Failure {
  if (typeof value === "string") return value;
  const fits = (end: Rational | null) => end === null || (end.d < LIMIT && end.n < LIMIT && end.n > -LIMIT);
  return fits(value.low) && fits(value.high) ? value : "too-large";
}
