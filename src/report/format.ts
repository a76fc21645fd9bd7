import type { Assessment, Scorecard, Verdict } from "../core/assessment.ts";
import type { Comparison } from "../core/compare.ts";
import type { TargetChange } from "../core/diff.ts";
import type { Diagnostic, Repair } from "../core/diagnostic.ts";
import type { OwnerRollUp } from "../core/owners.ts";
import type { Period } from "../core/period.ts";
import type { ProgressMethodName } from "../core/progress/registry.ts";
import type { Catalogue, ClosingReason } from "../messages/catalogue.ts";

/** A file that a run has read. */
export interface Input {
  /** "areas": a table of areas among the files of actuals. */
  readonly role: "plan" | "actuals" | "areas";
  readonly path: string;
  readonly sha256: string;
  readonly rows: number | null;
  readonly encoding: string | null;
}

/** An earlier result that a run is compared with. */
export interface Against {
  readonly path: string;
  readonly sha256: string;
  readonly asOf: string | null;
  readonly changes: readonly TargetChange[];
  /** What fails under --fail-on regression, by the assessments of this run. */
  readonly failing: ReadonlyMap<Assessment, TargetChange>;
}

/** Everything that a run has to say, before any wording or layout. */
export interface Run {
  readonly version: string;
  readonly command: "check" | "compare" | "validate" | "template";
  readonly asOf: Period | "due" | null;
  readonly asOfFrom: "flag" | "plan" | "data";
  /** The progress method that the caller named in the place of the plans'; left out or null: none. */
  readonly progress?: ProgressMethodName | null;
  readonly exit: { readonly code: number; readonly also: readonly number[] };
  readonly closing: readonly ClosingReason[];
  readonly inputs: readonly Input[];
  readonly scorecards: readonly Scorecard[];
  /** How many areas were found in the data alone; null where the plans or the caller named them. */
  readonly areasFromData: number | null;
  /** The areas side by side; left out: they aren't compared. */
  readonly compared?: Compared;
  /** Who answers for what, to be shown in the place of the scorecards; left out: nobody asks. */
  readonly owners?: OwnersPart;
  readonly diagnostics: readonly Diagnostic[];
  /** What was changed in the inputs before they could be read. */
  readonly repairs: readonly Repair[];
  /** Diagnostics that were counted but not kept. */
  readonly omitted: number;
  /** What became of an earlier run's targets; left out: it is compared with none. */
  readonly against?: Against;
  /** By file and number, the lines of the inputs that diagnostics speak of and those before; without them none is quoted. */
  readonly sources?: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

/** A roll-up by owner. */
export interface OwnersPart {
  readonly rollUp: OwnerRollUp;
  /** Whether it is made for a single unit, so that how the whole run ends is not its matter. */
  readonly alone: boolean;
}

/** Areas side by side. */
export interface Compared extends Comparison {
  /** Folded names of areas whose score is explained in every output. */
  readonly explain: readonly string[];
}

/** Which part of a comparison is shown; it moves no score and no rank. */
export interface View {
  /** Folded names of areas; null: all. */
  readonly areas: readonly string[] | null;
  /** How many of the best; null: all. */
  readonly top: number | null;
  /** "rank", "name", "met", "attainment", or the id of an indicator. */
  readonly sort: string;
  /** Folded names of indicators and groups; null: all. */
  readonly only: readonly string[] | null;
  /** Areas as columns. */
  readonly transpose: boolean;
}

/** The orders of `compare`; the id of an indicator is one too. */
export const SORTS = ["rank", "name", "met", "attainment"] as const;

export type SortOrder = "plan" | "gap" | "name";

/** Colours as functions from text to text; a chalk of level 0 leaves the text alone. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
}

/** How the reader wants to see it; nothing here changes a verdict. */
export interface Look {
  readonly catalogue: Catalogue;
  readonly paint: Paint;
  /** Only ASCII signs; texts from the inputs stay as they are. */
  readonly ascii: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly sort: SortOrder;
  /** Only these verdicts are listed; null: all. */
  readonly verdicts: readonly Verdict[] | null;
  /** Columns by id; null: those that fit. */
  readonly columns: readonly string[] | null;
  /** Ids of indicators whose arithmetic is printed in place of the table; empty: the table. */
  readonly explain: readonly string[];
  /** Only what decides: the closing line. */
  readonly quiet: boolean;
  /** What is shown of a comparison; left out: all of it. */
  readonly view?: View;
  /** Diagnostics that are written out for a person before the rest is counted; left out: all of them. */
  readonly shown?: number;
}

/** What of any run goes to whoever called it, whatever it was about. */
export type Told = Pick<Run, "exit" | "closing" | "diagnostics" | "repairs" | "omitted"> &
  Partial<Pick<Run, "scorecards">>;

/** One way to write a run down. The text ends with a line end. */
export interface Format<R extends Told = Run> {
  readonly name: string;
  /** Its text holds the diagnostics and the closing line, so that nobody needs to hear them besides. */
  readonly tellsDiagnostics?: boolean;
  /** What is written in its place to a file whose name ends in .csv. */
  readonly csv?: Format<R>;
  /** It shows a roll-up by owner where there is one. */
  readonly tellsOwners?: boolean;
  /** It shows the sums of the inputs: without such a format in a run none are made. */
  readonly tellsSums?: boolean;
  render(run: R, look: Look): string;
  /** The same text in pieces, for a format in which it may be longer than a text can be. */
  pieces?(run: R, look: Look): Iterable<string>;
}

/** The format as it is written to a path; null: to standard output. */
export const formFor = <R extends Told>(format: Format<R>, path: string | null): Format<R> =>
  (path !== null && /\.csv$/i.test(path) ? format.csv : undefined) ?? format;
