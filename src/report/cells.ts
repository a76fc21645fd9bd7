import type { Assessment, Scorecard } from "../core/assessment.ts";
import { countsWhole } from "../core/unit.ts";
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
