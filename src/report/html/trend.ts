import { coordinate } from "./axis.ts";
import { type Markup, markup } from "./markup.ts";

/** A series over time: moments in years, values on one scale. */
export interface Trend {
  readonly points: readonly TrendPoint[];
  /** What is wanted and when, the last being the target itself; empty: nothing on this scale. */
  readonly goals: readonly Mark[];
  /** Where the way to the target starts, if it is a straight one. */
  readonly start: Mark | null;
}

export interface Mark {
  /** The moment in years: the end of 2018 is 2019. */
  readonly at: number;
  /** What the moment is called. */
  readonly period: string;
  readonly value: number;
}

export interface TrendPoint extends Mark {
  readonly preliminary: boolean;
}

const WIDTH = 160;
const HEIGHT = 52;
const [LEFT, RIGHT, TOP, BOTTOM] = [7, WIDTH - 7, 7, 36] as const;

/** Its drawing; null where there are not two figures, or they have no scale. */
export function trendChart(trend: Trend, id: string, title: string, words: string): Markup | null {
  const { points, goals, start } = trend;
  const all: readonly Mark[] = [...points, ...goals, ...(start ? [start] : [])];
  const [first, last] = ends(all.map(({ at }) => at));
  const called = (moment: number) => all.find(({ at }) => at === moment)!.period;
  const [low, high] = ends(all.map(({ value }) => value));
  if (points.length < 2 || !(last > first) || !Number.isFinite(high - low)) return null;
  const x = (at: number) => coordinate(LEFT + ((at - first) / (last - first)) * (RIGHT - LEFT));
  const y = (value: number) =>
    coordinate(high === low ? (TOP + BOTTOM) / 2 : BOTTOM - ((value - low) / (high - low)) * (BOTTOM - TOP));
  const goal = goals.at(-1);
  const way =
    start && goal && goal.at > start.at ? `M${x(start.at)} ${y(start.value)}L${x(goal.at)} ${y(goal.value)}` : null;
  return markup`<svg class="trend" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${words}</desc>${[
    markup`<path class="axis" d="M${LEFT - 5} ${BOTTOM + 5}H${RIGHT + 5}${yearsWithin(first, last)
      .map((year) => `M${x(year)} ${BOTTOM + 5}v2.5`)
      .join("")}"/>`,
    goal ? markup`<path class="level" d="M${x(first)} ${y(goal.value)}H${x(last)}"/>` : null,
    way ? markup`<path class="way" d="${way}"/>` : null,
    markup`<path class="series" d="${lineOf(points, x, y)}"/>`,
    points.map(
      ({ at, value, preliminary }) =>
        markup`<circle class="${preliminary ? "point preliminary" : "point"}" cx="${x(at)}" cy="${y(value)}" r="${radiusFor(points.length)}"/>`,
    ),
    goals.map(({ at, value }) => flagAt(x(at), y(value))),
    label(LEFT - 6, "start", called(first)),
    label(RIGHT + 6, "end", called(last)),
  ]}</svg>`;
}

function ends(values: readonly number[]): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return [low, high];
}

/** Years that a drawing has room to mark; of a century none but its ends. */
const MARKED = 40;

/** The ends of the years between two moments: the end of 2018 is 2019. */
function yearsWithin(first: number, last: number): number[] {
  const from = Math.ceil(first);
  const count = Math.floor(last) - from + 1;
  return count > MARKED ? [] : Array.from({ length: Math.max(0, count) }, (_, index) => from + index);
}

const label = (x: number, anchor: string, period: string): Markup =>
  markup`<text x="${x}" y="${HEIGHT - 2}" text-anchor="${anchor}">${period}</text>`;

/** The target and each milestone: a triangle that stands on its value. */
const flagAt = (x: number, y: number): Markup => markup`<path class="flag" d="M${x} ${y}l-3.5 -6h7Z"/>`;

/** A line through neighbours; where figures are missing between two it breaks. */
function lineOf(points: readonly TrendPoint[], x: (at: number) => number, y: (value: number) => number): string {
  const steps = points.slice(1).map(({ at }, index) => at - points[index]!.at);
  const usual = Math.min(1, middle(steps));
  return points
    .map(({ at, value }, index) => {
      const joined = index > 0 && steps[index - 1]! <= usual * 1.05;
      return `${joined ? "L" : "M"}${x(at)} ${y(value)}`;
    })
    .join("");
}

/** The middle one of some numbers, so that one figure between two years doesn't break all others apart. */
const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

/** Points that a drawing has room for at their full size. */
const CROWD = 24;

/** The size of a point, so that many don't become one. */
const radiusFor = (count: number): number => (count > CROWD ? 1.2 : 2.5);
