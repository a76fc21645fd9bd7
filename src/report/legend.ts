import type { Assessment, Scorecard } from "../core/assessment.ts";
import { type Plan, textOf } from "../core/plan.ts";
import type { Catalogue } from "../messages/catalogue.ts";
import type { CellContext, Column } from "./cells.ts";
import type { Look } from "./format.ts";
import { percentage } from "./numbers.ts";
import { safe } from "./safe.ts";

const SIGNS = { assumed: ["†", "^"], aspired: ["‡", "!"] } as const;

/** A cell's text; behind an indicator's name the signs that the legend explains. */
export function markedText(column: Column, assessment: Assessment, context: CellContext): string {
  const text = column.text(assessment, context);
  if (column.id !== "indicator") return text;
  const { assumed, commitment } = assessment.indicator;
  const sign = (name: keyof typeof SIGNS) => SIGNS[name][context.ascii ? 1 : 0];
  return text + (assumed ? sign("assumed") : "") + (commitment === "aspired" ? sign("aspired") : "");
}

/** The thresholds that verdicts go by, one line each. */
export function thresholdLines({ thresholds: { near, about } }: Plan, report: Catalogue["report"]): string[] {
  return [...(near ? [report.near(percentage(near))] : []), ...(about ? [report.about(percentage(about))] : [])];
}

/** What a reader must know beside the rows: signs, thresholds, and what the plan's author assumed. */
export function legend(
  { plan, assessments }: Scorecard,
  { catalogue, ascii }: Pick<Look, "catalogue" | "ascii">,
): string[] {
  const { report, language } = catalogue;
  const lines: string[] = [];
  if (assessments.some(({ stale }) => stale)) lines.push(report.stale);
  lines.push(...thresholdLines(plan, report));
  const sign = (name: keyof typeof SIGNS) => SIGNS[name][ascii ? 1 : 0];
  const assumed = new Map<string, string>();
  for (const { indicator } of assessments) {
    if (indicator.assumed) {
      assumed.set(textOf(indicator.name, language, indicator.id), textOf(indicator.assumed, language, ""));
    }
  }
  for (const [name, text] of assumed) {
    lines.push(safe(`${sign("assumed")} ${report.assumed}${report.separator}${name} - ${text}`));
  }
  if (assessments.some(({ indicator }) => indicator.commitment === "aspired")) {
    lines.push(`${sign("aspired")} ${report.aspired}`);
  }
  return lines;
}
