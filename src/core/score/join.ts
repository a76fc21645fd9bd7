import { type Rational, toNumber } from "../exact.ts";
import { aggregatorNamed } from "./aggregate/registry.ts";
import type { Node } from "./tree.ts";

/** One number an area, in the order of the run; NaN where there is none. */
export type Column = Float64Array;

/** Areas as a tree joins them. */
export interface Frame {
  readonly areas: number;
  /** The areas that stand in for one another, by position; null: an area has no peers. */
  readonly peers: readonly (readonly number[] | null)[];
  /** The normalised figures of each indicator of the tree. */
  readonly leaves: readonly Column[];
  /** A node's weight among its siblings; left out: its share. */
  readonly weightOf?: (node: Node) => number;
  /** Hears of every node with its scores, children first; left out: nobody does. */
  readonly tell?: (node: Node, scores: Column) => void;
}

/** The scores of a node in every area, from its indicators upwards. */
export function scoresOf(node: Node, frame: Frame): Column {
  const scores = node.joins === null ? frame.leaves[node.leaves[0]!]! : joined(node, frame);
  frame.tell?.(node, scores);
  return scores;
}

function joined({ joins, children, leaves }: Node, frame: Frame): Column {
  const { aggregate, missing, minCoverage } = joins!;
  const method = aggregatorNamed(aggregate.method);
  const own = children.map((child) => scoresOf(child, frame));
  const columns = own.map((column) => filled(column, missing, frame));
  const weights = Float64Array.from(children, frame.weightOf ?? (({ share }) => share));
  const scores = method.across
    ? frame.areas > method.most
      ? new Float64Array(frame.areas).fill(Number.NaN)
      : method.combineAll(columns, weights, frame.areas)
    : new Float64Array(frame.areas);
  const parameter = aggregate.parameter === null ? 0 : toNumber(aggregate.parameter);
  const values = new Float64Array(children.length);
  const weighing = new Float64Array(children.length);
  for (let area = 0; area < frame.areas; area++) {
    let count = 0;
    for (let child = 0; child < columns.length; child++) {
      const value = columns[child]![area]!;
      if (Number.isNaN(value) || weights[child] === 0) continue;
      values[count] = value;
      weighing[count++] = weights[child]!;
    }
    const whole = missing !== "fail" || count === columns.length;
    const enough = minCoverage?.below !== "unscored" || isCovered(area, minCoverage, { children: own, leaves }, frame);
    if (count === 0 || !whole || !enough) scores[area] = Number.NaN;
    else if (!method.across) scores[area] = method.combine(values, weighing, count, parameter);
  }
  return scores;
}

/** What a child counts as in areas that have no score of it. */
function filled(column: Column, missing: string, { areas, peers }: Frame): Column {
  if ((missing !== "zero" && missing !== "peer-mean") || !column.some(Number.isNaN)) return column;
  const whole = Float64Array.from(column);
  for (let area = 0; area < areas; area++) {
    if (!Number.isNaN(column[area]!)) continue;
    whole[area] = missing === "zero" ? 0 : meanOf(column, peers[area] ?? []);
  }
  return whole;
}

/** The mean over those of the areas that have a number; NaN where none has. */
function meanOf(column: Column, areas: readonly number[]): number {
  let sum = 0;
  let count = 0;
  for (const area of areas) {
    if (Number.isNaN(column[area]!)) continue;
    sum += column[area]!;
    count++;
  }
  return sum / count;
}

/** How many of some columns have a number in an area. */
export const countIn = (columns: readonly Column[], area: number): number =>
  columns.reduce((count, column) => count + (Number.isNaN(column[area]!) ? 0 : 1), 0);

/** Whether as large a share is known as the plan asks for. Exact: 4 of 5 are 80 %. */
export function isCovered(
  area: number,
  { share, of }: { readonly share: Rational; readonly of: "indicators" | "children" },
  { children, leaves }: { readonly children: readonly Column[]; readonly leaves: readonly number[] },
  frame: Frame,
): boolean {
  const columns = of === "children" ? children : leaves.map((leaf) => frame.leaves[leaf]!);
  return BigInt(countIn(columns, area)) * share.d >= share.n * BigInt(columns.length);
}
