import { toNumber } from "./exact.ts";

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

/** A double above 0 as mantissa × 2^exponent, the mantissa a whole number. */
function parts(value: number): { mantissa: bigint; exponent: number } {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const whole = bits.getBigUint64(0);
  const stored = Number((whole >> 52n) & 0x7ffn);
  const fraction = whole & 0xfffffffffffffn;
  return stored === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | (1n << 52n), exponent: stored - 1075 };
}

function logarithm(value: number): bigint {
  const { mantissa, exponent } = parts(value);
  const length = mantissa.toString(2).length;
  // Between 1 and 2, then between the roots of 1/2 and of 2, where the series is short.
  let scaled = (mantissa << BITS) >> BigInt(length - 1);
  let twos = exponent + length - 1;
  if (scaled * scaled > 2n * ONE * ONE) {
    scaled >>= 1n;
    twos++;
  }
  return twiceArtanh(((scaled - ONE) << BITS) / (scaled + ONE)) + BigInt(twos) * LN2;
}

/** Halvings that make the series short, undone by as many squarings. */
const HALVINGS = 12n;

/**
 * aᵇ for doubles, a at least 0, as the double nearest to it. Math.pow is right but for its last digits, and these differ
 * between engines: the same figures must give the same bytes everywhere.
 */
export function pow(a: number, b: number): number {
  const plain = a ** b;
  // Nothing to round: 0, 1, what is no number, and what is beyond all doubles.
  if (!(a > 0) || a === 1 || b === 0 || !Number.isFinite(b) || !Number.isFinite(plain) || plain === 0) return plain;
  const { mantissa, exponent } = parts(Math.abs(b));
  const product = logarithm(a) * mantissa * (b < 0 ? -1n : 1n);
  const total = exponent >= 0 ? product << BigInt(exponent) : product >> BigInt(-exponent);
  const twos = total / LN2;
  const rest = (total - twos * LN2) >> HALVINGS;
  let sum = ONE;
  let term = ONE;
  for (let nth = 1n; term !== 0n && term !== -1n; nth++) {
    term = times(term, rest) / nth;
    sum += term;
  }
  for (let undone = 0n; undone < HALVINGS; undone++) sum = times(sum, sum);
  return toNumber(twos >= 0n ? { n: sum << twos, d: ONE } : { n: sum, d: ONE << -twos });
}
