import type { Duty, Owner, OwnerRollUp } from "../../core/owners.ts";
import type { Look, Run } from "../format.ts";
import { mark } from "../marks.ts";
import {
  type DutyColumn,
  dutyColumns,
  figureColumns,
  figureCount,
  listedDuties,
  ownerName,
  ownersNotes,
  ownerTally,
  type WantedFigure,
  wantedFigures,
} from "../owners/rows.ts";
import { tallyOf } from "../select.ts";
import { dataTable, type Row, value } from "./data-table.ts";
import { type Markup, markup } from "./markup.ts";
import { head, plainTable, section, tableSection } from "./record.ts";

/** A part for each unit: what it must act on, and the figures that it has still to submit. */
export function ownerParts(run: Run, rollUp: OwnerRollUp, look: Look): (Markup | null)[] {
  const listed = rollUp.owners.flatMap((owner) => listedDuties(owner, look));
  const notes = ownersNotes(rollUp, listed, look);
  const [only] = run.scorecards.length === 1 && !run.owners?.alone ? run.scorecards : [];
  return [
    only ? markup`<p class="tally">${look.catalogue.report.tally(tallyOf(only))}</p>\n` : null,
    rollUp.owners.length > 1 ? units(rollUp, look) : null,
    ...rollUp.owners.map((owner, index) => part(run, owner, `owner-${index + 1}`, look)),
    notes.length === 0 ? null : markup`<ul class="notes">${notes.map((line) => markup`<li>${line}</li>`)}</ul>\n`,
  ];
}

/** The way to each unit's part. */
function units({ owners }: OwnerRollUp, { catalogue }: Look): Markup {
  const items = owners.map(
    (owner, index) =>
      markup`<li><a href="#owner-${index + 1}">${ownerName(owner, catalogue)}</a> <span class="quiet">${ownerTally(owner, catalogue)}</span></li>`,
  );
  return section("owners", 2, catalogue.owners.title, [markup`<ul class="units">${items}</ul>`]);
}

function part(run: Run, owner: Owner, id: string, look: Look): Markup {
  const { catalogue } = look;
  const name = ownerName(owner, catalogue);
  const duties = listedDuties(owner, look);
  const figures = wantedFigures(owner, look);
  return section(id, 2, name, [
    markup`<p class="tally" data-column="tally">${ownerTally(owner, catalogue)}</p>`,
    duties.length === 0 ? null : dutyTable(run, duties, name, look),
    figureTable(run, figures, `${id}-figures`, look),
    duties.length + figures.length === 0 ? markup`<p>${catalogue.owners.nothing}</p>` : null,
  ]);
}

/** Columns that stand below another one, where the reader asks for none. */
const BELOW: Readonly<Record<string, readonly string[]>> = { indicator: ["plan", "area"], actual: ["period"] };
const WIDTHS: Readonly<Record<string, string>> = {
  indicator: "name",
  target: "level",
  actual: "number",
  gap: "number",
  verdict: "word",
  role: "short",
  figure: "name",
  unit: "short",
  period: "word",
  why: "level",
};

function dutyTable(run: Run, duties: readonly Duty[], caption: string, look: Look): Markup {
  const columns = dutyColumns(run, duties, look);
  const stacked = look.columns === null ? stacks(columns, BELOW) : columns.map((column) => [column]);
  const heads = stacked.map((those) =>
    head(
      those.map(({ heading }) => heading),
      those[0]!.align,
      look.columns === null ? (WIDTHS[those[0]!.id] ?? "") : "",
    ),
  );
  const rows = duties.map((duty): Row => {
    const { target, verdict } = duty.assessment;
    return {
      id: target.id,
      sign: markup`<span class="mark ${verdict}" aria-hidden="true">${mark(verdict, look)}</span>`,
      cells: stacked.map((those) =>
        those.map((column, at) => value(column.id, column.text(duty), toneOf(column, duty, at))),
      ),
    };
  });
  // Rows look as those of all targets do.
  const table = plainTable("targets duties", caption, heads, rows);
  return dataTable({ ...table, wide: look.columns !== null });
}

const toneOf = ({ id }: DutyColumn, { assessment }: Duty, at: number): string | undefined =>
  id === "verdict" ? assessment.verdict : at > 0 ? "quiet" : undefined;

function figureTable(run: Run, figures: readonly WantedFigure[], id: string, look: Look): Markup | null {
  const stacked = stacks(figureColumns(run, figures, look), { figure: ["plan", "area"] });
  const heads = stacked.map((those) =>
    head(
      those.map(({ heading }) => heading),
      "left",
      WIDTHS[those[0]!.id] ?? "",
    ),
  );
  const rows = figures.map((figure): Row => ({
    cells: stacked.map((those) =>
      those.map((column, at) => value(column.id, figure[column.id], at > 0 ? "quiet" : undefined)),
    ),
  }));
  return tableSection(id, 3, plainTable("wanted", look.catalogue.owners.toSubmit(figureCount(figures)), heads, rows));
}

/** Columns in their order, with those that stand below another one behind it. */
function stacks<C extends { readonly id: string }>(
  columns: readonly C[],
  below: Readonly<Record<string, readonly string[]>>,
): C[][] {
  const named = (id: string): C[] => columns.filter((column) => column.id === id);
  const under = new Set(Object.values(below).flat());
  return columns
    .filter(({ id }) => !under.has(id))
    .map((column) => [column, ...(below[column.id] ?? []).flatMap(named)]);
}
