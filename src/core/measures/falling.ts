import { ALL_KINDS, type Measure } from "./measure.ts";
import { readDifferences } from "./rising.ts";

/** 逐年下降: each year after the reference year below the one before; equal is not below. */
export const falling = {
  name: "falling",
  takes: "flag",
  kinds: ALL_KINDS,
  needs: "reference",
  definitive: true,
  hasAttainment: false,
  fromBaseline: "none",
  way: "trend",
  read: readDifferences,
} as const satisfies Measure;
