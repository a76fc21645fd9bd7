import type { CellContext, Column } from "./cells.ts";
import { comparisonRecords } from "./comparison-records.ts";
import { COLUMNS, columnsNamed } from "./columns.ts";
import type { Look, Run } from "./format.ts";
import { ownerRecords } from "./owners/csv.ts";
import { listed } from "./select.ts";
import { csvCell, csvPieces, csvText } from "./spreadsheet.ts";

/** One row a target, numbers without loss and without units; with a byte order mark, so that Excel reads it as UTF-8. */
export function csv(run: Run, look: Look): string {
  return [...csvInPieces(run, look)].join("");
}

/** The same in pieces of whole lines. */
export function csvInPieces(run: Run, look: Look): Iterable<string> {
  if (run.compared) return csvPieces(comparisonRecords(run.compared, look));
  if (run.owners) return csvPieces(ownerRecords(run.owners.rollUp, look));
  return csvPieces(records(run, look));
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
