import type { Catalogue } from "../catalogue.ts";

/** When each comparator holds, for help and documentation. */
export const comparators: Catalogue["comparators"] = {
  "at-least": "the value or more; the value itself passes",
  "more-than": "more than the value; the value itself fails",
  "at-most": "the value or less; the value itself passes",
  "less-than": "less than the value; the value itself fails",
  about: "within a tolerance of the value (within: 0.05pp); without one only the value itself is met",
  between: "from one value to the other, both included",
  equals: "exactly the value",
};

/** What each measure judges. */
export const measures: Catalogue["measures"] = {
  level: "the value itself (no key of its own)",
  growth: "the value over the base, as a percentage of growth",
  change: "the value less the base, in the unit (points for %)",
  "average-growth": "the value against the base grown by so much every year, compounded",
  "yearly-growth": "each year against the year before",
  rising: "each year above the year before",
  falling: "each year below the year before",
  "every-year": "each year's value",
  total: "the sum over the window; of a cumulative indicator its last value",
  done: "yes or no",
};
