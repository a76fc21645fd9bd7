import { rational } from "../../exact.ts";
import { across } from "./cells.ts";
import type { Normaliser } from "./normaliser.ts";
import { beatenBy } from "./rank.ts";

/** How many other areas of the run it beats: the rank − 1 (COINr n_borda). */
export const borda = {
  name: "borda",
  shares: false,
  scale: null,
  needs: "direction",
  takes: [],
  relative: true,
  normalise: (cells) => across(cells, (sample) => beatenBy(sample).map((beaten) => rational(beaten))),
} as const satisfies Normaliser;
