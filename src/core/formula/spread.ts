import { add, compare, divide, isPositive, multiply, negate, ONE, type Rational } from "../exact.ts";
import type { Formula, Reference } from "./parse.ts";

/** All numbers from one to another one, both with it. */
export interface Spread {
  readonly low: Rational;
  readonly high: Rational;
}

/** Between which numbers a figure that a formula reads lies. */
export type SpreadOf = (reference: Pick<Reference, "how" | "name">) => Spread;

/**
 * Between which numbers a formula's value lies where each figure, as often as it stands in it, may be any number of its spread;
 * null: it can be any number, for it divides by what may be 0.
 */
export function spreadOf(formula: Formula, of: SpreadOf): Spread | null {
  switch (formula.kind) {
    case "number":
      return { low: formula.value, high: formula.value };
    case "figure":
      return of(formula);
    case "negative": {
      const own = spreadOf(formula.of, of);
      return own && negated(own);
    }
    case "binary": {
      const [left, right] = [spreadOf(formula.left, of), spreadOf(formula.right, of)];
      return left && right && OPERATIONS[formula.operator](left, right);
    }
    case "call": {
      const join = JOINS[formula.name];
      return formula.args.map((arg) => spreadOf(arg, of)).reduce((a, b) => a && b && join(a, b));
    }
  }
}

const negated = ({ low, high }: Spread): Spread => ({ low: negate(high), high: negate(low) });
const sum = (a: Spread, b: Spread): Spread => ({ low: add(a.low, b.low), high: add(a.high, b.high) });
const smaller = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
const larger = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

/** The smallest and the largest that an end of the one and an end of the other give. */
function product(a: Spread, b: Spread): Spread {
  const ends = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => multiply(x, y)));
  return { low: ends.reduce(smaller), high: ends.reduce(larger) };
}

const OPERATIONS: Readonly<Record<"+" | "-" | "*" | "/", (a: Spread, b: Spread) => Spread | null>> = {
  "+": sum,
  "-": (a, b) => sum(a, negated(b)),
  "*": product,
  "/": (a, { low, high }) =>
    isPositive(low) ? product(a, { low: divide(ONE, high)!, high: divide(ONE, low)! }) : null,
};

const JOINS: Readonly<Record<"sum" | "max" | "min", (a: Spread, b: Spread) => Spread>> = {
  sum,
  max: (a, b) => ({ low: larger(a.low, b.low), high: larger(a.high, b.high) }),
  min: (a, b) => ({ low: smaller(a.low, b.low), high: smaller(a.high, b.high) }),
};
