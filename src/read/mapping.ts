import { fold, suggest } from "../core/fold.ts";
import type { Wanted } from "../core/names.ts";
import { parsePeriod } from "../core/period.ts";
import type { ColumnName } from "./columns.ts";
import { statusNamed } from "./status.ts";
import { statementKind } from "./statement.ts";

/** What the caller says of a column, where the file has no such heading and no row could have such a value. */
export interface Unmapped {
  readonly column: ColumnName;
  readonly value: string;
  /** The heading or value that was probably meant. */
  readonly suggestion: string | null;
}

/** Columns that are mapped to what is neither a heading of the file nor a value that all of its rows could have. */
export function unmapped(
  map: ReadonlyMap<ColumnName, string>,
  headings: readonly string[],
  canBe: (column: ColumnName, value: string) => boolean,
  valuesOf: (column: ColumnName) => Iterable<string>,
): Unmapped[] {
  const known = new Set(headings.map(fold));
  return [...map].flatMap(([column, value]) => {
    if (known.has(fold(value)) || canBe(column, value)) return [];
    return [{ column, value, suggestion: suggest(value, [...headings, ...valuesOf(column)]) }];
  });
}

/** Whether a value could be that of every row of a file. A figure is none: rows without one would all have it. */
export function canBeOfAll(
  column: ColumnName,
  value: string,
  { indicators, units, areas }: Wanted,
  { isIndicator, isUnit }: { isIndicator(name: string): boolean; isUnit(unit: string): boolean },
): boolean {
  switch (column) {
    case "value":
      return false;
    case "indicator":
      return indicators === null || isIndicator(value);
    case "area":
      return areas === null || areas.has(fold(value));
    case "period":
    case "published":
      return parsePeriod(value) !== null;
    case "unit":
      // What the plans name no unit for may come in one that nobody knows.
      return isUnit(value) || indicators === null || [...indicators.keys()].some((name) => !units.has(name));
    case "status":
      return statusNamed(value) !== null;
    case "statement":
      return statementKind(value) !== null;
    default:
      return true;
  }
}

/**
 * Columns whose own cells must not say something else than the caller says of every row. The unit of a row goes before the
 * one for the whole table; the others change no verdict.
 */
export const BINDING: readonly ColumnName[] = [
  "area",
  "indicator",
  "period",
  "status",
  "published",
  "scope",
  "statement",
];

/** Whether a cell says the same as the caller says of every row. */
export function saysTheSame(column: ColumnName, cell: string, given: string): boolean {
  if (fold(cell) === fold(given)) return true;
  if (column !== "period" && column !== "published") return false;
  const [own, all] = [parsePeriod(cell), parsePeriod(given)];
  return own !== null && all !== null && own.start === all.start && own.end === all.end;
}
