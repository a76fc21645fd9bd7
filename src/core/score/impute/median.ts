import { medianOf } from "../statistics.ts";
import { filling, knownOf } from "./filling.ts";
import type { Imputation } from "./imputation.ts";

/** The median of all areas of the run that have a figure: a few that are far from the rest don't move it. */
export const median = {
  name: "median",
  fill(records) {
    const value = medianOf(knownOf(records));
    return filling(records, () => value);
  },
} as const satisfies Imputation;
