import { add, subtract, ZERO } from "../exact.ts";
import { between } from "../interval.ts";
import type { Comparator } from "./comparator.ts";

/**
 * 左右: within a tolerance of the number. The word has no tolerance of its own; without one only the number itself and a
 * side that is let pass are accepted, and the verdict on anything else stays open.
 */
export const about = {
  name: "about",
  symbol: "≈",
  ascii: "~",
  takes: "number",
  modifiers: ["within", "beyond"],
  direction: "range",
  accepts: ({ low, tolerance, beyond }) =>
    between(
      beyond === "below" ? null : subtract(low, tolerance ?? ZERO),
      beyond === "above" ? null : add(low, tolerance ?? ZERO),
    ),
} as const satisfies Comparator;
