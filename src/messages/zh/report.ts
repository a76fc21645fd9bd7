import type { ClosingReason, ExplainWords, ReportWords, Tally } from "../catalogue.ts";

const reasons: ReportWords["reasons"] = {
  "no-observation": "无数据",
  "too-old": "数据过旧",
  "no-baseline": "无基期",
  "no-tolerance": "未定允许偏差",
  "too-few-periods": "年份不足",
  "missing-periods": "缺年份或分期",
  "missing-input": "缺少输入",
  "qualified-value": "数值不够确切",
  "conflicting-values": "数值矛盾",
  "unreadable-value": "数值无法识别",
  "no-ratio": "基期或除数不大于零",
  "unit-mismatch": "单位不符",
  "scope-mismatch": "口径不符",
  "no-path": "没有可跟踪的进程",
  "needs-target": "没有目标可依",
  "start-beyond-target": "起点已超过目标",
  ceiling: "上限类指标，只会用完",
  "sum-without-rate": "累计数没有增长率",
  "target-due": "已到期",
  "no-change": "没有变化",
  "moving-away": "背离目标",
  "too-far": "一百年内达不到",
  "not-in-its-year": "本年内达不到",
};

const EXIT_WORDS: Readonly<Record<number, string>> = {
  1: "未达标",
  2: "调用或计划有误",
  3: "数据有误或不全",
  4: "无法写出",
};

export const report: ReportWords = {
  verdicts: { met: "达标", near: "基本达标", missed: "未达标", pending: "未到期", "not-assessed": "无法评定" },
  outlooks: {
    achieved: "已实现",
    "on-track": "符合进度",
    moderate: "略有滞后",
    "off-track": "明显滞后",
    regressing: "倒退",
    "n/a": "无法判断",
  },
  outlookTally(counts, behind) {
    const said = counts.map(([outlook, count]) => `${count} 项${report.outlooks[outlook]}`);
    return `前景：${said.join(" · ")}${behind > 0 ? `；${behind} 项欠序时进度` : ""}`;
  },
  trends: "没有目标的指标",
  perYear: "/年",
  whatIf: (indicator, value, period) => `假设：${indicator} = ${value}（${period}），人为设定`,
  metEarly: "提前达标",
  missedEarly: "已不可能达标",
  reasons,
  columns: {
    plan: "计划",
    area: "地区",
    "as-of": "截至",
    group: "分组",
    id: "编号",
    indicator: "指标",
    target: "目标",
    bound: "目标值",
    unit: "单位",
    actual: "实际",
    period: "年份",
    gap: "差距",
    "gap-unit": "差距单位",
    shortfall: "缺口",
    needs: "至少需",
    attainment: "完成率",
    baseline: "基期值",
    "from-baseline": "较基期完成",
    expected: "序时应达",
    ahead: "超（欠）序时",
    required: "每年需",
    change: "年均变化",
    projected: "到期预计",
    attained: "预计实现",
    ratio: "进度比",
    score: "得分",
    series: "走势",
    method: "方法",
    outlook: "前景",
    label: "方法用语",
    verdict: "是否达标",
    reason: "原因",
    due: "到期",
    owner: "牵头单位",
    support: "协办单位",
    wording: "原文",
    assumed: "假定",
    place: "出处",
  },
  points: "个百分点",
  separator: "：",
  needs: (value) => `需 ${value}`,
  boundFails: (bound) => `${bound} 本身不算`,
  holdsToday: (holds) => (holds === null ? "尚不能判断" : holds ? "目前已达到" : "目前未达到"),
  asOf(period, from) {
    const origin = from === "flag" ? "--as-of" : from === "plan" ? "计划指定" : "数据中最新";
    return `截至 ${/^\d{4}$/.test(period) ? `${period} 年` : period}（${origin}）`;
  },
  asOfDue: "截至各目标的到期时期",
  due: (period) => `${period} 到期`,
  milestone: (period) => `${period} 阶段目标`,
  ungrouped: "其他",
  stale: "* 早于目标到期时期的数据",
  assumed: "假定",
  aspired: "力争目标，未达到不算未通过",
  near: (share) => `完成率 ${share} 起为基本达标`,
  about: (share) => `“左右”：偏差不超过该数的 ${share}`,
  areasFromData: (count) => `地区：取自数据，${count} 个`,
  tally(tally: Tally) {
    const why = [...tally.reasons].map(([reason, count]) => `${count} 项${reasons[reason]}`).join("，");
    const early = tally.early > 0 ? `（${tally.early} 项提前）` : "";
    const parts = [
      tally.missed > 0 ? `${tally.missed} 项未达标` : "",
      tally.near > 0 ? `${tally.near} 项基本达标` : "",
      tally.met > 0 ? `${tally.met} 项达标${early}` : "",
      tally.pending > 0 ? `${tally.pending} 项未到期` : "",
      tally.notAssessed > 0 ? `${tally.notAssessed} 项无法评定（${why}）` : "",
    ].filter((part) => part !== "");
    return [...parts, `共 ${tally.targets} 项`].join(" · ");
  },
  milestones({ met, near, missed, pending, notAssessed }) {
    const nearly = near > 0 ? `${near} 项基本达标，` : "";
    return `阶段目标：${met} 项达标，${nearly}${missed} 项未达标，${pending + notAssessed} 项未定`;
  },
  owing: (owners) => `缺数据单位：${owners}`,
  closing(why, code, also) {
    const said = why.map(phrase);
    const others =
      also.length > 0 ? `（另有 ${also.map((one) => `${one} ${EXIT_WORDS[one] ?? ""}`.trim()).join("、")}）` : "";
    return `${said.join("；")} — 退出码 ${code}${others}`;
  },
  targets: {
    level: (comparison) => comparison,
    growth: (comparison) => `增长 ${comparison}`,
    change: (comparison) => `变化 ${comparison}`,
    "average-growth": (comparison) => `年均增长 ${comparison}`,
    "yearly-growth": (comparison) => `每年增长 ${comparison}`,
    rising: () => "逐年提高",
    falling: () => "逐年下降",
    "every-year": (comparison) => `每年 ${comparison}`,
    total: (comparison) => `累计 ${comparison}`,
    done: () => "完成",
  },
  beyond: { above: "超出亦可", below: "不足亦可" },
  sinceStart: "自统计起累计",
  noRows: "没有可显示的目标",
  yes: "是",
  no: "否",
  openList: "等",
};

/** What kept a run from passing, or that nothing did. */
function phrase(reason: ClosingReason): string {
  switch (reason.kind) {
    case "ranked":
      return `${reason.ranked} 个地区参与排名${reason.unranked > 0 ? `，${reason.unranked} 个未排名` : ""}`;
    case "pass":
      return reason.near > 0 ? `通过，${reason.near} 项基本达标` : "通过";
    case "not-due":
      return "尚无目标到期";
    case "none-assessed":
      return `没有评定任何目标：${reason.due} 项到期目标均无结论`;
    case "missed":
      return `${reason.count} 项未达标`;
    case "incomplete":
      return `数据不全：${reason.count} 项到期目标无法评定`;
    case "data":
      return `数据有 ${reason.errors} 处错误`;
    case "call":
      return `调用或计划有 ${reason.errors} 处错误`;
    case "sound":
      return `已检查 ${reason.files} 个文件，没有错误${reason.warnings > 0 ? `，${reason.warnings} 处警告` : ""}`;
    case "warnings":
      return `${reason.count} 处警告，超过允许的 ${reason.most} 处（--max-warnings）`;
    case "what-if":
      return `假设：${reason.count} 个数人为设定`;
    case "compared":
      return compared(reason);
    case "condition":
      return `${reason.name} ${reason.count} 项（--fail-on）`;
  }
}

/** What two results come to beside one another. */
function compared({ worse, better, other }: { worse: number; better: number; other: number }): string {
  const counts = [
    [worse, "变差"],
    [better, "变好"],
    [other, "有其他变化"],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} 项${word}`);
  return said.length === 0 ? "没有变化" : said.join("，");
}

export const explain: ExplainWords = {
  target: "目标",
  wording: "原文",
  due: "到期",
  formula: "公式",
  rollUp: "合计",
  sumOf: (areas) => `（${areas} 个下级地区之和）`,
  missing: "缺少",
  figures: "数据",
  baseline: "基期",
  actual: "实际",
  bound: "目标值",
  comparison: "比较",
  gap: "差距",
  attainment: "完成率",
  fromBaseline: "较基期完成",
  verdict: "结论",
  owners: "责任单位",
  assumed: "假定",
  definition: "定义",
  note: "备注",
  none: "无",
  isDue: (due, asOf) => `${due}，截至 ${asOf} 已到期`,
  notDue: (due, asOf) => `${due}，截至 ${asOf} 未到期`,
  holds: (holds) => (holds === null ? "无法判断" : holds ? "成立" : "不成立"),
  source: (source) => `来源：${source}`,
  start: "起点",
  soFar: "目前累计",
  way: "序时应达",
  ahead: "序时进度",
  progress: "进展",
  required: "今后所需",
  change: "年均变化",
  projected: "到期预计",
  attained: "实现时间",
  trend: "走势",
  years: (years) => `${years} 年`,
  ofTheWay: (share) => `占全程 ${share}`,
  atGrowth: (rate) => `年均增长 ${rate}`,
  aheadOrBehind: (ahead, size) => `${ahead ? "超" : "欠"}序时进度 ${size}`,
  onTheWay: "正好符合序时进度",
  attainedIn: (year) => `照此趋势，${year} 年实现`,
  attainedSince: (period) => `${period} 起已实现`,
  notSaid: (reason) => `无法给出：${reason}`,
  score: (score) => `得分 ${score}`,
};
