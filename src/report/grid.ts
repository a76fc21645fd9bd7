import { widthOf } from "./width.ts";
import { type Align, pad, wrap } from "./wrap.ts";

export interface GridColumn {
  readonly align: Align;
  readonly heading: string;
  /** The width below which the column is never folded; null: it is never folded at all. */
  readonly least: number | null;
  /** The width above which the heading is folded where the cells don't need it; left out: the heading's own. */
  readonly headingMost?: number;
}

export type GridRow =
  | {
      readonly kind: "cells";
      readonly cells: readonly string[];
      readonly paint: (text: string, column: number) => string;
    }
  | { readonly kind: "heading"; readonly text: string };

const GAP = 2;

/**
 * Lays rows out in columns without borders. Where the width does not suffice columns are folded, the first named first;
 * nothing is ever cut off. Time grows with the number of rows.
 */
export function grid(
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  width: number,
  foldFirst: readonly number[],
  paint: { readonly columns: (text: string) => string; readonly rows: (text: string) => string },
): string[] {
  const widths = columns.map(({ heading, headingMost }) => Math.min(widthOf(heading), headingMost ?? widthOf(heading)));
  for (const row of rows) {
    if (row.kind === "heading") continue;
    for (const [index, cell] of row.cells.entries()) widths[index] = Math.max(widths[index]!, widthOf(cell));
  }
  const total = () => widths.reduce((sum, one) => sum + one, 0) + GAP * (columns.length - 1);
  for (const index of foldFirst) {
    const { least, heading } = columns[index]!;
    if (least === null) continue;
    const floor = Math.min(widths[index]!, Math.max(least, widthOf(heading)));
    widths[index] = Math.max(floor, widths[index]! - Math.max(0, total() - width));
  }
  const lines: string[] = [];
  const put = (cells: readonly string[], paint: (text: string, column: number) => string) => {
    const folded = cells.map((cell, index) => wrap(cell, widths[index]!));
    const height = Math.max(1, ...folded.map((parts) => parts.length));
    for (let line = 0; line < height; line++) {
      const parts = folded.map((pieces, index) => {
        const text = pieces[line] ?? "";
        const padded = pad(text, widths[index]!, columns[index]!.align);
        return text === "" ? padded : padded.replace(text, () => paint(text, index));
      });
      lines.push(parts.join(" ".repeat(GAP)).trimEnd());
    }
  };
  const heads = columns.map(({ heading }) => heading);
  if (heads.some((heading) => heading !== "")) put(heads, paint.columns);
  for (const row of rows) {
    if (row.kind === "heading") lines.push(...wrap(row.text, width).map((line) => paint.rows(line)));
    else put(row.cells, row.paint);
  }
  return lines;
}
