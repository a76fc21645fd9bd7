import { toDouble } from "../core/amount.ts";
import type { ComparedArea, ComparedCell, Comparison } from "../core/compare.ts";
import { colourOf } from "../core/score/colours.ts";
import { pointOf } from "../core/interval.ts";
import { textOf } from "../core/plan.ts";
import { none, withUnit } from "./cells.ts";
import {
  areaName,
  cellText,
  coloursIn,
  furtherText,
  groupText,
  indicatorText,
  intervalOf,
  rankText,
  scoreDecimals,
  scoreText,
  shareText,
  shownOf,
  uncountedFor,
  weightText,
} from "./comparison.ts";
import type { Look } from "./format.ts";
import { clausesJoined } from "./join.ts";
import { decimal, percentage, plainNumber } from "./numbers.ts";
import { safe } from "./safe.ts";
import { csvNumber, csvText } from "./spreadsheet.ts";

/** A table for people: headings, rows, and how many columns from the left hold texts. */
export interface TextTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly left: number;
}

/** The ranking, then the matrix; transposed, the matrix alone with an area a column. */
export function comparisonTables(compared: Comparison, look: Look): TextTable[] {
  const shown = shownOf(compared, look);
  const { catalogue, ascii } = look;
  const { columns } = catalogue.comparison;
  const decimals = scoreDecimals(compared);
  const scored = compared.composite !== null;
  const judged = compared.areas.some(({ counts }) => counts.targets > 0);
  const groups = compared.areas[0]?.groups ?? [];
  const ranking: TextTable = {
    heads: [
      columns.rank,
      columns.area,
      ...(scored ? [columns.score, columns.interval, columns.band] : []),
      ...(judged ? [columns.met, columns.missed, columns["not-assessed"], columns.attainment] : []),
      ...(scored ? [columns.coverage] : []),
      ...groups.map(({ node }) => `${textOf(node.name, catalogue.language, node.id)} ${shareText(node.effective)}`),
    ],
    rows: shown.areas.map((area) => [
      rankText(area, ascii),
      areaName(area, catalogue),
      ...(scored
        ? [
            scoreText(area.score, decimals, ascii),
            intervalOf(area, ascii),
            area.band ? textOf(area.band.name, catalogue.language, "") : none(ascii),
          ]
        : []),
      ...(judged
        ? [
            String(area.counts.met),
            String(area.counts.missed),
            String(area.counts.notAssessed),
            area.attainment ? percentage(area.attainment) : none(ascii),
          ]
        : []),
      ...(area.coverage ? [percentage(area.coverage)] : []),
      ...area.groups.map((group) => groupText(group, decimals, look)),
    ]),
    left: 2,
  };
  const names = shown.indicators.map((index) => indicatorText(compared.indicators[index]!, catalogue));
  const weights = shown.indicators.map((index) => weightText(compared.indicators[index]!, look));
  const cellsOf = ({ cells }: ComparedArea) => shown.indicators.map((index) => cellText(cells[index]!, look));
  const matrix = [
    [columns.area, ...names],
    ...(scored ? [[columns.weight, ...weights]] : []),
    ...shown.areas.map((area) => [areaName(area, catalogue), ...cellsOf(area)]),
  ];
  const turned = look.view?.transpose ? matrix[0]!.map((_, index) => matrix.map((cells) => cells[index]!)) : matrix;
  const [heads = [], ...rows] = turned;
  const table: TextTable = { heads, rows, left: 1 };
  return look.view?.transpose ? [table] : [ranking, table];
}

/** The same for spreadsheets: an area a record, numbers without loss; each indicator with its figure, verdict and points. */
export function comparisonRecords(compared: Comparison, look: Look): readonly (readonly string[])[] {
  const shown = shownOf(compared, look);
  const { catalogue } = look;
  const { columns, colours, reasons } = catalogue.comparison;
  const coloured = coloursIn(compared);
  const { language, report } = catalogue;
  const groups = compared.areas[0]?.groups ?? [];
  const number = (value: number | null) => (value === null ? "" : csvNumber(plainNumber(value)));
  const names = shown.indicators.map((index) => {
    const { indicator, unit } = compared.indicators[index]!;
    return withUnit(textOf(indicator.name, language, indicator.id), unit);
  });
  const heads = [
    ...(["rank", "tied", "code", "area", "score", "band", "coverage", "reason"] as const).map((id) => columns[id]),
    columns["interval-low"],
    columns["interval-high"],
    ...(["met", "missed", "pending", "not-assessed", "attainment"] as const).map((id) => columns[id]),
    ...groups.flatMap(({ node }) => {
      const name = textOf(node.name, language, node.id);
      return coloured.groups ? [name, `${name} ${columns.colour}`] : [name];
    }),
    ...names.flatMap((name, index) => [
      name,
      ...(["period", "verdict", "normalised", "remark"] as const).map((id) => `${name} ${columns[id]}`),
      ...(coloured.has(compared.indicators[shown.indicators[index]!]!) ? [`${name} ${columns.colour}`] : []),
    ]),
  ];
  const records = shown.areas.map((area) => {
    const { scorecard, band, reason, counts } = area;
    return [
      number(area.rank),
      csvText(area.tied ? report.yes : report.no),
      csvText(safe(scorecard.area?.code ?? "")),
      csvText(safe(areaName(area, catalogue))),
      number(area.score),
      csvText(safe(band ? textOf(band.name, language, "") : "")),
      area.coverage ? csvNumber(decimal(area.coverage)) : "",
      csvText(reason ? reasons[reason] : ""),
      number(area.interval?.low ?? null),
      number(area.interval?.high ?? null),
      ...[counts.met, counts.missed, counts.pending, counts.notAssessed].map(number),
      area.attainment ? csvNumber(decimal(area.attainment)) : "",
      ...area.groups.flatMap(({ score, colour }) =>
        coloured.groups ? [number(score), csvText(colour === null ? "" : colours[colour])] : [number(score)],
      ),
      ...shown.indicators.flatMap((index) => {
        const cell = area.cells[index]!;
        const { stand, verdict, scored } = cell;
        const value = stand?.interval ? pointOf(stand.interval) : null;
        const shade = scored?.shade ?? null;
        return [
          value ? csvNumber(decimal(value)) : csvText(safe(stand?.raw ?? "")),
          csvText(safe(stand?.period ?? "")),
          csvText(verdict ? report.verdicts[verdict] : ""),
          number(scored?.normalised == null ? null : toDouble(scored.normalised)),
          csvText(safe(remarksOn(cell, look))),
          ...(coloured.has(compared.indicators[index]!)
            ? [csvText(shade === null ? "" : colours[colourOf(shade)])]
            : []),
        ];
      }),
    ];
  });
  return [heads.map((head) => csvText(safe(head))), ...records];
}

/** Why a figure counts for nothing, or what became of it before it was scored; and targets that another one is judged by. */
function remarksOn(cell: ComparedCell, look: Look): string {
  const { comparison, report, language } = look.catalogue;
  const { reasons, changed } = comparison;
  const uncounted = uncountedFor(cell);
  const { scored, indicator } = cell;
  const said = [
    uncounted === null ? "" : reasons[uncounted],
    scored?.imputed == null ? "" : changed.imputed(scored.imputed),
    scored?.treated ? changed.treated(indicator?.scoring?.treat?.method ?? "") : "",
    scored?.clamped ? changed.clamped : "",
    ...cell.further.map((one) => `${report.verdicts[one.verdict]}${report.separator}${furtherText(one, look)}`),
  ];
  return clausesJoined(said, language);
}
