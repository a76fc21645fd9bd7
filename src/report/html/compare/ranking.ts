import type { ComparedArea } from "../../../core/compare.ts";
import { textOf } from "../../../core/plan.ts";
import { none } from "../../cells.ts";
import { areaName, intervalOf, rankText, scoreDecimals, scoreText, type Shown } from "../../comparison.ts";
import type { Compared, Look } from "../../format.ts";
import { percentage } from "../../numbers.ts";
import { section } from "../record.ts";
import { type Markup, markup, NOTHING } from "../markup.ts";
import { bar, parts, rankStrip } from "./charts.ts";
import { barEnds, commonEnds } from "./scale.ts";
import { beside, cell, keyOf, paragraph, scrolled } from "./table.ts";

interface Field {
  readonly id: string;
  readonly heading: string;
  content(area: ComparedArea): Markup | string;
  /** A number alone, a number with a drawing, or a text. */
  readonly kind: "right" | "drawn" | "text";
}

/** Who comes where, by what, and how sure that is; below them who has no rank, and why. */
export function rankingSection(compared: Compared, shown: Shown, look: Look): Markup {
  const { catalogue } = look;
  const { comparison: words, comparePage: page } = catalogue;
  const ranked = compared.areas.reduce((count, { rank }) => count + (rank === null ? 0 : 1), 0);
  const fields = fieldsOf(compared, ranked, look);
  const key = [
    ...(compared.composite ? [page.scoreBars(...scoreEnds(compared, look))] : []),
    ...(compared.reliability ? [page.strips(ranked)] : []),
    ...(isJudged(compared) ? [page.bars] : []),
  ];
  const first = firstUnranked(shown.areas);
  const row = (area: ComparedArea) => rowOf(area, fields, look);
  const columns = fields.length + 2;
  const drawn = fields.filter(({ kind }) => kind === "drawn").length;
  const bodies = [
    markup`<tbody>${shown.areas.slice(0, first).map(row)}</tbody>
`,
    first === shown.areas.length
      ? NOTHING
      : markup`<tbody class="unranked"><tr><th scope="rowgroup" colspan="${columns}">${page.headings.unranked}</th></tr>
${shown.areas.slice(first).map(row)}</tbody>
`,
  ];
  return section("ranking", 2, page.headings.ranking, [
    scrolled(
      { name: "ranking", caption: words.ranked(ranked, compared.rankedBy), layout: `drawn-${drawn}` },
      [
        markup`<thead><tr><th scope="col">${words.columns.rank}</th><th scope="col">${words.columns.area}</th>${fields.map(
          ({ heading, kind }) => markup`<th scope="col" class="${kind}">${heading}</th>`,
        )}</tr></thead>
`,
        ...bodies,
      ],
      look,
    ),
    paragraph(shown.hidden > 0 ? words.hidden(shown.hidden) : "", "about"),
    paragraph(key.join(catalogue.language === "zh" ? "" : " "), "about"),
  ]);
}

const isJudged = ({ areas }: Compared): boolean => areas.some(({ counts }) => counts.targets > 0);

/** Where those without a rank begin, if all of them come last; else there is no such place. */
function firstUnranked(areas: readonly ComparedArea[]): number {
  let first = areas.length;
  while (first > 0 && areas[first - 1]!.rank === null) first--;
  return areas.slice(0, first).every(({ rank }) => rank !== null) ? first : areas.length;
}

const endsOf = (compared: Compared) =>
  barEnds(
    compared.areas.flatMap(({ score }) => score ?? []),
    commonEnds(compared),
  );

function scoreEnds(compared: Compared, { ascii }: Look): readonly [string, string] {
  const { low, high } = endsOf(compared);
  const text = (value: number) => scoreText(value, 0, ascii);
  return Number.isInteger(low) && Number.isInteger(high)
    ? [text(low), text(high)]
    : [scoreText(low, 2, ascii), scoreText(high, 2, ascii)];
}

function rowOf(area: ComparedArea, fields: readonly Field[], look: Look): Markup {
  const { catalogue, ascii } = look;
  const { reason } = area;
  const why =
    area.rank === null && reason !== null
      ? markup` <small data-column="reason">${catalogue.comparison.reasons[reason]}</small>`
      : null;
  return markup`<tr data-area="${keyOf(area, look)}">${cell("rank", rankText(area, ascii))}<th scope="row"><span data-column="area">${areaName(area, catalogue)}</span>${why}</th>${fields.map(
    ({ id, content, kind }) => cell(id, content(area), kind === "right" ? kind : ""),
  )}</tr>
`;
}

function fieldsOf(compared: Compared, ranked: number, look: Look): readonly Field[] {
  const { ascii, catalogue } = look;
  const { columns } = catalogue.comparison;
  const has = (of: (area: ComparedArea) => unknown) => compared.areas.some((area) => of(area));
  const decimals = scoreDecimals(compared);
  const ends = endsOf(compared);
  const field = (id: keyof typeof columns, content: Field["content"], kind: Field["kind"] = "drawn"): Field => ({
    id,
    heading: columns[id],
    content,
    kind,
  });
  const number = (id: keyof typeof columns, text: (area: ComparedArea) => string): Field => field(id, text, "right");
  const scores = [
    field("score", ({ score }) =>
      beside(scoreText(score, decimals, ascii), score === null ? null : bar(score, ends, "score", null)),
    ),
    ...(compared.reliability ? [field("interval", (area) => intervalCell(area, ranked, look))] : []),
    ...(has(({ band }) => band)
      ? [field("band", ({ band }) => (band ? textOf(band.name, catalogue.language, "") : none(ascii)), "text")]
      : []),
  ];
  const counts = [
    field("met", ({ counts }) => beside(String(counts.met), countBar(counts))),
    number("missed", ({ counts }) => String(counts.missed)),
    ...(has(({ counts }) => counts.pending > 0) ? [number("pending", ({ counts }) => String(counts.pending))] : []),
    number("not-assessed", ({ counts }) => String(counts.notAssessed)),
    number("attainment", ({ attainment }) => (attainment ? percentage(attainment) : none(ascii))),
  ];
  return [
    ...(compared.composite ? scores : []),
    ...(isJudged(compared) ? counts : []),
    ...(compared.composite
      ? [number("coverage", ({ coverage }) => (coverage ? percentage(coverage) : none(ascii)))]
      : []),
  ];
}

function intervalCell(area: ComparedArea, last: number, { ascii, catalogue }: Look): Markup {
  const { rank, interval } = area;
  const text = intervalOf(area, ascii);
  if (rank === null) return beside(text, null);
  const place = { rank, low: interval?.low ?? null, high: interval?.high ?? null, last };
  const words = catalogue.comparePage.place(areaName(area, catalogue), place);
  return beside(text, rankStrip({ rank, interval, last }, words));
}

function countBar({ targets, met, missed, pending }: ComparedArea["counts"]): Markup | null {
  if (targets === 0) return null;
  const of = (tone: string, count: number) => ({ tone, count });
  return parts([of("met", met), of("missed", missed), of("pending", pending)], targets);
}
