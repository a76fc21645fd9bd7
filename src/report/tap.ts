import type { Assessment, Trend } from "../core/assessment.ts";
import type { Diagnostic, Place } from "../core/diagnostic.ts";
import type { CellContext } from "./cells.ts";
import { columnsNamed, verdictText } from "./columns.ts";
import { placeText } from "./diagnostics.ts";
import {
  closingText,
  isFailing,
  judgement,
  messageOf,
  outlookNamed,
  ruleOfExit,
  standingOf,
  subjectOf,
  trendText,
} from "./findings.ts";
import type { Look, Run } from "./format.ts";
import { safe } from "./safe.ts";

interface Point {
  readonly ok: boolean;
  readonly description: string;
  readonly directive: string | null;
  readonly details: readonly (readonly [string, string | number | null])[];
}

/** TAP 14: a test point a diagnostic and a target. A miss that decides nothing is a TODO, what is not due yet a SKIP. */
export function tap(run: Run, look: Look): string {
  const closing = closingText(run, look);
  const points = [
    ...run.diagnostics.map((diagnostic) => pointOf(diagnostic, run, look)),
    ...run.scorecards.flatMap((scorecard) => {
      const context: CellContext = { scorecard, catalogue: look.catalogue, ascii: look.ascii };
      return [
        ...scorecard.assessments.map((assessment) => judged(assessment, context, run)),
        ...scorecard.trends.map((trend) => followed(trend, context, run)),
      ];
    }),
  ];
  if (run.exit.code !== 0 && !points.some(({ ok, directive }) => !ok && directive === null)) {
    points.push({ ok: false, description: ruleOfExit(run), directive: null, details: [["message", closing]] });
  }
  const plan = points.length === 0 ? `1..0 # SKIP ${escaped(closing)}` : `1..${points.length}`;
  const omitted = run.omitted > 0 ? [`# ${look.catalogue.diagnostics.more(run.omitted)}`] : [];
  return `${["TAP version 14", plan, ...points.flatMap(linesOf), ...omitted, `# ${closing}`].join("\n")}\n`;
}

function pointOf(diagnostic: Diagnostic, run: Run, { catalogue }: Look): Point {
  const { code, severity, at } = diagnostic;
  const place = placeText(at);
  return {
    ok: !isFailing(diagnostic, run),
    description: place === "" ? code : `${place} ${code}`,
    directive: null,
    details: [["code", code], ["severity", severity], ...placeOf(at), ["message", messageOf(diagnostic, catalogue)]],
  };
}

function judged(assessment: Assessment, context: CellContext, run: Run): Point {
  const { verdict, reason, target } = assessment;
  const standing = standingOf(assessment, run);
  const open = standing === "open";
  const short = verdict === "missed" || verdict === "near";
  const wanted = columnsNamed(["target"]).map((column) => safe(column.text(assessment, context)));
  return {
    ok: standing === "passed" || (open && !short),
    description: [subjectOf(assessment, context), ...wanted].join(" "),
    directive: open ? `${short ? "TODO" : "SKIP"} ${escaped(safe(verdictText(assessment, context)))}` : null,
    details: [
      ["verdict", verdict],
      ["reason", reason],
      ...placeOf(target.at),
      ["message", judgement(assessment, context, run)],
    ],
  };
}

/** An indicator without a target: it fails by --fail-on, or it is only told. */
function followed(trend: Trend, context: CellContext, run: Run): Point {
  const { indicator } = trend;
  const message = trendText(trend, context);
  const failed = outlookNamed(trend, run) !== null;
  return {
    ok: !failed,
    description: safe(indicator.id),
    directive: failed ? null : `SKIP ${escaped(message)}`,
    details: [["outlook", trend.trajectory.outlook], ...placeOf(indicator.at), ["message", message]],
  };
}

const placeOf = (at: Place | null): Point["details"] => [
  ["file", at && safe(at.file)],
  ["line", at?.line ?? null],
];

function linesOf({ ok, description, directive, details }: Point, index: number): string[] {
  const head = `${ok ? "ok" : "not ok"} ${index + 1} - ${escaped(description)}`;
  const given = details.filter(([, value]) => value !== null);
  return [
    directive === null ? head : `${head} # ${directive}`,
    "  ---",
    // JSON is YAML: nothing in a text is left for the block to trip over.
    ...given.map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`),
    "  ...",
  ];
}

/** "#" would start a directive. */
const escaped = (text: string): string => text.replace(/[\\#]/g, "\\$&");
