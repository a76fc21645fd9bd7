import type { Scorecard, Verdict } from "../core/assessment.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { ClosingReason } from "../messages/catalogue.ts";

/** Who must act. Higher in this list wins; the others that also hold are named beside it. */
const PRECEDENCE = [70, 2, 4, 3, 1] as const;

/** What --fail-on takes. */
export const CONDITIONS = [
  "missed",
  "near",
  "stale",
  "pending",
  "milestone",
  "behind",
  "off-track",
  "regression",
  "warning",
  "never",
] as const;
/** Something that gives exit code 1 where it holds. "never" stands alone and turns the code off. */
export type Condition = (typeof CONDITIONS)[number];

export interface ExitRules {
  /** What gives code 1 besides targets that are missed; "never" stands alone and turns it off. */
  readonly failOn: readonly Condition[];
  readonly onMissing: "error" | "warn";
  /** Targets that got worse since an earlier result; left out: there is none to compare with. */
  readonly worse?: number;
}

export interface Exit {
  readonly code: number;
  readonly also: readonly number[];
  readonly closing: readonly ClosingReason[];
}

/** The exit code and the closing line's reasons, from the summaries and the diagnostics alone: no format has a say. */
export function exitOf(
  scorecards: readonly Scorecard[],
  diagnostics: readonly Diagnostic[],
  errors: Readonly<Record<"call" | "data", number>>,
  rules: ExitRules,
  failedOutputs: number,
): Exit {
  const summaries = scorecards.map(({ summary }) => summary);
  const sum = (pick: (summary: Scorecard["summary"]) => number) =>
    summaries.reduce((total, one) => total + pick(one), 0);
  const missed = sum(({ failing }) => failing);
  const incomplete = sum(({ incomplete }) => incomplete);
  // Counted where somebody asks for them: some have every target followed.
  const counts: Readonly<Record<Exclude<Condition, "missed" | "never">, () => number>> = {
    near: () => sum(({ nearlyFailing }) => nearlyFailing),
    stale: () => sum(({ stale }) => stale),
    pending: () => sum(({ pending }) => pending),
    milestone: () => sum(({ failingMilestones }) => failingMilestones),
    behind: () => sum(({ behind }) => behind),
    "off-track": () => sum(({ offTrack }) => offTrack),
    regression: () => sum(({ regressing }) => regressing) + (rules.worse ?? 0),
    warning: () => diagnostics.filter(({ severity }) => severity === "warning").length,
  };
  const never = rules.failOn.includes("never");
  const named = rules.failOn.filter((one): one is keyof typeof counts => one !== "missed" && one !== "never");
  const conditions = never
    ? []
    : named.map((name) => ({ name, count: counts[name]() })).filter(({ count }) => count > 0);
  const { holding, closing } = ofInputs(errors, incomplete, rules.onMissing, failedOutputs);
  if ((missed > 0 && !never) || conditions.length > 0) holding.add(1);
  if (missed > 0) closing.push({ kind: "missed", count: missed });
  for (const { name, count } of conditions) closing.push({ kind: "condition", name, count });
  if (closing.length === 0) {
    const due = sum(({ due }) => due);
    const near = sum(({ near }) => near);
    const judged = near + sum(({ met, missed }) => met + missed);
    closing.push(
      due === 0 ? { kind: "not-due" } : judged === 0 ? { kind: "none-assessed", due } : { kind: "pass", near },
    );
  }
  const set = diagnostics.filter(({ code }) => code === "run/what-if").length;
  if (set > 0) closing.push({ kind: "what-if", count: set });
  return ending(holding, closing);
}

/** The same for `compare`, which says first how many areas have a rank. */
export function exitOfComparison(
  areas: readonly { readonly rank: number | null }[],
  ...[scorecards, ...rest]: Parameters<typeof exitOf>
): Exit {
  const { closing, ...codes } = exitOf(scorecards, ...rest);
  const ranked = areas.filter(({ rank }) => rank !== null).length;
  const head = { kind: "ranked", ranked, unranked: areas.length - ranked } as const;
  const told = closing.filter(({ kind }) => kind !== "pass" && kind !== "not-due" && kind !== "none-assessed");
  return { ...codes, closing: [...(scorecards.length > 0 ? [head] : []), ...told] };
}

/** The same for `validate`, where nothing is judged: what is wrong with the inputs, and what is missing from them. */
export function exitOfIntake(
  diagnostics: readonly Diagnostic[],
  errors: Readonly<Record<"call" | "data", number>>,
  { files, incomplete, omittedWarnings }: { files: number; incomplete: number; omittedWarnings: number },
  { onMissing, maxWarnings }: { onMissing: "error" | "warn"; maxWarnings: number | null },
  failedOutputs: number,
): Exit {
  const warnings = diagnostics.filter(({ severity }) => severity === "warning").length + omittedWarnings;
  const tooMany = maxWarnings !== null && warnings > maxWarnings;
  const { holding, closing } = ofInputs(errors, incomplete, onMissing, failedOutputs);
  if (tooMany) {
    holding.add(3);
    closing.push({ kind: "warnings", count: warnings, most: maxWarnings });
  }
  if (closing.length === 0) closing.push({ kind: "sound", files, warnings });
  return ending(holding, closing);
}

/** The same for `diff`: what got worse, where that is asked for. */
export function exitOfDiff(
  errors: Readonly<Record<"call" | "data", number>>,
  { regressions, ...counts }: { worse: number; better: number; other: number; regressions: number },
  failOn: readonly Condition[],
  failedOutputs: number,
): Exit {
  const { holding, closing } = ofInputs(errors, 0, "warn", failedOutputs);
  if (closing.length > 0) return ending(holding, closing);
  closing.push({ kind: "compared", ...counts });
  if (regressions > 0 && failOn.includes("regression")) {
    holding.add(1);
    closing.push({ kind: "condition", name: "regression", count: regressions });
  }
  return ending(holding, closing);
}

/** The same for `template`, which judges nothing: what is wrong with the inputs and outputs; without it no reason is given. */
export function exitOfForm(errors: Readonly<Record<"call" | "data", number>>, failedOutputs: number): Exit {
  const { holding, closing } = ofInputs(errors, 0, "warn", failedOutputs);
  return ending(holding, closing);
}

/** The codes that hold, and the reasons for them, before anything is judged. */
function ofInputs(
  errors: Readonly<Record<"call" | "data", number>>,
  incomplete: number,
  onMissing: ExitRules["onMissing"],
  failedOutputs: number,
): { holding: Set<number>; closing: ClosingReason[] } {
  const holding = new Set<number>();
  if (errors.call > 0) holding.add(2);
  if (failedOutputs > 0) holding.add(4);
  if (errors.data > 0 || (incomplete > 0 && onMissing === "error")) holding.add(3);
  const closing: ClosingReason[] = [];
  if (errors.call > 0) closing.push({ kind: "call", errors: errors.call });
  if (errors.data > 0) closing.push({ kind: "data", errors: errors.data });
  if (incomplete > 0) closing.push({ kind: "incomplete", count: incomplete });
  return { holding, closing };
}

function ending(holding: ReadonlySet<number>, closing: readonly ClosingReason[]): Exit {
  const [code = 0, ...also] = PRECEDENCE.filter((one) => holding.has(one));
  return { code, also, closing };
}

/** The verdict whose sign stands before the closing line: without a verdict on any target a code of 0 is no pass. */
export function closingVerdict({
  exit,
  closing,
}: {
  exit: Pick<Exit, "code">;
  closing: Exit["closing"];
}): Extract<Verdict, "met" | "missed" | "not-assessed"> {
  if (exit.code !== 0) return "missed";
  return closing.some(({ kind }) => kind === "none-assessed") ? "not-assessed" : "met";
}

/** Errors about what the caller declared of the data. */
const DECLARED: ReadonlySet<string> = new Set([
  "actuals/unknown-dimension",
  "actuals/unknown-layout",
  "actuals/unknown-mapping",
  "actuals/map-differs",
]);

/** Whether an error calls for whoever runs the tool or for whoever submitted the data. */
export function sideOf({ code }: Diagnostic): "call" | "data" {
  return code.startsWith("actuals/") && !DECLARED.has(code) ? "data" : "call";
}

/** How many errors call for whoever runs the tool, and how many for whoever submitted the data. */
export function errorsIn(diagnostics: readonly Diagnostic[], omitted = 0): { call: number; data: number } {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return {
    call: errors.filter((one) => sideOf(one) === "call").length,
    data: errors.filter((one) => sideOf(one) === "data").length + omitted,
  };
}
