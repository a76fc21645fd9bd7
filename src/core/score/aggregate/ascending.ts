import { compare, type Rational } from "../../exact.ts";

/** Puts the first `count` values in order, the smallest first, and their weights with them; few as children are, by insertion. */
export function sortTogether(values: Float64Array, weights: Float64Array, count: number): void {
  for (let next = 1; next < count; next++) {
    const value = values[next]!;
    const weight = weights[next]!;
    let place = next;
    while (place > 0 && values[place - 1]! > value) {
      values[place] = values[place - 1]!;
      weights[place] = weights[place - 1]!;
      place--;
    }
    values[place] = value;
    weights[place] = weight;
  }
}

export interface Weighted {
  readonly value: Rational;
  readonly weight: Rational;
}

/** Values with their weights, the smallest first. */
export const ascending = (values: readonly Rational[], weights: readonly Rational[]): readonly Weighted[] =>
  values.map((value, index) => ({ value, weight: weights[index]! })).sort((a, b) => compare(a.value, b.value));
