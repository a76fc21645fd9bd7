import { add, divide, isZero, multiply, type Rational, subtract } from "../../exact.ts";
import { endOf } from "../../period.ts";
import { filling } from "./filling.ts";
import type { AreaFigures, Imputation } from "./imputation.ts";

/**
 * The point at the wanted moment on the straight line from the area's last figure before to its first one after. Months count
 * alike. Without a figure on both sides there is none: nothing is carried on beyond what is known.
 */
export const linear = {
  name: "linear",
  fill: (records) => filling(records, between),
} as const satisfies Imputation;

function between({ history, wanted }: AreaFigures): Rational | null {
  const before = history.findLast(({ period }) => period.end <= wanted.end);
  const after = history.find(({ period }) => period.end >= wanted.end);
  if (!before || !after) return null;
  const [start, end] = [endOf(before.period), endOf(after.period)];
  const whole = subtract(end, start);
  if (isZero(whole)) return before.value;
  const passed = divide(subtract(endOf(wanted), start), whole)!;
  return add(before.value, multiply(subtract(after.value, before.value), passed));
}
