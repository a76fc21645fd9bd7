import { compare, type Rational } from "../../exact.ts";
import type { PerArea } from "./aggregator.ts";

/** The worst of them, whatever it weighs: nothing makes up for anything (Leontief). */
export const minimum = {
  name: "minimum",
  takes: "nothing",
  across: false,
  additive: null,
  combine(values, _weights, count) {
    let least = values[0]!;
    for (let index = 1; index < count; index++) if (values[index]! < least) least = values[index]!;
    return least;
  },
  exactly: (values: readonly Rational[]) =>
    values.reduce((least, value) => (compare(value, least) < 0 ? value : least)),
} as const satisfies PerArea;
