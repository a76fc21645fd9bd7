import type { Assessment, Counts, Summary, Verdict } from "./assessment.ts";

/**
 * The counts of a scorecard and its one result: incomplete while a required, due target can't be assessed; else fail if a
 * target that counts is missed; else not-due if nothing is due; else pass. Milestones are counted apart and decide nothing.
 */
export function summarise(assessments: readonly Assessment[]): Summary {
  const targets = assessments.filter((assessment) => !assessment.target.milestone);
  const milestones = assessments.filter((assessment) => assessment.target.milestone);
  const due = targets.filter((assessment) => assessment.due);
  const incomplete = due.filter((one) => one.verdict === "not-assessed" && one.indicator.required).length;
  const failing = targets.filter((one) => one.verdict === "missed" && one.indicator.commitment !== "aspired").length;
  return {
    result: incomplete > 0 ? "incomplete" : failing > 0 ? "fail" : due.length === 0 ? "not-due" : "pass",
    ...countsOf(targets),
    due: due.length,
    near: count(targets, "near"),
    early: targets.filter((assessment) => assessment.early).length,
    stale: targets.filter((assessment) => assessment.stale).length,
    milestones: countsOf(milestones),
    failing,
    incomplete,
  };
}

function countsOf(assessments: readonly Assessment[]): Counts {
  return {
    targets: assessments.length,
    met: count(assessments, "met"),
    missed: count(assessments, "missed"),
    pending: count(assessments, "pending"),
    notAssessed: count(assessments, "not-assessed"),
  };
}

const count = (assessments: readonly Assessment[], verdict: Verdict): number =>
  assessments.filter((assessment) => assessment.verdict === verdict).length;
