import { type Report, warning } from "./diagnostic.ts";
import { namesOfIndicator } from "./names.ts";
import type { Observation, Quantity } from "./observation.ts";
import type { Period } from "./period.ts";
import type { Indicator } from "./plan.ts";

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

/** An indicator's rows with what is supposed in the place of the figures that end with that period; each is reported. */
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
      scope: indicator.scope ?? rows[0]?.scope ?? "",
      status: null,
      published: null,
      source: "",
      at,
      columns: { unit: 0, scope: 0 },
    };
    kept = [...kept.filter((row) => row.period.end !== period.end), figure];
    report(warning("run/what-if", { indicator: indicator.id, value: quantity.raw, period: period.text }, null));
  }
  return kept;
}
