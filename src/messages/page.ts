import type { Page } from "./catalogue.ts";

/** A page of a title and paragraphs. */
export const p = (title: string, ...text: readonly string[]): Page => ({ title, text });
