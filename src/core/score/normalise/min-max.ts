import { divide, subtract } from "../../exact.ts";
import { rangeOf } from "../statistics.ts";
import { across } from "./cells.ts";
import type { Normaliser } from "./normaliser.ts";

/** (x − min) ÷ (max − min) of the areas of the run, the other way round where less is better (COINr n_minmax, OECD). */
export const minMax = {
  name: "min-max",
  shares: true,
  scale: null,
  needs: "direction",
  takes: [],
  relative: true,
  normalise: (cells) =>
    across(cells, (sample) => {
      const range = rangeOf(sample.map(({ value }) => value));
      return sample.map(({ value }) =>
        range === null ? "no-range" : divide(subtract(value, range.min), subtract(range.max, range.min))!,
      );
    }),
} as const satisfies Normaliser;
