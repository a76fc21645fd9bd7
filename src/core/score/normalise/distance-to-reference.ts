import { divide, subtract } from "../../exact.ts";
import { rangeOf } from "../statistics.ts";
import { across } from "./cells.ts";
import type { Normaliser } from "./normaliser.ts";

/**
 * 1 − (r − x) ÷ (r − min), r the reference area's figure and min the worst of the run (COINr n_dist2ref): 1 at the reference,
 * more beyond it unless it is clamped.
 */
export const distanceToReference = {
  name: "distance-to-reference",
  shares: true,
  scale: null,
  needs: "direction",
  takes: ["reference"],
  relative: true,
  normalise: (cells) =>
    across(cells, (sample) => {
      const reference = sample.find(({ cell }) => cell.isReference);
      const range = rangeOf(sample.map(({ value }) => value));
      return sample.map(({ value }) => {
        if (!reference) return "no-reference";
        if (range === null) return "no-range";
        return divide(subtract(value, range.min), subtract(reference.value, range.min)) ?? "no-range";
      });
    }),
} as const satisfies Normaliser;
