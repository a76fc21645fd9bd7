import { type Amount, isExact, toDouble } from "../amount.ts";
import type { Assessment, Scorecard } from "../assessment.ts";
import { add, compare, multiply, ONE, type Rational, rational, subtract, ZERO } from "../exact.ts";
import { fold } from "../fold.ts";
import { groupBy } from "../group.ts";
import { namesOfArea } from "../names.ts";
import type { Indicator, Normalise, Plan } from "../plan.ts";
import { aggregatorNamed } from "./aggregate/registry.ts";
import { directionFor } from "./direction.ts";
import type { Standing } from "./standing.ts";
import { imputationNamed, type ImputationName } from "./impute/registry.ts";
import { type Column, countIn, type Frame, isCovered, scoresOf } from "./join.ts";
import type { Cell } from "./normalise/normaliser.ts";
import { normaliserNamed } from "./normalise/registry.ts";
import type { ScoreReason } from "./outcome.ts";
import { treatmentNamed } from "./treat/registry.ts";
import { type Node, type Tree, treeOf } from "./tree.ts";

/** One indicator of one area on its way into the score. */
export interface ScoredCell {
  readonly standing: Standing;
  /** The number that was normalised: denominated, imputed, treated; null: there is none. */
  readonly value: Rational | null;
  readonly imputed: ImputationName | null;
  /** Whether a treatment moved it. */
  readonly treated: boolean;
  /** Whether it lay beyond the goalposts and counts as their end. */
  readonly clamped: boolean;
  readonly normalised: Amount | null;
  readonly reason: ScoreReason | null;
}

/** All areas of a run scored by one yardstick. */
export interface Composite {
  readonly plan: Plan;
  readonly tree: Tree;
  readonly frame: Frame;
  /** By position in the tree's leaves, then by area in the order of the scorecards. */
  readonly cells: readonly (readonly ScoredCell[])[];
  /** The scores of every node of the tree. */
  readonly scores: ReadonlyMap<Node, Column>;
}

/** Scores areas; they all have plans that score alike, of which the first is given. */
export function scoreAreas(plan: Plan, scorecards: readonly Scorecard[]): Composite {
  const tree = treeOf(plan, plan.score!);
  const cells = tree.leaves.map((leaf) => scoredCells(leaf.id, scorecards, null));
  return compositeOf(plan, tree, scorecards, cells);
}

/** The same areas by another normaliser of every indicator. */
export function rescored(composite: Composite, scorecards: readonly Scorecard[], other: Normalise): Composite {
  const { plan, tree } = composite;
  return compositeOf(
    plan,
    tree,
    scorecards,
    tree.leaves.map((leaf) => scoredCells(leaf.id, scorecards, other)),
  );
}

function compositeOf(
  plan: Plan,
  tree: Tree,
  scorecards: readonly Scorecard[],
  cells: readonly (readonly ScoredCell[])[],
): Composite {
  const scores = new Map<Node, Column>();
  const frame: Frame = {
    areas: scorecards.length,
    peers: peersOf(scorecards),
    leaves: cells.map((column) =>
      Float64Array.from(column, ({ normalised }) => (normalised === null ? Number.NaN : toDouble(normalised))),
    ),
  };
  scoresOf(tree.root, { ...frame, tell: (node, column) => scores.set(node, column) });
  return { plan, tree, frame, cells, scores };
}

/** The areas that an area is compared with: those of its peer group; areas without one are one another's peers. */
function peersOf(scorecards: readonly Scorecard[]): readonly (readonly number[])[] {
  const positions = scorecards.map((_, area) => area);
  const groups = groupBy(positions, (area) => peerGroupOf(scorecards[area]!));
  return positions.map((area) => groups.get(peerGroupOf(scorecards[area]!))!);
}

const peerGroupOf = (_: Scorecard): string => "";

/** One indicator in every area: figures, then per, impute, treat, normalise. */
function scoredCells(id: string, scorecards: readonly Scorecard[], other: Normalise | null): readonly ScoredCell[] {
  const owners = ownersOf(id, scorecards);
  const standings = scorecards.map((scorecard, area) => scorecard.standings.get(owners[area]!)!);
  const filled = imputed(owners, standings, scorecards);
  const treated = treatedValues(owners, filled);
  const cells = owners.map((indicator, area): Cell => {
    const { assessments } = scorecards[area]!;
    const assessment = firstOf(assessments, indicator);
    return {
      indicator,
      value: treated[area]!,
      direction: directionFor(indicator),
      assessment,
      isReference: isNamed(scorecards[area]!, (other ?? indicator.scoring!.normalise).reference),
    };
  });
  const setting = other ?? owners[0]!.scoring!.normalise;
  const outcomes = normaliserNamed(setting.method).normalise(cells, setting);
  return outcomes.map((outcome, area): ScoredCell => {
    const standing = standings[area]!;
    const value = treated[area]!;
    const known = {
      standing,
      value,
      imputed: standing.scored === null && value !== null ? owners[area]!.scoring!.impute : null,
      treated: value !== null && filled[area] !== value && compare(value, filled[area]!) !== 0,
    };
    if (typeof outcome === "string") {
      const why = outcome === "no-observation" ? (standing.reason ?? outcome) : outcome;
      return { ...known, clamped: false, normalised: null, reason: why };
    }
    return { ...known, ...onScale(outcome, setting), reason: null };
  });
}

/** The indicator of that id in the plan of each area. */
function ownersOf(id: string, scorecards: readonly Scorecard[]): readonly Indicator[] {
  const known = new Map<Plan, Indicator>();
  return scorecards.map(({ plan }) => {
    const own = known.get(plan) ?? plan.indicators.find((one) => one.id === id)!;
    known.set(plan, own);
    return own;
  });
}

const firstOf = (assessments: readonly Assessment[], indicator: Indicator): Assessment | null =>
  assessments.find((one) => one.indicator === indicator && !one.target.milestone) ?? null;

function isNamed({ area }: Scorecard, name: string | null): boolean {
  return name !== null && area !== null && namesOfArea(area).includes(fold(name));
}

/** A share between its ends, and on the scale that the plan wants; a number that is no share stays. */
function onScale(outcome: Amount, setting: Normalise): { readonly clamped: boolean; readonly normalised: Amount } {
  const method = normaliserNamed(setting.method);
  if (!method.shares) return { clamped: false, normalised: outcome };
  const usual = method.scale ?? [0, 100];
  const [low, high] = setting.scale ?? [rational(BigInt(usual[0])), rational(BigInt(usual[1]))];
  if (!isExact(outcome)) {
    const share = setting.clamp ? Math.min(1, Math.max(0, outcome)) : outcome;
    return { clamped: share !== outcome, normalised: toDouble(low) + share * toDouble(subtract(high, low)) };
  }
  const beyond = compare(outcome, ZERO) < 0 ? ZERO : compare(outcome, ONE) > 0 ? ONE : null;
  const share = setting.clamp && beyond !== null ? beyond : outcome;
  return { clamped: share !== outcome, normalised: add(low, multiply(share, subtract(high, low))) };
}

function imputed(
  owners: readonly Indicator[],
  standings: readonly Standing[],
  scorecards: readonly Scorecard[],
): readonly (Rational | null)[] {
  const method = owners[0]!.scoring!.impute;
  const own = standings.map(({ scored }) => scored);
  if (method === null || !own.includes(null)) return own;
  const records = standings.map(({ scored, past }, area) => ({
    value: scored,
    history: past?.history ?? [],
    wanted: past?.wanted ?? null,
    peers: peerGroupOf(scorecards[area]!),
  }));
  const filled = imputationNamed(method).fill(records);
  return own.map((value, area) => value ?? filled[area]!);
}

function treatedValues(
  owners: readonly Indicator[],
  values: readonly (Rational | null)[],
): readonly (Rational | null)[] {
  const setting = owners[0]!.scoring!.treat;
  if (setting === null) return values;
  const method = treatmentNamed(setting.method);
  return method.treat(values, setting.most ?? method.most ?? 0);
}

/** The share of a node's indicators that has a number in an area. */
export function coverageOf({ frame }: Composite, { leaves }: Node, area: number): Rational {
  const columns = leaves.map((leaf) => frame.leaves[leaf]!);
  return rational(BigInt(countIn(columns, area)), BigInt(columns.length));
}

/** Why a node has no score in an area; null: it has one. */
export function reasonFor(composite: Composite, node: Node, area: number): ScoreReason | null {
  const { scores, cells, frame } = composite;
  if (!Number.isNaN(scores.get(node)![area]!)) return null;
  if (node.joins === null) return cells[node.leaves[0]!]![area]!.reason;
  const columns = node.children.map((child) => scores.get(child)!);
  const known = countIn(columns, area);
  const { aggregate, missing, minCoverage } = node.joins;
  const method = aggregatorNamed(aggregate.method);
  if (method.across && frame.areas > method.most) return "too-many-areas";
  if (known === 0) return "nothing-scored";
  if (missing === "fail" && known < columns.length) return "child-missing";
  if (minCoverage !== null && !isCovered(area, minCoverage, { children: columns, leaves: node.leaves }, frame)) {
    return "low-coverage";
  }
  return "not-positive";
}

/** Why an area that has a score is not ranked: too little is known of it, or of one of its groups; null: it is. */
export function unrankedFor(composite: Composite, area: number): ScoreReason | null {
  const { scores, frame } = composite;
  for (const [node] of scores) {
    const rule = node.joins?.minCoverage;
    if (!rule || rule.below !== "unranked") continue;
    const columns = node.children.map((child) => scores.get(child)!);
    if (!isCovered(area, rule, { children: columns, leaves: node.leaves }, frame)) return "low-coverage";
  }
  return null;
}
