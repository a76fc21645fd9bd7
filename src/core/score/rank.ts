import { compare, type Rational, parseDecimal, toFixed, toNumber } from "../exact.ts";
import type { Column } from "./join.ts";

/** An area's place: 1 for the highest score; of those that share a place all have the best one (1, 2, 2, 4). */
export interface Standing {
  /** null: it has no score. */
  readonly rank: number | null;
  /** Whether another area has the same rank. */
  readonly tied: boolean;
}

export interface Ranking {
  /** Decimals that scores are rounded to, half up, before they are ranked; null: not at all. */
  readonly decimals: number | null;
  /** The score of an area in fractions; null where it can't be had. Asked for scores that doubles can't tell apart alone. */
  readonly exact: (area: number) => Rational | null;
}

/** Scores nearer to each other than this may be the same number, and are asked for in fractions. */
const NEAR = 1e-9;
/** Where there are no fractions either: what rounding may have made of the same number. */
const SAME = 1e-13;

/** `size` is that of the largest score: what a sum that is nearly 0 loses is measured by it. */
const isNear = (a: number, b: number, share: number, size: number): boolean =>
  a === b || Math.abs(a - b) <= Math.max(share * Math.min(Math.abs(a), Math.abs(b)), SAME * size);

/** The largest score, its sign left out. */
function sizeOf(scores: Column): number {
  let size = 0;
  for (const score of scores) if (Number.isFinite(score) && Math.abs(score) > size) size = Math.abs(score);
  return size;
}

/** Whether a score is as high as a bound; where doubles can't tell, the fraction decides if there is one. */
export function reaches(score: number, bound: Rational, exact: () => Rational | null): boolean {
  const least = toNumber(bound);
  const size = Math.max(1, Math.abs(score), Math.abs(least));
  if (!isNear(score, least, NEAR, size)) return score >= least;
  const fraction = exact();
  return fraction === null ? score >= least || isNear(score, least, SAME, size) : compare(fraction, bound) >= 0;
}

/** The standing of each area. */
export function standingsOf(scores: Column, { decimals, exact }: Ranking): readonly Standing[] {
  const ranked = decimals === null ? scores : scores.map((score, area) => rounded(score, decimals, () => exact(area)));
  const order = falling(ranked);
  const standings: Standing[] = new Array<Standing>(scores.length).fill(UNRANKED);
  const size = sizeOf(scores);
  const near = (a: number, b: number) => (decimals === null ? isNear(a, b, NEAR, size) : a === b);
  for (let above = 0, end = 0; above < order.length; above = end) {
    for (end = above + 1; end < order.length && near(ranked[order[end - 1]!]!, ranked[order[end]!]!);) end++;
    if (end === above + 1) {
      standings[order[above]!] = { rank: end, tied: false };
      continue;
    }
    const cluster = [...order.subarray(above, end)];
    let rank = above + 1;
    for (const group of decimals === null ? equals(cluster, ranked, size, exact) : [cluster]) {
      const standing = { rank, tied: group.length > 1 };
      for (const area of group) standings[area] = standing;
      rank += group.length;
    }
  }
  return standings;
}

/** The areas that have a score, the highest first, of equals the first; sorted as doubles, for which nothing has to be called. */
function falling(scores: Column): Uint32Array {
  const keys = scores.map(fallen);
  const sorted = Float64Array.from(keys).sort();
  const alike = new Uint32Array(scores.length);
  const order = new Uint32Array(scores.length);
  let count = 0;
  for (let area = 0; area < scores.length; area++) {
    if (Number.isNaN(scores[area]!)) continue;
    const first = countBelow(sorted, keys[area]!);
    order[first + alike[first]!++] = area;
    count++;
  }
  return order.subarray(0, count);
}

const UNRANKED: Standing = { rank: null, tied: false };

/** Scores that lie side by side as groups of equal ones, the highest first: by their fractions where all have one. */
function equals(
  areas: readonly number[],
  scores: Column,
  size: number,
  exact: Ranking["exact"],
): readonly (readonly number[])[] {
  const fractions = areas.map((area) => ({ area, fraction: exact(area) }));
  if (fractions.every((one): one is { area: number; fraction: Rational } => one.fraction !== null)) {
    fractions.sort((a, b) => compare(b.fraction, a.fraction));
    const same = (a: { fraction: Rational }, b: { fraction: Rational }) => compare(a.fraction, b.fraction) === 0;
    return runs(fractions, same).map((group) => group.map(({ area }) => area));
  }
  return runs(areas, (_, next, first) => isNear(scores[first]!, scores[next]!, SAME, size));
}

/** Cuts a list between neighbours that don't belong together; `first` is the one that the run began with. */
function runs<T>(list: readonly T[], belongs: (last: T, next: T, first: T) => boolean): readonly (readonly T[])[] {
  const cut: T[][] = [];
  for (const next of list) {
    const run = cut.at(-1);
    if (run !== undefined && belongs(run.at(-1)!, next, run[0]!)) run.push(next);
    else cut.push([next]);
  }
  return cut;
}

/** Digits of a double that are the number's own; what a sum or a root leaves behind them is noise. */
const DIGITS = 15;

/**
 * A score rounded half up (away from 0), as a person rounds the digits that are shown of it; where it lies at a half, the
 * fraction decides if there is one, else 15 digits: (0.1 · 0.6 + 0.3 · 2/3) ÷ 0.4 is 0.65 and no 0.6499999999999999.
 */
export function rounded(score: number, decimals: number, exact: () => Rational | null = () => null): number {
  if (!Number.isFinite(score)) return score;
  const unit = Number(`1e${decimals}`);
  const scaled = Math.abs(score) * unit;
  const rest = scaled - Math.floor(scaled);
  // Far from a half there is nothing to decide; a quotient of whole numbers is the double nearest to those decimals.
  if (scaled < 1e9 && decimals <= 22 && Math.abs(rest - 0.5) > 1e-6) {
    return (Math.sign(score) * Math.floor(scaled + 0.5)) / unit + 0;
  }
  const value = exact() ?? parseDecimal(score.toPrecision(DIGITS));
  return value === null ? score : Number(toFixed(value, decimals));
}

/**
 * The ranks of some areas among themselves, from doubles alone: for a thousand draws of weights. One that a draw leaves
 * without a score comes last.
 */
export class QuickRanks {
  /** In the order of the areas. */
  readonly ranks: Int32Array;
  private readonly areas: readonly number[];
  /** Positions of areas, the best first by the scores without a draw: those of all draws lie around them. */
  private readonly usual: Uint32Array;
  private readonly order: Uint32Array;
  private readonly keys: Float64Array;
  private readonly sorted: Float64Array;
  /** Whether no draw so far has changed too many places. */
  private areAlike = true;

  constructor(areas: readonly number[], scores: Column) {
    this.areas = areas;
    this.ranks = new Int32Array(areas.length);
    this.usual = Uint32Array.from(areas.keys()).sort((a, b) => fallen(scores[areas[a]!]!) - fallen(scores[areas[b]!]!));
    this.order = new Uint32Array(areas.length);
    this.keys = new Float64Array(areas.length);
    this.sorted = new Float64Array(areas.length);
  }

  /** Ranks the areas by scores of all. */
  rank(scores: Column): void {
    const { areas, keys, sorted, order, ranks } = this;
    for (let index = 0; index < areas.length; index++) keys[index] = fallen(scores[areas[index]!]!);
    this.areAlike &&= this.insert();
    if (this.areAlike) {
      const slack = SAME * sizeOf(sorted);
      let above = 0;
      for (let place = 0; place < order.length; place++) {
        while (sorted[above]! < sorted[place]! - slack) above++;
        ranks[order[place]!] = above + 1;
      }
      return;
    }
    sorted.set(keys);
    sorted.sort();
    const slack = SAME * sizeOf(sorted);
    for (let index = 0; index < areas.length; index++) ranks[index] = countBelow(sorted, keys[index]! - slack) + 1;
  }

  /** Puts `order` and `sorted` in order by insertion; false: too much has changed its place, and neither is in order. */
  private insert(): boolean {
    const { keys, sorted, order } = this;
    order.set(this.usual);
    let moves = MOST_MOVES * order.length;
    for (let next = 0; next < order.length; next++) {
      const position = order[next]!;
      const key = keys[position]!;
      let place = next;
      for (; place > 0 && sorted[place - 1]! > key; place--) {
        sorted[place] = sorted[place - 1]!;
        order[place] = order[place - 1]!;
      }
      sorted[place] = key;
      order[place] = position;
      moves -= next - place;
      if (moves < 0) return false;
    }
    return true;
  }
}

/** By so many places a score may move on average before sorting anew is the quicker way. */
const MOST_MOVES = 64;

/** How many of sorted numbers are below a bound. */
function countBelow(sorted: Float64Array, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lower the better, for an ascending sort. */
const fallen = (score: number): number => (Number.isNaN(score) ? Number.POSITIVE_INFINITY : -score);
