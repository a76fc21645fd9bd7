import {
  absolute,
  ceiling,
  compare,
  decimalsOf,
  divide,
  floor,
  isNegative,
  multiply,
  parseDecimal,
  type Rational,
  type Rounding,
  rational,
  toFixed,
  toNumber,
  toText,
  ZERO,
} from "../core/exact.ts";

/** Decimals that a person is shown unless more are needed to tell two figures apart or a figure from zero. */
const DECIMALS = 2;
const MOST = 12;
const HUNDRED = rational(100n);

/** Decimals for a figure: its own where it has no more than two, else two, else enough to leave two digits of it. */
export function decimalsFor(value: Rational, rounding: Rounding = "half-up"): number {
  const own = decimalsOf(value);
  if (own !== null && own <= DECIMALS) return own;
  let decimals = DECIMALS;
  while (decimals < MOST && compare(value, ZERO) !== 0 && !/[1-9]/.test(toFixed(value, decimals, rounding))) decimals++;
  return decimals > DECIMALS ? Math.min(decimals + 1, own ?? MOST) : decimals;
}

/** A figure as text, rounded once; its sign is the ASCII one. */
export function figure(value: Rational, rounding: Rounding = "half-up"): string {
  return toFixed(value, decimalsFor(value, rounding), rounding);
}

/** Two figures side by side, with as many decimals as it takes to show that they are not the same number. */
export function distinctFigures(a: Rational, b: Rational, rounding: Rounding = "half-up"): readonly [string, string] {
  const show = (value: Rational, decimals: number): string => {
    const enough = Math.min(decimals, decimalsOf(value) ?? decimals);
    return toFixed(value, Math.max(enough, decimalsFor(value, rounding)), rounding);
  };
  let decimals = DECIMALS;
  while (compare(a, b) !== 0 && Number(show(a, decimals)) === Number(show(b, decimals)) && decimals < 4 * MOST)
    decimals++;
  return [show(a, decimals), show(b, decimals)];
}

/** A figure that must not be undercut, or exceeded: in full where a decimal can be, else rounded to the safe side. */
export function figureBeyond(value: Rational, upwards: boolean): string {
  if (decimalsOf(value) !== null) return toText(value);
  const decimals = decimalsFor(value);
  const scale = rational(10n ** BigInt(decimals));
  const scaled = multiply(value, scale);
  return toFixed(divide(upwards ? ceiling(scaled) : floor(scaled), scale)!, decimals);
}

/** A number for a spreadsheet: in full where a decimal can be, else the nearest double; a fraction would be read as a date. */
export const decimal = (value: Rational): string =>
  decimalsOf(value) === null ? plainNumber(toNumber(value)) : toText(value);

/** A double in digits alone: spreadsheets read 1e-7 differently, and -1e-7 is not a number of ours to `csvNumber`. */
export function plainNumber(value: number): string {
  const own = String(value);
  const exact = own.includes("e") ? parseDecimal(own) : null;
  return exact === null ? own : toText(exact);
}

/** A share as a percentage with two decimals, "94.17 %". */
export function percentage(share: Rational, rounding: Rounding = "half-up"): string {
  const percent = multiply(share, HUNDRED);
  let decimals = DECIMALS;
  // Almost all is not all: 99.999 % must not read 100.00 %.
  while (compare(percent, HUNDRED) !== 0 && Number(toFixed(percent, decimals, rounding)) === 100 && decimals < MOST)
    decimals++;
  return `${toFixed(percent, decimals, rounding)} %`;
}

/** A difference with its sign in front, also where it is positive; zero has none. */
export function signed(value: Rational, minus: string, rounding: Rounding = "half-up"): string {
  const size = figure(absolute(value), rounding);
  if (compare(value, ZERO) === 0) return size;
  return `${isNegative(value) ? minus : "+"}${size}`;
}
