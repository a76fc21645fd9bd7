import { batch } from "./batch.mjs";

/** The cities of a country. */
export const batch180k = batch({ name: "batch-180k", rounds: 7, sizes: { areas: 300, targets: 30, years: 20 } });
