import { upTo } from "../interval.ts";
import type { Comparator } from "./comparator.ts";

/** 低于, 不足, <: the number itself fails. */
export const lessThan = {
  name: "less-than",
  symbol: "<",
  ascii: "<",
  takes: "number",
  modifiers: [],
  direction: "down",
  accepts: ({ high }) => upTo(high, true),
} as const satisfies Comparator;
