import { type RankChange, tallyOf, type TargetChange } from "../../core/diff.ts";
import type { Figure, Judged, Ranked, Recorded, RecordedArea } from "../../core/recorded.ts";
import type { Catalogue } from "../../messages/catalogue.ts";
import type { Look } from "../format.ts";
import { diagnosticOf, type Json, numbered, quantityOf } from "../json-values.ts";
import { jsonLines } from "../safe.ts";
import { promiseText } from "../target-text.ts";
import type { DiffRun } from "./run.ts";
import { subjectOf } from "./texts.ts";

/** The contract for scripts: additive within 1.x, keys in this order, whatever the language. */
export function json(run: DiffRun, { catalogue }: Look): string {
  return jsonLines(document(run, catalogue));
}

function document(run: DiffRun, catalogue: Catalogue): Json {
  const { before, after, diff, only, areas } = run;
  const targets = diff?.targets ?? [];
  const ranks = diff?.ranks ?? null;
  return {
    schemaVersion: "1.0",
    tool: { name: "dabiao", version: run.version },
    command: "diff",
    options: { only, area: areas },
    exit: { code: run.exit.code, also: run.exit.also },
    old: before && identityOf(before),
    new: after && identityOf(after),
    summary: diff && { ...countsOf(targets), ranking: ranks && countsOf(ranks) },
    changes: targets.map((one) => changeOf(one, catalogue)),
    ranking: ranks && ranks.map(rankChangeOf),
    diagnostics: run.diagnostics.map((diagnostic) => diagnosticOf(diagnostic, catalogue)),
  };
}

const identityOf = ({ path, sha256, command, asOf, scorecards }: Recorded): Json => ({
  path,
  sha256,
  command,
  plans: [...new Set(scorecards.map(({ plan }) => plan))],
  asOf,
});

/** How many of each kind, and how many of them fail under --fail-on regression. */
export const countsOf = (changes: readonly (TargetChange | RankChange)[]): { readonly [key: string]: Json } => ({
  ...tallyOf(changes),
  regressions: changes.filter(({ fails }) => fails).length,
});

/** One target with what it was and what it is. */
export function changeOf(change: TargetChange, catalogue: Catalogue): Json {
  const { plan, area, id, indicator, name, milestone } = subjectOf(change);
  return {
    kind: change.kind,
    regression: change.fails,
    causes: change.causes,
    parts: change.parts,
    plan,
    area: area && areaOf(area),
    id,
    indicator,
    name: { ...name },
    milestone,
    before: change.before && judgedOf(change.before, catalogue),
    after: change.after && judgedOf(change.after, catalogue),
  };
}

const areaOf = ({ code, name }: RecordedArea): Json => ({ code, name: { ...name } });

const figureOf = ({ interval, raw, unit, period }: Figure): Json => ({ ...quantityOf(interval, raw, unit), period });

function judgedOf(one: Judged, catalogue: Catalogue): Json {
  const { promised, unit } = one;
  const [low, high] = promised.range ?? [null, null];
  return {
    asOf: one.asOf,
    verdict: one.verdict,
    reason: one.reason,
    actual: one.actual && figureOf(one.actual),
    unit,
    target: {
      measure: promised.measure,
      comparator: promised.comparator,
      ...numbered("value", promised.value),
      ...numbered("bound", one.bound),
      ...numbered("low", low),
      ...numbered("high", high),
      beyond: promised.beyond,
      by: promised.by,
      text: promiseText(promised, unit, catalogue, { withUnit: false }),
    },
    baseline: one.baseline && figureOf(one.baseline),
    formula: one.formula,
    ...numbered("weight", one.weight),
    required: one.required,
    commitment: one.commitment,
    ...numbered("near", one.near),
  };
}

const rankChangeOf = (change: RankChange): Json => ({
  kind: change.kind,
  regression: change.fails,
  causes: change.causes,
  area: areaOf((change.after ?? change.before)!.area),
  before: change.before && rankedOf(change.before),
  after: change.after && rankedOf(change.after),
  ...numbered("moved", change.moved),
  terms: change.terms && change.terms.map(({ id, value }) => ({ id, ...numbered("value", value) })),
});

const rankedOf = ({ rank, score }: Ranked): Json => ({ rank, ...numbered("score", score) });
