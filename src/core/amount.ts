import { add, compare, divide, isZero, multiply, negate, type Rational, subtract, toNumber } from "./exact.ts";

/**
 * A number that may have come out of a root: a fraction where it is exact, a double where it is not. What a verdict depends
 * on is never one; trajectories and their methods are.
 */
export type Amount = Rational | number;

export const isExact = (amount: Amount): amount is Rational => typeof amount !== "number";

export const toDouble = (amount: Amount): number => (isExact(amount) ? toNumber(amount) : amount);

const operation =
  (exactly: (a: Rational, b: Rational) => Rational, nearly: (a: number, b: number) => number) =>
  (a: Amount, b: Amount): Amount =>
    isExact(a) && isExact(b) ? exactly(a, b) : nearly(toDouble(a), toDouble(b));

export const plus = operation(add, (a, b) => a + b);
export const less = operation(subtract, (a, b) => a - b);
export const times = operation(multiply, (a, b) => a * b);

/** a ÷ b, or null where b is 0. */
export function over(a: Amount, b: Amount): Amount | null {
  if (isExact(a) && isExact(b)) return divide(a, b);
  return toDouble(b) === 0 ? null : toDouble(a) / toDouble(b);
}

export const opposite = (a: Amount): Amount => (isExact(a) ? negate(a) : -a);

/** Negative, zero or positive as a is below, equal to or above b. */
export function order(a: Amount, b: Amount): number {
  if (isExact(a) && isExact(b)) return compare(a, b);
  return Math.sign(toDouble(a) - toDouble(b));
}

/** Negative, zero or positive as the amount is. */
export const signOf = (a: Amount): number => (isExact(a) ? (isZero(a) ? 0 : a.n < 0n ? -1 : 1) : Math.sign(a));
