import fc from "fast-check";
import { parseDecimal, type Rational, toText, ZERO } from "../../../../src/core/exact.ts";
import type { PerArea } from "../../../../src/core/score/aggregate/aggregator.ts";

/** "60*2 80" is the values 60 and 80, the first with weight 2. */
const read = (children: string) =>
  children.split(" ").map((child) => {
    const [value = "", weight = "1"] = child.split("*");
    return { value: parseDecimal(value)!, weight: parseDecimal(weight)! };
  });

const double = ({ n, d }: Rational) => Number(n) / Number(d);

/** The score in doubles, of the children in the order given. */
export function joined(method: PerArea, children: string, parameter = 0): number {
  const all = read(children);
  const [values, weights] = [all.map(({ value }) => double(value)), all.map(({ weight }) => double(weight))];
  return method.combine(Float64Array.from(values), Float64Array.from(weights), all.length, parameter);
}

/** The same in fractions, as text; null where there is none. */
export function exactly(method: PerArea, children: string, parameter = "0"): string | null {
  const all = read(children);
  const own = method.exactly!(
    all.map(({ value }) => value),
    all.map(({ weight }) => weight),
    parseDecimal(parameter) ?? ZERO,
  );
  return own && toText(own);
}

/** Some children of values above 0 and at most 100, with their weights. */
export const children = fc.array(
  fc.record({
    value: fc.oneof(fc.double({ min: 0.001, max: 100, noNaN: true }), fc.constantFrom(1, 50, 100)),
    weight: fc.constantFrom(0.1, 0.25, 1, 2, 3),
  }),
  { minLength: 1, maxLength: 8 },
);

type Children = readonly { readonly value: number; readonly weight: number }[];

export const scoreOf = (method: PerArea, all: Children, parameter = 0) =>
  method.combine(
    Float64Array.from(all, ({ value }) => value),
    Float64Array.from(all, ({ weight }) => weight),
    all.length,
    parameter,
  );

/** Laws of every mean: within its values up to rounding, the same in any order, none worse for a better child. */
export const isWithin = (method: PerArea, all: Children, parameter = 0): boolean => {
  const values = all.map(({ value }) => value);
  const score = scoreOf(method, all, parameter);
  return score >= Math.min(...values) * (1 - 1e-13) && score <= Math.max(...values) * (1 + 1e-13);
};

export const isOrderless = (method: PerArea, all: Children, parameter = 0): boolean => {
  const score = scoreOf(method, all, parameter);
  return Math.abs(score - scoreOf(method, [...all].reverse(), parameter)) <= 1e-13 * score;
};

export const isMonotone = (method: PerArea, all: Children, better: number, parameter = 0): boolean => {
  const [first, ...rest] = all;
  const risen = [{ value: first!.value + better, weight: first!.weight }, ...rest];
  return scoreOf(method, risen, parameter) >= scoreOf(method, all, parameter) * (1 - 1e-13);
};
