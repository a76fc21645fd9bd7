import { equals, type Rational } from "../../exact.ts";
import { ascending } from "../statistics.ts";
import { isFine, spreadOf } from "./spread.ts";
import type { Treatment } from "./treatment.ts";

/**
 * The figure at the end of the longer tail takes the value of the next one, again and again, until skewness or kurtosis are
 * fine or as many figures have been moved as may be (COINr winsorise, at most 5). Figures that are alike move together; where
 * they would be too many nothing is moved any more, so that the number given is never exceeded. Nor where all would come to be
 * alike: of two values none is an outlier, and without a difference nothing could be compared.
 */
export const winsorise = {
  name: "winsorise",
  most: 5,
  rescales: false,
  treat: (values, most) => winsorised(values, most),
} as const satisfies Treatment;

/** The figures after it, in their order; null stays null. */
export function winsorised(values: readonly (Rational | null)[], most: number): readonly (Rational | null)[] {
  const moved = new Set<number>();
  const treated = [...values];
  for (;;) {
    const spread = spreadOf(treated);
    if (spread === null || isFine(spread)) return treated;
    const sorted = ascending(treated.flatMap((value) => value ?? []));
    if (spread.side < 0) sorted.reverse();
    const end = sorted.at(-1)!;
    const next = sorted.findLast((value) => !equals(value, end))!;
    if (equals(next, sorted[0]!)) return treated;
    const places = [...treated.keys()].filter((at) => treated[at] && equals(treated[at], end));
    for (const at of places) moved.add(at);
    if (moved.size > most) return treated;
    for (const at of places) treated[at] = next;
  }
}
