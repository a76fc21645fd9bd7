import type { Assessment, Verdict } from "../core/assessment.ts";
import { type ComparatorName, comparatorNamed } from "../core/comparators/registry.ts";
import type { Rational } from "../core/exact.ts";
import { decide, point } from "../core/interval.ts";
import type { MeasureName } from "../core/measures/registry.ts";
import type { Commitment } from "../core/plan.ts";
import { type Counted, summarise } from "../core/summarise.ts";

/** One target of a result with what its verdict and the counts above it follow from. */
export interface Summed {
  readonly verdict: Verdict;
  readonly milestone: boolean;
  readonly required: boolean;
  readonly commitment: Commitment;
  readonly stale: boolean;
  /** Left out where the result doesn't say. */
  readonly due: boolean | undefined;
  readonly early: boolean | undefined;
  readonly measure: MeasureName;
  readonly comparator: ComparatorName | null;
  /** The single number that was judged, the nearest that decides, and the ends of the range that passes; null: there is none. */
  readonly actual: Rational | null;
  readonly bound: Rational | null;
  readonly range: readonly [Rational, Rational] | null;
  readonly beyond: "above" | "below" | null;
}

/** Something that a result says and that doesn't follow from the rest of it. */
export interface Disagreement {
  /** By its keys, within its scorecard. */
  readonly path: readonly PropertyKey[];
  readonly said: string;
  readonly found: string;
}

/** The counts that a result may say of a scorecard. */
export type Told = Readonly<Record<string, unknown>> & {
  readonly milestones?: Readonly<Record<string, unknown>> | undefined;
};

const COUNTS = ["targets", "met", "near", "missed", "pending", "notAssessed"] as const;

/** Where a scorecard of a result contradicts itself: verdicts by their numbers, counts and result by the verdicts. */
export function disagreementsIn(summary: Told | undefined, targets: readonly Summed[]): Disagreement[] {
  const verdicts = targets.flatMap((one, index): Disagreement[] => {
    const holds = holdsBy(one);
    const { verdict } = one;
    if (holds === null || (holds ? !["missed", "near"].includes(verdict) : verdict !== "met")) return [];
    return [{ path: ["assessments", index, "verdict"], said: verdict, found: holds ? "met" : "missed" }];
  });
  if (summary === undefined) return verdicts;
  const own = summarise(targets.map(countedAs));
  const dated = targets.every(({ due }) => due !== undefined);
  const early = targets.every((one) => one.early !== undefined);
  const keys = [
    ...COUNTS,
    "stale" as const,
    ...(dated ? (["due", "result"] as const) : []),
    ...(early ? (["early"] as const) : []),
  ];
  const differing = (path: readonly string[], said: unknown, found: unknown): Disagreement[] =>
    said === undefined || said === found ? [] : [{ path, said: String(said), found: String(found) }];
  return [
    ...verdicts,
    ...keys.flatMap((key) => differing(["summary", key], summary[key], own[key])),
    ...COUNTS.flatMap((key) =>
      differing(["summary", "milestones", key], summary.milestones?.[key], own.milestones[key]),
    ),
  ];
}

const countedAs = ({ milestone, required, commitment, due, early, ...rest }: Summed): Counted => ({
  target: { milestone },
  indicator: { required, commitment },
  due: due ?? false,
  early: early ?? false,
  trajectory: null as Assessment["trajectory"],
  ...rest,
});

/** Measures whose range is in the numbers of the actual itself. */
const IN_UNIT: readonly MeasureName[] = ["level", "change", "total"];

/** Whether the actual passes by the bound or the range beside it; null where these don't tell. */
function holdsBy({ measure, comparator, actual, bound, range, beyond }: Summed): boolean | null {
  if (actual === null || comparator === null) return null;
  const passes = (name: ComparatorName, low: Rational, high: Rational) =>
    decide(point(actual), comparatorNamed(name).accepts({ low, high, tolerance: null, beyond }));
  // What is about a number is told with the ends of what passes.
  if (comparator !== "about" && comparatorNamed(comparator).takes === "number") {
    return bound === null ? null : passes(comparator, bound, bound);
  }
  return range === null || !IN_UNIT.includes(measure) ? null : passes("between", ...range);
}
