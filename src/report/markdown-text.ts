import { safe } from "./safe.ts";

/** A row of a table; its cells are escaped already. */
export const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A text from an input as Markdown shows it: nothing in it is markup. */
export function escaped(text: string): string {
  return safe(text)
    .replace(/[\\`*_[\]<>&|~#]/g, (character) =>
      character === "<" ? "&lt;" : character === "&" ? "&amp;" : `\\${character}`,
    )
    .replace(/\s*\n\s*/g, " ");
}
