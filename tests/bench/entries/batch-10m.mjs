import { batch } from "./batch.mjs";

/** Far more than any country has: half a gigabyte of CSV and some minutes, so that it runs only when it is asked for. */
export const batch10m = batch({
  name: "batch-10m",
  large: true,
  rounds: 3,
  sizes: { areas: 16_667, targets: 30, years: 20 },
});
