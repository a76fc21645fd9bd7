import { safe } from "./safe.ts";
import type { Align } from "./wrap.ts";

/** A row of a table; its cells are escaped already. */
export const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** The line below a table's heads, which says how its columns are aligned. */
export const rule = (aligns: readonly Align[]): string =>
  row(aligns.map((align) => (align === "right" ? "---:" : "---")));

/** A text from an input as Markdown shows it: nothing in it is markup. */
export function escaped(text: string): string {
  return safe(text).replace(/[\\`*_[\]<>&|~#]/g, (character) =>
    character === "<" ? "&lt;" : character === "&" ? "&amp;" : `\\${character}`,
  );
}
