import { add, compare, divide, type Rational, rational, ZERO } from "../exact.ts";

/** The sum over as many as there are; null where there is none. Exact, so that their order makes no difference. */
export const meanOf = (values: readonly Rational[]): Rational | null =>
  divide(values.reduce(add, ZERO), rational(values.length));

/** The same numbers in a unit in which all of them are whole. */
export function wholesOf(values: readonly Rational[]): readonly bigint[] {
  const common = values.reduce((all, { d }) => (all % d === 0n ? all : rational(all, d).n * d), 1n);
  return values.map(({ n, d }) => n * (common / d));
}

/** From the least to the greatest. */
export const ascending = (values: readonly Rational[]): Rational[] => [...values].sort(compare);

/** The least and the greatest; null where there are no two that differ. */
export function rangeOf(values: readonly Rational[]): { readonly min: Rational; readonly max: Rational } | null {
  if (values.length === 0) return null;
  const min = values.reduce((least, value) => (compare(value, least) < 0 ? value : least));
  const max = values.reduce((most, value) => (compare(value, most) > 0 ? value : most));
  return compare(min, max) === 0 ? null : { min, max };
}

/** The middle one, or halfway between the two middle ones; null where there is none. */
export function medianOf(values: readonly Rational[]): Rational | null {
  const sorted = ascending(values);
  const half = Math.floor(sorted.length / 2);
  return meanOf(sorted.slice(sorted.length % 2 === 0 ? Math.max(0, half - 1) : half, half + 1));
}
