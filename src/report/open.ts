import type { Diagnostic } from "../core/diagnostic.ts";
import type { Plan } from "../core/plan.ts";

/** Whether a plan takes its areas from the data. */
export const isOpen = ({ area, areas }: Plan): boolean => area === null && areas.length === 0;

const NAMES = new Set([
  "actuals/other-indicator",
  "actuals/misspelt-indicator",
  "actuals/other-area",
  "actuals/misspelt-area",
]);

/** Without what is said of names that nobody asks for: beside a broken plan nobody knows which those are. */
export const withoutNames = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ code }) => !NAMES.has(code));
