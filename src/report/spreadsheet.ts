/** Starts that make a spreadsheet read a text as a formula, plain and full-width. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** A text as a CSV cell: no formula, quoted where it must be. Numbers of our own go through `csvNumber`. */
export function csvText(text: string): string {
  return quote(FORMULA.test(text) ? `'${text}` : text);
}

/** Numbers may start with a minus sign: they are written by us and mean what they are. */
export function csvNumber(text: string): string {
  return /^-?\d+(?:\.\d+)?%?$/.test(text) ? text : csvText(text);
}

const quote = (text: string): string =>
  /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
