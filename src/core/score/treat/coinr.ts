import { logarithms } from "./log.ts";
import { isFine, spreadOf } from "./spread.ts";
import type { Treatment } from "./treatment.ts";
import { winsorised } from "./winsorise.ts";

/** COINr's rule: what isn't fine is winsorised; where that is not enough the figures as they were get logarithms. */
export const coinr = {
  name: "coinr",
  most: 5,
  rescales: true,
  treat(values, most) {
    const treated = winsorised(values, most);
    return isFine(spreadOf(treated)) ? treated : logarithms(values);
  },
} as const satisfies Treatment;
