import type { Target } from "../core/plan.ts";
import { addsUpOverAreas } from "../core/unit.ts";
import { child, type Fail, textOf } from "./tree.ts";
import type { Node } from "./yaml.ts";

type Key = "roll-up" | "breakdown";

/** Whether figures ("roll-up") or targets ("breakdown") are added up over the parts of an area; what can't be is reported. */
export function readSum(
  node: Node,
  key: Key,
  { id, unit, targets }: { readonly id: string; readonly unit: string | null; readonly targets: readonly Target[] },
  fail: Fail,
): boolean {
  const written = child(node, key);
  if (textOf(written) !== "sum") return false;
  const computed = key === "roll-up" && child(node, "formula") !== null ? "formula" : null;
  const why = computed ?? (unit === null ? "no-unit" : addsUpOverAreas(unit) ? unsummable(key, targets) : "unit");
  if (why !== null) fail("plan/not-summable", { indicator: id, key, why, unit: unit ?? "" }, written!.at);
  return why === null;
}

/** Why figures with these targets, or the targets themselves, don't add up over areas; null: they do. */
export function unsummable(key: Key, targets: readonly Target[]): "yes-no" | "measure" | null {
  if (targets.some(({ measure }) => measure === "done")) return "yes-no";
  if (key === "roll-up") return null;
  return targets.some(({ measure }) => measure !== "level" && measure !== "total") ? "measure" : null;
}
