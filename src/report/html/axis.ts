/** The stretch of numbers that a chart shows, ending at round ones. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  /** Round numbers from `low` to `high`, both included. */
  readonly ticks: readonly number[];
  /** Whether lengths from zero may be compared; else only positions. */
  readonly fromZero: boolean;
}

/** Figures that differ by less than this share of the largest one can't be told apart by lengths from zero. */
const CLOSE = 0.1;

/** Steps between ticks, as multiples of a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10] as const;

/** Steps that an axis has at most. */
const MOST = 4;

/** An axis on which these numbers find room; null where one of them is none that can be drawn. */
export function axisOver(values: readonly number[]): Axis | null {
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const spread = most - least;
  if (!Number.isFinite(spread)) return null;
  const size = Math.max(Math.abs(least), Math.abs(most));
  const apart = least < 0 !== most < 0 || spread === 0 || spread >= CLOSE * size;
  // Of nothing but zero the axis goes to one, so that there is one.
  if (apart) return rounded(Math.min(least, 0), size === 0 ? 1 : Math.max(most, 0), true);
  return rounded(least - spread / 4, most + spread / 4, false);
}

function rounded(low: number, high: number, fromZero: boolean): Axis | null {
  const span = high - low;
  const power = 10 ** Math.floor(Math.log10(span / MOST));
  const step = STEPS.map((multiple) => multiple * power).find((one) => span / one <= MOST * (1 + 1e-9));
  if (step === undefined || !(step > 0)) return null;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  // Beyond the digits of a double the ticks would all be the same number.
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last)) return null;
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => exactly((first + index) * step, step));
  return { low: ticks[0]!, high: ticks.at(-1)!, ticks, fromZero };
}

/** A multiple of a step without the digits that binary fractions add. */
const exactly = (value: number, step: number): number => Number(value.toFixed(decimalsOf(step)));

const decimalsOf = (step: number): number => Math.min(100, Math.max(0, 1 - Math.floor(Math.log10(step))));

/** Where a value lies between two ends, those of the axis being at 0 and 1. */
export const shareOf = ({ low, high }: Axis, value: number): number => (value - low) / (high - low);

/** A tick as its label: digits while there is room for them. */
export function tickText(value: number): string {
  const text = String(value);
  const short = text.length > 9 ? value.toExponential(2).replace(/\.?0*e/, "e") : text;
  return short.replace("e+", "e").replace(/^-/, "−");
}

/** A coordinate with one decimal: more can't be seen, and would make pages large. */
export const coordinate = (value: number): number => Math.round(value * 10) / 10;
