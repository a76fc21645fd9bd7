import { ceiling, multiply, type Rational, rational, toNumber } from "../exact.ts";
import type { Aggregate, MinCoverage, MissingRule } from "../plan.ts";
import { cleared } from "./aggregate/alike.ts";
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
export const scoresOf = (node: Node, frame: Frame): Column => joinerOf(node, frame).run();

/** The same, of the node and of every node below it. */
export function allScores(node: Node, frame: Frame): ReadonlyMap<Node, Column> {
  const scores = new Map<Node, Column>();
  scoresOf(node, { ...frame, tell: (each, column) => void scores.set(each, column) });
  return scores;
}

/** Joins the same figures again and again with other weights. */
export interface Joiner {
  /** The weights of the children of every group, to be changed between two runs. */
  readonly weights: ReadonlyMap<Node, Float64Array>;
  /** The scores of the node; the next run writes over them. */
  run(): Column;
}

export function joinerOf(node: Node, frame: Frame): Joiner {
  const weights = new Map<Node, Float64Array>();
  const join = prepared(node, frame, weights);
  return { weights, run: () => join().scores };
}

interface Joined {
  readonly scores: Column;
  /**
   * The areas of which enough is known and that its method, or that of a group below, has no score for: no gap that could be
   * passed over or filled in, for it is mostly what is worst. null: there are none.
   */
  readonly undefined: ReadonlySet<number> | null;
  /** The areas that have no score. */
  readonly gaps: readonly number[];
  /** The scores with 0 in their gaps. */
  readonly zeroed: Column;
  /** Whether nothing in it is below 0 or infinite. */
  readonly isPlain: boolean;
}

/** What joins a node; all that hangs on the figures alone is done beforehand. */
function prepared(node: Node, frame: Frame, weights: Map<Node, Float64Array>): () => Joined {
  const join = node.joins === null ? ofIndicator(node, frame) : ofGroup(node, frame, weights);
  const { tell } = frame;
  if (tell === undefined) return join;
  return () => {
    const found = join();
    tell(node, found.scores);
    return found;
  };
}

function ofIndicator({ leaves }: Node, frame: Frame): () => Joined {
  const found = described(frame.leaves[leaves[0]!]!, null);
  return () => found;
}

const NO_GAPS: readonly number[] = [];

function described(scores: Column, undefined: Joined["undefined"]): Joined {
  const gaps: number[] = [];
  let isPlain = true;
  for (let area = 0; area < scores.length; area++) {
    const score = scores[area]!;
    if (Number.isNaN(score)) gaps.push(area);
    else if (score < 0 || score === Number.POSITIVE_INFINITY) isPlain = false;
  }
  if (gaps.length === 0) return { scores, undefined, gaps: NO_GAPS, zeroed: scores, isPlain };
  const zeroed = Float64Array.from(scores);
  for (const area of gaps) zeroed[area] = 0;
  return { scores, undefined, gaps, zeroed, isPlain };
}

function ofGroup(node: Node, frame: Frame, all: Map<Node, Float64Array>): () => Joined {
  const { joins, children, leaves } = node;
  const { areas } = frame;
  const { aggregate, missing, minCoverage } = joins!;
  const method = aggregatorNamed(aggregate.method);
  const parameter = parameterOf(aggregate);
  const parts = children.map((child) => prepared(child, frame, all));
  const own: Joined[] = [];
  const columns: Joined[] = [];
  const weights = Float64Array.from(children, frame.weightOf ?? (({ share }) => share));
  all.set(node, weights);
  const known = leaves.map((leaf) => frame.leaves[leaf]!);
  const least = minCoverage?.below === "unscored" ? minCoverage : null;
  const lacksIndicators = least?.of === "indicators" ? lacking(known, least.share, areas) : null;
  const [values, along] = [new Float64Array(children.length), new Float64Array(children.length)];
  const scores = new Float64Array(areas);
  let gaps: readonly number[] = NO_GAPS;

  return () => {
    const broken = new Set<number>();
    let isSame = true;
    for (const [child, join] of parts.entries()) {
      const one = join();
      // An indicator is the same whatever the weights, and so is what stands in for its gaps.
      if (one === own[child]) continue;
      isSame &&= own[child]?.gaps === one.gaps;
      own[child] = one;
      columns[child] = filled(one, missing, frame);
      if (one.undefined !== null && weights[child]! > 0) for (const area of one.undefined) broken.add(area);
    }
    let weighing = 0;
    for (const weight of weights) if (weight > 0) weighing++;
    const lacks = least?.of === "children" ? lacking(own.map(scoresIn), least.share, areas) : lacksIndicators;
    if (!isSame) gaps = together(columns);
    const isPlain = broken.size === 0 && weighing === children.length && columns.every((one) => one.isPlain);
    const mayLack = missing === "skip" || missing === "zero" || own.every((one) => one.gaps.length === 0);
    if (!method.across && method.combineColumns && isPlain && mayLack) {
      const zeroed = columns.map((one) => one.zeroed);
      method.combineColumns(zeroed, weights, scores, { areas: gaps, columns: columns.map(scoresIn) });
      if (lacks !== null) for (const area of lacks) scores[area] = Number.NaN;
      const isWhole = gaps.length === 0 && lacks === null;
      return isWhole ? { scores, undefined: null, gaps: NO_GAPS, zeroed: scores, isPlain } : described(scores, null);
    }
    const joined = method.across
      ? areas > method.most
        ? new Float64Array(areas).fill(Number.NaN)
        : method.combineAll(columns.map(scoresIn), weights, areas)
      : scores;
    const given = columns.map(scoresIn);
    const before = own.map(scoresIn);
    for (let area = 0; area < areas; area++) {
      let count = 0;
      for (let child = 0; child < given.length; child++) {
        const value = given[child]![area]!;
        if (Number.isNaN(value) || weights[child] === 0) continue;
        values[count] = value;
        along[count++] = weights[child]!;
      }
      const whole = missing !== "fail" || count === weighing;
      const enough = lacks === null || !lacks.has(area);
      // What others have doesn't make a score for an area of which nothing is known.
      if (missing === "peer-mean" && countIn(before, area) === 0) count = 0;
      if (count === 0 || !whole || !enough || broken.has(area)) joined[area] = Number.NaN;
      else {
        if (!method.across) joined[area] = method.combine(values, along, count, parameter);
        if (Number.isNaN(joined[area])) broken.add(area);
      }
    }
    return described(joined, broken.size === 0 ? null : broken);
  };
}

/** The areas in which a smaller share of some columns has a number; null: there are none. */
function lacking(columns: readonly Column[], share: Rational, areas: number): ReadonlySet<number> | null {
  const least = leastOf(share, columns.length);
  const found = new Set<number>();
  for (let area = 0; area < areas; area++) if (countIn(columns, area) < least) found.add(area);
  return found.size === 0 ? null : found;
}

/** The areas in which any of some children has a gap. */
function together(columns: readonly Joined[]): readonly number[] {
  const found = new Set<number>();
  for (const { gaps } of columns) for (const area of gaps) found.add(area);
  return [...found];
}

const scoresIn = ({ scores }: Joined): Column => scores;

/** A child with what stands in for its gaps. */
function filled(one: Joined, missing: MissingRule, frame: Frame): Joined {
  const whole = one.gaps.length > 0 ? withStandIns(one.scores, missing, frame) : one.scores;
  return whole === one.scores ? one : described(whole, one.undefined);
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
  let size = 0;
  for (const value of values.subarray(0, count).sort()) {
    sum += value;
    size += Math.abs(value);
  }
  return cleared(sum, count, size) / count;
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
