import type { Diagnostic, DiagnosticCode, Place, Repair } from "../core/diagnostic.ts";
import { groupBy } from "../core/group.ts";
import type { Catalogue, Sentence } from "../messages/catalogue.ts";
import type { Paint } from "./format.ts";
import { safe } from "./safe.ts";

/** Names of one kind that are listed in the one line that stands for many. */
const LISTED = 5;

const GROUPED = new Map<DiagnosticCode, "indicator" | "area" | "column">([
  ["actuals/other-indicator", "indicator"],
  ["actuals/other-area", "area"],
  ["actuals/other-column", "column"],
]);

/**
 * Diagnostics as people read them: place, severity, code, what is wrong and what to do about it. Many names of one file that
 * nobody asks for become one line; beyond a limit the rest is counted.
 */
export function diagnosticLines(
  diagnostics: readonly Diagnostic[],
  omitted: number,
  { catalogue, paint, limit }: { catalogue: Catalogue; paint: Paint; limit: number },
): string[] {
  if (diagnostics.length === 0 && omitted === 0) return [];
  const words = catalogue.diagnostics;
  const together = (one: Diagnostic) =>
    GROUPED.has(one.code) && one.severity !== "error" && !("suggestion" in one.args);
  const entries = diagnostics.filter((one) => !together(one)).map((one) => single(one, catalogue, paint));
  const groups = groupBy(diagnostics.filter(together), ({ code, at }) => `${code} ${at?.file ?? ""}`);
  for (const members of groups.values()) {
    const first = members[0]!;
    if (members.length === 1) {
      entries.push(single(first, catalogue, paint));
      continue;
    }
    const named = members.map(({ args }) => args as { name: string; rows?: number });
    const shown = named.slice(0, LISTED).map(({ name }) => name);
    const rows = named.reduce((sum, one) => sum + (one.rows ?? 0), 0);
    const text = words.others[GROUPED.get(first.code)!](shown, named.length - shown.length, rows);
    entries.push([`${safe(first.at?.file ?? "")}: ${paint.yellow(words.warning)} ${first.code}  ${safe(text)}`]);
  }
  const hidden = Math.max(0, entries.length - limit) + omitted;
  const lines = entries.slice(0, limit).flat();
  return hidden > 0 ? [...lines, words.more(hidden)] : lines;
}

function single(diagnostic: Diagnostic, catalogue: Catalogue, paint: Paint): string[] {
  const { code, severity, at } = diagnostic;
  const words = catalogue.diagnostics;
  const { what, fix } = sentenceFor(diagnostic, catalogue);
  const place = at ? `${placeText(at)}: ` : "";
  const label = severity === "error" ? paint.red(words.error) : paint.yellow(words.warning);
  return [`${place}${label} ${code}  ${safe(what)}`, `  ${safe(fix)}`];
}

/** Every repair on a line of its own, or one line that counts them. */
export function repairLines(
  repairs: readonly Repair[],
  listed: boolean,
  { catalogue, paint }: { catalogue: Catalogue; paint: Paint },
): string[] {
  if (repairs.length === 0) return [];
  const words = catalogue.diagnostics;
  if (!listed) return [paint.dim(words.repaired(repairs.length))];
  return repairs.map(({ kind, before, after, at }) => {
    return safe(
      `${placeText(at)}: ${words.repair} ${words.repairs[kind]}  ${words.readAs(before.replace("\t", "TAB"), after)}`,
    );
  });
}

/** "file:line:column" as far as it is known. */
export function placeText(at: Place | null): string {
  return at === null ? "" : safe([at.file, at.line, at.column].filter((part) => part !== null).join(":"));
}

/** What a diagnostic says in a language. */
export function sentenceFor({ code, args }: Diagnostic, { sentences }: Catalogue): Sentence {
  return (sentences[code] as (args: unknown) => Sentence)(args);
}
