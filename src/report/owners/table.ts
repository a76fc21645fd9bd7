import type { Duty, Owner, OwnerRollUp } from "../../core/owners.ts";
import type { Look, Run } from "../format.ts";
import { type GridColumn, type GridRow, grid } from "../grid.ts";
import { inAscii, mark, paintOf } from "../marks.ts";
import { safe } from "../safe.ts";
import { tallyOf } from "../select.ts";
import { wrap } from "../wrap.ts";
import {
  dutyColumns,
  type FigureColumn,
  figureColumns,
  figureCount,
  listedDuties,
  ownerName,
  ownersMoment,
  ownersNotes,
  ownersSupposed,
  ownersTitle,
  ownerTally,
  type WantedFigure,
  wantedFigures,
} from "./rows.ts";

/** The blocks of a roll-up for a terminal: its heading, one for each unit, and what must be known beside them. */
export function ownerBlocks(run: Run, rollUp: OwnerRollUp, look: Look): string[] {
  const { paint, width } = look;
  const listed = rollUp.owners.flatMap((owner) => listedDuties(owner, look));
  const lines = [
    ...ownersNotes(rollUp, listed, look),
    ...(run.scorecards.length === 1 && !run.owners?.alone
      ? [look.catalogue.report.tally(tallyOf(run.scorecards[0]!))]
      : []),
  ].flatMap((line) => wrap(safe(ascii(line, look)), width));
  return [
    heading(run, look),
    ...rollUp.owners.map((owner) => block(run, owner, look).join("\n")),
    ...(lines.length > 0 ? [lines.map((line) => paint.dim(line)).join("\n")] : []),
  ];
}

const ascii = (text: string, look: Look): string => (look.ascii ? inAscii(text) : text);

function heading(run: Run, look: Look): string {
  const { paint, width } = look;
  const [first = "", ...more] = wrap(safe(`${ownersTitle(run, look)}   ${ownersMoment(run, look)}`.trimEnd()), width);
  const supposed = ownersSupposed(run, look).flatMap((line) => wrap(safe(ascii(line, look)), width));
  return [paint.bold(first), ...more, ...supposed.map((line) => paint.yellow(line))].join("\n");
}

function block(run: Run, owner: Owner, look: Look): string[] {
  const { catalogue, paint, width } = look;
  const name = safe(ownerName(owner, catalogue));
  const head = wrap(`${name} ${look.ascii ? "-" : "·"} ${ownerTally(owner, catalogue)}`, width);
  const duties = listedDuties(owner, look);
  const figures = wantedFigures(owner, look);
  return [
    ...head.map((line) => paint.bold(line)),
    ...(duties.length > 0 ? dutyRows(run, duties, look) : []),
    ...(figures.length > 0 ? [catalogue.owners.toSubmit(figureCount(figures)), ...figureRows(run, figures, look)] : []),
  ];
}

const FOLDABLE = new Map([
  ["indicator", 12],
  ["verdict", 14],
  ["target", 10],
  ["area", 8],
  ["owner", 12],
  ["support", 12],
  ["wording", 12],
  ["assumed", 16],
]);

function dutyRows(run: Run, duties: readonly Duty[], look: Look): string[] {
  const columns = dutyColumns(run, duties, look);
  const shown: GridColumn[] = [
    { align: "left", heading: "", least: null },
    ...columns.map(({ id, align, heading }) => ({ align, heading: safe(heading), least: FOLDABLE.get(id) ?? null })),
  ];
  const decisive = (index: number) => index === 0 || columns[index - 1]?.id === "verdict";
  const rows = duties.map((duty): GridRow => {
    const { verdict } = duty.assessment;
    const paint = paintOf(verdict, look);
    return {
      kind: "cells",
      cells: [mark(verdict, look), ...columns.map((column) => safe(column.text(duty)))],
      paint: (text, index) => (decisive(index) ? paint(text) : text),
    };
  });
  const folding = ["assumed", "wording", "support", "owner", "indicator", "area", "target", "verdict"]
    .map((id) => columns.findIndex((column) => column.id === id) + 1)
    .filter((index) => index > 0);
  return laidOut(shown, rows, folding, look);
}

/** The width that a column keeps where it is folded; the others never are. */
const LEAST: Readonly<Partial<Record<FigureColumn, number>>> = { area: 8, figure: 12, why: 10, definition: 16 };

function figureRows(run: Run, figures: readonly WantedFigure[], look: Look): string[] {
  const columns = figureColumns(run, figures, look).filter(({ id }) => id !== "definition" || look.width >= ROOMY);
  const shown: GridColumn[] = [
    { align: "left", heading: "", least: null },
    ...columns.map(({ id, heading }): GridColumn => ({ align: "left", heading, least: LEAST[id] ?? null })),
  ];
  const rows = figures.map((figure): GridRow => ({
    kind: "cells",
    cells: ["", ...columns.map(({ id }) => safe(figure[id]))],
    paint: (text) => text,
  }));
  const folding = (["definition", "figure", "area", "why"] as const)
    .map((id) => columns.findIndex((column) => column.id === id) + 1)
    .filter((index) => index > 0);
  return laidOut(shown, rows, folding, look);
}

/** A terminal from this width on has room for definitions. */
const ROOMY = 100;

const laidOut = (columns: readonly GridColumn[], rows: readonly GridRow[], folding: readonly number[], look: Look) =>
  grid(columns, rows, look.width, folding, {
    columns: (text) => look.paint.dim(text),
    rows: (text) => look.paint.bold(text),
  });
