import { labelOf } from "../core/areas.ts";
import { suggest } from "../core/fold.ts";
import type { Area, Indicator, ListedArea, Target } from "../core/plan.ts";
import { unsummable } from "./sums.ts";
import { readTargets, type Setting } from "./target.ts";
import { child, type Fail, itemsOf } from "./tree.ts";
import type { Node } from "./yaml.ts";

/** What every target takes over from the plan. */
type Defaults = Pick<Setting, "from" | "due" | "about">;

/** The areas of a framework with their own targets; `areaOf` reads what an area is called, `failOf` tells what is wrong with targets for an indicator. */
export function readAreas(
  node: Node | null,
  areaOf: (item: Node) => Area | null,
  indicators: readonly Indicator[],
  defaults: Defaults,
  failOf: (indicator: string) => Fail,
  warn: Fail,
): ListedArea[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return itemsOf(node).flatMap((item): ListedArea[] => {
    const area = areaOf(item);
    if (area === null) return [];
    const targets = new Map<string, readonly Target[]>();
    const written = child(item, "targets");
    for (const [id, { keyAt, value }] of written?.kind === "map" ? written.entries : []) {
      const indicator = byId.get(id);
      if (indicator) targets.set(id, ownTargets(indicator, { keyAt, value }, defaults, failOf(id), warn));
      else {
        const args = { indicator: id, area: labelOf(area), suggestion: suggest(id, byId.keys()) };
        failOf(id)("plan/unknown-indicator", args, keyAt);
      }
    }
    return [{ ...area, targets, at: item.at }];
  });
}

/** Targets as the indicator itself would have them, in its unit and of its kind. */
function ownTargets(
  { id, unit, kind, formula, yearToDate, baseline, direction, breakdown, rollUp, targets: usual }: Indicator,
  entry: { readonly keyAt: Node["at"]; readonly value: Node },
  defaults: Defaults,
  fail: Fail,
  warn: Fail,
): readonly Target[] {
  const node: Node = { kind: "map", entries: new Map([["target", entry]]), at: entry.keyAt };
  const figures = { unit, kind, yearToDate, computed: formula !== null, baseline };
  const milestones = usual.filter(({ milestone }) => milestone);
  const targets = readTargets(node, { id, ...figures, ...defaults }, fail, warn, milestones);
  const opposite = direction === "up" ? "down" : "up";
  if (direction !== null && targets.some(({ comparison }) => comparison.direction === opposite)) {
    fail("plan/direction-clash", { indicator: id, direction: direction === "up" ? "higher" : "lower" }, entry.keyAt);
  }
  for (const key of [...(rollUp ? ["roll-up" as const] : []), ...(breakdown ? ["breakdown" as const] : [])]) {
    // Without a unit nothing is added up.
    const why = unsummable(key, targets);
    if (why !== null) fail("plan/not-summable", { indicator: id, key, why, unit: unit! }, entry.keyAt);
  }
  return targets;
}
