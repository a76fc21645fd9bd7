import { labelOf } from "./areas.ts";
import { type Assessment, type Counts, type Scorecard, type Verdict, VERDICTS } from "./assessment.ts";
import { byText } from "./by-text.ts";
import { type Diagnostic, error, warning } from "./diagnostic.ts";
import { add, compare, divide, isNegative, isZero, ONE, type Rational, rational, toText, ZERO } from "./exact.ts";
import { earlier } from "./comparable.ts";
import { fold, suggest } from "./fold.ts";
import { groupBy } from "./group.ts";
import { namesOfArea } from "./names.ts";
import type { Band, Group, Indicator, Joining, Normalise, Plan, Target } from "./plan.ts";
import { directionFor } from "./score/direction.ts";
import { exactScoresOf } from "./score/exact-score.ts";
import type { Normaliser } from "./score/normalise/normaliser.ts";
import { normaliserNamed } from "./score/normalise/registry.ts";
import { reaches, rounded, type Standing, standingsOf } from "./score/rank.ts";
import { type Reliability, reliabilityOf } from "./score/reliability.ts";
import { type Draws, type RankInterval, USUAL_DRAWS } from "./score/robustness.ts";
import type { Colour } from "./score/roll-ups/roll-up.ts";
import { periodNamed, type Stand, type StandsOfArea, standsIn } from "./score/stand.ts";
import type { ScoreReason } from "./score/outcome.ts";
import {
  colourFor,
  type Composite,
  coverageIn,
  coverageOf,
  reasonFor,
  type ScoredCell,
  scoreAreas,
  unrankedIn,
} from "./score/score.ts";
import type { Node } from "./score/tree.ts";
import { converted, unitKey } from "./unit.ts";

/** A column of the matrix: an indicator that any of the plans has. */
export interface ComparedIndicator {
  /** Of the first plan that has it. */
  readonly indicator: Indicator;
  readonly unit: string | null;
  /** Its part in the score; null: it has none. */
  readonly node: Node | null;
}

/** One area and one indicator. */
export interface ComparedCell {
  /** The area's own; null: its plan has no such indicator. */
  readonly indicator: Indicator | null;
  readonly unit: string | null;
  readonly stand: Stand | null;
  /** Whether its figure is of an earlier time than the moment that is looked at. */
  readonly earlier: boolean;
  /** Its targets that are judged by this figure, milestones left out; the one that areas are compared by first. */
  readonly assessments: readonly Assessment[];
  /** The verdict that a reader must hear of first among these; null: it has no target. */
  readonly verdict: Verdict | null;
  /** Its other targets, which are judged by a figure of another time or kind. */
  readonly further: readonly Assessment[];
  readonly scored: ScoredCell | null;
}

export interface ComparedGroup {
  readonly node: Node;
  readonly score: number | null;
  readonly coverage: Rational;
  /** On the dashboard; null: it has none, or too little is known. */
  readonly colour: Colour | null;
  readonly reason: ScoreReason | null;
}

/** One area among all. */
export interface ComparedArea {
  readonly scorecard: Scorecard;
  /** Its position among the scorecards of the run. */
  readonly position: number;
  readonly rank: number | null;
  /** Whether another area has the same rank. */
  readonly tied: boolean;
  readonly score: number | null;
  readonly band: Band | null;
  /** Between which ranks it lies in nine draws of ten of the weights; null: nothing was drawn, or it has no rank. */
  readonly interval: RankInterval | null;
  /** The share of the indicators of the score that it has; null: nothing is scored. */
  readonly coverage: Rational | null;
  /** Why it has no score or no rank. */
  readonly reason: ScoreReason | null;
  readonly counts: Counts;
  /** The mean of what those of its targets that could be judged have attained, each from 0 to 1; null: none says. */
  readonly attainment: Rational | null;
  /** In the order of the plan, those within others behind these. */
  readonly groups: readonly ComparedGroup[];
  /** One for each indicator of the comparison. */
  readonly cells: readonly ComparedCell[];
}

/** Areas side by side. */
export interface Comparison {
  readonly indicators: readonly ComparedIndicator[];
  /** Best first; those without a rank last. */
  readonly areas: readonly ComparedArea[];
  /** What ranks are by: the composite score, or how many targets are met. */
  readonly rankedBy: "score" | "met";
  readonly composite: Composite | null;
  /** How far the ranks hang on weights, indicators and methods; null: nobody asks, or nothing is scored. */
  readonly reliability: Reliability | null;
}

/** Up to so many areas it is asked by itself how reliable a ranking is; beyond it takes too long to be had unasked. */
const UNASKED = 1000;

/** Puts areas side by side and ranks them. The order of the scorecards makes no difference to any rank. */
export function compareAreas(
  scorecards: readonly Scorecard[],
  draws: Partial<Draws> = {},
): Comparison & { readonly diagnostics: readonly Diagnostic[] } {
  const first = scorecards.find(({ plan }) => plan.score !== null)?.plan ?? null;
  const columns = columnsOf(scorecards);
  const faults = [
    ...(first === null ? [] : [...differing(first, scorecards), ...unknownReferences(first, scorecards)]),
    ...mixedUnits(columns, scorecards),
  ];
  const composite = first === null || faults.length > 0 ? null : scoreAreas(first, scorecards);
  const indicators = indicatorsOf(columns, composite);
  const count = draws.count ?? (scorecards.length <= UNASKED ? USUAL_DRAWS.count : 0);
  const anyRank = composite?.result.standings.some(({ rank }) => rank !== null) ?? false;
  const reliability =
    composite === null || count === 0 || !anyRank
      ? null
      : reliabilityOf(composite, scorecards, { ...USUAL_DRAWS, ...draws, count });
  const areas = composite === null ? byMet(scorecards) : byScore(composite, scorecards, reliability);
  const shared: Shared = { indicators, composite, groups: composite === null ? [] : groupsUnder(composite.tree.root) };
  return {
    indicators,
    areas: areas.map((area) => new AreaOfMany(area, shared)).sort(inOrder),
    rankedBy: composite === null ? "met" : "score",
    composite,
    reliability,
    diagnostics: [...faults, ...differentPeriods(scorecards)],
  };
}

/** Every folded name of the areas of a run. */
export const areaNamesIn = (scorecards: readonly Scorecard[]): ReadonlySet<string> =>
  new Set(scorecards.flatMap(({ area }) => (area ? namesOfArea(area) : [])));

/** An error for every indicator that is measured against an area which the run doesn't have. */
function unknownReferences({ indicators }: Plan, scorecards: readonly Scorecard[]): Diagnostic[] {
  const asked = indicators.filter(({ scoring, weight }) => scoring?.normalise.reference != null && !isZero(weight));
  if (asked.length === 0 || scorecards.length === 0) return [];
  const known = areaNamesIn(scorecards);
  return asked.flatMap(({ id, scoring, at }) => {
    const { method, reference } = scoring!.normalise;
    const used = (normaliserNamed(method) as Normaliser).takes.includes("reference");
    if (!used || known.has(fold(reference!))) return [];
    return [
      error("plan/unknown-reference", { indicator: id, name: reference!, suggestion: suggest(reference!, known) }, at),
    ];
  });
}

/** A warning where plans look at different moments: whoever is looked at later has the advantage. */
function differentPeriods(scorecards: readonly Scorecard[]): Diagnostic[] {
  const periods = new Set(scorecards.map(({ asOf }) => (asOf === "due" ? "due" : (asOf?.text ?? ""))));
  return periods.size > 1 ? [warning("run/different-periods", { periods: [...periods].sort() }, null)] : [];
}

/** What must be the same wherever areas are scored together. */
function yardstickOf({ groups, indicators, score }: Plan): string {
  const joining = ({ aggregate, missing, minCoverage }: Joining) => [
    aggregate.method,
    aggregate.parameter && toText(aggregate.parameter),
    missing,
    minCoverage && [toText(minCoverage.share), minCoverage.of, minCoverage.below],
  ];
  const group = ({ id, weight, joins, groups }: Group): unknown => [
    id,
    toText(weight),
    joining(joins),
    groups.map(group),
  ];
  const normalise = ({ method, scale, clamp, mean, deviation, reference }: Normalise) => [
    method,
    scale?.map(toText),
    clamp,
    mean && toText(mean),
    deviation && toText(deviation),
    reference,
  ];
  return JSON.stringify([
    score && [
      joining(score.joins),
      score.weights,
      score.precision,
      score.bands.map(({ atLeast, name }) => [atLeast && toText(atLeast), name.zh, name.en]),
      score.rollUp && [score.rollUp.method, score.rollUp.share && toText(score.rollUp.share), score.rollUp.inclusive],
    ],
    groups.map(group),
    indicators
      .filter(({ weight }) => !isZero(weight))
      .map((indicator) => {
        const { id, group, unit, weight, scoring } = indicator;
        // Who goes by targets may have one that is to be reached in one place and not to be exceeded in another.
        const way = scoring && normaliserNamed(scoring.normalise.method).needs === "direction";
        return [
          id,
          group,
          unit && unitKey(unit),
          toText(weight),
          way && directionFor(indicator),
          scoring && [normalise(scoring.normalise), scoring.per, scoring.impute, scoring.treat],
        ];
      }),
  ]);
}

/** An error for every plan that scores by another yardstick than the first: a rank among them would say nothing. */
function differing(first: Plan, scorecards: readonly Scorecard[]): Diagnostic[] {
  const plans = [...new Set(scorecards.map(({ plan }) => plan))];
  const own = yardstickOf(first);
  return plans.flatMap((plan) =>
    plan === first || yardstickOf(plan) === own
      ? []
      : [
          error(
            "plan/different-scores",
            { first: first.id, second: plan.id },
            plan.score?.at ?? { file: plan.file, line: null, column: null },
          ),
        ],
  );
}

/** What plans and data say of an indicator of any plan. */
interface FoundColumn {
  /** Of the first plan that has it. */
  readonly indicator: Indicator;
  /** The first that any area has. */
  unit: string | null;
  /** Those that the data bring where the plan has none, as they are compared. */
  readonly brought: Set<string>;
}

/** The indicators of all plans by their ids. */
function columnsOf(scorecards: readonly Scorecard[]): ReadonlyMap<string, FoundColumn> {
  const found = new Map<string, FoundColumn>();
  const byPlan = new Map<Plan, readonly FoundColumn[]>();
  const ofPlan = (plan: Plan) => {
    const own = plan.indicators.map((indicator) => {
      const column = found.get(indicator.id) ?? { indicator, unit: null, brought: new Set() };
      found.set(indicator.id, column);
      return column;
    });
    byPlan.set(plan, own);
    return own;
  };
  let recent: Plan | null = null;
  let known: StandsOfArea["units"] | null = null;
  for (const scorecard of scorecards) {
    const { plan } = scorecard;
    const { units } = standsIn(scorecard);
    // Most areas have the plan and the units of the one before.
    if (plan === recent && units === known) continue;
    [recent, known] = [plan, units];
    for (const [place, column] of (byPlan.get(plan) ?? ofPlan(plan)).entries()) {
      const unit = units[place]!;
      column.unit ??= unit;
      if (plan.indicators[place]!.unit === null && unit !== null) column.brought.add(unitKey(unit));
    }
  }
  return found;
}

/** An error for every indicator without a unit in the plan whose figures come in one here and in another there. */
function mixedUnits(columns: ReadonlyMap<string, FoundColumn>, scorecards: readonly Scorecard[]): Diagnostic[] {
  return [...columns].flatMap(([id, { brought }]) => {
    if (brought.size < 2) return [];
    const rows = scorecards.flatMap(({ plan, stands }) =>
      plan.indicators.flatMap((indicator) => {
        const { unit, used } = stands.get(indicator)!;
        return indicator.id === id && indicator.unit === null && unit !== null ? used : [];
      }),
    );
    if (rows.length === 0) return [];
    return [error("actuals/mixed-units", { indicator: id, units: [...brought].sort() }, rows.reduce(earlier).at)];
  });
}

function indicatorsOf(columns: ReadonlyMap<string, FoundColumn>, composite: Composite | null): ComparedIndicator[] {
  const nodes = new Map(composite === null ? [] : leavesUnder(composite.tree.root).map((node) => [node.id, node]));
  return [...columns].map(([id, { indicator, unit }]) => ({ indicator, unit, node: nodes.get(id) ?? null }));
}

const leavesUnder = (node: Node): readonly Node[] =>
  node.joins === null ? [node] : node.children.flatMap(leavesUnder);

/** What is said of an area as a whole. */
interface Ranked {
  readonly scorecard: Scorecard;
  readonly position: number;
  readonly standing: Standing;
  readonly score: number | null;
  readonly band: Band | null;
  readonly interval: RankInterval | null;
  readonly coverage: Rational | null;
  readonly reason: ScoreReason | null;
}

/** A figure that is too old to be judged is none to boast of, and no miss is worse than nothing at all. */
function attainmentOf({ assessments }: Scorecard): Rational | null {
  if (assessments.length === 0) return null;
  const shares = assessments.flatMap(({ target, verdict, attainment }) => {
    if (target.milestone || verdict === "not-assessed" || attainment === null) return [];
    return [isNegative(attainment) ? ZERO : compare(attainment, ONE) > 0 ? ONE : attainment];
  });
  return divide(shares.reduce(add, ZERO), rational(BigInt(shares.length)));
}

/** Without a score the area that meets more targets comes first; one of which nothing could be judged has no rank. */
function byMet(scorecards: readonly Scorecard[]): Ranked[] {
  const met = Float64Array.from(scorecards, ({ summary: { met, missed, near, pending } }) =>
    met + missed + near + pending === 0 ? Number.NaN : met,
  );
  const places = standingsOf(met, { decimals: null, exact: (area) => rational(BigInt(met[area]!)) });
  return scorecards.map((scorecard, position): Ranked => ({
    scorecard,
    position,
    standing: places[position]!,
    score: null,
    band: null,
    interval: null,
    coverage: null,
    reason: places[position]!.rank === null ? "nothing-judged" : null,
  }));
}

function byScore(composite: Composite, scorecards: readonly Scorecard[], reliability: Reliability | null): Ranked[] {
  const { plan, tree, scores, result, ranked } = composite;
  const { precision, bands } = plan.score!;
  const exact = exactScoresOf(tree.root, scores, ranked, ranked.exactLeaf);
  const coverage = coverageIn(composite, tree.root);
  const unranked = unrankedIn(scores, ranked);
  return scorecards.map((scorecard, position): Ranked => {
    const score = numberOf(result.scores[position]!);
    return {
      scorecard,
      position,
      standing: result.standings[position]!,
      score,
      band: score === null ? null : bandOf(bands, score, precision, () => exact(position)),
      interval: reliability?.intervals[position] ?? null,
      coverage: coverage(position),
      reason: reasonFor(composite, tree.root, position) ?? unranked(position),
    };
  });
}

const numberOf = (score: number): number | null => (Number.isNaN(score) ? null : score);

const groupsUnder = (node: Node): readonly Node[] =>
  node.children.flatMap((child) => (child.joins === null ? [] : [child, ...groupsUnder(child)]));

/** The first band that a score reaches, rounded as it is ranked; the fraction decides where doubles can't. */
function bandOf(
  bands: readonly Band[],
  score: number,
  precision: number | null,
  exact: () => Rational | null,
): Band | null {
  const own = precision === null ? score : rounded(score, precision, exact);
  const fraction = precision === null ? exact : () => null;
  return bands.find(({ atLeast }) => atLeast === null || reaches(own, atLeast, fraction)) ?? null;
}

const groupsOf = (position: number, nodes: readonly Node[], composite: Composite): readonly ComparedGroup[] =>
  nodes.map((node) => ({
    node,
    score: numberOf(composite.scores.get(node)![position]!),
    coverage: coverageOf(composite, node, position),
    colour: colourFor(composite, node, position),
    reason: reasonFor(composite, node, position),
  }));

/** What is the same for every area. */
interface Shared {
  readonly indicators: readonly ComparedIndicator[];
  readonly composite: Composite | null;
  /** Those of the composite but its root. */
  readonly groups: readonly Node[];
}

/** Its groups and cells are made when somebody looks at them: of many areas few are shown. */
class AreaOfMany implements ComparedArea {
  readonly scorecard: Scorecard;
  readonly position: number;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly score: number | null;
  readonly band: Band | null;
  readonly interval: RankInterval | null;
  readonly coverage: Rational | null;
  readonly reason: ScoreReason | null;
  readonly counts: Counts;
  readonly attainment: Rational | null;
  private readonly shared: Shared;
  private knownGroups: readonly ComparedGroup[] | null = null;
  private knownCells: readonly ComparedCell[] | null = null;

  constructor(ranked: Ranked, shared: Shared) {
    this.scorecard = ranked.scorecard;
    this.position = ranked.position;
    this.rank = ranked.standing.rank;
    this.tied = ranked.standing.tied;
    this.score = ranked.score;
    this.band = ranked.band;
    this.interval = ranked.interval;
    this.coverage = ranked.coverage;
    this.reason = ranked.reason;
    this.counts = ranked.scorecard.summary;
    this.attainment = attainmentOf(ranked.scorecard);
    this.shared = shared;
  }

  get groups(): readonly ComparedGroup[] {
    const { composite, groups } = this.shared;
    this.knownGroups ??= composite === null ? [] : groupsOf(this.position, groups, composite);
    return this.knownGroups;
  }

  get cells(): readonly ComparedCell[] {
    this.knownCells ??= cellsOf(this.scorecard, this.position, this.shared);
    return this.knownCells;
  }
}

function cellsOf(scorecard: Scorecard, position: number, { indicators, composite }: Shared): ComparedCell[] {
  const known = byId(scorecard.plan);
  const judged = groupBy(
    scorecard.assessments.filter(({ target }) => !target.milestone),
    ({ indicator }) => indicator,
  );
  return indicators.map(({ indicator: { id }, unit, node }): ComparedCell => {
    const indicator = known.get(id) ?? null;
    if (indicator === null) {
      return { ...NO_CELL, indicator };
    }
    const stand = inUnit(scorecard.stands.get(indicator)!, unit);
    const own = judgedBy(stand, judged.get(indicator) ?? NONE);
    const scored = node === null || composite === null ? null : composite.columns[node.leaves[0]!]!.cell(position);
    return {
      indicator,
      unit: stand.unit,
      stand,
      earlier: isEarlier(stand, scorecard, own.assessments),
      assessments: own.assessments,
      verdict: own.verdict,
      further: own.further,
      scored,
    };
  });
}

/** Most figures that are only scored have no target: these share what is empty. */
const NONE: readonly Assessment[] = [];
const UNJUDGED = { assessments: NONE, verdict: null, further: NONE };

/** Some targets of an indicator, apart by whether its figure is what they are judged by. */
function judgedBy(
  stand: Stand,
  targets: readonly Assessment[],
): Pick<ComparedCell, "assessments" | "verdict" | "further"> {
  if (stand.assessment === null && targets.length === 0) return UNJUDGED;
  const others = targets.filter((one) => one !== stand.assessment);
  const ofFigure = others.filter((one) => isOfFigure(one, stand));
  const assessments = stand.assessment === null ? NONE : [stand.assessment, ...ofFigure];
  return {
    assessments,
    verdict: VERDICTS.find((verdict) => assessments.some((one) => one.verdict === verdict)) ?? null,
    further: others.filter((one) => !ofFigure.includes(one)),
  };
}

const idsOfPlans = new WeakMap<Plan, ReadonlyMap<string, Indicator>>();

/** The indicators of a plan by their ids; thousands of areas have the same plan. */
function byId(plan: Plan): ReadonlyMap<string, Indicator> {
  const known = idsOfPlans.get(plan);
  if (known) return known;
  const found = new Map(plan.indicators.map((one) => [one.id, one]));
  idsOfPlans.set(plan, found);
  return found;
}

const NO_CELL: Omit<ComparedCell, "indicator"> = {
  unit: null,
  stand: null,
  earlier: false,
  assessments: [],
  verdict: null,
  further: [],
  scored: null,
};

/** Whether a further target is judged by the figure that is shown: a growth of it is, a sum over years that it is part of is not. */
function isOfFigure({ actual, target }: Assessment, { period, assessment }: Stand): boolean {
  const isTotal = (one: Target) => one.measure === "total";
  return (actual?.period ?? null) === period && isTotal(target) === isTotal(assessment!.target);
}

/** What an area stands at in the unit of the column; as it is where there is no way from the one to the other. */
function inUnit(stand: Stand, unit: string | null): Stand {
  const { interval, raw, unit: own } = stand;
  if (interval === null || own === null || unit === null || unitKey(own) === unitKey(unit)) return stand;
  const shown = converted(interval, own, unit);
  return shown === null ? stand : { ...stand, interval: shown, raw: raw && `${raw} ${own}`, unit };
}

function isEarlier({ period }: Stand, { asOf }: Scorecard, [first]: readonly Assessment[]): boolean {
  const moment = asOf === "due" ? (first?.target.due ?? null) : asOf;
  const own = period === null ? null : periodNamed(period);
  return own !== null && moment !== null && own.end < moment.end;
}

const nameOf = ({ scorecard: { area, plan } }: ComparedArea): string => (area ? labelOf(area) : plan.id);

/** By rank; without one those with a score first, the better ones before the others; then by name. */
function inOrder(a: ComparedArea, b: ComparedArea): number {
  return (
    (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
    Number(a.score === null) - Number(b.score === null) ||
    (b.score ?? 0) - (a.score ?? 0) ||
    byText(nameOf(a), nameOf(b)) ||
    a.position - b.position
  );
}
