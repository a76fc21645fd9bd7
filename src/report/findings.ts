import type { Assessment } from "../core/assessment.ts";
import type { Diagnostic, Place, Severity } from "../core/diagnostic.ts";
import type { Rational } from "../core/exact.ts";
import { isBehind, isOffTrack, isRegressing } from "../core/summarise.ts";
import type { Catalogue } from "../messages/catalogue.ts";
import type { CellContext } from "./cells.ts";
import { columnsNamed, verdictText } from "./columns.ts";
import { sentenceFor } from "./diagnostics.ts";
import type { Look, Run } from "./format.ts";
import { safe } from "./safe.ts";

/** Something that whoever looks at a run must see at its place: a diagnostic, a miss, a due target that can't be assessed. */
export interface Finding {
  /** The diagnostic's code, or "verdict/" with the verdict. */
  readonly rule: string;
  readonly severity: Severity;
  readonly at: Place | null;
  /** The file that it speaks of where it has no place. */
  readonly about: string | null;
  /** In the reader's language, safe to be shown. */
  readonly message: string;
  /** 0 is the worst; those of one severity alone compare. */
  readonly rank: number;
  readonly attainment: Rational | null;
}

/**
 * What a verdict is to the run: failed where it counts as a miss or --fail-on names what it is, unsaid where a required and
 * due target can't be assessed, passed where it is met; everything else is open and decides nothing.
 */
export type Standing = "passed" | "failed" | "unsaid" | "open";

export function standingOf(assessment: Assessment, run: Pick<Run, "closing">): Standing {
  const { verdict, stale, due, target, indicator } = assessment;
  const named = (condition: string) => run.closing.some((why) => why.kind === "condition" && why.name === condition);
  const passed = verdict === "met" ? "passed" : "open";
  if (target.milestone) return verdict === "missed" && named("milestone") ? "failed" : passed;
  if (verdict === "not-assessed" && due && indicator.required) return "unsaid";
  const missed = verdict === "missed" && indicator.commitment !== "aspired";
  const outlook =
    (named("behind") && isBehind(assessment)) ||
    (named("off-track") && isOffTrack(assessment)) ||
    (named("regression") && isRegressing(assessment));
  return missed || named(verdict) || (stale && named("stale")) || outlook ? "failed" : passed;
}

/** Diagnostics in their order, then verdicts in the order of the plans. */
export function findingsOf(run: Run, look: Look): Finding[] {
  return [...run.diagnostics.map((one) => ofDiagnostic(one, look.catalogue)), ...verdictsOf(run, look)];
}

function ofDiagnostic(diagnostic: Diagnostic, catalogue: Catalogue): Finding {
  const { code, severity, at, args } = diagnostic;
  // As with the exit codes: what stops the run itself is worse than what is wrong with its data.
  const rank = severity === "error" && !code.startsWith("actuals/") ? 0 : 1;
  const about = "path" in args ? args.path : null;
  return { rule: code, severity, at, about, message: messageOf(diagnostic, catalogue), rank, attainment: null };
}

function verdictsOf(run: Run, look: Look): Finding[] {
  return run.scorecards.flatMap((scorecard) => {
    const context: CellContext = { scorecard, catalogue: look.catalogue, ascii: look.ascii };
    return scorecard.assessments.flatMap((assessment): Finding[] => {
      const { verdict, due, target, attainment } = assessment;
      const standing = standingOf(assessment, run);
      const failed = standing === "failed";
      if (!failed && verdict !== "missed" && !(verdict === "not-assessed" && due)) return [];
      const rule = `verdict/${verdict === "met" ? "stale" : verdict}`;
      const severity = failed ? "error" : "warning";
      const rank = standing === "unsaid" ? 0 : 2;
      const message = judgement(assessment, context);
      return [{ rule, severity, at: target.at, about: null, message, rank, attainment }];
    });
  });
}

/** What is wrong and what to do about it, on one line. */
export function messageOf(diagnostic: Diagnostic, catalogue: Catalogue): string {
  const { what, fix } = sentenceFor(diagnostic, catalogue);
  return safe(`${what}${catalogue.language === "zh" ? "；" : "; "}${fix}`);
}

/** A target's name among all that a run judges. */
export function subjectOf(assessment: Assessment, context: CellContext): string {
  const [area, indicator] = columnsNamed(["area", "indicator"]).map((column) => column.text(assessment, context));
  return safe(area === "" ? indicator! : `${area}${context.ascii ? " - " : " · "}${indicator}`);
}

/** A verdict in one sentence: of whom and what, why, and by which numbers. */
export function judgement(assessment: Assessment, context: CellContext): string {
  const [target, actual] = columnsNamed(["target", "actual"]).map((column) => column.text(assessment, context));
  const period = assessment.actual?.period ?? null;
  const shown = assessment.actual === null ? null : period === null ? actual! : `${actual} (${period})`;
  const verdict = verdictText(assessment, context);
  return safe(context.catalogue.diagnostics.judged(subjectOf(assessment, context), verdict, target!, shown));
}

/** Whether the columns of places in a file count characters: in plans they do, in data they count fields. */
export function countsCharacters({ file }: Place, { inputs }: Pick<Run, "inputs">): boolean {
  return !inputs.some(({ role, path }) => role === "actuals" && path === file);
}

export function countsText({ diagnostics, omitted }: Run, { catalogue }: Pick<Look, "catalogue">): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return catalogue.diagnostics.counts(errors, diagnostics.length - errors, omitted);
}

export function closingText({ closing, exit }: Run, { catalogue }: Pick<Look, "catalogue">): string {
  return safe(catalogue.report.closing(closing, exit.code, exit.also));
}
