/*
 * Whether what a format shows is what the JSON of the same run says, figure by figure. A format is one entry of RENDERINGS: a
 * function from its text to the cells of each assessment, by column.
 */
import { parse } from "csv-parse/sync";
import type { Verdict } from "../../src/core/assessment.ts";
import { parsePeriod } from "../../src/core/period.ts";
import { textOf } from "../../src/core/plan.ts";
import type { Catalogue } from "../../src/messages/catalogue.ts";
import type { ZipingColumn } from "../../src/messages/ziping.ts";
import { cardRows, drawnRows, wrongOnPage } from "./html/page-figures.ts";
import { plain } from "./html/read-page.ts";
import { exactly, fractionOf, type Said, type Shown, wrongNumber } from "./shown-number.ts";

/** A row by the ids of its columns. */
export type Cells = ReadonlyMap<string, string>;

export interface Rendering {
  readonly format: string;
  /** Where the run writes it. */
  readonly path: string;
  /** Its numbers are whole and bare; else they are rounded, with units and typographic signs. */
  readonly lossless: boolean;
  /** It shows those columns that it has room for, and not COLUMNS. */
  readonly usual?: true;
  /** Columns that no row may lack, where a reader finds those that there are. */
  readonly always?: readonly string[];
  /** The assessments that it lists; left out: all. */
  lists?(assessment: Said, scorecard: Said): boolean;
  /**
   * Its rows in the order of the JSON, or in any where the cells have an "id"; where an id stands in several scorecards they are
   * in the order of those, or have the place of theirs as "card".
   */
  read(text: string, catalogue: Catalogue): Cells[];
  /** Its text, where that is more than lines. */
  plain?(text: string): string;
  /** What else differs from the JSON. */
  besides?(text: string, document: Said, catalogue: Catalogue): string[];
}

/** Columns that are asked for; the only one that may be blank stands last, where blanks are all that parts a table's cells. */
export const COLUMNS =
  "id,target,bound,actual,gap,shortfall,needs,attainment,from-baseline,expected,ahead,required,change,projected,ratio,score,baseline,verdict,period".split(
    ",",
  );

const ZIPING_COLUMNS = [
  "number",
  "group",
  "indicator",
  "unit",
  "baseline",
  "target",
  "commitment",
  "actual",
  "period",
  "attainment",
  "gap",
  "ahead",
  "verdict",
  "owners",
  "source",
  "remark",
] as const satisfies readonly ZipingColumn[];

export const RENDERINGS: readonly Rendering[] = [
  { format: "table", path: "t.txt", lossless: false, read: tableCells },
  {
    format: "markdown",
    path: "m.md",
    lossless: false,
    read: (text, { report }) =>
      markdownCells(
        text,
        COLUMNS.map((id) => [id, report.columns[id]!]),
      ),
  },
  {
    format: "csv",
    path: "c.csv",
    lossless: true,
    read: (text, { report }) =>
      csvCells(
        text,
        COLUMNS.map((id) => [id, report.columns[id]!]),
      ),
  },
  {
    format: "ziping",
    path: "z.md",
    lossless: false,
    read: (text, { ziping }) =>
      markdownCells(
        text,
        ZIPING_COLUMNS.map((id) => [id, ziping.columns[id]]),
      ),
  },
  {
    format: "ziping",
    path: "z.csv",
    lossless: true,
    read: (text, { ziping }) =>
      csvCells(
        text,
        ZIPING_COLUMNS.map((id) => [id, ziping.columns[id]]),
      ),
  },
  { format: "html", path: "columns.html", lossless: false, always: COLUMNS, read: cardRows("targets"), plain },
  {
    format: "html",
    path: "usual.html",
    lossless: false,
    usual: true,
    always: ["indicator", "target", "actual", "gap", "attainment", "verdict"],
    read: cardRows("targets"),
    plain,
    besides: wrongOnPage,
  },
  { format: "html", path: "drawn.html", lossless: false, usual: true, read: drawnRows, plain },
  {
    format: "html",
    path: "progress.html",
    lossless: false,
    usual: true,
    always: ["expected", "ahead", "change", "required", "projected"],
    lists: ({ trajectory }, { summary }) => trajectory !== null && summary.outlooks !== undefined,
    read: cardRows("progress"),
    plain,
  },
];

const SIGNS: Readonly<Record<Verdict, string>> = {
  met: "✓",
  near: "≈",
  missed: "✗",
  pending: "·",
  "not-assessed": "?",
};

function tableCells(text: string): Cells[] {
  return text
    .split("\n")
    .map((line) => line.trimEnd().split(/ {2,}/))
    .filter(([sign = "", ...cells]) => Object.values(SIGNS).includes(sign) && cells.length >= COLUMNS.length - 1)
    .map(([sign, ...cells]) => new Map(COLUMNS.map((id, at) => [id, id === "verdict" ? sign! : (cells[at] ?? "")])));
}

type Heads = readonly (readonly [id: string, head: string])[];

/** Rows below every heading of these; a cell is unescaped. */
function markdownCells(text: string, heads: Heads): Cells[] {
  const cellsOf = (line: string) =>
    line
      .slice(2, -2)
      .split(/ (?<!\\)\| /)
      .map((cell) => cell.replace(/&amp;/g, "&").replace(/&lt;/g, "<").replace(/\\(.)/g, "$1"));
  const found: Cells[] = [];
  let columns: string[] | null = null;
  for (const line of text.split("\n")) {
    if (!line.startsWith("| ")) columns = null;
    else if (columns === null) columns = cellsOf(line);
    else if (!/^\| -+:? /.test(line) && heads.every(([, head]) => columns!.includes(head))) {
      const cells = cellsOf(line);
      if (cells.length !== columns.length)
        throw new Error(`${cells.length} cells, ${columns.length} headings: ${line}`);
      found.push(new Map(heads.map(([id, head]) => [id, cells[columns!.indexOf(head)]!])));
    }
  }
  return found;
}

/** Without the apostrophe that keeps a text a text. */
function csvCells(text: string, heads: Heads): Cells[] {
  const records = parse(text, { bom: true, columns: true }) as Record<string, string>[];
  return records.map((record) => new Map(heads.map(([id, head]) => [id, record[head]!.replace(/^'/, "")])));
}

interface Figure extends Shown {
  readonly of: (assessment: Said) => string | null;
}

const onTheWay = (key: string): Figure => ({ of: ({ trajectory }) => exactly(trajectory, key), nearly: true });

/** The numbers of an assessment by the columns that show them. */
const FIGURES: ReadonlyMap<string, Figure> = new Map<string, Figure>([
  ["bound", { of: ({ target }) => exactly(target, "bound") }],
  ["gap", { of: (one) => exactly(one, "gap") }],
  ["shortfall", { of: (one) => exactly(one, "shortfall") }],
  ["needs", { of: (one) => exactly(one, "needs"), beyond: true }],
  ["attainment", { of: (one) => exactly(one, "attainment"), share: true }],
  ["from-baseline", { of: (one) => exactly(one, "fromBaseline"), share: true }],
  ...["expected", "ahead", "required", "projected", "ratio", "score"].map((id) => [id, onTheWay(id)] as const),
  ["change", onTheWay("actual")],
]);

/** What differs between a rendering of a run and its JSON, each in a line; nothing does: empty. */
export function disagreements(rendering: Rendering, text: string, document: Said, catalogue: Catalogue): string[] {
  const scorecards: Said[] = document.scorecards;
  const { always = [], lists = () => true, lossless, plain: plainly = (whole: string) => whole } = rendering;
  const all = scorecards.flatMap((one) => (one.assessments as Said[]).filter((assessment) => lists(assessment, one)));
  const rows = inOrder(rendering.read(text, catalogue), scorecards);
  if (rows.length !== all.length) return [`${rows.length} rows for ${all.length} assessments`];
  const found = all.flatMap((one, index) =>
    [...rows[index]!].flatMap(([id, cell]) => {
      const wrong = wrongIn(id, cell, one, rendering, catalogue);
      return wrong === null ? [] : [`${one.id} ${id}: ${JSON.stringify(cell)}, ${wrong}`];
    }),
  );
  const lacking = rows.flatMap((row) => always.filter((id) => !row.has(id)).map((id) => `a row without ${id}`));
  return [
    ...found,
    ...lacking,
    ...(lossless ? [] : wrongTallies(plainly(text), scorecards, catalogue)),
    ...(rendering.besides?.(text, document, catalogue) ?? []),
  ];
}

/** Rows with ids in the order of the JSON; the same id stands once in each scorecard. */
function inOrder(rows: readonly Cells[], scorecards: readonly Said[]): readonly Cells[] {
  if (!rows.some((row) => row.has("id"))) return rows;
  return scorecards.flatMap(({ assessments }, nth) =>
    assessments.flatMap(({ id }: Said) => {
      const own = rows.filter((row) => row.get("id") === id);
      const [inCard] = own.filter((row) => row.get("card") === String(nth));
      return (own.some((row) => row.has("card")) ? inCard : own[nth]) ?? [];
    }),
  );
}

function wrongIn(id: string, cell: string, one: Said, { lossless }: Rendering, catalogue: Catalogue): string | null {
  const figure = FIGURES.get(id);
  if (figure) return wrongNumber(cell, figure.of(one), figure, lossless);
  switch (id) {
    case "actual":
      return wrongActual(cell, one, lossless, catalogue);
    case "baseline":
      return wrongBaseline(cell, one, lossless);
    case "target":
      return wrongTarget(cell, one, catalogue);
    case "verdict": {
      const word = catalogue.report.verdicts[one.verdict as Verdict];
      const early = { met: catalogue.report.metEarly, missed: catalogue.report.missedEarly }[one.verdict as string];
      const isIt = [word, early, SIGNS[one.verdict as Verdict]].some(
        (said) => said !== undefined && cell.startsWith(said),
      );
      return isIt ? null : `but ${one.verdict}`;
    }
    case "period": {
      if (one.actual === null) return cell === "" ? null : "but there is no actual";
      if (one.actual.period === null) return cell === "" ? "but there is an actual" : null;
      const shown = parsePeriod(cell.replace("*", ""))?.text;
      return shown === one.actual.period ? null : `but ${one.actual.period}`;
    }
    case "unit":
      return cell === (one.unit ?? "") ? null : `but ${one.unit}`;
    case "commitment":
      return cell === catalogue.ziping.commitments[one.commitment as "binding"] ? null : `but ${one.commitment}`;
    case "indicator":
      return cell.startsWith(textOf(one.name, catalogue.language, one.indicator)) ? null : `but ${one.id}`;
    default:
      return null;
  }
}

function wrongActual(cell: string, one: Said, lossless: boolean, { report }: Catalogue): string | null {
  const { actual, target } = one;
  if (target.measure === "done" && actual !== null && !/^[01]$/.test(cell)) {
    return cell === (actual.value === 1 ? report.yes : report.no) ? null : `but ${actual.value}`;
  }
  if (actual === null || actual.value !== null) return wrongNumber(cell, exactly(actual, "value"), {}, lossless);
  if (actual.raw !== null) return cell.startsWith(actual.raw) ? null : `but ${actual.raw}`;
  return cell === "" || cell.includes("…") ? null : "but the actual is no number";
}

/** Baselines are given in 万元 or in the row's own unit. */
function wrongBaseline(cell: string, { baseline, unit }: Said, lossless: boolean): string | null {
  if (baseline === null) return wrongNumber(cell, null, {}, lossless);
  if (baseline.value === null || (!lossless && cell.startsWith(baseline.raw))) {
    return cell.startsWith(baseline.raw) ? null : `but ${baseline.raw}`;
  }
  const value = fractionOf(exactly(baseline, "value")!);
  const inRow = baseline.unit === "万元" && unit === "亿元" ? { n: value.n, d: value.d * 10000n } : value;
  return wrongNumber(cell, `${inRow.n}/${inRow.d}`, {}, lossless);
}

/** The wording of the target without units, and the bound where a growth is told with the value that it comes to. */
function wrongTarget(cell: string, { target, unit }: Said, { ziping, report }: Catalogue): string | null {
  const bare = (text: string) => text.replaceAll(` ${report.points}`, "").replaceAll(` ${unit}`, "");
  const [, bound] = /(?:that is|即) ([−\d.]+)[)）]$/.exec(cell) ?? [];
  if (bound !== undefined) {
    const wrong = wrongNumber(bound, exactly(target, "bound"), {}, false);
    if (wrong !== null) return wrong;
  }
  const told = bound === undefined ? target.text : ziping.comesTo(target.text, bound);
  const exact = told.startsWith("= ") ? ziping.exactly(told.slice(2)) : told;
  const shown = bare(cell);
  return shown === bare(told) || shown === bare(exact) ? null : `but ${told}`;
}

/** The lines that count verdicts, each against the summary of its scorecard. */
function wrongTallies(text: string, scorecards: readonly Said[], { report }: Catalogue): string[] {
  const counted = { missed: "missed", near: "near", met: "met", pending: "pending", "not-assessed": "notAssessed" };
  const tallies = text.split("\n").filter((line) => /(?:(?:of|^) ?\d+ targets?|共 \d+ 项)$/.test(line));
  if (tallies.length !== scorecards.length) return [`${tallies.length} tallies for ${scorecards.length} scorecards`];
  return tallies.flatMap((line, index) =>
    Object.entries(counted).flatMap(([verdict, key]) => {
      const word = report.verdicts[verdict as Verdict];
      const [, count = "0"] = new RegExp(`(\\d+) (?:项)?${word}(?![a-z])`).exec(line) ?? [];
      const expected = scorecards[index]!.summary[key];
      return Number(count) === expected ? [] : [`${line}: ${word} ${expected}`];
    }),
  );
}
