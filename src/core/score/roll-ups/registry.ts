import type { RollUp } from "./roll-up.ts";

/** Every roll-up of colours, in the order in which help and documentation list them. */
export const ROLL_UPS = [] as const;

export type RollUpName = string;

const byName = new Map<string, RollUp>((ROLL_UPS as readonly RollUp[]).map((one) => [one.name, one]));

export const rollUpNamed = (name: RollUpName): RollUp => byName.get(name)!;
