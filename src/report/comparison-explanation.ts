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
    const head = headOf(area, compared, look);
    if (explanation !== null) return [head, ...partsOf(explanation, compared, look)];
    const reason = area.reason === null ? "" : words.reasons[area.reason];
    return [`${head}\n${wrap(reason, width).join("\n")}`];
  });
  const [first, second, ...more] = chosen;
  const two = first && second && more.length === 0 ? differenceBlock(first, second, compared, look) : [];
  return [...blocks, ...two, look.paint.dim(order.join("\n"))];
}

function headOf(area: ComparedArea, compared: Compared, { catalogue, ascii, paint }: Look): string {
  const { columns } = catalogue.comparison;
  const score = scoreText(area.score, scoreDecimals(compared), ascii);
  const dot = ascii ? " - " : " · ";
  return paint.bold(
    safe(`${areaName(area, catalogue)}${dot}${columns.score} ${score}${dot}${columns.rank}${rankText(area, ascii)}`),
  );
}

const nodeName = (node: Node | null, { catalogue }: Look): string =>
  node === null ? catalogue.comparison.explained.gaps : textOf(node.name, catalogue.language, node.id);

const DIGITS = 4;

/** A number that is added up with others: with so many digits that their sum can be checked. */
const added = (value: number, ascii: boolean): string =>
  minus(value.toFixed(DIGITS).replace(/^-(0\.0*)$/, "$1"), ascii);

function partsOf(explanation: Explanation, compared: Compared, look: Look): string[] {
  return [table(explanation, look), ...explanation.parts.flatMap((part) => partsOf(part, compared, look))];
}

/** One group as a table of terms, with what they come to below. */
function table(explanation: Explanation, look: Look): string {
  const { catalogue, ascii, paint, width } = look;
  const { columns, explained, filled } = catalogue.comparison;
  const { node, score, additive, terms } = explanation;
  const multiplies = additive === "logarithms";
  const name = node.id === "" ? explained.scored : nodeName(node, look);
  const note = additive === null ? ` (${explained.without})` : "";
  const cells = ({ node: part, weight, value, filled: why, amount, factor }: Term): readonly string[] => [
    `${nodeName(part, look)}${why === null ? "" : ` (${filled[why]})`}`,
    weight === null ? "" : shareText(weight),
    value === null ? "" : added(value, ascii),
    amount === null ? none(ascii) : multiplies ? `${ascii ? "x" : "×"} ${added(factor!, ascii)}` : added(amount, ascii),
  ];
  const rows = terms.map((term): GridRow => ({ kind: "cells", cells: cells(term).map(safe), paint: (text) => text }));
  const total = [multiplies ? explained.product : columns.score, "", "", added(score, ascii)];
  rows.push({ kind: "cells", cells: total, paint: (text) => paint.bold(text) });
  const heads: GridColumn[] = [
    { align: "left", heading: columns.indicator, least: NAME_LEAST },
    { align: "right", heading: columns.weight, least: null },
    { align: "right", heading: columns.normalised, least: null },
    { align: "right", heading: multiplies ? explained.factor : columns.contribution, least: null },
  ];
  const style = { columns: (text: string) => paint.dim(text), rows: (text: string) => text };
  return [...wrap(safe(`${name}${note}`), width), ...grid(heads, rows, width, [0], style)].join("\n");
}

const NAME_LEAST = 12;

/** The difference of two scores as a sum over the parts. */
function differenceBlock(first: ComparedArea, second: ComparedArea, compared: Compared, look: Look): string[] {
  const [a, b] = [explanationFor(compared, first), explanationFor(compared, second)];
  if (a === null || b === null) return [];
  const { catalogue, ascii, paint, width } = look;
  const { columns, differenceOf: title, explained } = catalogue.comparison;
  const { terms, amount }: Difference = differenceOf(a, b);
  const rows = terms.map(({ node, amount: own }): GridRow => ({
    kind: "cells",
    cells: [safe(nodeName(node, look)), signed(own, ascii)],
    paint: (text) => text,
  }));
  rows.push({ kind: "cells", cells: [explained.sum, signed(amount, ascii)], paint: (text) => paint.bold(text) });
  const heads: GridColumn[] = [
    { align: "left", heading: columns.indicator, least: NAME_LEAST },
    { align: "right", heading: columns.difference, least: null },
  ];
  const style = { columns: (text: string) => paint.dim(text), rows: (text: string) => text };
  const name = title(areaName(first, catalogue), areaName(second, catalogue));
  return [[...wrap(safe(name), width), ...grid(heads, rows, width, [0], style)].join("\n")];
}

function signed(value: number, ascii: boolean): string {
  const text = added(value, ascii);
  return value > 0 && Number(value.toFixed(DIGITS)) !== 0 ? `+${text}` : text;
}

/** Two areas indicator by indicator: figures, points, and what each adds to the difference of their scores. */
export function detail(compared: Compared, look: Look): string | null {
  const shown = shownOf(compared, look);
  const [first, second, ...more] = shown.areas;
  if (look.view?.areas === null || !first || !second || more.length > 0) return null;
  const { catalogue, ascii, paint, width } = look;
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
  const rows = shown.indicators.map((index): GridRow => {
    const own = amounts.get(compared.indicators[index]!.indicator.id);
    return {
      kind: "cells",
      cells: [
        safe(indicatorText(compared.indicators[index]!, catalogue)),
        cellText(first.cells[index]!, look),
        cellText(second.cells[index]!, look),
        ...(scored ? [points(first, index), points(second, index)] : []),
        ...(difference ? [own === undefined ? none(ascii) : signed(own, ascii)] : []),
      ],
      paint: (text) => text,
    };
  });
  // What gaps add, groups that are one term, indicators that aren't shown: without them the column would not add up.
  const seen = new Set(shown.indicators.map((index) => compared.indicators[index]!.indicator.id));
  for (const { node, amount } of difference?.terms ?? []) {
    if (node !== null && seen.has(node.id)) continue;
    rows.push({
      kind: "cells",
      cells: [safe(nodeName(node, look)), "", "", "", "", signed(amount, ascii)],
      paint: (text) => text,
    });
  }
  const total = [
    columns.score,
    "",
    "",
    scoreText(first.score, decimals, ascii),
    scoreText(second.score, decimals, ascii),
    ...(difference ? [signed(difference.amount, ascii)] : []),
  ];
  if (scored) rows.push({ kind: "cells", cells: total, paint: (text) => paint.bold(text) });
  const names = [first, second].map((area) => safe(areaName(area, catalogue)));
  const heads = [
    columns.indicator,
    ...names,
    ...(scored ? names.map((name) => `${name} ${columns.normalised}`) : []),
    ...(difference ? [columns.difference] : []),
  ].map((heading, index): GridColumn => ({
    align: index === 0 ? "left" : "right",
    heading,
    least: index === 0 ? NAME_LEAST : null,
    headingMost: HEADING_MOST,
  }));
  const style = { columns: (text: string) => paint.dim(text), rows: (text: string) => text };
  return grid(heads, rows, width, [0], style).join("\n");
}

const HEADING_MOST = 14;
