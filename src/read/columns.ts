import { fold, nearMiss } from "../core/fold.ts";
import { isKnownUnit } from "../core/unit.ts";

/** What a row can say of an observation or a statement, by the headers under which it is found. */
export const COLUMNS = [
  {
    name: "area",
    required: false,
    aliases: ["地区", "城市", "区域", "区划", "行政区划代码", "city", "region", "ref_area", "geo"],
  },
  { name: "indicator", required: true, aliases: ["指标", "指标名称", "indicator_name", "series"] },
  {
    name: "period",
    required: true,
    aliases: ["年份", "时期", "年度", "时间", "报告期", "数据年份", "year", "time_period"],
  },
  { name: "value", required: true, aliases: ["数值", "实际值", "值", "完成值", "全年完成值", "actual", "obs_value"] },
  { name: "unit", required: false, aliases: ["单位", "计量单位", "unit_measure"] },
  { name: "status", required: false, aliases: ["状态", "数据状态", "obs_status", "obs_flag"] },
  { name: "published", required: false, aliases: ["发布日期", "发布时间", "公布日期"] },
  { name: "scope", required: false, aliases: ["范围", "口径", "统计范围"] },
  { name: "source", required: false, aliases: ["来源", "数据来源"] },
  { name: "note", required: false, aliases: ["备注", "说明", "注", "comment"] },
  { name: "target", required: false, aliases: ["目标", "目标值"], forPeople: true },
  { name: "definition", required: false, aliases: ["释义", "指标解释", "指标释义", "定义"], forPeople: true },
  { name: "owner", required: false, aliases: ["责任单位", "牵头单位"], forPeople: true },
  { name: "statement", required: false, aliases: ["表述", "表述类型", "陈述", "statements", "statement_type"] },
] as const;

export type ColumnName = (typeof COLUMNS)[number]["name"];

export const COLUMN_NAMES: readonly ColumnName[] = COLUMNS.map(({ name }) => name);

const byName = new Map<string, ColumnName>(
  COLUMNS.flatMap(({ name, aliases }) => [name, ...aliases].map((alias): [string, ColumnName] => [fold(alias), name])),
);

/** Columns that forms have for those who fill them in; nothing is read from them, so that they may stand there twice. */
export const FOR_PEOPLE: ReadonlySet<ColumnName> = new Set(
  COLUMNS.flatMap((column) => ("forPeople" in column ? [column.name] : [])),
);

/** The column that a header cell names, or null. */
export const columnNamed = (header: string): ColumnName | null => byName.get(fold(header)) ?? null;

/** Whether a header is probably a slip for this column's. */
export function resembles(header: string, column: ColumnName): boolean {
  const names = [...byName].filter(([, name]) => name === column).map(([alias]) => alias);
  return nearMiss(fold(header), names) !== null;
}

/** Every text that names a column, for suggestions. */
export const headersKnown = (): Iterable<string> => byName.keys();

/** Whether a text is a unit, where it stands behind a name or, null, anywhere. */
export type IsUnit = (text: string, name: string | null) => boolean;

/** A name with its unit behind it, as tables put it into one cell: "R&D经费(万元)"; the unit is null where there is none. */
export function splitUnit(
  text: string,
  isUnit: IsUnit = isKnownUnit,
): { readonly name: string; readonly unit: string | null } {
  const whole = text.trim();
  const open = Math.max(whole.lastIndexOf("("), whole.lastIndexOf("（"));
  if (open < 1 || !/[)）]$/u.test(whole)) return { name: whole, unit: null };
  const inside = whole
    .slice(open + 1, -1)
    .trim()
    .replace(/^(?:金额|数量|计量)?单位[:：]/u, "")
    .trim();
  const name = whole.slice(0, open).trimEnd();
  return isUnit(inside, name) ? { name, unit: inside } : { name: whole, unit: null };
}
