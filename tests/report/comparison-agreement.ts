/*
 * Whether what a format shows of a comparison is what the JSON of the same run says: ranks, scores, intervals, counts, groups,
 * weights, and every figure with its verdict. A format is one entry of COMPARISONS: a function from its text to its cells.
 */
import { parse } from "csv-parse/sync";
import type { Verdict } from "../../src/core/assessment.ts";
import { textOf } from "../../src/core/plan.ts";
import type { Catalogue } from "../../src/messages/catalogue.ts";
import { cellsOf, tablesOf } from "./html/compare/read-tables.ts";
import { plain } from "./html/read-page.ts";
import { exactly, type Said, wrongNumber } from "./shown-number.ts";

type Table = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What a rendering shows of areas, by their names in its order, and then by column: an id of its own, "i:…", "g:…", or "p:…" for a group in a profile. */
interface ShownAreas {
  readonly areas: Table;
  /** Shares of the whole, by group and indicator; null: it shows none. */
  readonly weights: ReadonlyMap<string, string> | null;
}

export interface ComparisonRendering {
  readonly format: string;
  /** How it is asked for besides. */
  readonly args: string;
  /** The columns that it has room for; left out: all. */
  shows?(column: string): boolean;
  read(text: string, document: Said, catalogue: Catalogue): ShownAreas;
  /** Whether groups are drawn besides, as a profile of each area. */
  readonly profiles?: boolean;
  checks(row: Row): Check[];
}

const isFigure = (column: string): boolean => column.startsWith("i:");
const isMain = (column: string): boolean => isFigure(column) || ["rank", "score", "met"].includes(column);

export const COMPARISONS: readonly ComparisonRendering[] = [
  { format: "table", args: "--width 2000", read: tableAreas, checks: readChecks },
  { format: "table", args: "--width 48", read: tableAreas, checks: readChecks },
  { format: "table", args: "--width 60 --transpose", shows: isMain, read: turnedTableAreas, checks: readChecks },
  {
    format: "markdown",
    args: "--width 2000",
    shows: (column) => column !== "pending",
    read: (text, ...said) => gathered(markdownTables(text), ...said),
    checks: readChecks,
  },
  {
    format: "markdown",
    args: "--width 60 --transpose",
    shows: isFigure,
    read: (text, ...said) => turned(markdownTables(text), ...said),
    checks: readChecks,
  },
  { format: "csv", args: "--width 2000", read: csvAreas, checks: recordChecks },
  { format: "html", args: "--width 2000", read: pageAreas, profiles: true, checks: readChecks },
  { format: "html", args: "--width 60 --transpose", read: turnedPageAreas, profiles: true, checks: readChecks },
];

const IDS = [
  "rank",
  "tied",
  "code",
  "score",
  "interval",
  "interval-low",
  "interval-high",
  "band",
  "met",
  "missed",
  "pending",
  "not-assessed",
  "attainment",
  "coverage",
  "reason",
] as const;

const nameOf = ({ code, name }: Said, { language }: Catalogue): string => textOf(name, language, code ?? "");

/** The ids of columns by what stands above them. */
function idsIn({ indicators, ranking }: Said, { comparison, language }: Catalogue): Map<string, string> {
  const groups: Said[] = ranking[0]?.groups ?? [];
  // English text leaves Chinese units out.
  const names = (indicators as Said[]).flatMap(({ id, name, unit }): [string, string][] => {
    const shown = textOf(name, language, id);
    return [
      [shown, `i:${id}`],
      [`${shown} ${unit}`, `i:${id}`],
    ];
  });
  return new Map<string, string>([
    ...IDS.map((id) => [comparison.columns[id], id] as const),
    ...groups.map(({ id }): [string, string] => [groupName(id, language), `g:${id}`]),
    ...names,
  ]);
}

/** The plans of these tests name their groups so. */
export const groupName = (id: string, language: string): string => (language === "zh" ? `组${id}` : `Group ${id}`);

/** Puts rows below their heads: areas by name, and the weights. */
function gathered(rows: readonly (readonly string[])[][], document: Said, catalogue: Catalogue): ShownAreas {
  const { columns } = catalogue.comparison;
  const ids = idsIn(document, catalogue);
  const areas = new Map<string, Map<string, string>>();
  const weights = new Map<string, string>();
  for (const [heads = [], ...cells] of rows) {
    const named = heads.indexOf(columns.area);
    for (const row of cells) {
      if (row.length !== heads.length) throw new Error(`${row.join("|")} below ${heads.join("|")}`);
      const isWeight = row[named] === columns.weight;
      const found = isWeight ? weights : (areas.get(row[named]!) ?? new Map<string, string>());
      if (!isWeight) areas.set(row[named]!, found);
      for (const [at, head] of heads.entries()) {
        const [, bare = head, share] = ids.has(head) ? [] : (/^(.*) ([\d.]+ %)$/.exec(head) ?? []);
        const id = ids.get(bare);
        if (at === named || (isWeight && row[at] === "")) continue;
        if (id === undefined) throw new Error(`an unknown column ${head}`);
        found.set(id, row[at]!);
        if (share !== undefined) weights.set(id, share);
      }
    }
  }
  return { areas, weights: weights.size === 0 ? null : weights };
}

/** The grids of a text: lines with cells that several blanks part. */
const gridsIn = (text: string): string[][][] =>
  text.split(/\n{2,}/).flatMap((block) => {
    const lines = block.split("\n").map((line) => line.trimEnd().split(/ {2,}/));
    return lines.length > 1 && lines[0]!.length > 1 ? [lines] : [];
  });

function tableAreas(text: string, document: Said, catalogue: Catalogue): ShownAreas {
  const { columns } = catalogue.comparison;
  const grids = gridsIn(text).filter(([heads]) => heads![0] === columns.rank);
  return gathered(grids, document, catalogue);
}

/** Areas are columns: rows become areas below the heads that the indicators stand in. */
function turned(grids: readonly string[][][], document: Said, catalogue: Catalogue): ShownAreas {
  const { columns } = catalogue.comparison;
  const upright = grids.map((rows) =>
    rows[0]!.map((_, at) => rows.map((row, nth) => (at + nth === 0 ? columns.area : row[at]!))),
  );
  return gathered(upright, document, catalogue);
}

function turnedTableAreas(text: string, document: Said, catalogue: Catalogue): ShownAreas {
  return turned(
    gridsIn(text).filter(([heads]) => heads![0] === catalogue.comparison.columns.indicator),
    document,
    catalogue,
  );
}

function markdownTables(text: string): string[][][] {
  return text.split(/\n{2,}/).flatMap((block) => {
    if (!block.startsWith("| ")) return [];
    const lines = block
      .trimEnd()
      .split("\n")
      .map((line) =>
        line
          .slice(2, -2)
          .split(/ (?<!\\)\| /)
          .map((cell) => cell.replace(/&amp;/g, "&").replace(/&lt;/g, "<").replace(/\\(.)/g, "$1")),
      );
    return [lines.filter((_, at) => at !== 1)];
  });
}

/** Cells under their ids, by the name of their area; those of a table behind those of the tables before it. */
function pageAreas(page: string, document: Said, catalogue: Catalogue): ShownAreas {
  const areas = new Map<string, Map<string, string>>();
  const put = (table: string, prefix: string) => {
    for (const [key, row] of cellsOf(page, table)) {
      const name = nameBehind(key, document, catalogue);
      const found = areas.get(name) ?? new Map<string, string>();
      areas.set(name, found);
      for (const [id, cell] of row) found.set(prefix + id, cell.replace(/\s+/g, " "));
    }
  };
  put("ranking", "");
  put("groups", "g:");
  put("matrix", "i:");
  for (const [, key, card] of page.matchAll(/<li data-area="([^"]*)">([\s\S]*?)<\/li>/g)) {
    const row = areas.get(nameBehind(plain(key!), document, catalogue))!;
    for (const [, id, cell] of card!.matchAll(/<span data-column="([^"]*)">([^<]*)</g)) {
      row.set(`p:${plain(id!)}`, plain(cell!));
    }
  }
  const weights = (["groups", "matrix"] as const).flatMap((table) =>
    tablesOf(page, table).flatMap((text) => {
      const [row = ""] = /<tr class="weights">[\s\S]*?<\/tr>/.exec(text) ?? [];
      return [...row.matchAll(/<td data-column="([^"]*)">([^<]*)</g)].map(
        ([, id, cell]) => [`${table[0] === "g" ? "g" : "i"}:${plain(id!)}`, plain(cell!)] as const,
      );
    }),
  );
  return { areas, weights: weights.length === 0 ? null : new Map(weights) };
}

function turnedPageAreas(page: string, document: Said, catalogue: Catalogue): ShownAreas {
  const { areas, weights: above } = pageAreas(page.replaceAll('data-table="matrix"', ""), document, catalogue);
  const own = new Map([...areas].map(([name, row]) => [name, new Map(row)]));
  const weights = new Map(above ?? []);
  for (const [id, row] of cellsOf(page, "matrix")) {
    for (const [key, cell] of row) {
      own.get(nameBehind(key, document, catalogue))!.set(`i:${id}`, cell.replace(/\s+/g, " "));
    }
  }
  for (const table of tablesOf(page, "matrix")) {
    for (const [, id, text] of table.matchAll(
      /<tr data-column="([^"]*)">[\s\S]*?<span data-column="weight">([^<]*)/g,
    )) {
      weights.set(`i:${plain(id!)}`, plain(text!));
    }
  }
  return { areas: own, weights: weights.size === 0 ? null : weights };
}

function nameBehind(key: string, { ranking }: Said, catalogue: Catalogue): string {
  const names = (ranking as Said[]).filter(({ area }) => (area.code ?? nameOf(area, catalogue)) === key);
  if (names.length !== 1) throw new Error(`${names.length} areas are ${key}`);
  return nameOf(names[0]!.area, catalogue);
}

/** Without the apostrophe that keeps a text a text. */
function csvAreas(text: string, document: Said, catalogue: Catalogue): ShownAreas {
  const { columns } = catalogue.comparison;
  const ids = idsIn(document, catalogue);
  const records = parse(text, { bom: true, columns: true }) as Record<string, string>[];
  const suffixes = (["period", "verdict", "normalised", "remark", "colour"] as const).map(
    (id) => [` ${columns[id]}`, id] as const,
  );
  const idOf = (head: string): string => {
    const known = ids.get(head);
    if (known !== undefined) return known;
    const [end, id] = suffixes.find(([ending]) => head.endsWith(ending)) ?? ["", ""];
    const whose = ids.get(head.slice(0, head.length - end.length));
    if (whose === undefined) throw new Error(`an unknown column ${head}`);
    return `${whose} ${id}`;
  };
  const areas = records.map((record) => {
    const cells = Object.entries(record).filter(([head]) => head !== columns.area);
    const row = new Map(cells.map(([head, cell]) => [idOf(head), cell.replace(/^'/, "")]));
    return [record[columns.area]!.replace(/^'/, ""), row] as const;
  });
  return { areas: new Map(areas), weights: null };
}

/** An area of the JSON: its entry in the ranking and its row of the matrix. */
interface Row {
  readonly entry: Said;
  readonly cells: readonly Said[];
  readonly profiles: boolean;
  readonly document: Said;
  readonly catalogue: Catalogue;
}

/** What differs between a rendering of a comparison and its JSON, each in a line; nothing does: empty. */
export function comparisonDisagreements(
  { read, checks, shows = () => true, profiles = false }: ComparisonRendering,
  text: string,
  document: Said,
  catalogue: Catalogue,
): string[] {
  const shown = read(text, document, catalogue);
  const { ranking, matrix } = document;
  const names = [...shown.areas.keys()].join();
  const expected = ranking.map(({ area }: Said) => nameOf(area, catalogue)).join();
  if (names !== expected) return [`${names}, but ${expected}`];
  const found = (ranking as Said[]).flatMap((entry, at) => {
    const name = nameOf(entry.area, catalogue);
    const row = shown.areas.get(name)!;
    const all = checks({ entry, cells: matrix[at].cells, profiles, document, catalogue });
    const known = new Set(all.map(([column]) => column));
    const strange = [...row.keys()].filter((column) => !known.has(column));
    return [
      ...strange.map((column) => `${name}: ${column} is in no JSON`),
      ...all.flatMap(([column, isThere, wrong]) => {
        const cell = row.get(column);
        if (cell === undefined) return isThere && shows(column) ? [`${name}: no ${column}`] : [];
        const why = wrong(cell);
        return why === null ? [] : [`${name} ${column}: ${JSON.stringify(cell)}, ${why}`];
      }),
    ];
  });
  return [...found, ...wrongWeights(shown, document, shows)];
}

/** A column with why its cell is wrong; it must be there, or may be. */
type Check = readonly [column: string, isThere: boolean, wrong: (cell: string) => string | null];

const is =
  (expected: string) =>
  (cell: string): string | null =>
    cell === expected ? null : `but ${expected}`;

/** What people read: rounded, with signs. */
function readChecks({ entry, cells, profiles, document, catalogue }: Row): Check[] {
  const { rank, tied, score, band, interval, counts, groups } = entry;
  const { comparison, language } = catalogue;
  const scored = document.rankedBy === "score";
  const some = (of: (one: Said) => unknown): boolean => document.ranking.some(of);
  const judged = some((one) => one.counts.targets > 0);
  const count = (id: string, value: number, isThere = judged): Check => [id, isThere, is(String(value))];
  const share = (value: string | null) => (cell: string) =>
    wrongNumber(cell, value, { share: true, nearly: true }, false);
  return [
    ["rank", true, is(rank === null ? "—" : `${rank}${tied ? "=" : ""}`)],
    ["score", scored, (cell) => wrongScore(cell, score)],
    ["interval", document.robustness !== undefined, is(intervalText(interval))],
    ["band", some((one) => one.band), is(band === null ? "—" : textOf(band, language, ""))],
    ["met", judged, (cell) => is(cell.includes("/") ? `${counts.met}/${counts.targets}` : String(counts.met))(cell)],
    count("missed", counts.missed),
    count(
      "pending",
      counts.pending,
      some((one) => one.counts.pending > 0),
    ),
    count("not-assessed", counts.notAssessed),
    ["attainment", judged, share(exactly(entry, "attainment"))],
    ["coverage", scored, share(exactly(entry, "coverage"))],
    ...(groups as Said[]).flatMap((group): Check[] => {
      const wrong = (cell: string) => wrongGroup(cell, group, comparison);
      return [
        [`g:${group.id}`, true, wrong],
        [`p:${group.id}`, profiles, wrong],
      ];
    }),
    ...cells.map((cell, at): Check => [
      `i:${cell.indicator}`,
      true,
      (text) => wrongCell(text, cell, document.indicators[at], catalogue),
    ]),
  ];
}

const intervalText = (interval: Said | null): string =>
  interval === null ? "—" : interval.low === interval.high ? `${interval.low}` : `${interval.low}–${interval.high}`;

/** A rounded score, with no more than half a unit of its last decimal between. */
function wrongScore(cell: string, score: number | null): string | null {
  if (score === null) return is("—")(cell);
  const [, sign, digits] = /^(−?)(\d+(?:\.\d+)?)$/.exec(cell) ?? [];
  if (digits === undefined) return `but ${score}`;
  const decimals = digits.split(".")[1]?.length ?? 0;
  const most = 0.5 * 10 ** -decimals + Math.abs(score) * 1e-11;
  return Math.abs(Number(digits) * (sign === "" ? 1 : -1) - score) <= most ? null : `but ${score}`;
}

/** A score, its colour, and why there is none. */
function wrongGroup(cell: string, { score, colour, reason }: Said, { colours, reasons }: Catalogue["comparison"]) {
  const [number = "", ...words] = cell.split(" ");
  const colourWord: string = colour === null ? "" : colours[colour as keyof typeof colours];
  const rest = words.join(" ");
  const why =
    score === null && reason !== null ? `${colourWord} ${reasons[reason as keyof typeof reasons]}`.trim() : "";
  return (
    wrongScore(number, score) ??
    (rest === colourWord || (why !== "" && rest === why) ? null : `but ${colourWord || "no colour"}`)
  );
}

const SIGNS: Readonly<Record<Verdict, string>> = {
  met: "✓",
  near: "≈",
  missed: "✗",
  pending: "·",
  "not-assessed": "?",
};

/** Sign, figure, remark and colour; then every target that is judged by another figure. */
function wrongCell(text: string, cell: Said, indicator: Said, catalogue: Catalogue): string | null {
  const { comparison } = catalogue;
  const [own = "", ...others] = text.split("; ");
  const further = ((cell.targets ?? []) as Said[]).filter(({ period }) => period !== cell.period);
  if (others.length !== further.length) return `but ${further.length} further targets`;
  const wrong = further.flatMap((one, at) => wrongTarget(others[at]!, one) ?? []);
  if (wrong.length > 0) return wrong.join();
  const parts = own.split(" ");
  const { verdict, value, raw, normalised, imputed, treated, colour } = cell;
  if (verdict !== null && parts.shift() !== SIGNS[verdict as Verdict]) return `but ${verdict}`;
  if (colour !== null && parts.pop() !== comparison.colours[colour as "red"]) return `but ${colour}`;
  if (parts.length !== 1) return `where a figure was expected: ${parts.join("|")}`;
  const [, figure = "", remark] = /^(.*?)([°^!*]?)$/.exec(parts[0]!)!;
  const isThere = figure !== "—";
  const scored = indicator.effectiveWeight !== null;
  const uncounted = isThere && normalised === null && (scored || verdict === "not-assessed") && cell.reason !== null;
  const expected = imputed !== null ? "°" : treated ? "^" : uncounted ? "!" : "";
  // Whether a figure is of an earlier time depends on the moment that is looked at, which a cell doesn't tell.
  if (remark !== expected && !(expected === "" && remark === "*" && isThere)) return `but ${expected || "no"} remark`;
  if (value === null) return raw === null || !isThere ? (isThere ? "but there is none" : null) : is(raw)(figure);
  return wrongNumber(figure, exactly(cell, "value"), {}, false);
}

/** Sign, figure, perhaps its unit, and when it is of. */
function wrongTarget(text: string, { verdict, value, raw, period, by }: Said): string | null {
  const [, sign, figure = "", when] = /^(\S) (.+?)(?: [^\d ()]+)? \((.+)\)$/u.exec(text) ?? [];
  if (sign !== SIGNS[verdict as Verdict] || when !== (period ?? by)) return `but ${verdict} of ${period ?? by}`;
  if (value === null) return figure === (raw ?? "—") ? null : `but ${raw}`;
  return wrongNumber(figure, exactly({ value }, "value"), {}, false);
}

/** What programs read: numbers in full, the words of the language. */
function recordChecks({ entry, cells, document, catalogue }: Row): Check[] {
  const { rank, tied, area, score, band, interval, counts, coverage, reason, groups } = entry;
  const { comparison, report, language } = catalogue;
  const number = (expected: number | null) => (cell: string) =>
    (cell === "" ? null : Number(cell)) === expected ? null : `but ${expected}`;
  const exact = (expected: string | null) => (cell: string) => wrongNumber(cell, expected, {}, true);
  const colour = (id: string | null) => is(id === null ? "" : comparison.colours[id as "red"]);
  const rolledUp = document.ranking.some((one: Said) => one.groups.some((group: Said) => group.colour !== null));
  return [
    ["rank", true, number(rank)],
    ["tied", true, is(tied ? report.yes : report.no)],
    ["code", true, is(area.code ?? "")],
    ["score", true, number(score)],
    ["band", true, is(band === null ? "" : textOf(band, language, ""))],
    ["coverage", true, number(coverage)],
    ["reason", true, is(reason === null ? "" : comparison.reasons[reason as "low-coverage"])],
    ["interval-low", true, number(interval?.low ?? null)],
    ["interval-high", true, number(interval?.high ?? null)],
    ["met", true, number(counts.met)],
    ["missed", true, number(counts.missed)],
    ["pending", true, number(counts.pending)],
    ["not-assessed", true, number(counts.notAssessed)],
    ["attainment", true, exact(exactly(entry, "attainment"))],
    ...(groups as Said[]).flatMap((group): Check[] => [
      [`g:${group.id}`, true, number(group.score)],
      [`g:${group.id} colour`, rolledUp, colour(group.colour)],
    ]),
    ...cells.flatMap((cell): Check[] => {
      const id = `i:${cell.indicator}`;
      const word = cell.verdict === null ? "" : report.verdicts[cell.verdict as Verdict];
      const isRaw = cell.value === null && cell.raw !== null;
      const said = cell.imputed === null ? "" : comparison.changed.imputed(cell.imputed);
      return [
        [id, true, isRaw ? is(cell.raw) : exact(exactly(cell, "value"))],
        [`${id} period`, true, is(cell.period ?? "")],
        [`${id} verdict`, true, is(word)],
        [`${id} normalised`, true, number(cell.normalised)],
        [`${id} colour`, cell.colour !== null, colour(cell.colour)],
        [`${id} remark`, true, (text) => (text.includes(said) ? null : `but ${said}`)],
        [
          `${id} remark`,
          true,
          (text) => (text.includes(comparison.changed.clamped) === cell.clamped ? null : "clamped"),
        ],
      ];
    }),
  ];
}

function wrongWeights(
  { weights }: ShownAreas,
  { indicators, ranking }: Said,
  shows: (column: string) => boolean,
): string[] {
  if (weights === null) return [];
  const parts: Said[] = [
    ...indicators.map((one: Said) => ({ ...one, id: `i:${one.id}` })),
    ...(ranking[0]?.groups ?? []).map((one: Said) => ({ ...one, id: `g:${one.id}` })),
  ];
  return parts.flatMap(({ id, effectiveWeight }) => {
    const shown = weights.get(id);
    if (shown === undefined) return shows(id) ? [`no weight of ${id}`] : [];
    const [, digits] = /^(\d+\.\d) %$/.exec(shown) ?? [];
    const isIt =
      effectiveWeight === null ? shown === "—" : Math.abs(Number(digits) - effectiveWeight * 100) <= 0.05 + 1e-9;
    return isIt ? [] : [`weight of ${id}: ${shown}, but ${effectiveWeight}`];
  });
}
