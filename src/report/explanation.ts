import type { Assessment, Trend } from "../core/assessment.ts";
import { compare, type Rational, toText } from "../core/exact.ts";
import { keyOf, write } from "../core/formula/write.ts";
import { type Interval, pointOf } from "../core/interval.ts";
import { baselineIn } from "../core/measures/base.ts";
import { yearsBetween } from "../core/period.ts";
import { areaText, figureOf, textOf } from "../core/plan.ts";
import { type CellContext, shownUnit } from "./cells.ts";
import { actualText, intervalText, nameOf, ownersText, shownPair, verdictText } from "./columns.ts";
import { courseLines } from "./course.ts";
import type { Look } from "./format.ts";
import { figure, percentage, signed } from "./numbers.ts";
import { originOf, partOf, unitOfRow } from "./origin.ts";
import { safe } from "./safe.ts";
import { statementSteps } from "./statements.ts";
import { sumLines } from "./sums.ts";
import { minus, targetText } from "./target-text.ts";
import { pad, widthOf } from "./wrap.ts";

/** How one verdict came about: every figure with its place, every step with its numbers. */
export function explanation(assessment: Assessment, context: CellContext, { paint, ascii }: Look): string {
  const { catalogue, scorecard } = context;
  const { explain: words, language } = catalogue;
  const { indicator, target, unit } = assessment;
  const lines: [string, string][] = [];
  const add = (label: string, text: string | null) => {
    if (text !== null && text !== "") lines.push([label, text]);
  };
  const place = `${target.at.file}:${target.at.line}`;
  add(words.target, `${targetText(assessment, shownUnit(unit, catalogue), catalogue, { ascii })}   ${place}`);
  add(words.wording, indicator.wording);
  add(words.assumed, indicator.assumed && textOf(indicator.assumed, language, ""));
  add(words.definition, textOf(indicator.definition, language, ""));
  add(words.note, textOf(indicator.note, language, ""));
  const asOf = scorecard.asOf === "due" ? target.due.text : (scorecard.asOf?.text ?? "");
  add(words.due, assessment.due ? words.isDue(target.due.text, asOf) : words.notDue(target.due.text, asOf));
  const { baseline } = indicator;
  if (baseline) {
    add(words.baseline, [baseline.quantity.raw, baseline.unit, baseline.period?.text].filter((part) => part).join(" "));
  }
  for (const line of sumLines(assessment, context, ascii)) add(words.rollUp, line);
  for (const line of formulaLines(assessment, context, ascii)) add(words.formula, line);
  const plan = scorecard.plan;
  for (const { indicator: id, period, area } of assessment.missing) {
    const input = figureOf(plan, id);
    const name = input ? textOf(input.name, language, id) : id;
    const of = areaText(area, language);
    add(words.missing, [of, name === id ? id : `${name} (${id})`, period].filter((part) => part).join(" "));
  }
  for (const row of assessment.used) {
    const origin = originOf(row, assessment, plan);
    const part = partOf(row, scorecard);
    const parts = [
      areaText(part, language),
      origin === indicator ? "" : textOf(origin.name, language, origin.id),
      row.period.text,
      row.quantity?.raw,
      unitOfRow(row, assessment, plan),
      row.status,
      row.source && words.source(row.source),
    ];
    add(words.figures, `${parts.filter((part) => part).join(" ")}   ${row.at.file}:${row.at.line}`);
  }
  if (assessment.used.length === 0) add(words.figures, words.none);
  for (const [label, text] of arithmetic(assessment, context, ascii)) add(label, text);
  const { trajectory } = assessment;
  if (trajectory) for (const [label, text] of courseLines(trajectory, assessment, context)) add(label, text);
  // Statements are about the indicator: with several targets they are said once.
  const isFirst = scorecard.assessments.find((one) => one.indicator === indicator) === assessment;
  for (const implied of isFirst ? scorecard.statements.filter((one) => one.indicator === indicator) : []) {
    for (const [label, text] of statementSteps(implied, { catalogue, ascii })) add(label, text);
  }
  add(words.verdict, verdictText(assessment, context));
  const lead = ownersText(indicator.owners, "lead", catalogue);
  const support = ownersText(indicator.owners, "support", catalogue);
  add(words.owners, [lead, support].filter((part) => part !== "").join(ascii ? " / " : " ／ "));
  return listing(`${nameOf(assessment, catalogue)} (${target.id})`, lines, paint);
}

/** The same of an indicator without a target: where it comes from and where it is heading. */
export function explanationOfTrend(trend: Trend, context: CellContext, { paint }: Look): string {
  const { indicator, trajectory } = trend;
  const { language } = context.catalogue;
  const { definition, note } = context.catalogue.explain;
  const said: [string, string][] = [
    [definition, textOf(indicator.definition, language, "")],
    [note, textOf(indicator.note, language, "")],
  ];
  const lines = [...said.filter(([, text]) => text !== ""), ...courseLines(trajectory, trend, context)];
  return listing(`${textOf(indicator.name, language, indicator.id)} (${indicator.id})`, lines, paint);
}

function listing(title: string, lines: readonly (readonly [string, string])[], paint: Look["paint"]): string {
  const width = Math.max(...lines.map(([label]) => widthOf(label)));
  return [
    paint.bold(safe(title)),
    ...lines.map(([label, text]) => `  ${pad(label, width, "left")}  ${safe(text)}`),
  ].join("\n");
}

/** The baseline in the indicator's unit, or null where there is none. */
function baselineText({ indicator, unit }: Assessment): string | null {
  const quantity = indicator.baseline && baselineIn(indicator.baseline, unit);
  const value = quantity && pointOf(quantity);
  return value ? toText(value) : (quantity?.raw ?? null);
}

/** The formula as it stands in the plan, and with its figures for every value that was computed by it. */
function formulaLines({ indicator, computations, unit }: Assessment, context: CellContext, ascii: boolean): string[] {
  const { formula } = indicator;
  if (formula === null) return [];
  const mode = context.scorecard.plan.rounding;
  const withUnit = (interval: Interval, raw: string | null, own: string | null) => {
    const value = pointOf(interval);
    const number = value ? minus(figure(value, mode), ascii) : (raw ?? intervalText(interval, ascii));
    return own === null ? number : `${number} ${own}`;
  };
  const signs = ascii ? { "+": "+", "-": "-", "*": "x", "/": "/" } : { "+": "+", "-": "−", "*": "×", "/": "÷" };
  const names = write(formula.tree, { figure: keyOf, signs });
  if (computations.length === 0) return [names];
  return computations.map(({ figures, value, period }) => {
    const numbers = write(formula.tree, {
      signs,
      figure(reference) {
        const found = figures.get(keyOf(reference));
        return found ? withUnit(found.interval, found.raw, found.unit) : keyOf(reference);
      },
    });
    const result = value === null ? (ascii ? "-" : "—") : withUnit(value, null, unit);
    const when = computations.length > 1 ? `${period.text} ` : "";
    return `${when}${names} = ${numbers} = ${result}`;
  });
}

function arithmetic(assessment: Assessment, context: CellContext, ascii: boolean): [string, string][] {
  const { explain: words, report } = context.catalogue;
  const { target, indicator, bound, gap, attainment, fromBaseline } = assessment;
  const { comparison } = target;
  const actual = assessment.actual && pointOf(assessment.actual.interval);
  const mode = context.scorecard.plan.rounding;
  const times = ascii ? "x" : "×";
  const over = ascii ? "/" : "÷";
  const lines: [string, string][] = [];
  const signText = (value: Rational) => minus(figure(value, mode), ascii);
  const [shownActual, shownBound] = shownPair(assessment, mode).map((text) => minus(text, ascii));
  if (assessment.actual) {
    const { period } = assessment.actual;
    lines.push([words.actual, `${actualText(assessment, context)}${period === null ? "" : ` (${period})`}`]);
  }
  if (bound && comparison.value) {
    const rate = () => percentage(comparison.value!, mode);
    const base = baselineText(assessment);
    const start = indicator.baseline?.period ?? target.since;
    const years = start && yearsBetween(start, target.due);
    const made =
      target.measure === "growth" && base
        ? `${base} ${times} (1 + ${rate()}) = `
        : target.measure === "average-growth" && base && years
          ? `${base} ${times} (1 + ${rate()})^${years} = `
          : "";
    lines.push([words.bound, `${made}${toText(bound)}`]);
  } else if (bound) {
    lines.push([words.bound, toText(bound)]);
  }
  if (actual && bound && comparison.direction !== "none") {
    const order = compare(actual, bound);
    const sign = order < 0 ? "<" : order > 0 ? ">" : "=";
    lines.push([
      words.comparison,
      `${shownActual} ${sign} ${shownBound}${report.separator}${words.holds(assessment.holds)}`,
    ]);
  }
  if (actual && bound && gap) {
    const inside = comparison.direction === "range" && gap.n === 0n;
    const difference = inside ? "" : `${shownActual} ${ascii ? "-" : "−"} ${shownBound} = `;
    lines.push([words.gap, `${difference}${signed(gap, ascii ? "-" : "−", mode)}`]);
  }
  if (actual && bound && attainment) {
    const down = comparison.direction === "down" || (comparison.direction === "range" && compare(actual, bound) > 0);
    const made =
      comparison.direction === "range" && gap?.n === 0n
        ? ""
        : `${down ? `2 ${ascii ? "-" : "−"} ` : ""}${shownActual} ${over} ${shownBound} = `;
    lines.push([words.attainment, `${made}${percentage(attainment, mode)}`]);
  }
  if (actual && bound && fromBaseline && indicator.baseline) {
    const start = target.measure === "change" ? "0" : baselineText(assessment);
    const dash = ascii ? "-" : "−";
    const made = `(${shownActual} ${dash} ${start}) ${over} (${signText(bound)} ${dash} ${start}) = `;
    lines.push([words.fromBaseline, `${made}${percentage(fromBaseline, mode)}`]);
  }
  return lines;
}
