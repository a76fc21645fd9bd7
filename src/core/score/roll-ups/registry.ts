import type { RollUp } from "./roll-up.ts";
import { shareRed } from "./share-red.ts";
import { twoWorst } from "./two-worst.ts";

/** Every roll-up of colours, in the order in which help and documentation list them. */
export const ROLL_UPS = [twoWorst, shareRed] as const;

export type RollUpName = (typeof ROLL_UPS)[number]["name"];

const byName = new Map<string, RollUp>(ROLL_UPS.map((one) => [one.name, one]));

export const rollUpNamed = (name: RollUpName): RollUp => byName.get(name)!;
