/*
 * What becomes of every row of a file: it gives a figure, a statement or an area, something is said about it, it is counted
 * among those that nobody asks for, or it is blank. The sums are taken from what the reader gives; how many records there are
 * is counted here, from the text, by other means.
 */
import type { Wanted } from "../../src/core/names.ts";
import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { AREA_LIST, type ReadActuals, readActuals } from "../../src/read/observations.ts";

/** Problems after which a file isn't read any further, or not as its lines say. */
const ENDED = new Set([
  "actuals/too-large",
  "actuals/empty",
  "actuals/bad-encoding",
  "actuals/control-character",
  "actuals/ambiguous-layout",
  "actuals/unknown-layout",
  "actuals/missing-column",
  "actuals/missing-area",
  "actuals/second-header",
  "actuals/web-page",
  "actuals/workbook",
  "actuals/bad-quote",
  "actuals/unclosed-quote",
  "actuals/record-too-long",
]);

/** A record that is no row and of which something is said. */
const TOLD = "actuals/row-above-header";

const COUNTED = /^actuals\/(?:other|misspelt)-(?:indicator|area)$/;

/** Rows that a diagnostic counts; one about a column counts none. */
const rowsOf = ({ code, args }: Diagnostic): number => (COUNTED.test(code) ? (args as { rows: number }).rows : 0);

/** Records of a text in which anything stands; quotes are known to be in order. */
function recordsIn(text: string, delimiter: string): number {
  let count = 0;
  let isBlank = true;
  let quoted = false;
  let starts = true;
  const plain = `${text
    .replace(/^\ufeff/, "")
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n")}\n`;
  for (let index = 0; index < plain.length; index++) {
    const sign = plain[index]!;
    // Twice in a quoted cell it is a quote of its own.
    if (sign === '"' && quoted && plain[index + 1] === '"') {
      index++;
      isBlank = false;
    } else if (sign === '"' && (quoted || starts)) quoted = !quoted;
    else if (sign === "\n" && !quoted) {
      if (!isBlank) count++;
      isBlank = true;
    } else if (sign !== delimiter || quoted) isBlank &&= sign === '"' || sign.trim() === "";
    starts = !quoted && (sign === delimiter || sign === "\n" || (starts && sign === '"'));
  }
  return count;
}

/** What doesn't add up about a file; null: every row is accounted for. */
export function unaccounted(bytes: Uint8Array, wanted: Wanted): string | null {
  const read = readActuals("a.csv", bytes, wanted);
  if (read.omitted > 0 || read.repairs.length >= 1000) return null;
  return ofRows(read) ?? (read.diagnostics.some(({ code }) => ENDED.has(code)) ? null : ofRecords(read, bytes));
}

function ofRows({ observations, statements, areas, diagnostics, rows, blanks, layout }: ReadActuals): string | null {
  const given = new Set([...observations, ...statements, ...areas].map(({ at }) => at.line));
  const told = new Set(diagnostics.filter((one) => !COUNTED.test(one.code)).flatMap(({ at }) => at?.line ?? []));
  const counted = diagnostics.reduce((sum, one) => sum + rowsOf(one), 0);
  const spoken = [...told].filter((line) => !given.has(line)).length;
  const said = `${rows} rows: ${given.size} give something, ${counted} are counted, ${blanks} figures are blank, ${spoken} are spoken of`;
  if (rows > given.size + counted + blanks + spoken) return `${said}: too few`;
  const oneEach = layout === "long" || layout === "sdmx" || layout === AREA_LIST;
  return oneEach && rows < given.size + counted + blanks ? `${said}: too many` : null;
}

function ofRecords({ rows, repairs, encoding, diagnostics }: ReadActuals, bytes: Uint8Array): string | null {
  const text = new TextDecoder(encoding ?? "utf-8").decode(bytes);
  const delimiter = repairs.find(({ kind }) => kind === "delimiter")?.before ?? ",";
  const left = repairs.filter(({ kind }) => kind === "preamble" || kind === "note" || kind === "section").length;
  const records = recordsIn(text, delimiter);
  const told = diagnostics.filter(({ code }) => code === TOLD).length;
  const all = 1 + left + told + rows;
  return records === all ? null : `${records} records: a header, ${left + told} lines left out, ${rows} rows`;
}
