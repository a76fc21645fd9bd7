import type { FormWords } from "../form.ts";

export const form: FormWords = {
  columns: {
    area: "地区",
    indicator: "指标",
    period: "时期",
    value: "数值",
    unit: "单位",
    scope: "口径",
    status: "状态",
    source: "来源",
    note: "备注",
    target: "目标",
    definition: "释义",
    owner: "责任单位",
  },
  date: (year, month, day) => `${year}年${month}月${day === null ? "" : `${day}日`}`,
  yesNo: "填“是”或“否”",
  toDate: "自1月1日起累计",
  kinds: { flow: "当期数", cumulative: "累计数" },
  goesInto: (names) => `用于计算${names.join("、")}`,
  optional: "非必报",
  due: (target, period) => `${target}（${period}）`,
  toFill: (rows, periods) => `待填 ${rows} 行，时期：${periods.join("、")}`,
  nothing: "没有待填的数据",
};
