import type { ColumnName } from "../columns.ts";
import { type Header, type Names, type Reading, rowOf, says } from "./layout.ts";

/** A field whose heading stands for one thing that its values are of. */
export interface Heading {
  readonly index: number;
  readonly name: string;
  /** What the heading says, besides the column itself (a unit in brackets). */
  readonly also: ReadonlyMap<ColumnName, string>;
}

/**
 * A header in which some fields head values: each cell below them is an observation, with the heading as its period,
 * indicator or area. null where a needed column is missing or no field heads values.
 */
export function recogniseWide(
  header: Header,
  names: Names,
  column: ColumnName,
  needs: readonly ColumnName[],
  headingOf: (field: Header["rest"][number], names: Names) => Heading | null,
): Reading | null {
  if (says(header, column) || header.known.has("value") || !needs.every((one) => says(header, one))) return null;
  const headings = header.rest.map((field) => headingOf(field, names)).filter((one) => one !== null);
  if (headings.length === 0) return null;
  const said = headings.map(({ index, name, also }) => ({
    index,
    own: new Map([...also, [column, name] as const].map(([key, text]) => [key, { text, index: -1 }])),
  }));
  const heads = new Set(headings.map(({ index }) => index));
  return {
    understood: header.known.size + headings.length,
    others: header.rest
      .filter(({ index }) => !heads.has(index))
      .map(({ name, index }) => ({ name, column: index + 1 })),
    namesAreas: column === "area" || says(header, "area"),
    dimensions: [],
    values: said.map(({ index }) => index),
    rows: (cells) =>
      said.map(({ index, own }) => {
        const row = rowOf(header, cells, own);
        const value = cells[index]?.trim() ?? "";
        return {
          own: (name) => (name === "value" ? value : row.own(name)),
          text: (name) => (name === "value" ? value : row.text(name)),
          column: (name) => (name === "value" ? index + 1 : row.column(name)),
        };
      }),
  };
}
