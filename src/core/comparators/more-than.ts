import { from } from "../interval.ts";
import type { Comparator } from "./comparator.ts";

/** 超过, >: the number itself fails. */
export const moreThan = {
  name: "more-than",
  symbol: ">",
  ascii: ">",
  takes: "number",
  modifiers: [],
  direction: "up",
  accepts: ({ low }) => from(low, true),
} as const satisfies Comparator;
