import type { Imputation } from "./imputation.ts";
import { latest } from "./latest.ts";
import { linear } from "./linear.ts";
import { mean } from "./mean.ts";
import { median } from "./median.ts";
import { peers } from "./peers.ts";

/** Every imputation, in the order in which help and documentation list them. */
export const IMPUTATIONS = [latest, linear, peers, mean, median] as const;

export type ImputationName = (typeof IMPUTATIONS)[number]["name"];

const byName = new Map<string, Imputation>(IMPUTATIONS.map((one) => [one.name, one]));

export const imputationNamed = (name: ImputationName): Imputation => byName.get(name)!;
