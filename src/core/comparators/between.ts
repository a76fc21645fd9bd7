import { between as interval } from "../interval.ts";
import type { Comparator } from "./comparator.ts";

/** 3—4个: from one number to another, both included. */
export const between = {
  name: "between",
  symbol: "∈",
  ascii: "in",
  takes: "range",
  modifiers: ["beyond"],
  direction: "range",
  accepts: ({ low, high, beyond }) => interval(beyond === "below" ? null : low, beyond === "above" ? null : high),
} as const satisfies Comparator;
