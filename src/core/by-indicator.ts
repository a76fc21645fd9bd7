import type { Indicator } from "./plan.ts";

/** Indicators in an order, and the place of each in it. */
export class Places {
  readonly indicators: readonly Indicator[];
  readonly #of: ReadonlyMap<Indicator, number>;

  constructor(indicators: readonly Indicator[]) {
    this.indicators = indicators;
    this.#of = new Map(indicators.map((indicator, place) => [indicator, place]));
  }

  of(indicator: Indicator): number | undefined {
    return this.#of.get(indicator);
  }
}

/**
 * Something of an area by indicator. The indicators are those of the plan, in an order that all of its areas share: of a
 * hundred thousand areas none needs a map of its own.
 */
export class ByIndicator<T> implements ReadonlyMap<Indicator, T> {
  readonly #places: Places;
  readonly #values: readonly T[];

  /** The values are in the order of the places, one for each. */
  constructor(places: Places, values: readonly T[]) {
    this.#places = places;
    this.#values = values;
  }

  get size(): number {
    return this.#values.length;
  }

  get(indicator: Indicator): T | undefined {
    const place = this.#places.of(indicator);
    return place === undefined ? undefined : this.#values[place];
  }

  has(indicator: Indicator): boolean {
    return this.#places.of(indicator) !== undefined;
  }

  *entries(): MapIterator<[Indicator, T]> {
    for (const [place, value] of this.#values.entries()) yield [this.#places.indicators[place]!, value];
  }

  *keys(): MapIterator<Indicator> {
    yield* this.#places.indicators;
  }

  *values(): MapIterator<T> {
    yield* this.#values;
  }

  [Symbol.iterator](): MapIterator<[Indicator, T]> {
    return this.entries();
  }

  forEach(see: (value: T, indicator: Indicator, all: this) => void): void {
    const { indicators } = this.#places;
    for (let place = 0; place < indicators.length; place++) see(this.#values[place]!, indicators[place]!, this);
  }

  mapped<U>(make: (value: T, indicator: Indicator) => U): ByIndicator<U> {
    return new ByIndicator(
      this.#places,
      this.#values.map((value, place) => make(value, this.#places.indicators[place]!)),
    );
  }
}

/** What is made of each value, by the same indicators. */
export const mapped = <T, U>(
  all: ReadonlyMap<Indicator, T>,
  make: (value: T, indicator: Indicator) => U,
): ReadonlyMap<Indicator, U> =>
  all instanceof ByIndicator
    ? (all as ByIndicator<T>).mapped(make)
    : new Map([...all].map(([indicator, value]) => [indicator, make(value, indicator)]));
