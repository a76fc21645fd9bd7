import { toDouble } from "../core/amount.ts";
import type { ComparedArea, ComparedCell, ComparedIndicator } from "../core/compare.ts";
import { type Rational, toNumber } from "../core/exact.ts";
import { pointOf } from "../core/interval.ts";
import { directionFor } from "../core/score/direction.ts";
import type { Compared } from "./format.ts";
import { type Json, numbered } from "./json-values.ts";

/** What a comparison adds to the JSON of a run: whole, whatever part of it a reader wants to see. */
export function comparisonOf(compared: Compared): { readonly [key: string]: Json } {
  const { indicators, areas, rankedBy } = compared;
  return {
    rankedBy,
    indicators: indicators.map(indicatorOf),
    matrix: areas.map((area) => ({
      area: areaOf(area),
      cells: area.cells.map((cell, index) => cellOf(cell, indicators[index]!)),
    })),
    ranking: areas.map(rankingOf),
  };
}

function indicatorOf({ indicator, unit, node }: ComparedIndicator): Json {
  const { scoring } = indicator;
  const posts = scoring?.goalposts ?? null;
  return {
    id: indicator.id,
    name: { ...indicator.name },
    group: indicator.group,
    unit,
    direction: directionFor(indicator),
    ...numbered("weight", indicator.weight),
    effectiveWeight: node?.effective ?? null,
    normalise: node === null ? null : (scoring?.normalise.method ?? null),
    bounds: posts && { ...numbered("worst", posts.worst), ...numbered("best", posts.best), transform: posts.transform },
  };
}

const areaOf = ({ scorecard: { area, plan } }: ComparedArea): Json =>
  area ? { code: area.code, name: { ...area.name } } : { code: null, name: { ...plan.title } };

function cellOf({ stand, assessments, verdict, scored }: ComparedCell, { indicator }: ComparedIndicator): Json {
  const interval = stand?.interval ?? null;
  const single = stand && stand.used.length === 1 ? stand.used[0]!.at : null;
  return {
    indicator: indicator.id,
    ...numbered("value", interval && pointOf(interval)),
    raw: stand?.raw ?? null,
    period: stand?.period ?? null,
    verdict,
    normalised: scored?.normalised == null ? null : toDouble(scored.normalised),
    colour: null,
    imputed: scored?.imputed ?? null,
    treated: scored?.treated ?? false,
    clamped: scored?.clamped ?? false,
    reason: scored?.reason ?? stand?.reason ?? assessments.find((one) => one.verdict === verdict)?.reason ?? null,
    stale: stand?.stale ?? false,
    ...(scored && differs(scored.value, interval && pointOf(interval)) ? numbered("scored", scored.value) : {}),
    file: single?.file ?? null,
    line: single?.line ?? null,
  };
}

const differs = (a: Rational | null, b: Rational | null): boolean =>
  a !== null && (b === null || a.n !== b.n || a.d !== b.d);

function rankingOf(area: ComparedArea): Json {
  const { rank, tied, score, band, coverage, reason, counts, attainment, groups } = area;
  return {
    rank,
    tied,
    area: areaOf(area),
    score,
    band: band && { ...band.name },
    coverage: coverage && toNumber(coverage),
    reason,
    interval: null,
    counts: {
      targets: counts.targets,
      met: counts.met,
      missed: counts.missed,
      pending: counts.pending,
      notAssessed: counts.notAssessed,
    },
    ...numbered("attainment", attainment),
    groups: groups.map(({ node, score, coverage, reason }) => ({
      id: node.id,
      score,
      coverage: toNumber(coverage),
      colour: null,
      effectiveWeight: node.effective,
      reason,
    })),
  };
}
