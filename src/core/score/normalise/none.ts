import { negate, ONE, ZERO } from "../../exact.ts";
import { each } from "./cells.ts";
import type { Normaliser } from "./normaliser.ts";

/** The figure itself, times −1 where less is better (COINr: x · direction). For figures that are scores already. */
export const none = {
  name: "none",
  shares: false,
  scale: null,
  needs: "nothing",
  takes: [],
  relative: false,
  normalise: (cells) => each(cells, (value, { direction }) => (direction === "down" ? negate(value) : value)),
  line: ({ direction }) => ({ slope: direction === "down" ? negate(ONE) : ONE, start: ZERO }),
} as const satisfies Normaliser;
