import { placeText } from "./diagnostics.ts";
import { closingText, countsText, messageOf } from "./findings.ts";
import type { Look, Run } from "./format.ts";

/**
 * One line a diagnostic, for editors and grep: the severity is the same word in every language. The counts and the closing
 * line come last.
 */
export function compact(run: Run, look: Look): string {
  const lines = run.diagnostics.map((diagnostic) => {
    const { at, severity, code } = diagnostic;
    return `${at === null ? "" : `${placeText(at)}: `}${severity} ${code} ${messageOf(diagnostic, look.catalogue)}`;
  });
  return `${[...lines, countsText(run, look), closingText(run, look)].join("\n")}\n`;
}
