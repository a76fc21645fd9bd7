/*
 * Whether what a format shows of who owes what is what the JSON of the same run says. A format is one entry of OWNER_RENDERINGS:
 * a function from its text to its units.
 */
import { parse } from "csv-parse/sync";
import { textOf } from "../../../src/core/plan.ts";
import type { Catalogue } from "../../../src/messages/catalogue.ts";
import { plain, rowsOf } from "../html/read-page.ts";
import { exactly, type Said, wrongNumber } from "../shown-number.ts";

interface Unit {
  readonly name: string;
  readonly tally: string;
  /** What it must act on, each "id role gap". */
  readonly duties: readonly (readonly [id: string, gap: string, role: string])[];
  /** What stands above the figures to submit; "": there are none. */
  readonly toSubmit: string;
  /** Each "name periods". */
  readonly figures: readonly string[];
}

export interface OwnerRendering {
  readonly format: string;
  read(text: string, catalogue: Catalogue): Unit[];
}

/** The columns that are asked for; places and roles are added where they are needed. */
export const OWNER_COLUMNS = ["id", "gap"];

export const OWNER_RENDERINGS: readonly OwnerRendering[] = [
  { format: "table", read: tableUnits },
  { format: "markdown", read: markdownUnits },
  { format: "html", read: pageUnits },
];

/** Pieces of a table below its heads, as cells by what stands above them. */
type Lines = readonly (readonly string[])[];

const under = ([heads = [], ...rows]: Lines, head: string): string[] => {
  const at = heads.indexOf(head);
  return rows.map((row) => (at < 0 ? "" : (row[at] ?? "")));
};

function unitFrom(
  name: string,
  tally: string,
  duties: Lines,
  toSubmit: string,
  figures: Lines,
  words: Catalogue,
): Unit {
  const { report, owners } = words;
  const ids = under(duties, report.columns["id"]!);
  const gaps = under(duties, report.columns["gap"]!);
  const roles = under(duties, owners.columns.role);
  const names = under(figures, owners.columns.figure);
  // A unit of measurement may be blank in a terminal's row: its periods are the first cell that starts with a year.
  const periods = figures.slice(1).map((row) => row.find((cell) => /^\d{4}/.test(cell)) ?? "");
  return {
    name,
    tally,
    duties: ids.map((id, at) => [id, gaps[at]!, roles[at]!]),
    toSubmit,
    figures: names.map((figure, at) => `${figure} ${periods[at]}`),
  };
}

const SIGN = /^[✓≈✗·?] {2}/u;

function tableUnits(text: string, catalogue: Catalogue): Unit[] {
  const { owners } = catalogue;
  const start = owners.toSubmit(0).split("0")[0]!;
  // The heading comes first, the notes and what decides last.
  const blocks = text.split("\n\n").slice(1);
  const cells = (line: string) => line.trim().split(/ {2,}/);
  return blocks.flatMap((block) => {
    const [head = "", ...lines] = block.split("\n");
    const at = head.lastIndexOf(" · ");
    if (at < 0 || SIGN.test(head) || !/\d/.test(head.slice(at)) || /^\d/.test(head)) return [];
    const submit = lines.findIndex((line) => line.startsWith(start));
    const duties = submit < 0 ? lines : lines.slice(0, submit);
    const figures = submit < 0 ? [] : lines.slice(submit + 1);
    return [
      unitFrom(
        head.slice(0, at),
        head.slice(at + 3),
        duties.map((line, nth) => (nth === 0 ? cells(line) : cells(line).slice(1))),
        submit < 0 ? "" : lines[submit]!,
        figures.map(cells),
        catalogue,
      ),
    ];
  });
}

const unescaped = (text: string): string => text.replace(/&amp;/g, "&").replace(/&lt;/g, "<").replace(/\\(.)/g, "$1");

function markdownUnits(text: string, catalogue: Catalogue): Unit[] {
  const rowsIn = (block: string): string[][] =>
    block
      .split("\n")
      .filter((_, at) => at !== 1)
      .map((line) =>
        line
          .replace(/^\| ?/, "")
          .replace(/ ?\|$/, "")
          .split(/ ?(?<!\\)\| ?/)
          .map(unescaped),
      );
  return text
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const [name = "", tally = "", ...blocks] = part.split("\n\n");
      const submit = blocks.findIndex((block) => block.startsWith("**") && blocks.length > 0);
      const isTable = (block: string | undefined): block is string => block?.startsWith("|") ?? false;
      const first = isTable(blocks[0]) ? rowsIn(blocks[0]) : [];
      const second = submit >= 0 && isTable(blocks[submit + 1]) ? rowsIn(blocks[submit + 1]!) : [];
      const above = second.length > 0 ? unescaped(blocks[submit]!.slice(2, -2)) : "";
      return unitFrom(unescaped(name), unescaped(tally), first, above, second, catalogue);
    });
}

function pageUnits(page: string): Unit[] {
  return page
    .split(/<section id="owner-\d+" /)
    .slice(1)
    .map((part) => {
      const text = (expression: RegExp): string => plain(expression.exec(part)?.[1] ?? "");
      return {
        name: text(/<h2[^>]*>([\s\S]*?)<\/h2>/),
        tally: text(/<p class="tally" data-column="tally">([\s\S]*?)<\/p>/),
        duties: rowsOf(part, "targets duties").map((row) => [row.get("")!, row.get("gap")!, row.get("role") ?? ""]),
        toSubmit: text(/<h3 id="owner-\d+-figures-h">([\s\S]*?)<\/h3>/),
        figures: rowsOf(part, "wanted").map((row) => `${row.get("figure")} ${row.get("period")}`),
      };
    });
}

const ACTED_ON = new Set(["missed", "near", "behind", "unsettled"]);

const listOf = (parts: readonly string[]): string => [...parts].sort().join("|");

/** What differs between a rendering of a roll-up and its JSON, each in a line; nothing does: empty. */
export function ownerDisagreements(
  { read }: OwnerRendering,
  text: string,
  document: Said,
  catalogue: Catalogue,
): string[] {
  const shown = read(text, catalogue);
  const units: Said[] = document.owners.units;
  const names = units.map(({ name }) => name ?? catalogue.owners.none);
  if (shown.map(({ name }) => name).join("|") !== names.join("|")) {
    return [`${shown.map(({ name }) => name).join("|")}, but ${names.join("|")}`];
  }
  return units.flatMap((unit, at) => {
    const one = shown[at]!;
    const same = (what: string, said: string, expected: string): string[] =>
      said === expected ? [] : [`${names[at]} ${what}: ${said}, but ${expected}`];
    const figures = seriesOf(unit, catalogue);
    const count = [...figures.values()].reduce((sum, { periods }) => sum + periods.size, 0);
    const comma = catalogue.language === "zh" ? "、" : ", ";
    const lines = [...figures.values()].map(({ name, periods }) => `${name} ${[...periods].sort().join(comma)}`);
    return [
      ...same("tally", one.tally, tallyOf(unit, catalogue)),
      ...wrongDuties(unit, one, document, catalogue),
      ...same("to submit", one.toSubmit, count === 0 ? "" : catalogue.owners.toSubmit(count)),
      ...same("figures", listOf(one.figures), listOf(lines)),
    ];
  });
}

function tallyOf({ name, lead, support }: Said, { owners }: Catalogue): string {
  const parts = (
    [
      ["lead", lead],
      ["support", support],
    ] as const
  ).flatMap(([role, counts]) => {
    const { targets, milestones, ...standings } = counts as Record<string, number>;
    if (targets! + milestones! === 0) return [];
    const held = Object.entries(standings).filter(([, count]) => count > 0) as never[];
    return [owners.tally(name === null ? null : role, targets!, milestones!, held)];
  });
  return parts.join(owners.between);
}

function wrongDuties({ duties, name }: Said, shown: Unit, { scorecards }: Said, { owners }: Catalogue): string[] {
  const expected: Said[] = duties.filter(({ standing }: Said) => ACTED_ON.has(standing));
  const ids = expected.map(({ id }) => id).join();
  const said = shown.duties.map(([id]) => id).join();
  if (ids !== said) return [`${name} acts on ${said}, but ${ids}`];
  const supports = expected.some(({ role }) => role === "support");
  return expected.flatMap((duty, at) => {
    const [id, gap, role] = shown.duties[at]!;
    const scorecard = scorecards.find(
      ({ plan, area }: Said) => plan === duty.plan && JSON.stringify(area) === JSON.stringify(duty.area),
    );
    const one = scorecard.assessments.find((assessment: Said) => assessment.id === id);
    const wrong = wrongNumber(gap, exactly(one, "gap"), {}, false);
    const expectedRole = supports && duty.role !== null ? owners.roles[duty.role as "lead"] : "";
    return [
      ...(wrong === null ? [] : [`${name} ${id}: ${gap}, ${wrong}`]),
      ...(role === expectedRole ? [] : [`${name} ${id}: ${role}, but ${expectedRole}`]),
    ];
  });
}

/** The figures that a unit has still to submit, by what they are of and where. */
function seriesOf({ duties }: Said, { language }: Catalogue): Map<string, { name: string; periods: Set<string> }> {
  const found = new Map<string, { name: string; periods: Set<string> }>();
  for (const { plan, figures } of duties) {
    for (const { indicator, name, area, period } of figures) {
      const key = JSON.stringify([plan, area, indicator]);
      const series = found.get(key) ?? { name: textOf(name, language, indicator), periods: new Set<string>() };
      series.periods.add(period);
      found.set(key, series);
    }
  }
  return found;
}

/** The records of a spreadsheet: one a unit and target, in the order of the JSON. */
export function wrongOwnerRecords(text: string, { owners: { units } }: Said, catalogue: Catalogue): string[] {
  const { owners, report, language } = catalogue;
  const records = parse(text, { bom: true, columns: true }) as Record<string, string>[];
  const expected: Said[] = units.flatMap((unit: Said) =>
    unit.duties.map((duty: Said) => ({ ...duty, unit: unit.name })),
  );
  if (records.length !== expected.length) return [`${records.length} records for ${expected.length} duties`];
  return expected.flatMap((duty, at) => {
    const figures = duty.figures.map(({ indicator, name, period, area }: Said) => {
      const place =
        JSON.stringify(area) === JSON.stringify(duty.area) ? "" : `${textOf(area.name, language, area.code)} `;
      return `${place}${textOf(name, language, indicator)} ${period}`;
    });
    const cells: readonly (readonly [string, string])[] = [
      [owners.columns.owner, duty.unit ?? owners.none],
      [owners.columns.role, duty.role === null ? "" : owners.roles[duty.role as "lead"]],
      [owners.columns.standing, owners.standings[duty.standing as "met"]],
      [owners.columns.figures, figures.join(language === "zh" ? "；" : "; ")],
      [report.columns["id"]!, duty.id],
    ];
    return cells.flatMap(([head, wanted]) => {
      const cell = records[at]![head]?.replace(/^'/, "");
      return cell === wanted ? [] : [`${duty.id} ${head}: ${cell}, but ${wanted}`];
    });
  });
}
