import { add, divide, isPositive, rational, type Rational, ZERO } from "../exact.ts";
import { aggregatorNamed } from "./aggregate/registry.ts";
import type { Column, Frame } from "./join.ts";
import type { Node } from "./tree.ts";

/** The normalised figure of an indicator of the tree in an area; null: it came out of a root or a logarithm, or there is none. */
export type ExactLeaf = (leaf: number, area: number) => Rational | null;

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
