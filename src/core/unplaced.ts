import type { Series } from "./select-series.ts";

/**
 * What figures are of that were submitted for nobody knows which period: folded names of areas ("" for rows without one) with
 * those of indicators.
 */
export type Unplaced = ReadonlyMap<string, ReadonlySet<string>>;

/** Those of several files. */
export function allUnplaced(parts: Iterable<Unplaced>): Unplaced {
  const all = new Map<string, Set<string>>();
  for (const part of parts) for (const [area, names] of part) for (const name of names) addUnplaced(all, area, name);
  return all;
}

export function addUnplaced(all: Map<string, Set<string>>, area: string, indicator: string): void {
  const known = all.get(area);
  if (known) known.add(indicator);
  else all.set(area, new Set([indicator]));
}

/** Whether one is of an indicator and an area that go by these names. */
export const isUnplaced = (all: Unplaced, areas: readonly string[], indicators: readonly string[]): boolean =>
  all.size > 0 && areas.some((area) => indicators.some((name) => all.get(area)?.has(name)));

/** A series of which nothing is sure: the figure that nobody can place may be another one for any period, or the newest. */
export const doubted = ({ unit, yearToDate }: Series): Series => ({
  entries: [],
  unit,
  yearToDate,
  absence: "unreadable-value",
  derived: null,
});
