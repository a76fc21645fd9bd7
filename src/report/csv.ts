import type { CellContext, Column } from "./cells.ts";
import { comparisonRecords } from "./comparison-records.ts";
import { COLUMNS, columnsNamed } from "./columns.ts";
import type { Look, Run } from "./format.ts";
import { ownerRecords } from "./owners/csv.ts";
import { listed } from "./select.ts";
import { csvCell, csvFile, csvText } from "./spreadsheet.ts";

/** One row a target, numbers without loss and without units; with a byte order mark, so that Excel reads it as UTF-8. */
export function csv(run: Run, look: Look): string {
  if (run.compared) return csvFile(comparisonRecords(run.compared, look));
  if (run.owners) return csvFile(ownerRecords(run.owners.rollUp, look));
  return csvFile(records(run, look));
}

function* records(run: Run, look: Look): Generator<readonly string[]> {
  const columns: readonly Column[] = look.columns === null ? COLUMNS : columnsNamed(look.columns);
  const { report } = look.catalogue;
  yield columns.map(({ id }) => csvText(report.columns[id] ?? id));
  for (const scorecard of run.scorecards) {
    const context: CellContext = { scorecard, catalogue: look.catalogue, ascii: look.ascii };
    for (const assessment of listed(scorecard, look)) {
      yield columns.map((column) => csvCell(column, assessment, context));
    }
  }
}
