import { add, divide, multiply, ZERO } from "../../exact.ts";
import type { PerArea } from "./aggregator.ts";
import { cleared } from "./alike.ts";

/** Σ w·x ÷ Σ w: what one child lacks another one makes up for. */
export const arithmetic = {
  name: "arithmetic",
  takes: "nothing",
  across: false,
  additive: "scores",
  combine(values, weights, count) {
    let sum = 0;
    let size = 0;
    let total = 0;
    for (let index = 0; index < count; index++) {
      const term = weights[index]! * values[index]!;
      sum += term;
      size += Math.abs(term);
      total += weights[index]!;
    }
    return cleared(sum, count, size) / total;
  },
  combineColumns(columns, weights, scores, gaps) {
    addUp(columns, weights, scores);
    // What is 0 in a gap changes no sum, but its weight is to be left out; of nothing but gaps it is 0 ÷ 0.
    const apart = gaps.areas.map((area) => {
      let total = 0;
      for (let child = 0; child < weights.length; child++) {
        if (!Number.isNaN(gaps.columns[child]![area]!)) total += weights[child]!;
      }
      return scores[area]! / total;
    });
    let total = 0;
    for (const weight of weights) total += weight;
    for (let area = 0; area < scores.length; area++) scores[area]! /= total;
    for (const [index, area] of gaps.areas.entries()) scores[area] = apart[index]!;
  },
  exactly(values, weights) {
    const sum = values.reduce((known, value, index) => add(known, multiply(value, weights[index]!)), ZERO);
    return divide(sum, weights.reduce(add))!;
  },
} as const satisfies PerArea;

/** Sums without gaps, four children at a time: most of the work is to fetch and to store what is known so far. */
function addUp(columns: readonly Float64Array[], weights: Float64Array, sums: Float64Array): void {
  sums.fill(0);
  let child = 0;
  for (; child + 4 <= columns.length; child += 4) {
    const [a, b, c, d] = [columns[child]!, columns[child + 1]!, columns[child + 2]!, columns[child + 3]!];
    const [e, f, g, h] = [weights[child]!, weights[child + 1]!, weights[child + 2]!, weights[child + 3]!];
    for (let area = 0; area < sums.length; area++) {
      sums[area] = sums[area]! + e * a[area]! + f * b[area]! + g * c[area]! + h * d[area]!;
    }
  }
  for (; child < columns.length; child++) {
    const [column, weight] = [columns[child]!, weights[child]!];
    for (let area = 0; area < sums.length; area++) sums[area]! += weight * column[area]!;
  }
}
