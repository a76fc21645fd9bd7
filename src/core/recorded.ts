import type { Reason, Verdict } from "./assessment.ts";
import type { ComparatorName } from "./comparators/registry.ts";
import type { Rational } from "./exact.ts";
import type { Interval } from "./interval.ts";
import type { MeasureName } from "./measures/registry.ts";
import type { Commitment, Label } from "./plan.ts";

/** What a run said and wrote down in JSON, as far as two of them can be compared. */
export interface Recorded {
  readonly path: string;
  readonly sha256: string;
  readonly command: "check" | "compare";
  /** As it was called: a period, "due", or null where the data had no period to judge by. */
  readonly asOf: string | null;
  /** Checksums of what it read, tables of areas with the actuals, in order of their text, so that the call's order doesn't matter. */
  readonly inputs: Readonly<Record<"plan" | "actuals", readonly string[]>>;
  /** Of every plan and area that was looked at, also where nothing is judged; in the order of the file. */
  readonly scorecards: readonly Pick<Judged, "plan" | "area">[];
  /** In the order of the file. */
  readonly judged: readonly Judged[];
  /** Areas in their places, in the order of the file; null: nobody asked for a ranking. */
  readonly ranked: readonly Ranked[] | null;
  /** What a composite score weighs, by indicator, as one text each; empty without a ranking. */
  readonly rules: ReadonlyMap<string, string>;
}

/** An area as a result names it. */
export interface RecordedArea {
  readonly code: string | null;
  readonly name: Label;
}

/** A figure that was judged or used: one value, or all that a qualified one can mean. */
export interface Figure {
  readonly interval: Interval;
  /** The cell's own text; null where it was computed. */
  readonly raw: string | null;
  readonly unit: string | null;
  readonly period: string | null;
}

/** What was promised. Shares are shares: growth of 30 % is 0.3. */
export interface Promised {
  readonly measure: MeasureName;
  /** null where the measure itself compares (rising, falling, done). */
  readonly comparator: ComparatorName | null;
  readonly value: Rational | null;
  readonly range: readonly [Rational, Rational] | null;
  readonly beyond: "above" | "below" | null;
  readonly by: string;
}

/** One target with its verdict. */
export interface Judged {
  readonly plan: string;
  /** null for a plan without an area whose data named none either. */
  readonly area: RecordedArea | null;
  readonly asOf: string | null;
  readonly id: string;
  readonly indicator: string;
  readonly name: Label;
  readonly unit: string | null;
  readonly milestone: boolean;
  readonly promised: Promised;
  readonly baseline: Figure | null;
  /** Text of the formula that computes the indicator; null: it is submitted. */
  readonly formula: string | null;
  readonly weight: Rational;
  readonly required: boolean;
  readonly commitment: Commitment;
  /** Share from which a miss is near; null: the plan has no such threshold. */
  readonly near: Rational | null;
  readonly actual: Figure | null;
  /** Every figure behind the actual and its base, by the indicator that it is of. */
  readonly used: readonly (Figure & { readonly indicator: string })[];
  readonly bound: Rational | null;
  readonly verdict: Verdict;
  /** Given exactly when the verdict is not-assessed. */
  readonly reason: Reason | null;
}

/** An area's place in a ranking. */
export interface Ranked {
  readonly area: RecordedArea;
  /** null: it is not ranked. */
  readonly rank: number | null;
  readonly score: Rational | null;
  /** How many of its targets are met: what places go by where there are no scores. */
  readonly met: number;
  /** Coverage as it was written, to be compared and not to be understood. */
  readonly coverage: string;
  /** The figures behind the score by indicator; null: the area has none for it. */
  readonly figures: ReadonlyMap<string, Figure | null>;
  /** What each leaf adds to the score, by its id; null where the result doesn't say, or a score is no sum. */
  readonly terms: ReadonlyMap<string, Rational> | null;
}

/** What tells an area apart: its code where it has one, else its name. */
export const keyOfArea = (area: RecordedArea | null): string =>
  area === null ? "" : area.code !== null ? `code ${area.code}` : `name ${nameOfArea(area)}`;

export const nameOfArea = ({ code, name }: RecordedArea): string => name.zh ?? name.en ?? code ?? "";
