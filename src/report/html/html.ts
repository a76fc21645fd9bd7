import type { Look, Run } from "../format.ts";
import { checkPage } from "./check-page.ts";
import { comparisonPage } from "./compare/page.ts";

/** One file that opens anywhere: loads nothing, runs nothing, prints on A4. */
export function html(run: Run, look: Look): string {
  return run.compared && run.scorecards.length > 0 ? comparisonPage(run, run.compared, look) : checkPage(run, look);
}
