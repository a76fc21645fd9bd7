import { parsePeriod } from "../../src/core/period.ts";
import { fold } from "../../src/core/fold.ts";
import { wantedBy } from "../../src/core/names.ts";
import { CATALOGUES } from "../../src/messages/registry.ts";
import { readActuals } from "../../src/read/observations.ts";
import { readPlan } from "../../src/read/plan.ts";
import { formatNamed } from "../../src/report/registry.ts";
import { compareRun, plainLook } from "../../src/report/run.ts";
import type { FrameCase } from "./frames.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A file of actuals with these rows. */
export function csvOf(rows: readonly Readonly<Record<string, string>>[], columns: readonly string[]): string {
  const cell = (text = "") => (text.includes(",") ? `"${text}"` : text);
  return [columns.join(","), ...rows.map((row) => columns.map((name) => cell(row[name])).join(","))].join("\n");
}

interface Written {
  readonly indicators: readonly Entry[];
  readonly matrix: readonly { readonly area: Area; readonly cells: readonly Entry[] }[];
  readonly ranking: readonly (Entry & { readonly area: Area; readonly groups: readonly Entry[] })[];
  readonly contributions: readonly (Explained & { readonly area: Area })[];
  readonly diagnostics: readonly { readonly code: string; readonly severity: string }[];
}
type Entry = Readonly<Record<string, unknown>>;
interface Explained extends Entry {
  readonly id: string | null;
  readonly score: number | null;
  readonly terms: readonly (Entry & { readonly id: string })[];
  readonly parts: readonly Explained[];
}
interface Area {
  readonly code: string;
}

/** Terms by their ids, and the order in which they stand. */
function plainly({ score, additive, terms, parts }: Explained): Entry {
  if (score === null) return { score };
  return {
    score,
    additive,
    order: terms.map(({ id }) => id),
    terms: Object.fromEntries(terms.map(({ id, ...one }) => [id, one])),
    parts: Object.fromEntries(parts.map((one) => [one.id, plainly(one)])),
  };
}

/** The case through the whole tool and its JSON, in the oracle's form; the codes of errors where the plan is refused. */
export function contest({ plan, observations, asOf }: FrameCase) {
  const read = readPlan("plan.yaml", bytes(JSON.stringify(plan)));
  if (!read.plan) return { refused: read.diagnostics.filter(({ severity }) => severity === "error") };
  const columns = ["area", "indicator", "period", "value", "unit", "status"];
  const actuals = readActuals("a.csv", bytes(csvOf(observations, columns)), wantedBy([read.plan], null));
  const run = compareRun({ plans: [read], actuals: [actuals] }, { asOf: parsePeriod(asOf)! }, { count: 0 });
  const explain = run.scorecards.map(({ area }) => fold(area!.code!));
  const { indicators, matrix, ranking, contributions } = JSON.parse(
    formatNamed("json")!.render({ ...run, compared: { ...run.compared!, explain } }, plainLook(CATALOGUES.en)),
  ) as Written;
  const pick = (one: Entry, keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, one[key]]));
  const cellKeys = ["normalised", "colour", "imputed", "treated", "clamped", "reason"];
  return {
    indicators: Object.fromEntries(
      indicators.map((one) => [one.id, pick(one, ["effectiveWeight", "normalise", "direction"])]),
    ),
    matrix: Object.fromEntries(
      matrix.map(({ area, cells }) => [
        area.code,
        Object.fromEntries(cells.map((one) => [one.indicator, pick(one, cellKeys)])),
      ]),
    ),
    ...(plan.score === undefined
      ? {}
      : { contributions: Object.fromEntries(contributions.map((one) => [one.area.code, plainly(one)])) }),
    ranking: Object.fromEntries(
      ranking.map(({ area, groups, ...one }) => [
        area.code,
        {
          ...pick(one, ["score", "rank", "tied", "coverage", "reason", "counts"]),
          band: (one.band as { en: string } | null)?.en ?? null,
          groups: Object.fromEntries(
            groups.map((each) => [each.id, pick(each, ["score", "coverage", "colour", "effectiveWeight", "reason"])]),
          ),
        },
      ]),
    ),
  };
}
