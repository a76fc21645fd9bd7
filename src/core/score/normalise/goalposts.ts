import { divide, isPositive, type Rational, subtract, toNumber } from "../../exact.ts";
import type { Goalposts } from "../../plan.ts";
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
    cells.map(({ indicator, value }) => {
      if (value === null) return "no-observation";
      const posts = indicator.scoring?.goalposts ?? null;
      return posts === null ? "no-goalposts" : share(value, posts);
    }),
} as const satisfies Normaliser;

function share(value: Rational, { worst, best, transform }: Goalposts) {
  if (transform === "linear") return divide(subtract(value, worst), subtract(best, worst)) ?? "no-range";
  if (!isPositive(value)) return "not-positive";
  const [x, low, high] = [value, worst, best].map((one) => Math.log(toNumber(one)));
  return (x! - low!) / (high! - low!);
}
