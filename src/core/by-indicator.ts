import type { Indicator } from "./plan.ts";

/** A map from the indicators of a plan, in their order, whose values need not lie in one. */
export abstract class IndicatorMap<T> implements ReadonlyMap<Indicator, T> {
  protected abstract readonly indicators: readonly Indicator[];

  abstract get(indicator: Indicator): T | undefined;

  get size(): number {
    return this.indicators.length;
  }

  has(indicator: Indicator): boolean {
    return this.indicators.includes(indicator);
  }

  *entries(): MapIterator<[Indicator, T]> {
    for (const indicator of this.indicators) yield [indicator, this.get(indicator)!];
  }

  *keys(): MapIterator<Indicator> {
    yield* this.indicators;
  }

  *values(): MapIterator<T> {
    for (const indicator of this.indicators) yield this.get(indicator)!;
  }

  [Symbol.iterator](): MapIterator<[Indicator, T]> {
    return this.entries();
  }

  forEach(see: (value: T, indicator: Indicator, all: this) => void): void {
    for (const indicator of this.indicators) see(this.get(indicator)!, indicator, this);
  }
}

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
export class ByIndicator<T> extends IndicatorMap<T> {
  readonly #places: Places;
  readonly #values: readonly T[];

  /** The values are in the order of the places, one for each. */
  constructor(places: Places, values: readonly T[]) {
    super();
    this.#places = places;
    this.#values = values;
  }

  protected get indicators(): readonly Indicator[] {
    return this.#places.indicators;
  }

  get(indicator: Indicator): T | undefined {
    const place = this.#places.of(indicator);
    return place === undefined ? undefined : this.#values[place];
  }

  /** Looks no indicator up. */
  override forEach(see: (value: T, indicator: Indicator, all: this) => void): void {
    const { indicators } = this;
    for (let place = 0; place < indicators.length; place++) see(this.#values[place]!, indicators[place]!, this);
  }

  mapped<U>(make: (value: T, indicator: Indicator) => U): ByIndicator<U> {
    return new ByIndicator(
      this.#places,
      this.#values.map((value, place) => make(value, this.indicators[place]!)),
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
