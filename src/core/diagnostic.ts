import { byText } from "./by-text.ts";

/** Where in an input something is wrong: 1-based; in CSV files the column is the field's number, as a spreadsheet counts. */
export interface Place {
  readonly file: string;
  /** null where the whole file is meant. */
  readonly line: number | null;
  readonly column: number | null;
}

/** What was changed in a cell, or left out of a file, before it could be read. Listed, never silent. */
export type RepairKind =
  | "full-width"
  | "separators"
  | "blanks"
  | "minus"
  | "multiplier"
  | "numeral"
  | "unit-in-cell"
  | "encoding"
  | "delimiter"
  | "preamble"
  | "note"
  | "section";

export interface Repair {
  readonly kind: RepairKind;
  readonly before: string;
  readonly after: string;
  readonly at: Place;
}

/** An error keeps an input from being used as it stands; a warning doesn't. */
export type Severity = "error" | "warning";

/**
 * Everything that can be wrong with an input or a call, with what a sentence about it needs to know. The sentences live in
 * messages/, one for each code and language. Codes are contracts: never renamed, never reused.
 */
export interface DiagnosticArgs {
  "plan/too-large": { limit: number };
  "plan/not-utf8": { offset: number };
  "plan/control-character": { character: string };
  "plan/too-deep": { limit: number };
  "plan/anchor": { text: string };
  "plan/directive": { text: string };
  "plan/tag": { tag: string };
  "plan/tab": Record<never, never>;
  "plan/full-width-colon": { text: string };
  "plan/operator": { text: string };
  "plan/several-documents": Record<never, never>;
  "plan/duplicate-key": { key: string };
  "plan/key-not-text": Record<never, never>;
  "plan/syntax": { problem: string };
  "plan/empty": Record<never, never>;
  "plan/unsupported-version": { version: string };
  "plan/unknown-key": { key: string; within: string; suggestion: string | null; allowed: readonly string[] };
  "plan/missing-key": { key: string; within: string; example: string | null };
  "plan/wrong-type": { key: string; expected: readonly string[]; found: string; example: string | null };
  "plan/bad-choice": { key: string; value: string; allowed: readonly string[]; suggestion: string | null };
  "plan/bad-number": { key: string; value: string };
  /** `share`: the percentage that a small number is as a share; left out where it can hardly be one. */
  "plan/needs-percent": { key: string; value: string; share?: string };
  "plan/needs-points": { key: string; value: string };
  "plan/no-percent": { key: string; value: string; unit: string };
  "plan/no-points": { key: string; value: string; unit: string };
  "plan/bad-share": { key: string; value: string };
  /** `rest`: what is left to 100 %, which is perhaps meant; null where it is all. */
  "plan/wide-near": { value: string; rest: string | null };
  "plan/bad-period": { key: string; value: string };
  "plan/bad-date": { key: string; value: string };
  "plan/bad-id": { key: string; value: string };
  "plan/empty-text": { key: string };
  "plan/too-short": { key: string };
  "plan/duplicate-id": { id: string; line: number };
  "plan/name-clash": { name: string; ids: readonly string[] };
  "plan/unknown-group": { group: string; suggestion: string | null; known: readonly string[] };
  "plan/area-without-name": Record<never, never>;
  "plan/area-and-areas": { line: number };
  "plan/unknown-indicator": { indicator: string; area: string; suggestion: string | null };
  "plan/not-summable": { indicator: string; key: string; why: string; unit: string };
  "plan/breakdown-short": {
    indicator: string;
    area: string;
    by: string;
    side: string;
    target: string;
    sum: string;
    difference: string;
    unit: string;
    without: readonly string[];
  };
  "plan/no-due": { indicator: string };
  "plan/no-comparator": { indicator: string };
  "plan/two-comparators": { indicator: string; keys: readonly string[] };
  "plan/misplaced-key": { key: string; beside: string; belongs: readonly string[] };
  "plan/empty-range": { low: string; high: string };
  "plan/targets-clash": { indicator: string; by: string; first: string; second: string; line: number };
  "plan/negative-tolerance": { value: string };
  "plan/impossible-growth": { value: string };
  "plan/wrong-kind": { measure: string; kind: string; kinds: readonly string[] };
  "plan/needs-from": { measure: string; indicator: string };
  "plan/needs-reference": { measure: string; indicator: string };
  "plan/not-a-year": { key: string; value: string; measure: string };
  "plan/not-whole-years": { from: string; due: string };
  "plan/too-many-years": { from: string; due: string; limit: number };
  "plan/unlike-base": { indicator: string; key: string; base: string; due: string };
  "plan/wrong-order": { from: string; due: string };
  "plan/bad-formula": { key: string; text: string; why: string; position: number };
  "plan/unknown-name": { name: string; suggestion: string | null };
  "plan/thresholds-order": { key: string; values: readonly string[] };
  "plan/direction-clash": { indicator: string; direction: string };
  "plan/needs-direction": { indicator: string };
  "plan/needs-score": { key: string };
  "plan/normalise-needs": { indicator: string; method: string; needs: string };
  "plan/bad-goalposts": { indicator: string; why: string };
  "plan/goalposts-clash": { indicator: string };
  "plan/colours-clash": { indicator: string };
  "plan/colours-order": { indicator: string };
  "plan/unknown-reference": { indicator: string; name: string; suggestion: string | null };
  "plan/nothing-weighs": Record<never, never>;
  "plan/bands-order": Record<never, never>;
  "plan/different-scores": { first: string; second: string };
  "plan/unit-clash": {
    kind: string;
    formula: string;
    left: string;
    leftUnit: string;
    right: string;
    rightUnit: string;
  };
  "plan/converted-by-hand": { formula: string; number: string; unit: string };
  "plan/circular-formula": { circle: readonly string[] };
  /** `periods`: those that end with the day, longest first. */
  "plan/flow-by-day": { indicator: string; day: string; periods: readonly string[] };
  "plan/joined-owners": { key: string; name: string; names: readonly string[] };
  "plan/duplicate-plan": { id: string; file: string };
  "areas/duplicate": { name: string; line: number; file: string };
  "areas/unknown-parent": { area: string; parent: string; suggestion: string | null };
  "areas/circle": { circle: readonly string[] };
  "areas/differs": { area: string; key: string; value: string; other: string; file: string; line: number };
  "actuals/too-large": { limit: number };
  /** `other`: where the call declares the encoding, another one that the bytes around it can be read in; null: none. */
  "actuals/bad-encoding": { offset: number; encoding: string; other: string | null };
  "actuals/workbook": { kind: string };
  "actuals/web-page": Record<never, never>;
  "actuals/control-character": { character: string };
  "actuals/empty": Record<never, never>;
  "actuals/ambiguous-layout": { layouts: readonly string[] };
  "actuals/unknown-layout": { found: readonly string[]; layout: string };
  "actuals/unknown-mapping": { column: string; value: string; found: readonly string[]; suggestion: string | null };
  "actuals/map-differs": { column: string; given: string; value: string; rows: number };
  "actuals/missing-column": { columns: readonly string[]; found: readonly string[]; suggestions: readonly string[] };
  "actuals/duplicate-column": { name: string; column: string };
  "actuals/other-column": { name: string };
  "actuals/second-header": { header: number; row: string };
  "actuals/row-above-header": { header: number; row: string };
  "actuals/unnamed-column": { column: number; cells: number; value: string };
  "actuals/unclosed-quote": Record<never, never>;
  "actuals/bad-quote": Record<never, never>;
  "actuals/ragged-row": { expected: number; found: number };
  "actuals/cell-too-long": { limit: number };
  "actuals/record-too-long": { limit: number };
  "actuals/empty-cell": { column: string };
  "actuals/bad-number": { value: string; indicator: string };
  "actuals/spreadsheet-error": { value: string; indicator: string };
  "actuals/date-in-value": { value: string; indicator: string };
  "actuals/ambiguous-one": { indicator: string };
  "actuals/scaled-twice": { value: string; unit: string; indicator: string };
  "actuals/unknown-unit-in-cell": { value: string; unit: string; indicator: string };
  "actuals/open-dimension": { dimension: string; values: readonly string[] };
  "actuals/unknown-dimension": { dimension: string; known: readonly string[]; suggestion: string | null };
  "actuals/bad-yes-no": { value: string; indicator: string };
  "actuals/bad-period": { value: string };
  "actuals/unknown-statement": { value: string; allowed: readonly string[]; suggestion: string | null };
  "actuals/bad-statement": { value: string; indicator: string; kind: string; why: string };
  "actuals/statement-as-figure": { value: string; indicator: string; kind: string };
  "actuals/statement-without-figure": { indicator: string; value: string; period: string };
  "actuals/completion-differs": {
    indicator: string;
    period: string;
    rate: string;
    actual: string;
    low: string;
    high: string;
    value: string | null;
    known: string;
    found: string | null;
  };
  "actuals/growth-differs": {
    indicator: string;
    period: string;
    base: string;
    rate: string;
    actual: string;
    low: string;
    high: string;
    value: string | null;
    from: string;
    known: string;
    found: string | null;
  };
  "actuals/bad-status": { value: string; allowed: readonly string[] };
  "actuals/void-value": { value: string; indicator: string; column: string; says: string; deletes: boolean };
  "actuals/bad-date": { value: string };
  "actuals/missing-area": { areas: number };
  "actuals/misspelt-indicator": { name: string; suggestion: string; rows: number };
  "actuals/other-indicator": { name: string; rows: number };
  "actuals/misspelt-area": { name: string; suggestion: string; rows: number };
  /** `suggestion`: an area of the plans without a row whose short name differs in one character; left out: none. */
  "actuals/other-area": { name: string; rows: number; suggestion?: string };
  "actuals/area-variants": { names: readonly string[] };
  "actuals/total-area": { names: readonly string[] };
  "actuals/alike-areas": { names: readonly string[] };
  "actuals/unit-mismatch": { indicator: string; expected: string; found: string };
  "actuals/unit-not-used": {
    units: readonly string[];
    indicator: string;
    taken: readonly string[];
    meant: string | null;
  };
  "actuals/blank-unit": { indicator: string; taken: readonly string[]; unit: string; line: number };
  "actuals/two-units": { indicator: string; units: readonly string[] };
  "actuals/mixed-units": { indicator: string; units: readonly string[] };
  "actuals/other-scope": { indicator: string; expected: string; found: readonly string[]; rows: number };
  "actuals/mixed-scopes": { indicator: string; scopes: readonly string[] };
  "actuals/duplicate-row": { indicator: string; period: string; line: number; file: string };
  /** `periods`: those of the figures, which end together; left out where it is one. */
  "actuals/conflicting-values": {
    indicator: string;
    period: string;
    periods?: readonly string[];
    values: readonly string[];
    lines: readonly string[];
  };
  "actuals/identity": {
    check: string;
    period: string;
    formula: string;
    left: string;
    right: string;
    difference: string;
    figures: readonly string[];
    lines: readonly string[];
  };
  "actuals/identity-undefined": {
    check: string;
    period: string;
    formula: string;
    figures: readonly string[];
    lines: readonly string[];
  };
  "actuals/identity-unchecked": {
    check: string;
    formula: string;
    areas: readonly string[];
  };
  "actuals/formula-differs": {
    indicator: string;
    period: string;
    submitted: string;
    computed: string;
    formula: string;
    figures: readonly string[];
    lines: readonly string[];
  };
  "actuals/broken-gzip": { problem: string };
  /** `period`: of all of them; "" where each has its own behind its name. */
  "actuals/missing-figures": { owner: string; indicators: readonly string[]; period: string };
  "actuals/undated": { rows: number };
  "actuals/far-period": { indicator: string; period: string; after: string; isDue: boolean };
  "actuals/suspicious-jump": {
    indicator: string;
    from: string;
    to: string;
    times: string;
    period: string;
    before: string;
  };
  /** `isToDate`: it counts from 1 January, else from the first day of all. */
  "actuals/falling-total": {
    indicator: string;
    from: string;
    before: string;
    to: string;
    period: string;
    isToDate: boolean;
  };
  "actuals/negative-count": { indicator: string; value: string; unit: string; period: string };
  "actuals/code-as-figure": { indicator: string; value: string; period: string };
  "actuals/same-value": { value: string; indicators: readonly string[]; lines: readonly string[] };
  "actuals/sum-differs": { indicator: string; period: string; whole: string; sum: string };
  "actuals/roll-up-differs": {
    indicator: string;
    area: string;
    period: string;
    submitted: string;
    sum: string;
    figures: readonly string[];
    lines: readonly string[];
  };
  "actuals/base-differs": { indicator: string; period: string; baseline: string; found: string };
  "result/too-large": { limit: number };
  "result/not-utf8": { offset: number };
  "result/syntax": { ends: boolean };
  "result/too-deep": { limit: number };
  "result/bad-key": { key: string; twice: boolean };
  "result/not-a-result": Record<never, never>;
  "result/other-version": { version: string };
  "result/other-command": { command: string };
  "result/wrong-shape": { key: string };
  "result/twice-judged": { plan: string; area: string; id: string };
  "result/disagrees": { key: string; said: string; found: string };
  "result/nothing-judged": { code: string };
  "result/other-plans": { before: readonly string[]; after: readonly string[] };
  "result/no-common-plan": { before: readonly string[]; after: readonly string[] };
  "result/one-ranking": { file: string };
  "result/what-if": { figures: number };
  "result/with-errors": { errors: number };
  "run/nothing-matched": { rows: number; statements: number; onlyKnown: boolean };
  "run/no-target": { plan: string; narrowed: boolean };
  /** `due`: when a target of the indicator is due, where nothing goes by the figure; left out where there is no other such period. */
  "run/what-if": { indicator: string; value: string; period: string; counts: boolean; due?: string };
  "run/no-period": Record<never, never>;
  "run/different-periods": { periods: readonly string[] };
  /** `suggestion`: a file of nearly that name; left out or null: none. */
  "file/not-found": { path: string; suggestion?: string | null };
  "file/no-match": { pattern: string };
  "file/not-a-file": { path: string };
  "file/unreadable": { path: string; problem: string };
  "file/read-twice": { path: string };
  "template/no-area": { plan: string };
  "template/no-period": { plan: string };
  "output/exists": { path: string };
  "output/is-input": { path: string };
  "output/cannot-write": { path: string; problem: string };
  "output/too-large": { path: string; format: string };
  "init/is-plan": { path: string };
  "init/html-table": Record<never, never>;
  "init/no-table": { tables: readonly string[] };
  "init/no-due": { indicators: readonly string[] };
  "init/no-indicators": Record<never, never>;
  /** `values`: some of what stands in the column. */
  "init/typed-figures": { column: string; values: readonly string[] };
  /** `why`: words, unit, points or kind, as the wording is unclear; else the code that the reader of plans gives. */
  "init/unclear-target": { indicator: string; wording: string; why: string; unit?: string };
  /** `beyond`: the targets that are left out, as a plan has them. */
  "init/aspired-part": { indicator: string; wording: string; beyond: string };
  "init/no-tolerance": { indicator: string; wording: string; suffix: string };
  "init/no-base": { indicator: string; wording: string };
  "init/bare-numbers": { indicators: readonly string[] };
  "init/unclear-cell": { column: string; text: string };
  /** Several headings of targets, each with its year. */
  "init/several-years": { years: readonly string[] };
  /** `from`: "" where the caller names none. */
  "init/year-outside": { years: readonly string[]; from: string; due: string };
  "init/two-dates": { indicator: string; taken: string; other: string };
  "init/repeated-indicator": { name: string; line: number };
  "init/other-table": { headings: readonly string[] };
  "usage/unknown-command": { name: string; suggestion: string | null; allowed: readonly string[] };
  "usage/unknown-option": { name: string; suggestion: string | null };
  "usage/missing-argument": { name: string };
  "usage/missing-value": { option: string };
  "usage/missing-option": { option: string };
  /** `unit`: of the figure that is wanted, "" for one without; left out: none is wanted. */
  "usage/bad-value": {
    option: string;
    value: string;
    allowed: readonly string[];
    suggestion: string | null;
    unit?: string;
  };
  "usage/extra-argument": { value: string };
  "usage/repeated-option": { option: string };
  "usage/csv-as-plan": { path: string };
  "usage/two-to-stdout": { formats: readonly string[] };
  "usage/two-to-file": { path: string; formats: readonly string[] };
  /** The ending of an output's name says another format than the one that would be written. */
  "usage/other-format": { path: string; format: string; usual: string };
  "usage/unknown-area": { name: string; suggestion: string | null };
  "usage/unknown-topic": { name: string; suggestion: string | null };
  "usage/unknown-indicator": { option: string; name: string; suggestion: string | null };
  /** What --fail-on names and nothing in this call can bring about. */
  "usage/idle-condition": { condition: string };
  "internal/bug": { problem: string };
}

/** The name of something that is wrong: area/what. */
export type DiagnosticCode = keyof DiagnosticArgs;

/** Something wrong with an input: never a sentence. */
export type Diagnostic<Code extends DiagnosticCode = DiagnosticCode> = {
  [C in Code]: {
    readonly code: C;
    readonly severity: Severity;
    readonly args: DiagnosticArgs[C];
    readonly at: Place | null;
  };
}[Code];

export type Report = (diagnostic: Diagnostic) => void;

export function error<C extends DiagnosticCode>(code: C, args: DiagnosticArgs[C], at: Place | null): Diagnostic {
  return { code, severity: "error", args, at } as Diagnostic;
}

export function warning<C extends DiagnosticCode>(code: C, args: DiagnosticArgs[C], at: Place | null): Diagnostic {
  return { code, severity: "warning", args, at } as Diagnostic;
}

/** File, line, column, code: the order in which every output lists diagnostics. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    byText(a.at?.file ?? "", b.at?.file ?? "") ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
    byText(a.code, b.code) ||
    byText(JSON.stringify(a.args), JSON.stringify(b.args))
  );
}
