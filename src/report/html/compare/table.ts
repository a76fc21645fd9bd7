import type { ComparedArea } from "../../../core/compare.ts";
import { areaName } from "../../comparison.ts";
import type { Look } from "../../format.ts";
import { type Markup, markup } from "../markup.ts";

/** Columns that find room beside the names of areas, on A4 as on a screen. */
export const MOST_COLUMNS = 8;

interface ScrolledTable {
  readonly name: string;
  /** No two on a page are the same. */
  readonly caption: string;
  /** How many columns stand beside the names, where all are of one width; left out: they take what they need. */
  readonly columns?: number | null;
  /** A class of its own besides. */
  readonly layout?: string;
  /** Whether the heading above says the same. */
  readonly titled?: boolean;
}

/**
 * A table in a region of its own, which scrolls where the page is too narrow for it.
 */
export function scrolled(
  { name, caption, columns = null, titled = false, layout = "" }: ScrolledTable,
  content: readonly Markup[],
  { catalogue }: Look,
): Markup {
  const classes = ["compared", name, layout, columns === null ? "" : `of-${columns}`]
    .filter((one) => one !== "")
    .join(" ");
  return markup`<div class="scroll" role="region" tabindex="0" aria-label="${catalogue.comparePage.table(caption)}"><table class="${classes}" data-table="${name}"><caption${titled ? markup` class="said"` : null}>${caption}</caption>
${content}</table></div>
`;
}

/** What an area goes by in the attributes of a page: its code, else its name. */
export const keyOf = (area: ComparedArea, { catalogue }: Look): string =>
  area.scorecard.area?.code ?? areaName(area, catalogue);

/** A cell under the id of its column, as results call it. */
export const cell = (column: string, content: Markup | readonly (Markup | null)[] | string, tone = ""): Markup =>
  markup`<td data-column="${column}"${tone === "" ? null : markup` class="${tone}"`}>${content}</td>`;

/** A number with its drawing behind it. */
export const beside = (text: string, drawing: Markup | null): Markup =>
  markup`<div class="beside"><span class="number">${text}</span>${drawing}</div>`;

export const paragraph = (text: string, name: string): Markup | null =>
  text === ""
    ? null
    : markup`<p class="${name}">${text}</p>
`;
