/*
 * Natural logarithm and its inverse from + − × ÷ alone, so that they give the same bytes on every engine, and fast enough
 * for millions of weight draws. Off by less than one unit in the last place; what is published once and rounded to the
 * nearest double is in `power.ts`.
 */

/** Reads and writes the two halves of a double. */
const bits = new DataView(new ArrayBuffer(8));

/** ln 2 in two parts; the first has zeros enough at its end to be multiplied by a whole number without loss. */
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

/** ln x; −∞ for 0, NaN below it. The polynomial is that of fdlibm's e_log.c (Sun Microsystems, 1993). */
export function log(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
  const tiny = x < 2.2250738585072014e-308;
  bits.setFloat64(0, tiny ? x * 18014398509481984 : x);
  // The mantissa between the roots of 1/2 and of 2, so that the series is short.
  const high = bits.getInt32(0) + (0x3ff00000 - 0x3fe6a09e);
  const twos = (high >> 20) - 0x3ff - (tiny ? 54 : 0);
  bits.setInt32(0, (high & 0x000fffff) + 0x3fe6a09e);
  const f = bits.getFloat64(0) - 1;
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  return s * (half + even + odd) + twos * LN2_LOW - half + f + twos * LN2_HIGH;
}

/** 2 to a whole power from −1022 to 1023. */
function two(exponent: number): number {
  bits.setInt32(0, (exponent + 0x3ff) << 20);
  bits.setInt32(4, 0);
  return bits.getFloat64(0);
}

/** e to the power of x. The rational function is that of fdlibm's e_exp.c (Sun Microsystems, 1993). */
export function exp(x: number): number {
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019411) return 0;
  const twos = Math.floor(x * 1.442695040888963387 + 0.5);
  const high = x - twos * LN2_HIGH;
  const low = twos * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (twos > 1022) return y * two(1022) * two(twos - 1022);
  return twos < -1021 ? y * two(twos + 1000) * two(-1000) : y * two(twos);
}

/** eˣ − 1, also where eˣ is nearly 1 (W. Kahan). */
export function expm1(x: number): number {
  const power = exp(x);
  if (power === 1) return x;
  return power < 0.5 || power > 2 ? power - 1 : ((power - 1) * x) / log(power);
}

/** ln(1 + x), also where x is nearly 0 (W. Kahan). */
export function log1p(x: number): number {
  const sum = 1 + x;
  return sum === 1 ? x : (log(sum) * x) / (sum - 1);
}
