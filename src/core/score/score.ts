import { type Amount, isExact, toDouble } from "../amount.ts";
import type { Assessment, Scorecard } from "../assessment.ts";
import { add, compare, multiply, ONE, type Rational, rational, subtract, ZERO } from "../exact.ts";
import { fold } from "../fold.ts";
import { groupBy } from "../group.ts";
import { namesOfArea } from "../names.ts";
import type { Indicator, Normalise, Plan } from "../plan.ts";
import { directionFor } from "./direction.ts";
import type { Stand } from "./stand.ts";
import { imputationNamed, type ImputationName } from "./impute/registry.ts";
import { shadeOf } from "./colours.ts";
import type { ExactLeaf } from "./exact-score.ts";
import { Amounts } from "./amounts.ts";
import { allScores, type Column, countIn, isCovered } from "./join.ts";
import type { Cell } from "./normalise/normaliser.ts";
import { normaliserNamed } from "./normalise/registry.ts";
import type { ScoreReason } from "./outcome.ts";
import { reasonOf } from "./reason.ts";
import { type Normalised, type Ranked, type Result, resultFrom } from "./robustness.ts";
import { rollUpNamed } from "./roll-ups/registry.ts";
import type { Colour, Shade } from "./roll-ups/roll-up.ts";
import { treatmentNamed } from "./treat/registry.ts";
import { type Node, type Tree, treeOf } from "./tree.ts";

/** One indicator of one area on its way into the score. */
export interface ScoredCell {
  readonly stand: Stand;
  /** The number that was normalised: denominated, imputed, treated; null: there is none. */
  readonly value: Rational | null;
  readonly imputed: ImputationName | null;
  /** Whether a treatment moved it. */
  readonly treated: boolean;
  /** Whether it lay beyond the goalposts and counts as their end. */
  readonly clamped: boolean;
  readonly normalised: Amount | null;
  /** Where the figure lies on its dashboard; null: it has no colours, or there is no figure. */
  readonly shade: Shade | null;
  readonly reason: ScoreReason | null;
}

/** One indicator of every area on its way into the score; what is told of a single area is made when somebody asks. */
export interface ScoredColumn {
  /** The normalised figures by area. */
  readonly numbers: Amounts;
  reason(area: number): ScoreReason | null;
  shade(area: number): Shade | null;
  isClamped(area: number): boolean;
  /** Whether the figure was filled in or moved by a treatment. */
  isChanged(area: number): boolean;
  cell(area: number): ScoredCell;
}

/** All areas of a run scored by one yardstick. */
export interface Composite {
  readonly plan: Plan;
  readonly tree: Tree;
  readonly ranked: Ranked;
  /** By position in the tree's leaves; areas are in the order of the scorecards. */
  readonly columns: readonly ScoredColumn[];
  /** The scores of every node of the tree. */
  readonly scores: ReadonlyMap<Node, Column>;
  /** Those of the root, with the ranks that they give. */
  readonly result: Result;
}

/** Scores areas; they all have plans that score alike, of which the first is given. */
export function scoreAreas(plan: Plan, scorecards: readonly Scorecard[]): Composite {
  const tree = treeOf(plan, plan.score!);
  const columns = tree.leaves.map((leaf) => scoredColumn(leaf.id, scorecards, null));
  const frame = { areas: scorecards.length, peers: peersOf(scorecards), leaves: columns.map(doublesOf) };
  const scores = allScores(tree.root, frame);
  const ranked: Ranked = {
    ...frame,
    decimals: plan.score!.precision,
    exactLeaf: exactIn(columns),
    isRanked: (area) => unrankedFor(scores, frame, area) === null,
  };
  return { plan, tree, ranked, columns, scores, result: resultFrom(scores, tree, ranked) };
}

/** The figures of a composite by another normaliser of every indicator; what needs a direction and has none has no number. */
export function normalisedBy({ tree }: Composite, scorecards: readonly Scorecard[], other: Normalise): Normalised {
  const columns = tree.leaves.map((leaf) => scoredColumn(leaf.id, scorecards, other));
  return { name: other.method, leaves: columns.map(doublesOf), exactLeaf: exactIn(columns) };
}

const doublesOf = ({ numbers }: ScoredColumn): Column => numbers.doubles;

const exactIn =
  (columns: readonly ScoredColumn[]): ExactLeaf =>
  (leaf, area) =>
    columns[leaf]!.numbers.exact(area);

/** The areas that an area is compared with: those of its peer group; areas without one are one another's peers. */
function peersOf(scorecards: readonly Scorecard[]): readonly (readonly number[])[] {
  const positions = scorecards.map((_, area) => area);
  const groups = groupBy(positions, (area) => peerGroupOf(scorecards[area]!));
  return positions.map((area) => groups.get(peerGroupOf(scorecards[area]!))!);
}

const peerGroupOf = ({ area }: Scorecard): string => fold(area?.peers ?? "");

/** What happened to a figure. */
const [IMPUTED, TREATED, CLAMPED] = [1, 2, 4];

/** One indicator in every area: figures, then per, impute, treat, normalise. */
function scoredColumn(id: string, scorecards: readonly Scorecard[], other: Normalise | null): ScoredColumn {
  const ownerOf = ownersOf(id);
  const owners = scorecards.map(ownerOf);
  const stands = scorecards.map((scorecard, area) => scorecard.stands.get(owners[area]!)!);
  const filled = imputed(owners, stands, scorecards);
  const treated = treatedValues(owners, filled);
  const cells = owners.map((indicator, area): Cell => {
    const { assessments, trends } = scorecards[area]!;
    const assessment = firstOf(assessments, indicator);
    const trend = trends.find((one) => one.indicator === indicator);
    return {
      indicator,
      value: treated[area]!,
      direction: directionFor(indicator),
      assessment,
      trajectory: assessment?.trajectory ?? trend?.trajectory ?? null,
      isReference: isNamed(scorecards[area]!, (other ?? indicator.scoring!.normalise).reference),
    };
  });
  const setting = other ?? owners[0]!.scoring!.normalise;
  const scale = scaleOf(setting);
  const numbers = new Amounts(owners.length);
  const marks = new Uint8Array(owners.length);
  const reasons = normaliserNamed(setting.method)
    .normalise(cells, setting)
    .map((outcome, area): ScoreReason | null => {
      const value = treated[area]!;
      if (value !== null && stands[area]!.scored === null) marks[area]! |= IMPUTED;
      if (value !== null && filled[area] !== value && compare(value, filled[area]!) !== 0) marks[area]! |= TREATED;
      if (typeof outcome === "string")
        return outcome === "no-observation" ? (stands[area]!.reason ?? outcome) : outcome;
      const scaled = onScale(outcome, setting, scale);
      numbers.set(area, scaled.normalised);
      if (scaled.clamped) marks[area]! |= CLAMPED;
      return null;
    });
  const standOf = (area: number) => scorecards[area]!.stands.get(ownerOf(scorecards[area]!))!;
  const has = (area: number, mark: number) => (marks[area]! & mark) !== 0;
  const shade = (area: number) => {
    const { scored } = standOf(area);
    return scored === null ? null : shadeIn(ownerOf(scorecards[area]!), scored);
  };
  return {
    numbers,
    reason: (area) => reasons[area]!,
    shade,
    isClamped: (area) => has(area, CLAMPED),
    isChanged: (area) => has(area, IMPUTED | TREATED),
    cell: (area) => ({
      stand: standOf(area),
      value: treated[area]!,
      imputed: has(area, IMPUTED) ? ownerOf(scorecards[area]!).scoring!.impute : null,
      treated: has(area, TREATED),
      clamped: has(area, CLAMPED),
      normalised: numbers.at(area),
      shade: shade(area),
      reason: reasons[area]!,
    }),
  };
}

/** Finds the indicator of that id in the plan of an area. */
function ownersOf(id: string): (scorecard: Scorecard) => Indicator {
  const known = new Map<Plan, Indicator>();
  return ({ plan }) => {
    const own = known.get(plan) ?? plan.indicators.find((one) => one.id === id)!;
    known.set(plan, own);
    return own;
  };
}

const firstOf = (assessments: readonly Assessment[], indicator: Indicator): Assessment | null =>
  assessments.find((one) => one.indicator === indicator && !one.target.milestone) ?? null;

function isNamed({ area }: Scorecard, name: string | null): boolean {
  return name !== null && area !== null && namesOfArea(area).includes(fold(name));
}

/** Where a figure lies on its dashboard, the ends of which are those of the goalposts unless it has its own. */
function shadeIn({ scoring }: Indicator, value: Rational): Shade | null {
  const { colours, goalposts } = scoring!;
  if (colours === null) return null;
  const worst = colours.worst ?? goalposts?.worst ?? null;
  return shadeOf(value, { ...colours, worst, best: colours.best ?? goalposts?.best ?? null });
}

/** Where shares of 0 and 1 go, and how far apart these are; null: the method's numbers are no shares. */
export function scaleOf({
  method: name,
  scale,
}: Normalise): { readonly low: Rational; readonly width: Rational } | null {
  const method = normaliserNamed(name);
  if (!method.shares) return null;
  const usual = method.scale ?? [0, 100];
  const [low, high] = scale ?? [rational(BigInt(usual[0])), rational(BigInt(usual[1]))];
  return { low, width: subtract(high, low) };
}

/** A share between its ends, and on the scale that the plan wants; a number that is no share stays. */
function onScale(
  outcome: Amount,
  { clamp }: Normalise,
  scale: ReturnType<typeof scaleOf>,
): { readonly clamped: boolean; readonly normalised: Amount } {
  if (scale === null) return { clamped: false, normalised: outcome };
  const { low, width } = scale;
  if (!isExact(outcome)) {
    const share = clamp ? Math.min(1, Math.max(0, outcome)) : outcome;
    return { clamped: share !== outcome, normalised: toDouble(low) + share * toDouble(width) };
  }
  const beyond = compare(outcome, ZERO) < 0 ? ZERO : compare(outcome, ONE) > 0 ? ONE : null;
  const share = clamp && beyond !== null ? beyond : outcome;
  return { clamped: share !== outcome, normalised: add(low, multiply(share, width)) };
}

function imputed(
  owners: readonly Indicator[],
  stands: readonly Stand[],
  scorecards: readonly Scorecard[],
): readonly (Rational | null)[] {
  const method = owners[0]!.scoring!.impute;
  const own = stands.map(({ scored }) => scored);
  if (method === null || !own.includes(null)) return own;
  const records = stands.flatMap(({ scored, past }, area) =>
    past === null ? [] : [{ value: scored, ...past, peers: peerGroupOf(scorecards[area]!) }],
  );
  // Where no period is known anywhere there is nothing to fill in for.
  if (records.length < stands.length) return own;
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

/** The share of a node's indicators that has a number in an area; 0 where nothing weighs anything. */
export function coverageOf({ ranked }: Composite, { leaves }: Node, area: number): Rational {
  if (leaves.length === 0) return ZERO;
  const columns = leaves.map((leaf) => ranked.leaves[leaf]!);
  return rational(BigInt(countIn(columns, area)), BigInt(columns.length));
}

/** Why a part has no score in an area; null: it has one. */
export const reasonFor = ({ scores, columns, ranked }: Composite, node: Node, area: number): ScoreReason | null =>
  node.joins === null ? columns[node.leaves[0]!]!.reason(area) : reasonOf(node, area, scores, ranked);

/** Why an area that has a score is not ranked: too little is known of it, or of one of its groups; null: it is. */
export function unrankedFor(
  scores: ReadonlyMap<Node, Column>,
  frame: Pick<Ranked, "leaves">,
  area: number,
): ScoreReason | null {
  for (const node of scores.keys()) {
    const rule = node.joins?.minCoverage;
    if (rule?.below === "unranked" && !isCovered(rule, node, area, scores, frame)) return "low-coverage";
  }
  return null;
}

/** A group's colour in an area from those of its indicators; null: the plan rolls none up, or too little is known. */
export function colourFor({ plan, columns }: Composite, { leaves }: Node, area: number): Colour | null {
  const setting = plan.score!.rollUp;
  if (setting === null) return null;
  const shades = leaves.flatMap((leaf) => columns[leaf]!.shade(area) ?? []);
  if (shades.length === 0) return null;
  const limit = setting.share === null ? null : { share: setting.share, inclusive: setting.inclusive };
  return rollUpNamed(setting.method).colour(shades, leaves.length, limit);
}
