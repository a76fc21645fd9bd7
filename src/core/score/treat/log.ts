import { add, fromNumber, multiply, type Rational, rational, subtract } from "../../exact.ts";
import { ln } from "../../power.ts";
import { rangeOf } from "../statistics.ts";
import type { Treatment } from "./treatment.ts";

const HUNDREDTH = rational(1n, 100n);

/** ln(x − min + 0.01 · range) of every figure (COINr log_CT): the order stays, the long tail at the upper end gets short. */
export const log = {
  name: "log",
  most: null,
  rescales: true,
  treat: (values) => logarithms(values),
} as const satisfies Treatment;

/** The figures after it; as they were where no two differ. */
export function logarithms(values: readonly (Rational | null)[]): readonly (Rational | null)[] {
  const range = rangeOf(values.flatMap((value) => value ?? []));
  if (range === null) return values;
  const shift = subtract(multiply(subtract(range.max, range.min), HUNDREDTH), range.min);
  return values.map((value) => value && fromNumber(ln(add(value, shift))));
}
