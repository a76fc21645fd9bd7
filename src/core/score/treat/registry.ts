import { coinr } from "./coinr.ts";
import { log } from "./log.ts";
import type { Treatment } from "./treatment.ts";
import { winsorise } from "./winsorise.ts";

/** Every treatment, in the order in which help and documentation list them. */
export const TREATMENTS = [winsorise, log, coinr] as const;

export type TreatmentName = (typeof TREATMENTS)[number]["name"];

const byName = new Map<string, Treatment>(TREATMENTS.map((one) => [one.name, one]));

export const treatmentNamed = (name: TreatmentName): Treatment => byName.get(name)!;
