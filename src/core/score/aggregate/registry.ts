import type { Aggregator } from "./aggregator.ts";
import { arithmetic } from "./arithmetic.ts";
import { copeland } from "./copeland.ts";
import { geometric } from "./geometric.ts";
import { harmonic } from "./harmonic.ts";
import { mean } from "./mean.ts";
import { median } from "./median.ts";
import { minimum } from "./minimum.ts";
import { worst } from "./worst.ts";

/** Every way to join children, in the order in which help and documentation list them; the first is the default. */
export const AGGREGATORS = [arithmetic, geometric, harmonic, mean, minimum, worst, median, copeland] as const;

export type AggregatorName = (typeof AGGREGATORS)[number]["name"];

const byName = new Map<string, Aggregator>(AGGREGATORS.map((one) => [one.name, one]));

export const aggregatorNamed = (name: AggregatorName): Aggregator => byName.get(name)!;
