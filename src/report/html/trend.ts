import { coordinate } from "./axis.ts";
import { type Markup, markup } from "./markup.ts";

/** A series over time: moments in years, values on one scale. */
export interface Trend {
  readonly points: readonly TrendPoint[];
  /** What is wanted and when, the last being the target itself; empty: nothing on this scale. */
  readonly goals: readonly { readonly at: number; readonly value: number }[];
  /** Where the way to the target starts, if it is a straight one. */
  readonly start: { readonly at: number; readonly value: number } | null;
}

export interface TrendPoint {
  readonly at: number;
  readonly value: number;
  readonly preliminary: boolean;
}

const WIDTH = 160;
const HEIGHT = 52;
const [LEFT, RIGHT, TOP, BOTTOM] = [7, WIDTH - 7, 7, 36] as const;

/** Its drawing; null where there are not two figures, or they have no scale. */
export function trendChart(trend: Trend, id: string, title: string, words: string): Markup | null {
  const { points, goals, start } = trend;
  const all = [...points, ...goals, ...(start ? [start] : [])];
  const [first, last] = ends(all.map(({ at }) => at));
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
        markup`<circle class="${preliminary ? "point preliminary" : "point"}" cx="${x(at)}" cy="${y(value)}" r="2.5"/>`,
    ),
    goals.map(({ at, value }) => flagAt(x(at), y(value))),
    label(LEFT - 6, "start", first),
    label(RIGHT + 6, "end", last),
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

const label = (x: number, anchor: string, moment: number): Markup =>
  markup`<text x="${x}" y="${HEIGHT - 2}" text-anchor="${anchor}">${yearText(moment)}</text>`;

/** The year that a moment lies in or closes. */
export const yearText = (moment: number): string => String(Math.ceil(moment) - 1);

/** The target and each milestone: a triangle that stands on its value. */
const flagAt = (x: number, y: number): Markup => markup`<path class="flag" d="M${x} ${y}l-3.5 -6h7Z"/>`;

/** A line through neighbours; where figures are missing between two it breaks. */
function lineOf(points: readonly TrendPoint[], x: (at: number) => number, y: (value: number) => number): string {
  const steps = points.slice(1).map(({ at }, index) => at - points[index]!.at);
  const usual = Math.max(1, Math.min(...steps));
  return points
    .map(({ at, value }, index) => {
      const joined = index > 0 && steps[index - 1]! <= usual * 1.001;
      return `${joined ? "L" : "M"}${x(at)} ${y(value)}`;
    })
    .join("");
}
