import type { Owner, OwnerRollUp } from "../../core/owners.ts";
import type { Look, Run } from "../format.ts";
import { escaped, row, rule } from "../markdown-text.ts";
import { mark } from "../marks.ts";
import type { Align } from "../wrap.ts";
import {
  dutyColumns,
  figureColumns,
  figureCount,
  listedDuties,
  ownerName,
  ownersMoment,
  ownersNotes,
  ownersSupposed,
  ownersTitle,
  ownerTally,
  wantedFigures,
} from "./rows.ts";

/** The blocks of a roll-up as Markdown: a section a unit, with a table of targets and one of figures to submit. */
export function ownerSections(run: Run, rollUp: OwnerRollUp, look: Look): string[] {
  const listed = rollUp.owners.flatMap((owner) => listedDuties(owner, look));
  return [
    `## ${escaped(ownersTitle(run, look))}`,
    escaped(ownersMoment(run, look)),
    ...ownersSupposed(run, look).map(escaped),
    ...rollUp.owners.flatMap((owner) => section(run, owner, look)),
    ...ownersNotes(rollUp, listed, look).map(escaped),
  ].filter((part) => part !== "");
}

function section(run: Run, owner: Owner, look: Look): string[] {
  const { owners } = look.catalogue;
  const duties = listedDuties(owner, look);
  const columns = dutyColumns(run, duties, look);
  const figures = wantedFigures(owner, look);
  const fields = figureColumns(run, figures, look);
  const table = (heads: readonly string[], aligns: readonly Align[], rows: readonly (readonly string[])[]) =>
    [row(heads.map(escaped)), rule(aligns), ...rows.map((cells) => row(cells.map(escaped)))].join("\n");
  return [
    `### ${escaped(ownerName(owner, look.catalogue))}`,
    escaped(ownerTally(owner, look.catalogue)),
    ...(duties.length > 0
      ? [
          table(
            ["", ...columns.map(({ heading }) => heading)],
            ["left", ...columns.map(({ align }) => align)],
            duties.map((duty) => [mark(duty.assessment.verdict, look), ...columns.map((column) => column.text(duty))]),
          ),
        ]
      : []),
    ...(figures.length > 0
      ? [
          `**${escaped(owners.toSubmit(figureCount(figures)))}**`,
          table(
            fields.map(({ heading }) => heading),
            fields.map(() => "left"),
            figures.map((figure) => fields.map(({ id }) => figure[id])),
          ),
        ]
      : []),
    ...(duties.length + figures.length === 0 ? [escaped(owners.nothing)] : []),
  ];
}
