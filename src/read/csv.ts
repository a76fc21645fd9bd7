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

const LINE_FEED = 0x0a;
const QUOTE = 0x22;

/** A record that is too long to keep: where its reading stands, its line ends so far, and those before its last open quote. */
interface LongRecord {
  state: State;
  lines: number;
  opened: number;
}

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
  let pendingReturn = false;
  let long: LongRecord | null = null;

  function push(text: string): void {
    // A block may end between the two characters of a line end.
    const whole = pendingReturn ? `\r${text}` : text;
    pendingReturn = whole.endsWith("\r");
    const unified = (pendingReturn ? whole.slice(0, -1) : whole).replace(/\r\n?/g, "\n");
    take(rest + behindLong(unified), false);
  }

  function end(): void {
    take(rest + behindLong(pendingReturn ? "\n" : ""), true);
  }

  function behind(state: State, code: number): State {
    if (state === "quoted") return code === QUOTE ? "closed" : "quoted";
    if (code === LINE_FEED || code === mark) return "start";
    return code === QUOTE && state !== "plain" ? "quoted" : "plain";
  }

  /** What is left of a text behind the rest of a record that is too long. */
  function behindLong(text: string): string {
    if (long === null) return text;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      const next = behind(long.state, code);
      if (next === "quoted" && long.state === "start") long.opened = long.lines;
      if (code === LINE_FEED) long.lines++;
      long.state = next;
      if (code === LINE_FEED && next === "start") {
        endLong(long);
        return text.slice(index + 1);
      }
    }
    return "";
  }

  function endLong({ state, lines, opened }: LongRecord): void {
    if (state === "quoted") handlers.problem({ kind: "unclosed-quote", line: line + opened });
    else handlers.problem({ kind: "record-too-long", line });
    line += lines;
    long = null;
  }

  function take(text: string, final: boolean): void {
    const starts: number[] = [0];
    let state: State = "start";
    let opened = 0;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      const next = behind(state, code);
      if (next === "quoted" && state === "start") opened = index;
      if (next === "start" && code === LINE_FEED) starts.push(index + 1);
      state = next;
    }
    const cut = starts.at(-1)!;
    emit(text.slice(0, cut), starts.slice(0, -1));
    rest = text.slice(cut);
    if (rest.length > limits.record) {
      long = { state, lines: countLines(rest), opened: countLines(text.slice(cut, opened)) };
      rest = "";
    }
    if (!final) return;
    if (long !== null) endLong(long);
    else if (state === "quoted")
      handlers.problem({ kind: "unclosed-quote", line: line + countLines(text.slice(cut, opened)) });
    else if (rest !== "") emit(rest, [0]);
    rest = "";
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

  return { push, end, line: () => line + (long?.lines ?? countLines(rest)) };
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
