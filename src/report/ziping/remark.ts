import type { Assessment } from "../../core/assessment.ts";
import { write } from "../../core/formula/write.ts";
import { pointOf } from "../../core/interval.ts";
import { baselineIn } from "../../core/measures/base.ts";
import { figureOf, textOf } from "../../core/plan.ts";
import { SUPPOSED } from "../../core/suppose.ts";
import { gapUnit } from "../../core/unit.ts";
import { type CellContext, isChange, withUnit } from "../cells.ts";
import { verdictParts } from "../columns.ts";
import { clausesJoined } from "../join.ts";
import { percentage } from "../numbers.ts";
import { outlookText } from "../outlook.ts";

/** All that a reader of a row must know and finds in no other cell, what decides first. */
export function remarkOn(assessment: Assessment, context: CellContext, followed: boolean): string {
  const said = [
    ...onVerdict(assessment, context),
    ...onOutlook(assessment, context, followed),
    ...onActual(assessment, context),
    ...onPlan(assessment, context),
  ];
  return clausesJoined(said, context.catalogue.language);
}

function onVerdict(assessment: Assessment, context: CellContext): string[] {
  const { report, ziping } = context.catalogue;
  const { verdict, due, target, indicator } = assessment;
  const [head, why] = verdictParts(assessment, context);
  const { near } = context.scorecard.plan.thresholds;
  return [
    head === report.verdicts[verdict] ? "" : head,
    why,
    due || target.milestone ? "" : report.due(ziping.period(target.due.text)),
    verdict === "near" && near ? report.near(percentage(near)) : "",
    verdict === "missed" && indicator.commitment === "aspired" ? report.aspired : "",
    verdict === "not-assessed" && !indicator.required ? ziping.optional : "",
  ];
}

/** Where it is heading: only where someone asks, and of what is met nobody does. */
function onOutlook({ trajectory, verdict }: Assessment, context: CellContext, followed: boolean): string[] {
  if (!followed || trajectory === null || trajectory.outlook === "n/a" || verdict === "met") return [];
  return [context.catalogue.ziping.outlook(outlookText(trajectory, context))];
}

function onActual(assessment: Assessment, context: CellContext): string[] {
  const { ziping } = context.catalogue;
  const { used, stale, target, unit, actual, computations } = assessment;
  const parts = computations.find((computed) => computed.parts !== null)?.parts;
  const statuses = new Set(used.map(({ status }) => (status === null ? "" : (ziping.statuses[status] ?? ""))));
  return [
    used.some(({ at }) => at.file === SUPPOSED) ? ziping.supposed : "",
    stale ? ziping.stale(ziping.period(target.due.text)) : "",
    ...statuses,
    actual && isChange(assessment) ? ziping.change(gapUnit(unit) === "pp") : "",
    parts ? ziping.sumOf(parts.length) : "",
  ];
}

function onPlan(assessment: Assessment, context: CellContext): string[] {
  const { report, language } = context.catalogue;
  const { assumed, note } = assessment.indicator;
  return [
    assumed ? `${report.assumed}${report.separator}${textOf(assumed, language, "")}` : "",
    formulaText(assessment, context),
    baseText(assessment, context),
    textOf(note, language, ""),
  ];
}

/** How the indicator is computed, in the names of what it is computed from. */
function formulaText({ indicator: { formula } }: Assessment, { scorecard, catalogue, ascii }: CellContext): string {
  if (formula === null) return "";
  const named = (id: string): string => {
    const found = figureOf(scorecard.plan, id);
    return found ? textOf(found.name, catalogue.language, id) : id;
  };
  const signs = ascii ? { "+": "+", "-": "-", "*": "x", "/": "/" } : { "+": "+", "-": "−", "*": "×", "/": "÷" };
  return catalogue.ziping.formula(
    write(formula.tree, { signs, figure: ({ how, name }) => catalogue.ziping.term(how, named(name)) }),
  );
}

function baseText({ indicator: { baseline }, unit }: Assessment, { catalogue: { ziping } }: CellContext): string {
  if (baseline === null) return "";
  const period = baseline.period ? ziping.period(baseline.period.text) : "";
  const quantity = baseline.unit === unit ? null : baselineIn(baseline, unit);
  const changed = baseline.unit !== null && quantity !== null && pointOf(quantity) !== null;
  const written = changed ? withUnit(baseline.quantity.raw, baseline.unit) : "";
  return period === "" && written === "" ? "" : ziping.base(period, written);
}
