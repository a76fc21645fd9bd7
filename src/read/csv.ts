import { CsvError, parse } from "csv-parse/sync";
import { countLines } from "./decode.ts";
import type { Limits } from "./limits.ts";

/** One record of a file with the line on which it starts. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvProblem =
  | { readonly kind: "bad-quote"; readonly line: number }
  | { readonly kind: "unclosed-quote"; readonly line: number }
  | { readonly kind: "record-too-long"; readonly line: number };

export interface CsvHandlers {
  record(record: CsvRecord): void;
  problem(problem: CsvProblem): void;
}

/** Where a character stands: at the start of a cell, in a plain one, inside quotes, behind a quote that may have closed. */
type State = "start" | "plain" | "quoted" | "closed";

export interface CsvFold {
  push(text: string): void;
  end(): void;
  /** The line that the next character would stand on. */
  line(): number;
}

/**
 * A fold over blocks of text: each block is cut at the end of its last whole record, csv-parse parses what is before the
 * cut, and the rest waits for the next block. Record ends are found here because csv-parse can say neither where a record
 * begins nor where a bad quote was opened. Memory is bounded by the block and the longest record allowed. `first`: the line
 * on which the text starts.
 */
export function openCsv(limits: Limits, delimiter: string, handlers: CsvHandlers, first = 1): CsvFold {
  const mark = delimiter.charCodeAt(0);
  let rest = "";
  let line = first;
  let stopped = false;
  let pendingReturn = false;
  let skipping = false;

  function push(text: string): void {
    if (stopped) return;
    // A block may end between the two characters of a line end.
    const whole = pendingReturn ? `\r${text}` : text;
    pendingReturn = whole.endsWith("\r");
    const unified = (pendingReturn ? whole.slice(0, -1) : whole).replace(/\r\n?/g, "\n");
    take(rest + afterLong(unified), false);
  }

  function end(): void {
    if (stopped) return;
    take(pendingReturn ? `${rest}\n` : rest, true);
  }

  /** What is left of a text when the rest of a record that was too long has been passed over. */
  function afterLong(text: string): string {
    if (!skipping) return text;
    const next = text.indexOf("\n") + 1;
    if (next === 0) return "";
    skipping = false;
    line++;
    return text.slice(next);
  }

  function take(text: string, final: boolean): void {
    const starts: number[] = [0];
    let state: State = "start";
    let opened = 0;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (state === "quoted") {
        if (code === 0x22) state = "closed";
      } else if (code === 0x0a) {
        starts.push(index + 1);
        state = "start";
      } else if (code === mark) {
        state = "start";
      } else if (code === 0x22 && (state === "start" || state === "closed")) {
        if (state === "start") opened = index;
        state = "quoted";
      } else {
        state = "plain";
      }
    }
    const cut = starts.at(-1)!;
    emit(text.slice(0, cut), starts.slice(0, -1));
    rest = text.slice(cut);
    const tooLong = rest.length > limits.record;
    if (state === "quoted" && (tooLong || final)) {
      stopped = true;
      handlers.problem({ kind: "unclosed-quote", line: line + countLines(text.slice(cut, opened)) });
      rest = "";
    } else if (tooLong) {
      handlers.problem({ kind: "record-too-long", line });
      skipping = true;
      rest = "";
    } else if (final && rest !== "") {
      emit(rest, [0]);
      rest = "";
    }
  }

  function emit(text: string, starts: readonly number[]): void {
    const sources = starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length));
    // csv-parse takes long over empty lines, and they say nothing.
    const filled = sources.filter((source) => source !== "\n");
    const parsed = parseWhole(filled.length === sources.length ? text : filled.join(""), delimiter);
    // Where something in the block is no CSV it is read record by record, so that one bad row costs only itself.
    const whole = parsed?.length === filled.length ? parsed : null;
    let next = 0;
    for (const source of sources) {
      if (source !== "\n") deliver(source, whole ? whole[next++]! : (parseWhole(source, delimiter)?.[0] ?? null));
      line += countLines(source);
    }
  }

  function deliver(source: string, cells: readonly string[] | null): void {
    if (source.length > limits.record) handlers.problem({ kind: "record-too-long", line });
    else if (cells) handlers.record({ line, cells });
    else handlers.problem({ kind: "bad-quote", line });
  }

  return { push, end, line: () => line + countLines(rest) };
}

function parseWhole(text: string, delimiter: string): string[][] | null {
  try {
    const options = { delimiter, record_delimiter: "\n", relax_column_count: true } as const;
    return parse(text, options) as unknown as string[][];
  } catch (problem) {
    if (problem instanceof CsvError) return null;
    throw problem;
  }
}
