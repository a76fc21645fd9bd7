/** Columns of a form to fill in, in their order; their headings are those that the reader of actuals knows. */
export type FormColumn =
  | "area"
  | "indicator"
  | "period"
  | "value"
  | "unit"
  | "scope"
  | "status"
  | "source"
  | "note"
  | "target"
  | "definition"
  | "owner";

/** What a form to fill in says. */
export interface FormWords {
  readonly columns: Readonly<Record<FormColumn, string>>;
  /** A month, or a day. */
  readonly date: (year: string, month: number, day: number | null) => string;
  /** What to write into the cell. */
  readonly yesNo: string;
  readonly toDate: string;
  readonly kinds: Readonly<Record<"flow" | "cumulative", string>>;
  readonly goesInto: (names: readonly string[]) => string;
  readonly optional: string;
  readonly due: (target: string, period: string) => string;
  readonly toFill: (rows: number, periods: readonly string[]) => string;
  readonly nothing: string;
}
