import { type Amount, isExact, signOf } from "../core/amount.ts";
import type { Assessment } from "../core/assessment.ts";
import { absolute, parseDecimal, type Rational } from "../core/exact.ts";
import type { Trajectory } from "../core/outlook.ts";
import { isPercent } from "../core/unit.ts";
import {
  type CellContext,
  type Column,
  differenceUnit,
  isChange,
  none,
  roundingOf,
  valueUnit,
  withUnit,
} from "./cells.ts";
import { decimal, figure, percentage, plainNumber, signed } from "./numbers.ts";
import { seriesText, sparkline } from "./sparkline.ts";
import { minus } from "./target-text.ts";

/** What is followed: a target, or an indicator without one. */
export type Followed = Pick<Assessment, "trajectory" | "unit" | "series" | "indicator"> &
  Partial<Pick<Assessment, "target" | "actual">>;

/** An amount as a fraction, for display: of a double the digits that mean something. */
export const shownAmount = (amount: Amount): Rational =>
  isExact(amount) ? amount : (parseDecimal(String(Number(amount.toPrecision(12)))) ?? parseDecimal("0")!);

/** An amount for a spreadsheet. */
export const inFull = (amount: Amount | null): string =>
  amount === null ? "" : isExact(amount) ? decimal(amount) : plainNumber(amount);

/** A compound rate per year as a percentage. */
export const rateText = (rate: number, ascii: boolean): string => minus(percentage(shownAmount(rate)), ascii);

/** An amount without its unit, rounded as the plan says. */
export const bareText = (amount: Amount, context: CellContext): string =>
  minus(figure(shownAmount(amount), roundingOf(context)), context.ascii);

/** A level with its unit. */
export const levelText = (amount: Amount, one: Followed, context: CellContext): string =>
  withUnit(bareText(amount, context), valueUnit(one, context.catalogue));

/** An expected value; with its period where that isn't the one that the actual stands for. */
function expectedText(amount: Amount, one: Followed, context: CellContext, { expectedAt }: Trajectory): string {
  const text = levelText(amount, one, context);
  return expectedAt === null || (one.actual?.period ?? expectedAt) === expectedAt ? text : `${text} (${expectedAt})`;
}

/** A difference with its sign and unit. */
export function differenceText(amount: Amount, one: Followed, context: CellContext): string {
  const text = signed(shownAmount(amount), context.ascii ? "-" : "−", roundingOf(context));
  return withUnit(text, differenceUnit(one.unit, context.catalogue));
}

/** A change per year; as growth besides, where a percentage of a percentage would not mislead. */
function perYear(change: Amount, growth: number | null, one: Followed, context: CellContext): string {
  const text = differenceText(change, one, context);
  return growth === null || isPercent(one.unit) || isChange(one)
    ? text
    : `${text} (${rateText(growth, context.ascii)})`;
}

/** An outlook in words; why there is none in the same breath. */
export function outlookText({ outlook, reason }: Trajectory, { catalogue: { report } }: CellContext): string {
  return reason === null
    ? report.outlooks[outlook]
    : `${report.outlooks[outlook]}${report.separator}${report.reasons[reason]}`;
}

/** The last day whose figures count. */
export const cutOf = ({ target }: Followed, { scorecard: { asOf } }: CellContext): number => {
  const due = target?.due.end ?? Number.POSITIVE_INFINITY;
  return asOf === "due" || asOf === null ? due : Math.min(asOf.end, due);
};

type Cell = (trajectory: Trajectory, one: Followed, context: CellContext) => string | null;

/** A column of trajectories: a dash where there is none, or nothing can be said. */
function column(id: string, align: Column["align"], text: Cell, value?: (trajectory: Trajectory) => string): Column {
  const shown: Column["text"] = (one, context) =>
    (one.trajectory && text(one.trajectory, one, context)) ?? none(context.ascii);
  return value
    ? { id, align, text: shown, value: (one) => (one.trajectory ? value(one.trajectory) : "") }
    : { id, align, text: shown };
}

/** A column of one number of them. */
const amounts = (
  id: string,
  pick: (trajectory: Trajectory) => Amount | null,
  text: (amount: Amount, one: Followed, context: CellContext, trajectory: Trajectory) => string,
): Column =>
  column(
    id,
    "right",
    (trajectory, one, context) => {
      const amount = pick(trajectory);
      return amount === null ? null : text(amount, one, context, trajectory);
    },
    (trajectory) => inFull(pick(trajectory)),
  );

/** The change per year since the start; a dash where there is none. */
export const changeText = (one: Followed, context: CellContext): string =>
  one.trajectory && one.trajectory.actual !== null
    ? perYear(one.trajectory.actual, one.trajectory.actualGrowth, one, context)
    : none(context.ascii);

/** The series up to as-of in a few signs. */
export const seriesShown = (one: Followed, context: CellContext): string =>
  sparkline(one.series, one.indicator.kind, cutOf(one, context), context.ascii);

/** The columns that tell where targets are heading. */
export const OUTLOOK_COLUMNS: readonly Column[] = [
  amounts("expected", ({ expected }) => expected, expectedText),
  amounts("ahead", ({ ahead }) => ahead, differenceText),
  amounts(
    "required",
    ({ required }) => required,
    (amount, one, context, { requiredGrowth }) => perYear(amount, requiredGrowth, one, context),
  ),
  { id: "change", align: "right", text: changeText, value: ({ trajectory }) => inFull(trajectory?.actual ?? null) },
  amounts("projected", ({ projected }) => projected, levelText),
  column("attained", "left", ({ attained }) => attained),
  amounts(
    "ratio",
    ({ ratio }) => ratio,
    (amount, _, context) => bareText(amount, context),
  ),
  amounts(
    "score",
    ({ score }) => score,
    (amount, _, context) => bareText(amount, context),
  ),
  column("method", "left", ({ method }) => method),
  {
    id: "series",
    align: "left",
    text: seriesShown,
    value: (one, context) => seriesText(one.series, one.indicator.kind, cutOf(one, context)),
  },
  column("outlook", "left", (trajectory, _, context) => outlookText(trajectory, context)),
  column("label", "left", ({ label }) => label),
];

/** How far a figure is ahead or behind, in words. */
export function scheduleText(amount: Amount, one: Followed, context: CellContext): string {
  const { explain } = context.catalogue;
  const sign = signOf(amount);
  if (sign === 0) return explain.onTheWay;
  const text = figure(absolute(shownAmount(amount)), roundingOf(context));
  return explain.aheadOrBehind(sign > 0, withUnit(text, differenceUnit(one.unit, context.catalogue)));
}
