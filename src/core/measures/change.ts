import { subtractIntervals } from "../interval.ts";
import { baseOf } from "./base.ts";
import { currentValue, showing } from "./current-value.ts";
import { canBeReached } from "./level.ts";
import { ALL_KINDS, asIs, lacking, type Measure } from "./measure.ts";

/** Value − base, in the unit; percentage points for percentages. */
export const change = {
  name: "change",
  takes: "change",
  kinds: ALL_KINDS,
  needs: "base",
  definitive: false,
  hasAttainment: true,
  fromBaseline: "change",
  way: "levels",
  read(context, comparison) {
    const value = currentValue(context);
    if (typeof value === "string") return lacking(value);
    const base = baseOf(context);
    if (typeof base === "string") return lacking(base);
    const step = {
      ...showing(value),
      raw: null,
      shown: subtractIntervals(value.interval, base.interval),
      x: subtractIntervals(value.x, base.interval),
      toShown: asIs,
      used: [...value.used, ...base.used],
    };
    return {
      steps: [step],
      missing: value.tooOld ? "too-old" : null,
      open: value.open,
      reached: canBeReached(comparison) && value.reached,
      stale: value.stale,
      growing: value.growing,
    };
  },
} as const satisfies Measure;
