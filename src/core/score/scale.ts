import { type Amount, isExact, toDouble } from "../amount.ts";
import { add, compare, divide, multiply, ONE, type Rational, rational, subtract, ZERO } from "../exact.ts";
import type { Normalise } from "../plan.ts";
import { type Amounts, isSafe } from "./amounts.ts";
import type { Line } from "./normalise/normaliser.ts";
import { normaliserNamed } from "./normalise/registry.ts";

/** Where shares of 0 and 1 go, and how far apart these are. */
export interface Scale {
  readonly low: Rational;
  readonly width: Rational;
}

/** The scale of a setting; null: the method's numbers are no shares. */
export function scaleOf({ method: name, scale }: Pick<Normalise, "method" | "scale">): Scale | null {
  const method = normaliserNamed(name);
  if (!method.shares) return null;
  const usual = method.scale ?? [0, 100];
  const [low, high] = scale ?? [rational(BigInt(usual[0])), rational(BigInt(usual[1]))];
  return { low, width: subtract(high, low) };
}

/** A share between its ends, and on the scale that the plan wants; a number that is no share stays. */
export function onScale(
  outcome: Amount,
  clamp: boolean,
  scale: Scale | null,
): { readonly clamped: boolean; readonly normalised: Amount } {
  if (scale === null) return { clamped: false, normalised: outcome };
  const { low, width } = scale;
  if (!isExact(outcome)) {
    const share = clamp ? Math.min(1, Math.max(0, outcome)) : outcome;
    return { clamped: share !== outcome, normalised: toDouble(low) + share * toDouble(width) };
  }
  const beyond = compare(outcome, ZERO) < 0 ? ZERO : compare(outcome, ONE) > 0 ? ONE : null;
  const share = clamp && beyond !== null ? beyond : outcome;
  return { clamped: share !== outcome, normalised: add(low, multiply(share, width)) };
}

/** A line in whole numbers: (slope · n + start · d) ÷ (below · d) of n ÷ d. */
interface Whole {
  readonly slope: number;
  readonly start: number;
  readonly below: number;
}

function wholeOf({ slope, start }: Line): Whole {
  const common = divide(rational(slope.d), rational(start.d))!;
  return {
    slope: Number(slope.n * common.d),
    start: Number(start.n * common.n),
    below: Number(slope.d * common.d),
  };
}

/** Puts figures on a line and on a scale, in doubles that hold whole numbers without loss; what they don't hold it leaves alone. */
export class QuickLine {
  private readonly share: Whole;
  private readonly scaled: Whole;
  /** The numbers of shares beyond 0 and 1; null: they stay as they are. */
  private readonly ends: readonly [Rational, Rational] | null;

  constructor(line: Line, clamp: boolean, scale: Scale | null) {
    this.ends = clamp && scale !== null ? [scale.low, add(scale.low, scale.width)] : null;
    this.share = wholeOf(line);
    this.scaled =
      scale === null
        ? this.share
        : wholeOf({
            slope: multiply(line.slope, scale.width),
            start: add(scale.low, multiply(line.start, scale.width)),
          });
  }

  /** Whether the figure lay beyond the ends; null: nothing was set, for it takes longer numbers. */
  place(figure: Rational, area: number, numbers: Amounts): boolean | null {
    return this.placeQuotient(Number(figure.n), Number(figure.d), area, numbers);
  }

  /** The same of n ÷ d. */
  placeQuotient(n: number, d: number, area: number, numbers: Amounts): boolean | null {
    if (this.ends !== null) {
      const over = quotientOf(this.share, n, d);
      const under = this.share.below * d;
      if (Number.isNaN(over) || !isSafe(under)) return null;
      if (over < 0 || over > under) {
        numbers.set(area, this.ends[over < 0 ? 0 : 1]);
        return true;
      }
    }
    const over = quotientOf(this.scaled, n, d);
    const under = this.scaled.below * d;
    if (Number.isNaN(over) || !isSafe(under)) return null;
    numbers.setQuotient(area, over, under);
    return false;
  }
}

/** The numerator of a line's quotient; NaN where doubles lose something of it. */
function quotientOf({ slope, start }: Whole, n: number, d: number): number {
  const way = slope * n;
  const from = start * d;
  const sum = way + from;
  return isSafe(way) && isSafe(from) && isSafe(sum) ? sum : Number.NaN;
}
