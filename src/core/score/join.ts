import { ceiling, multiply, type Rational, rational, toNumber } from "../exact.ts";
import type { Aggregate, MinCoverage, MissingRule } from "../plan.ts";
import { aggregatorNamed } from "./aggregate/registry.ts";
import type { Node } from "./tree.ts";

/** One number an area, in the order of the run; NaN where there is none. */
export type Column = Float64Array;

/** Areas as a tree joins them. */
export interface Frame {
  readonly areas: number;
  /**
   * The areas that stand in for one another, by position; null: an area has no peers. Whether a list has the area itself is all
   * one, for it stands in where that has no score; areas with the same peers had better share one list, which is then read once.
   */
  readonly peers: readonly (readonly number[] | null)[];
  /** The normalised figures of each indicator of the tree. */
  readonly leaves: readonly Column[];
  /** A node's weight among its siblings; left out: its share. */
  readonly weightOf?: (node: Node) => number;
  /** Hears of every node with its scores, children first; left out: nobody does. */
  readonly tell?: (node: Node, scores: Column) => void;
}

/** The scores of a node in every area, from its indicators upwards. */
export const scoresOf = (node: Node, frame: Frame): Column => joinedIn(node, frame).scores;

interface Joined {
  readonly scores: Column;
  /**
   * The areas of which enough is known and that its method, or that of a group below, has no score for: no gap that could be
   * passed over or filled in, for it is mostly what is worst. null: there are none.
   */
  readonly undefined: ReadonlySet<number> | null;
}

function joinedIn(node: Node, frame: Frame): Joined {
  const found = node.joins === null ? { scores: frame.leaves[node.leaves[0]!]!, undefined: null } : joined(node, frame);
  frame.tell?.(node, found.scores);
  return found;
}

/** The same, of the node and of every node below it. */
export function allScores(node: Node, frame: Frame): ReadonlyMap<Node, Column> {
  const scores = new Map<Node, Column>();
  scoresOf(node, { ...frame, tell: (each, column) => void scores.set(each, column) });
  return scores;
}

function joined({ joins, children, leaves }: Node, frame: Frame): Joined {
  const { aggregate, missing, minCoverage } = joins!;
  const method = aggregatorNamed(aggregate.method);
  const parts = children.map((child) => joinedIn(child, frame));
  const own = parts.map(({ scores }) => scores);
  const columns = own.map((column) => withStandIns(column, missing, frame));
  const weights = Float64Array.from(children, frame.weightOf ?? (({ share }) => share));
  const broken = new Set(parts.flatMap((part, child) => (weights[child]! > 0 ? [...(part.undefined ?? [])] : [])));
  const weighing = weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0);
  const counted = minCoverage?.of === "children" ? own : leaves.map((leaf) => frame.leaves[leaf]!);
  const least = minCoverage?.below === "unscored" ? leastOf(minCoverage.share, counted.length) : 0;
  const scores = method.across
    ? frame.areas > method.most
      ? new Float64Array(frame.areas).fill(Number.NaN)
      : method.combineAll(columns, weights, frame.areas)
    : new Float64Array(frame.areas);
  const parameter = parameterOf(aggregate);
  const [values, along] = [new Float64Array(children.length), new Float64Array(children.length)];
  for (let area = 0; area < frame.areas; area++) {
    let count = 0;
    for (let child = 0; child < columns.length; child++) {
      const value = columns[child]![area]!;
      if (Number.isNaN(value) || weights[child] === 0) continue;
      values[count] = value;
      along[count++] = weights[child]!;
    }
    const whole = missing !== "fail" || count === weighing;
    const enough = least === 0 || countIn(counted, area) >= least;
    // What others have doesn't make a score for an area of which nothing is known.
    if (missing === "peer-mean" && countIn(own, area) === 0) count = 0;
    if (count === 0 || !whole || !enough || broken.has(area)) scores[area] = Number.NaN;
    else {
      if (!method.across) scores[area] = method.combine(values, along, count, parameter);
      if (Number.isNaN(scores[area])) broken.add(area);
    }
  }
  return { scores, undefined: broken.size === 0 ? null : broken };
}

/** What an aggregator takes as its parameter: 0 where it takes none. */
export const parameterOf = ({ parameter }: Aggregate): number => (parameter === null ? 0 : toNumber(parameter));

/** What a child counts as in an area that has no score of it; NaN where it doesn't count. */
export function standIn(column: Column, missing: MissingRule, peers: readonly number[] | null): number {
  return missing === "zero" ? 0 : missing === "peer-mean" ? meanOf(column, peers ?? []) : Number.NaN;
}

/** A column with its stand-ins; the column itself where there are none. */
export function withStandIns(column: Column, missing: MissingRule, { areas, peers }: Frame): Column {
  if ((missing !== "zero" && missing !== "peer-mean") || !column.some(Number.isNaN)) return column;
  const whole = Float64Array.from(column);
  const known = new Map<readonly number[] | null, number>();
  for (let area = 0; area < areas; area++) {
    if (!Number.isNaN(column[area]!)) continue;
    const own = peers[area] ?? null;
    if (!known.has(own)) known.set(own, standIn(column, missing, own));
    whole[area] = known.get(own)!;
  }
  return whole;
}

/** The mean over those of the areas that have a number, NaN where none has; added up in the order of size, not of the areas. */
function meanOf(column: Column, areas: readonly number[]): number {
  const values = new Float64Array(areas.length);
  let count = 0;
  for (const area of areas) if (!Number.isNaN(column[area]!)) values[count++] = column[area]!;
  let sum = 0;
  for (const value of values.subarray(0, count).sort()) sum += value;
  return sum / count;
}

/** How many of some columns have a number in an area. */
export function countIn(columns: readonly Column[], area: number): number {
  let count = 0;
  for (const column of columns) if (!Number.isNaN(column[area]!)) count++;
  return count;
}

/** Tells whether as large a share is known in an area as the plan asks for: of a node's indicators, or of its children. */
export function coveredIn(
  { share, of }: MinCoverage,
  { children, leaves }: Node,
  scores: ReadonlyMap<Node, Column>,
  frame: Pick<Frame, "leaves">,
): (area: number) => boolean {
  const columns =
    of === "children" ? children.map((child) => scores.get(child)!) : leaves.map((leaf) => frame.leaves[leaf]!);
  const least = leastOf(share, columns.length);
  return (area) => countIn(columns, area) >= least;
}

/** The fewest of so many that are as large a share as the plan asks for. Exact: 4 of 5 are 80 %. */
export const leastOf = (share: Rational, count: number): number => toNumber(ceiling(multiply(share, rational(count))));
