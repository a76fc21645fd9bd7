// Normalised figures for the draws of weights.
import { seeded } from "./numbers.mjs";

/** One column an indicator, from 0 to 100. */
export function figures(areas, indicators) {
  const next = seeded(2);
  return Array.from({ length: indicators }, () => Float64Array.from({ length: areas }, () => next() * 100));
}
