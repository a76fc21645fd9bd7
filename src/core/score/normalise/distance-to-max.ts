import { minMax } from "./min-max.ts";
import type { Normaliser } from "./normaliser.ts";

/** 1 − (max − x) ÷ (max − min) (COINr n_dist2max): min-max by another road, and by the name that its users know. */
export const distanceToMax = { ...minMax, name: "distance-to-max" } as const satisfies Normaliser;
