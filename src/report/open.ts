import type { Diagnostic } from "../core/diagnostic.ts";
import type { Plan } from "../core/plan.ts";

/** Whether a plan takes its areas from the data. */
export const isOpen = ({ area, areas }: Plan): boolean => area === null && areas.length === 0;

const NAMES = new Set([
  "actuals/other-indicator",
  "actuals/misspelt-indicator",
  "actuals/other-area",
  "actuals/misspelt-area",
  "actuals/missing-column",
  "actuals/other-column",
]);

/** Without what hangs on the names that plans ask for, also in a header: beside a broken plan nobody knows all of them. */
export const withoutNames = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ code }) => !NAMES.has(code));
