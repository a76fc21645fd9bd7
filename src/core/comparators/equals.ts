import { point } from "../interval.ts";
import type { Comparator } from "./comparator.ts";

/** Exactly the number. */
export const equals = {
  name: "equals",
  symbol: "=",
  ascii: "=",
  takes: "number",
  modifiers: [],
  direction: "range",
  accepts: ({ low }) => point(low),
} as const satisfies Comparator;
