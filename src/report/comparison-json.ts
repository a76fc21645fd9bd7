import { toDouble } from "../core/amount.ts";
import type { Assessment } from "../core/assessment.ts";
import type { ComparedArea, ComparedCell, ComparedIndicator } from "../core/compare.ts";
import { type Rational, toNumber } from "../core/exact.ts";
import { pointOf } from "../core/interval.ts";
import { colourOf } from "../core/score/colours.ts";
import { directionFor } from "../core/score/direction.ts";
import type { Reliability } from "../core/score/reliability.ts";
import type { Shift } from "../core/score/robustness.ts";
import { areasNamed, explanationFor } from "./comparison-explanation.ts";
import type { Explanation } from "../core/score/contributions.ts";
import type { Compared } from "./format.ts";
import { type Json, numbered } from "./json-values.ts";

/** What a comparison adds to the JSON of a run: whole, whatever part of it a reader wants to see. */
export function comparisonOf(compared: Compared): { readonly [key: string]: Json } {
  const { indicators, areas, rankedBy } = compared;
  const contributionsOf = (area: ComparedArea): Json => {
    const explanation = explanationFor(compared, area);
    return { area: areaOf(area), ...(explanation ? explainedAs(explanation) : { score: null, terms: [] }) };
  };
  return {
    rankedBy,
    indicators: indicators.map(indicatorOf),
    matrix: areas.map((area) => ({
      area: areaOf(area),
      cells: area.cells.map((cell, index) => cellOf(cell, indicators[index]!)),
    })),
    ranking: areas.map(rankingOf),
    ...(compared.explain.length > 0
      ? { contributions: areasNamed(compared, compared.explain).map(contributionsOf) }
      : {}),
    ...(compared.reliability ? { robustness: robustnessOf(compared.reliability, areas) } : {}),
  };
}

/** The terms that an area's score is the sum of (of its logarithm where `additive` says so), and those of its groups below. */
function explainedAs({ node, score, additive, terms, parts }: Explanation): { readonly [key: string]: Json } {
  return {
    id: node.id === "" ? null : node.id,
    score,
    additive,
    terms: terms.map(({ node: part, weight, value, filled, amount, factor }) => ({
      id: part?.id ?? "reweighting",
      weight,
      normalised: value,
      filled,
      value: amount,
      factor,
    })),
    parts: parts.map(explainedAs),
  };
}

/** Draws, indicators left out and other ways to the score; areas as in the ranking. */
function robustnessOf({ draws, dropped, alternatives }: Reliability, areas: readonly ComparedArea[]): Json {
  const moved = (shift: Shift | null) => ({
    meanRankChange: shift?.mean ?? null,
    largestRankChange: shift?.largest ?? null,
  });
  return {
    draws: draws.count,
    spread: draws.spread,
    seed: draws.seed,
    indicators: dropped.map(({ id, shift }) => ({ id, ...moved(shift) })),
    alternatives: alternatives.all.map(({ normalised, aggregate, missing, shift, unscored }) => ({
      normalise: normalised === "plan" ? null : normalised,
      aggregate: aggregate?.method ?? null,
      missing,
      ...moved(shift),
      unscored,
    })),
    areas: areas.map((area) => {
      const extremes = alternatives.extremes[area.position] ?? null;
      return { area: areaOf(area), best: extremes?.best ?? null, worst: extremes?.worst ?? null };
    }),
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

function cellOf(
  { stand, assessments, verdict, further, scored }: ComparedCell,
  { indicator }: ComparedIndicator,
): Json {
  const interval = stand?.interval ?? null;
  const unjudged = verdict === "not-assessed" ? assessments.find((one) => one.verdict === verdict) : undefined;
  const single = stand && stand.used.length === 1 ? stand.used[0]!.at : null;
  return {
    indicator: indicator.id,
    ...numbered("value", interval && pointOf(interval)),
    raw: stand?.raw ?? null,
    unit: stand?.unit ?? null,
    period: stand?.period ?? null,
    verdict,
    normalised: scored?.normalised == null ? null : toDouble(scored.normalised),
    colour: scored?.shade ? colourOf(scored.shade) : null,
    imputed: scored?.imputed ?? null,
    treated: scored?.treated ?? false,
    clamped: scored?.clamped ?? false,
    reason: unjudged?.reason ?? scored?.reason ?? stand?.reason ?? null,
    stale: stand?.stale ?? false,
    ...(scored && differs(scored.value, interval && pointOf(interval)) ? numbered("scored", scored.value) : {}),
    file: single?.file ?? null,
    line: single?.line ?? null,
    ...(assessments.length + further.length > 1
      ? { target: assessments[0]!.target.id, targets: [...assessments, ...further].map(targetOf) }
      : {}),
  };
}

const targetOf = ({ target, verdict, reason, actual }: Assessment): Json => ({
  id: target.id,
  by: target.due.text,
  verdict,
  reason,
  ...numbered("value", actual && pointOf(actual.interval)),
  raw: actual?.raw ?? null,
  unit: actual?.unit ?? null,
  period: actual?.period ?? null,
});

const differs = (a: Rational | null, b: Rational | null): boolean =>
  a !== null && (b === null || a.n !== b.n || a.d !== b.d);

function rankingOf(area: ComparedArea): Json {
  const { rank, tied, score, band, interval, coverage, reason, counts, attainment, groups } = area;
  return {
    rank,
    tied,
    area: areaOf(area),
    score,
    band: band && { ...band.name },
    coverage: coverage && toNumber(coverage),
    reason,
    interval: interval && { ...interval },
    counts: {
      targets: counts.targets,
      met: counts.met,
      missed: counts.missed,
      pending: counts.pending,
      notAssessed: counts.notAssessed,
    },
    ...numbered("attainment", attainment),
    groups: groups.map(({ node, score, coverage, colour, reason }) => ({
      id: node.id,
      score,
      coverage: toNumber(coverage),
      colour,
      effectiveWeight: node.effective,
      reason,
    })),
  };
}
