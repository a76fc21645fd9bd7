import type { Markup } from "../markup.ts";
import { markup } from "../markup.ts";

/*
 * Drawings are as wide as the place that they stand in and keep their height: across they are measured in per cent, down in
 * pixels. Every one is told apart by form and place alone, and says in words what it shows unless a number beside it does.
 */

/** The stretch of numbers that a drawing shows. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

const HEIGHT = 16;
const MIDDLE = HEIGHT / 2;
/** Per cent that stay free on both sides of a rail, so that marks at its ends aren't cut. */
const INSET = 4;

const within = (share: number): number => Math.min(1, Math.max(0, share));
const shareOf = (value: number, { low, high }: Ends): number =>
  high === low ? 0.5 : within((value - low) / (high - low));

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** Where a value stands on a rail. */
const onRail = (value: number, ends: Ends): string => percent((INSET + shareOf(value, ends) * (100 - 2 * INSET)) / 100);

const rail = markup`<line class="rail" x1="${INSET}%" x2="${100 - INSET}%" y1="${MIDDLE}" y2="${MIDDLE}"/>`;

const upright = (name: string, x: string): Markup =>
  markup`<line class="${name}" x1="${x}" x2="${x}" y1="1" y2="${HEIGHT - 1}"/>`;

const across = (name: string, from: string, to: string): Markup =>
  markup`<line class="${name}" x1="${from}" x2="${to}" y1="${MIDDLE}" y2="${MIDDLE}"/>`;

const drawing = (name: string, words: string, parts: readonly (Markup | null)[]): Markup =>
  markup`<svg class="chart ${name}" height="${HEIGHT}" role="img"><title>${words}</title>${parts}</svg>`;

/** A drawing of a number that stands beside it. */
const repeating = (name: string, parts: readonly (Markup | null)[]): Markup =>
  markup`<svg class="chart ${name}" height="${HEIGHT}" aria-hidden="true">${parts}</svg>`;

const dot = (x: string): Markup => markup`<circle class="here" cx="${x}" cy="${MIDDLE}" r="4.5"/>`;
const diamond = (x: string): Markup =>
  markup`<svg class="mark" x="${x}" overflow="visible"><path class="diamond" d="M0 ${MIDDLE - 7}L7 ${MIDDLE}L0 ${MIDDLE + 7}L-7 ${MIDDLE}Z"/></svg>`;

/** A rank among so many, and between which it lies; 1 is at the left. */
export function rankStrip(
  {
    rank,
    interval,
    last,
  }: { rank: number; interval: { readonly low: number; readonly high: number } | null; last: number },
  words: string,
): Markup {
  const ends = { low: 1, high: last };
  const whisker =
    interval === null || interval.low === interval.high
      ? []
      : [
          across("whisker", onRail(interval.low, ends), onRail(interval.high, ends)),
          upright("stop", onRail(interval.low, ends)),
          upright("stop", onRail(interval.high, ends)),
        ];
  return drawing("strip", words, [rail, ...whisker, dot(onRail(rank, ends))]);
}

/** A bar from zero with, if there is one, a stroke for what others have; `tone` is the class of its colour. */
export function bar(value: number, ends: Ends, tone: string, median: number | null): Markup {
  const [zero, end] = [shareOf(0, ends), shareOf(value, ends)];
  const [left, right] = [Math.min(zero, end), Math.max(zero, end)];
  return repeating("amount", [
    markup`<rect class="track" width="100%" height="8" y="4"/>`,
    markup`<rect class="fill ${tone}" x="${percent(left)}" width="${percent(right - left)}" height="8" y="4"/>`,
    ends.low < 0 && ends.high > 0 ? upright("zero", percent(zero)) : null,
    median === null ? null : upright("median", percent(shareOf(median, ends))),
  ]);
}

/** The stretch from one number to another. */
export function stretch(from: number, to: number, ends: Ends, tone: string): Markup {
  const [a, b] = [shareOf(from, ends), shareOf(to, ends)];
  return repeating("amount", [
    markup`<rect class="fill ${tone}" x="${percent(Math.min(a, b))}" width="${percent(Math.abs(b - a))}" height="8" y="4"/>`,
    upright("zero", percent(shareOf(0, ends))),
  ]);
}

/** Parts of a whole side by side, each under the class of its filling; what is left over stays empty. */
export function parts(counts: readonly { readonly tone: string; readonly count: number }[], whole: number): Markup {
  let before = 0;
  return repeating("amount", [
    markup`<rect class="track" width="100%" height="8" y="4"/>`,
    ...counts.map(({ tone, count }) => {
      const start = before;
      before += count;
      return count === 0
        ? null
        : markup`<rect class="part ${tone}" x="${percent(start / whole)}" width="${percent(count / whole)}" height="8" y="4"/>`;
    }),
  ]);
}

/** Two figures on one rail with the gap between them: the first a dot, the second a diamond; null: it has none. */
export function dumbbell(
  first: number | null,
  second: number | null,
  ends: Ends,
  goal: number | null,
  words: string,
): Markup {
  const at = (value: number) => onRail(value, ends);
  return drawing("dumbbell", words, [
    rail,
    goal === null ? null : upright("goal", at(goal)),
    first === null || second === null ? null : across("gap", at(first), at(second)),
    second === null ? null : diamond(at(second)),
    first === null ? null : dot(at(first)),
  ]);
}

/** The signs of both, for a heading. */
export const firstSign: Markup = markup`<svg class="sign" width="16" height="${HEIGHT}" aria-hidden="true">${dot("8")}</svg>`;
export const secondSign: Markup = markup`<svg class="sign" width="16" height="${HEIGHT}" aria-hidden="true">${diamond("8")}</svg>`;

/** What fillings are made of; a page has it once. */
export const PATTERNS: Markup = markup`<svg class="patterns" width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="under" width="5" height="5"/><rect class="over" width="2" height="5"/></pattern><pattern id="dots" width="4" height="4" patternUnits="userSpaceOnUse"><rect class="under" width="4" height="4"/><circle class="over" cx="2" cy="2" r="1"/></pattern></defs></svg>`;
