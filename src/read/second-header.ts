import { fold } from "../core/fold.ts";
import { columnNamed, splitUnit } from "./columns.ts";
import type { FoundHeader } from "./header.ts";
import type { Names } from "./layouts/layout.ts";

/** Columns whose cells name something: a heading there is none of what they name. */
const NAMING = ["indicator", "area", "period"] as const;

/**
 * What a record below the header is where its cells are headings: the same header once more, as printed pages have it, or
 * another one, of which nobody can say what it makes of the rows that follow; null: it is no header.
 */
export function headerAgain(
  { header: { known }, fields }: Pick<FoundHeader, "header" | "fields">,
  cells: readonly string[],
  { isIndicator, isArea, isUnit }: Names,
): "same" | "another" | null {
  const isHeading = NAMING.some((column) => {
    const cell = cells[known.get(column) ?? -1]?.trim() ?? "";
    const named = columnNamed(cell) ?? columnNamed(splitUnit(cell, isUnit).name);
    return named !== null && !isIndicator(cell) && !isArea(cell);
  });
  if (!isHeading) return null;
  return fields.every((field, index) => fold(cells[index] ?? "") === field) ? "same" : "another";
}
