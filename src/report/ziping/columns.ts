import type { Amount } from "../../core/amount.ts";
import type { Assessment } from "../../core/assessment.ts";
import { pointOf } from "../../core/interval.ts";
import { measureNamed } from "../../core/measures/registry.ts";
import { textOf } from "../../core/plan.ts";
import type { ZipingColumn } from "../../messages/ziping.ts";
import { type CellContext, differenceUnit, none, roundingOf, valueUnit, withUnit } from "../cells.ts";
import {
  actualText,
  baselineValue,
  columnsNamed,
  groupsOf,
  ownersText,
  periodText,
  shareValue,
  shownPair,
} from "../columns.ts";
import { decimal, signed } from "../numbers.ts";
import { inFull, shownAmount } from "../outlook.ts";
import { minus, targetText } from "../target-text.ts";
import type { Align } from "../wrap.ts";
import { remarkOn } from "./remark.ts";
import { sourceText } from "./source.ts";

/** One row of the form: a target, or a milestone on the way to one. */
export interface FormRow {
  readonly assessment: Assessment;
  readonly context: CellContext;
  /** From 1 on, in each form anew. */
  readonly number: number;
  /** Whether anybody asks where the targets are heading. */
  readonly followed: boolean;
}

export interface FormColumn {
  readonly id: ZipingColumn;
  readonly align: Align;
  /** For people. A number has a unit beside it only where that isn't the row's own. */
  text(row: FormRow): string;
  /** For spreadsheets, of columns of numbers: without loss and bare; "" where there is none, a text where it is no number. */
  value?(row: FormRow): string;
}

/** A column whose text is that of the column of all tables. */
function shared(id: string): (row: FormRow) => string {
  const [column] = columnsNamed([id]);
  return ({ assessment, context }) => column!.text(assessment, context);
}

/** The sixteen columns of the form, in the order in which it is handed in. */
export const FORM_COLUMNS: readonly FormColumn[] = [
  { id: "number", align: "right", text: ({ number }) => String(number), value: ({ number }) => String(number) },
  { id: "group", align: "left", text: topGroup },
  { id: "indicator", align: "left", text: nameText },
  { id: "unit", align: "left", text: ({ assessment }) => assessment.unit ?? "" },
  { id: "baseline", align: "right", text: baselineText, value: ({ assessment }) => baselineValue(assessment) },
  { id: "target", align: "right", text: promised },
  {
    id: "commitment",
    align: "left",
    text: ({ assessment, context }) => context.catalogue.ziping.commitments[assessment.indicator.commitment],
  },
  {
    id: "actual",
    align: "right",
    text: ({ assessment, context }) =>
      actualText(assessment, context, besideRow(valueUnit(assessment, context.catalogue), assessment)),
    value: actualValue,
  },
  {
    id: "period",
    align: "left",
    text: ({ assessment, context }) => context.catalogue.ziping.period(periodText(assessment, "..")),
  },
  {
    id: "attainment",
    align: "right",
    text: shared("attainment"),
    value: ({ assessment, context }) => shareValue(assessment.attainment, context),
  },
  {
    id: "gap",
    align: "right",
    text: (row) => difference(row.assessment.gap, row),
    value: ({ assessment: { gap } }) => (gap ? decimal(gap) : ""),
  },
  {
    id: "ahead",
    align: "right",
    text: (row) => difference(row.assessment.trajectory?.ahead ?? null, row),
    value: ({ assessment: { trajectory } }) => inFull(trajectory?.ahead ?? null),
  },
  {
    id: "verdict",
    align: "left",
    text: ({ assessment, context }) => context.catalogue.report.verdicts[assessment.verdict],
  },
  { id: "owners", align: "left", text: owners },
  { id: "source", align: "left", text: ({ assessment, context }) => sourceText(assessment, context) },
  {
    id: "remark",
    align: "left",
    text: ({ assessment, context, followed }) => remarkOn(assessment, context, followed),
  },
];

/** A unit as it stands beside a number: nothing where it is the row's. */
const besideRow = (unit: string | null, row: Pick<Assessment, "unit">): string | null =>
  unit === row.unit ? null : unit;

/** A difference with its sign, and percentage points where the row is in per cent; a dash where there is none. */
function difference(amount: Amount | null, { assessment, context }: FormRow): string {
  if (amount === null) return none(context.ascii);
  const text = signed(shownAmount(amount), context.ascii ? "-" : "−", roundingOf(context));
  return withUnit(text, besideRow(differenceUnit(assessment.unit, context.catalogue), assessment));
}

/** The first level: the outermost of the groups around an indicator. */
function topGroup({ assessment: { indicator }, context: { scorecard, catalogue } }: FormRow): string {
  const top = scorecard.plan.groups.find((group) => groupsOf([group]).some(({ id }) => id === indicator.group));
  return top ? textOf(top.name, catalogue.language, top.id) : "";
}

function nameText({ assessment: { indicator, target }, context: { catalogue } }: FormRow): string {
  const { report, ziping, language } = catalogue;
  const name = textOf(indicator.name, language, indicator.id);
  return target.milestone ? `${name} (${report.milestone(ziping.period(target.due.text))})` : name;
}

function baselineText({ assessment, context }: FormRow): string {
  const value = baselineValue(assessment);
  if (value === "") return none(context.ascii);
  return /^-?[\d.]+$/.test(value) ? minus(value, context.ascii) : value;
}

/** What was promised; where that is a growth, with the value that it comes to. */
function promised({ assessment, context }: FormRow): string {
  const { catalogue, ascii } = context;
  const { unit, bound, target } = assessment;
  const own = valueUnit(assessment, catalogue);
  const text = targetText(assessment, unit, catalogue, { ascii, withUnit: own !== null && own !== unit });
  const { takes, hasAttainment } = measureNamed(target.measure);
  if (takes === "growth" && hasAttainment && bound !== null && target.comparison.range === null) {
    return catalogue.ziping.comesTo(text, minus(shownPair(assessment, roundingOf(context))[1], ascii));
  }
  return text.startsWith("= ") ? catalogue.ziping.exactly(text.slice(2)) : text;
}

function actualValue({ assessment, context }: FormRow): string {
  const { actual, target } = assessment;
  if (actual === null) return "";
  const value = pointOf(actual.interval);
  return value && target.measure !== "done" ? decimal(value) : actualText(assessment, context, null);
}

/** Who leads, and behind a stroke who supports. */
function owners({ assessment: { indicator }, context: { catalogue } }: FormRow): string {
  const lead = ownersText(indicator.owners, "lead", catalogue);
  const support = ownersText(indicator.owners, "support", catalogue);
  if (support === "") return lead;
  if (lead === "") return catalogue.ziping.supporting(support);
  return lead + (catalogue.language === "zh" ? "／" : " / ") + support;
}
