import type { ComparedArea } from "../core/compare.ts";
import { textOf } from "../core/plan.ts";
import type { ComparisonColumn } from "../messages/catalogue.ts";
import { none } from "./cells.ts";
import { detail, explanationBlocks } from "./comparison-explanation.ts";
import {
  areaName,
  cellText,
  comparisonNotes,
  comparisonTitle,
  groupText,
  indicatorText,
  intervalOf,
  rankText,
  scoreDecimals,
  scoreText,
  type Shown,
  shownOf,
  shareText,
  toneOf,
  weightText,
} from "./comparison.ts";
import type { Compared, Look, Run } from "./format.ts";
import { type GridColumn, type GridRow, grid } from "./grid.ts";
import { inAscii, paintOf } from "./marks.ts";
import { percentage } from "./numbers.ts";
import { safe } from "./safe.ts";
import { asOfText, whatIfs } from "./select.ts";
import { widthOf } from "./width.ts";
import { wrap } from "./wrap.ts";

/** The ranking and the matrix for a terminal: in blocks that fit its width, each with the areas in front. */
export function comparisonBlocks(run: Run, compared: Compared, look: Look): string[] {
  if (compared.explain.length > 0) return [heading(run, look), ...explanationBlocks(compared, look)];
  const shown = shownOf(compared, look);
  const two = detail(compared, look);
  const parts = look.view?.transpose
    ? transposed(compared, shown, look)
    : two !== null
      ? [ranking(compared, shown, look), ...groupBlocks(compared, shown, look), two]
      : [ranking(compared, shown, look), ...groupBlocks(compared, shown, look), ...matrix(compared, shown, look)];
  return [heading(run, look), ...parts.filter((part) => part !== ""), notes(compared, shown, look)];
}

const plain = (text: string): string => text;

function heading(run: Run, look: Look): string {
  const { catalogue, paint, width, ascii } = look;
  const when = asOfText(run.asOf, run, catalogue);
  const supposed = whatIfs(run, catalogue).flatMap((line) => wrap(safe(ascii ? inAscii(line) : line), width));
  const lines = wrap(`${safe(comparisonTitle(run, look))}   ${when}`.trimEnd(), width);
  return [...lines.map((line) => paint.bold(line)), ...supposed.map((line) => paint.yellow(line))].join("\n");
}

interface Field {
  readonly heading: string;
  readonly align: "left" | "right";
  text(area: ComparedArea): string;
  /** Where it is painted. */
  paint?(area: ComparedArea): (text: string) => string;
}

/** A field with what it says of each area. */
interface Filled extends Field {
  readonly texts: readonly string[];
}

/** Of a hundred thousand texts too: a call takes no such number of arguments. */
const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);

const NAME_LEAST = 8;
const HEADING_MOST = 14;
/** Blanks between columns, as a grid has them. */
const GAP = 2;

/** Columns in blocks, each as full as the room allows; one that is wider than that has a block of its own. */
function packed<T>(columns: readonly T[], size: (column: T) => number, room: number): T[][] {
  const blocks: T[][] = [];
  let left = 0;
  for (const column of columns) {
    const own = size(column);
    if (blocks.length === 0 || own > left) {
      blocks.push([]);
      left = room;
    }
    blocks.at(-1)!.push(column);
    left -= own;
  }
  return blocks;
}

/** Rows of areas with some fields, in as many blocks as the width asks for; rank and name stand in front of each. */
function blocksOf(
  fields: readonly Field[],
  { areas }: Shown,
  look: Look,
  first: readonly (readonly [string, ...string[]])[] = [],
): string[] {
  const { ascii, catalogue, paint, width } = look;
  const { columns } = catalogue.comparison;
  const front: readonly Field[] = [
    { heading: columns.rank, align: "left", text: (area) => rankText(area, ascii) },
    { heading: columns.area, align: "left", text: (area) => safe(areaName(area, catalogue)) },
  ];
  const withTexts = (field: Field): Filled => ({ ...field, texts: areas.map((area) => field.text(area)) });
  const size = ({ heading, texts }: Filled, extra: readonly string[] = []) =>
    Math.max(Math.min(widthOf(safe(heading)), HEADING_MOST), widest(extra), widest(texts));
  const labels = first.map(([label]) => label);
  const fronts = front.map(withTexts);
  const inFront = fronts.reduce((sum, field, index) => sum + size(field, index === 1 ? labels : []), 0) + 2;
  const above = (index: number) => first.map((row) => row[index + 1]!);
  const filled = fields.map(withTexts);
  return packed([...filled.keys()], (index) => size(filled[index]!, above(index)) + GAP, width - inFront).map(
    (chosen) => {
      const shown = [...fronts, ...chosen.map((index) => filled[index]!)];
      const rows: GridRow[] = [
        ...first.map((row): GridRow => ({
          kind: "cells",
          cells: ["", row[0], ...chosen.map((index) => row[index + 1]!)],
          paint: (text) => paint.dim(text),
        })),
        ...areas.map((area, row): GridRow => ({
          kind: "cells",
          cells: shown.map(({ texts }) => texts[row]!),
          paint: (text, index) => (shown[index]!.paint?.(area) ?? plain)(text),
        })),
      ];
      const grids = shown.map(({ heading, align }, index): GridColumn => ({
        align,
        heading: safe(heading),
        least: index === 1 ? NAME_LEAST : null,
        headingMost: HEADING_MOST,
      }));
      return grid(grids, rows, width, [1], { columns: (text) => paint.dim(text), rows: plain }).join("\n");
    },
  );
}

/** Who comes where, and by what. */
function ranking(compared: Compared, shown: Shown, look: Look): string {
  const { ascii, catalogue } = look;
  const { columns } = catalogue.comparison;
  const decimals = scoreDecimals(compared);
  const scored = compared.composite !== null;
  const count = (id: ComparisonColumn & ("met" | "missed" | "pending"), of: (area: ComparedArea) => number): Field => ({
    heading: columns[id],
    align: "right",
    text: (area) => String(of(area)),
  });
  const has = (of: (area: ComparedArea) => unknown) => compared.areas.some((area) => of(area));
  const fields: Field[] = [
    ...(scored
      ? [
          {
            heading: columns.score,
            align: "right" as const,
            text: (area: ComparedArea) => scoreText(area.score, decimals, ascii),
          },
        ]
      : []),
    ...(compared.reliability
      ? [
          {
            heading: ascii ? inAscii(columns.interval) : columns.interval,
            align: "right" as const,
            text: (area: ComparedArea) => intervalOf(area, ascii),
          },
        ]
      : []),
    ...(has(({ band }) => band)
      ? [
          {
            heading: columns.band,
            align: "left" as const,
            text: ({ band }: ComparedArea) => safe(band ? textOf(band.name, catalogue.language, "") : none(ascii)),
          },
        ]
      : []),
    ...(has(({ counts }) => counts.targets > 0)
      ? [
          count("met", ({ counts }) => counts.met),
          count("missed", ({ counts }) => counts.missed),
          ...(has(({ counts }) => counts.pending > 0) ? [count("pending", ({ counts }) => counts.pending)] : []),
          {
            heading: columns["not-assessed"],
            align: "right" as const,
            text: ({ counts }: ComparedArea) => String(counts.notAssessed),
          },
          {
            heading: columns.attainment,
            align: "right" as const,
            text: ({ attainment }: ComparedArea) => (attainment ? percentage(attainment) : none(ascii)),
          },
        ]
      : []),
    ...(scored
      ? [
          {
            heading: columns.coverage,
            align: "right" as const,
            text: ({ coverage }: ComparedArea) => (coverage ? percentage(coverage) : none(ascii)),
          },
        ]
      : []),
  ];
  return blocksOf(fields, shown, look).join("\n\n");
}

/** The scores of the groups. */
function groupBlocks(compared: Compared, shown: Shown, look: Look): string[] {
  const { catalogue } = look;
  const decimals = scoreDecimals(compared);
  const groups = compared.areas[0]?.groups ?? [];
  if (groups.length === 0) return [];
  const fields = groups.map(({ node }, index): Field => ({
    heading: textOf(node.name, catalogue.language, node.id),
    align: "right",
    text: (area) => groupText(area.groups[index]!, decimals, look),
  }));
  const weights = groups.map(({ node }) => shareText(node.effective));
  return blocksOf(fields, shown, look, [[catalogue.comparison.columns.weight, ...weights]]);
}

/** Every area's figure and verdict for every indicator. */
function matrix(compared: Compared, shown: Shown, look: Look): string[] {
  const { catalogue } = look;
  const fields = shown.indicators.map((index): Field => {
    return {
      heading: indicatorText(compared.indicators[index]!, catalogue),
      align: "right",
      text: ({ cells }) => cellText(cells[index]!, look),
      paint: ({ cells }) => {
        const tone = toneOf(cells[index]!);
        return tone === null ? plain : paintOf(tone, look);
      },
    };
  });
  const weights = shown.indicators.map((index) => weightText(compared.indicators[index]!, look));
  const scored = compared.composite !== null;
  return blocksOf(fields, shown, look, scored ? [[catalogue.comparison.columns.weight, ...weights]] : []);
}

/** Areas as columns, in as many blocks as the width asks for; the indicators stand in front of each. */
function transposed(compared: Compared, shown: Shown, look: Look): string[] {
  const { catalogue, ascii, paint, width } = look;
  const { columns } = catalogue.comparison;
  const decimals = scoreDecimals(compared);
  const named = shown.indicators.map((index) => indicatorText(compared.indicators[index]!, catalogue));
  const judged = compared.areas.some(({ counts }) => counts.targets > 0);
  const heads = [
    columns.rank,
    ...(compared.composite ? [columns.score] : []),
    ...(judged ? [columns.met] : []),
    ...named,
  ];
  const rowsOf = (area: ComparedArea) => [
    rankText(area, ascii),
    ...(compared.composite ? [scoreText(area.score, decimals, ascii)] : []),
    ...(judged ? [`${area.counts.met}/${area.counts.targets}`] : []),
    ...shown.indicators.map((index) => cellText(area.cells[index]!, look)),
  ];
  const front = Math.min(Math.max(...heads.map((one) => widthOf(one))), Math.max(NAME_LEAST, Math.floor(width / 3)));
  const columnsOf = shown.areas.map((area) => ({ name: safe(areaName(area, catalogue)), cells: rowsOf(area), area }));
  const size = ({ name, cells }: (typeof columnsOf)[number]) =>
    Math.max(Math.min(widthOf(name), HEADING_MOST), ...cells.map((one) => widthOf(one))) + GAP;
  const extra = heads.length - named.length;
  return packed(columnsOf, size, width - front).map((block) => {
    const rows = heads.map((head, row): GridRow => ({
      kind: "cells",
      cells: [safe(head), ...block.map(({ cells }) => cells[row]!)],
      paint: (text, column) => {
        const tone =
          column === 0 || row < extra ? null : toneOf(block[column - 1]!.area.cells[shown.indicators[row - extra]!]!);
        return tone === null ? text : paintOf(tone, look)(text);
      },
    }));
    const grids: GridColumn[] = [
      { align: "left", heading: columns.indicator, least: NAME_LEAST },
      ...block.map(({ name }): GridColumn => ({
        align: "right",
        heading: name,
        least: null,
        headingMost: HEADING_MOST,
      })),
    ];
    return grid(grids, rows, width, [0], { columns: (text) => paint.dim(text), rows: plain }).join("\n");
  });
}

/** What a reader must know beside the rows. */
function notes(compared: Compared, shown: Shown, look: Look): string {
  const { catalogue, paint, width, ascii } = look;
  const hidden = shown.hidden > 0 ? [catalogue.comparison.hidden(shown.hidden)] : [];
  return [...hidden, ...comparisonNotes(compared, look)]
    .flatMap((line) => wrap(safe(ascii ? inAscii(line) : line), width))
    .map((line) => paint.dim(line))
    .join("\n");
}
