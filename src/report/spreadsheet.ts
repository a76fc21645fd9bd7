/** Starts that make a spreadsheet read a text as a formula, plain and full-width. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** Whether a spreadsheet takes a text for a text. */
export const isPlain = (text: string): boolean => !FORMULA.test(text);

/** A text as a CSV cell: no formula, quoted where it must be. Numbers of our own go through `csvNumber`. */
export function csvText(text: string): string {
  return quote(isPlain(text) ? text : `'${text}`);
}

/** Numbers may start with a minus sign: they are written by us and mean what they are. */
export function csvNumber(text: string): string {
  return /^-?\d+(?:\.\d+)?%?$/.test(text) ? text : csvText(text);
}

const quote = (text: string): string =>
  /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;

/** Records as a file that Excel opens as it is: with a byte order mark, and lines that end as it ends them. */
export const csvFile = (records: readonly (readonly string[])[]): string =>
  `\ufeff${records.map((cells) => cells.join(",")).join("\r\n")}\r\n`;
