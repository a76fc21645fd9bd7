import { groupBy } from "./group.ts";
import type { Observation, Status } from "./observation.ts";
import type { Period } from "./period.ts";

/**
 * The rows of a run by area. Millions of them may be held in less than an object each, so that `of` makes them anew every
 * time it is asked: whoever compares rows by identity asks once.
 */
export interface Observations extends Iterable<Observation> {
  readonly length: number;
  /** The folded names of areas in the order in which they first come; "" for rows without one. */
  areas(): Iterable<string>;
  /** In the order in which they were read; none where nothing is known of the area. */
  of(area: string): readonly Observation[];
  /** Shows the three things by which rows are counted, of every row of an area. */
  survey(area: string, see: (indicator: string, period: Period, status: Status | null) => void): void;
}

const NONE: readonly never[] = [];

/** Rows that are objects already. */
export function inMemory(rows: readonly Observation[]): Observations {
  const byArea = groupBy(rows, ({ area }) => area);
  return {
    length: rows.length,
    areas: () => byArea.keys(),
    of: (area) => byArea.get(area) ?? NONE,
    survey: (area, see) => {
      for (const { indicator, period, status } of byArea.get(area) ?? NONE) see(indicator, period, status);
    },
    [Symbol.iterator]: () => rows[Symbol.iterator](),
  };
}

/** Rows of several files as one. */
export function together(parts: readonly Observations[]): Observations {
  const [only] = parts;
  if (parts.length === 1) return only!;
  return {
    length: parts.reduce((sum, { length }) => sum + length, 0),
    areas: () => new Set(parts.flatMap((part) => [...part.areas()])),
    of: (area) => parts.flatMap((part) => part.of(area)),
    survey: (area, see) => {
      for (const part of parts) part.survey(area, see);
    },
    *[Symbol.iterator]() {
      for (const part of parts) yield* part;
    },
  };
}
