import type { Diagnostic, Place } from "../core/diagnostic.ts";
import { groupBy } from "../core/group.ts";
import { diagnosticLines } from "./diagnostics.ts";
import { closingVerdict } from "./exit.ts";
import { closingText, countsCharacters, countsText } from "./findings.ts";
import type { Look, Run } from "./format.ts";
import { mark, paintOf } from "./marks.ts";
import { safe } from "./safe.ts";
import { widthOf } from "./width.ts";
import { pad } from "./wrap.ts";

/** For whoever mends the inputs: every diagnostic with the lines that it is about, the counts, the closing line. */
export function pretty(run: Run, look: Look): string {
  const entries = entriesOf(run, look);
  const limit = look.shown ?? entries.length;
  const hidden = Math.max(0, entries.length - limit);
  const blocks = entries.slice(0, limit).map((lines) => lines.join("\n"));
  if (hidden > 0) blocks.push(look.catalogue.diagnostics.more(hidden));
  const verdict = closingVerdict(run);
  const sign = paintOf(verdict, look)(mark(verdict, look));
  const last = `${countsText(run, look)}\n${sign} ${look.paint.bold(closingText(run, look))}`;
  return `${[...blocks, last].join("\n\n")}\n`;
}

/** The lines of each diagnostic, or of many of one kind together; these come last. */
function entriesOf(run: Run, look: Look): string[][] {
  const { catalogue, paint } = look;
  const written = (some: readonly Diagnostic[]) =>
    diagnosticLines(some, 0, { catalogue, paint, limit: Number.POSITIVE_INFINITY });
  const listed = look.quiet ? run.diagnostics.filter(({ severity }) => severity === "error") : run.diagnostics;
  const kinds = groupBy(listed, ({ severity, code, at }) => `${severity} ${code} ${at?.file ?? ""}`);
  const together = new Set<Diagnostic>();
  const groups: string[][] = [];
  for (const members of kinds.values()) {
    const lines = members.length > 1 ? written(members) : [];
    if (lines.length !== 1) continue;
    groups.push(lines);
    for (const member of members) together.add(member);
  }
  const single = listed.filter((one) => !together.has(one));
  return [
    ...single.map((one) => {
      const [head = "", ...fix] = written([one]);
      return [head, ...frame(one, run, look), ...fix];
    }),
    ...groups,
  ];
}

/** The line before, the line itself, and signs under what is meant; nothing where the line is not at hand. */
function frame({ at, severity }: Diagnostic, run: Run, look: Look): string[] {
  const lines = at && run.sources?.get(at.file);
  const source = at?.line ? lines?.get(at.line) : undefined;
  if (!at?.line || !lines || source === undefined) return [];
  const { paint, ascii } = look;
  const digits = String(at.line).length;
  const room = Math.max(LEAST, look.width - digits - FRAMING);
  const gutter = (number: number | null) => paint.dim(`  ${pad(`${number ?? ""}`, digits, "right")} |`);
  const put = (number: number | null, text: string) => `${gutter(number)} ${text}`.trimEnd();
  const span = spanOf(at, source, run);
  const { before, after } = excerpt(source, span?.[0] ?? 0, room, ascii);
  const previous = lines.get(at.line - 1);
  const framed = [put(at.line, shown(before + after, ascii))];
  if (previous !== undefined) {
    const part = excerpt(previous, Math.min(span?.[0] ?? 0, previous.length), room, ascii);
    framed.unshift(put(at.line - 1, shown(part.before + part.after, ascii)));
  }
  if (span === null) return framed;
  const [start, end] = span;
  const column = widthOf(shown(before, ascii));
  const meant = widthOf(shown(source.slice(start, Math.min(end, start + room)), ascii));
  const signs = "^".repeat(Math.max(1, Math.min(meant, room - column)));
  const style = severity === "error" ? paint.red : paint.yellow;
  return [...framed, put(null, " ".repeat(column) + style(signs))];
}

/** Columns of a frame that are no source: two blanks, a bar with a blank on either side. */
const FRAMING = 5;
const LEAST = 20;

/** A line of an input as it may be shown; a tab takes one column. */
const shown = (text: string, ascii: boolean): string => safe(ascii ? text : text.replaceAll("\t", "→"));

/** Where in its line something stands: from its first character to behind its last; null where that can't be said. */
function spanOf(at: Place, line: string, run: Run): readonly [number, number] | null {
  if (at.column === null) return null;
  if (countsCharacters(at, run)) return wordAt(line, at.column - 1);
  const delimiter = run.repairs.find(({ kind, at: { file } }) => kind === "delimiter" && file === at.file)?.before;
  return fieldAt(line, at.column, delimiter ?? ",");
}

/** Characters of a key or a value that are looked at. */
const LONGEST = 200;

/** A quoted text whole, a plain one up to what ends it in YAML, else a single sign. */
function wordAt(line: string, start: number): readonly [number, number] {
  const rest = line.slice(start, start + LONGEST);
  const [word = ""] =
    /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'[\]{},](?:[^\s:,\]}]|[:,](?=\S)|\s+(?=[^\s#]))*)/u.exec(rest) ?? [];
  return [Math.min(start, line.length), start + word.trimEnd().length];
}

/** The field with a number, from 1, without the blanks around it; null where the line has fewer. */
function fieldAt(line: string, number: number, delimiter: string): readonly [number, number] | null {
  let start = 0;
  let field = 1;
  let state: "plain" | "quoted" | "closed" = "plain";
  for (let index = 0; index <= line.length; index++) {
    const character = line[index];
    if (character === '"' && (index === start || state !== "plain")) {
      state = state === "quoted" ? "closed" : "quoted";
    } else if (character === undefined || (character === delimiter && state !== "quoted")) {
      if (field === number) return trimmed(line, start, index);
      field++;
      start = index + 1;
      state = "plain";
    } else if (state === "closed") {
      state = "plain";
    }
  }
  return null;
}

function trimmed(line: string, start: number, end: number): readonly [number, number] {
  const text = line.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return from === end ? [start, start] : [from, from + text.trim().length];
}

/** The part of a line around a place that fits into a width, in two pieces; what is left out on a side becomes an ellipsis. */
function excerpt(line: string, place: number, width: number, ascii: boolean): { before: string; after: string } {
  const sign = ascii ? "..." : "…";
  const near = 4 * width;
  const head = [...line.slice(Math.max(0, place - near), place)];
  const tail = [...line.slice(place, place + near)];
  const columns = (characters: readonly string[]) =>
    characters.reduce((sum, character) => sum + widthOf(shown(character, ascii)), 0);
  const [left, right] = [columns(head), columns(tail)];
  if (left + right <= width && head.length + tail.length === [...line].length) {
    return { before: line.slice(0, place), after: line.slice(place) };
  }
  const leftRoom = Math.min(left, Math.max(Math.floor(width / 2), width - right));
  const kept = taken(head.reverse(), leftRoom, columns, sign).reverse();
  return { before: kept.join(""), after: taken(tail, width - leftRoom, columns, sign).join("") };
}

/** The first characters that fit, the last of them an ellipsis where not all do. */
function taken(
  characters: readonly string[],
  room: number,
  columns: (characters: readonly string[]) => number,
  sign: string,
): string[] {
  if (columns(characters) <= room) return [...characters];
  const kept: string[] = [];
  let used = sign.length;
  for (const character of characters) {
    used += columns([character]);
    if (used > room) break;
    kept.push(character);
  }
  return [...kept, sign];
}
