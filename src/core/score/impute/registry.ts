import type { Imputation } from "./imputation.ts";

/** Every imputation, in the order in which help and documentation list them. */
export const IMPUTATIONS = [] as const;

export type ImputationName = string;

const byName = new Map<string, Imputation>((IMPUTATIONS as readonly Imputation[]).map((one) => [one.name, one]));

export const imputationNamed = (name: ImputationName): Imputation => byName.get(name)!;
