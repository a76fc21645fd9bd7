import type { Aggregator } from "./aggregator.ts";
import { arithmetic } from "./arithmetic.ts";

/** Every way to join children, in the order in which help and documentation list them; the first is the default. */
export const AGGREGATORS = [arithmetic] as const;

export type AggregatorName = (typeof AGGREGATORS)[number]["name"];

const byName = new Map<string, Aggregator>(AGGREGATORS.map((one) => [one.name, one]));

export const aggregatorNamed = (name: AggregatorName): Aggregator => byName.get(name)!;
