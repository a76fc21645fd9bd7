import { groupBy } from "./group.ts";
import type { Observation, Status } from "./observation.ts";
import type { Period } from "./period.ts";

/**
 * Rows of one indicator and area about which nothing has to be settled: numbers in one unit, of no scope, no two for one
 * moment, no forecast. Oldest first; rows are made when they are asked for.
 */
export interface SettledRows {
  readonly length: number;
  /** "" where the rows name none. */
  readonly unit: string;
  period(index: number): Period;
  /** The doubles that are nearest to the numbers. */
  readonly doubles: readonly number[];
  row(index: number): Observation;
}

/** Rows of one indicator and area in the order in which they were read. */
export interface Rows {
  readonly length: number;
  /** The rows themselves, made anew every time: whoever compares rows by identity asks once. */
  all(): readonly Observation[];
  /** null: something about them has to be settled, or may have to be. */
  settled(): SettledRows | null;
}

/** The rows of a run. Millions of them may be held in less than an object each. */
export interface Observations extends Iterable<Observation> {
  readonly length: number;
  /** The folded names of the areas that have rows, in the order in which they first come; "" for rows without one. */
  areas(): Iterable<string>;
  /** Those of an area by folded names of indicators; none where nothing is known of it. */
  of(area: string): ReadonlyMap<string, Rows>;
  /** Shows the three things by which rows are counted, of every row of an area. */
  survey(area: string, see: (indicator: string, period: Period, status: Status | null) => void): void;
}

const NONE: readonly never[] = [];

/** Rows that are objects already. */
export const listed = (rows: readonly Observation[]): Rows => ({
  length: rows.length,
  all: () => rows,
  settled: () => null,
});

/** Some rows after others. */
export const joined = (parts: readonly Rows[]): Rows =>
  parts.length === 1 ? parts[0]! : listed(parts.flatMap((part) => part.all()));

/** Rows of a run that are objects already. */
export function inMemory(rows: readonly Observation[]): Observations {
  const byArea = groupBy(rows, ({ area }) => area);
  return {
    length: rows.length,
    areas: () => byArea.keys(),
    of(area) {
      const byIndicator = groupBy(byArea.get(area) ?? NONE, ({ indicator }) => indicator);
      return new Map([...byIndicator].map(([indicator, own]) => [indicator, listed(own)]));
    },
    survey(area, see) {
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
    of(area) {
      const found = groupBy(
        parts.flatMap((part) => [...part.of(area)]),
        ([indicator]) => indicator,
      );
      return new Map([...found].map(([indicator, own]) => [indicator, joined(own.map(([, rows]) => rows))]));
    },
    survey(area, see) {
      for (const part of parts) part.survey(area, see);
    },
    *[Symbol.iterator]() {
      for (const part of parts) yield* part;
    },
  };
}
