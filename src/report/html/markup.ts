import { safe } from "../safe.ts";

/** A piece of a page. Only `markup` makes one, so that no text from an input can become an element or an attribute. */
export interface Markup {
  readonly html: string;
}

type Part = Markup | string | number | null | readonly Part[];

/**
 * A piece of a page from a template: what stands in it as text is escaped, for elements and quoted attributes alike; pieces
 * are put in as they are, lists one after the other, and null is nothing. Attributes must be quoted.
 */
export function markup(literal: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: literal.reduce((before, text, index) => before + written(parts[index - 1]!) + text) };
}

export const NOTHING: Markup = markup``;

const isList = (part: Part): part is readonly Part[] => Array.isArray(part);

function written(part: Part): string {
  if (part === null) return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return isList(part) ? part.map(written).join("") : part.html;
}

const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escaped = (text: string): string => safe(text).replace(/[&<>"']/g, (character) => NAMED[character]!);
