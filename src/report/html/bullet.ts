import { type Axis, axisOver, coordinate, shareOf, tickText } from "./axis.ts";
import { type Markup, markup } from "./markup.ts";

/** One target as a bullet chart, all numbers on one scale. */
export interface Bullet {
  /** Where the actual lies; ends null where nobody knows how far it goes. One number: both ends are it. */
  readonly actual: { readonly low: number | null; readonly high: number | null };
  readonly bounds: readonly number[];
  /** What passes; an end null: everything beyond. null: it can't be told as one stretch. */
  readonly accepted: { readonly low: number | null; readonly high: number | null } | null;
  readonly baseline: number | null;
  readonly expected: number | null;
  readonly stale: boolean;
  /** Class of the bar's colour, which only repeats what marks say. */
  readonly tone: string;
}

export const WIDTH = 200;
const HEIGHT = 36;
const LEFT = 6;
const RIGHT = WIDTH - 6;
/** Top and bottom of the side that passes, of the bar, and of the axis. */
const BAND = [3, 22] as const;
const BAR = [8, 17] as const;
const MIDDLE = (BAR[0] + BAR[1]) / 2;

/** Its drawing; `title` and `words` say the same for those who don't see it. null where it has no scale. */
export function bulletChart(bullet: Bullet, id: string, title: string, words: string): Markup | null {
  const axis = axisOf(bullet);
  if (axis === null) return null;
  const at = (value: number) => xOf(axis, value);
  const { baseline, expected } = bullet;
  return markup`<svg class="bullet" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${words}</desc>${[
    bandOf(bullet, axis),
    scaleOf(axis),
    actualOf(bullet, axis),
    baseline === null ? null : ringAt(at(baseline)),
    expected === null ? null : diamondAt(at(expected)),
    ...bullet.bounds.map((bound) => boundAt(at(bound))),
  ]}</svg>`;
}

/** Where a value stands across the drawing. */
export const xOf = (axis: Axis, value: number): number =>
  coordinate(LEFT + Math.min(1, Math.max(0, shareOf(axis, value))) * (RIGHT - LEFT));

const numbersOf = ({ actual, bounds, accepted, baseline, expected }: Bullet): number[] =>
  [actual.low, actual.high, ...bounds, accepted?.low, accepted?.high, baseline, expected].filter(
    (value) => value !== null && value !== undefined,
  );

/** An axis with room for every number, and for the side that passes where nothing ends it. */
function axisOf(bullet: Bullet): Axis | null {
  const numbers = numbersOf(bullet);
  const axis = axisOver(numbers);
  if (axis === null || bullet.accepted === null) return axis;
  const { low, high } = bullet.accepted;
  const step = axis.ticks[1]! - axis.ticks[0]!;
  if (high === null && low === axis.high) return axisOver([...numbers, low + step / 2]);
  return low === null && high === axis.low && high !== 0 ? axisOver([...numbers, high - step / 2]) : axis;
}

function bandOf({ accepted }: Bullet, axis: Axis): Markup | null {
  if (accepted === null) return null;
  const from = accepted.low === null ? LEFT : xOf(axis, accepted.low);
  const to = accepted.high === null ? RIGHT : xOf(axis, accepted.high);
  return rect("band", from, BAND[0], to, BAND[1]);
}

const rect = (name: string, x: number, y: number, right: number, bottom: number): Markup =>
  markup`<rect class="${name}" x="${x}" y="${y}" width="${coordinate(Math.max(0, right - x))}" height="${coordinate(bottom - y)}"/>`;

function scaleOf(axis: Axis): Markup[] {
  const marks = axis.ticks.map((tick) => `M${xOf(axis, tick)} ${BAND[1]}v3`).join("");
  const zero = axis.low < 0 && axis.high > 0 ? `M${xOf(axis, 0)} ${BAND[0]}V${BAND[1]}` : "";
  const label = (x: number, anchor: string, value: number) =>
    markup`<text x="${x}" y="${HEIGHT - 2}" text-anchor="${anchor}">${tickText(value)}</text>`;
  return [
    markup`<path class="axis" d="M${LEFT} ${BAND[1]}H${RIGHT}${marks}${zero}"/>`,
    label(LEFT - 4, "start", axis.low),
    label(RIGHT + 4, "end", axis.high),
  ];
}

/** A bar from zero where lengths compare, else a dot; what is no single number as the stretch that it lies in. */
function actualOf({ actual: { low, high }, stale, tone }: Bullet, axis: Axis): Markup | null {
  if (low === null && high === null) return null;
  if (low === null || high === null || low !== high) {
    const from = low === null ? LEFT : xOf(axis, low);
    const to = high === null ? RIGHT : xOf(axis, high);
    const end = (x: number, open: boolean, inwards: 1 | -1) =>
      open
        ? `M${x + 4 * inwards} ${MIDDLE - 4}L${x} ${MIDDLE}L${x + 4 * inwards} ${MIDDLE + 4}`
        : `M${x} ${BAR[0]}V${BAR[1]}`;
    return markup`<path class="reach" d="M${from} ${MIDDLE}H${to}${end(from, low === null, 1)}${end(to, high === null, -1)}"/>`;
  }
  const x = xOf(axis, low);
  if (!axis.fromZero) {
    return markup`<circle class="${stale ? "dot stale" : "dot"} ${tone}" cx="${x}" cy="${MIDDLE}" r="4.5"/>`;
  }
  const zero = xOf(axis, 0);
  const [left, right] = [Math.min(zero, x), Math.max(zero, x)];
  const bar = rect(`${stale ? "bar stale" : "bar"} ${tone}`, left, BAR[0], right, BAR[1]);
  return markup`${bar}${stale ? hatch(left, right, tone) : null}`;
}

/** Strokes across a bar, so that an old figure is told from a new one without colours. */
function hatch(left: number, right: number, tone: string): Markup | null {
  const strokes: string[] = [];
  for (let x = left + 3; x < right; x += 4) strokes.push(`M${coordinate(x)} ${BAR[0]}V${BAR[1]}`);
  return strokes.length === 0 ? null : markup`<path class="hatch ${tone}" d="${strokes.join("")}"/>`;
}

const boundAt = (x: number): Markup => markup`<path class="bound" d="M${x} ${BAND[0] - 2}V${BAND[1] + 2}"/>`;
const ringAt = (x: number): Markup => markup`<circle class="ring" cx="${x}" cy="${MIDDLE}" r="3"/>`;
const diamondAt = (x: number): Markup => {
  const size = 4.5;
  return markup`<path class="ring" d="M${x} ${MIDDLE - size}L${x + size} ${MIDDLE}L${x} ${MIDDLE + size}L${x - size} ${MIDDLE}Z"/>`;
};
