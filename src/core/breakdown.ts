import { childrenByArea, labelOf, planFor } from "./areas.ts";
import { type Diagnostic, error } from "./diagnostic.ts";
import { add, ceiling, compare, floor, isZero, ONE, type Rational, subtract, toText, ZERO } from "./exact.ts";
import { decide, type Interval } from "./interval.ts";
import type { Period } from "./period.ts";
import type { Comparison, Indicator, ListedArea, Plan, Target } from "./plan.ts";
import { countsWhole } from "./unit.ts";

/**
 * Targets pushed down to the parts of an area that don't add up to its own, where the indicator says that they must: an area
 * whose parts all do as they promise could still miss. Parts that promise more than is asked of the whole are no fault.
 */
export function reviewBreakdown(plan: Plan): Diagnostic[] {
  if (!plan.indicators.some(({ breakdown }) => breakdown)) return [];
  const indicatorsOf = new Map(plan.areas.map((area) => [area, planFor(plan, area).indicators]));
  return plan.indicators.flatMap((indicator, index) => {
    if (!indicator.breakdown) return [];
    const targetsOf = (area: ListedArea) =>
      indicatorsOf.get(area)![index]!.targets.filter(({ milestone }) => !milestone);
    return [...childrenByArea(plan.areas)].flatMap(([area, parts]) =>
      targetsOf(area).flatMap((target) => {
        const own = parts.map((part) => ({ part, targets: targetsOf(part).filter((one) => isAlike(one, target)) }));
        return shortOf(indicator, area, target, own) ?? [];
      }),
    );
  });
}

/** Whether two targets speak of the same: a level on the same day, or a total over the same window. */
function isAlike(a: Target, b: Target): boolean {
  const same = (x: Period | null, y: Period | null) => x?.start === y?.start && x?.end === y?.end;
  if (a.measure !== b.measure || a.due.end !== b.due.end) return false;
  return a.measure !== "total" || (same(a.from, b.from) && same(a.since, b.since));
}

interface OfPart {
  readonly part: ListedArea;
  /** Those of its targets that speak of the same as the whole's. */
  readonly targets: readonly Target[];
}

function shortOf(indicator: Indicator, area: ListedArea, target: Target, own: readonly OfPart[]): Diagnostic | null {
  const { comparison } = target;
  const promised = own.map(({ part, targets }) => ({ part, sum: promiseOf(indicator, comparison, targets) }));
  const without = promised.filter(({ sum }) => sum === null).map(({ part }) => labelOf(part));
  const sum = promised.flatMap((one) => one.sum ?? []).reduce(addPromises, NOTHING);
  const short = shortfall(indicator, comparison, sum, without.length > 0);
  if (short === null) return null;
  const args = {
    indicator: indicator.id,
    area: labelOf(area),
    by: target.due.text,
    side: short.side,
    target: toText(short.bound),
    sum: toText(short.side === "below" ? sum.low : sum.high),
    difference: toText(short.difference),
    unit: indicator.unit ?? "",
    without,
  };
  return error("plan/breakdown-short", args, target.at);
}

/** What parts promise together: the numbers of their targets, without their tolerances. */
interface Promise {
  readonly low: Rational;
  readonly high: Rational;
  /** Whether the end itself is not enough: of more-than and less-than. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

const NOTHING: Promise = { low: ZERO, high: ZERO, lowOpen: false, highOpen: false };

const addPromises = (a: Promise, b: Promise): Promise => ({
  low: add(a.low, b.low),
  high: add(a.high, b.high),
  lowOpen: a.lowOpen || b.lowOpen,
  highOpen: a.highOpen || b.highOpen,
});

/** What a part promises of what the whole is asked for; of several targets the strictest. null: nothing. */
function promiseOf(indicator: Indicator, { direction }: Comparison, targets: readonly Target[]): Promise | null {
  const fitting = targets.map(({ comparison }) => comparison).filter((own) => bears(own, direction));
  const [first, ...others] = fitting.map((own) => numbersOf(indicator, own));
  if (!first) return null;
  return others.reduce((strictest, one) => (isStricter(one, strictest, direction) ? one : strictest), first);
}

/** A floor needs floors under it and a ceiling ceilings; for a range any number counts. */
function bears({ accepts }: Comparison, direction: Comparison["direction"]): boolean {
  return direction === "up" ? accepts.low !== null : direction === "down" ? accepts.high !== null : true;
}

function isStricter(a: Promise, b: Promise, direction: Comparison["direction"]): boolean {
  const order = direction === "down" ? compare(b.high, a.high) : compare(a.low, b.low);
  return order > 0 || (order === 0 && !(direction === "down" ? b.highOpen : b.lowOpen));
}

/** The numbers of a target, which is a level or a total; where the unit counts whole things, more than 49 is 50. */
function numbersOf({ unit }: Indicator, { value, range, accepts }: Comparison): Promise {
  const { lowOpen, highOpen } = accepts;
  if (value === null) return { low: range![0], high: range![1], lowOpen, highOpen };
  if (!countsWhole(unit) || !(lowOpen || highOpen)) return { low: value, high: value, lowOpen, highOpen };
  const next = lowOpen ? add(floor(value), ONE) : subtract(ceiling(value), ONE);
  return { low: next, high: next, lowOpen: false, highOpen: false };
}

interface Short {
  readonly side: "below" | "above";
  readonly bound: Rational;
  readonly difference: Rational;
}

/** On which side and by how much the parts' sum leaves what the whole is asked for; null: it does not. */
function shortfall(indicator: Indicator, comparison: Comparison, sum: Promise, some: boolean): Short | null {
  const { direction, accepts, tolerant } = comparison;
  if (direction === "up" || direction === "down") {
    const asked = numbersOf(indicator, comparison);
    const up = direction === "up";
    const bound = up ? asked.low : asked.high;
    const difference = up ? subtract(bound, sum.low) : subtract(sum.high, bound);
    const open = up ? asked.lowOpen && !sum.lowOpen : asked.highOpen && !sum.highOpen;
    const short = compare(difference, ZERO) > 0 || (isZero(difference) && open);
    // What one part may use without any limit no other one can make up for.
    const unlimited = !up && some;
    if (!short && !unlimited) return null;
    return { side: up ? "below" : "above", bound, difference: short ? difference : ZERO };
  }
  // Without a tolerance nobody can say how far from the number is still about it.
  if (tolerant) return null;
  const whole: Interval = { ...sum, lowOpen: false, highOpen: false };
  if (decide(whole, accepts) === true) return null;
  const { low, high } = accepts;
  if (low !== null && compare(sum.low, low) < 0) {
    return { side: "below", bound: low, difference: subtract(low, sum.low) };
  }
  return high === null ? null : { side: "above", bound: high, difference: subtract(sum.high, high) };
}
