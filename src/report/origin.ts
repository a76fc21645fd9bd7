import { areaCalled } from "../core/areas.ts";
import type { Assessment, Scorecard } from "../core/assessment.ts";
import { namesOfIndicator } from "../core/names.ts";
import type { Observation } from "../core/observation.ts";
import { type Area, areaText, figureOf, type Indicator, type Language, type Plan, textOf } from "../core/plan.ts";

const known = new WeakMap<Plan, ReadonlyMap<string, Indicator>>();

/** Every indicator and input of a plan by the names that rows may call it. */
function byName(plan: Plan): ReadonlyMap<string, Indicator> {
  const cached = known.get(plan);
  if (cached) return cached;
  const names = new Map<string, Indicator>();
  for (const indicator of [...plan.inputs, ...plan.indicators]) {
    for (const name of namesOfIndicator(indicator)) names.set(name, indicator);
  }
  known.set(plan, names);
  return names;
}

/** Whose figure an observation is: that of the indicator itself, or of an input of its formula. */
export function originOf(row: Observation, { indicator }: Assessment, plan: Plan): Indicator {
  return indicator.formula === null ? indicator : (byName(plan).get(row.indicator) ?? indicator);
}

/** The unit of a submitted figure: its own, else that of the indicator that it belongs to. */
export function unitOfRow(row: Observation, assessment: Assessment, plan: Plan): string | null {
  const origin = originOf(row, assessment, plan);
  return row.unit || (origin === assessment.indicator ? assessment.unit : origin.unit);
}

/** The part of the scorecard's area that a figure is of; null: it is of the area itself. */
export function partOf(row: Observation, { plan, area }: Pick<Scorecard, "plan" | "area">): Area | null {
  const own = row.area === "" ? null : areaCalled(plan.areas, row.area);
  return own === area ? null : own;
}

/** The figures that an assessment lacks, by the names of their indicators and areas, each once. */
export function missingNames({ missing, indicator: judged }: Assessment, plan: Plan, language: Language): string[] {
  const names = missing.map(({ indicator: id, area }) => {
    if (area && id === judged.id) return areaText(area, language);
    const indicator = figureOf(plan, id);
    const name = indicator ? textOf(indicator.name, language, id) : id;
    return area ? `${areaText(area, language)} ${name}` : name;
  });
  return [...new Set(names)];
}
