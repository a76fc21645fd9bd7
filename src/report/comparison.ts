import { type Assessment, type Scorecard, type Verdict, VERDICTS } from "../core/assessment.ts";
import { byText } from "../core/by-text.ts";
import type { ComparedArea, ComparedCell, ComparedGroup, ComparedIndicator, Comparison } from "../core/compare.ts";
import { compare, type Rational, toText } from "../core/exact.ts";
import { fold } from "../core/fold.ts";
import { directionFor } from "../core/score/direction.ts";
import { standIn } from "../core/score/join.ts";
import { colourOf } from "../core/score/colours.ts";
import type { Colour } from "../core/score/roll-ups/roll-up.ts";
import { pointOf } from "../core/interval.ts";
import { namesOfArea, namesOfIndicator } from "../core/names.ts";
import { areaText, type Group, textOf } from "../core/plan.ts";
import { toDouble } from "../core/amount.ts";
import type { ScoreReason } from "../core/score/outcome.ts";
import type { Catalogue } from "../messages/catalogue.ts";
import { none, shownUnit, valueUnit, withUnit } from "./cells.ts";
import { intervalText, periodText } from "./columns.ts";
import type { Look, Run, View } from "./format.ts";
import { namesJoined } from "./join.ts";
import { mark } from "./marks.ts";
import { rounded } from "../core/score/rank.ts";
import { figure, percentage } from "./numbers.ts";
import { safe } from "./safe.ts";
import { minus, targetText } from "./target-text.ts";

const WHOLE: View = { areas: null, top: null, sort: "rank", only: null, transpose: false };

/** The part of a comparison that the reader wants to see, and how much there is besides. */
export interface Shown {
  readonly areas: readonly ComparedArea[];
  readonly hidden: number;
  /** Positions among the indicators of the comparison. */
  readonly indicators: readonly number[];
}

export function shownOf({ areas, indicators }: Comparison, { view = WHOLE, catalogue }: Look): Shown {
  const wanted = view.areas;
  const picked = wanted === null ? areas : areas.filter(({ scorecard }) => isNamed(scorecard, wanted));
  const ordered = sorted(picked, indicators, view.sort, catalogue);
  const shown = view.top === null ? ordered : ordered.slice(0, view.top);
  const { only } = view;
  const plans = only === null ? [] : [...new Set(areas.map(({ scorecard }) => scorecard.plan))];
  const groups = new Map(plans.flatMap((plan) => pathsOf(plan.groups, [])));
  return {
    areas: shown,
    hidden: areas.length - shown.length,
    indicators: indicators.flatMap(({ indicator }, index) => {
      const names = [...namesOfIndicator(indicator), ...(groups.get(indicator.group ?? "") ?? [])];
      return only === null || names.some((name) => only.includes(name)) ? [index] : [];
    }),
  };
}

/** Every group with its own folded id and those of the groups around it. */
const pathsOf = (groups: readonly Group[], around: readonly string[]): [string, readonly string[]][] =>
  groups.flatMap((group): [string, readonly string[]][] => {
    const path = [...around, fold(group.id)];
    return [[group.id, path], ...pathsOf(group.groups, path)];
  });

export const isNamed = ({ area }: Scorecard, names: readonly string[]): boolean =>
  area !== null && namesOfArea(area).some((name) => names.includes(name));

function sorted(
  areas: readonly ComparedArea[],
  indicators: readonly ComparedIndicator[],
  sort: string,
  catalogue: Catalogue,
): readonly ComparedArea[] {
  if (sort === "rank") return areas;
  if (sort === "name") {
    const names = new Map(areas.map((area) => [area, areaName(area, catalogue)]));
    return [...areas].sort((a, b) => byText(names.get(a)!, names.get(b)!));
  }
  const column = indicators.findIndex(({ indicator }) => indicator.id === sort);
  // The better ones first, so that --top shows the best also where lower is better.
  const lowerFirst = column >= 0 && directionFor(indicators[column]!.indicator) === "down";
  const numberOf = (area: ComparedArea): Rational | number | null => {
    if (sort === "met") return area.counts.met;
    if (sort === "attainment") return area.attainment;
    const interval = area.cells[column]?.stand?.interval;
    return interval ? (pointOf(interval) ?? interval.low) : null;
  };
  const falling = (a: ComparedArea, b: ComparedArea) => {
    const [left, right] = [numberOf(a), numberOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order =
      typeof left === "number" || typeof right === "number" ? toDouble(right) - toDouble(left) : compare(right, left);
    return lowerFirst ? -order : order;
  };
  return [...areas].sort(falling);
}

/** What an area is called; a plan's id where its data name none. */
export function areaName({ scorecard: { area, plan } }: ComparedArea, { language }: Catalogue): string {
  return area ? areaText(area, language) : textOf(plan.title, language, plan.id);
}

/** The figure as it is shown, without its unit; qualified as it was submitted, yes or no in words. */
function figureText(
  { stand, assessments }: ComparedCell,
  { ascii, catalogue }: Pick<Look, "ascii" | "catalogue">,
): string {
  if (stand?.interval == null) return none(ascii);
  const value = pointOf(stand.interval);
  if (value === null) return stand.raw ?? intervalText(stand.interval, ascii);
  if (assessments[0]?.target.measure === "done") return value.n === 1n ? catalogue.report.yes : catalogue.report.no;
  return minus(figure(value), ascii);
}

/** A target that another figure than that of the cell is judged by: that figure, with its unit and its period. */
export function furtherText(one: Assessment, { ascii, catalogue }: Pick<Look, "ascii" | "catalogue">): string {
  const { actual, target } = one;
  const period = periodText(one, ascii ? "-" : "–");
  const value = actual && pointOf(actual.interval);
  const text = (): string => {
    if (actual === null) return none(ascii);
    if (value === null) return actual.raw ?? intervalText(actual.interval, ascii);
    if (target.measure === "done") return value.n === 1n ? catalogue.report.yes : catalogue.report.no;
    return withUnit(minus(figure(value), ascii), valueUnit(one, catalogue));
  };
  return `${text()} (${period === "" ? target.due.text : period})`;
}

const MOST = 4;

const decimalsFor = new WeakMap<Comparison["areas"], number>();

/** Decimals for scores: as the plan ranks them, else two (three where all are at most 1), more where areas of unlike rank look alike. */
export function scoreDecimals({ areas, composite }: Comparison): number {
  const precision = composite?.plan.score?.precision ?? null;
  if (precision !== null) return precision;
  const decimals = decimalsFor.get(areas) ?? decimalsThatTell(areas);
  decimalsFor.set(areas, decimals);
  return decimals;
}

function decimalsThatTell(areas: Comparison["areas"]): number {
  const small = areas.every(({ score }) => score === null || Math.abs(score) <= 1);
  let decimals = small ? 3 : 2;
  const alike = () =>
    areas.some(({ rank, score }, index) => {
      const before = areas[index - 1];
      if (!before || before.score === null || score === null || before.rank === rank || rank === null) return false;
      return rounded(before.score, decimals) === rounded(score, decimals);
    });
  while (decimals < MOST && alike()) decimals++;
  return decimals;
}

export const scoreText = (score: number | null, decimals: number, ascii: boolean): string =>
  score === null ? none(ascii) : minus(rounded(score, decimals).toFixed(decimals), ascii);

/** "2", or "2=" where it is shared. */
export const rankText = ({ rank, tied }: ComparedArea, ascii: boolean): string =>
  rank === null ? none(ascii) : `${rank}${tied ? "=" : ""}`;

/** The areas without a rank, each with why. */
export function unrankedNames({ areas }: Comparison, { catalogue }: Pick<Look, "catalogue">): string[] {
  return areas.flatMap((area) => {
    if (area.rank !== null) return [];
    const why = area.reason === null ? "" : ` (${catalogue.comparison.reasons[area.reason]})`;
    return [`${areaName(area, catalogue)}${why}`];
  });
}

/** What was filled in and moved before it was scored, by area and indicator, and how many figures lay beyond the scale. */
function changesOf({ areas, composite }: Comparison, { ascii, catalogue }: Pick<Look, "ascii" | "catalogue">) {
  const imputed: string[] = [];
  const treated: string[] = [];
  let clamped = 0;
  for (const [leaf, { id, name }] of (composite?.tree.leaves ?? []).entries()) {
    const column = composite!.columns[leaf]!;
    clamped += column.clamped;
    if (!column.isAnyChanged) continue;
    for (const area of areas) {
      const { position } = area;
      if (!column.isChanged(position)) continue;
      const scored = column.cell(position);
      const value = scored.value === null ? "" : ` ${minus(figure(scored.value), ascii)}`;
      const said = `${areaName(area, catalogue)} ${textOf(name, catalogue.language, id)}${value}`;
      if (scored.imputed !== null) imputed.push(`${said} (${scored.imputed})`);
      if (scored.treated) treated.push(said);
    }
  }
  return { imputed, treated, clamped };
}

/** What the plans are called, the first of many. */
export function comparisonTitle(
  { scorecards }: Pick<Run, "scorecards">,
  { catalogue }: Pick<Look, "catalogue">,
): string {
  const { language, comparison } = catalogue;
  // Areas with targets of their own have plans of their own, which are one and the same to a reader.
  const plans = new Map(scorecards.map(({ plan }) => [`${plan.file} ${plan.id}`, plan]));
  const titles = [...plans.values()].map(({ title, id }) => textOf(title, language, id));
  const named = namesJoined(titles.slice(0, TITLES), language);
  return titles.length > TITLES ? `${named} ${comparison.more(titles.length - TITLES)}` : named;
}

const TITLES = 3;

/** An indicator's name with the unit of its figures. */
export const indicatorText = ({ indicator, unit }: ComparedIndicator, catalogue: Catalogue): string =>
  withUnit(textOf(indicator.name, catalogue.language, indicator.id), shownUnit(unit, catalogue));

/** Its share of the whole score. */
export const weightText = ({ node }: ComparedIndicator, { ascii }: Pick<Look, "ascii">): string =>
  node ? shareText(node.effective) : none(ascii);

export const shareText = (part: number): string => `${(part * 100).toFixed(1)} %`;

/** Why a figure that is shown counts for nothing; null: it counts, or there is none. */
export function uncountedFor({ stand, scored, verdict, assessments }: ComparedCell): ScoreReason | null {
  if (stand === null || stand.interval === null) return null;
  if (scored !== null) return scored.normalised === null ? scored.reason : null;
  return verdict === "not-assessed" ? (assessments.find((one) => one.verdict === verdict)?.reason ?? null) : null;
}

/** Of the figures that are shown those that count for nothing, each with why, and those of an earlier time, each with its period. */
function marksIn(compared: Comparison, look: Look) {
  const { catalogue } = look;
  const shown = shownOf(compared, look);
  const uncounted: string[] = [];
  const earlier: string[] = [];
  for (const area of shown.areas) {
    for (const index of shown.indicators) {
      const cell = area.cells[index]!;
      const reason = uncountedFor(cell);
      if (reason === null && !cell.earlier) continue;
      const { id, name } = compared.indicators[index]!.indicator;
      const said = `${areaName(area, catalogue)} ${textOf(name, catalogue.language, id)}`;
      if (reason === null) earlier.push(`${said} (${cell.stand!.period})`);
      else uncounted.push(`${said} ${figureText(cell, look)} (${catalogue.comparison.reasons[reason]})`);
    }
  }
  return { uncounted, earlier };
}

/** The indicators that are shown and have several targets, each with the one that areas are compared by where it is one for all. */
function severalTargetsIn(compared: Comparison, look: Look): string[] {
  const { catalogue, ascii } = look;
  const shown = shownOf(compared, look);
  return shown.indicators.flatMap((index) => {
    const cells = shown.areas.map(({ cells }) => cells[index]!);
    const several = cells.filter(({ assessments, further }) => assessments.length + further.length > 1);
    const texts = new Set(
      several.map(({ assessments: [first] }) => {
        const text = targetText(first!, shownUnit(first!.unit, catalogue), catalogue, { ascii });
        return `${text}, ${first!.target.due.text}`;
      }),
    );
    const [only] = texts;
    if (only === undefined) return [];
    const { id, name } = compared.indicators[index]!.indicator;
    const said = textOf(name, catalogue.language, id);
    return [texts.size === 1 ? `${said} (${only})` : said];
  });
}

/** How the whole is scored, in a line; null: nothing is. */
function scoredBy({ composite }: Comparison, { catalogue }: Look): string | null {
  const setting = composite?.plan.score;
  if (!setting) return null;
  const { aggregate, missing, minCoverage } = setting.joins;
  const normalisers = [...new Set(composite.tree.leaves.map(({ scoring }) => scoring!.normalise.method))];
  const joined = aggregate.parameter === null ? aggregate.method : `${aggregate.method} ${toText(aggregate.parameter)}`;
  const least = minCoverage === null ? null : percentage(minCoverage.share);
  const alike = [...composite.scores.keys()].every(
    ({ joins }) => joins === null || (joins.missing === missing && joins.aggregate.method === aggregate.method),
  );
  return (
    catalogue.comparison.scoredBy(normalisers, joined, missing, least) + (alike ? "" : catalogue.comparison.groupsOwn)
  );
}

/** How many parts without a score count all the same, by what they count as. */
function standInsIn({ areas, composite }: Comparison, { catalogue }: Look): string[] {
  if (composite === null) return [];
  const counts = { zero: 0, "peer-mean": 0 };
  for (const { joins, children } of composite.scores.keys()) {
    if (joins?.missing !== "zero" && joins?.missing !== "peer-mean") continue;
    for (const child of children) {
      const column = composite.scores.get(child)!;
      for (const { position, score } of areas) {
        if (score === null || !Number.isNaN(column[position]!)) continue;
        // Where none of the peers has a score either, nothing stands in.
        const counted = standIn(column, joins.missing, composite.ranked.peers[position] ?? null);
        if (!Number.isNaN(counted)) counts[joins.missing]++;
      }
    }
  }
  return (["zero", "peer-mean"] as const).flatMap((rule) =>
    counts[rule] > 0 ? [catalogue.comparison.standIns[rule](counts[rule])] : [],
  );
}

/** What a cell says, part by part; "" and null where it says nothing of the kind. */
export interface CellParts {
  /** Of its verdict. */
  readonly sign: string;
  readonly figure: string;
  /** Filled in, moved before it was scored, shown and not counted, or of an earlier time. */
  readonly remark: "" | Remark;
  readonly colour: Colour | null;
  /** Of targets that are judged by another figure: the sign of the verdict, and that figure. */
  readonly further: readonly string[];
}

export const REMARKS = ["°", "^", "!", "*"] as const;
export type Remark = (typeof REMARKS)[number];

export function cellParts(cell: ComparedCell, look: Look): CellParts {
  const { scored, verdict } = cell;
  return {
    sign: verdict === null ? "" : mark(verdict, look),
    figure: figureText(cell, look),
    remark: scored?.imputed ? "°" : scored?.treated ? "^" : uncountedFor(cell) ? "!" : cell.earlier ? "*" : "",
    colour: scored?.shade ? colourOf(scored.shade) : null,
    further: cell.further.map((one) => `${mark(one.verdict, look)} ${furtherText(one, look)}`),
  };
}

/**
 * A figure with the mark of its verdict in front, and behind it whether it was filled in or moved before it was scored, or
 * counts for nothing, and its colour on the dashboard; then targets that are judged by another one.
 */
export function cellText(cell: ComparedCell, look: Look): string {
  const { sign, figure, remark, colour, further } = cellParts(cell, look);
  const shade = colour === null ? "" : look.catalogue.comparison.colours[colour];
  const first = [sign, `${figure}${remark}`, shade].filter((part) => part !== "").join(" ");
  return safe([first, ...further].join("; "));
}

/** The verdict in whose colour a cell is shown: the one to be heard of first, whatever figure it is of; null: there is none. */
export const toneOf = ({ verdict, further }: ComparedCell): Verdict | null =>
  VERDICTS.find((one) => one === verdict || further.some((other) => other.verdict === one)) ?? null;

/** A group's score with its colour on the dashboard. */
export function groupText({ score, colour }: ComparedGroup, decimals: number, { ascii, catalogue }: Look): string {
  const text = scoreText(score, decimals, ascii);
  return colour === null ? text : `${text} ${catalogue.comparison.colours[colour]}`;
}

/** Whether a dashboard's colours are rolled up to groups, and whether the figures of an indicator have any. */
export const coloursIn = ({ composite }: Comparison) => ({
  groups: composite?.plan.score?.rollUp != null,
  has: ({ indicator }: ComparedIndicator): boolean => composite !== null && indicator.scoring?.colours != null,
});

/** What was changed before scoring, how many areas are ranked by what, and which are not and why. */
export function comparisonNotes(compared: Comparison, look: Look): string[] {
  const words = look.catalogue.comparison;
  const { imputed, treated, clamped } = changesOf(compared, look);
  const { uncounted, earlier } = marksIn(compared, look);
  const several = severalTargetsIn(compared, look);
  const how = scoredBy(compared, look);
  const unranked = unrankedNames(compared, look);
  const ranked = compared.areas.length - unranked.length;
  const short = (names: readonly string[]) =>
    names.length > LISTED ? [...names.slice(0, LISTED), words.more(names.length - LISTED)] : names;
  return [
    ...(imputed.length > 0 ? [words.imputed(short(imputed))] : []),
    ...(treated.length > 0 ? [words.treated(short(treated))] : []),
    ...(several.length > 0 ? [words.several(short(several))] : []),
    ...(uncounted.length > 0 ? [words.uncounted(short(uncounted))] : []),
    ...(earlier.length > 0 ? [words.earlier(short(earlier))] : []),
    ...(clamped > 0 ? [words.clamped(clamped)] : []),
    ...standInsIn(compared, look),
    ...([imputed, treated, uncounted, earlier].some(({ length }) => length > LISTED) || clamped > 0
      ? [words.allCells]
      : []),
    words.ranked(ranked, compared.rankedBy),
    ...(how === null ? [] : [how]),
    ...reliabilityNotes(compared, look),
    ...(unranked.length > 0 ? [words.unranked(short(unranked))] : []),
  ];
}

/** Of what the rank intervals come, and how far ranks move otherwise. */
function reliabilityNotes({ reliability, indicators }: Comparison, { catalogue }: Pick<Look, "catalogue">): string[] {
  if (reliability === null) return [];
  const words = catalogue.comparison;
  const { draws, dropped, alternatives } = reliability;
  const named = (id: string) => {
    const found = indicators.find(({ indicator }) => indicator.id === id);
    return found ? textOf(found.indicator.name, catalogue.language, id) : id;
  };
  const moving = dropped.flatMap(({ id, shift }) => (shift !== null && shift.mean > 0 ? [{ id, shift }] : []));
  moving.sort((a, b) => b.shift.mean - a.shift.mean);
  const moves = moving
    .slice(0, MOVERS)
    .map(({ id, shift }) => words.move(named(id), shift.mean.toFixed(1), shift.largest));
  const shifts = alternatives.all.flatMap(({ shift }) => shift ?? []);
  const mean = shifts.reduce((sum, shift) => sum + shift.mean, 0) / shifts.length;
  const largest = shifts.reduce((most, shift) => Math.max(most, shift.largest), 0);
  return [
    words.draws(draws.count, `${Number((draws.spread * 100).toFixed(6))} %`, draws.seed),
    ...(moves.length > 0 ? [words.dropped(moves)] : []),
    ...(shifts.length > 0 ? [words.alternatives(shifts.length, mean.toFixed(1), largest)] : []),
  ];
}

/** Indicators that are named of those without which ranks move. */
const MOVERS = 3;

/** "2–4", or the rank alone. */
export const intervalOf = ({ interval }: ComparedArea, ascii: boolean): string =>
  interval === null
    ? none(ascii)
    : interval.low === interval.high
      ? String(interval.low)
      : `${interval.low}${ascii ? "-" : "–"}${interval.high}`;

/** Names that a note lists before it counts the rest. */
const LISTED = 12;
