// Figures on pages: tables, and the marks between which they stand.
import { readFileSync, writeFileSync } from "node:fs";

/** A table of cells; the columns after the first are set to the right where they hold numbers. */
export function markdownTable([head, ...rows], numbers = true) {
  const rule = head.map((_, column) => (column === 0 || !numbers ? "---" : "---:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Results in the order of the entries, the new ones in the place of the old. */
export const merged = (entries, old, fresh) =>
  entries.flatMap(({ name }) => [fresh, old].map((all) => all.find((one) => one.name === name)).find(Boolean) ?? []);

const between = (mark) => new RegExp(`(<!-- ${mark} -->\\n)[\\s\\S]*?(<!-- /${mark} -->)`);

/** Whether a page has the marks. */
export const isMarked = (text, mark) => between(mark).test(text);

/** A page with content between its marks; a page without marks is left as it is. */
export const filled = (text, mark, content) =>
  text.replace(between(mark), (_, start, end) => `${start}${content}${end}`);

/** Results as a file that people can read and compare. */
export async function keep(path, results) {
  const { format, resolveConfig } = await import("prettier");
  // Counts and seeds stay whole.
  const isMeasured = (value) => typeof value === "number" && !Number.isInteger(value);
  const rounded = (_, value) => (isMeasured(value) ? Number(value.toPrecision(7)) : value);
  const options = { ...(await resolveConfig(path)), filepath: path };
  writeFileSync(path, await format(JSON.stringify(results, rounded), options));
}

export const kept = (path) => JSON.parse(readFileSync(path, "utf8"));
