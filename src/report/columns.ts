import type { Assessment } from "../core/assessment.ts";
import { compare, type Rational, type Rounding, toText, ZERO } from "../core/exact.ts";
import { pointOf } from "../core/interval.ts";
import { baselineIn } from "../core/measures/base.ts";
import { measureNamed } from "../core/measures/registry.ts";
import type { Group, Owners } from "../core/plan.ts";
import { areaText, textOf } from "../core/plan.ts";
import { gapUnit } from "../core/unit.ts";
import type { Catalogue } from "../messages/catalogue.ts";
import {
  type CellContext,
  type Column,
  differenceUnit,
  none,
  roundingOf,
  shownUnit,
  valueUnit,
  withUnit,
} from "./cells.ts";
import { namesJoined } from "./join.ts";
import { decimal, distinctFigures, figure, figureBeyond, percentage, signed } from "./numbers.ts";
import { missingNames } from "./origin.ts";
import { OUTLOOK_COLUMNS } from "./outlook.ts";
import { minus, targetText } from "./target-text.ts";

const exactly = (value: Rational | null): string => (value === null ? "" : decimal(value));

/** A share for a spreadsheet, which reads "94.17%" as the number that it is. */
export const shareValue = (share: Rational | null, context: CellContext): string =>
  share ? percentage(share, roundingOf(context)).replace(" ", "") : "";

export function nameOf({ indicator }: Assessment, { language }: Catalogue): string {
  return textOf(indicator.name, language, indicator.id);
}

export function groupsOf(groups: readonly Group[]): Group[] {
  return groups.flatMap((group) => [group, ...groupsOf(group.groups)]);
}

const groupName = ({ indicator }: Assessment, { scorecard, catalogue }: CellContext): string => {
  const group = groupsOf(scorecard.plan.groups).find(({ id }) => id === indicator.group);
  return group ? textOf(group.name, catalogue.language, group.id) : "";
};

export function ownersText(owners: Owners, list: "lead" | "support", { report, language }: Catalogue): string {
  const names = namesJoined(owners[list], language);
  if (!owners.open.includes(list)) return names;
  return language === "zh" ? `${names}${report.openList}` : `${names} ${report.openList}`;
}

/** Actual and bound as they stand side by side: where the target fails they never look alike. */
export function shownPair(assessment: Assessment, mode: Rounding): readonly [string, string] {
  const actual = assessment.actual && pointOf(assessment.actual.interval);
  const { bound } = assessment;
  if (!actual || !bound) return [actual ? figure(actual, mode) : "", bound ? figure(bound, mode) : ""];
  return assessment.holds === true ? [figure(actual, mode), figure(bound, mode)] : distinctFigures(actual, bound, mode);
}

/** The actual as it is shown: with its unit, qualified as it was submitted, yes or no in words. */
export function actualText(
  assessment: Assessment,
  context: CellContext,
  unit: string | null = valueUnit(assessment, context.catalogue),
): string {
  const { actual, target } = assessment;
  if (actual === null) return none(context.ascii);
  const { report } = context.catalogue;
  if (target.measure === "done") return actual.interval.low?.n === 1n ? report.yes : report.no;
  if (pointOf(actual.interval) === null)
    return withUnit(actual.raw ?? intervalText(actual.interval, context.ascii), unit);
  return withUnit(minus(shownPair(assessment, roundingOf(context))[0], context.ascii), unit);
}

/** The baseline for a spreadsheet: a number in the unit of the row; as it was written, in its own unit, where it can't be one. */
export function baselineValue({ indicator: { baseline }, unit }: Assessment): string {
  if (baseline === null) return "";
  const quantity = baselineIn(baseline, unit);
  const value = quantity && pointOf(quantity);
  if (value) return exactly(value);
  return withUnit(baseline.quantity.raw, baseline.unit === unit ? null : baseline.unit);
}

export function intervalText({ low, high }: { low: Rational | null; high: Rational | null }, ascii: boolean): string {
  const end = (value: Rational | null) => (value ? minus(figure(value), ascii) : "");
  return `${end(low)}${ascii ? "..." : "…"}${end(high)}`;
}

/** The verdict and, in the same breath, why. */
export function verdictText(assessment: Assessment, context: CellContext): string {
  const [head, tail] = verdictParts(assessment, context);
  if (context.marked && assessment.verdict === "not-assessed") return tail;
  return tail === "" ? head : head + context.catalogue.report.separator + tail;
}

/** The same in its two parts; nothing needs to be said of what is met. */
export function verdictParts(assessment: Assessment, context: CellContext): readonly [verdict: string, why: string] {
  const { report } = context.catalogue;
  const { verdict, early, holds } = assessment;
  switch (verdict) {
    case "met":
      return [early ? report.metEarly : report.verdicts.met, ""];
    case "pending":
      return [report.verdicts.pending, report.holdsToday(holds)];
    case "not-assessed":
      return [report.verdicts[verdict], why(assessment, context)];
    default:
      return [early ? report.missedEarly : report.verdicts[verdict], whyMissed(assessment, context)];
  }
}

/** A cell has no room for every county; an explanation and JSON name them all. */
const MOST_NAMES = 8;

/** Why something can't be assessed; where figures are missing, which. */
function why(assessment: Assessment, { scorecard, catalogue, ascii }: CellContext): string {
  const { report, language } = catalogue;
  const all = missingNames(assessment, scorecard.plan, language);
  const names =
    all.length <= MOST_NAMES ? all : [...all.slice(0, MOST_NAMES), `${ascii ? "..." : "…"} (${all.length})`];
  const reason = report.reasons[assessment.reason!];
  return names.length === 0 ? reason : reason + report.separator + namesJoined(names, language);
}

/** The year that broke a yearly measure, with what it is compared with: "2018: 2 = 2". */
function whichYear({ actual, bound }: Assessment, { ascii }: CellContext): string {
  const value = actual && pointOf(actual.interval);
  if (!actual || !value || !bound) return "";
  const order = compare(value, bound);
  const [left, right] = distinctFigures(value, bound).map((text) => minus(text, ascii));
  return `${actual.period ?? ""}: ${left} ${order < 0 ? "<" : order > 0 ? ">" : "="} ${right}`;
}

/** The next value that passes; where it is rounded it still does. */
function needsText({ needs, gap, target }: Assessment, { ascii }: CellContext): string {
  if (needs === null) return none(ascii);
  const { direction } = target.comparison;
  // Into a range the way is up from below, and the gap is negative there.
  const upwards = direction === "up" || (direction === "range" && gap !== null && compare(gap, ZERO) < 0);
  return minus(figureBeyond(needs, upwards), ascii);
}

function whyMissed(assessment: Assessment, context: CellContext): string {
  const { actual, bound, needs, target } = assessment;
  if (!measureNamed(target.measure).hasAttainment) return whichYear(assessment, context);
  const { report } = context.catalogue;
  const value = actual && pointOf(actual.interval);
  const atBound = value && bound && compare(value, bound) === 0;
  const said = needs
    ? [report.needs(withUnit(needsText(assessment, context), valueUnit(assessment, context.catalogue)))]
    : [];
  if (atBound) said.push(report.boundFails(minus(toText(bound), context.ascii)));
  return said.join(context.catalogue.language === "zh" ? "，" : "; ");
}

/** What the actual stands for; of a sum that is no whole its first and its last part. */
export function periodText({ actual, used }: Assessment, between: string): string {
  if (actual === null || actual.period !== null || used.length === 0) return actual?.period ?? "";
  const parts = used.map(({ period }) => period).sort((a, b) => a.end - b.end);
  const [first, last] = [parts[0]!.text, parts.at(-1)!.text];
  return first === last ? first : `${first}${between}${last}`;
}

/** Every column, in the order in which a table shows them. */
export const COLUMNS: readonly Column[] = [
  { id: "plan", align: "left", text: (_, { scorecard }) => scorecard.plan.id },
  {
    id: "area",
    align: "left",
    text: (_, { scorecard, catalogue }) => areaText(scorecard.area, catalogue.language),
  },
  {
    id: "as-of",
    align: "left",
    text: ({ target }, { scorecard }) => (scorecard.asOf === "due" ? target.due.text : (scorecard.asOf?.text ?? "")),
  },
  { id: "group", align: "left", text: groupName },
  { id: "id", align: "left", text: ({ target }) => target.id },
  {
    id: "indicator",
    align: "left",
    text: (assessment, { catalogue }) => {
      const name = nameOf(assessment, catalogue);
      const { target } = assessment;
      return target.milestone ? `${name} (${catalogue.report.milestone(target.due.text)})` : name;
    },
  },
  {
    id: "target",
    align: "right",
    text: (assessment, { catalogue, ascii }) =>
      targetText(assessment, shownUnit(assessment.unit, catalogue), catalogue, { ascii }),
  },
  {
    id: "bound",
    align: "right",
    text: (assessment, context) =>
      assessment.bound
        ? withUnit(
            minus(shownPair(assessment, roundingOf(context))[1], context.ascii),
            valueUnit(assessment, context.catalogue),
          )
        : none(context.ascii),
    value: ({ bound }) => exactly(bound),
  },
  { id: "unit", align: "left", text: ({ unit }) => unit ?? "" },
  {
    id: "actual",
    align: "right",
    text: actualText,
    value: ({ actual }) =>
      actual ? (pointOf(actual.interval) ? exactly(pointOf(actual.interval)) : (actual.raw ?? "")) : "",
  },
  {
    id: "period",
    align: "left",
    text: (assessment, { ascii }) => periodText(assessment, ascii ? "-" : "–") + (assessment.stale ? "*" : ""),
    value: (assessment) => periodText(assessment, ".."),
  },
  {
    id: "gap",
    align: "right",
    text: (assessment, context) => {
      const { gap, unit } = assessment;
      if (gap === null) return none(context.ascii);
      return withUnit(
        signed(gap, context.ascii ? "-" : "−", roundingOf(context)),
        differenceUnit(unit, context.catalogue),
      );
    },
    value: ({ gap }) => exactly(gap),
  },
  {
    id: "gap-unit",
    align: "left",
    text: ({ unit }, { catalogue }) => (gapUnit(unit) === "pp" ? catalogue.report.points : (unit ?? "")),
  },
  {
    id: "shortfall",
    align: "right",
    text: ({ shortfall }, context) => (shortfall ? figure(shortfall, roundingOf(context)) : none(context.ascii)),
    value: ({ shortfall }) => exactly(shortfall),
  },
  {
    id: "needs",
    align: "right",
    text: needsText,
    value: ({ needs }) => exactly(needs),
  },
  {
    id: "attainment",
    align: "right",
    text: ({ attainment }, context) =>
      attainment ? minus(percentage(attainment, roundingOf(context)), context.ascii) : none(context.ascii),
    value: ({ attainment }, context) => shareValue(attainment, context),
  },
  {
    id: "baseline",
    align: "right",
    text: ({ indicator }, { ascii }) =>
      indicator.baseline ? withUnit(indicator.baseline.quantity.raw, indicator.baseline.unit) : none(ascii),
    value: baselineValue,
  },
  {
    id: "from-baseline",
    align: "right",
    text: ({ fromBaseline }, context) =>
      fromBaseline ? minus(percentage(fromBaseline, roundingOf(context)), context.ascii) : none(context.ascii),
    value: ({ fromBaseline }, context) => shareValue(fromBaseline, context),
  },
  ...OUTLOOK_COLUMNS,
  {
    id: "verdict",
    align: "left",
    text: verdictText,
    value: ({ verdict }, { catalogue }) => catalogue.report.verdicts[verdict],
  },
  {
    id: "reason",
    align: "left",
    text: ({ reason }, { catalogue }) => (reason ? catalogue.report.reasons[reason] : ""),
  },
  { id: "due", align: "left", text: ({ target }) => target.due.text },
  {
    id: "owner",
    align: "left",
    text: ({ indicator }, { catalogue }) => ownersText(indicator.owners, "lead", catalogue),
  },
  {
    id: "support",
    align: "left",
    text: ({ indicator }, { catalogue }) => ownersText(indicator.owners, "support", catalogue),
  },
  { id: "wording", align: "left", text: ({ indicator }) => indicator.wording ?? "" },
  {
    id: "assumed",
    align: "left",
    text: ({ indicator }, { catalogue }) =>
      indicator.assumed ? textOf(indicator.assumed, catalogue.language, "") : "",
  },
  {
    id: "place",
    align: "left",
    text: ({ used }) => used.map(({ at }) => `${at.file}:${at.line}`).join(" "),
  },
];

export const columnsNamed = (ids: readonly string[]): Column[] =>
  ids.map((id) => COLUMNS.find((column) => column.id === id)).filter((column) => column !== undefined);
