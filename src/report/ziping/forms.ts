import type { Assessment, Scorecard } from "../../core/assessment.ts";
import type { CellContext } from "../cells.ts";
import { shownOf } from "../comparison.ts";
import type { Look, Run } from "../format.ts";
import { isFollowed, listed } from "../select.ts";
import type { FormRow } from "./columns.ts";

/** The form of one plan for one area. */
export interface Form {
  readonly scorecard: Scorecard;
  /** What the reader wants listed of it. */
  readonly rows: readonly FormRow[];
}

/** A form a scorecard; of a comparison for the areas and indicators that it shows, in its order of areas. */
export function formsOf(run: Run, look: Look): Form[] {
  const formOf = (scorecard: Scorecard, assessments: readonly Assessment[]): Form => {
    const context: CellContext = { scorecard, catalogue: look.catalogue, ascii: look.ascii };
    const followed = isFollowed(run, scorecard);
    const rows = assessments.map((assessment, index) => ({ assessment, context, number: index + 1, followed }));
    return { scorecard, rows };
  };
  const { compared } = run;
  if (!compared) return run.scorecards.map((scorecard) => formOf(scorecard, listed(scorecard, look)));
  const { areas, indicators } = shownOf(compared, look);
  const ids = new Set(indicators.map((index) => compared.indicators[index]!.indicator.id));
  return areas.map(({ scorecard }) =>
    formOf(
      scorecard,
      scorecard.assessments.filter(({ indicator }) => ids.has(indicator.id)),
    ),
  );
}
