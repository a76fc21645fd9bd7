import { add, divide, isPositive, multiply, ONE, type Rational, toNumber, ZERO } from "../exact.ts";
import type { Group, Indicator, Joining, Label, Plan, ScoreSetting } from "../plan.ts";

/** A part of a composite score: the root, a group, or an indicator. */
export interface Node {
  /** The group's or the indicator's; "" for the root. */
  readonly id: string;
  readonly name: Label;
  /** How it joins its children; null for an indicator, which has none. */
  readonly joins: Joining | null;
  /** As the plan has it, beside those of its siblings; with points a group's is the sum of its children's. */
  readonly weight: Rational;
  /** Among its siblings: its share of their weights, 0 to 1. */
  readonly share: number;
  /** Its share of the whole: its own times those of the groups around it. */
  readonly effective: number;
  readonly children: readonly Node[];
  /** The positions of its indicators in `leaves`. */
  readonly leaves: readonly number[];
}

/** A composite score's parts: the root with everything below it, and its indicators in the plan's order. */
export interface Tree {
  readonly root: Node;
  /** What weighs something; a group without such an indicator is no part of the score. */
  readonly leaves: readonly Indicator[];
  readonly weights: ScoreSetting["weights"];
}

interface Weighed extends Pick<Node, "id" | "name" | "joins" | "weight"> {
  readonly children: readonly Weighed[];
  readonly leaf: number | null;
}

/** The parts of a plan's score; an indicator that weighs 0 is none of them. */
export function treeOf(plan: Pick<Plan, "groups" | "indicators">, { joins, weights }: ScoreSetting): Tree {
  const leaves = plan.indicators.filter(({ weight }) => isPositive(weight));
  const own = (group: string | null): Weighed[] =>
    leaves.flatMap(({ id, name, weight, group: around }, leaf) =>
      around === group ? [{ id, name, joins: null, weight, children: [], leaf }] : [],
    );
  const weigh = ({ id, name, joins, weight, groups }: Group): Weighed =>
    withChildren({ id, name, joins, weight, leaf: null }, [...groups.map(weigh), ...own(id)], weights);
  const root = { id: "", name: {}, joins, weight: ONE, leaf: null };
  return {
    root: shared(withChildren(root, [...plan.groups.map(weigh), ...own(null)], weights), ONE, ONE),
    leaves,
    weights,
  };
}

/** The same score without one of its indicators, as if that weighed 0: the positions of those after it move up by one. */
export function without({ root, leaves, weights }: Tree, leaf: number): Tree {
  const pruned = ({ id, name, joins, weight, children, leaves: own }: Node): Weighed => {
    if (joins !== null) return withChildren({ id, name, joins, weight, leaf: null }, children.map(pruned), weights);
    const [position = 0] = own;
    const left = position === leaf ? ZERO : weight;
    return { id, name, joins, weight: left, children: [], leaf: position > leaf ? position - 1 : position };
  };
  return { root: shared(pruned(root), ONE, ONE), leaves: leaves.filter((_, index) => index !== leaf), weights };
}

/** The same score with its groups, the root one of them, joined in another way. */
export function rejoined(tree: Tree, change: (joining: Joining) => Joining): Tree {
  const changed = (node: Node): Node => ({
    ...node,
    joins: node.joins && change(node.joins),
    children: node.children.map(changed),
  });
  return { ...tree, root: changed(tree.root) };
}

function withChildren(group: Omit<Weighed, "children">, all: readonly Weighed[], weights: Tree["weights"]): Weighed {
  const children = all.filter(
    ({ weight, leaf, children: own }) => isPositive(weight) && (leaf !== null || own.length > 0),
  );
  return { ...group, children, weight: weights === "points" ? sumOf(children) : group.weight };
}

const sumOf = (children: readonly Weighed[]): Rational =>
  children.reduce((total, { weight }) => add(total, weight), ZERO);

function shared({ id, name, joins, weight, children, leaf }: Weighed, share: Rational, effective: Rational): Node {
  const total = sumOf(children);
  const nodes = children.map((child) => {
    const part = divide(child.weight, total)!;
    return shared(child, part, multiply(effective, part));
  });
  return {
    id,
    name,
    joins,
    weight,
    share: toNumber(share),
    effective: toNumber(effective),
    children: nodes,
    leaves: leaf === null ? nodes.flatMap((node) => node.leaves) : [leaf],
  };
}
