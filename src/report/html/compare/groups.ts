import type { ComparedArea, ComparedGroup } from "../../../core/compare.ts";
import { textOf } from "../../../core/plan.ts";
import type { Node } from "../../../core/score/tree.ts";
import { areaName, groupText, rankText, scoreDecimals, scoreText, shareText, type Shown } from "../../comparison.ts";
import type { Compared, Look } from "../../format.ts";
import { section } from "../record.ts";
import { type Markup, markup, NOTHING } from "../markup.ts";
import { blocksOf } from "./blocks.ts";
import { bar, type Ends } from "./charts.ts";
import { barEnds, commonEnds, medianOf, rangeOf } from "./scale.ts";
import { cell, keyOf, MOST_COLUMNS, paragraph, scrolled } from "./table.ts";

/** Areas of which there are drawings: of more nobody looks at them all, and the tables have every number. */
export const MOST_PROFILES = 24;

/** A group with its place among all, and the groups around it. */
interface Placed {
  readonly node: Node;
  readonly index: number;
  readonly top: number;
  readonly depth: number;
}

/** The groups in the order in which areas have them. */
function placed(root: Node): Placed[] {
  const found: Placed[] = [];
  const visit = (node: Node, top: number | null, depth: number): void => {
    for (const child of node.children) {
      if (child.joins === null) continue;
      const index = found.length;
      found.push({ node: child, index, top: top ?? index, depth });
      visit(child, top ?? index, depth + 1);
    }
  };
  visit(root, null, 0);
  return found;
}

/** The scores of the groups: in a table, and as a profile of each area. */
export function groupSections(compared: Compared, shown: Shown, look: Look): Markup[] {
  const groups = compared.composite === null ? [] : placed(compared.composite.tree.root);
  if (groups.length === 0 || shown.areas.length === 0) return [];
  const { headings } = look.catalogue.comparePage;
  return [
    section("groups", 2, headings.groups, tables(groups, compared, shown, look)),
    section("profiles", 2, headings.profiles, profiles(groups, compared, shown, look)),
  ];
}

const named = (node: Node, { catalogue }: Look): string => textOf(node.name, catalogue.language, node.id);

function tables(groups: readonly Placed[], compared: Compared, { areas }: Shown, look: Look): Markup[] {
  const { comparison: words, comparePage: page } = look.catalogue;
  const decimals = scoreDecimals(compared);
  const blocks = blocksOf(groups, ({ top }) => top, MOST_COLUMNS);
  return blocks.map((block, number) => {
    const caption = `${page.headings.groups}${blocks.length > 1 ? page.part(number + 1, blocks.length) : ""}`;
    return scrolled(
      { name: "groups", caption, columns: block.length, titled: blocks.length === 1 },
      [
        markup`<thead><tr><th scope="col">${words.columns.area}</th>${block.map(
          ({ node, depth }) =>
            markup`<th scope="col"${depth > 0 ? markup` class="inner"` : null}>${named(node, look)}</th>`,
        )}</tr>
<tr class="weights"><th scope="row">${words.columns.weight}</th>${block.map(({ node }) => cell(node.id, shareText(node.effective)))}</tr></thead>
`,
        markup`<tbody>${areas.map(
          (area) =>
            markup`<tr data-area="${keyOf(area, look)}"><th scope="row">${areaName(area, look.catalogue)}</th>${block.map(
              ({ node, index }) => groupCell(node, area.groups[index]!, decimals, look),
            )}</tr>
`,
        )}</tbody>
`,
      ],
      look,
    );
  });
}

function groupCell(node: Node, group: ComparedGroup, decimals: number, look: Look): Markup {
  const { comparison } = look.catalogue;
  const why =
    group.score === null && group.reason !== null ? markup` <small>${comparison.reasons[group.reason]}</small>` : null;
  const shade = group.colour === null ? "" : `shade ${group.colour}`;
  return cell(node.id, [scoreAndColour(group, decimals, look), why], shade);
}

/** As `groupText`, the colour below the score. */
function scoreAndColour({ score, colour }: ComparedGroup, decimals: number, { ascii, catalogue }: Look): Markup {
  const word = colour === null ? null : markup` <span class="word">${catalogue.comparison.colours[colour]}</span>`;
  return markup`<span class="value">${scoreText(score, decimals, ascii)}${word}</span>`;
}

function profiles(groups: readonly Placed[], compared: Compared, { areas }: Shown, look: Look): (Markup | null)[] {
  const { comparePage: page, comparison, language } = look.catalogue;
  const decimals = scoreDecimals(compared);
  const columnOf = (node: Node) => compared.composite!.scores.get(node)!;
  const common = commonEnds(compared);
  const all =
    common &&
    barEnds(
      groups.flatMap(({ node }) => endsIn(columnOf(node))),
      common,
    );
  const scales = groups.map(({ node }): Ends => all ?? barEnds(columnOf(node), null));
  const medians = groups.map(({ node }) => medianOf(node, compared));
  const drawn = areas.slice(0, MOST_PROFILES);
  const text = (value: number) => scoreText(value, Number.isInteger(value) ? 0 : 2, look.ascii);
  const line = ({ node, index, depth }: Placed, area: ComparedArea): Markup => {
    const group = area.groups[index]!;
    const shape =
      group.score === null
        ? NOTHING
        : bar(group.score, scales[index]!, group.colour === null ? "score" : group.colour, medians[index]!);
    return markup`<div class="line depth-${Math.min(depth, 3)}"><dt>${named(node, look)}</dt><dd><span data-column="${node.id}">${groupText(group, decimals, look)}</span>${shape}</dd></div>
`;
  };
  const card = (area: ComparedArea): Markup => {
    const band = area.band === null ? "" : ` · ${textOf(area.band.name, language, "")}`;
    const score = `${comparison.columns.score} ${scoreText(area.score, decimals, look.ascii)}${band}`;
    const why = area.rank === null && area.reason !== null ? ` · ${comparison.reasons[area.reason]}` : "";
    return markup`<li data-area="${keyOf(area, look)}"><h3><span class="place">${rankText(area, look.ascii)}</span> ${areaName(area, look.catalogue)}</h3><p>${score}${why}</p>
<dl>${groups.map((group) => line(group, area))}</dl></li>
`;
  };
  return [
    paragraph(page.groupBars(all && { low: text(all.low), high: text(all.high) }), "about"),
    paragraph(drawn.length < areas.length ? page.capped(drawn.length, areas.length) : "", "about"),
    markup`<ul class="cards">${drawn.map(card)}</ul>
`,
  ];
}

function endsIn(column: Iterable<number>): number[] {
  const range = rangeOf(column);
  return range === null ? [] : [range.low, range.high];
}
