import type { ClosingReason, ExplainWords, ReportWords, Tally } from "../catalogue.ts";

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const reasons: ReportWords["reasons"] = {
  "no-observation": "no data",
  "too-old": "data too old",
  "no-baseline": "no base to compare with",
  "no-tolerance": "no tolerance given",
  "too-few-periods": "too few years",
  "missing-periods": "years or parts missing",
  "missing-input": "missing input",
  "qualified-value": "value not exact enough",
  "conflicting-values": "conflicting values",
  "unreadable-value": "unreadable value",
  "no-ratio": "base or divisor not above zero",
  "unit-mismatch": "wrong unit",
  "scope-mismatch": "other scope",
  "no-path": "nothing to follow on the way",
  "needs-target": "no target to go by",
  "start-beyond-target": "started beyond the target",
  ceiling: "an upper limit that is used up",
  "sum-without-rate": "a sum has no growth rate",
  "target-due": "due period reached",
  "no-change": "no change",
  "moving-away": "moving away",
  "too-far": "more than 100 years off",
  "not-in-its-year": "not within its own year",
};

export const report: ReportWords = {
  verdicts: { met: "met", near: "near", missed: "missed", pending: "pending", "not-assessed": "not assessed" },
  outlooks: {
    achieved: "achieved",
    "on-track": "on track",
    moderate: "moderate",
    "off-track": "off track",
    regressing: "regressing",
    "n/a": "n/a",
  },
  outlookTally(counts, behind) {
    const said = counts.map(([outlook, count]) => `${count} ${report.outlooks[outlook]}`);
    return `outlook: ${said.join(" · ")}${behind > 0 ? `; ${behind} behind schedule` : ""}`;
  },
  trends: "Without a target",
  perYear: "/yr",
  whatIf: (indicator, value, period) => `what if: ${indicator} = ${value} (${period}), set by hand`,
  metEarly: "met early",
  missedEarly: "missed already",
  reasons,
  columns: {
    plan: "Plan",
    area: "Area",
    "as-of": "As of",
    group: "Group",
    id: "Id",
    indicator: "Indicator",
    target: "Target",
    bound: "Bound",
    unit: "Unit",
    actual: "Actual",
    period: "Year",
    gap: "Gap",
    "gap-unit": "Gap unit",
    shortfall: "Shortfall",
    needs: "Needs",
    attainment: "Attained",
    baseline: "Baseline",
    "from-baseline": "From baseline",
    expected: "Expected",
    ahead: "Ahead",
    required: "Required/yr",
    change: "Change/yr",
    projected: "Projected",
    attained: "Reached in",
    ratio: "Ratio",
    score: "Score",
    series: "Series",
    method: "Method",
    outlook: "Outlook",
    label: "Method's word",
    verdict: "Verdict",
    reason: "Reason",
    due: "Due",
    owner: "Owner",
    support: "Support",
    wording: "Wording",
    assumed: "Assumed",
    place: "Place",
  },
  points: "pp",
  separator: ": ",
  needs: (value) => `needs ${value}`,
  boundFails: (bound) => `${bound} itself does not pass`,
  holdsToday: (holds) => (holds === null ? "can't be told yet" : holds ? "holds today" : "not yet reached"),
  asOf: (period, from) =>
    `as of ${period} (${from === "flag" ? "--as-of" : from === "plan" ? "the plan" : "latest in the data"})`,
  asOfDue: "as of each target's due period",
  due: (period) => `due ${period}`,
  milestone: (period) => `milestone ${period}`,
  ungrouped: "Other",
  stale: "* older than the target's due period",
  assumed: "assumed",
  aspired: "aspired to; a miss does not fail",
  near: (share) => `near from ${share} attained`,
  about: (share) => `about: within ${share} of the number`,
  areasFromData: (count) => `areas: from the data, ${count}`,
  tally(tally: Tally) {
    const why = [...tally.reasons].map(([reason, count]) => `${count} ${reasons[reason]}`).join(", ");
    const early = tally.early > 0 ? ` (${tally.early} early)` : "";
    const parts = [
      tally.missed > 0 ? `${tally.missed} missed` : "",
      tally.near > 0 ? `${tally.near} near` : "",
      tally.met > 0 ? `${tally.met} met${early}` : "",
      tally.pending > 0 ? `${tally.pending} pending` : "",
      tally.notAssessed > 0 ? `${tally.notAssessed} not assessed (${why})` : "",
    ].filter((part) => part !== "");
    const all = plural(tally.targets, "target");
    return parts.length === 0 ? all : `${parts.join(" · ")} · of ${all}`;
  },
  milestones({ met, near, missed, pending, notAssessed }) {
    const nearly = near > 0 ? `, ${near} near` : "";
    return `milestones: ${met} met${nearly}, ${missed} missed, ${pending + notAssessed} open`;
  },
  owing: (owners) => `owed by: ${owners}`,
  closing(why, code, also) {
    const said = why.map(phrase);
    const others = also.length > 0 ? ` (also ${also.join(", ")})` : "";
    return `${said.join("; ")} — exit ${code}${others}`;
  },
  targets: {
    level: (comparison) => comparison,
    growth: (comparison) => `growth ${comparison}`,
    change: (comparison) => `change ${comparison}`,
    "average-growth": (comparison) => `average growth ${comparison}`,
    "yearly-growth": (comparison) => `growth each year ${comparison}`,
    rising: () => "rising every year",
    falling: () => "falling every year",
    "every-year": (comparison) => `each year ${comparison}`,
    total: (comparison) => `total ${comparison}`,
    done: () => "done",
  },
  beyond: { above: "above passes", below: "below passes" },
  sinceStart: "counted from the start of the series",
  noRows: "no target to show",
  yes: "yes",
  no: "no",
  openList: "and others",
};

/** What kept a run from passing, or that nothing did. */
function phrase(reason: ClosingReason): string {
  switch (reason.kind) {
    case "ranked":
      return `${plural(reason.ranked, "area")} ranked${reason.unranked > 0 ? `, ${reason.unranked} not ranked` : ""}`;
    case "pass":
      return reason.near > 0 ? `pass, ${reason.near} near` : "pass";
    case "not-due":
      return "nothing due yet";
    case "none-assessed":
      return `nothing assessed: no verdict on ${plural(reason.due, "due target")}`;
    case "missed":
      return `${plural(reason.count, "target")} missed`;
    case "incomplete":
      return `incomplete: ${plural(reason.count, "due target")} not assessed`;
    case "data":
      return `${plural(reason.errors, "error")} in the data`;
    case "call":
      return `${plural(reason.errors, "error")} in the call or the plan`;
    case "sound":
      return `${plural(reason.files, "file")} checked, no error${reason.warnings > 0 ? `, ${plural(reason.warnings, "warning")}` : ""}`;
    case "warnings":
      return `${plural(reason.count, "warning")}, ${reason.most} allowed (--max-warnings)`;
    case "what-if":
      return `what if: ${plural(reason.count, "figure")} set by hand`;
    case "compared":
      return compared(reason);
    case "condition":
      return `${reason.count} ${reason.name} (--fail-on)`;
  }
}

/** What two results come to beside one another. */
function compared({ worse, better, other }: { worse: number; better: number; other: number }): string {
  const counts = [
    [worse, "worse"],
    [better, "better"],
    [other, "otherwise changed"],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return said.length === 0 ? "nothing changed" : said.join(", ");
}

export const explain: ExplainWords = {
  target: "Target",
  wording: "Wording",
  due: "Due",
  formula: "Formula",
  rollUp: "Sum",
  sumOf: (areas) => ` (sum of ${plural(areas, "area")})`,
  missing: "Missing",
  figures: "Figures",
  baseline: "Baseline",
  actual: "Actual",
  bound: "Bound",
  comparison: "Comparison",
  gap: "Gap",
  attainment: "Attained",
  fromBaseline: "From baseline",
  verdict: "Verdict",
  owners: "Owners",
  assumed: "Assumed",
  definition: "Definition",
  note: "Note",
  none: "none",
  isDue: (due, asOf) => `${due}; due as of ${asOf}`,
  notDue: (due, asOf) => `${due}; not due as of ${asOf}`,
  holds: (holds) => (holds === null ? "can't be told" : holds ? "holds" : "does not hold"),
  source: (source) => `source: ${source}`,
  start: "Start",
  soFar: "So far",
  way: "Expected",
  ahead: "Schedule",
  progress: "Progress",
  required: "Required",
  change: "Change",
  projected: "Projection",
  attained: "Reached",
  trend: "Trend",
  years: (years) => (years === "1" ? "1 year" : `${years} years`),
  ofTheWay: (share) => `${share} of the way`,
  atGrowth: (rate) => `${rate} a year`,
  aheadOrBehind: (ahead, size) => `${size} ${ahead ? "ahead" : "behind"}`,
  onTheWay: "exactly on schedule",
  attainedIn: (year) => `in ${year}, if it goes on like this`,
  attainedSince: (period) => `since ${period}`,
  notSaid: (reason) => `can't be said: ${reason}`,
  score: (score) => `score ${score}`,
};
