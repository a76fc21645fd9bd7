import { add, divide, equals, multiply, rational, type Rational, toNumber, ZERO } from "../../exact.ts";
import type { PerArea } from "./aggregator.ts";
import { alike, cleared } from "./alike.ts";
import { ascending, sortTogether } from "./ascending.ts";

/**
 * The weighted mean of the k worst, of all where there are fewer (SDSN's dashboards: 2). Those that tie for the last places
 * share them: of three that tie for one place each counts with a third of its weight, whichever the plan lists first.
 * With unequal weights a child that gets better can lower it, for another one then takes its place.
 */
export const worst = {
  name: "worst",
  takes: "count",
  across: false,
  additive: null,
  combine(values, weights, count, parameter) {
    sortTogether(values, weights, count);
    const size = Math.max(Math.abs(values[0]!), Math.abs(values[count - 1]!));
    let sum = 0;
    let sizes = 0;
    let total = 0;
    let places = parameter;
    for (let index = 0; index < count && places > 0;) {
      let end = index + 1;
      while (end < count && alike(values[index]!, values[end]!, size)) end++;
      const part = Math.min(1, places / (end - index));
      places -= end - index;
      for (; index < end; index++) {
        const term = part * weights[index]! * values[index]!;
        sum += term;
        sizes += Math.abs(term);
        total += part * weights[index]!;
      }
    }
    return cleared(sum, count, sizes) / total;
  },
  exactly(values: readonly Rational[], weights: readonly Rational[], parameter: Rational) {
    const sorted = ascending(values, weights);
    let sum = ZERO;
    let total = ZERO;
    let places = toNumber(parameter);
    for (let index = 0; index < sorted.length && places > 0;) {
      const { value } = sorted[index]!;
      const tied = sorted.filter((one) => equals(one.value, value));
      const weight = multiply(
        rational(Math.min(places, tied.length), tied.length),
        tied.reduce((known, one) => add(known, one.weight), ZERO),
      );
      sum = add(sum, multiply(weight, value));
      total = add(total, weight);
      places -= tied.length;
      index += tied.length;
    }
    return divide(sum, total);
  },
} as const satisfies PerArea;
