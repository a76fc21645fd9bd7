import { about } from "./about.ts";
import { atLeast } from "./at-least.ts";
import { atMost } from "./at-most.ts";
import { between } from "./between.ts";
import type { Comparator } from "./comparator.ts";
import { equals } from "./equals.ts";
import { lessThan } from "./less-than.ts";
import { moreThan } from "./more-than.ts";

/** Every comparator that a plan may name, in the order in which help and documentation list them. */
export const COMPARATORS = [atLeast, moreThan, atMost, lessThan, about, between, equals] as const;

export type ComparatorName = (typeof COMPARATORS)[number]["name"];

const byName = new Map<string, Comparator>(COMPARATORS.map((comparator) => [comparator.name, comparator]));

export function isComparator(name: string): name is ComparatorName {
  return byName.has(name);
}

export function comparatorNamed(name: ComparatorName): Comparator {
  return byName.get(name)!;
}
