/* The tables of a comparison's page, read by their marks: by area and column, or by column and area where they are turned. */
import { plain } from "../read-page.ts";

const withoutDrawings = (html: string): string => html.replace(/<svg[\s\S]*?<\/svg>/g, "");
const textOf = (html: string): string => plain(withoutDrawings(html)).trim();

export const tablesOf = (page: string, name: string): string[] =>
  [...page.matchAll(new RegExp(`<table [^>]*data-table="${name}"[\\s\\S]*?</table>`, "g"))].map(([text]) => text);

/** Rows of all tables of a name: what names them, and every cell under its mark; tables of like rows are put together. */
export function cellsOf(page: string, name: string): Map<string, Map<string, string>> {
  const rows = new Map<string, Map<string, string>>();
  for (const table of tablesOf(page, name)) {
    for (const [, key, row] of table.matchAll(/<tr[^>]* data-(?:area|column)="([^"]*)"[^>]*>([\s\S]*?)<\/tr>/g)) {
      const known = rows.get(plain(key!)) ?? new Map<string, string>();
      rows.set(plain(key!), known);
      for (const [, column, cell] of row!.matchAll(
        /<t[dh][^>]* data-(?:column|area)="([^"]*)"[^>]*>([\s\S]*?)<\/t[dh]>/g,
      )) {
        known.set(plain(column!), textOf(cell!));
      }
    }
  }
  return rows;
}

/** The heads of a table's rows and columns, as they are read. */
export const headsOf = (table: string, scope: "row" | "col" | "colgroup" | "rowgroup"): string[] =>
  [...table.matchAll(new RegExp(`<th[^>]* ?scope="${scope}"[^>]*>([\\s\\S]*?)</th>`, "g"))].map(([, text]) =>
    textOf(text!),
  );
