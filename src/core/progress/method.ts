import { type Amount, order } from "../amount.ts";
import { divide, isNegative, isPositive, type Rational, subtract, toNumber } from "../exact.ts";
import { pow } from "../power.ts";
import type { Outlook, Path, Point, TrajectoryReason } from "../outlook.ts";

/** What a method goes by. Values are levels in the indicator's unit. */
export interface Course {
  readonly start: Point;
  /** Later than the start. */
  readonly now: Point;
  /** null: there is no target. */
  readonly goal: Point | null;
  readonly direction: "up" | "down";
  /** The figures of each year up to now, oldest first; only what asks for them pays for them. */
  readonly years: () => readonly Point[];
  readonly thresholds: Thresholds;
  /** Years that the trend looks back; null: to the start. */
  readonly window: number | null;
  /** A natural limit of the values, for methods that are lenient near it. */
  readonly limit: Rational | null;
  readonly isPercent: boolean;
}

/** From the first on it is on track, from the second moderate, from the third off track; below it regresses. */
export type Thresholds = readonly [Rational, Rational, Rational];

/** What a method says of a course. */
export interface Finding {
  readonly outlook: Exclude<Outlook, "n/a" | "achieved">;
  readonly ratio: Amount | null;
  /** Why there is no ratio though there is an outlook. */
  readonly noRatio?: TrajectoryReason;
  readonly rate?: number;
  readonly factor?: number;
  /** Where the method's words for one outlook differ. */
  readonly label?: string;
  readonly score?: number;
  /** Change per year that the method carries on, where it isn't that since the start. */
  readonly trend?: Rational;
}

/** One institution's way to say whether a target will be reached. */
export interface ProgressMethod {
  readonly name: string;
  /** How it carries a series on, and how the way to the target is drawn unless the plan says otherwise. */
  readonly path: Path;
  /** Of the ratio. */
  readonly thresholds: Thresholds;
  /** Of the growth per year where there is no target; null: without a target it says nothing. */
  readonly rates: Thresholds | null;
  /** The year that it starts from, or the next with a figure, where the plan names no start. */
  readonly baseYear: number | null;
  /** The years that it looks back where the plan names no start. */
  readonly window: number | null;
  /** The outlooks in the source's own words; null: it has none of its own. */
  readonly labels: Readonly<Record<Exclude<Outlook, "n/a">, string>> | null;
  /** The score of a target that is achieved. */
  readonly bestScore?: number;
  /** Whether it counts a target as achieved that the comparator doesn't. */
  reached?(goal: Rational, value: Rational, course: Pick<Course, "direction" | "isPercent">): boolean;
  judge(course: Course): Finding | TrajectoryReason;
}

/** The outlook that a number above or below its thresholds stands for. */
export function graded(value: Amount, [first, second, third]: readonly Amount[]): Finding["outlook"] {
  if (order(value, first!) >= 0) return "on-track";
  if (order(value, second!) >= 0) return "moderate";
  return order(value, third!) >= 0 ? "off-track" : "regressing";
}

export const yearsBetween = (from: Point, to: Point): Rational => subtract(to.at, from.at);

/** Change per year from one point to a later one. */
export const slope = (from: Point, to: Point): Rational =>
  divide(subtract(to.value, from.value), yearsBetween(from, to))!;

/** (y₁ ÷ y₀)^(1 ÷ years) − 1 in doubles, as the sources compute it; null where y₀ is not above 0 or y₁ below 0. */
export function compoundRate(from: Point, to: Point): number | null {
  if (!isPositive(from.value) || isNegative(to.value)) return null;
  return finite(rateOf(toNumber(from.value), toNumber(to.value), yearsBetween(from, to)));
}

/** A number that doubles can hold: where a rate or a ratio to next to nothing grows beyond them, there is none. */
export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The same without a look at the signs. */
export const rateOf = (from: number, to: number, years: Rational): number => pow(to / from, 1 / toNumber(years)) - 1;

/**
 * Whether the start lies at or beyond what is aimed at. A value that isn't there any more has moved away, and how much of
 * the required change it has made is no question.
 */
export function startsBeyond({ start, goal, direction }: Pick<Course, "start" | "direction" | "goal">): boolean {
  if (goal === null) return false;
  const way = order(goal.value, start.value);
  return direction === "up" ? way <= 0 : way >= 0;
}

/** What a method says of a course that started at or beyond its target and isn't there: it has moved away, if it has moved. */
export const movedAway = ({ start, now }: Pick<Course, "start" | "now">): Finding => ({
  outlook: order(start.value, now.value) === 0 ? "off-track" : "regressing",
  ratio: null,
  noRatio: "start-beyond-target",
});
