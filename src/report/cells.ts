import type { Assessment, Scorecard } from "../core/assessment.ts";
import type { Rounding } from "../core/exact.ts";
import { countsWhole, gapUnit } from "../core/unit.ts";
import type { Catalogue } from "../messages/catalogue.ts";
import type { Align } from "./wrap.ts";

/** What a cell may look at. */
export interface CellContext {
  readonly scorecard: Scorecard;
  readonly catalogue: Catalogue;
  readonly ascii: boolean;
  /** Whether a mark in front of the row tells the verdict already. */
  readonly marked?: boolean;
}

/** One column of every tabular output. */
export interface Column {
  /** Also the key of its heading. */
  readonly id: string;
  readonly align: Align;
  /** For people: rounded, with its unit. */
  text(assessment: Assessment, context: CellContext): string;
  /** For spreadsheets: the number without loss and without unit; the text where it is no number. */
  value?(assessment: Assessment, context: CellContext): string;
}

/** What stands where there is nothing to say. */
export const none = (ascii: boolean): string => (ascii ? "-" : "—");

/** The unit as it is shown beside a number: English counts without a classifier (29, not 29 家). */
export const shownUnit = (unit: string | null, { language }: Catalogue): string | null =>
  language === "en" && countsWhole(unit) ? null : unit;

/** The unit of a difference in words: points for percentages. */
export const differenceUnit = (unit: string | null, catalogue: Catalogue): string | null =>
  gapUnit(unit) === "pp" ? catalogue.report.points : shownUnit(unit, catalogue);

/** Whether the values of a target are differences themselves. */
export const isChange = ({ target }: Partial<Pick<Assessment, "target">>): boolean => target?.measure === "change";

/** The unit of the values of a target, or of an indicator without one: of a change that of a difference. */
export const valueUnit = (
  one: Pick<Assessment, "unit"> & Partial<Pick<Assessment, "target">>,
  catalogue: Catalogue,
): string | null => (isChange(one) ? differenceUnit : shownUnit)(one.unit, catalogue);

export const withUnit = (number: string, unit: string | null): string => (unit === null ? number : `${number} ${unit}`);

/** How the plan rounds what is shown. */
export const roundingOf = ({ scorecard }: CellContext): Rounding => scorecard.plan.rounding;
