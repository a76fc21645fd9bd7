import type { ZipingWords } from "../ziping.ts";

const QUARTERS = ["一", "二", "三", "四"];

export const ziping: ZipingWords = {
  title: (plan) => `${plan}自评表`,
  columns: {
    number: "序号",
    group: "一级指标",
    indicator: "指标名称",
    unit: "单位",
    baseline: "基期值",
    target: "目标值",
    commitment: "目标类型",
    actual: "实际值",
    period: "数据年份",
    attainment: "完成率",
    gap: "差距",
    ahead: "序时",
    verdict: "是否达标",
    owners: "责任单位",
    source: "数据来源",
    remark: "备注",
  },
  commitments: { binding: "约束性", expected: "预期性", aspired: "力争" },
  period: (text) =>
    text
      .replace(/(\d{4})-(\d{2})-(\d{2})/g, (_, year, month, day) => `${year}年${Number(month)}月${Number(day)}日`)
      .replace(/(\d{4})-(\d{2})(?!\d)/g, (_, year, month) => `${year}年${Number(month)}月`)
      .replace(/(\d{4})Q([1-4])/g, (_, year, quarter) => `${year}年${QUARTERS[Number(quarter) - 1]}季度`)
      .replace(/(\d{4})H([12])/g, (_, year, half) => `${year}年${half === "1" ? "上" : "下"}半年`)
      .replace("..", "–"),
  exactly: (number) => `恰为 ${number}`,
  comesTo: (target, bound) => `${target}（即 ${bound}）`,
  supporting: (units) => `协办：${units}`,
  sources: (named, count) => `${named}等 ${count} 处`,
  aheadNote: (minus, none) => `序时：实际值超（+）、欠（${minus}）按进程同期应达值多少；“${none}”表示没有可比的进程`,
  stale: (due) => `早于到期时期（${due}）的数据`,
  supposed: "人为设定",
  outlook: (outlook) => `前景：${outlook}`,
  optional: "不要求报送",
  statuses: { preliminary: "初步数" },
  change: (points) => `实际值为较基期的变化${points ? "，单位个百分点" : ""}`,
  term: (how, name) => ({ value: name, prev: `上期${name}`, base: `基期${name}` })[how],
  formula: (formula) => `算式：${formula}`,
  sumOf: (areas) => `${areas} 个下级地区之和`,
  base: (period, written) => (period === "" ? `基期 ${written}` : `基期 ${period}${written && `（${written}）`}`),
};
