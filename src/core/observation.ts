import type { Place } from "./diagnostic.ts";
import type { Interval } from "./interval.ts";
import type { Period } from "./period.ts";

/** A value as submitted: the numbers that it can mean, and the cell's own text. */
export interface Quantity extends Interval {
  readonly raw: string;
}

export type Status = "final" | "revised" | "preliminary" | "forecast";

/** One value of one indicator for one area and period (SDMX); one cell of the submitted data that holds a value. */
export interface Observation {
  /** Folded name, as the row has it: an id, a name or an alias of some plan's indicator. */
  readonly indicator: string;
  /** Folded name or code; "" where the file has no area column. */
  readonly area: string;
  readonly period: Period;
  /** null: the cell holds something that is no value; the verdict must not pass over it as if it were blank. */
  readonly quantity: Quantity | null;
  /** As written; "" where the row names none. */
  readonly unit: string;
  readonly scope: string;
  readonly status: Status | null;
  /** The last day of what the row says (20180410 for 2018-04-10); null where it says nothing. */
  readonly published: number | null;
  readonly source: string;
  /** Where the value stands. The column is the field's number, as a spreadsheet counts. */
  readonly at: Place & { readonly line: number };
  /** Field numbers of the cells beside the value, for diagnostics about them; 0 where the file has no such column. */
  readonly columns: { readonly unit: number; readonly scope: number };
}
