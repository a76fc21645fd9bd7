import { toNumber } from "../exact.ts";
import type { Group, Indicator, Joining, Label, Plan, ScoreSetting } from "../plan.ts";

/** A part of a composite score: the root, a group, or an indicator. */
export interface Node {
  /** The group's or the indicator's; "" for the root. */
  readonly id: string;
  readonly name: Label;
  /** How it joins its children; null for an indicator, which has none. */
  readonly joins: Joining | null;
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
}

interface Weighed {
  readonly id: string;
  readonly name: Label;
  readonly joins: Joining | null;
  readonly weight: number;
  readonly children: readonly Weighed[];
  readonly leaf: number | null;
}

/** The parts of a plan's score; an indicator that weighs 0 is none of them. */
export function treeOf(plan: Pick<Plan, "groups" | "indicators">, score: ScoreSetting): Tree {
  const leaves = plan.indicators.filter(({ weight }) => weight.n > 0n);
  const own = (group: string | null): Weighed[] =>
    leaves.flatMap((indicator, leaf) =>
      indicator.group === group
        ? [
            {
              id: indicator.id,
              name: indicator.name,
              joins: null,
              weight: toNumber(indicator.weight),
              children: [],
              leaf,
            },
          ]
        : [],
    );
  const weigh = ({ id, name, joins, weight, groups }: Group): Weighed => {
    const children = [...groups.map(weigh), ...own(id)].filter(weighs);
    const sum = children.reduce((total, child) => total + child.weight, 0);
    return { id, name, joins, weight: score.weights === "points" ? sum : toNumber(weight), children, leaf: null };
  };
  const children = [...plan.groups.map(weigh), ...own(null)].filter(weighs);
  const root = { id: "", name: {}, joins: score.joins, weight: 1, children, leaf: null };
  return { root: shared(root, 1, 1), leaves };
}

const weighs = ({ weight, children, leaf }: Weighed): boolean => weight > 0 && (leaf !== null || children.length > 0);

function shared({ id, name, joins, children, leaf }: Weighed, share: number, effective: number): Node {
  const total = children.reduce((sum, { weight }) => sum + weight, 0);
  const nodes = children.map((child) => shared(child, child.weight / total, (effective * child.weight) / total));
  return {
    id,
    name,
    joins,
    share,
    effective,
    children: nodes,
    leaves: leaf === null ? nodes.flatMap((node) => node.leaves) : [leaf],
  };
}
