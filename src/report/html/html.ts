import type { Format } from "../format.ts";
import { checkPage } from "./check-page.ts";
import { comparisonPage } from "./compare/page.ts";

/** One file that opens anywhere: loads nothing, runs nothing, prints on A4. */
export const html: Format = {
  name: "html",
  tellsOwners: true,
  render: (run, look) =>
    run.compared && run.scorecards.length > 0 ? comparisonPage(run, run.compared, look) : checkPage(run, look),
};
