import { divide, isPositive, negate, ONE, type Rational, subtract } from "../../exact.ts";
import type { Goalposts } from "../../plan.ts";
import { ln } from "../../power.ts";
import { type Said, each } from "./cells.ts";
import type { Normaliser } from "./normaliser.ts";

/** (x − worst) ÷ (best − worst), of logarithms where the plan says so: no other area has a say (SDSN, HDI). */
export const goalposts = {
  name: "goalposts",
  shares: true,
  scale: null,
  needs: "goalposts",
  takes: [],
  relative: false,
  normalise: (cells) =>
    each(cells, (value, { indicator }) => {
      const posts = indicator.scoring?.goalposts ?? null;
      return posts === null ? "no-goalposts" : betweenPosts(value, posts);
    }),
  line({ indicator }) {
    const posts = indicator.scoring?.goalposts ?? null;
    if (posts === null || posts.transform !== "linear") return null;
    const way = subtract(posts.best, posts.worst);
    const slope = divide(ONE, way);
    return slope && { slope, start: divide(negate(posts.worst), way)! };
  },
} as const satisfies Normaliser;

/** How far a figure is on its way from the worst to the best. */
export function betweenPosts(value: Rational, { worst, best, transform }: Goalposts): Said {
  if (transform === "linear") return divide(subtract(value, worst), subtract(best, worst)) ?? "no-range";
  if (![value, worst, best].every(isPositive)) return "not-positive";
  // Of ratios and not of the values: another unit changes no bit, and what lies close together stays apart.
  const [way, whole] = [ln(divide(value, worst)!), ln(divide(best, worst)!)];
  return whole === 0 ? "no-range" : way / whole;
}
