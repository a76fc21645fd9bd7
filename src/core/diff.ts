import type { Verdict } from "./assessment.ts";
import { byText } from "./by-text.ts";
import { type Diagnostic, error, warning } from "./diagnostic.ts";
import {
  absolute,
  add,
  compare,
  equals,
  isZero,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from "./exact.ts";
import { groupBy } from "./group.ts";
import { sameInterval } from "./interval.ts";
import { type Figure, type Judged, keyOfArea, nameOfArea, type Ranked, type Recorded } from "./recorded.ts";
import { converted } from "./unit.ts";

/**
 * What became of a target or of a place in a ranking, in the order in which a reader wants to hear of it. "changed": another
 * verdict or reason that is neither better nor worse. "target": the verdict stayed and the plan asks for something else.
 * "figure": verdict, place and plan stayed, only the number moved.
 */
export const CHANGES = ["worse", "better", "changed", "new", "gone", "target", "figure"] as const;
export type ChangeKind = (typeof CHANGES)[number];

/**
 * Why, in the order in which they are named; every one that holds. "others": a place moved, or a score that is scaled by
 * other areas, and nothing of the area's own did. "call": none of what a result records differs, so the call or the version
 * of the tool must.
 */
export const CAUSES = ["data", "plan", "coverage", "as-of", "others", "call"] as const;
export type Cause = (typeof CAUSES)[number];

/** Parts of what a plan asks for that can differ. */
export const PLAN_PARTS = [
  "target",
  "by",
  "baseline",
  "formula",
  "weight",
  "required",
  "commitment",
  "milestone",
  "near",
] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** One target in two results. */
export interface TargetChange {
  readonly kind: ChangeKind;
  readonly causes: readonly Cause[];
  /** Where "plan" is among the causes: what of it differs, as far as results record it. */
  readonly parts: readonly PlanPart[];
  /** It got worse, and that is for somebody to act on: see `failsRegression`. */
  readonly fails: boolean;
  /** null: new. */
  readonly before: Judged | null;
  /** null: gone. */
  readonly after: Judged | null;
}

/** One area's place in two rankings. */
export interface RankChange {
  readonly kind: Exclude<ChangeKind, "changed" | "target">;
  readonly causes: readonly Cause[];
  /** It lost its place, or places by a score of its own that fell; places that others took are shown and fail nothing. */
  readonly fails: boolean;
  readonly before: Ranked | null;
  readonly after: Ranked | null;
  /** How far the score moved; null unless both have one. */
  readonly moved: Rational | null;
  /** The same as a sum over leaves, largest first, without those that add nothing; null where it is not told as one. */
  readonly terms: readonly { readonly id: string; readonly value: Rational }[] | null;
}

/** What changed between two results. */
export interface Diff {
  readonly targets: readonly TargetChange[];
  /** null unless both results have a ranking. */
  readonly ranks: readonly RankChange[] | null;
}

/**
 * The one rule of what is better and worse, from a verdict (row) to another (column).
 *
 * Worse is whatever leaves met; a due date that comes without the promise kept (pending to near or missed); a near miss that
 * is one no longer; and what could be said and now can't. Better is met where it was not, near where it was missed, and
 * pending where nothing could be said. What is neither: a hole that is filled and shows a miss, which was there all along;
 * and a miss that is pending again because its due date moved or an earlier moment is looked at.
 */
const MOVES: Readonly<Record<Verdict, Readonly<Record<Verdict, "better" | "worse" | "changed" | null>>>> = {
  met: { met: null, near: "worse", missed: "worse", pending: "worse", "not-assessed": "worse" },
  near: { met: "better", near: null, missed: "worse", pending: "changed", "not-assessed": "worse" },
  missed: { met: "better", near: "better", missed: null, pending: "changed", "not-assessed": "worse" },
  pending: { met: "better", near: "worse", missed: "worse", pending: null, "not-assessed": "worse" },
  "not-assessed": { met: "better", near: "changed", missed: "changed", pending: "better", "not-assessed": null },
};

/** Whether a verdict became better, worse, or merely another; null where it stayed. */
export const moveOf = (before: Verdict, after: Verdict): "better" | "worse" | "changed" | null => MOVES[before][after];

/**
 * Whether a change for the worse is for somebody to act on. As with misses: what is only aspired to never counts, a figure
 * that nobody has to report is nobody's fault, and milestones decide nothing.
 */
const failsRegression = (kind: ChangeKind, { commitment, milestone, verdict, required }: Judged): boolean =>
  kind === "worse" && commitment !== "aspired" && !milestone && (verdict !== "not-assessed" || required);

/** What changed between two results, an earlier one and a later one. Nothing depends on the order of their scorecards. */
export function diff(before: Recorded, after: Recorded): Diff {
  return {
    targets: targetsOf(before, after),
    ranks: before.ranked && after.ranked && ranksOf(before, after, before.ranked, after.ranked),
  };
}

/** What two results have in common: errors where nothing can be compared, warnings where only a part can. */
export function compatibility(before: Recorded, after: Recorded): Diagnostic[] {
  const plansOf = ({ scorecards }: Recorded) => [...new Set(scorecards.map(({ plan }) => plan))].sort(byText);
  const [olds, news] = [plansOf(before), plansOf(after)];
  const at = { file: before.path, line: null, column: null };
  const found: Diagnostic[] = [];
  const common = olds.filter((plan) => news.includes(plan));
  const plans = { before: olds, after: news };
  if (common.length === 0 && olds.length + news.length > 0) found.push(error("result/no-common-plan", plans, at));
  else if (common.length < Math.max(olds.length, news.length)) found.push(warning("result/other-plans", plans, at));
  if ((before.ranked === null) !== (after.ranked === null)) {
    found.push(warning("result/one-ranking", { file: (before.ranked === null ? before : after).path }, at));
  }
  return found;
}

/** How many changes of each kind there are. */
export function tallyOf(changes: readonly { readonly kind: ChangeKind }[]): Readonly<Record<ChangeKind, number>> {
  const count = (kind: ChangeKind) => changes.filter((one) => one.kind === kind).length;
  return {
    worse: count("worse"),
    better: count("better"),
    changed: count("changed"),
    new: count("new"),
    gone: count("gone"),
    target: count("target"),
    figure: count("figure"),
  };
}

const byKind = (a: { readonly kind: ChangeKind }, b: { readonly kind: ChangeKind }): number =>
  CHANGES.indexOf(a.kind) - CHANGES.indexOf(b.kind);

/** One by one as the plan has them; plans and areas in the order of their names, whatever order they came in. */
function targetsOf(before: Recorded, after: Recorded): TargetChange[] {
  const same = (role: "plan" | "actuals") => before.inputs[role].join() === after.inputs[role].join();
  const known: Sameness = { plan: same("plan"), actuals: same("actuals") };
  const changes: TargetChange[] = [];
  const plansOf = ({ scorecards }: Recorded) => new Set(scorecards.map(({ plan }) => plan));
  const [oldPlans, newPlans] = [plansOf(before), plansOf(after)];
  for (const [old, card] of paired(cardsOf(before), cardsOf(after), areaOfCard)) {
    const { plan } = (card ?? old)!;
    // Of a target that stands on one side alone: whether the other side has its scorecard, and if not, its plan.
    const absence = old && card ? "plan" : oldPlans.has(plan) && newPlans.has(plan) ? "coverage" : "plan";
    const unchanged = absence === "plan" ? known.plan : known.plan && known.actuals;
    const absent: readonly Cause[] = [unchanged ? "call" : absence];
    const olds = new Map(old?.judged.map((one) => [one.id, one]));
    for (const one of card?.judged ?? []) {
      const previous = olds.get(one.id) ?? null;
      olds.delete(one.id);
      const change = previous === null ? alone(null, one, absent) : moved(previous, one, known);
      if (change !== null) changes.push(change);
    }
    for (const one of olds.values()) changes.push(alone(one, null, absent));
  }
  const side = ({ before: old, after: now }: TargetChange) => (now ?? old)!;
  return changes.sort(
    (a, b) =>
      byKind(a, b) || byText(side(a).plan, side(b).plan) || byText(keyOfArea(side(a).area), keyOfArea(side(b).area)),
  );
}

const cardOf = ({ plan, area }: Pick<Judged, "plan" | "area">): string => JSON.stringify([plan, keyOfArea(area)]);

/** Every scorecard with what is judged in it. */
function cardsOf({ scorecards, judged }: Recorded) {
  const byCard = groupBy(judged, cardOf);
  const cards = new Map(scorecards.map((one) => [cardOf(one), one]));
  return [...cards].map(([key, one]) => ({ ...one, key, judged: byCard.get(key) ?? [] }));
}

type Card = ReturnType<typeof cardsOf>[number];

const areaOfCard = ({ key, plan, area }: Card): Identity => ({
  key,
  name: area && JSON.stringify([plan, nameOfArea(area)]),
  code: area && area.code,
});

/** What tells a side's areas apart; null: it has no name, no code. */
interface Identity {
  readonly key: string;
  readonly name: string | null;
  readonly code: string | null;
}

/** Which inputs of two runs are the same byte by byte. */
type Sameness = Readonly<Record<"plan" | "actuals", boolean>>;

/**
 * What belongs together on both sides, and what stands alone. Areas match by their codes; one without a code matches the
 * only one of its name that nothing else matches.
 */
function paired<T>(
  olds: readonly T[],
  news: readonly T[],
  identify: (one: T) => Identity,
): (readonly [T | null, T | null])[] {
  const byKey = new Map(olds.map((one) => [identify(one).key, one]));
  const matches = new Map<T, T>();
  for (const one of news) {
    const same = byKey.get(identify(one).key);
    if (same !== undefined) matches.set(one, same);
  }
  const nameOf = (one: T) => identify(one).name;
  const taken = new Set(matches.values());
  const restOld = groupBy(
    olds.filter((one) => !taken.has(one)),
    nameOf,
  );
  const restNew = groupBy(
    news.filter((one) => !matches.has(one)),
    nameOf,
  );
  const coded = (one: T) => identify(one).code !== null;
  for (const [name, ones] of restNew) {
    const others = restOld.get(name) ?? [];
    const [one, other] = [ones[0]!, others[0]];
    if (name === null || ones.length > 1 || others.length !== 1 || (coded(one) && coded(other!))) continue;
    matches.set(one, other!);
    taken.add(other!);
  }
  return [
    ...news.map((one) => [matches.get(one) ?? null, one] as const),
    ...olds.filter((one) => !taken.has(one)).map((one) => [one, null] as const),
  ];
}

/** A target that stands in one result only. Data that are no longer there must not hide what they said. */
const alone = (before: Judged | null, after: Judged | null, causes: readonly Cause[]): TargetChange => ({
  kind: before === null ? "new" : "gone",
  causes,
  parts: [],
  fails:
    before !== null &&
    causes.includes("coverage") &&
    before.verdict !== "not-assessed" &&
    failsRegression("worse", before),
  before,
  after,
});

/** A target that stands in both results; null where nothing of it changed. */
function moved(before: Judged, after: Judged, known: Sameness): TargetChange | null {
  const move = moveOf(before.verdict, after.verdict);
  const reasoned = before.reason !== after.reason ? "changed" : null;
  const verdict = move ?? reasoned;
  // A threshold of the plan is no part of a target: it tells where the verdict is another one.
  const parts = partsOf(before, after).filter((part) => verdict !== null || part !== "near");
  const figure = !sameFigure(before.actual, after.actual) || !same(before.bound, after.bound);
  const kind = verdict ?? (parts.length > 0 ? "target" : figure ? "figure" : null);
  if (kind === null) return null;
  const causes = causesOf(before, after, parts, known);
  return { kind, causes, parts, fails: failsRegression(kind, after), before, after };
}

function causesOf(before: Judged, after: Judged, parts: readonly PlanPart[], known: Sameness): readonly Cause[] {
  const holding = new Set<Cause>();
  const vanished = (before.actual === null) !== (after.actual === null);
  const sameMeasure = before.promised.measure === after.promised.measure;
  const otherActual = !vanished && sameMeasure && !sameFigure(before.actual, after.actual);
  if (otherActual || revised(before, after)) holding.add("data");
  if (parts.length > 0) holding.add("plan");
  if (vanished || lacking(before) !== lacking(after)) holding.add("coverage");
  if (before.asOf !== after.asOf) holding.add("as-of");
  if (holding.size > 0) return CAUSES.filter((cause) => holding.has(cause));
  // Nothing that is recorded tells why: what was read may.
  const read: readonly Cause[] = [
    ...(known.actuals ? [] : (["data"] as const)),
    ...(known.plan ? [] : (["plan"] as const)),
  ];
  return read.length > 0 ? read : ["call"];
}

/** Whether a figure is lacking: a tolerance that the plan doesn't give is no figure. */
const lacking = ({ reason }: Judged): boolean => reason !== null && reason !== "no-tolerance";

/** Whether a figure that both results were made of is another one in the second. */
function revised(before: Judged, after: Judged): boolean {
  const key = ({ indicator, period }: Judged["used"][number]) => JSON.stringify([indicator, period]);
  const olds = new Map(before.used.map((one) => [key(one), one]));
  return after.used.some((one) => {
    const old = olds.get(key(one));
    return old !== undefined && !sameFigure(old, one);
  });
}

/** What the plan asks for now and didn't then. */
function partsOf(before: Judged, after: Judged): PlanPart[] {
  const [old, now] = [before.promised, after.promised];
  const differs: Readonly<Record<PlanPart, boolean>> = {
    target:
      old.measure !== now.measure ||
      old.comparator !== now.comparator ||
      old.beyond !== now.beyond ||
      !same(old.value, now.value) ||
      !same(old.range?.[0] ?? null, now.range?.[0] ?? null) ||
      !same(old.range?.[1] ?? null, now.range?.[1] ?? null),
    by: old.by !== now.by,
    baseline: !sameFigure(before.baseline, after.baseline),
    formula: before.formula !== after.formula,
    weight: !same(before.weight, after.weight),
    required: before.required !== after.required,
    commitment: before.commitment !== after.commitment,
    milestone: before.milestone !== after.milestone,
    near: !same(before.near, after.near),
  };
  return PLAN_PARTS.filter((part) => differs[part]);
}

const same = (a: Rational | null, b: Rational | null): boolean => (a === null || b === null ? a === b : equals(a, b));

/** Whether two figures are the same amount for the same period: 20000万元 is 2亿元. */
function sameFigure(a: Figure | null, b: Figure | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.period !== b.period) return false;
  if (a.unit === b.unit) return sameInterval(a.interval, b.interval);
  if (a.unit === null || b.unit === null) return false;
  const other = converted(a.interval, a.unit, b.unit);
  return other !== null && sameInterval(other, b.interval);
}

function ranksOf(before: Recorded, after: Recorded, olds: readonly Ranked[], news: readonly Ranked[]): RankChange[] {
  const rules = weighed(before) !== weighed(after);
  const samePlan = before.inputs.plan.join() === after.inputs.plan.join();
  const later = before.asOf !== after.asOf;
  const identify = ({ area }: Ranked) => ({ key: keyOfArea(area), name: nameOfArea(area), code: area.code });
  const changes = paired(olds, news, identify).flatMap(([old, one]): RankChange[] => {
    if (old === null || one === null) {
      const kind = old === null ? "new" : "gone";
      return [
        {
          kind,
          causes: ["coverage"],
          fails: old !== null && old.rank !== null,
          before: old,
          after: one,
          moved: null,
          terms: null,
        },
      ];
    }
    const kind = placed(old.rank, one.rank) ?? (same(old.score, one.score) ? null : "figure");
    if (kind === null) return [];
    const moved = old.score && one.score && subtract(one.score, old.score);
    const byMet = old.score === null && one.score === null;
    const stands = byMet ? old.met === one.met : same(old.score, one.score);
    const own = stands ? [] : ownCauses(old, one, rules);
    const why: readonly Cause[] = own.length > 0 ? own : samePlan || stands ? [] : ["plan"];
    // A score may be scaled by those of others; how many targets an area meets is its own.
    const byOthers = why.length === 0 && (stands || !byMet || !later);
    const causes: Cause[] = [
      ...why,
      ...(later ? (["as-of"] as const) : []),
      ...(byOthers ? (["others"] as const) : []),
    ];
    const fell = byMet ? one.met < old.met : moved !== null && compare(moved, ZERO) < 0;
    const fails = kind === "worse" && (one.rank === null || fell);
    return [{ kind, causes, fails, before: old, after: one, moved, terms: termsOf(old, one) }];
  });
  const place = ({ before: old, after: one }: RankChange) => (one ?? old)!;
  const rankOf = (change: RankChange) => place(change).rank ?? Number.MAX_SAFE_INTEGER;
  return changes.sort(
    (a, b) => byKind(a, b) || rankOf(a) - rankOf(b) || byText(keyOfArea(place(a).area), keyOfArea(place(b).area)),
  );
}

/** The first place is the best; having none is worse than any. */
function placed(before: number | null, after: number | null): "better" | "worse" | null {
  if (before === after) return null;
  if (before === null) return "better";
  return after === null || after > before ? "worse" : "better";
}

/** What of an area's own can have moved its score. */
function ownCauses(before: Ranked, after: Ranked, rules: boolean): Cause[] {
  const ids = [...new Set([...before.figures.keys(), ...after.figures.keys()])];
  const pairs = ids.map((id) => [before.figures.get(id) ?? null, after.figures.get(id) ?? null] as const);
  const holding = new Set<Cause>();
  if (pairs.some(([old, now]) => old !== null && now !== null && !sameFigure(old, now))) holding.add("data");
  if (rules) holding.add("plan");
  const appeared = pairs.some(([old, now]) => (old === null) !== (now === null));
  if (appeared || before.coverage !== after.coverage) holding.add("coverage");
  return CAUSES.filter((cause) => holding.has(cause));
}

const weighed = ({ rules }: Recorded): string => JSON.stringify([...rules].sort(([a], [b]) => byText(a, b)));

/** Scores are doubles: a sum over leaves may be off by its roundings. */
const ROUNDINGS = rational(1n, 1_000_000_000n);

/** What the leaves add, where that is the score. */
function summed({ score, terms }: Ranked): Ranked["terms"] {
  if (score === null || terms === null) return null;
  const off = subtract([...terms.values()].reduce(add, ZERO), score);
  const size = compare(absolute(score), ONE) > 0 ? absolute(score) : ONE;
  return compare(absolute(off), multiply(size, ROUNDINGS)) <= 0 ? terms : null;
}

/** How each leaf moved the score; null unless both results tell their scores as sums. */
function termsOf(before: Ranked, after: Ranked): RankChange["terms"] {
  const [olds, news] = [summed(before), summed(after)];
  if (olds === null || news === null) return null;
  const terms = [...new Set([...news.keys(), ...olds.keys()])].map((id) => ({
    id,
    value: subtract(news.get(id) ?? ZERO, olds.get(id) ?? ZERO),
  }));
  return terms
    .filter(({ value }) => !isZero(value))
    .sort((a, b) => compare(absolute(b.value), absolute(a.value)) || byText(a.id, b.id));
}
