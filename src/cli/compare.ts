import { areaNamesIn, compareAreas } from "../core/compare.ts";
import { byPlace, type Diagnostic, error } from "../core/diagnostic.ts";
import { fold, suggest } from "../core/fold.ts";
import type { Draws } from "../core/score/robustness.ts";
import type { Scorecard } from "../core/assessment.ts";
import { type Compared, type Run, SORTS } from "../report/format.ts";
import { deliver } from "./deliver.ts";
import { errorsIn, exitOfComparison } from "../report/exit.ts";
import { gather } from "./gather.ts";
import type { Host } from "./host.ts";
import { type Options, outputsOf, refuseBadCall } from "./options.ts";
import { watched } from "./progress.ts";
import { summingFor } from "./sums.ts";

/** Runs `dabiao compare`; gives the code that it ends with. */
export function compare(plans: readonly string[], options: Options, host: Host): Promise<number> {
  return watched(options, host, (world) => rank(plans, options, world));
}

async function rank(plans: readonly string[], options: Options, host: Host): Promise<number> {
  const outputs = outputsOf(options, "table");
  refuseBadCall(plans, options);
  const gathered = await gather("compare", plans, options.actuals!, options, summingFor(outputs, options, host));
  const { scorecards } = gathered.run;
  await host.progress?.blocking({ kind: "comparing", areas: scorecards.length });
  const { diagnostics: found, ...comparison } = compareAreas(scorecards, drawsIn(options));
  const names = [...(options.areas ?? []), ...(options.explain ?? [])];
  const wrong = [...found, ...unknownAreas(names, scorecards), ...unknownSort(options, gathered.run)];
  const diagnostics = [...gathered.run.diagnostics, ...wrong].sort(byPlace);
  const compared: Compared = { ...comparison, explain: (options.explain ?? []).map(fold) };
  const rules = { failOn: options.failOn ?? (["never"] as const), onMissing: options.onMissing ?? "warn" } as const;
  const errors = errorsIn(diagnostics, gathered.omittedErrors);
  const runWith = (failedOutputs: number): Run => {
    const { code, also, closing } = exitOfComparison(
      comparison.areas,
      scorecards,
      diagnostics,
      errors,
      rules,
      failedOutputs,
    );
    return { ...gathered.run, diagnostics, compared, exit: { code, also }, closing };
  };
  return deliver(runWith, outputs, gathered.named, options, gathered.language, gathered.limits, host);
}

/** What the call says of the draws of weights; what it doesn't say is as usual. */
const drawsIn = ({ robustness, spread, seed }: Options): Partial<Draws> => ({
  ...(robustness === undefined ? {} : { count: robustness }),
  ...(spread === undefined ? {} : { spread }),
  ...(seed === undefined ? {} : { seed }),
});

/** Names in the call that no area of the run has. */
function unknownAreas(given: readonly string[], scorecards: readonly Scorecard[]): Diagnostic[] {
  // To fold the names of a hundred thousand areas takes a while.
  if (given.length === 0) return [];
  const known = areaNamesIn(scorecards);
  if (known.size === 0) return [];
  return given
    .filter((name) => !known.has(fold(name)))
    .map((name) => error("usage/unknown-area", { name, suggestion: suggest(name, [...known]) }, null));
}

function unknownSort({ sort }: Options, { scorecards }: Pick<Run, "scorecards">): Diagnostic[] {
  const plans = [...new Set(scorecards.map(({ plan }) => plan))];
  const ids = new Set(plans.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  const allowed = [...SORTS, ...ids];
  return sort === undefined || allowed.includes(sort) || ids.size === 0
    ? []
    : [error("usage/bad-value", { option: "--sort", value: sort, allowed, suggestion: suggest(sort, allowed) }, null)];
}
