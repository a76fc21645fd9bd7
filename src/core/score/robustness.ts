import type { Aggregate, Joining, MissingRule } from "../plan.ts";
import { type ExactLeaf, exactIn, exactScoresOf } from "./exact-score.ts";
import { allScores, type Column, type Frame, joinerOf } from "./join.ts";
import { random } from "./random.ts";
import { QuickRanks, rounded, type Standing, standingsOf } from "./rank.ts";
import { type Node, rejoined, type Tree, without } from "./tree.ts";

/** Figures of areas, and how scores of them are ranked. */
export interface Ranked extends Frame {
  /** Decimals that scores are rounded to before they are ranked; null: not at all. */
  readonly decimals: number | null;
  readonly exactLeaf: ExactLeaf;
  /** Whether an area is ranked if it has a score: one of which too little is known is not. */
  readonly isRanked: (area: number) => boolean;
  /** The same for a score without some of its parts; left out: they change nothing about it. */
  readonly isRankedIn?: (scores: ReadonlyMap<Node, Column>, leaves: Frame["leaves"]) => (area: number) => boolean;
}

export interface Result {
  /** Of the root. An area that isn't ranked has one too. */
  readonly scores: Column;
  readonly standings: readonly Standing[];
}

/** The scores of a tree and the ranks that they give; ties are decided in fractions where there are any. */
export const resultOf = (tree: Tree, ranked: Ranked): Result => resultFrom(allScores(tree.root, ranked), tree, ranked);

/** The same from the scores of all nodes. */
export function resultFrom(all: ReadonlyMap<Node, Column>, { root }: Tree, ranked: Ranked): Result {
  const scores = all.get(root)!;
  const exact = exactScoresOf(root, all, ranked, ranked.exactLeaf);
  const eligible = scores.map((score, area) => (ranked.isRanked(area) ? score : Number.NaN));
  return { scores, standings: standingsOf(eligible, { decimals: ranked.decimals, exact }) };
}

/** How far ranks lie from those of the plan, over the areas that have one in both; null where no area has. */
export interface Shift {
  readonly mean: number;
  readonly largest: number;
}

export function shiftOf(before: readonly Standing[], after: readonly Standing[]): Shift | null {
  const shifts = before.flatMap(({ rank }, area) => {
    const other = after[area]!.rank;
    return rank === null || other === null ? [] : [Math.abs(other - rank)];
  });
  if (shifts.length === 0) return null;
  return {
    mean: shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length,
    largest: shifts.reduce((most, shift) => Math.max(most, shift)),
  };
}

/** Between which ranks an area lies in nine draws of ten. */
export interface RankInterval {
  readonly low: number;
  readonly high: number;
}

/** How weights are drawn to see between which ranks an area lies. */
export interface Draws {
  readonly count: number;
  /** How far each weight may be off: 0.25 is a quarter up or down; from 0 up to but not 1. */
  readonly spread: number;
  /** The same seed gives the same draws. */
  readonly seed: number;
}

export const USUAL_DRAWS: Draws = { count: 1000, spread: 0.25, seed: 1 };

/**
 * The ranks of each area at the 5 % and the 95 % of draws of all weights (nearest rank), among the areas that are ranked
 * without a draw; null for the others. Every node's weight among its siblings is multiplied by its own 1 + U(−spread,
 * spread), the nodes one after the other from the root down (COINr's noisy weights). Scores are told apart as doubles are.
 */
export function weightDraws(
  { root }: Tree,
  ranked: Ranked,
  base: Result,
  draws: Draws,
): readonly (RankInterval | null)[] {
  const areas = base.standings.flatMap(({ rank }, area) => (rank === null ? [] : [area]));
  const { areas: count, peers, leaves } = ranked;
  const joiner = joinerOf(root, { areas: count, peers, leaves });
  const drawn = drawnIn(root, joiner.weights);
  const next = random(draws.seed);
  const quick = new QuickRanks(areas, base.scores);
  const tally =
    areas.length <= Math.max(MOST_TALLIED, draws.count)
      ? new TalliedRanks(areas.length)
      : new ListedRanks(areas.length, draws.count);
  for (let draw = 0; draw < draws.count; draw++) {
    for (const { weights, child, share } of drawn) weights[child] = share * (1 + draws.spread * (2 * next() - 1));
    const scores = joiner.run();
    if (ranked.decimals !== null) round(scores, ranked.decimals);
    quick.rank(scores);
    tally.add(quick.ranks, draw);
  }
  const intervals: (RankInterval | null)[] = Array.from({ length: ranked.areas }, () => null);
  const [lowest, highest] = [placeOf(5, draws.count), placeOf(95, draws.count)];
  for (const [index, area] of areas.entries()) {
    const rankAt = tally.of(index);
    intervals[area] = { low: rankAt(lowest), high: rankAt(highest) };
  }
  return intervals;
}

/** Where the weight of a node is kept, each before those below it. */
interface Drawn {
  readonly weights: Float64Array;
  readonly child: number;
  readonly share: number;
}

const drawnIn = (group: Node, weights: ReadonlyMap<Node, Float64Array>): readonly Drawn[] =>
  group.children.flatMap((node, child) => [
    { weights: weights.get(group)!, child, share: node.share },
    ...drawnIn(node, weights),
  ]);

function round(scores: Column, decimals: number): void {
  for (let area = 0; area < scores.length; area++) scores[area] = rounded(scores[area]!, decimals);
}

/** The place among sorted ranks, the first being 0, that so many percent of all draws don't go beyond. */
const placeOf = (percent: number, draws: number): number => Math.max(Math.ceil((percent * draws) / 100), 1) - 1;

/** Up to so many areas every rank of each is counted; of more all these counts would fill the memory. */
const MOST_TALLIED = 2000;

/** The ranks of areas draw by draw. */
interface RanksOfDraws {
  add(ranks: Int32Array, draw: number): void;
  /** Gives the rank of an area at a place among all of its ranks in order. */
  of(index: number): (place: number) => number;
}

class TalliedRanks implements RanksOfDraws {
  private readonly areas: number;
  private readonly counts: Uint32Array;

  constructor(areas: number) {
    this.areas = areas;
    this.counts = new Uint32Array(areas * areas);
  }

  add(ranks: Int32Array): void {
    const { areas, counts } = this;
    for (let index = 0; index < areas; index++) counts[index * areas + ranks[index]! - 1]!++;
  }

  of(index: number): (place: number) => number {
    const { areas, counts } = this;
    return (place) => {
      let rank = 0;
      for (let below = 0; below <= place; rank++) below += counts[index * areas + rank]!;
      return rank;
    };
  }
}

class ListedRanks implements RanksOfDraws {
  private readonly lists: readonly Int32Array[];

  constructor(areas: number, draws: number) {
    this.lists = Array.from({ length: areas }, () => new Int32Array(draws));
  }

  add(ranks: Int32Array, draw: number): void {
    for (let index = 0; index < ranks.length; index++) this.lists[index]![draw] = ranks[index]!;
  }

  of(index: number): (place: number) => number {
    const sorted = this.lists[index]!.sort();
    return (place) => sorted[place]!;
  }
}

/** What the ranking is without one of its indicators. */
export interface Dropped extends Result {
  /** The indicator's position among those of the tree. */
  readonly leaf: number;
  readonly id: string;
  readonly shift: Shift | null;
}

/** Each indicator left out in turn, as if it weighed 0 in the plan: the others weigh more, coverage is of what is left. */
export function leaveOneOut(tree: Tree, ranked: Ranked, base: Result): readonly Dropped[] {
  const { leaves, exactLeaf } = ranked;
  return tree.leaves.map(({ id }, leaf) => {
    const others = <T>(all: readonly T[]) => all.filter((_, index) => index !== leaf);
    const [rest, known] = [without(tree, leaf), others(leaves)];
    const scores = allScores(rest.root, { ...ranked, leaves: known });
    const result = resultFrom(scores, rest, {
      ...ranked,
      isRanked: ranked.isRankedIn?.(scores, known) ?? ranked.isRanked,
      leaves: known,
      exactLeaf: exactLeaf.amounts
        ? exactIn(others(exactLeaf.amounts))
        : (position, area) => exactLeaf(position < leaf ? position : position + 1, area),
    });
    return { leaf, id, ...result, shift: shiftOf(base.standings, result.standings) };
  });
}

/** The figures normalised in some way. */
export interface Normalised extends Pick<Ranked, "leaves" | "exactLeaf"> {
  readonly name: string;
}

/** Ways to reach a score; null: as the plan has it, in every group its own. */
export interface Ways {
  readonly normalised: readonly Normalised[];
  readonly aggregates: readonly (Aggregate | null)[];
  readonly missing: readonly (MissingRule | null)[];
}

export interface Alternative extends Result {
  readonly normalised: string;
  readonly aggregate: Aggregate | null;
  readonly missing: MissingRule | null;
  readonly shift: Shift | null;
  /** Areas without a score. */
  readonly unscored: number;
}

export interface Alternatives {
  readonly all: readonly Alternative[];
  /** The best and the worst rank of each area over all of them and the plan's own; null where it is never ranked. */
  readonly extremes: readonly ({ readonly best: number; readonly worst: number } | null)[];
}

/** Every combination of some ways, which hold for the root and all groups alike. */
export function alternatives(tree: Tree, ranked: Ranked, base: Result, ways: Ways): Alternatives {
  const all = ways.normalised.flatMap(({ name, leaves, exactLeaf }) =>
    ways.aggregates.flatMap((aggregate) =>
      ways.missing.map((missing): Alternative => {
        const change = (joining: Joining): Joining => ({
          ...joining,
          aggregate: aggregate ?? joining.aggregate,
          missing: missing ?? joining.missing,
        });
        const result = resultOf(rejoined(tree, change), { ...ranked, leaves, exactLeaf });
        const unscored = result.scores.filter((score) => Number.isNaN(score)).length;
        return {
          normalised: name,
          aggregate,
          missing,
          ...result,
          shift: shiftOf(base.standings, result.standings),
          unscored,
        };
      }),
    ),
  );
  const extremes = base.standings.map((own, area) => {
    const ranks = [own, ...all.map(({ standings }) => standings[area]!)].flatMap(({ rank }) => rank ?? []);
    return ranks.length === 0 ? null : { best: Math.min(...ranks), worst: Math.max(...ranks) };
  });
  return { all, extremes };
}
