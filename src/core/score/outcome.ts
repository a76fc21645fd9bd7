import { REASONS } from "../assessment.ts";

/** Why a cell, a group or an area has no score, or no rank. */
export const SCORE_REASONS = [
  ...REASONS,
  "no-range",
  "not-positive",
  "no-target",
  "no-direction",
  "no-goalposts",
  "no-reference",
  "no-trend",
  "nothing-judged",
  "nothing-scored",
  "child-missing",
  "low-coverage",
  "too-many-areas",
] as const;
export type ScoreReason = (typeof SCORE_REASONS)[number];

export const isScoreReason = (reason: string): reason is ScoreReason =>
  (SCORE_REASONS as readonly string[]).includes(reason);
