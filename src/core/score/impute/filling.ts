import type { Rational } from "../../exact.ts";
import type { AreaFigures } from "./imputation.ts";

/** What `rule` says of each record that lacks its figure. */
export const filling = (
  records: readonly AreaFigures[],
  rule: (record: AreaFigures) => Rational | null,
): readonly (Rational | null)[] => records.map((record) => (record.value === null ? rule(record) : null));

/** The figures that are there: what was filled in is never among them. */
export const knownOf = (records: readonly AreaFigures[]): Rational[] => records.flatMap(({ value }) => value ?? []);
