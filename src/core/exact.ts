/**
 * Exact arithmetic on fractions of BigInts. Every verdict is decided with these: binary floating point gets 10-40 % of the
 * cases wrong in which an actual meets its target exactly, and decimal libraries are wrong on thirds.
 */
export interface Rational {
  readonly n: bigint;
  /** Always positive; n/d is in lowest terms. */
  readonly d: bigint;
}

export type Rounding = "half-up" | "half-even";

/** Digits allowed before and after the point; keeps every later BigInt small whatever the input says. */
const MAX_DIGITS = 30;
const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/;

/** So many digits every double has; read by way of one they come far quicker. */
const EXACT_DIGITS = 15;
const EXACT_TENS = 10 ** EXACT_DIGITS;
const TENS = Array.from({ length: 2 * MAX_DIGITS + 1 }, (_, exponent) => 10n ** BigInt(exponent));

/** Whole numbers up to here are doubles without loss, and quicker as such. */
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

const sizeOf = (n: bigint): bigint => (n < 0n ? -n : n);

/** The greatest whole number that divides both; b must be at least 0. */
function gcd(a: bigint, b: bigint): bigint {
  let x = sizeOf(a);
  if (x <= LARGEST && b <= LARGEST) return BigInt(commonDivisor(Number(x), Number(b)));
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** 32 bits have a remainder of one instruction; that of doubles takes several times as long. */
const LARGEST_QUICK = 2 ** 31 - 1;

/** The greatest whole number that divides two of them which are at least 0, safe and not both 0. */
export function commonDivisor(a: number, b: number): number {
  let x = a;
  let y = b;
  while (x > LARGEST_QUICK || y > LARGEST_QUICK) {
    if (y === 0) return x;
    [x, y] = [y, x % y];
  }
  let p = x | 0;
  let q = y | 0;
  while (q !== 0) {
    const rest = (p % q) | 0;
    p = q;
    q = rest;
  }
  return p;
}

/** n/d in lowest terms; d must not be 0. */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const num = typeof n === "bigint" ? n : BigInt(n);
  const den = typeof d === "bigint" ? d : BigInt(d);
  if (den === 1n) return { n: num, d: 1n };
  if (den === 0n) throw new RangeError("a rational needs a denominator other than 0");
  if (den < 0n) return rational(-num, -den);
  const common = gcd(num, den);
  return common === 1n ? { n: num, d: den } : { n: num / common, d: den / common };
}

/** n/d in lowest terms for whole numbers that are safe, d above 0: as doubles they are reduced far quicker. */
export function quotient(n: number, d: number): Rational {
  const common = commonDivisor(Math.abs(n), d);
  return { n: BigInt(n / common), d: BigInt(d / common) };
}

/**
 * The least power of ten that makes a whole number of a double which a plain decimal of at most 15 digits was read into. No
 * two such decimals have one double, so that the whole number over the power is that decimal. null: there is none.
 */
export function tensUnder(value: number): number | null {
  let tens = 1;
  for (let decimals = 0; decimals <= EXACT_DIGITS; decimals++, tens *= 10) {
    const digits = Math.round(value * tens);
    if (digits / tens === value) return Math.abs(digits) < EXACT_TENS ? tens : null;
  }
  return null;
}

export const ZERO = rational(0n);
export const ONE = rational(1n);

/**
 * A plain decimal ("-2", "1.50", "1.2e3") as the number that it writes; null for anything else: no hexadecimal, no
 * separators, no blanks, no lone point, at most 30 digits on either side of the point and 30 in the exponent's reach.
 */
export function parseDecimal(text: string): Rational | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  if (whole.length > MAX_DIGITS || fraction.length > MAX_DIGITS) return null;
  const shift = Number(exponent) - fraction.length;
  if (Math.abs(Number(exponent)) > MAX_DIGITS) return null;
  const written = `${whole}${fraction}`;
  const size = written.length <= EXACT_DIGITS ? BigInt(Number(written)) : BigInt(written);
  const digits = sign === "-" ? -size : size;
  return shift >= 0 ? rational(digits * TENS[shift]!) : rational(digits, TENS[-shift]!);
}

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const absolute = (a: Rational): Rational => ({ n: sizeOf(a.n), d: a.d });

/** a ÷ b, or null where b is 0: there is no such ratio. */
export function divide(a: Rational, b: Rational): Rational | null {
  return b.n === 0n ? null : rational(a.n * b.d, a.d * b.n);
}

/** a to a whole power of at least 0. */
export function power(a: Rational, exponent: number): Rational {
  return { n: a.n ** BigInt(exponent), d: a.d ** BigInt(exponent) };
}

/** Negative, zero or positive as a is below, equal to or above b; by cross-multiplication. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const equals = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d;
export const isNegative = (a: Rational): boolean => a.n < 0n;
export const isZero = (a: Rational): boolean => a.n === 0n;
export const isPositive = (a: Rational): boolean => a.n > 0n;
export const isWhole = (a: Rational): boolean => a.d === 1n;

/** The largest whole number that is not above a. */
export function floor(a: Rational): Rational {
  const quotient = a.n / a.d;
  return rational(a.n % a.d < 0n ? quotient - 1n : quotient);
}

/** The smallest whole number that is not below a. */
export const ceiling = (a: Rational): Rational => negate(floor(negate(a)));

/** The double nearest to a (ties to even), also where numerator and denominator are beyond 2^53. */
export function toNumber(a: Rational): number {
  const { n, d } = a;
  const limit = 9007199254740992n;
  const size = sizeOf(n);
  if (size <= limit && d <= limit) return Number(n) / Number(d);
  // 64 bits of quotient and a sticky bit decide the rounding; Number(BigInt) then rounds once.
  const shift = BigInt(64 - (size.toString(2).length - d.toString(2).length));
  const [scaled, divisor] = shift >= 0n ? [size << shift, d] : [size, d << -shift];
  const quotient = (scaled / divisor) * 2n + (scaled % divisor === 0n ? 0n : 1n);
  // In two steps: for the smallest and the largest doubles 2 to the power of the whole is none.
  const twos = -(Number(shift) + 1);
  const half = Math.trunc(twos / 2);
  const value = Number(quotient) * 2 ** half * 2 ** (twos - half);
  return n < 0n ? -value : value;
}

/** The number that a finite double is, to its last bit: 0.1 is 3602879701896397/2^55. */
export function fromNumber(value: number): Rational {
  if (!Number.isFinite(value)) throw new RangeError("only a finite double is a rational");
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const stored = (bits >> 52n) & 0x7ffn;
  const fraction = bits & 0xfffffffffffffn;
  const size = stored === 0n ? fraction : fraction | (1n << 52n);
  const twos = (stored === 0n ? 1n : stored) - 1075n;
  const n = value < 0 ? -size : size;
  return twos >= 0n ? rational(n << twos) : rational(n, 1n << -twos);
}

/** a rounded once to a number of decimals, as text with exactly that many; never "-0". */
export function toFixed(a: Rational, decimals: number, rounding: Rounding = "half-up"): string {
  const scale = 10n ** BigInt(decimals);
  const size = sizeOf(a.n) * scale;
  const quotient = size / a.d;
  const twice = (size % a.d) * 2n;
  const up = twice > a.d || (twice === a.d && (rounding === "half-up" || quotient % 2n === 1n));
  const rounded = up ? quotient + 1n : quotient;
  const digits = rounded.toString().padStart(decimals + 1, "0");
  const sign = a.n < 0n && rounded !== 0n ? "-" : "";
  const cut = digits.length - decimals;
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/** How many decimals write a in full; null where no number of decimals does (1/3). */
export function decimalsOf(a: Rational): number | null {
  let rest = a.d;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos++;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives++;
  }
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** a without loss: a decimal where one exists ("2.05"), else a fraction ("113/120"). */
export function toText(a: Rational): string {
  const decimals = decimalsOf(a);
  return decimals === null ? `${a.n}/${a.d}` : toFixed(a, decimals);
}

/** Powers beyond this cost more than the answer is worth. */
const MOST_EXPONENT = 2_000n;

/** Negative, zero or positive as aᵐ is below, equal to or above bⁿ, for a and b above 0; null where it is too much to compute. */
export function comparePowers(a: Rational, m: Rational, b: Rational, n: Rational): number | null {
  const [left, right] = [m.n * n.d, n.n * m.d];
  const shared = gcd(left, sizeOf(right)) || 1n;
  if (sizeOf(left) > MOST_EXPONENT * shared || sizeOf(right) > MOST_EXPONENT * shared) return null;
  const raised = (base: Rational, exponent: bigint) =>
    power(exponent < 0n ? { n: base.d, d: base.n } : base, Number(sizeOf(exponent)));
  return compare(raised(a, left / shared), raised(b, right / shared));
}
