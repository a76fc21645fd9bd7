import type { OwnerWords } from "../owners.ts";

export const owners: OwnerWords = {
  title: "责任单位一览",
  none: "未明确责任单位",
  roles: { lead: "牵头", support: "协办" },
  standings: {
    missed: "未达标",
    near: "基本达标",
    behind: "欠序时进度",
    missing: "缺数据",
    unsettled: "无法评定",
    pending: "未到期",
    met: "达标",
  },
  tally(role, targets, milestones, counts) {
    const said = counts.map(([standing, count]) => `${count} 项${owners.standings[standing]}`).join("，");
    const steps = milestones > 0 ? `（另有 ${milestones} 项阶段目标）` : "";
    const head = role === null ? "共" : owners.roles[role];
    return `${head} ${targets} 项${steps}${said === "" ? "" : `：${said}`}`;
  },
  between: "；",
  columns: {
    owner: "责任单位",
    role: "职责",
    standing: "情形",
    figures: "待报数据",
    figure: "待报指标",
    why: "原因",
    definition: "释义",
  },
  toSubmit: (count) => `催报清单：${count} 项数据`,
  nothing: "没有需要处理的事项",
  stale: (period) => `现按 ${/^\d{4}$/.test(period) ? `${period} 年` : `${period} `}数据评定`,
  goesInto: (name) => `用于计算${name}`,
  optional: "非必报",
  written: (paths) => [`已写出 ${paths.length} 个文件：`, ...paths.map((path) => `  ${path}`)],
  open: (names, total) =>
    `责任单位名单带“等”，未列全：${names.join("、")}${total > names.length ? ` 等 ${total} 项` : ""}；未点名的单位不在本表`,
};
