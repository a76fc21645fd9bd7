import { type Diagnostic, error } from "../core/diagnostic.ts";
import type { Language } from "../core/plan.ts";
import { CATALOGUES } from "../messages/registry.ts";
import { LIMITS } from "../read/limits.ts";
import { diagnosticLines } from "../report/diagnostics.ts";
import { safe } from "../report/safe.ts";
import type { Host, NewFile } from "./host.ts";
import { paintFor } from "./world.ts";

/** Tells diagnostics on standard error, and further lines, in which paths may stand. */
export async function tell(
  diagnostics: readonly Diagnostic[],
  language: Language,
  host: Host,
  further: readonly string[] = [],
): Promise<void> {
  const paint = paintFor(host.stderr, undefined, host);
  const words = { catalogue: CATALOGUES[language], paint, limit: LIMITS.shown };
  const lines = [...diagnosticLines(diagnostics, 0, words), ...further.map(safe)];
  if (lines.length > 0) await host.stderr.write(`${lines.join("\n")}\n`);
}

/**
 * Writes a text to standard output, or files that must not be there yet: all of them or none. The code that it ends with;
 * what is in the way or can't be written is told.
 */
export async function writeNew(
  output: { readonly stdout: string } | { readonly files: readonly NewFile[] },
  language: Language,
  host: Host,
): Promise<0 | 2 | 4> {
  if ("stdout" in output) {
    const written = await host.stdout.write(output.stdout);
    if (typeof written === "string") return 0;
    await tell([error("output/cannot-write", { path: "stdout", problem: written.problem }, null)], language, host);
    return 4;
  }
  const taken: Diagnostic[] = [];
  for (const { path } of output.files) {
    if (await host.exists(path)) taken.push(error("output/exists", { path: host.shown(path) }, null));
  }
  if (taken.length > 0) {
    await tell(taken, language, host);
    return 2;
  }
  const failure = await host.create(output.files);
  if (failure === null) return 0;
  const fault = faultOf({ ...failure, path: host.shown(failure.path) });
  await tell([fault], language, host);
  return fault.code === "output/exists" ? 2 : 4;
}

/** Why a file was not made, or not written. */
export const faultOf = ({ path, problem }: { readonly path: string; readonly problem: string }): Diagnostic =>
  problem === "EEXIST" ? error("output/exists", { path }, null) : error("output/cannot-write", { path, problem }, null);
