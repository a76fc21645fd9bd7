import type { Duty, OwnerRollUp } from "../../core/owners.ts";
import { areaText, textOf } from "../../core/plan.ts";
import type { CellContext } from "../cells.ts";
import { COLUMNS, columnsNamed } from "../columns.ts";
import type { Look } from "../format.ts";
import { clausesJoined } from "../join.ts";
import { safe } from "../safe.ts";
import { csvCell, csvText } from "../spreadsheet.ts";
import { ownerName } from "./rows.ts";

/** One record for each unit and target that it answers for, with its role, how it stands and what is to be submitted. */
export function ownerRecords({ owners }: OwnerRollUp, look: Look): string[][] {
  const { catalogue, verdicts } = look;
  const { report, owners: words } = catalogue;
  const columns = look.columns === null ? COLUMNS : columnsNamed(look.columns);
  const heads = [words.columns.owner, words.columns.role, words.columns.standing, words.columns.figures];
  const records = [[...heads, ...columns.map(({ id }) => report.columns[id] ?? id)].map(csvText)];
  for (const owner of owners) {
    for (const duty of owner.duties) {
      const { assessment, scorecard, role, standing } = duty;
      if (verdicts !== null && !verdicts.includes(assessment.verdict)) continue;
      const context: CellContext = { scorecard, catalogue, ascii: look.ascii };
      const own = [
        ownerName(owner, catalogue),
        role === null ? "" : words.roles[role],
        words.standings[standing],
        figuresText(duty, look),
      ];
      records.push([
        ...own.map((text) => csvText(safe(text))),
        ...columns.map((column) => csvCell(column, assessment, context)),
      ]);
    }
  }
  return records;
}

/** "R&D expenditure 2019; GDP 2019", with the area where it is another one. */
function figuresText({ figures, scorecard }: Duty, { catalogue: { language } }: Look): string {
  const said = figures.map(({ indicator, period, area }) => {
    const place = area === null || area === scorecard.area ? "" : `${areaText(area, language)} `;
    return `${place}${textOf(indicator.name, language, indicator.id)} ${period.text}`;
  });
  return clausesJoined(said, language);
}
