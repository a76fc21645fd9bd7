import { signOf } from "./amount.ts";
import { late } from "./late.ts";
import type { Assessment, Counts, Summary, Trend, Verdict } from "./assessment.ts";
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
  assessments.length + trends.length === 0 ? ofNothing() : summaryOf(assessments, trends);

function summaryOf(assessments: readonly Counted[], trends: readonly Trend[]): Summary {
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
  const failing = targets.counting.missed;
  const followed = (): readonly Followed[] => [...assessments.filter(isNoMilestone), ...trends];
  const outlooks = late(() => outlooksOf(followed()));
  return {
    result: incomplete > 0 ? "incomplete" : failing > 0 ? "fail" : due === 0 ? "not-due" : "pass",
    ...targets.counts(),
    due,
    near: targets.all.near,
    early,
    stale,
    milestones: { ...milestones.counts(), near: milestones.all.near },
    failing,
    nearlyFailing: targets.counting.near,
    failingMilestones: milestones.counting.missed,
    incomplete,
    // Whoever doesn't ask for these has no target followed for them.
    get outlooks() {
      return outlooks();
    },
    get behind() {
      return assessments.filter((one) => isNoMilestone(one) && isBehind(one)).length;
    },
    get offTrack() {
      return followed().filter(isOffTrack).length;
    },
    get regressing() {
      return followed().filter(isRegressing).length;
    },
  };
}

/** Areas that are only scored have nothing else, and there are many of them. */
const ofNothing = late(() => summaryOf([], []));

const isNoMilestone = ({ target }: Pick<Counted, "target">): boolean => !target.milestone;

const NONE: Readonly<Record<Verdict, number>> = { met: 0, near: 0, missed: 0, pending: 0, "not-assessed": 0 };

/** How many there are of each verdict: of all, and of those that count. */
class Tally {
  readonly all = { ...NONE };
  readonly counting = { ...NONE };
  private targets = 0;

  add(one: Counted): void {
    this.targets++;
    this.all[one.verdict]++;
    if (counts(one)) this.counting[one.verdict]++;
  }

  counts(): Counts {
    const { targets, all } = this;
    return { targets, met: all.met, missed: all.missed, pending: all.pending, notAssessed: all["not-assessed"] };
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
