import { compatibility, diff } from "../core/diff.ts";
import { byPlace, type Diagnostic } from "../core/diagnostic.ts";
import { CATALOGUES } from "../messages/registry.ts";
import { readResult } from "../read/result.ts";
import { errorsIn } from "../report/exit.ts";
import type { Against } from "../report/format.ts";
import { json } from "../report/json.ts";
import { recordedIn } from "./diff.ts";
import type { Gathered } from "./gather.ts";
import type { Host } from "./host.ts";
import type { Options } from "./options.ts";

/**
 * A run beside an earlier result. What it says is read back from what it would write, so that this and `diff` can't tell
 * two stories.
 */
export async function compared(
  path: string,
  { run, limits }: Gathered,
  options: Options,
  host: Host,
): Promise<Gathered["run"]> {
  const found: Diagnostic[] = [];
  const beside = (against?: Against): Gathered["run"] => {
    const diagnostics = [...run.diagnostics, ...found].sort(byPlace);
    return against ? { ...run, diagnostics, against } : { ...run, diagnostics };
  };
  const recorded = await recordedIn(path, limits, host, found);
  // Where nothing was judged the run has said why.
  if (recorded === null || run.scorecards.length === 0) return beside();
  const before = { ...recorded, ranked: null };
  const written = json({ ...run, exit: { code: 0, also: [] }, closing: [] }, { catalogue: CATALOGUES.en });
  const unbounded = { ...limits, "result-size": Number.POSITIVE_INFINITY };
  const read = readResult("", new TextEncoder().encode(written), "", unbounded);
  const after = read.result && { ...read.result, ranked: null };
  if (after === null) found.push(...read.diagnostics.map((one) => ({ ...one, at: null })));
  else found.push(...compatibility(before, after));
  if (after === null || errorsIn(found).call > 0) return beside();
  const assessed = run.scorecards.flatMap(({ assessments }) => assessments);
  const assessmentOf = new Map(after.judged.map((one, index) => [one, assessed[index]!]));
  const all = diff(before, after).targets;
  // What the caller left out is not gone.
  const picked = options.only !== undefined || options.area !== undefined;
  const changes = picked ? all.filter(({ kind }) => kind !== "gone") : all;
  const failing = new Map(
    changes.flatMap((one) => (one.fails && one.after ? [[assessmentOf.get(one.after)!, one] as const] : [])),
  );
  const { sha256, asOf } = before;
  return beside({ path: before.path, sha256, asOf, changes, failing });
}
