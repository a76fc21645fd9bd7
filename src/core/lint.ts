import { byPlace, type Diagnostic } from "./diagnostic.ts";
import { ONE } from "./exact.ts";
import type { Observation } from "./observation.ts";
import type { Observations } from "./observations.ts";
import { type Indicator, NO_OWNERS } from "./plan.ts";
import { selectSeries } from "./select-series.ts";
import { checkJumps, checkNegatives, checkYears } from "./suspicions.ts";

/**
 * What is wrong among observations that no plan speaks of: conflicts, duplicates, mixed units and scopes, suspicious jumps,
 * years that are probably mistyped, and negative figures.
 */
export function lint(observations: Observations): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  for (const area of observations.areas()) {
    for (const rows of observations.of(area).values()) {
      const indicator = unplanned(rows.all()[0]!);
      const series = selectSeries(indicator, rows, report);
      checkJumps(indicator, series, report);
      checkYears(indicator, series, null, report);
      checkNegatives(indicator, series, report);
    }
  }
  return diagnostics.sort(byPlace);
}

/** An indicator of which nothing is known but its name; a figure for a part of a year is another figure than the year's. */
function unplanned({ indicator, at }: Observation): Indicator {
  return {
    id: indicator,
    name: {},
    aliases: [],
    unit: null,
    group: null,
    kind: "flow",
    yearToDate: false,
    formula: null,
    rollUp: false,
    breakdown: false,
    baseline: null,
    targets: [],
    direction: null,
    progress: null,
    scoring: null,
    weight: ONE,
    required: false,
    commitment: "expected",
    assumed: null,
    wording: null,
    definition: {},
    note: {},
    scope: null,
    source: null,
    owners: NO_OWNERS,
    maxAge: 1,
    at,
  };
}
