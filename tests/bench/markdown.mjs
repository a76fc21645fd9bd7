// Figures on pages: tables, and the marks between which they stand.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** A table of cells; the columns after the first are set to the right where they hold numbers. */
export function markdownTable([head, ...rows], numbers = true) {
  const rule = head.map((_, column) => (column === 0 || !numbers ? "---" : "---:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Results in the order of the entries, the new ones in the place of the old. */
export const merged = (entries, old, fresh) =>
  entries.flatMap(({ name }) => [fresh, old].map((all) => all.find((one) => one.name === name)).find(Boolean) ?? []);

const between = (mark) => new RegExp(`(<!-- ${mark} -->\\n)[\\s\\S]*?(<!-- /${mark} -->)`);

/** A page with content between its marks; a page without marks is left as it is. */
export const filled = (text, mark, content) =>
  text.replace(between(mark), (_, start, end) => `${start}${content}${end}`);

/** Results as a file that people can read and compare. */
async function keep(path, results) {
  const { format, resolveConfig } = await import("prettier");
  // Counts and seeds stay whole.
  const isMeasured = (value) => typeof value === "number" && !Number.isInteger(value);
  const rounded = (_, value) => (isMeasured(value) ? Number(value.toPrecision(7)) : value);
  const options = { ...(await resolveConfig(path)), filepath: path };
  writeFileSync(path, await format(JSON.stringify(results, rounded), options));
}

/**
 * A file of results and the pages that show them between the marks: each `{ path, content }`, whose `content` makes Markdown
 * of all results. A page without marks is none of them.
 */
export function shownResults({ entries, file, mark, pages: listed }) {
  const readResults = () => JSON.parse(readFileSync(file, "utf8"));
  /** The pages as they should be: path and text. */
  const pages = (results) =>
    listed
      .map(({ path, content }) => ({ path, content, text: readFileSync(path, "utf8") }))
      .filter(({ text }) => between(mark).test(text))
      .map(({ path, content, text }) => ({ path, text: filled(text, mark, content(results)) }));
  /** Keeps the figures, in the place of old ones of the same entries, and writes the pages; gives all paths. */
  async function write(fresh) {
    const results = merged(entries, readResults(), fresh);
    await keep(file, results);
    const written = pages(results);
    for (const { path, text } of written) writeFileSync(path, text);
    return [file, ...written.map(({ path }) => path)];
  }
  return { readResults, pages, write };
}

/** Whether a module is the program that was started, and not a part of another one. */
export const isProgram = (url) => process.argv[1] !== undefined && url === pathToFileURL(process.argv[1]).href;
