import type { Treatment } from "./treatment.ts";

/** Every treatment, in the order in which help and documentation list them. */
export const TREATMENTS = [] as const;

export type TreatmentName = string;

const byName = new Map<string, Treatment>((TREATMENTS as readonly Treatment[]).map((one) => [one.name, one]));

export const treatmentNamed = (name: TreatmentName): Treatment => byName.get(name)!;
