import { meanOf } from "../statistics.ts";
import { filling, knownOf } from "./filling.ts";
import type { Imputation } from "./imputation.ts";

/** The mean of all areas of the run that have a figure (OECD Handbook: unconditional mean). */
export const mean = {
  name: "mean",
  fill(records) {
    const value = meanOf(knownOf(records));
    return filling(records, () => value);
  },
} as const satisfies Imputation;
