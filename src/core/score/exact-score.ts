import { add, commonDivisor, divide, isPositive, rational, type Rational, ZERO } from "../exact.ts";
import { aggregatorNamed } from "./aggregate/registry.ts";
import { type Amounts, isSafe } from "./amounts.ts";
import type { Column, Frame } from "./join.ts";
import type { Node } from "./tree.ts";

/** Gives the normalised figures of the indicators of a tree. */
export interface ExactLeaf {
  /** The one of an area; null: it came out of a root or a logarithm, or there is none. */
  (leaf: number, area: number): Rational | null;
  /** All of them by leaf, where they are kept as such: what is in whole numbers there needn't become a fraction first. */
  readonly amounts?: readonly Amounts[];
}

/** What is kept of the indicators of a tree. */
export const exactIn = (amounts: readonly Amounts[]): ExactLeaf =>
  Object.assign((leaf: number, area: number) => amounts[leaf]!.exact(area), { amounts });

/**
 * The score of a node in one area in fractions; null where there is none or it can't be had without a root.
 * `scores` are those of the same frame in doubles, of all nodes from this one down: what is missing, and what has no score
 * for want of coverage, is what is NaN there.
 */
export function exactScore(
  node: Node,
  area: number,
  scores: ReadonlyMap<Node, Column>,
  { peers }: Pick<Frame, "peers">,
  leafOf: ExactLeaf,
): Rational | null {
  const ofArea = (each: Node, where: number): Rational | null => {
    if (Number.isNaN(scores.get(each)![where]!)) return null;
    return each.joins === null ? leafOf(each.leaves[0]!, where) : joined(each, where);
  };

  const joined = ({ joins, children }: Node, where: number): Rational | null => {
    const { aggregate, missing } = joins!;
    const method = aggregatorNamed(aggregate.method);
    if (method.across || method.exactly === undefined) return null;
    const values: Rational[] = [];
    const weights: Rational[] = [];
    for (const child of children) {
      const isMissing = Number.isNaN(scores.get(child)![where]!);
      if (!isPositive(child.weight)) continue;
      const stands = isMissing ? missingOf(child, missing, where) : ofArea(child, where);
      if (stands === null) return null;
      if (stands === "nothing") continue;
      values.push(stands);
      weights.push(child.weight);
    }
    return values.length === 0 ? null : method.exactly(values, weights, aggregate.parameter ?? ZERO);
  };

  const missingOf = (child: Node, missing: string, where: number): Rational | "nothing" | null => {
    if (missing === "zero") return ZERO;
    if (missing !== "peer-mean") return "nothing";
    const known = (peers[where] ?? []).filter((peer) => !Number.isNaN(scores.get(child)![peer]!));
    const values = known.map((peer) => ofArea(child, peer));
    if (values.length === 0) return "nothing";
    if (values.includes(null)) return null;
    return divide((values as Rational[]).reduce(add), rational(values.length));
  };

  return ofArea(node, area);
}

/**
 * The same for many areas. Ties come by the thousand where many are scored by short decimals: these are added up in doubles,
 * as long as all numbers are whole and safe.
 */
export function exactScoresOf(
  node: Node,
  scores: ReadonlyMap<Node, Column>,
  frame: Pick<Frame, "peers">,
  leafOf: ExactLeaf,
): (area: number) => Rational | null {
  const quick = leafOf.amounts ? quickScoreOf(node, scores, leafOf.amounts) : null;
  const own = scores.get(node)!;
  return (area) =>
    quick !== null && !Number.isNaN(own[area]!) && quick.find(area)
      ? { n: BigInt(quick.n), d: BigInt(quick.d) }
      : exactScore(node, area, scores, frame, leafOf);
}

/** A child of a weighted sum; either an indicator with its figures or a group. */
interface Part {
  readonly scores: Column;
  /** Whole, in a unit that those of its siblings are whole in as well. */
  readonly weight: number;
  readonly from: Amounts | QuickScore;
}

/** The arithmetic mean of parts as a quotient of whole numbers that are safe. */
class QuickScore {
  /** What was found, n ÷ d in lowest terms. */
  n = 0;
  d = 1;
  private readonly parts: readonly Part[];
  private readonly missingIsZero: boolean;

  constructor(parts: readonly Part[], missingIsZero: boolean) {
    this.parts = parts;
    this.missingIsZero = missingIsZero;
  }

  /** Finds the score of an area that has one; false: it takes a root or longer numbers. */
  find(area: number): boolean {
    let [n, d, total] = [0, 1, 0];
    for (const { scores, weight, from } of this.parts) {
      // Most figures are there: what is missing of an indicator is looked for where there is no quotient.
      const quotients = from instanceof QuickScore ? null : from.quotients;
      const mayLack = quotients === null || quotients[2 * area + 1] === 0;
      const isMissing = mayLack && Number.isNaN(scores[area]!);
      if (isMissing && !this.missingIsZero) continue;
      total += weight;
      if (isMissing) continue;
      if (from instanceof QuickScore && !from.find(area)) return false;
      const own = from instanceof QuickScore ? from.n : from.quotients[2 * area]!;
      const below = from instanceof QuickScore ? from.d : from.quotients[2 * area + 1]!;
      if (below === 0) return false;
      const shared = below === d ? d : commonDivisor(below, d);
      const [before, added] = [n * (below / shared), weight * own * (d / shared)];
      n = before + added;
      d *= below / shared;
      if (!isSafe(before) || !isSafe(added) || !isSafe(n) || !isSafe(d)) return false;
    }
    d *= total;
    if (d === 0 || !isSafe(d)) return false;
    const shared = commonDivisor(Math.abs(n), d);
    this.n = n / shared;
    this.d = d / shared;
    return true;
  }
}

/** null: its way of joining, or that of a group below, isn't a sum, or what is missing counts as what others have. */
function quickScoreOf(
  { joins, children }: Node,
  scores: ReadonlyMap<Node, Column>,
  amounts: readonly Amounts[],
): QuickScore | null {
  const { aggregate, missing } = joins!;
  if (aggregate.method !== "arithmetic" || missing === "peer-mean") return null;
  const unit = children.reduce((common, { weight: { d } }) => rational(common, d).n * d, 1n);
  const parts: Part[] = [];
  for (const child of children) {
    const from = child.joins === null ? amounts[child.leaves[0]!]! : quickScoreOf(child, scores, amounts);
    const weight = Number((child.weight.n * unit) / child.weight.d);
    if (from === null || !isSafe(weight)) return null;
    parts.push({ scores: scores.get(child)!, weight, from });
  }
  return new QuickScore(parts, missing === "zero");
}
