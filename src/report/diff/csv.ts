import type { RankChange, TargetChange } from "../../core/diff.ts";
import type { Rational } from "../../core/exact.ts";
import { pointOf } from "../../core/interval.ts";
import type { Judged, Ranked } from "../../core/recorded.ts";
import type { DiffWords } from "../../messages/catalogue.ts";
import { shownUnit } from "../cells.ts";
import type { Look } from "../format.ts";
import { decimal } from "../numbers.ts";
import { safe } from "../safe.ts";
import { csvFile, csvNumber, csvText } from "../spreadsheet.ts";
import { promiseText } from "../target-text.ts";
import type { DiffRun } from "./run.ts";
import { areaText, indicatorText, placeOf, rankWhyText, subjectOf, whyText } from "./texts.ts";

type ColumnId = keyof DiffWords["columns"];

/** One row a change, places below targets; numbers without loss and without units, a byte order mark in front for Excel. */
export function csv({ diff }: DiffRun, look: Look): string {
  const { before, after, columns } = look.catalogue.diff;
  const headings = [
    ...ONCE.map((id) => columns[id]),
    ...TWICE.flatMap((id) => [before(columns[id]), after(columns[id])]),
    columns.cause,
  ];
  const rows = [
    ...(diff?.targets ?? []).map((one) => targetCells(one, look)),
    ...(diff?.ranks ?? []).map((one) => rankCells(one, look)),
  ];
  return csvFile([headings.map(csvText), ...rows]);
}

const ONCE = [
  "subject",
  "kind",
  "fails",
  "plan",
  "code",
  "area",
  "id",
  "indicator",
] as const satisfies readonly ColumnId[];
/** What both sides have, the earlier one first. */
const TWICE = [
  "verdict",
  "reason",
  "actual",
  "unit",
  "period",
  "target",
  "due",
  "rank",
  "score",
] as const satisfies readonly ColumnId[];

const text = (value: string | null | undefined): string => csvText(safe(value ?? ""));
const amount = (value: Rational | null | undefined): string => (value ? csvNumber(decimal(value)) : "");

/** The cells of both sides by turns. */
const byTurns = (before: readonly string[], after: readonly string[]): string[] =>
  before.flatMap((cell, index) => [cell, after[index]!]);

function targetCells(change: TargetChange, look: Look): string[] {
  const { catalogue } = look;
  const { diff, report } = catalogue;
  const { plan, area, id } = subjectOf(change);
  const side = (one: Judged | null): string[] => {
    if (one === null) return TWICE.map(() => "");
    const { actual, promised, unit } = one;
    return [
      text(report.verdicts[one.verdict]),
      text(one.reason && report.reasons[one.reason]),
      actual === null ? "" : pointOf(actual.interval) ? amount(pointOf(actual.interval)) : text(actual.raw),
      text(actual?.unit ?? unit),
      text(actual?.period),
      text(promiseText(promised, shownUnit(unit, catalogue), catalogue, look)),
      text(promised.by),
      "",
      "",
    ];
  };
  return [
    text(diff.target),
    text(diff.kinds[change.kind]),
    text(change.fails ? diff.yes : diff.no),
    text(plan),
    text(area?.code),
    text(areaText(area, catalogue)),
    text(id),
    text(indicatorText(subjectOf(change), catalogue)),
    ...byTurns(side(change.before), side(change.after)),
    text(whyText(change, look)),
  ];
}

function rankCells(change: RankChange, look: Look): string[] {
  const { catalogue } = look;
  const { diff } = catalogue;
  const { area } = placeOf(change);
  const side = (one: Ranked | null): string[] => [
    ...TWICE.slice(0, -2).map(() => ""),
    one?.rank == null ? "" : csvNumber(String(one.rank)),
    amount(one?.score),
  ];
  return [
    text(diff.ranking),
    text(diff.kinds[change.kind]),
    text(change.fails ? diff.yes : diff.no),
    "",
    text(area.code),
    text(areaText(area, catalogue)),
    "",
    "",
    ...byTurns(side(change.before), side(change.after)),
    text(rankWhyText(change, look)),
  ];
}
