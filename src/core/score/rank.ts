import type { Rational } from "../exact.ts";

export function ranksOf(scores: readonly number[], _exact: (area: number) => Rational | null) {
  const sorted = scores.filter((s) => !Number.isNaN(s)).sort((a, b) => b - a);
  const ranks = scores.map((s) => (Number.isNaN(s) ? null : sorted.indexOf(s) + 1));
  const tied = scores.map((s) => sorted.filter((o) => o === s).length > 1);
  return { ranks, tied };
}
export const roundedTo = (score: number, precision: number) => Number(score.toFixed(precision));
