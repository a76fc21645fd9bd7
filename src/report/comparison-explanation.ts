import type { ComparedArea, Comparison } from "../core/compare.ts";
import { textOf } from "../core/plan.ts";
import { type Difference, differenceOf, explain, type Explanation, type Term } from "../core/score/contributions.ts";
import type { Node } from "../core/score/tree.ts";
import { toDouble } from "../core/amount.ts";
import { none } from "./cells.ts";
import {
  areaName,
  cellText,
  indicatorText,
  isNamed,
  rankText,
  scoreDecimals,
  scoreText,
  shareText,
  shownOf,
} from "./comparison.ts";
import type { Compared, Look } from "./format.ts";
import { type GridColumn, type GridRow, grid } from "./grid.ts";
import { inAscii } from "./marks.ts";
import { safe } from "./safe.ts";
import { minus } from "./target-text.ts";
import { wrap } from "./wrap.ts";

/** The areas of a comparison that go by some folded names, best first. */
export const areasNamed = ({ areas }: Comparison, names: readonly string[]): readonly ComparedArea[] =>
  areas.filter(({ scorecard }) => isNamed(scorecard, names));

/** Where the score of an area comes from; null: it has none. */
export const explanationFor = ({ composite }: Comparison, { position }: ComparedArea): Explanation | null =>
  composite && explain(composite.tree.root, position, composite.scores, composite.ranked);

/** How the scores of the areas that are asked about come about, and of two of them where they differ. */
export function explanationBlocks(compared: Compared, look: Look): string[] {
  const { catalogue, ascii, width } = look;
  const words = catalogue.comparison;
  const chosen = areasNamed(compared, compared.explain);
  const order = wrap(ascii ? inAscii(words.order) : words.order, width);
  const blocks = chosen.flatMap((area) => {
    const explanation = explanationFor(compared, area);
    const head = look.paint.bold(safe(standingText(area, compared, look)));
    if (explanation !== null) return [head, ...partsOf(explanation, compared, look)];
    const reason = area.reason === null ? "" : words.reasons[area.reason];
    return [`${head}\n${wrap(reason, width).join("\n")}`];
  });
  const [first, second, ...more] = chosen;
  const two = first && second && more.length === 0 ? differenceBlock(first, second, compared, look) : [];
  return [...blocks, ...two, look.paint.dim(order.join("\n"))];
}

/** An area with its score and its rank, in a line. */
export function standingText(area: ComparedArea, compared: Compared, { catalogue, ascii }: Look): string {
  const { columns } = catalogue.comparison;
  const score = scoreText(area.score, scoreDecimals(compared), ascii);
  const dot = ascii ? " - " : " · ";
  return `${areaName(area, catalogue)}${dot}${columns.score} ${score}${dot}${columns.rank}${rankText(area, ascii)}`;
}

const nodeName = (node: Node | null, { catalogue }: Look): string =>
  node === null ? catalogue.comparison.explained.gaps : textOf(node.name, catalogue.language, node.id);

const DIGITS = 4;

/** A number that is added up with others: with so many digits that their sum can be checked. */
const added = (value: number, ascii: boolean): string =>
  minus(value.toFixed(DIGITS).replace(/^-(0\.0*)$/, "$1"), ascii);

/** Texts in rows, with what they come to below. */
export interface SumTable {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[];
}

/** The terms of one group, in their order, and its score. */
export function termsTable({ node, score, additive, terms }: Explanation, look: Look): SumTable {
  const { catalogue, ascii } = look;
  const { columns, explained, filled } = catalogue.comparison;
  const multiplies = additive === "logarithms";
  const name = node.id === "" ? explained.scored : nodeName(node, look);
  const cells = ({ node: part, weight, value, filled: why, amount, factor }: Term): readonly string[] => [
    `${nodeName(part, look)}${why === null ? "" : ` (${filled[why]})`}`,
    weight === null ? "" : shareText(weight),
    value === null ? "" : added(value, ascii),
    amount === null ? none(ascii) : multiplies ? `${ascii ? "x" : "×"} ${added(factor!, ascii)}` : added(amount, ascii),
  ];
  return {
    title: `${name}${additive === null ? ` (${explained.without})` : ""}`,
    heads: [
      columns.indicator,
      columns.weight,
      columns.normalised,
      multiplies ? explained.factor : columns.contribution,
    ],
    rows: terms.map(cells),
    total: [multiplies ? explained.product : columns.score, "", "", added(score, ascii)],
  };
}

/** The difference of two scores as a sum over the parts; null where one of the areas has no score. */
export function differenceTable(
  first: ComparedArea,
  second: ComparedArea,
  compared: Compared,
  look: Look,
): SumTable | null {
  const [a, b] = [explanationFor(compared, first), explanationFor(compared, second)];
  if (a === null || b === null) return null;
  const { catalogue, ascii } = look;
  const { columns, differenceOf: title, explained } = catalogue.comparison;
  const { terms, amount }: Difference = differenceOf(a, b);
  return {
    title: title(areaName(first, catalogue), areaName(second, catalogue)),
    heads: [columns.indicator, columns.difference],
    rows: terms.map(({ node, amount: own }) => [nodeName(node, look), signed(own, ascii)]),
    total: [explained.sum, signed(amount, ascii)],
  };
}

function partsOf(explanation: Explanation, compared: Compared, look: Look): string[] {
  return [
    sums(termsTable(explanation, look), look),
    ...explanation.parts.flatMap((part) => partsOf(part, compared, look)),
  ];
}

function differenceBlock(first: ComparedArea, second: ComparedArea, compared: Compared, look: Look): string[] {
  const table = differenceTable(first, second, compared, look);
  return table === null ? [] : [sums(table, look)];
}

/** Such a table under its title. */
function sums({ title, heads, rows, total }: SumTable, { width, paint }: Look): string {
  const all = [...rows, total].map((cells, index): GridRow => ({
    kind: "cells",
    cells: cells.map(safe),
    paint: (text) => (index === rows.length ? paint.bold(text) : text),
  }));
  const columns = heads.map((heading, index): GridColumn => ({
    align: index === 0 ? "left" : "right",
    heading,
    least: index === 0 ? NAME_LEAST : null,
  }));
  const style = { columns: (text: string) => paint.dim(text), rows: (text: string) => text };
  return [...wrap(safe(title), width), ...grid(columns, all, width, [0], style)].join("\n");
}

const NAME_LEAST = 12;

function signed(value: number, ascii: boolean): string {
  const text = added(value, ascii);
  return value > 0 && Number(value.toFixed(DIGITS)) !== 0 ? `+${text}` : text;
}

/** Two areas indicator by indicator: figures, points, and what each adds to the difference of their scores. */
export interface PairTable {
  readonly areas: readonly [ComparedArea, ComparedArea];
  readonly heads: readonly string[];
  /** Each of an indicator of the comparison, or (null) of something else that the scores differ by. */
  readonly rows: readonly { readonly index: number | null; readonly cells: readonly string[] }[];
  /** The scores; null: there are none. */
  readonly total: readonly string[] | null;
}

/** Of the areas that the reader wants to see, where these are two; null: there are more, or fewer. */
export function pairTable(compared: Compared, look: Look): PairTable | null {
  const shown = shownOf(compared, look);
  const [first, second, ...more] = shown.areas;
  if (look.view?.areas === null || !first || !second || more.length > 0) return null;
  const { catalogue, ascii } = look;
  const { columns } = catalogue.comparison;
  const scored = compared.composite !== null;
  const [a, b] = [explanationFor(compared, first), explanationFor(compared, second)];
  const difference = a && b && a.additive !== null ? differenceOf(a, b) : null;
  const amounts = new Map(difference?.terms.map(({ node, amount }) => [node?.id ?? null, amount]));
  const decimals = scoreDecimals(compared);
  const points = (area: ComparedArea, index: number) => {
    const normalised = area.cells[index]!.scored?.normalised ?? null;
    return normalised === null ? none(ascii) : scoreText(toDouble(normalised), decimals, ascii);
  };
  const rows: { index: number | null; cells: string[] }[] = shown.indicators.map((index) => {
    const own = amounts.get(compared.indicators[index]!.indicator.id);
    return {
      index,
      cells: [
        indicatorText(compared.indicators[index]!, catalogue),
        cellText(first.cells[index]!, look),
        cellText(second.cells[index]!, look),
        ...(scored ? [points(first, index), points(second, index)] : []),
        ...(difference ? [own === undefined ? none(ascii) : signed(own, ascii)] : []),
      ],
    };
  });
  // What gaps add, groups that are one term, indicators that aren't shown: without them the column would not add up.
  const seen = new Set(shown.indicators.map((index) => compared.indicators[index]!.indicator.id));
  for (const { node, amount } of difference?.terms ?? []) {
    if (node !== null && seen.has(node.id)) continue;
    rows.push({ index: null, cells: [nodeName(node, look), "", "", "", "", signed(amount, ascii)] });
  }
  const total = [
    columns.score,
    "",
    "",
    scoreText(first.score, decimals, ascii),
    scoreText(second.score, decimals, ascii),
    ...(difference ? [signed(difference.amount, ascii)] : []),
  ];
  const names = [first, second].map((area) => areaName(area, catalogue));
  const heads = [
    columns.indicator,
    ...names,
    ...(scored ? names.map((name) => `${name} ${columns.normalised}`) : []),
    ...(difference ? [columns.difference] : []),
  ];
  return { areas: [first, second], heads, rows, total: scored ? total : null };
}

/** The same for a terminal. */
export function detail(compared: Compared, look: Look): string | null {
  const pair = pairTable(compared, look);
  if (pair === null) return null;
  const { paint, width } = look;
  const rows = [...pair.rows.map(({ cells }) => cells), ...(pair.total ? [pair.total] : [])];
  const lines = rows.map((cells): GridRow => ({
    kind: "cells",
    cells: cells.map(safe),
    paint: (text) => (cells === pair.total ? paint.bold(text) : text),
  }));
  const columns = pair.heads.map((heading, index): GridColumn => ({
    align: index === 0 ? "left" : "right",
    heading: safe(heading),
    least: index === 0 ? NAME_LEAST : null,
    headingMost: HEADING_MOST,
  }));
  const style = { columns: (text: string) => paint.dim(text), rows: (text: string) => text };
  return grid(columns, lines, width, [0], style).join("\n");
}

const HEADING_MOST = 14;
