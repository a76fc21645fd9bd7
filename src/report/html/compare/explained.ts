import type { ComparedArea } from "../../../core/compare.ts";
import type { Explanation } from "../../../core/score/contributions.ts";
import { areaName } from "../../comparison.ts";
import {
  areasNamed,
  differenceTable,
  explanationFor,
  standingText,
  type SumTable,
  termsTable,
} from "../../comparison-explanation.ts";
import type { Compared, Look } from "../../format.ts";
import { section } from "../record.ts";
import { type Markup, markup } from "../markup.ts";
import { type Ends, stretch } from "./charts.ts";
import { rangeOf } from "./scale.ts";
import { beside, cell, keyOf, paragraph, scrolled } from "./table.ts";

/** How the scores of the areas that are asked about come about, and of two of them where they differ. */
export function explainedSection(compared: Compared, look: Look): Markup | null {
  const areas = areasNamed(compared, compared.explain);
  if (areas.length === 0) return null;
  const { comparison: words, comparePage: page } = look.catalogue;
  const blocks = areas.map((area) => {
    const explanation = explanationFor(compared, area);
    const why = area.reason === null ? "" : words.reasons[area.reason];
    const name = areaName(area, look.catalogue);
    return markup`<div data-area="${keyOf(area, look)}"><h3>${standingText(area, compared, look)}</h3>
${explanation === null ? paragraph(why, "about") : termTables(explanation, name, look)}</div>
`;
  });
  const [first, second, ...more] = areas;
  const two = first && second && more.length === 0 ? differenceTable(first, second, compared, look) : null;
  return section("explained", 2, page.headings.explained, [
    ...blocks,
    two === null ? null : sumTable(two, two.title, signedStretches(two), look),
    paragraph(barsIn(areas, compared, look), "about"),
    paragraph(words.order, "about"),
  ]);
}

function termTables(explanation: Explanation, area: string, look: Look): Markup[] {
  const table = termsTable(explanation, look);
  const own = sumTable(table, `${area} · ${table.title}`, stretchesOf(explanation), look);
  return [own, ...explanation.parts.flatMap((part) => termTables(part, area, look))];
}

/** What the bars of all tables mean, each kind once. */
function barsIn(areas: readonly ComparedArea[], compared: Compared, { catalogue }: Look): string {
  const kinds = new Set<"scores" | "logarithms" | "effects">();
  const visit = ({ additive, parts }: Explanation): void => {
    kinds.add(additive ?? "effects");
    parts.forEach(visit);
  };
  for (const area of areas) {
    const explanation = explanationFor(compared, area);
    if (explanation !== null) visit(explanation);
  }
  return [...kinds].map((kind) => catalogue.comparePage.termBars[kind]).join(catalogue.language === "zh" ? "" : " ");
}

/** A drawing for each row, and one for the sum. */
interface Stretches {
  readonly rows: readonly Markup[];
  readonly total: Markup | null;
}

function sumTable({ heads, rows, total }: SumTable, caption: string, drawn: Stretches, look: Look): Markup {
  const last = heads.length - 1;
  const line = (cells: readonly string[], drawing: Markup | null): Markup =>
    markup`<tr><th scope="row">${cells[0]!}</th>${cells
      .slice(1)
      .map((text, index) =>
        cell(COLUMNS[heads.length === 2 ? 2 : index]!, index + 1 === last ? beside(text, drawing) : text),
      )}</tr>
`;
  return scrolled(
    { name: "explained", caption },
    [
      markup`<thead><tr>${heads.map((head, index) => markup`<th scope="col"${index === 0 ? null : markup` class="number"`}>${head}</th>`)}</tr></thead>
`,
      markup`<tbody>${rows.map((cells, index) => line(cells, drawn.rows[index]!))}</tbody>
<tfoot>${line(total, drawn.total)}</tfoot>
`,
    ],
    look,
  );
}

const COLUMNS = ["weight", "normalised", "contribution"] as const;

/** Of sums each where the one before it ends; else each from where it changes nothing. */
function stretchesOf({ additive, terms, score }: Explanation): Stretches {
  const amounts = terms.map(({ amount }) => amount ?? 0);
  if (additive !== "scores") return centred(amounts, null);
  const ways: [number, number][] = [];
  for (const amount of amounts) {
    const start = ways.at(-1)?.[1] ?? 0;
    ways.push([start, start + amount]);
  }
  const ends = rangeOf([0, score, ...ways.flat()])!;
  return {
    rows: ways.map(([from, to]) => stretch(from, to, ends, toneOf(to - from))),
    total: stretch(0, score, ends, "score"),
  };
}

function signedStretches({ rows }: SumTable): Stretches {
  return centred(
    rows.map((cells) => Number(cells.at(-1)!.replace("−", "-"))),
    null,
  );
}

function centred(amounts: readonly number[], total: Markup | null): Stretches {
  const most = Math.max(...amounts.map(Math.abs));
  const ends: Ends = { low: -most, high: most };
  return { rows: amounts.map((amount) => stretch(0, amount, ends, toneOf(amount))), total };
}

const toneOf = (amount: number): string => (amount < 0 ? "less" : "more");
