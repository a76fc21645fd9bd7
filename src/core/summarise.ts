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
  const targets = assessments.filter((assessment) => !assessment.target.milestone);
  const milestones = assessments.filter((assessment) => assessment.target.milestone);
  const due = targets.filter((assessment) => assessment.due);
  const incomplete = due.filter((one) => one.verdict === "not-assessed" && one.indicator.required).length;
  const followed = [...targets, ...trends];
  const outlooks = late(() => outlooksOf(followed));
  const failing = count(targets.filter(counts), "missed");
  return {
    result: incomplete > 0 ? "incomplete" : failing > 0 ? "fail" : due.length === 0 ? "not-due" : "pass",
    ...countsOf(targets),
    due: due.length,
    near: count(targets, "near"),
    early: targets.filter((assessment) => assessment.early).length,
    stale: targets.filter((assessment) => assessment.stale).length,
    milestones: { ...countsOf(milestones), near: count(milestones, "near") },
    failing,
    nearlyFailing: count(targets.filter(counts), "near"),
    failingMilestones: count(milestones.filter(counts), "missed"),
    incomplete,
    // Whoever doesn't ask for these has no target followed for them.
    get outlooks() {
      return outlooks();
    },
    get behind() {
      return targets.filter(isBehind).length;
    },
    get offTrack() {
      return followed.filter(isOffTrack).length;
    },
    get regressing() {
      return followed.filter(isRegressing).length;
    },
  };
}

/** Areas that are only scored have nothing else, and there are many of them. */
const ofNothing = late(() => summaryOf([], []));

function countsOf(assessments: readonly Counted[]): Counts {
  return {
    targets: assessments.length,
    met: count(assessments, "met"),
    missed: count(assessments, "missed"),
    pending: count(assessments, "pending"),
    notAssessed: count(assessments, "not-assessed"),
  };
}

const count = (assessments: readonly Counted[], verdict: Verdict): number =>
  assessments.filter((assessment) => assessment.verdict === verdict).length;

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
