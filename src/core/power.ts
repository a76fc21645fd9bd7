import { type Amount, isExact, signOf, toDouble } from "./amount.ts";
import { fromNumber, type Rational, rational, toNumber } from "./exact.ts";

/** Bits behind the point: far more than a double has, so that the last step alone rounds. */
const BITS = 192n;
const ONE = 1n << BITS;

const times = (a: bigint, b: bigint): bigint => (a * b) >> BITS;

/** 2 · (z + z³/3 + z⁵/5 + …), the logarithm of (1 + z) ÷ (1 − z). */
function twiceArtanh(z: bigint): bigint {
  const square = times(z, z);
  let sum = 0n;
  let power = z;
  for (let odd = 1n; power !== 0n && power !== -1n; odd += 2n) {
    sum += power / odd;
    power = times(power, square);
  }
  return 2n * sum;
}

const LN2 = twiceArtanh(ONE / 3n);

const bitsOf = (whole: bigint): number => whole.toString(2).length;

/** In fixed point, of a fraction above 0. */
function logarithm({ n, d }: Rational): bigint {
  // First within a factor of 2 of each other, then within its root, where the series is short.
  let twos = bitsOf(n) - bitsOf(d);
  let over = twos < 0 ? n << BigInt(-twos) : n;
  let under = twos > 0 ? d << BigInt(twos) : d;
  if (over * over > 2n * under * under) {
    under <<= 1n;
    twos++;
  } else if (2n * over * over < under * under) {
    over <<= 1n;
    twos--;
  }
  return twiceArtanh(((over - under) << BITS) / (over + under)) + BigInt(twos) * LN2;
}

/** Halvings that make the series short, undone by as many squarings. */
const HALVINGS = 12n;

/** The exponential of a number in fixed point. */
function exponential(value: bigint): number {
  const twos = value / LN2;
  const rest = (value - twos * LN2) >> HALVINGS;
  let sum = ONE;
  let term = ONE;
  for (let nth = 1n; term !== 0n && term !== -1n; nth++) {
    term = times(term, rest) / nth;
    sum += term;
  }
  for (let undone = 0n; undone < HALVINGS; undone++) sum = times(sum, sum);
  return toNumber(twos >= 0n ? { n: sum << twos, d: ONE } : { n: sum, d: ONE << -twos });
}

/**
 * aᵇ for doubles, a at least 0, as the double nearest to it. Math.pow is right but for its last digits, and these differ
 * between engines: the same figures must give the same bytes everywhere.
 */
export function pow(a: number, b: number): number {
  const plain = a ** b;
  // Nothing to round: 0, what is no number, and what is beyond all doubles.
  if (!(a > 0) || !Number.isFinite(plain) || plain === 0) return plain;
  const exponent = fromNumber(b);
  return exponential((logarithm(fromNumber(a)) * exponent.n) / exponent.d);
}

/** The exponential of a double as the double nearest to it, for the same reason. */
export function exp(value: number): number {
  const plain = Math.exp(value);
  if (!Number.isFinite(plain) || plain === 0) return plain;
  const { n, d } = fromNumber(value);
  return exponential((n << BITS) / d);
}

/** Nearer to 1 than this, what fixed point leaves of a logarithm is too little, and its first term is all of it. */
const CLOSE = 64n;

/** The natural logarithm as the double nearest to it, of a fraction too large or too near to 1 for doubles as well. */
export function ln(value: Amount): number {
  if (signOf(value) <= 0 || (!isExact(value) && !Number.isFinite(value))) return Math.log(toDouble(value));
  const exact = isExact(value) ? value : fromNumber(value);
  const apart = exact.n - exact.d;
  const close = (apart < 0n ? -apart : apart) << CLOSE < exact.d;
  return close ? toNumber(rational(2n * apart, exact.n + exact.d)) : toNumber({ n: logarithm(exact), d: ONE });
}
