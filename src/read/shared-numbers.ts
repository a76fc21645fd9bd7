import { type Diagnostic, warning } from "../core/diagnostic.ts";
import { toText } from "../core/exact.ts";
import { pointOf } from "../core/interval.ts";
import type { Observation } from "../core/observation.ts";

/** Observations up to which it says something that two indicators share a number. */
const COINCIDENCES = 200;

/**
 * Warns where two indicators of one area share a number of three digits or more: likely a slip of copying. In a long file
 * such numbers meet by chance, so nothing is said of it.
 */
export function sharedNumbers(observations: Iterable<Observation> & { readonly length: number }): Diagnostic[] {
  if (observations.length > COINCIDENCES) return [];
  const found: Diagnostic[] = [];
  const seen = new Map<string, Observation>();
  for (const row of observations) {
    const value = row.quantity && pointOf(row.quantity);
    const digits = value ? toText(value) : "";
    if (digits.replace(/\D/g, "").replace(/^0+|0+$/g, "").length < 3) continue;
    const key = `${row.area}|${digits}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row);
    else if (before.indicator !== row.indicator) {
      const lines = [before, row].map(({ at }) => String(at.line));
      const args = { value: digits, indicators: [before.indicator, row.indicator], lines };
      found.push(warning("actuals/same-value", args, row.at));
    }
  }
  return found;
}
