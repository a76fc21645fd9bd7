import type { Verdict } from "../../../core/assessment.ts";
import { VERDICTS } from "../../../core/assessment.ts";
import type { ComparedArea, ComparedCell } from "../../../core/compare.ts";
import { type Group, type Indicator, textOf } from "../../../core/plan.ts";
import { none, shownUnit } from "../../cells.ts";
import {
  areaName,
  cellParts,
  indicatorText,
  rankText,
  type Remark,
  REMARKS,
  type Shown,
  toneOf,
  weightText,
} from "../../comparison.ts";
import type { Compared, Look } from "../../format.ts";
import { clausesJoined } from "../../join.ts";
import { mark } from "../../marks.ts";
import { targetText } from "../../target-text.ts";
import { section } from "../record.ts";
import { type Markup, markup } from "../markup.ts";
import { blocksOf, runsOf } from "./blocks.ts";
import { cell, keyOf, MOST_COLUMNS, paragraph, scrolled } from "./table.ts";

/** An indicator as a column, or a row. */
interface Line {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly weight: string;
  /** The same for all areas; null: it has none anywhere. */
  readonly target: string | null;
  /** Whether areas have targets of their own, so that each cell says its own. */
  readonly own: boolean;
  /** The outermost group around it, and all of them in words; "" outside of all groups. */
  readonly top: string;
  readonly path: string;
}

/** What signs the cells have, for the key above them. */
interface Seen {
  readonly verdicts: Set<Verdict>;
  readonly remarks: Set<Remark>;
}

/** Every area's figure and verdict for every indicator; areas side by side where the reader wants them so. */
export function matrixSection(compared: Compared, shown: Shown, look: Look): Markup | null {
  if (shown.indicators.length === 0 || shown.areas.length === 0) return null;
  const seen: Seen = { verdicts: new Set(), remarks: new Set() };
  const lines = linesOf(compared, shown, look);
  const tables = look.view?.transpose
    ? turned(lines, compared, shown, seen, look)
    : upright(lines, compared, shown, seen, look);
  return section("matrix", 2, look.catalogue.comparePage.headings.matrix, [keyTo(seen, look), ...tables]);
}

function upright(lines: readonly Line[], compared: Compared, { areas }: Shown, seen: Seen, look: Look): Markup[] {
  const { columns } = look.catalogue.comparison;
  const { targets: hasTargets, groups: hasGroups } = facts(lines);
  const blocks = blocksOf(lines, ({ top }) => top, MOST_COLUMNS);
  return blocks.map((block, number) => {
    const above = hasGroups
      ? markup`<tr class="paths"><td></td>${runsOf(block, ({ path }) => path).map(
          (run) => markup`<th scope="colgroup" colspan="${run.length}">${pathText(run[0]!, look)}</th>`,
        )}</tr>
`
      : null;
    const below = (name: string, heading: string, text: (line: Line) => string) =>
      markup`<tr class="${name}"><th scope="row">${heading}</th>${block.map((line) => cell(line.id, text(line)))}</tr>
`;
    return scrolled(
      {
        name: "matrix",
        caption: captionOf(number, blocks.length, look),
        columns: block.length,
        titled: blocks.length === 1,
      },
      [
        markup`<thead>${above}<tr><th scope="col">${columns.area}</th>${block.map(
          ({ name }) => markup`<th scope="col">${name}</th>`,
        )}</tr>
${hasTargets ? below("targets", look.catalogue.report.columns["target"]!, (line) => targetOf(line, look)) : null}${
          compared.composite ? below("weights", columns.weight, ({ weight }) => weight) : null
        }</thead>
`,
        markup`<tbody>${areas.map(
          (area) =>
            markup`<tr data-area="${keyOf(area, look)}"><th scope="row">${nameIn(area, look)}</th>${block.map((line) =>
              cellOf(line, area, line.id, seen, look),
            )}</tr>
`,
        )}</tbody>
`,
      ],
      look,
    );
  });
}

function turned(lines: readonly Line[], compared: Compared, { areas }: Shown, seen: Seen, look: Look): Markup[] {
  const { columns } = look.catalogue.comparison;
  const { targets: hasTargets, groups: hasGroups } = facts(lines);
  const blocks = blocksOf(areas, () => null, MOST_COLUMNS);
  const said = (line: Line): Markup[] => [
    ...(hasTargets ? [saying("target", look.catalogue.report.columns["target"]!, targetOf(line, look))] : []),
    ...(compared.composite ? [saying("weight", columns.weight, line.weight)] : []),
  ];
  return blocks.map((block, number) =>
    scrolled(
      {
        name: "matrix",
        caption: captionOf(number, blocks.length, look),
        columns: block.length,
        titled: blocks.length === 1,
      },
      [
        markup`<thead><tr><th scope="col">${columns.indicator}</th>${block.map(
          (area) => markup`<th scope="col" data-area="${keyOf(area, look)}">${nameIn(area, look)}</th>`,
        )}</tr></thead>
`,
        ...runsOf(lines, ({ path }) => path).map(
          (run) => markup`<tbody>${
            hasGroups
              ? markup`<tr class="paths"><th scope="rowgroup" colspan="${block.length + 1}">${pathText(run[0]!, look)}</th></tr>
`
              : null
          }${run.map(
            (line) =>
              markup`<tr data-column="${line.id}"><th scope="row">${line.name}${said(line)}</th>${block.map((area) =>
                cellOf(line, area, keyOf(area, look), seen, look, "area"),
              )}</tr>
`,
          )}</tbody>
`,
        ),
      ],
      look,
    ),
  );
}

const saying = (column: string, heading: string, text: string): Markup =>
  markup` <small>${heading} <span data-column="${column}">${text}</span></small>`;

const facts = (lines: readonly Line[]) => ({
  targets: lines.some(({ target, own }) => target !== null || own),
  groups: lines.some(({ path }) => path !== ""),
});

const targetOf = ({ target, own }: Line, { ascii, catalogue }: Look): string =>
  own ? catalogue.comparePage.ownTargets : (target ?? none(ascii));

const pathText = ({ path }: Line, { catalogue }: Look): string => (path === "" ? catalogue.report.ungrouped : path);

function captionOf(number: number, all: number, { catalogue }: Look): string {
  const { headings, part } = catalogue.comparePage;
  return all === 1 ? headings.matrix : `${headings.matrix}${part(number + 1, all)}`;
}

const nameIn = (area: ComparedArea, look: Look): Markup =>
  markup`<span class="place">${rankText(area, look.ascii)}</span> <span data-column="area">${areaName(area, look.catalogue)}</span>`;

function cellOf(
  { index, own }: Line,
  area: ComparedArea,
  key: string,
  seen: Seen,
  look: Look,
  by: "column" | "area" = "column",
): Markup {
  const one = area.cells[index]!;
  const { sign, figure, remark, colour, further } = cellParts(one, look);
  if (one.verdict !== null) seen.verdicts.add(one.verdict);
  for (const { verdict } of one.further) seen.verdicts.add(verdict);
  if (remark !== "") seen.remarks.add(remark);
  const word = colour === null ? null : markup` <span class="word">${look.catalogue.comparison.colours[colour]}</span>`;
  const target = own ? targetIn(one, look) : "";
  const judged = toneOf(one);
  const tones = [colour === null ? "" : `shade ${colour}`, judged === null ? "" : `v-${judged}`];
  const tone = tones.filter((name) => name !== "").join(" ");
  const attribute = by === "column" ? markup`data-column="${key}"` : markup`data-area="${key}"`;
  return markup`<td ${attribute}${tone === "" ? null : markup` class="${tone}"`}><span class="value">${sign === "" ? "" : `${sign} `}${figure}${remark}${word}${further.map((text) => `; ${text}`).join("")}</span>${
    target === "" ? null : markup` <small>${target}</small>`
  }</td>`;
}

function linesOf(compared: Compared, { areas, indicators }: Shown, look: Look): Line[] {
  const plans = new Set(compared.areas.map(({ scorecard }) => scorecard.plan));
  const paths = new Map([...plans].flatMap(({ groups }) => pathsOf(groups, [], look)));
  return indicators.map((index): Line => {
    const column = compared.indicators[index]!;
    const texts = new Map<Indicator, string>();
    for (const { cells } of areas) {
      const one = cells[index]!;
      if (one.indicator !== null && !texts.has(one.indicator)) texts.set(one.indicator, targetIn(one, look));
    }
    const distinct = new Set(texts.values());
    const [only = ""] = distinct;
    const path = paths.get(column.indicator.group ?? "") ?? [];
    return {
      index,
      id: column.indicator.id,
      name: indicatorText(column, look.catalogue),
      weight: weightText(column, look),
      target: distinct.size === 1 && only !== "" ? only : null,
      own: distinct.size > 1,
      top: path[0]?.id ?? "",
      path: path.map(({ name }) => name).join(" › "),
    };
  });
}

/** What a cell's figure is to come to, milestones left out; "" where nobody says. */
function targetIn({ indicator, unit }: ComparedCell, { ascii, catalogue }: Look): string {
  if (indicator === null) return "";
  const targets = indicator.targets.filter(({ milestone }) => !milestone);
  const said = targets.map((target) =>
    targetText({ target, indicator }, shownUnit(indicator.unit ?? unit, catalogue), catalogue, { ascii }),
  );
  return clausesJoined(said, catalogue.language);
}

interface Step {
  readonly id: string;
  readonly name: string;
}

const pathsOf = (groups: readonly Group[], around: readonly Step[], look: Look): [string, readonly Step[]][] =>
  groups.flatMap((group): [string, readonly Step[]][] => {
    const path = [...around, { id: group.id, name: textOf(group.name, look.catalogue.language, group.id) }];
    return [[group.id, path], ...pathsOf(group.groups, path, look)];
  });

const REMARK_WORDS = { "°": "imputed", "^": "treated", "!": "uncounted", "*": "earlier" } as const;

/** What the signs in the cells mean. */
function keyTo({ verdicts, remarks }: Seen, look: Look): Markup | null {
  const { report, comparePage: page } = look.catalogue;
  const said = [
    ...VERDICTS.filter((verdict) => verdicts.has(verdict)).map(
      (verdict) => `${mark(verdict, look)} ${report.verdicts[verdict]}`,
    ),
    ...REMARKS.filter((remark) => remarks.has(remark)).map(
      (remark) => `${remark} ${page.remarks[REMARK_WORDS[remark]]}`,
    ),
  ];
  return said.length === 0 ? null : paragraph(`${page.legend}${said.join(" · ")}`, "about");
}
