import { toDouble } from "../../../core/amount.ts";
import type { ComparedArea } from "../../../core/compare.ts";
import { toNumber } from "../../../core/exact.ts";
import { areaName } from "../../comparison.ts";
import { type PairTable, pairTable } from "../../comparison-explanation.ts";
import type { Compared, Look } from "../../format.ts";
import { section } from "../record.ts";
import { type Markup, markup, NOTHING } from "../markup.ts";
import { dumbbell, type Ends, firstSign, secondSign } from "./charts.ts";
import { endsOf, rangeOf } from "./scale.ts";
import { cell, keyOf, paragraph, scrolled } from "./table.ts";

/** Two areas, where the reader wants to see just these: every figure, and how far apart they lie. */
export function pairSection(compared: Compared, look: Look): Markup | null {
  const pair = pairTable(compared, look);
  if (pair === null) return null;
  const { comparePage: page } = look.catalogue;
  const [first, second] = pair.areas.map((area) => areaName(area, look.catalogue)) as [string, string];
  const title = page.pair(first, second);
  const [indicator = "", , , ...numbers] = pair.heads;
  const scored = compared.composite !== null;
  const ids = idsOf(pair.areas, scored, look);
  const row = (cells: readonly string[], chart: Markup, id: string | null, name: string): Markup => {
    const [head = "", own = "", other = "", ...rest] = cells;
    return markup`<tr class="${name}"${id === null ? null : markup` data-column="${id}"`}><th scope="row">${head}</th>${[
      cell(ids[0]!, own),
      markup`<td class="position">${chart}</td>`,
      cell(ids[1]!, other),
      ...rest.map((text, index) => cell(ids[index + 2]!, markup`<span class="number">${text}</span>`)),
    ]}</tr>
`;
  };
  return section("pair", 2, title, [
    paragraph(page.positions[scored ? "score" : "attainment"], "about"),
    scrolled(
      { name: "pair", caption: title, titled: true },
      [
        markup`<thead><tr><th scope="col">${indicator}</th><th scope="col">${firstSign} ${first}</th><th scope="col">${page.position}</th><th scope="col">${secondSign} ${second}</th>${numbers.map(
          (head) => markup`<th scope="col" class="number">${head}</th>`,
        )}</tr></thead>
`,
        markup`<tbody>${pair.rows.map(({ index, cells }) =>
          index === null
            ? row(cells, NOTHING, null, "rest")
            : row(
                cells,
                positionOf(index, cells, pair, compared, look),
                compared.indicators[index]!.indicator.id,
                "one",
              ),
        )}</tbody>
`,
        pair.total === null
          ? NOTHING
          : markup`<tfoot>${row(pair.total, NOTHING, null, "total")}</tfoot>
`,
      ],
      look,
    ),
  ]);
}

/** What the columns are of: an area's figure, its points, and what that adds to the difference. */
const idsOf = (areas: PairTable["areas"], scored: boolean, look: Look): string[] => {
  const keys = areas.map((area) => keyOf(area, look));
  return [...keys, ...(scored ? keys.map((key) => `${key} normalised`) : []), "difference"];
};

function positionOf(
  index: number,
  [, own = "", other = ""]: readonly string[],
  { areas }: PairTable,
  compared: Compared,
  look: Look,
): Markup {
  const [first, second] = areas;
  const scored = compared.composite !== null;
  const value = scored ? pointsOf : attainmentOf;
  const [a, b] = [value(first, index), value(second, index)];
  const ends = scored ? pointEnds(index, compared) : attainmentEnds([a, b]);
  if (ends === null || (a === null && b === null)) return NOTHING;
  const names = areas.map((area) => areaName(area, look.catalogue)) as [string, string];
  const words = look.catalogue.comparePage.apart(names[0], own, names[1], other);
  return dumbbell(a, b, ends, scored ? null : 1, words);
}

function pointsOf({ cells }: ComparedArea, index: number): number | null {
  const points = cells[index]!.scored?.normalised ?? null;
  return points === null ? null : toDouble(points);
}

/** A figure that isn't judged has no place by its target. */
function attainmentOf({ cells }: ComparedArea, index: number): number | null {
  const [first] = cells[index]!.assessments;
  return first === undefined || first.verdict === "not-assessed" || first.attainment === null
    ? null
    : toNumber(first.attainment);
}

/** The ends of the scale; without one the worst and the best of all areas. What lies beyond the scale moves its end. */
function pointEnds(index: number, { indicators, composite }: Compared): Ends | null {
  const { node, indicator } = indicators[index]!;
  if (node === null) return null;
  const range = rangeOf(composite!.columns[node.leaves[0]!]!.numbers.doubles);
  const scale = endsOf(indicator);
  if (scale === null || range === null) return range;
  return { low: Math.min(scale.low, range.low), high: Math.max(scale.high, range.high) };
}

function attainmentEnds(values: readonly (number | null)[]): Ends {
  const known = values.flatMap((value) => value ?? []);
  return { low: Math.min(0, ...known), high: Math.max(1, ...known) };
}
