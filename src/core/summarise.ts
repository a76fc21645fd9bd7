import { signOf } from "./amount.ts";
import { late } from "./late.ts";
import type { Assessment, Summary, Trend, Verdict } from "./assessment.ts";
import { type Outlook, OUTLOOKS } from "./outlook.ts";

/** What counts of an assessment. */
export type Counted = Pick<Assessment, "verdict" | "due" | "early" | "stale" | "trajectory"> & {
  readonly target: Pick<Assessment["target"], "milestone">;
  readonly indicator: Commitments;
};

type Commitments = Pick<Assessment["indicator"], "required" | "commitment">;

/**
 * The counts of a scorecard and its one result: incomplete while a required, due target can't be assessed; else fail if a
 * target that counts is missed; else not-due if nothing is due; else pass. Milestones are counted apart and decide nothing.
 */
export const summarise = (assessments: readonly Counted[], trends: readonly Trend[] = []): Summary =>
  assessments.length + trends.length === 0 ? ofNothing() : new Summarised(assessments, trends);

/** Whoever doesn't ask for what hangs on trajectories has no target followed for it. */
class Summarised implements Summary {
  readonly result: Summary["result"];
  readonly targets: number;
  readonly met: number;
  readonly near: number;
  readonly missed: number;
  readonly pending: number;
  readonly notAssessed: number;
  readonly due: number;
  readonly early: number;
  readonly stale: number;
  readonly milestones: Summary["milestones"];
  readonly failing: number;
  readonly nearlyFailing: number;
  readonly failingMilestones: number;
  readonly incomplete: number;
  readonly #assessments: readonly Counted[];
  readonly #trends: readonly Trend[];
  #outlooks: Summary["outlooks"] | undefined = undefined;

  constructor(assessments: readonly Counted[], trends: readonly Trend[]) {
    const targets = new Tally();
    const milestones = new Tally();
    let [due, incomplete, early, stale] = [0, 0, 0, 0];
    for (const one of assessments) {
      if (one.target.milestone) {
        milestones.add(one);
        continue;
      }
      targets.add(one);
      if (one.due) due++;
      if (one.due && one.verdict === "not-assessed" && one.indicator.required) incomplete++;
      if (one.early) early++;
      if (one.stale) stale++;
    }
    const { all, counting } = targets;
    const failing = counting.missed;
    this.result = incomplete > 0 ? "incomplete" : failing > 0 ? "fail" : due === 0 ? "not-due" : "pass";
    this.targets = targets.count;
    this.met = all.met;
    this.near = all.near;
    this.missed = all.missed;
    this.pending = all.pending;
    this.notAssessed = all["not-assessed"];
    this.due = due;
    this.early = early;
    this.stale = stale;
    this.milestones = milestones.counts();
    this.failing = failing;
    this.nearlyFailing = counting.near;
    this.failingMilestones = milestones.counting.missed;
    this.incomplete = incomplete;
    this.#assessments = assessments;
    this.#trends = trends;
  }

  get outlooks(): Summary["outlooks"] {
    if (this.#outlooks === undefined) this.#outlooks = outlooksOf(this.#followed);
    return this.#outlooks;
  }

  get behind(): number {
    return this.#assessments.filter((one) => isNoMilestone(one) && isBehind(one)).length;
  }

  get offTrack(): number {
    return this.#followed.filter(isOffTrack).length;
  }

  get regressing(): number {
    return this.#followed.filter(isRegressing).length;
  }

  get #followed(): readonly Followed[] {
    return [...this.#assessments.filter(isNoMilestone), ...this.#trends];
  }
}

/** Areas that are only scored have nothing else, and there are many of them. */
const ofNothing = late(() => new Summarised([], []));

const isNoMilestone = ({ target }: Pick<Counted, "target">): boolean => !target.milestone;

const NONE: Readonly<Record<Verdict, number>> = { met: 0, near: 0, missed: 0, pending: 0, "not-assessed": 0 };

/** How many there are of each verdict: of all, and of those that count. */
class Tally {
  readonly all = { ...NONE };
  readonly counting = { ...NONE };
  count = 0;

  add(one: Counted): void {
    this.count++;
    this.all[one.verdict]++;
    if (counts(one)) this.counting[one.verdict]++;
  }

  counts(): Summary["milestones"] {
    const { count, all } = this;
    const { met, missed, pending, near } = all;
    return { targets: count, met, missed, pending, notAssessed: all["not-assessed"], near };
  }
}

function outlooksOf(followed: readonly Followed[]): Summary["outlooks"] {
  const found = followed.flatMap(({ trajectory }) => (trajectory ? [trajectory.outlook] : []));
  if (found.length === 0) return null;
  const counts = OUTLOOKS.map((outlook) => [outlook, found.filter((one) => one === outlook).length]);
  return Object.fromEntries(counts) as Record<Outlook, number>;
}

type Followed = Pick<Counted, "trajectory"> & { readonly indicator: Pick<Commitments, "commitment"> };

/** What is only aspired to is shown and never counts. */
export const counts = ({ indicator }: Pick<Followed, "indicator">): boolean => indicator.commitment !== "aspired";

/** Whether a target that isn't met is behind where it should be by now. */
export const isBehind = (one: Pick<Assessment, "verdict"> & Followed): boolean =>
  counts(one) &&
  one.verdict !== "met" &&
  one.trajectory !== null &&
  one.trajectory.ahead !== null &&
  signOf(one.trajectory.ahead) < 0;

export const isRegressing = (one: Followed): boolean => counts(one) && one.trajectory?.outlook === "regressing";

/** Off track, or worse. */
export const isOffTrack = (one: Followed): boolean =>
  isRegressing(one) || (counts(one) && one.trajectory?.outlook === "off-track");
