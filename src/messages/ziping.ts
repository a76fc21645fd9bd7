import type { Status } from "../core/observation.ts";
import type { Commitment } from "../core/plan.ts";

/** The columns of the form, in its order. */
export type ZipingColumn =
  | "number"
  | "group"
  | "indicator"
  | "unit"
  | "baseline"
  | "target"
  | "commitment"
  | "actual"
  | "period"
  | "attainment"
  | "gap"
  | "ahead"
  | "verdict"
  | "owners"
  | "source"
  | "remark";

/** The words of the self-assessment form (自评表). */
export interface ZipingWords {
  /** The form's own title, made of the plan's. */
  readonly title: (plan: string) => string;
  readonly columns: Readonly<Record<ZipingColumn, string>>;
  readonly commitments: Readonly<Record<Commitment, string>>;
  /** A period as 2019, 2019H1, 2019Q3, 2019-06 or 2019-06-30, in words that no spreadsheet takes for another date. */
  readonly period: (text: string) => string;
  /** A target that is one number: a cell can't start with "=". */
  readonly exactly: (number: string) => string;
  /** A growth with the value that it comes to. */
  readonly comesTo: (target: string, bound: string) => string;
  /** Units that only support, where none leads. */
  readonly supporting: (units: string) => string;
  /** Sources that are not all named: those that are, and how many there are. */
  readonly sources: (named: string, count: number) => string;
  /** How the column of the way ahead is to be read; the signs are those of its cells. */
  readonly aheadNote: (minus: string, none: string) => string;
  /** What the remarks say. */
  readonly stale: (due: string) => string;
  readonly supposed: string;
  readonly outlook: (outlook: string) => string;
  readonly optional: string;
  readonly statuses: Readonly<Partial<Record<Status, string>>>;
  /** The actual is a difference; `points`: in percentage points, which the row's unit doesn't say. */
  readonly change: (points: boolean) => string;
  readonly formula: (formula: string) => string;
  /** A figure that a formula reads: of the period itself, of the one before, of the baseline. */
  readonly term: (how: "value" | "prev" | "base", name: string) => string;
  readonly sumOf: (areas: number) => string;
  /** When the baseline is of and, where the form has it in another unit, as it was written; either may be "". */
  readonly base: (period: string, written: string) => string;
}
