import type { Assessment, Trend } from "../core/assessment.ts";
import type { Diagnostic, Place, Severity } from "../core/diagnostic.ts";
import type { Rational } from "../core/exact.ts";
import { areaText, textOf } from "../core/plan.ts";
import { counts, isBehind, isOffTrack, isRegressing } from "../core/summarise.ts";
import type { Catalogue } from "../messages/catalogue.ts";
import type { CellContext } from "./cells.ts";
import { columnsNamed, verdictText } from "./columns.ts";
import { sentenceFor } from "./diagnostics.ts";
import { verdictOf } from "./diff/texts.ts";
import type { Look, Run } from "./format.ts";
import { outlookText, scheduleText } from "./outlook.ts";
import { safe } from "./safe.ts";

/** Something that whoever looks at a run must see at its place: a diagnostic, a miss, a due target that can't be assessed. */
export interface Finding {
  /**
   * The diagnostic's code, "verdict/" with the verdict, "outlook/" with the condition that it fails, "change/worse", or
   * "exit/" with the code where nothing that is listed made it.
   */
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

export function standingOf(assessment: Assessment, run: Pick<Run, "closing" | "against">): Standing {
  const { verdict, stale, due, target, indicator } = assessment;
  const named = (condition: string) => run.closing.some((why) => why.kind === "condition" && why.name === condition);
  if (regressionOf(assessment, run) !== null) return "failed";
  const passed = verdict === "met" ? "passed" : "open";
  if (target.milestone) return verdict === "missed" && counts(assessment) && named("milestone") ? "failed" : passed;
  if (verdict === "not-assessed" && due && indicator.required) return "unsaid";
  const failing = counts(assessment) && (verdict === "missed" || (verdict === "near" && named("near")));
  const pending = verdict === "pending" && named("pending");
  const outlook = outlookNamed(assessment, run) !== null;
  return failing || pending || (stale && named("stale")) || outlook ? "failed" : passed;
}

const OUTLOOK_CONDITIONS = [
  ["regression", isRegressing],
  ["off-track", isOffTrack],
  ["behind", (one: Assessment | Trend) => "verdict" in one && isBehind(one)],
] as const;

/** The worst of the conditions on outlooks that --fail-on names and that hold; null: none. */
export function outlookNamed(one: Assessment | Trend, { closing }: Pick<Run, "closing">): string | null {
  const named = OUTLOOK_CONDITIONS.filter(([name]) =>
    closing.some((why) => why.kind === "condition" && why.name === name),
  );
  return named.find(([, holds]) => holds(one))?.[0] ?? null;
}

/** What became of a target since an earlier result, where --fail-on names that and it got worse; else null. */
const regressionOf = (assessment: Assessment, { closing, against }: Pick<Run, "closing" | "against">) =>
  closing.some((why) => why.kind === "condition" && why.name === "regression")
    ? (against?.failing.get(assessment) ?? null)
    : null;

/** What a target is reported under: "verdict/missed", or what --fail-on names of it where its verdict is not why it fails. */
export function ruleOf(assessment: Assessment, run: Pick<Run, "closing" | "against">): string {
  const { verdict, stale } = assessment;
  if (verdict !== "missed" && regressionOf(assessment, run) !== null) return "change/worse";
  const outlook = outlookNamed(assessment, run);
  if (verdict === "missed" || outlook === null) return `verdict/${verdict === "met" && stale ? "stale" : verdict}`;
  return `outlook/${outlook}`;
}

/** Whether what is missing gives code 3. */
const failsIncomplete = ({ closing, exit }: Pick<Run, "closing" | "exit">): boolean =>
  closing.some(({ kind }) => kind === "incomplete") && [exit.code, ...exit.also].includes(3);

/**
 * Whether the run fails for a diagnostic: an error, a warning that --fail-on or --max-warnings makes count, figures that are
 * missing.
 */
export function isFailing({ severity, code }: Diagnostic, run: Pick<Run, "closing" | "exit">): boolean {
  const counted = run.closing.some((why) =>
    why.kind === "condition" ? why.name === "warning" : why.kind === "warnings",
  );
  return severity === "error" || counted || (code === "actuals/missing-figures" && failsIncomplete(run));
}

/** What a run that fails is reported under where nothing that it lists failed: an output, or what --code leaves out. */
export const ruleOfExit = ({ exit }: Pick<Run, "exit">): string => `exit/${exit.code}`;

/** Diagnostics in their order, then verdicts in the order of the plans; how the run ended where none of them says so. */
export function findingsOf(run: Run, look: Look): Finding[] {
  const found = [...run.diagnostics.map((one) => ofDiagnostic(one, run, look.catalogue)), ...verdictsOf(run, look)];
  if (run.exit.code === 0 || found.some(({ severity }) => severity === "error")) return found;
  const message = closingText(run, look);
  const ending = { rule: ruleOfExit(run), severity: "error", at: null, about: null, message } as const;
  return [...found, { ...ending, rank: 0, attainment: null }];
}

function ofDiagnostic(diagnostic: Diagnostic, run: Run, catalogue: Catalogue): Finding {
  const { code, at, args } = diagnostic;
  const severity = isFailing(diagnostic, run) ? "error" : "warning";
  // As with the exit codes: what stops the run itself is worse than what is wrong with its data.
  const rank = severity === "error" && !code.startsWith("actuals/") ? 0 : 1;
  const about = "path" in args ? args.path : null;
  return { rule: code, severity, at, about, message: messageOf(diagnostic, catalogue), rank, attainment: null };
}

function verdictsOf(run: Run, look: Look): Finding[] {
  return run.scorecards.flatMap((scorecard) => {
    const context: CellContext = { scorecard, catalogue: look.catalogue, ascii: look.ascii };
    const trends = scorecard.trends.flatMap((trend): Finding[] => {
      const outlook = outlookNamed(trend, run);
      if (outlook === null) return [];
      const { at } = trend.indicator;
      const message = trendText(trend, context);
      return [{ rule: `outlook/${outlook}`, severity: "error", at, about: null, message, rank: 2, attainment: null }];
    });
    const judged = scorecard.assessments.flatMap((assessment): Finding[] => {
      const { verdict, due, target, attainment } = assessment;
      const standing = standingOf(assessment, run);
      const failed = standing === "failed";
      if (!failed && verdict !== "missed" && !(verdict === "not-assessed" && due)) return [];
      const rule = ruleOf(assessment, run);
      const severity = failed || (standing === "unsaid" && failsIncomplete(run)) ? "error" : "warning";
      const rank = standing === "unsaid" ? 0 : 2;
      const message = judgement(assessment, context, run);
      return [{ rule, severity, at: target.at, about: null, message, rank, attainment }];
    });
    return [...judged, ...trends];
  });
}

/** Where an indicator without a target is heading, in one sentence. */
export function trendText(trend: Trend, context: CellContext): string {
  const { indicator, trajectory } = trend;
  const { language, report } = context.catalogue;
  const { area } = context.scorecard;
  const name = textOf(indicator.name, language, indicator.id);
  const place = areaText(area, language);
  const subject = place === "" ? name : `${place}${context.ascii ? " - " : " · "}${name}`;
  return safe(`${subject}${report.separator}${outlookText(trajectory, context)}`);
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

/** A verdict in one sentence: of whom and what, why, and by which numbers; and its outlook where that is why it fails. */
export function judgement(assessment: Assessment, context: CellContext, run: Pick<Run, "closing" | "against">): string {
  const [target, actual] = columnsNamed(["target", "actual"]).map((column) => column.text(assessment, context));
  const period = assessment.actual?.period ?? null;
  const shown = assessment.actual === null ? null : period === null ? actual! : `${actual} (${period})`;
  const outlook = ruleOf(assessment, run).startsWith("outlook/") ? headingText(assessment, context) : "";
  const before = formerText(assessment, context, run);
  const verdict = `${verdictText(assessment, context)}${outlook}${before}`;
  return safe(context.catalogue.diagnostics.judged(subjectOf(assessment, context), verdict, target!, shown));
}

/** What the target was in an earlier result, where it got worse since and that fails. */
function formerText(assessment: Assessment, { catalogue }: CellContext, run: Pick<Run, "closing" | "against">): string {
  const before = regressionOf(assessment, run)?.before ?? null;
  if (before === null) return "";
  const text = catalogue.diff.formerly(verdictOf(before, catalogue), run.against!.path);
  return catalogue.language === "zh" ? `（${text}）` : ` (${text})`;
}

/** Where a target is heading, and how far it is behind. */
function headingText(assessment: Assessment, context: CellContext): string {
  const { trajectory } = assessment;
  if (trajectory === null) return "";
  const behind =
    trajectory.ahead !== null && isBehind(assessment) ? scheduleText(trajectory.ahead, assessment, context) : "";
  const comma = context.catalogue.language === "zh" ? "，" : ", ";
  return [``, outlookText(trajectory, context), behind].filter((part, index) => index === 0 || part !== "").join(comma);
}

/** Whether the columns of places in a file count characters: in plans they do, in data they count fields. */
export function countsCharacters({ file }: Place, { inputs }: Pick<Run, "inputs">): boolean {
  return !inputs.some(({ role, path }) => role !== "plan" && path === file);
}

export function countsText({ diagnostics, omitted }: Run, { catalogue }: Pick<Look, "catalogue">): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return catalogue.diagnostics.counts(errors, diagnostics.length - errors, omitted);
}

export function closingText({ closing, exit }: Run, { catalogue }: Pick<Look, "catalogue">): string {
  return safe(catalogue.report.closing(closing, exit.code, exit.also));
}
