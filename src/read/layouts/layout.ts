import type { ColumnName } from "../columns.ts";

/** What a layout may ask about names when it looks at a header. */
export interface Names {
  isIndicator(name: string): boolean;
  isArea(name: string): boolean;
  /** Whether a text is a unit: one that is known, or the very one that plans give to the name; null: to any. */
  isUnit(text: string, name: string | null): boolean;
}

/** One value of a record with what the record and the header say about it. */
export interface RawRow {
  /** The cell's text, or what stands for the whole file; "" where nothing is said. */
  text(column: ColumnName): string;
  /** The same, without what stands for the whole file. */
  own(column: ColumnName): string;
  /** The field's number, from 1; 0 where it stands in no field of the record. */
  column(column: ColumnName): number;
  /** What the record says against its value: that there is none, or that it is deleted. */
  readonly voided?: Voided | null;
}

/** A column, by the heading that it has in its format, and its cell. */
export interface Voided {
  readonly column: string;
  readonly says: string;
  /** Whether it is about what other rows give, so that it says something beside a blank too. */
  readonly deletes: boolean;
}

/** A header understood. */
export interface Reading {
  /** How many fields of the header say something; among several delimiters the one that says most is right. */
  readonly understood: number;
  /** Fields that are not read, by number. */
  readonly others: readonly { readonly name: string; readonly column: number }[];
  /** Whether rows say which area they are of. */
  readonly namesAreas: boolean;
  /** Fields that must have one value throughout, or be fixed by the caller: further dimensions of a cube. */
  readonly dimensions: readonly { readonly name: string; readonly column: number }[];
  /** The fields, from 0, in which the values of `rows` stand, in their order. */
  readonly values: readonly number[];
  /** What cells of the status may say besides words. */
  readonly flags?: readonly string[];
  rows(cells: readonly string[]): readonly RawRow[];
}

/** One way in which tables hold observations. */
export interface Layout {
  readonly name: string;
  /** null: the header is not of this layout. */
  recognise(header: Header, names: Names): Reading | null;
}

/** A header's fields: those that name a column, and the rest. */
export interface Header {
  readonly known: ReadonlyMap<ColumnName, number>;
  readonly rest: readonly { readonly name: string; readonly index: number }[];
  /** All fields as they stand. */
  readonly headings: readonly string[];
  /** What the caller says of every row. */
  readonly constants: ReadonlyMap<ColumnName, string>;
}

export const says = ({ known, constants }: Header, column: ColumnName): boolean =>
  known.has(column) || constants.has(column);

/** A row whose columns are fields of the record, but for some that the layout knows better. */
export function rowOf(
  { known, constants }: Header,
  cells: readonly string[],
  own: ReadonlyMap<ColumnName, { readonly text: string; readonly index: number }> = new Map(),
): RawRow {
  const ownText = (column: ColumnName) => own.get(column)?.text ?? cells[known.get(column) ?? -1]?.trim() ?? "";
  return {
    own: ownText,
    text: (column) => ownText(column) || (constants.get(column) ?? ""),
    column: (column) => (own.get(column)?.index ?? known.get(column) ?? -1) + 1,
  };
}
