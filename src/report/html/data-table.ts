import type { Align } from "../wrap.ts";
import { type Markup, markup } from "./markup.ts";

/** A value under the name of its column, so that whoever reads the page by a program finds it. */
export interface Value {
  readonly column: string;
  readonly content: Markup | string;
  readonly tone?: string;
}

export interface Head {
  /** Several stand below one another, as the values of its cells do. */
  readonly texts: readonly string[];
  readonly align?: Align;
  /** A class that says how wide the column is. */
  readonly width?: string;
}

export interface Row {
  /** What the row is about, as results call it. */
  readonly id?: string;
  /** A sign before its name. */
  readonly sign?: Markup;
  /** One a head; several values stand below one another. The first names the row. */
  readonly cells: readonly (readonly Value[])[];
}

export interface Body {
  /** Above its rows; null: nothing. */
  readonly heading: string | null;
  readonly rows: readonly Row[];
}

export interface DataTable {
  readonly name: string;
  readonly caption: string;
  readonly heads: readonly Head[];
  readonly bodies: readonly Body[];
  /** Whether it may be wider than the page, and is then moved within it. */
  readonly wide?: boolean;
}

/** One value in a column of this name. */
export const value = (column: string, content: Markup | string, tone?: string): Value =>
  tone === undefined ? { column, content } : { column, content, tone };

/**
 * A table with a caption and headings for rows and columns; on a narrow screen every row is a card. The roles say what the
 * elements are already, for readers that forget it once they are laid out otherwise.
 */
export function dataTable(table: DataTable): Markup {
  return table.wide === true
    ? markup`<div class="wide" role="region" tabindex="0" aria-label="${table.caption}">${tableOf(table)}</div>`
    : tableOf(table);
}

function tableOf({ name, caption, heads, bodies }: DataTable): Markup {
  const names = heads.map(({ texts }) => texts.join(" / "));
  return markup`<table class="data ${name}" role="table"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map(
    ({ texts, align, width }) =>
      markup`<th role="columnheader" scope="col" class="${[align ?? "left", width ?? ""].join(" ").trim()}">${texts.map((text) => markup`<span>${text}</span>`)}</th>`,
  )}</tr></thead>
${bodies.map(
  ({ heading, rows }) => markup`<tbody role="rowgroup">${
    heading === null
      ? null
      : markup`<tr class="group" role="row"><th role="rowheader" scope="rowgroup" colspan="${heads.length}">${heading}</th></tr>`
  }
${rows.map((row) => rowOf(row, heads, names))}</tbody>
`,
)}</table>`;
}

function rowOf({ id, sign, cells }: Row, heads: readonly Head[], names: readonly string[]): Markup {
  const attribute = id === undefined ? null : markup` data-id="${id}"`;
  return markup`<tr role="row"${attribute}>${cells.map((values, index) => {
    const content = values.map(valueOf);
    const align = heads[index]?.align ?? "left";
    return index === 0
      ? markup`<th role="rowheader" scope="row" class="${align}">${[sign ?? null, ...content]}</th>`
      : markup`<td role="cell" class="${values.every(isNil) ? `${align} nil` : align}" data-label="${names[index] ?? ""}">${content}</td>`;
  })}</tr>
`;
}

const isNil = ({ content }: Value): boolean => content === "" || content === "—" || content === "-";

const valueOf = ({ column, content, tone }: Value): Markup =>
  markup`<span data-column="${column}"${tone === undefined ? null : markup` class="${tone}"`}>${content}</span>`;
