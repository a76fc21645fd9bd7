import { fold } from "../core/fold.ts";
import { parsePeriod } from "../core/period.ts";
import { isKnownUnit } from "../core/unit.ts";
import { splitUnit } from "./columns.ts";
import { type CsvRecord, openCsv } from "./csv.ts";
import { DELIMITERS } from "./header.ts";
import type { Limits } from "./limits.ts";
import { type Mention, mentionsIn, unitGiven } from "./mentions.ts";
import { isMissing } from "./number.ts";

/**
 * What a row of a table of targets can say, by the headings under which it is found; the first alias that is there is taken.
 * No alias stands twice.
 */
const COLUMNS = [
  {
    name: "indicator",
    aliases:
      "指标名称 三级指标 具体指标 考核指标 主要指标 指标内容 指标 二级指标 指标项 indicator indicatorname name 名称",
  },
  {
    name: "target",
    aliases:
      "目标值 目标 指标值 年度指标值 年度目标值 年度目标 规划目标 规划目标值 预期目标 考核目标 目标要求 目标任务 总体目标 target targetvalue targets goal",
  },
  { name: "unit", aliases: "单位 计量单位 度量单位 unit units" },
  { name: "baseline", aliases: "基期值 基期 基数 基数值 基准值 现状值 现状 baseline baselinevalue base" },
  { name: "base-year", aliases: "基期年份 基期年 基年 现状年份 baselineyear baselineperiod baseyear" },
  { name: "due", aliases: "完成时限 完成时间 时限 目标年份 目标年 到期时间 截止时间 due dueyear duedate deadline by" },
  {
    name: "lead",
    aliases: "牵头单位 牵头部门 责任单位 责任部门 主责单位 责任主体 lead leadunit owner owners responsible",
  },
  { name: "support", aliases: "配合单位 协办单位 配合部门 协办部门 参与单位 support supporting supportunits" },
  {
    name: "type",
    aliases: "目标类型 指标类型 指标属性 指标性质 属性 性质 类型 commitment type targettype indicatortype",
  },
  { name: "direction", aliases: "指标方向 方向 比较符 比较符号 direction operator" },
  { name: "group", aliases: "一级指标 分组 类别 分类 维度 领域 group category dimension pillar" },
  { name: "definition", aliases: "指标解释 指标说明 定义 解释 definition" },
  { name: "note", aliases: "备注 说明 note notes remark remarks comment" },
  { name: "wording", aliases: "原文 目标表述 表述 wording" },
  { name: "id", aliases: "指标代码 指标编码 id code" },
  { name: "english", aliases: "英文名称 英文名 english englishname nameen" },
] as const;

export type TargetColumn = (typeof COLUMNS)[number]["name"];

/** Headings of forms that say nothing about what was promised. */
const PASSED_OVER = new Set(
  "序号 编号 no no. # 实际值 全年完成值 完成值 数据年份 完成率 差距 序时 是否达标 数据来源 得分 自评得分 分值 权重 未完成原因和改进措施 actual value period year weight source status"
    .split(" ")
    .map(fold),
);

/** What one row promises: its cells by what they say, trimmed; a cell without anything is left out. */
export interface TargetRow {
  readonly line: number;
  readonly cells: ReadonlyMap<TargetColumn, string>;
  /** What stands under each heading of targets, with the year that the heading names; the earliest first. */
  readonly targets: readonly { readonly year: string | null; readonly text: string }[];
  /** The groups that it stands in, the widest first. */
  readonly groups: readonly string[];
}

export interface TargetTable {
  readonly line: number;
  readonly rows: readonly TargetRow[];
  /** The years that the headings of targets name (2020年目标值), the earliest first. */
  readonly years: readonly string[];
  /** Whether a heading of targets names none. */
  readonly hasUndated: boolean;
  /** The year that the heading of baselines names, else null. */
  readonly base: string | null;
  /** The unit that a line above the table gives for all of it. */
  readonly unit: string | null;
  /** The heading or title above it. */
  readonly title: string | null;
  /** Headings that are not read. */
  readonly others: readonly { readonly name: string; readonly column: number }[];
  /** Further tables of the document, with their headings. */
  readonly further: readonly { readonly line: number; readonly headings: readonly string[] }[];
}

interface Grid {
  readonly records: readonly CsvRecord[];
  readonly titles: readonly string[];
}

/** The first table of a Markdown text that has indicators and targets; null where there is none. */
export function readMarkdownTargets(text: string): TargetTable | null {
  const grids = gridsOf(text);
  const index = grids.findIndex(({ records }) => headerOf(records[0]!) !== null);
  const grid = grids[index];
  if (!grid) return null;
  const further = grids
    .filter((other) => other !== grid)
    .map(({ records }) => ({ line: records[0]!.line, headings: records[0]!.cells }));
  return tableOf(grid.records, headerOf(grid.records[0]!)!, grid.titles, further);
}

/** The tables of a Markdown text by their first headings, for those who look for what isn't there. */
export const tablesOfMarkdown = (text: string): readonly CsvRecord[] => gridsOf(text).map(({ records }) => records[0]!);

/** The table of targets that a CSV text is, below whatever titles; null where no line heads indicators and targets. */
export function readCsvTargets(text: string, limits: Limits): TargetTable | null {
  for (const delimiter of DELIMITERS) {
    const records: CsvRecord[] = [];
    const csv = openCsv(limits, delimiter, { record: (record) => records.push(record), problem: () => undefined });
    csv.push(text);
    csv.end();
    const start = records.slice(0, LOOKED_AT).findIndex((record) => headerOf(record) !== null);
    if (start < 0) continue;
    const titles = records.slice(0, start).map(({ cells }) => cells.join(" ").trim());
    return tableOf(records.slice(start), headerOf(records[start]!)!, titles, []);
  }
  return null;
}

/** Records at the start of a file among which the header is looked for. */
const LOOKED_AT = 40;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** The line below the headings of a table, without the bars at its ends. */
const isRule = (line: string): boolean =>
  line
    .trim()
    .replace(/^\|/, "")
    .replace(/\|$/, "")
    .split("|")
    .every((cell) => /^:?-+:?$/.test(cell.trim()));

function gridsOf(text: string): Grid[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const grids: Grid[] = [];
  const titles: string[] = [];
  let fence: string | null = null;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const mark = FENCE.exec(line)?.[1] ?? null;
    if (mark !== null) {
      if (fence === null) fence = mark;
      else if (mark.startsWith(fence)) fence = null;
      continue;
    }
    if (fence !== null) continue;
    const below = lines[index + 1] ?? "";
    const cells = cellsOf(line);
    if (line.includes("|") && isRule(below) && cellsOf(below).length === cells.length) {
      const records: CsvRecord[] = [{ line: index + 1, cells }];
      index += 2;
      for (; index < lines.length && lines[index]!.includes("|"); index++) {
        records.push({ line: index + 1, cells: cellsOf(lines[index]!) });
      }
      index--;
      grids.push({ records, titles: [...titles] });
    } else if (/^ {0,3}#{1,6}\s/.test(line) || givesUnits(line)) {
      titles.push(plainText(line.replace(/^ {0,3}#{1,6}\s+|\s#+\s*$/g, "")));
    }
  }
  return grids;
}

const mentioned = (line: string): readonly Mention[] => mentionsIn([line], isKnownUnit);

/** Whether a line says which unit the table has, or which ones. */
const givesUnits = (line: string): boolean =>
  mentioned(line).some(({ unit, of }) => unit !== null && of !== "something");

/** The cells of a line of a table; a "|" behind a backslash is part of its cell. */
function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map(plainText);
}

const ENTITIES = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["ge", "≥"],
  ["le", "≤"],
  ["nbsp", " "],
  ["quot", '"'],
]);

/** Characters of a text in which marks are looked for: over more of them the patterns would take long. */
const MARKED = 2_000;

/** Text without the marks of Markdown. */
function plainText(text: string): string {
  if (text.length > MARKED) return text.trim();
  return text
    .replace(/<br\s*\/?>/gi, "；")
    .replace(/\[\^[^\]]+\]/g, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__|~~|`|\*)(\S(?:.*?\S)?)\1/g, "$2")
    .replace(/&(\w+);/g, (entity, name: string) => ENTITIES.get(name) ?? entity)
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .trim();
}

interface HeaderOfTargets {
  readonly columns: ReadonlyMap<TargetColumn, number>;
  /** All headings of targets: the one that has no year, and one for each year. */
  readonly targets: readonly { readonly index: number; readonly year: string | null }[];
  /** Fields of groups, the widest first. */
  readonly groups: readonly number[];
  readonly base: string | null;
  /** The unit that the heading of targets has in brackets. */
  readonly unit: string | null;
  readonly others: readonly { readonly name: string; readonly column: number }[];
}

/** A heading without its year and its unit: 2020年目标值（%） is 目标值 of 2020 in %. */
function headingOf(cell: string) {
  const { name, unit } = splitUnit(cell);
  const plain = fold(name);
  const year = /(?<!\d)((?:19|20)\d{2})(?:年末|年底|年)?(?!\d)/u.exec(plain);
  const rest = year ? plain.replace(year[0], "").replace(/[(（][)）]/g, "") : plain;
  return { key: rest.replace(/[_:：]/g, ""), year: year?.[1] ?? null, unit };
}

function headerOf({ cells }: CsvRecord): HeaderOfTargets | null {
  const headings = cells.map(headingOf);
  const columns = new Map<TargetColumn, number>();
  for (const { name, aliases } of COLUMNS) {
    for (const alias of aliases.split(" ")) {
      const index = headings.findIndex(({ key }) => key === alias);
      if (index < 0) continue;
      columns.set(name, index);
      break;
    }
  }
  const [indicator, target] = [columns.get("indicator"), columns.get("target")];
  if (indicator === undefined || target === undefined) return null;
  const second = headings.findIndex(({ key }, at) => key === "二级指标" && at !== indicator);
  const groups = [columns.get("group"), second < 0 ? undefined : second].filter((one) => one !== undefined);
  const years = new Set([headings[target]!.year]);
  const further = headings.flatMap(({ key, year, unit }, index) => {
    const isTarget = !years.has(year) && unit === headings[target]!.unit;
    if (!isTarget || !isNamed("target", key)) return [];
    years.add(year);
    return [{ index, year }];
  });
  const targets = [{ index: target, year: headings[target]!.year }, ...further].sort(byYear);
  const read = new Set([...columns.values(), ...groups, ...further.map(({ index }) => index)]);
  const others = cells.flatMap((cell, index) =>
    read.has(index) || cell.trim() === "" || PASSED_OVER.has(headings[index]!.key)
      ? []
      : [{ name: cell.trim(), column: index + 1 }],
  );
  const base = columns.get("baseline");
  return {
    columns,
    targets,
    groups,
    base: base === undefined ? null : headings[base]!.year,
    unit: headings[target]!.unit,
    others,
  };
}

const isNamed = (column: TargetColumn, key: string): boolean =>
  COLUMNS.some(({ name, aliases }) => name === column && aliases.split(" ").includes(key));

/** What has no year is due when the plan is, behind all others. */
const byYear = (a: { readonly year: string | null }, b: { readonly year: string | null }): number =>
  Number(a.year ?? Number.POSITIVE_INFINITY) - Number(b.year ?? Number.POSITIVE_INFINITY);

/** Lines below a table that speak about it. */
const NOTE = /^(?:注|说明|来源|资料来源|数据来源|备注|填表人|note|notes|source)\s*[:：]/iu;

/** 一、投入; （二）产出; 投入： */
const HEADING = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]).+|.[:：]$/u;

/** Of a cell: the same as in the row above. */
const AS_ABOVE = /^(?:同上|同前|〃|″|ditto)$/iu;

const textAt = (cells: readonly string[], index: number): string => cells[index]?.replace(/\s+/gu, " ").trim() ?? "";

function tableOf(
  [head, ...records]: readonly CsvRecord[],
  header: HeaderOfTargets,
  titles: readonly string[],
  further: TargetTable["further"],
): TargetTable {
  const rows: TargetRow[] = [];
  // A cell of a group that is left blank belongs to the one above: merged cells leave all but their first blank.
  let groups: string[] = [];
  let above: ReadonlyMap<TargetColumn, string> = new Map();
  for (const { line, cells } of records) {
    const filled = cells.filter((cell) => cell.trim() !== "");
    if (filled.length === 0 || NOTE.test(filled[0]!.trim())) continue;
    const own = new Map<TargetColumn, string>();
    for (const [column, index] of header.columns) {
      const text = textAt(cells, index);
      if (column !== "group" && text !== "" && (column === "indicator" || !isMissing(text)))
        own.set(column, AS_ABOVE.test(text) ? (above.get(column) ?? text) : text);
    }
    above = own;
    const targets = header.targets.flatMap(({ index, year }) => {
      const text = textAt(cells, index);
      return isMissing(text) ? [] : [{ year, text }];
    });
    for (const [depth, index] of header.groups.entries()) {
      const text = textAt(cells, index);
      if (text !== "") groups = [...groups.slice(0, depth), text];
    }
    const names = own.has("indicator");
    // A row that has nothing but a numbered text heads those below it; any other is an indicator that lacks its target.
    const heads = filled.length === 1 && header.groups.length === 0 && HEADING.test(filled[0]!.trim());
    if (heads) groups = [filled[0]!.trim()];
    else if (names || targets.length > 0) rows.push({ line, cells: own, targets, groups });
  }
  const titled = unitGiven(titles.flatMap(mentioned))?.unit ?? null;
  return {
    line: head!.line,
    rows,
    hasUndated: header.targets.some(({ year }) => year === null),
    years: header.targets.flatMap(({ year }) => year ?? []),
    base: header.base,
    unit: header.unit ?? titled,
    title: titles.findLast((title) => title !== "" && !givesUnits(title)) ?? null,
    others: header.others,
    further,
  };
}

/** A period of a cell, as plans write it; null for what is none: 2019年底 is 2019. */
export const periodOfCell = (text: string): string | null =>
  parsePeriod(
    text
      .normalize("NFKC")
      .replace(/^(?:到|至|截至)|(?:年末|年底|底|末)?(?:之?前)?$/gu, "")
      .trim(),
  )?.text ?? null;
