import { compare } from "../exact.ts";
import type { Goalposts, Indicator } from "../plan.ts";

/** Which of two goalposts is better. */
export const directionOf = ({ worst, best }: Goalposts): "up" | "down" => (compare(best, worst) > 0 ? "up" : "down");

/** Which way is better: as the first target says, else the goalposts, else the indicator itself; null: nobody says. */
export function directionFor({ targets, scoring, direction }: Indicator): "up" | "down" | null {
  const own = targets.find(({ milestone }) => !milestone)?.comparison.direction;
  if (own === "up" || own === "down") return own;
  return scoring?.goalposts ? directionOf(scoring.goalposts) : direction;
}
