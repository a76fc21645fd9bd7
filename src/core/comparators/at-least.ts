import { from } from "../interval.ts";
import type { Comparator } from "./comparator.ts";

/** 达到, 提高到, 建成, ≥, 以上: the number itself passes. */
export const atLeast = {
  name: "at-least",
  symbol: "≥",
  ascii: ">=",
  takes: "number",
  modifiers: [],
  direction: "up",
  accepts: ({ low }) => from(low),
} as const satisfies Comparator;
