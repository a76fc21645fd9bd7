import { compare } from "../exact.ts";
import type { Goalposts, Indicator, Target } from "../plan.ts";

/** Which of two goalposts is better. */
export const directionOf = ({ worst, best }: Goalposts): "up" | "down" => (compare(best, worst) > 0 ? "up" : "down");

/** Which way is better as targets say, milestones left out; null: none of them says, or one says the opposite of another. */
export function directionOfTargets(targets: readonly Target[]): "up" | "down" | null {
  const said = new Set(targets.flatMap(({ milestone, comparison }) => (milestone ? [] : [comparison.direction])));
  return said.has("up") === said.has("down") ? null : said.has("up") ? "up" : "down";
}

/** Which way is better: as the targets say, else the goalposts, else the indicator itself; null: nobody says. */
export function directionFor({ targets, scoring, direction }: Indicator): "up" | "down" | null {
  const own = directionOfTargets(targets);
  if (own !== null) return own;
  return scoring?.goalposts ? directionOf(scoring.goalposts) : direction;
}
