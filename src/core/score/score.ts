import type { Amount } from "../amount.ts";
import type { Assessment, Scorecard } from "../assessment.ts";
import { compare, type Rational, rational } from "../exact.ts";
import { fold } from "../fold.ts";
import { groupBy } from "../group.ts";
import { namesOfArea } from "../names.ts";
import type { Indicator, Normalise, Plan, Treat } from "../plan.ts";
import { directionFor } from "./direction.ts";
import { type Scored, type Stand, type StandsOfArea, standsIn } from "./stand.ts";
import { imputationNamed, type ImputationName } from "./impute/registry.ts";
import { shadeOf } from "./colours.ts";
import { exactIn } from "./exact-score.ts";
import { Amounts } from "./amounts.ts";
import { allScores, type Column, countIn, coveredIn } from "./join.ts";
import type { Cell, Normaliser } from "./normalise/normaliser.ts";
import { normaliserNamed } from "./normalise/registry.ts";
import { SCORE_REASONS, type ScoreReason } from "./outcome.ts";
import { reasonOf } from "./reason.ts";
import { type Normalised, type Ranked, type Result, resultFrom } from "./robustness.ts";
import { onScale, QuickLine, scaleOf } from "./scale.ts";
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
  /** How many figures lay beyond the goalposts and count as their end. */
  readonly clamped: number;
  /** Whether the figure was filled in or moved by a treatment; and whether that of any area was. */
  isChanged(area: number): boolean;
  readonly isAnyChanged: boolean;
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
  const columns = scoredColumns(tree.leaves, scorecards, null);
  const frame = { areas: scorecards.length, peers: peersOf(scorecards), leaves: columns.map(doublesOf) };
  const scores = allScores(tree.root, frame);
  const isRankedIn: Ranked["isRankedIn"] = (all, leaves) => {
    const unranked = unrankedIn(all, { leaves });
    return (area) => unranked(area) === null;
  };
  const ranked: Ranked = {
    ...frame,
    decimals: plan.score!.precision,
    exactLeaf: exactIn(columns.map(({ numbers }) => numbers)),
    isRanked: isRankedIn(scores, frame.leaves),
    isRankedIn,
  };
  return { plan, tree, ranked, columns, scores, result: resultFrom(scores, tree, ranked) };
}

/** The figures of a composite by another normaliser of every indicator; what needs a direction and has none has no number. */
export function normalisedBy({ tree }: Composite, scorecards: readonly Scorecard[], other: Normalise): Normalised {
  const columns = scoredColumns(tree.leaves, scorecards, other);
  const exactLeaf = exactIn(columns.map(({ numbers }) => numbers));
  return { name: other.method, leaves: columns.map(doublesOf), exactLeaf };
}

const doublesOf = ({ numbers }: ScoredColumn): Column => numbers.doubles;

/** The areas that an area is compared with: those of its peer group; areas without one are one another's peers. */
function peersOf(scorecards: readonly Scorecard[]): readonly (readonly number[])[] {
  const names = scorecards.map(peerGroupOf);
  const groups = groupBy(names.keys(), (area) => names[area]!);
  return names.map((name) => groups.get(name)!);
}

const peerGroupOf = ({ area }: Scorecard): string => (area?.peers ? fold(area.peers) : "");

/** What happened to a figure. */
const [IMPUTED, TREATED, CLAMPED] = [1, 2, 4];

/** How many areas have any of some marks. */
function countOf(marks: Uint8Array, some: number): number {
  let count = 0;
  for (let area = 0; area < marks.length; area++) if ((marks[area]! & some) !== 0) count++;
  return count;
}

/** Reasons by number, 0 for none: of a hundred thousand areas each takes a byte. */
const NUMBER_OF = new Map<ScoreReason, number>(SCORE_REASONS.map((reason, index) => [reason, index + 1]));
const reasonNumbered = (number: number): ScoreReason | null => (number === 0 ? null : SCORE_REASONS[number - 1]!);

/** Indicators in every area: figures, then per, impute, treat, normalise. */
function scoredColumns(
  leaves: readonly Indicator[],
  scorecards: readonly Scorecard[],
  other: Normalise | null,
): readonly ScoredColumn[] {
  const begun = leaves.map(({ id }) => new BegunColumn(id, scorecards, other));
  // Area by area: what is kept of one lies side by side in memory.
  for (let area = 0; area < scorecards.length; area++) {
    const scorecard = scorecards[area]!;
    const stands = standsIn(scorecard);
    for (const column of begun) column.take(area, scorecard, stands);
  }
  return begun.map((column) => column.finished());
}

/** One indicator in every area that was taken so far. */
class BegunColumn {
  private readonly scorecards: readonly Scorecard[];
  private readonly ownerOf: (scorecard: Scorecard) => Owner;
  private readonly setting: Normalise;
  private readonly method: Normaliser;
  /** Whether the setting is not the plan's own. */
  private readonly isOther: boolean;
  /** The figures after imputation, and after treatment; null: all are as they were submitted. */
  private readonly filled: readonly (Rational | null)[] | null;
  private readonly treated: readonly (Rational | null)[] | null;
  private readonly numbers: Amounts;
  private readonly marks: Uint8Array;
  private readonly reasons: Uint8Array;
  private readonly lines = new Map<Owner, QuickLine | null>();
  /** What was looked up last: the areas of a plan come one after the other. */
  private owner: Owner | null = null;
  private line: QuickLine | null = null;
  /** Areas whose figures are normalised as one sample, or by fractions. */
  private readonly rest: number[] = [];
  private readonly cells: Cell[] = [];

  constructor(id: string, scorecards: readonly Scorecard[], other: Normalise | null) {
    this.scorecards = scorecards;
    this.ownerOf = ownersOf(id);
    const { scoring } = this.ownerOf(scorecards[0]!).indicator;
    this.setting = other ?? scoring!.normalise;
    this.method = normaliserNamed(this.setting.method);
    this.isOther = other !== null;
    this.filled = imputed(scoring!.impute, scorecards, (area) => this.standOf(area));
    this.treated = treatedValues(scoring!.treat, this.filled, scorecards, (area) => this.standOf(area));
    this.numbers = new Amounts(scorecards.length);
    this.marks = new Uint8Array(scorecards.length);
    this.reasons = new Uint8Array(scorecards.length);
  }

  /** Takes an area with what it stands at. */
  take(area: number, scorecard: Scorecard, stands: StandsOfArea): void {
    const owner = this.ownerOf(scorecard);
    const line = this.lineOf(owner);
    if (line !== null && this.treated === null) {
      const clamped = this.placed(line, stands, owner.place, area);
      if (clamped !== null) {
        if (clamped) this.marks[area]! |= CLAMPED;
        return;
      }
    }
    const { scored, reason } = stands.scored(owner.place);
    const value = this.treated === null ? scored : this.treated[area]!;
    if (value === null) {
      this.reasons[area] = NUMBER_OF.get(reason ?? "no-observation")!;
      // A promise may have been broken before the figure that is missing.
      if (!this.method.judged) return;
      this.rest.push(area);
      this.cells.push(new AreaCell(owner, null, scorecard, null));
      return;
    }
    const before = this.filled === null ? scored : this.filled[area]!;
    if (scored === null) this.marks[area]! |= IMPUTED;
    if (value !== before && compare(value, before!) !== 0) this.marks[area]! |= TREATED;
    const clamped = line?.place(value, area, this.numbers) ?? null;
    if (clamped) this.marks[area]! |= CLAMPED;
    if (clamped !== null) return;
    const { reference } = this.isOther ? this.setting : owner.indicator.scoring!.normalise;
    this.rest.push(area);
    this.cells.push(new AreaCell(owner, value, scorecard, reference));
  }

  finished(): ScoredColumn {
    const { scorecards, ownerOf, numbers, marks, reasons, treated } = this;
    const scale = scaleOf(this.setting);
    for (const [index, outcome] of this.method.normalise(this.cells, this.setting).entries()) {
      const area = this.rest[index]!;
      if (typeof outcome === "string") {
        const reason = outcome === "no-observation" ? (this.scoredOf(area).reason ?? outcome) : outcome;
        reasons[area] = NUMBER_OF.get(reason)!;
        continue;
      }
      const { clamped, normalised } = onScale(outcome, this.setting.clamp, scale);
      numbers.set(area, normalised);
      if (clamped) marks[area]! |= CLAMPED;
    }
    const scoredOf = (area: number) => this.scoredOf(area).scored;
    const has = (area: number, mark: number) => (marks[area]! & mark) !== 0;
    const shade = (area: number) => {
      const scored = scoredOf(area);
      return scored === null ? null : shadeIn(ownerOf(scorecards[area]!).indicator, scored);
    };
    return {
      numbers,
      reason: (area) => reasonNumbered(reasons[area]!),
      shade,
      clamped: countOf(marks, CLAMPED),
      isChanged: (area) => has(area, IMPUTED | TREATED),
      isAnyChanged: countOf(marks, IMPUTED | TREATED) > 0,
      cell: (area) => ({
        stand: this.standOf(area),
        value: treated === null ? scoredOf(area) : treated[area]!,
        imputed: has(area, IMPUTED) ? ownerOf(scorecards[area]!).indicator.scoring!.impute : null,
        treated: has(area, TREATED),
        clamped: has(area, CLAMPED),
        normalised: numbers.at(area),
        shade: shade(area),
        reason: reasonNumbered(reasons[area]!),
      }),
    };
  }

  private standOf(area: number): Stand {
    const scorecard = this.scorecards[area]!;
    return scorecard.stands.get(this.ownerOf(scorecard).indicator)!;
  }

  private scoredOf(area: number): Scored {
    const scorecard = this.scorecards[area]!;
    return standsIn(scorecard).scored(this.ownerOf(scorecard).place);
  }

  /** Puts a number that is as it was submitted on a line; null: it takes longer numbers, or there is none. */
  private placed(line: QuickLine, stands: StandsOfArea, place: number, area: number): boolean | null {
    const at = stands.first + place;
    const d = stands.denominators[at]!;
    return d > 0 ? line.placeQuotient(stands.numerators[at]!, d, area, this.numbers) : null;
  }

  private lineOf(owner: Owner): QuickLine | null {
    if (this.owner !== owner) {
      this.owner = owner;
      this.line = this.knownLine(owner);
    }
    return this.line;
  }

  private knownLine(owner: Owner): QuickLine | null {
    const known = this.lines.get(owner);
    if (known !== undefined) return known;
    const line = this.method.line?.(owner) ?? null;
    const made = line && new QuickLine(line, this.setting.clamp, scaleOf(this.setting));
    this.lines.set(owner, made);
    return made;
  }
}

/** An indicator as a plan has it. */
interface Owner extends Pick<Cell, "indicator" | "direction"> {
  /** Its place in the plan. */
  readonly place: number;
}

/** Finds the indicator of that id in the plan of an area. */
function ownersOf(id: string): (scorecard: Scorecard) => Owner {
  const known = new Map<Plan, Owner>();
  const found = (plan: Plan): Owner => {
    const place = plan.indicators.findIndex((one) => one.id === id);
    const indicator = plan.indicators[place]!;
    const owner = { indicator, direction: directionFor(indicator), place };
    known.set(plan, owner);
    return owner;
  };
  let recent: { readonly plan: Plan; readonly owner: Owner } | null = null;
  return ({ plan }) => {
    if (recent === null || recent.plan !== plan) recent = { plan, owner: known.get(plan) ?? found(plan) };
    return recent.owner;
  };
}

/** What was judged of an area is looked up when a normaliser asks for it: most go by the figure alone. */
class AreaCell implements Cell {
  readonly indicator: Indicator;
  readonly direction: Cell["direction"];
  readonly value: Rational | null;
  private readonly scorecard: Scorecard;
  private readonly reference: string | null;

  constructor({ indicator, direction }: Owner, value: Rational | null, scorecard: Scorecard, reference: string | null) {
    this.indicator = indicator;
    this.direction = direction;
    this.value = value;
    this.scorecard = scorecard;
    this.reference = reference;
  }

  get assessment(): Assessment | null {
    return standsIn(this.scorecard).assessment(this.indicator);
  }

  get trajectory(): Cell["trajectory"] {
    const trend = this.scorecard.trends.find((one) => one.indicator === this.indicator);
    return this.assessment?.trajectory ?? trend?.trajectory ?? null;
  }

  get isReference(): boolean {
    return isNamed(this.scorecard, this.reference);
  }
}

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

/** The figures, those that are missing filled in where that can be done; null: nothing is filled in. */
function imputed(
  name: ImputationName | null,
  scorecards: readonly Scorecard[],
  standOf: (area: number) => Stand,
): readonly (Rational | null)[] | null {
  if (name === null) return null;
  const stands = scorecards.map((_, area) => standOf(area));
  // Where no period is known anywhere there is nothing to fill in for.
  if (stands.every(({ scored }) => scored !== null) || stands.some(({ past }) => past === null)) return null;
  const records = stands.map(({ scored, past }, area) => ({
    value: scored,
    ...past!,
    peers: peerGroupOf(scorecards[area]!),
  }));
  const filled = imputationNamed(name).fill(records);
  return stands.map(({ scored }, area) => scored ?? filled[area]!);
}

/** The figures, `filled` where there are such, with those that are far from all others moved; null: nothing was done to any. */
function treatedValues(
  setting: Treat | null,
  filled: readonly (Rational | null)[] | null,
  scorecards: readonly Scorecard[],
  standOf: (area: number) => Stand,
): readonly (Rational | null)[] | null {
  if (setting === null) return filled;
  const method = treatmentNamed(setting.method);
  const values = filled ?? scorecards.map((_, area) => standOf(area).scored);
  return method.treat(values, setting.most ?? method.most ?? 0);
}

/** The share of a node's indicators that has a number in an area; 0 where nothing weighs anything. */
export function coverageOf({ ranked }: Composite, { leaves }: Node, area: number): Rational {
  const columns = leaves.map((leaf) => ranked.leaves[leaf]!);
  return rational(countIn(columns, area), Math.max(1, columns.length));
}

/** Gives the same of many areas. */
export function coverageIn({ ranked }: Composite, { leaves }: Node): (area: number) => Rational {
  const counts = new Uint32Array(ranked.areas);
  for (const leaf of leaves) {
    const column = ranked.leaves[leaf]!;
    for (let area = 0; area < counts.length; area++) if (!Number.isNaN(column[area]!)) counts[area]!++;
  }
  const shares = Array.from({ length: leaves.length + 1 }, (_, count) => rational(count, Math.max(1, leaves.length)));
  return (area) => shares[counts[area]!]!;
}

/** Why a part has no score in an area; null: it has one. */
export const reasonFor = ({ scores, columns, ranked }: Composite, node: Node, area: number): ScoreReason | null =>
  node.joins === null ? columns[node.leaves[0]!]!.reason(area) : reasonOf(node, area, scores, ranked);

/** Tells why an area that has a score is not ranked: too little is known of it, or of one of its groups; null: it is. */
export function unrankedIn(
  scores: ReadonlyMap<Node, Column>,
  frame: Pick<Ranked, "leaves">,
): (area: number) => ScoreReason | null {
  const rules = [...scores.keys()].flatMap((node) => {
    const rule = node.joins?.minCoverage;
    return rule?.below === "unranked" ? [coveredIn(rule, node, scores, frame)] : [];
  });
  return (area) => (rules.every((isCovered) => isCovered(area)) ? null : "low-coverage");
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
