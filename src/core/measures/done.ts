import { newestValue, showing } from "./current-value.ts";
import { lacking, type Measure } from "./measure.ts";

/** 是/否: whether it is done, from yes/no, 是/否 or 1/0. */
export const done = {
  name: "done",
  takes: "flag",
  kinds: ["stock"],
  needs: "nothing",
  definitive: false,
  hasAttainment: false,
  fromBaseline: "none",
  way: "none",
  read(context) {
    const value = newestValue(context);
    if (typeof value === "string") return lacking(value);
    return {
      steps: [{ ...showing(value), x: value.x }],
      missing: value.tooOld ? "too-old" : null,
      open: value.open,
      reached: value.reached,
      stale: value.stale,
      growing: value.growing,
    };
  },
} as const satisfies Measure;
