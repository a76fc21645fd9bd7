import {
  absolute,
  add,
  compare,
  equals,
  isNegative,
  isPositive,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
} from "./exact.ts";

/**
 * A set of numbers without holes. Both what was submitted (35, 650余, 3.4—3.5) and what a comparator accepts are
 * intervals, so that "does it hold?" is one question: is the one set inside the other?
 */
export interface Interval {
  /** null: no end on this side. */
  readonly low: Rational | null;
  readonly high: Rational | null;
  /** The end itself does not belong to the interval; false where there is no end. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export const EVERYTHING: Interval = { low: null, high: null, lowOpen: false, highOpen: false };

export function point(value: Rational): Interval {
  return { low: value, high: value, lowOpen: false, highOpen: false };
}

export function between(low: Rational | null, high: Rational | null): Interval {
  return { low, high, lowOpen: false, highOpen: false };
}

/** From a value upwards; open: without the value itself. */
export function from(low: Rational, open = false): Interval {
  return { low, high: null, lowOpen: open, highOpen: false };
}

/** Up to a value; open: without the value itself. */
export function upTo(high: Rational, open = false): Interval {
  return { low: null, high, lowOpen: false, highOpen: open };
}

/** The number that the interval is, or null where it is more than one. */
export function pointOf(interval: Interval): Rational | null {
  const { low, high } = interval;
  return low !== null && high !== null && equals(low, high) ? low : null;
}

export function sameInterval(a: Interval, b: Interval): boolean {
  const sameEnd = (x: Rational | null, y: Rational | null) => (x === null || y === null ? x === y : equals(x, y));
  return sameEnd(a.low, b.low) && sameEnd(a.high, b.high) && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen;
}

/** Whether every number of x is accepted (true), none is (false), or it depends on which one it is (null). */
export function decide(x: Interval, accepted: Interval): boolean | null {
  if (endsBefore(x, accepted) || endsBefore(accepted, x)) return false;
  return startsWithin(x, accepted) && endsWithin(x, accepted) ? true : null;
}

function endsBefore(a: Interval, b: Interval): boolean {
  if (a.high === null || b.low === null) return false;
  const order = compare(a.high, b.low);
  return order < 0 || (order === 0 && (a.highOpen || b.lowOpen));
}

function startsWithin(x: Interval, outer: Interval): boolean {
  if (outer.low === null) return true;
  if (x.low === null) return false;
  const order = compare(x.low, outer.low);
  return order > 0 || (order === 0 && (!outer.lowOpen || x.lowOpen));
}

function endsWithin(x: Interval, outer: Interval): boolean {
  if (outer.high === null) return true;
  if (x.high === null) return false;
  const order = compare(x.high, outer.high);
  return order < 0 || (order === 0 && (!outer.highOpen || x.highOpen));
}

/** The interval with both ends sent through a rising function; an end that is null stays null. */
export function mapEnds(x: Interval, rising: (value: Rational) => Rational): Interval {
  const low = x.low && rising(x.low);
  return { ...x, low, high: x.high === x.low ? low : x.high && rising(x.high) };
}

/** All sums of one number of each. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    low: a.low && b.low && add(a.low, b.low),
    high: a.high && b.high && add(a.high, b.high),
    lowOpen: a.low !== null && b.low !== null && (a.lowOpen || b.lowOpen),
    highOpen: a.high !== null && b.high !== null && (a.highOpen || b.highOpen),
  };
}

/** All differences of a number of a and a number of b. */
export function subtractIntervals(a: Interval, b: Interval): Interval {
  return addIntervals(a, negateInterval(b));
}

/** Every number of it with the other sign. */
export function negateInterval(x: Interval): Interval {
  return {
    low: x.high && negate(x.high),
    high: x.low && negate(x.low),
    lowOpen: x.highOpen,
    highOpen: x.lowOpen,
  };
}

/** Every number of it times a factor. */
export function scaleInterval(x: Interval, factor: Rational): Interval {
  if (factor.n === 0n) return point(factor);
  return mapEnds(isNegative(factor) ? negateInterval(x) : x, (end) => multiply(end, absolute(factor)));
}

/** All products of a number of each, where one of them is a single number or neither goes below 0; else null. */
export function multiplyIntervals(a: Interval, b: Interval): Interval | null {
  const [left, right] = [pointOf(a), pointOf(b)];
  if (left) return scaleInterval(b, left);
  if (right) return scaleInterval(a, right);
  if (a.low === null || b.low === null || isNegative(a.low) || isNegative(b.low)) return null;
  const low = multiply(a.low, b.low);
  const high = a.high && b.high && multiply(a.high, b.high);
  // A product is 0 as soon as one factor can be 0, whatever the other one can't be.
  const zero = (x: Interval) => x.low!.n === 0n && !x.lowOpen;
  return {
    low,
    high,
    lowOpen: !zero(a) && !zero(b) && (a.lowOpen || b.lowOpen),
    highOpen: high !== null && (a.highOpen || b.highOpen),
  };
}

/** The larger of a number of each, for all of them. */
export function largerInterval(a: Interval, b: Interval): Interval {
  const lows = a.low && b.low && compare(a.low, b.low);
  const highs = a.high && b.high && compare(a.high, b.high);
  const low = a.low === null || (lows !== null && lows < 0) ? b : a;
  const lowOpen = lows === 0 ? a.lowOpen || b.lowOpen : low.lowOpen;
  const high = a.high === null || (highs !== null && highs >= 0) ? a : b;
  const highOpen = highs === 0 ? a.highOpen && b.highOpen : high.highOpen;
  return { low: low.low, high: high.high, lowOpen, highOpen };
}

/** All quotients of a number of a by a number of b, where every number of b is above 0; null where one is not. */
export function divideIntervals(a: Interval, b: Interval): Interval | null {
  if (!isAboveZero(b)) return null;
  const { low: least, high: most } = b;
  // The divisor's end that makes a quotient small depends on the sign of what is divided.
  const quotient = (value: Rational, value0: Rational | null): Rational =>
    value0 === null ? rational(0n) : multiply(value, { n: value0.d, d: value0.n });
  const low = a.low && quotient(a.low, isNegative(a.low) ? least : most);
  const high = a.high && quotient(a.high, isPositive(a.high) ? least : most);
  const lowBy = a.low && isNegative(a.low) ? b.lowOpen : b.highOpen || most === null;
  const highBy = a.high && isPositive(a.high) ? b.lowOpen : b.highOpen || most === null;
  return {
    low,
    high,
    lowOpen: a.low !== null && (a.lowOpen || (lowBy && a.low.n !== 0n)),
    highOpen: a.high !== null && (a.highOpen || (highBy && a.high.n !== 0n)),
  };
}

/** Whether every number of the interval is above 0. */
export function isAboveZero(x: Interval): x is Interval & { low: Rational } {
  return x.low !== null && isPositive(x.low);
}

/** The same start, no end: what is known of a sum while parts of it are still to come. */
export function atLeastThat(x: Interval): Interval {
  return { ...x, high: null, highOpen: false };
}

/** How far a number lies inside (positive) or outside (negative) of an interval, measured to the nearest end. */
export function depth(value: Rational, outer: Pick<Interval, "low" | "high">): Rational | null {
  const above = outer.low && subtract(value, outer.low);
  const below = outer.high && subtract(outer.high, value);
  if (above === null || below === null) return above ?? below;
  return compare(above, below) <= 0 ? above : below;
}
