import { CHANGES, type ChangeKind, type RankChange, tallyOf, type TargetChange } from "../../core/diff.ts";
import { type Judged, keyOfArea } from "../../core/recorded.ts";
import type { DiffWords } from "../../messages/catalogue.ts";
import type { Look, Paint } from "../format.ts";
import { type GridColumn, type GridRow, grid } from "../grid.ts";
import { breakCommands, safe } from "../safe.ts";
import { wrap } from "../wrap.ts";
import type { DiffRun } from "./run.ts";
import {
  actualText,
  areaText,
  indicatorText,
  placeOf,
  rankText,
  rankWhyText,
  scoreText,
  subjectOf,
  termsText,
  verdictText,
  whyText,
} from "./texts.ts";

/** What changed, for a terminal: the worse first, the counts below, the line that decides last. */
export function table(run: DiffRun, look: Look): string {
  const { before, after, diff } = run;
  if (before === null || after === null || diff === null) return "";
  const { catalogue, paint, ascii, width } = look;
  const words = catalogue.diff;
  const files = [before, after].map(({ path, asOf }) => words.file(path, asOf));
  const head = wrap(safe(files.join(ascii ? " -> " : " → ")), width).map((line) => paint.bold(line));
  const targets = () => [
    ...head,
    ...changeLines(diff.targets, look, [...before.judged, ...after.judged]),
    "",
    ...tallyLines(diff.targets, look),
  ];
  const places = (ranks: readonly RankChange[]) => [
    paint.bold(words.ranking),
    ...rankLines(ranks, look),
    "",
    ...tallyLines(ranks, look),
  ];
  const blocks = look.quiet ? [] : [targets(), ...(diff.ranks === null ? [] : [places(diff.ranks)])];
  const passed = run.exit.code === 0;
  const closing = catalogue.report.closing(run.closing, run.exit.code, run.exit.also);
  const mark = (passed ? paint.green : paint.red)((ascii ? ["+", "x"] : ["✓", "✗"])[passed ? 0 : 1]!);
  const texts = blocks.map((lines) => lines.join("\n"));
  return breakCommands(`${[...texts, `${mark} ${paint.bold(inWriting(closing, ascii))}`].join("\n\n")}\n`);
}

/** Our own words without typographic signs where only ASCII is wanted. */
const inWriting = (text: string, ascii: boolean): string => (ascii ? text.replace(/ [·—] /gu, " - ") : text);

const tallyLines = (changes: readonly { readonly kind: ChangeKind }[], { catalogue, ascii, width }: Look): string[] =>
  wrap(inWriting(catalogue.diff.tally(tallyOf(changes)), ascii), width);

const MARKS = { fails: ["✗", "x"], better: ["✓", "+"], other: ["·", "."] } as const;

const markOf = ({ kind, fails }: { readonly kind: ChangeKind; readonly fails: boolean }): keyof typeof MARKS =>
  fails ? "fails" : kind === "better" ? "better" : "other";

const paintOf = (mark: keyof typeof MARKS, paint: Paint): ((text: string) => string) =>
  mark === "fails" ? paint.red : mark === "better" ? paint.green : paint.dim;

/** One column of a table of changes. */
interface ChangeColumn<T> extends GridColumn {
  readonly id: keyof DiffWords["columns"];
  text(change: T): string;
}

/**
 * Targets with what became of them, a heading above each kind. `among`: those that could have changed; where they are of
 * several plans or areas each change says of which it is, even if all changes are of one.
 */
export function changeLines(
  changes: readonly TargetChange[],
  look: Look,
  among: readonly Pick<Judged, "plan" | "area">[],
): string[] {
  const { catalogue } = look;
  const { columns } = catalogue.diff;
  const subjects = [...changes.map(subjectOf), ...among];
  const several = (keys: readonly string[]) => new Set(keys).size > 1;
  const all: readonly (ChangeColumn<TargetChange> | null)[] = [
    several(subjects.map(({ plan }) => plan))
      ? { id: "plan", heading: columns.plan, align: "left", least: 10, text: (one) => subjectOf(one).plan }
      : null,
    several(subjects.map(({ area }) => keyOfArea(area)))
      ? {
          id: "area",
          heading: columns.area,
          align: "left",
          least: 8,
          text: (one) => areaText(subjectOf(one).area, catalogue),
        }
      : null,
    {
      id: "indicator",
      heading: columns.indicator,
      align: "left",
      least: 14,
      text: (one) => indicatorText(subjectOf(one), catalogue),
    },
    { id: "verdict", heading: columns.verdict, align: "left", least: 22, text: (one) => verdictText(one, look) },
    { id: "actual", heading: columns.actual, align: "left", least: 12, text: (one) => actualText(one, look) },
    { id: "cause", heading: columns.cause, align: "left", least: 16, text: (one) => whyText(one, look) },
  ];
  return linesOf(
    changes,
    all.filter((column) => column !== null),
    look,
  );
}

function rankLines(changes: readonly RankChange[], look: Look): string[] {
  const { catalogue } = look;
  const { columns } = catalogue.diff;
  const score = (one: RankChange) => {
    const terms = termsText(one, look);
    return scoreText(one, look) + (terms === null ? "" : `   ${terms}`);
  };
  return linesOf<RankChange>(
    changes,
    [
      {
        id: "area",
        heading: columns.area,
        align: "left",
        least: 8,
        text: (one) => areaText(placeOf(one).area, catalogue),
      },
      { id: "rank", heading: columns.rank, align: "left", least: null, text: (one) => rankText(one, look) },
      { id: "score", heading: columns.score, align: "left", least: 18, text: score },
      { id: "cause", heading: columns.cause, align: "left", least: 16, text: (one) => rankWhyText(one, look) },
    ],
    look,
  );
}

function linesOf<T extends { readonly kind: ChangeKind; readonly fails: boolean }>(
  changes: readonly T[],
  columns: readonly ChangeColumn<T>[],
  look: Look,
): string[] {
  if (changes.length === 0) return [];
  const { catalogue, paint, ascii, width } = look;
  const rows = CHANGES.flatMap((kind): GridRow[] => {
    const members = changes.filter((one) => one.kind === kind);
    if (members.length === 0) return [];
    const heading: GridRow = {
      kind: "heading",
      text: `${catalogue.diff.kinds[kind]} ${ascii ? "-" : "·"} ${members.length}`,
    };
    return [
      heading,
      ...members.map((one): GridRow => {
        const mark = markOf(one);
        const style = paintOf(mark, paint);
        return {
          kind: "cells",
          cells: [MARKS[mark][ascii ? 1 : 0], ...columns.map((column) => safe(column.text(one)))],
          paint: (text, index) => (index === 0 ? style(text) : text),
        };
      }),
    ];
  });
  const markColumn: GridColumn = { align: "left", heading: "", least: null };
  // The why is a sentence and gives way first; the verdict is next, with room for both of its sides.
  const order = ["cause", "verdict", "score", "plan", "area", "indicator", "actual"];
  const folding = order.map((id) => columns.findIndex((column) => column.id === id) + 1).filter((index) => index > 0);
  return grid([markColumn, ...columns], rows, width, folding, {
    columns: (text) => paint.dim(text),
    rows: (text) => paint.bold(text),
  });
}
