import { IndicatorMap } from "./by-indicator.ts";
import type { Rows } from "./observations.ts";
import type { Indicator } from "./plan.ts";
import { isSettled, type Series, settledSeries } from "./select-series.ts";

/** The area whose series were looked at last: only of that one those are held that can be found again. */
export interface Recent {
  area: SeriesOfArea | null;
}

/**
 * The series of an area by indicator. Of a hundred thousand areas most are looked at once. So a series of rows about which
 * nothing had to be settled is let go when another area is looked at, and whoever asks again gets it made again from its rows.
 */
export class SeriesOfArea extends IndicatorMap<Series> {
  protected readonly indicators: readonly Indicator[];
  readonly #find: () => ReadonlyMap<Indicator, Rows>;
  readonly #recent: Recent;
  /** Those that are not found again; null: all are. */
  #kept: Map<Indicator, Series> | null = null;
  /** All of them as they were given, until they are let go. */
  #given: ReadonlyMap<Indicator, Series> | null;
  /** Those that were made again since. */
  #made: Map<Indicator, Series> | null = null;
  #rows: ReadonlyMap<Indicator, Rows> | null = null;
  /** What was worked out from them, by what it is about; null: nothing since they were let go. */
  #worked: Map<object, unknown> | null = null;

  /** `find` gives the rows of the area, those of every settled series as they were when it was made. */
  constructor(
    all: ReadonlyMap<Indicator, Series>,
    indicators: readonly Indicator[],
    find: () => ReadonlyMap<Indicator, Rows>,
    recent: Recent,
  ) {
    super();
    this.indicators = indicators;
    this.#find = find;
    this.#recent = recent;
    this.#given = all;
    all.forEach((series, indicator) => {
      if (!isSettled(indicator, series)) (this.#kept ??= new Map()).set(indicator, series);
    });
    this.#isLookedAt();
  }

  get(indicator: Indicator): Series | undefined {
    const known = this.#given?.get(indicator) ?? this.#kept?.get(indicator);
    if (known !== undefined) return known;
    this.#isLookedAt();
    this.#made ??= new Map();
    const made = this.#made.get(indicator);
    if (made !== undefined) return made;
    this.#rows ??= this.#find();
    const rows = this.#rows.get(indicator);
    if (rows === undefined) return undefined;
    const again = settledSeries(indicator, rows)!;
    this.#made.set(indicator, again);
    return again;
  }

  /** What `work` makes out of these series for somebody, who always asks for the same: once, until another area is looked at. */
  workedOut<T>(somebody: object, work: () => T): T {
    this.#isLookedAt();
    const all = (this.#worked ??= new Map());
    const known = all.get(somebody) as T | undefined;
    if (known !== undefined) return known;
    const made = work();
    all.set(somebody, made);
    return made;
  }

  #isLookedAt(): void {
    const { area } = this.#recent;
    if (area === this) return;
    if (area !== null) area.#given = area.#made = area.#rows = area.#worked = null;
    this.#recent.area = this;
  }
}
