import { exp, log, log1p } from "../logarithm.ts";
import type { PerArea } from "./aggregate/aggregator.ts";
import { aggregatorNamed } from "./aggregate/registry.ts";
import { type Column, type Frame, parameterOf, standIn, withStandIns } from "./join.ts";
import type { Node } from "./tree.ts";

/** What a part of a score has to do with it. */
export interface Term {
  /** null: what the gaps add, for where a child is skipped the others weigh more. */
  readonly node: Node | null;
  /** Its share of the whole that is explained, as if nothing were missing; null for the gaps. */
  readonly weight: number | null;
  /** The score that it counts with; null for the gaps. */
  readonly value: number | null;
  /** What stands for the score that it hasn't; null: it has one. */
  readonly filled: "zero" | "peer-mean" | null;
  /**
   * What it adds to the score, or to its logarithm; where neither is a sum what the score would be without it less what it is.
   * null: without it there is none.
   */
  readonly amount: number | null;
  /** What it multiplies the score by, where the logarithm is the sum; else null. */
  readonly factor: number | null;
}

/** Where the score of an area comes from. */
export interface Explanation {
  readonly node: Node;
  readonly score: number;
  /** What the terms sum to; null: to nothing, each is the effect of leaving one child out. */
  readonly additive: PerArea["additive"];
  /** In the tree's order, the gaps last. */
  readonly terms: readonly Term[];
  /** The groups that are one term because they are joined in another way, each by itself. */
  readonly parts: readonly Explanation[];
}

/** Scores of the same frame, of all nodes: those of `allScores`. */
export type Scores = ReadonlyMap<Node, Column>;

export interface Counted extends Pick<Term, "filled"> {
  readonly node: Node;
  readonly value: number;
}

/**
 * Where the score of a group comes from in one area; null where there is none. Groups that are joined as it is are seen
 * through, down to the indicators, as long as scores or logarithms of them can be added.
 */
export function explain(node: Node, area: number, scores: Scores, frame: Frame): Explanation | null {
  const score = scores.get(node)![area]!;
  if (node.joins === null || Number.isNaN(score)) return null;
  const additive = additiveOf(node);
  const parts = (seen: readonly Counted[]): readonly Explanation[] =>
    seen.flatMap((one) => (one.filled === null ? (explain(one.node, area, scores, frame) ?? []) : []));
  if (additive === null) {
    const counted = countedIn(node, area, scores, frame);
    return { node, score, additive, terms: effects(node, score, counted, area, scores, frame), parts: parts(counted) };
  }

  const size = additive === "scores" ? (value: number) => value : log;
  const terms: Term[] = [];
  const closed: Counted[] = [];
  let gaps: number | null = null;
  const visit = (group: Node, weight: number): void => {
    const counted = countedIn(group, area, scores, frame);
    const total = counted.reduce((sum, one) => sum + one.node.share, 0);
    for (const { node: child, value, filled } of counted) {
      const own = weight * child.share;
      if (counted.length < group.children.length) gaps = (gaps ?? 0) + (own / total - own) * size(value);
      if (filled === null && child.joins !== null && additiveOf(child) === additive) {
        visit(child, own);
        continue;
      }
      closed.push({ node: child, value, filled });
      terms.push({ node: child, weight: own, value, filled, ...adding(own * size(value), additive) });
    }
  };
  visit(node, 1);
  if (gaps !== null) terms.push({ node: null, weight: null, value: null, filled: null, ...adding(gaps, additive) });
  return { node, score, additive, terms, parts: parts(closed) };
}

const adding = (amount: number, additive: PerArea["additive"]): Pick<Term, "amount" | "factor"> => ({
  amount,
  factor: additive === "logarithms" ? exp(amount) : null,
});

function additiveOf({ joins }: Node): PerArea["additive"] {
  const method = aggregatorNamed(joins!.aggregate.method);
  return method.across ? null : method.additive;
}

/** The children that count for a group in an area, with what they count as. */
export function countedIn(
  { joins, children }: Node,
  area: number,
  scores: Scores,
  { peers }: Frame,
): readonly Counted[] {
  const { missing } = joins!;
  const counted = children.flatMap((node): Counted[] => {
    const column = scores.get(node)!;
    const own = column[area]!;
    if (!Number.isNaN(own)) return [{ node, value: own, filled: null }];
    const value = standIn(column, missing, peers[area] ?? null);
    const filled = missing === "zero" || missing === "peer-mean" ? missing : null;
    return Number.isNaN(value) ? [] : [{ node, value, filled }];
  });
  // What others have doesn't make a score for an area of which nothing is known.
  return missing === "peer-mean" && counted.every(({ filled }) => filled !== null) ? [] : counted;
}

/** What leaving out each child does to a score that is no sum. */
function effects(
  group: Node,
  score: number,
  counted: readonly Counted[],
  area: number,
  scores: Scores,
  frame: Frame,
): readonly Term[] {
  return counted.map(({ node, value, filled }) => {
    const amount = scoreWithout(group, node, counted, area, scores, frame) - score;
    return { node, weight: node.share, value, filled, amount: Number.isNaN(amount) ? null : amount, factor: null };
  });
}

function scoreWithout(
  { joins, children }: Node,
  left: Node,
  counted: readonly Counted[],
  area: number,
  scores: Scores,
  frame: Frame,
): number {
  const { aggregate, missing } = joins!;
  const method = aggregatorNamed(aggregate.method);
  if (method.across) {
    const weights = Float64Array.from(children, (child) => (child === left ? 0 : child.share));
    const columns = children.map((child) => withStandIns(scores.get(child)!, missing, frame));
    return method.combineAll(columns, weights, frame.areas)[area]!;
  }
  const others = counted.filter(({ node }) => node !== left);
  if (others.length === 0) return Number.NaN;
  const values = Float64Array.from(others, ({ value }) => value);
  const weights = Float64Array.from(others, ({ node }) => node.share);
  return method.combine(values, weights, others.length, parameterOf(aggregate));
}

/** What one area has more than another one, part by part. */
export interface Difference {
  readonly amount: number;
  readonly terms: readonly { readonly node: Node | null; readonly amount: number }[];
}

/**
 * The score of one area less that of another one as a sum over the parts of the same tree; what one of them lacks counts
 * there as nothing. Where logarithms add up each part gets its share of the difference of these (LMDI I: B. W. Ang, 2004);
 * where nothing does the whole is the only part.
 */
export function differenceOf(a: Explanation, b: Explanation): Difference {
  const amount = a.score - b.score;
  if (a.additive === null) return { amount, terms: [{ node: a.node, amount }] };
  const scale = a.additive === "scores" ? 1 : amount === 0 ? a.score : amount / log1p(amount / b.score);
  const amounts = new Map<Node | null, number>();
  for (const [{ terms }, sign] of [[a, 1] as const, [b, -1] as const]) {
    for (const { node, amount: own } of terms) amounts.set(node, (amounts.get(node) ?? 0) + sign * own!);
  }
  const gaps = amounts.get(null);
  amounts.delete(null);
  if (gaps !== undefined) amounts.set(null, gaps);
  return { amount, terms: [...amounts].map(([node, own]) => ({ node, amount: scale * own })) };
}
