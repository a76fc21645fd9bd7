import { error, type Report, warning } from "./diagnostic.ts";
import { namesOfIndicator } from "./names.ts";
import type { Observation, Quantity } from "./observation.ts";
import type { Period } from "./period.ts";
import type { Indicator } from "./plan.ts";
import { asReported } from "./select-series.ts";

/** A figure that is to be judged by as if it had been submitted. */
export interface Supposition {
  /** Folded name of an indicator. */
  readonly indicator: string;
  readonly quantity: Quantity;
  /** "" where the value names none: the indicator's own. */
  readonly unit: string;
  /** null: as of the run, or when the first target is due. */
  readonly period: Period | null;
  readonly at: Observation["at"];
}

/** A stock's figure replaces what ends with it; a flow's the figure of its own days and of every part of them. */
function replaces(indicator: Indicator, supposed: Period, submitted: Period): boolean {
  const [own, other] = [asReported(indicator, supposed), asReported(indicator, submitted)];
  return indicator.kind === "flow" ? other.start >= own.start && other.end <= own.end : other.end === own.end;
}

/**
 * An indicator's rows with what is supposed in the place of what was submitted for that period. Of two that are supposed for
 * one and the same figure, which is an error in the call, the last one counts.
 */
export function supposing(
  indicator: Indicator,
  rows: readonly Observation[],
  supposed: readonly Supposition[],
  asOf: Period | "due" | null,
  report: Report,
): readonly Observation[] {
  const names = namesOfIndicator(indicator);
  let kept = rows;
  for (const { indicator: name, quantity, unit, period: named, at } of supposed) {
    if (!names.includes(name)) continue;
    const period = named ?? (asOf === "due" || asOf === null ? (indicator.targets[0]?.due ?? null) : asOf);
    if (period === null) continue;
    const figure: Observation = {
      indicator: name,
      area: rows[0]?.area ?? "",
      period,
      quantity,
      unit,
      scope: indicator.scope ?? "",
      status: null,
      published: null,
      source: "",
      at,
      columns: { unit: 0, scope: 0 },
    };
    const isSame = (row: Observation) => replaces(indicator, row.period, period);
    const isGone = (row: Observation) =>
      replaces(indicator, period, row.period) && (row.at.file !== SUPPOSED || isSame(row));
    if (kept.some((row) => row.at.file === SUPPOSED && isGone(row))) {
      report(error("usage/repeated-option", { option: `--set ${indicator.id}@${period.text}` }, null));
    }
    kept = [...kept.filter((row) => !isGone(row)), figure];
  }
  return kept;
}

/** Where supposed figures stand. */
export const SUPPOSED = "--set";

/** Says what was supposed, and whether anything that is judged, followed or compared goes by it. */
export function reportSupposed(
  rows: ReadonlyMap<Indicator, readonly Observation[]>,
  judged: readonly (readonly Observation[])[],
  report: Report,
): void {
  const counting = new Set(judged.flat());
  for (const [{ id, targets }, own] of rows) {
    for (const row of own) {
      if (row.at.file !== SUPPOSED) continue;
      const period = row.period.text;
      const counts = counting.has(row);
      const due = counts ? undefined : targets.find((target) => target.due.text !== period)?.due.text;
      const args = { indicator: id, value: row.quantity!.raw, period, counts };
      report(warning("run/what-if", due === undefined ? args : { ...args, due }, null));
    }
  }
}
