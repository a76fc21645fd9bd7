import type { Aggregate, Joining, MissingRule } from "../plan.ts";
import { type ExactLeaf, exactIn, exactScoresOf } from "./exact-score.ts";
import { allScores, type Column, type Frame, scoresOf } from "./join.ts";
import { random } from "./random.ts";
import { quickRanks, rounded, type Standing, standingsOf } from "./rank.ts";
import { type Node, rejoined, type Tree, without } from "./tree.ts";

/** Figures of areas, and how scores of them are ranked. */
export interface Ranked extends Frame {
  /** Decimals that scores are rounded to before they are ranked; null: not at all. */
  readonly decimals: number | null;
  readonly exactLeaf: ExactLeaf;
  /** Whether an area is ranked if it has a score: one of which too little is known is not. */
  readonly isRanked: (area: number) => boolean;
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
  const nodes = descendants(root);
  const weights = new Map(nodes.map((node) => [node, node.share]));
  const frame: Frame = {
    areas: ranked.areas,
    peers: ranked.peers,
    leaves: ranked.leaves,
    weightOf: (node) => weights.get(node)!,
  };
  const next = random(draws.seed);
  const sorted = new Float64Array(areas.length);
  const ranks = new Int32Array(areas.length);
  const drawn = areas.map(() => new Int32Array(draws.count));
  for (let draw = 0; draw < draws.count; draw++) {
    for (const node of nodes) weights.set(node, node.share * (1 + draws.spread * (2 * next() - 1)));
    const scores = scoresOf(root, frame);
    if (ranked.decimals !== null) round(scores, ranked.decimals);
    quickRanks(scores, areas, sorted, ranks);
    for (let index = 0; index < areas.length; index++) drawn[index]![draw] = ranks[index]!;
  }
  const intervals: (RankInterval | null)[] = Array.from({ length: ranked.areas }, () => null);
  for (const [index, area] of areas.entries()) {
    const own = drawn[index]!.sort();
    intervals[area] = { low: quantile(own, 5), high: quantile(own, 95) };
  }
  return intervals;
}

/** Every node below one, each before those below it. */
const descendants = ({ children }: Node): readonly Node[] =>
  children.flatMap((child) => [child, ...descendants(child)]);

function round(scores: Column, decimals: number): void {
  for (let area = 0; area < scores.length; area++) scores[area] = rounded(scores[area]!, decimals);
}

/** The smallest that so many percent of sorted numbers don't exceed. */
const quantile = (sorted: Int32Array, percent: number): number =>
  sorted[Math.max(Math.ceil((percent * sorted.length) / 100), 1) - 1]!;

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
    const result = resultOf(without(tree, leaf), {
      ...ranked,
      leaves: others(leaves),
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
