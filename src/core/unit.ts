/**
 * Units as far as verdicts depend on them: percentages have gaps in points, counts of whole things have a next whole value
 * that would pass, and every other unit is opaque: it equals itself and nothing else.
 */
const COUNTS = new Set(["家", "个", "所", "件", "项", "名", "人", "期", "笔", "位"]);

/** The form in which units are compared: NFKC without blanks ("％" is "%", "m³" is "m3"). */
export function unitKey(unit: string): string {
  return unit.normalize("NFKC").replace(/\s+/gu, "");
}

export const isPercent = (unit: string | null): boolean => unit !== null && unitKey(unit) === "%";

/** Whether the unit counts whole things, so that "more than 25" needs 26. */
export const countsWhole = (unit: string | null): boolean => unit !== null && COUNTS.has(unitKey(unit));

/** The unit of a difference: percentage points for percentages ("pp"), the unit itself for all others. */
export const gapUnit = (unit: string | null): string | null => (isPercent(unit) ? "pp" : unit);

/** Whether a figure in one unit can stand as it is where the other is meant. */
export const sameUnit = (a: string, b: string): boolean => unitKey(a) === unitKey(b);

/** Whether figures of this unit for the parts of a period add up to the figure of the whole: shares never do. */
export const addsUp = (unit: string | null): boolean => !isPercent(unit);
