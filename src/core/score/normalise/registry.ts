import { goalposts } from "./goalposts.ts";
import type { Normaliser } from "./normaliser.ts";

/** Every way to normalise, in the order in which help and documentation list them; the first is the default. */
export const NORMALISERS = [goalposts] as const;

export type NormaliserName = (typeof NORMALISERS)[number]["name"];

const byName = new Map<string, Normaliser>(NORMALISERS.map((one) => [one.name, one]));

export const normaliserNamed = (name: NormaliserName): Normaliser => byName.get(name)!;
