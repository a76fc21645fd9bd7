import { type Owner, type OwnerRollUp, rollUpOwners } from "../core/owners.ts";
import type { Language } from "../core/plan.ts";
import { summarise } from "../core/summarise.ts";
import { CATALOGUES } from "../messages/registry.ts";
import type { Run } from "../report/format.ts";
import { ownerName } from "../report/owners/rows.ts";
import { FORMATS, formatNamed } from "../report/registry.ts";
import type { Destination } from "./deliver.ts";
import { pathsFor, placesIn } from "./file-names.ts";
import type { Options, Output } from "./options.ts";
import { refuse } from "./usage.ts";

const hasPlace = ({ path }: Output): boolean => path !== null && placesIn(path).includes("owner");

/** Refuses formats that can't tell who answers for what, where they are asked to. */
export function refuseWithoutOwners(outputs: readonly Output[], { by }: Options): void {
  const able = FORMATS.filter(({ tellsOwners }) => tellsOwners).map(({ name }) => name);
  const mute = outputs.filter(({ format }) => !able.includes(format));
  const wrong = mute.find(hasPlace) ?? (by !== undefined && mute.length === outputs.length ? mute[0] : undefined);
  if (!wrong) return;
  const option = hasPlace(wrong) ? `--format …:${wrong.path}` : `--format (--by ${by})`;
  refuse("usage/bad-value", { option, value: wrong.format, allowed: able, suggestion: null });
}

/** The outputs with what of a run goes to each: under --by the roll-up; to a path with {owner} a file for each unit. */
export function byOwner(
  outputs: readonly Output[],
  { scorecards }: Pick<Run, "scorecards">,
  { by }: Options,
  language: Language,
): Destination<Run>[] {
  if (by === undefined && !outputs.some(hasPlace)) return [...outputs];
  const rollUp = rollUpOwners(scorecards);
  const names = rollUp.owners.map((owner) => ownerName(owner, CATALOGUES[language]));
  return outputs.flatMap((output): Destination<Run>[] => {
    if (hasPlace(output)) {
      const paths = pathsFor(output.path!, names);
      return rollUp.owners.map((owner, index) => ({
        ...output,
        path: paths[index]!,
        part: (run) => partOf(run, owner, rollUp),
        listed: true,
      }));
    }
    const told = by !== undefined && formatNamed(output.format)?.tellsOwners;
    return [told ? { ...output, part: (run) => ({ ...run, owners: { rollUp, alone: false } }) } : output];
  });
}

/** What of a run is one unit's: its targets, counted anew, and of all that was said only what was supposed. */
function partOf(run: Run, owner: Owner, { openLists }: OwnerRollUp): Run {
  const own = new Set(owner.duties.map(({ assessment }) => assessment));
  const scorecards = run.scorecards.flatMap((scorecard) => {
    const assessments = scorecard.assessments.filter((one) => own.has(one));
    if (assessments.length === 0) return [];
    return [{ ...scorecard, assessments, trends: [], checks: [], statements: [], summary: summarise(assessments) }];
  });
  const indicators = new Set([...own].map(({ indicator }) => indicator));
  const rollUp = {
    owners: [owner],
    openLists: openLists.filter(({ indicator }) => indicators.has(indicator)),
  };
  const { against, ...rest } = run;
  return {
    ...rest,
    scorecards,
    diagnostics: run.diagnostics.filter(({ code }) => code === "run/what-if"),
    repairs: [],
    omitted: 0,
    owners: { rollUp, alone: true },
  };
}
