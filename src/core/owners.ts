import type { Assessment, Scorecard } from "./assessment.ts";
import { fold } from "./fold.ts";
import { measureNamed } from "./measures/registry.ts";
import { type Owed, owedAt, periodsFor, UNSUBMITTED } from "./owed.ts";
import { type Period, previousPeriod } from "./period.ts";
import type { Indicator, Plan } from "./plan.ts";
import { isBehind } from "./summarise.ts";

/** Every standing, in the order in which it matters. */
export const STANDINGS = ["missed", "near", "behind", "missing", "unsettled", "pending", "met"] as const;
/**
 * What a target is to the unit that answers for it: missing is not assessed for want of data, unsettled for any other
 * reason, and behind is not due and behind its way.
 */
export type Standing = (typeof STANDINGS)[number];

/** A target that a unit answers for. */
export interface Duty {
  readonly scorecard: Scorecard;
  readonly assessment: Assessment;
  /** null: of an indicator without any owner. */
  readonly role: "lead" | "support" | null;
  readonly standing: Standing;
  /** What is to be submitted so that it can be judged, or judged by a figure of its own period. */
  readonly figures: readonly Owed[];
}

/** How many targets stand how; milestones are counted apart. */
export type Counts = Readonly<Record<Standing, number>> & { readonly targets: number; readonly milestones: number };

/** A unit with all that it answers for; `name` null: what nobody is named for. */
export interface Owner {
  readonly name: string | null;
  /** The worst first; of equals what it leads on, then in the order of the plans. */
  readonly duties: readonly Duty[];
  readonly lead: Counts;
  readonly support: Counts;
}

/** An indicator whose list of owners ends in 等. */
export interface OpenList {
  readonly plan: Plan;
  readonly indicator: Indicator;
}

/** Who answers for what. */
export interface OwnerRollUp {
  /** Those with the worst first; of equals as the plans name them; what has no owner last. */
  readonly owners: readonly Owner[];
  /** Not empty: units that nobody names answer for these too, and the roll-up is not complete. */
  readonly openLists: readonly OpenList[];
}

/**
 * The roll-up of what was judged. A unit is one however often it is named, across indicators, areas and plans; names are compared as
 * all names are, and the first way to write one is shown. What a unit both leads on and supports it leads on.
 */
export function rollUpOwners(scorecards: readonly Scorecard[]): OwnerRollUp {
  const found = new Map<string | null, { name: string | null; duties: Duty[] }>();
  const open = new Map<string, OpenList>();
  for (const scorecard of scorecards) {
    for (const assessment of scorecard.assessments) {
      const { indicator } = assessment;
      const { plan } = scorecard;
      if (indicator.owners.open.length > 0) {
        const key = JSON.stringify([plan.id, indicator.id]);
        if (!open.has(key)) open.set(key, { plan, indicator });
      }
      const figures = owedFor(assessment, scorecard);
      const standing = standingOf(assessment, figures);
      for (const [key, { name, role }] of unitsOf(indicator)) {
        const owner = found.get(key) ?? { name, duties: [] };
        owner.duties.push({ scorecard, assessment, role, standing, figures });
        found.set(key, owner);
      }
    }
  }
  const owners = [...found.values()].map(({ name, duties }): Owner => {
    const ordered = [...duties].sort(
      (a, b) =>
        STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
        Number(a.role === "support") - Number(b.role === "support"),
    );
    return {
      name,
      duties: ordered,
      lead: countsOf(ordered.filter(({ role }) => role !== "support")),
      support: countsOf(ordered.filter(({ role }) => role === "support")),
    };
  });
  return { owners: owners.sort(worstFirst), openLists: [...open.values()] };
}

function unitsOf({ owners }: Indicator): Map<string | null, Pick<Duty, "role"> & { name: string | null }> {
  const units = new Map<string | null, Pick<Duty, "role"> & { name: string | null }>();
  for (const role of ["lead", "support"] as const) {
    for (const name of owners[role]) if (!units.has(fold(name))) units.set(fold(name), { name, role });
  }
  if (units.size === 0) units.set(null, { name: null, role: null });
  return units;
}

function standingOf(assessment: Assessment, figures: readonly Owed[]): Standing {
  const { verdict, reason } = assessment;
  if (verdict === "not-assessed") {
    // A base that the plan takes from the series is a figure like any other.
    const unsubmitted = UNSUBMITTED.has(reason) || (reason === "no-baseline" && figures.length > 0);
    return unsubmitted ? "missing" : "unsettled";
  }
  return verdict === "pending" && isBehind(assessment) ? "behind" : verdict;
}

/** What is to be submitted by now for a target that lacks figures or is judged by one of an earlier period. */
export function owedFor(assessment: Assessment, scorecard: Scorecard): readonly Owed[] {
  const { indicator, target, reason, stale, series, due } = assessment;
  if (!stale && !UNSUBMITTED.has(reason) && reason !== "no-baseline") return [];
  const { asOf } = scorecard;
  const now = due || asOf === "due" || asOf === null ? target.due : asOf;
  const asked = periodsFor(indicator, target).filter(({ end }) => end <= now.end);
  const { needs } = measureNamed(target.measure);
  const byYears = needs === "reference" || needs === "window";
  const latest = due || byYears ? null : newestOf(indicator, target.due, now);
  const periods = latest === null ? asked : [...asked.filter(({ text }) => text !== latest.text), latest];
  return periods.flatMap((period) => owedAt(indicator, period, series, scorecard));
}

/** The period whose figure shows where a target stands before it is due: of a flow the last one that is over. */
function newestOf({ kind }: Indicator, due: Period, now: Period): Period | null {
  if (kind !== "flow") return now;
  let period: Period | null = due;
  while (period && period.end > now.end) period = previousPeriod(period);
  return period;
}

function countsOf(duties: readonly Duty[]): Counts {
  const targets = duties.filter(({ assessment }) => !assessment.target.milestone);
  const count = (standing: Standing) => targets.filter((duty) => duty.standing === standing).length;
  return {
    ...(Object.fromEntries(STANDINGS.map((one) => [one, count(one)])) as Record<Standing, number>),
    targets: targets.length,
    milestones: duties.length - targets.length,
  };
}

function worstFirst(a: Owner, b: Owner): number {
  if (a.name === null || b.name === null) return Number(a.name === null) - Number(b.name === null);
  for (const list of ["lead", "support"] as const) {
    for (const standing of STANDINGS.slice(0, 5)) {
      const difference = b[list][standing] - a[list][standing];
      if (difference !== 0) return difference;
    }
  }
  return 0;
}
