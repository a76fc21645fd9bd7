import { upTo } from "../interval.ts";
import type { Comparator } from "./comparator.ts";

/** ≤, 控制在…以内: the number itself passes. */
export const atMost = {
  name: "at-most",
  symbol: "≤",
  ascii: "<=",
  takes: "number",
  modifiers: [],
  direction: "down",
  accepts: ({ high }) => upTo(high),
} as const satisfies Comparator;
