import { fold } from "../core/fold.ts";

/** The columns of the long form: one observation a row. */
export const COLUMNS = [
  { name: "area", required: false, aliases: ["地区", "城市", "区域", "区划", "city", "region", "ref_area", "geo"] },
  { name: "indicator", required: true, aliases: ["指标", "指标名称", "indicator_name"] },
  {
    name: "period",
    required: true,
    aliases: ["年份", "时期", "年度", "时间", "报告期", "数据年份", "year", "time_period"],
  },
  { name: "value", required: true, aliases: ["数值", "实际值", "值", "完成值", "actual", "obs_value"] },
  { name: "unit", required: false, aliases: ["单位", "计量单位", "unit_measure"] },
  { name: "status", required: false, aliases: ["状态", "数据状态", "obs_status"] },
  { name: "published", required: false, aliases: ["发布日期", "发布时间", "公布日期"] },
  { name: "scope", required: false, aliases: ["范围", "口径", "统计范围"] },
  { name: "source", required: false, aliases: ["来源", "数据来源"] },
  { name: "note", required: false, aliases: ["备注", "说明", "注", "comment"] },
] as const;

export type ColumnName = (typeof COLUMNS)[number]["name"];

const byName = new Map<string, ColumnName>(
  COLUMNS.flatMap(({ name, aliases }) => [name, ...aliases].map((alias): [string, ColumnName] => [fold(alias), name])),
);

/** The column that a header cell names, or null. */
export const columnNamed = (header: string): ColumnName | null => byName.get(fold(header)) ?? null;

/** Every text that names a column, for suggestions. */
export const headersKnown = (): Iterable<string> => byName.keys();
