import {
  Composer,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
  type Scalar,
  type YAMLError,
  YAMLParseError,
} from "yaml";
import { type DiagnosticArgs, type DiagnosticCode, error, type Place, type Report } from "../core/diagnostic.ts";
import { findControl, firstBadByte, stripMark, unifyLines } from "./decode.ts";
import type { Limits } from "./limits.ts";

/** A YAML value with its place; every scalar is the text that the author wrote. */
export type Node = ScalarNode | ListNode | MapNode;

export interface ScalarNode {
  readonly kind: "scalar";
  readonly text: string;
  readonly at: Place;
  /** How many characters behind `at` the text begins, where it stands in one line as it is read; else null. */
  readonly offset: number | null;
}

export interface ListNode {
  readonly kind: "list";
  readonly items: readonly Node[];
  readonly at: Place;
}

export interface MapNode {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, { readonly keyAt: Place; readonly value: Node }>;
  readonly at: Place;
}

/**
 * Reads a plan's bytes into a tree of texts with places; null where anything is wrong with its form, and then every problem
 * has been reported. Nothing is resolved: no tags, no aliases, no numbers, no dates, so that a plan means what it shows.
 */
export function readYaml(file: string, bytes: Uint8Array, limits: Limits, report: Report): MapNode | null {
  const whole: Place = { file, line: null, column: null };
  if (bytes.length > limits["plan-size"]) {
    report(error("plan/too-large", { limit: limits["plan-size"] }, whole));
    return null;
  }
  const offset = firstBadByte(bytes);
  if (offset !== null) {
    const line = bytes.subarray(0, offset).reduce((lines, byte) => (byte === 10 ? lines + 1 : lines), 1);
    report(error("plan/not-utf8", { offset }, { file, line, column: null }));
    return null;
  }
  const text = unifyLines(stripMark(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)));
  const lineCounter = new LineCounter();
  const lines = text.split("\n");
  const place = (index: number): Spot => {
    const before = text.slice(0, index).split("\n");
    return { file, line: before.length, column: before.at(-1)!.length + 1 };
  };
  const control = findControl(text);
  if (control) {
    report(error("plan/control-character", { character: control.character }, place(control.index)));
    return null;
  }
  const lexemes = [...new Lexer().lex(text)];
  if (!guard(file, lexemes, limits, report)) return null;
  const document = compose(lexemes, text.length, lineCounter);
  const at = (position: number): Spot => {
    const { line, col } = lineCounter.linePos(position);
    return { file, line, column: col };
  };
  const problems = [...document.errors, ...document.warnings];
  // The parser often stumbles several times over one slip; the first time names it.
  const spoken = new Set<string>();
  for (const problem of problems.slice(0, MOST_PROBLEMS)) {
    const diagnostic = explainSyntax(problem, at(problem.pos[0]), lines);
    const key = `${diagnostic.code} ${diagnostic.at?.line}`;
    if (!spoken.has(key)) report(diagnostic);
    spoken.add(key);
  }
  if (problems.length > 0) return null;
  const failures = { count: 0 };
  const fail = <C extends DiagnosticCode>(code: C, args: DiagnosticArgs[C], where: Place) => {
    failures.count++;
    report(error(code, args, where));
  };
  const root = walk(document.contents, at, fail, whole);
  if (failures.count > 0) return null;
  if (root.kind === "map") return root;
  const colon = text.indexOf("：");
  if (colon >= 0) {
    const spot = place(colon);
    report(error("plan/full-width-colon", { text: lines[spot.line - 1]!.trim() }, spot));
  } else report(error("plan/empty", {}, { file, line: 1, column: 1 }));
  return null;
}

/** What the library's own `parseDocument` does, for a text of that length which is in lexemes already. */
function compose(lexemes: readonly string[], length: number, lineCounter: LineCounter) {
  const parser = new Parser(lineCounter.addNewLine);
  lineCounter.addNewLine(0);
  function* tokens() {
    for (const lexeme of lexemes) yield* parser.next(lexeme);
    yield* parser.end();
  }
  const composer = new Composer({
    schema: "failsafe",
    stringKeys: true,
    // Compared while walking: the parser's own check takes time quadratic in the keys.
    uniqueKeys: false,
    strict: true,
  });
  // Told to, it gives a document also where there is none.
  const [document, second] = composer.compose(tokens(), true, length);
  if (second) {
    const [from, to] = second.range;
    document!.errors.push(new YAMLParseError([from, to], "MULTIPLE_DOCS", "several documents"));
  }
  return document!;
}

/** Problems of form that are looked at: what is behind so many is noise. */
const MOST_PROBLEMS = 100;

/** A place within a text. */
interface Spot extends Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Looks at the tokens before anything is parsed: deep nesting would abort the process beyond any catch, and what a plan
 * may not use (anchors, tags, directives) is named with its place.
 */
function guard(file: string, lexemes: readonly string[], limits: Limits, report: Report): boolean {
  let sound = true;
  let line = 1;
  let column = 1;
  let flow = 0;
  let content = false;
  const columns: number[] = [];
  let opens = true;
  const refuse = (code: "plan/anchor" | "plan/tag" | "plan/directive", token: string) => {
    sound = false;
    const at = { file, line, column };
    if (code === "plan/tag") report(error(code, { tag: token }, at));
    else report(error(code, { text: token }, at));
  };
  for (const token of lexemes) {
    const marker = token === "\u0002" || token === "\u0018" || token === "\u001f";
    if (marker) {
      content = token === "\u001f";
      continue;
    }
    const isText = content;
    content = false;
    const blank = /^\s*$/.test(token);
    if (!blank && !isText) {
      if (token.startsWith("&") || token.startsWith("*")) refuse("plan/anchor", token);
      else if (token.startsWith("!")) refuse("plan/tag", token);
      else if (token.startsWith("%")) refuse("plan/directive", token);
      else if (token === "[" || token === "{") flow++;
      else if (token === "]" || token === "}") flow = Math.max(0, flow - 1);
    }
    if (!blank && flow === 0 && opens && !token.startsWith("#")) {
      while (columns.length > 0 && columns.at(-1)! >= column) columns.pop();
      columns.push(column);
    }
    if (!blank) opens = !isText && (token === "-" || token === "?" || token === ":");
    if (flow + columns.length > limits.depth) {
      report(error("plan/too-deep", { limit: limits.depth }, { file, line, column }));
      return false;
    }
    const breaks = token.split("\n");
    if (breaks.length > 1) {
      line += breaks.length - 1;
      column = breaks.at(-1)!.length + 1;
      opens = true;
    } else {
      column += token.length;
    }
  }
  return sound;
}

/** A value that compares with a sign: "target: >= 80", "{ at-least: >5 }". */
const SIGN = /(:\s+)([<>]=?\s*[\d０-９][^,}\]]*)/u;

function explainSyntax(problem: YAMLError, at: Spot, lines: readonly string[]) {
  // A full-width colon makes no key, so the parser stumbles later: over the line itself or the one after it.
  for (const line of [at.line, at.line - 1]) {
    const key = /^\s*(?:-\s+)*[^\s:：#"'{[]+：/u.exec(lines[line - 1] ?? "");
    if (!key || problem.code === "TAB_AS_INDENT") continue;
    return error("plan/full-width-colon", { text: lines[line - 1]!.trim() }, { ...at, line, column: key[0].length });
  }
  const operator = SIGN.exec(lines[at.line - 1]!);
  if (operator) {
    const column = operator.index + operator[1]!.length + 1;
    return error("plan/operator", { text: operator[2]!.trim() }, { ...at, column });
  }
  switch (problem.code) {
    case "TAB_AS_INDENT":
      return error("plan/tab", {}, at);
    case "MULTIPLE_DOCS":
      return error("plan/several-documents", {}, at);
    case "NON_STRING_KEY":
      return error("plan/key-not-text", {}, at);
    default:
      return error("plan/syntax", { problem: problem.code }, at);
  }
}

type Fail = <C extends DiagnosticCode>(code: C, args: DiagnosticArgs[C], where: Place) => void;

function walk(node: unknown, at: (position: number) => Place, fail: Fail, fallback: Place): Node {
  const range = (node as { range?: [number, number, number] } | null)?.range;
  const here = range ? at(range[0]) : fallback;
  if (isMap(node)) {
    const entries = new Map<string, { keyAt: Place; value: Node }>();
    const seen = new Set<string>();
    for (const pair of node.items) {
      const key = pair.key;
      const keyAt = (key as { range?: [number, number, number] }).range
        ? at((key as { range: [number, number, number] }).range[0])
        : here;
      // What is no text has been refused by the composer.
      const name = (key as Scalar<string>).value;
      if (name.includes("：")) fail("plan/full-width-colon", { text: name }, keyAt);
      if (seen.has(name.normalize("NFKC"))) fail("plan/duplicate-key", { key: name }, keyAt);
      seen.add(name.normalize("NFKC"));
      entries.set(name, { keyAt, value: walk(pair.value, at, fail, keyAt) });
    }
    return { kind: "map", entries, at: here };
  }
  if (isSeq(node)) return { kind: "list", items: node.items.map((item) => walk(item, at, fail, here)), at: here };
  const text = isScalar<string>(node) ? node.value : "";
  const hidden = findControl(text)?.character ?? (/\p{Surrogate}/u.test(text) ? "U+D800" : null);
  if (hidden !== null) fail("plan/control-character", { character: hidden }, here);
  // ">5" opens a block of text that ends at once.
  const folded = isScalar(node) && node.type === "BLOCK_FOLDED" && text.trim() === "";
  if (folded) fail("plan/operator", { text: ">" }, here);
  return { kind: "scalar", text, at: here, offset: isScalar(node) ? offsetOf(node, text, at) : null };
}

/** An escape or a fold takes more characters than it stands for, so that a text of full length stands there as it is read. */
function offsetOf({ type, range }: Scalar, text: string, at: (position: number) => Place): number | null {
  const [start, end] = range!;
  const quotes = type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE" ? 1 : 0;
  const whole = end - start === text.length + 2 * quotes;
  return whole && at(start).line === at(end).line ? quotes : null;
}
