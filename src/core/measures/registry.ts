import { averageGrowth } from "./average-growth.ts";
import { change } from "./change.ts";
import { done } from "./done.ts";
import { everyYear } from "./every-year.ts";
import { falling } from "./falling.ts";
import { growth } from "./growth.ts";
import { level } from "./level.ts";
import type { Measure } from "./measure.ts";
import { rising } from "./rising.ts";
import { total } from "./total.ts";
import { yearlyGrowth } from "./yearly-growth.ts";

/** Every measure, in the order in which help and documentation list them. A plan writes level by writing no measure. */
export const MEASURES = [
  level,
  growth,
  change,
  averageGrowth,
  yearlyGrowth,
  rising,
  falling,
  everyYear,
  total,
  done,
] as const;

export type MeasureName = (typeof MEASURES)[number]["name"];

const byName = new Map<string, Measure>(MEASURES.map((measure) => [measure.name, measure]));

export function isMeasure(name: string): name is MeasureName {
  return byName.has(name);
}

export function measureNamed(name: MeasureName): Measure {
  return byName.get(name)!;
}
