import type { Diagnostic } from "../core/diagnostic.ts";
import { fits } from "./form.ts";
import { PLAN_FORM } from "./plan-schema.ts";
import { faultsOf } from "./shape-faults.ts";
import type { MapNode } from "./yaml.ts";

/** Checks a plan's tree against its form; what is wrong takes long to say, and most plans are sound. */
export function checkShape(root: MapNode): Diagnostic[] {
  return fits(PLAN_FORM, root) ? [] : faultsOf(root);
}
