import type { Assessment } from "../core/assessment.ts";
import type { CellContext, Column } from "./cells.ts";
import { inPieces } from "./pieces.ts";
import { safe } from "./safe.ts";

/** Starts that make a spreadsheet read a text as a formula: plain, full-width and small ones, also behind blanks that it may trim. */
const FORMULA = /^\s*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/u;

/** Whether a spreadsheet takes a text for a text. */
export const isPlain = (text: string): boolean => !FORMULA.test(text);

/** A text as a CSV cell: no formula, quoted where it must be. Numbers of our own go through `csvNumber`. */
export function csvText(text: string): string {
  return quote(isPlain(text) ? text : `'${text}`);
}

const NUMBER = /^-?\d+(?:\.\d+)?%?$/;

/** Numbers may start with a minus sign: they are written by us and mean what they are. */
export const csvNumber = (text: string): string => (NUMBER.test(text) ? text : csvText(text));

/** What a column has of an assessment: its number, else its text. */
export const csvCell = ({ value, text }: Column, assessment: Assessment, context: CellContext): string =>
  value ? csvNumber(safe(value(assessment, context))) : csvText(safe(text(assessment, context)));

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

/** Texts that a spreadsheet turns into something else. A whole date is left to it: that day it stays. */
const MISREAD = new RegExp(
  `^\\s*(?:${[
    // Dates of two parts or in another order than ISO's, and times: 1-2, 3/4, 2019-06, 12:30.
    "(?!\\d{4}-\\d{2}-\\d{2}\\s*$)\\d{1,4}[-/]\\d{1,2}(?:[-/]\\d{1,4})?",
    `(?:\\d{1,2}[- ]?)?${MONTH}[- ]?\\d{1,4}`,
    `\\d{1,2}[- ]?${MONTH}`,
    "\\d+:\\d+(?::\\d+)?",
    // Fractions, exponents, amounts in brackets: 1 1/2, 1E5, (5).
    "\\d+ \\d+/\\d+",
    "[\\d.]+e[+-]?\\d+",
    "\\([\\d.,]+\\)",
    // Codes: leading zeros go, and digits behind the fifteenth; from the twelfth on they are no longer shown.
    "0\\d+",
    "\\d{12,}",
  ].join("|")})\\s*$`,
  "iu",
);

/** A text that must still be the same text when a spreadsheet has opened the file: a code, a name, a range. */
export function csvLabel(text: string): string {
  return MISREAD.test(text) ? quote(`'${text}`) : csvText(text);
}

/** A number of our own, or in its place a text that must stay one. */
export const csvFigure = (text: string): string => (NUMBER.test(text) ? text : csvLabel(text));

/** A whole file of cells that are written already: with a byte order mark, so that Excel reads it as UTF-8. */
export const csvFile = (records: Iterable<readonly string[]>): string => [...csvPieces(records)].join("");

/** Characters that make a piece: enough that a piece costs nothing beside its lines, and few beside all of a large file. */
const PIECE = 1 << 16;

/** The same in pieces of whole lines. */
export const csvPieces = (records: Iterable<readonly string[]>): Iterable<string> => inPieces(linesOf(records), PIECE);

function* linesOf(records: Iterable<readonly string[]>): Generator<string> {
  yield "\ufeff";
  for (const cells of records) yield `${cells.join(",")}\r\n`;
}

const quote = (text: string): string =>
  /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
