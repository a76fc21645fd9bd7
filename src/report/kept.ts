import type { Diagnostic } from "../core/diagnostic.ts";
import { sideOf } from "./exit.ts";

/** Diagnostics of one code about the data that a run keeps: a file of millions of faulty rows must not outgrow any report. */
const KEPT = 10_000;

export interface Kept {
  readonly diagnostics: readonly Diagnostic[];
  /** How many more there were, and how many of them were errors; all of them call for the data's submitter. */
  readonly omitted: number;
  readonly omittedErrors: number;
}

/** The first diagnostics of each code in their order, the rest counted. What is wrong with the call or a plan is kept whole. */
export function kept(diagnostics: readonly Diagnostic[], most = KEPT): Kept {
  if (diagnostics.length <= most) return { diagnostics, omitted: 0, omittedErrors: 0 };
  const seen = new Map<string, number>();
  let omittedErrors = 0;
  const first = diagnostics.filter((one) => {
    if (sideOf(one) === "call") return true;
    const kind = `${one.severity} ${one.code}`;
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    if (count > most && one.severity === "error") omittedErrors++;
    return count <= most;
  });
  return { diagnostics: first, omitted: diagnostics.length - first.length, omittedErrors };
}
