import type { DiagnosticCode } from "../../core/diagnostic.ts";
import type { DiagnosticSentences, Page } from "../catalogue.ts";
import type { InitWords } from "../init.ts";
import { p } from "../page.ts";

const list = (items: readonly string[]): string => items.join("、");

/** 表述为何不能成为目标：按原因名，或按读取计划时的代码。 */
const WHY: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  words: ["表述未能全部读懂", "请在计划中写明目标，见 dabiao explain at-least"],
  unit: ["其单位不能换算为指标的单位", "请用指标的单位写出数值"],
  points: ["百分比指标“提高百分之几”可指相对增长，也可指百分点", "百分点写 change: 5pp，相对增长写 growth: 5%"],
  direction: ["与表中的方向或比较符相反", "请改正表中的表述或方向"],
  kind: [
    "累计或新增的数量要先知道数据是哪一种",
    "各年数据写 kind: flow，累计数据写 kind: cumulative，目标写 target: { total: 50 }",
  ],
  "plan/needs-reference": ["要逐年比较，但不知道起始年份", "请用 --period 2016..2020 指明年份，或给出基期年份"],
  "plan/wrong-order": ["其期限早于计划的起始年份，或不晚于基期", "请改正表头的年份、基期年份或 --period"],
  "plan/needs-from": ["每年都要计算，但不知道起始年份", "请用 --period 2016..2020 指明年份"],
  "plan/missing-key": ["年均增长需要基期年份", "请写在表头或单独一列：2016年基期值、基期年份"],
};

/** 起草计划时的诊断，以及不覆盖已有文件。 */
export const initSentences: Pick<DiagnosticSentences, Extract<DiagnosticCode, `init/${string}`>> = {
  "init/is-plan": ({ path }) => ({
    what: "这已经是一份计划",
    fix: `生成 CI 文件：dabiao init ${path} --ci github；检查：dabiao validate ${path}`,
  }),
  "init/html-table": () => ({
    what: "表格是用 HTML 写的",
    fix: "请改为 Markdown 表格（| 指标 | 目标 |），或另存为 CSV",
  }),
  "init/no-table": ({ tables }) => ({
    what: "没有同时含指标列和目标列的表格",
    fix:
      tables.length === 0
        ? "文中没有表格；表头须有 指标名称（indicator）和 目标值（target）"
        : `找到的表格：${tables.join("；")}；表头须有 指标名称（indicator）和 目标值（target）`,
  }),
  "init/no-due": ({ indicators }) => ({
    what: `未说明这些目标何时到期：${list(indicators)}`,
    fix: "请用 --period 2016..2020 指明年份，或写在表头（2020年目标值），或加一列 完成时限",
  }),
  "init/no-indicators": () => ({
    what: "表格中没有指标",
    fix: "表头之下须有数据行，写明指标名称；实际值表还须有时期和数值",
  }),
  "init/unclear-target": ({ indicator, wording, why, unit }) => {
    const [what, fix] = WHY[why] ?? [`照原样不能写入计划（${why}）`, "请在计划中自行写明目标"];
    return { what: `${indicator} 的目标“${wording}”未写入：${what}${unit === undefined ? "" : `（${unit}）`}`, fix };
  },
  "init/aspired-part": ({ indicator, wording, beyond }) => ({
    what: `“${wording}”（${indicator}）只写入了确保的目标，力争的部分未写入：${beyond}`,
    fix: "一个指标的各个目标只能有同一种承诺；如需跟踪力争的部分，请另写一个指标，并写 commitment: aspired",
  }),
  "init/no-tolerance": ({ indicator, wording, suffix }) => ({
    what: `“${wording}”（${indicator}）没有说明偏离多少仍算达标`,
    fix: `请给目标加上允许偏差，如 within: 0.05${suffix}；不写则只有恰好等于该数才算达标`,
  }),
  "init/no-base": ({ indicator, wording }) => ({
    what: `“${wording}”（${indicator}）要与基期比较，而表中没有基期值`,
    fix: "请加一列 基期值 并写明年份，或在计划中写 baseline: 或 since:",
  }),
  "init/typed-figures": ({ column, values }) => ({
    what: `“${column}”一栏写的是目标的性质（${list(values)}），却没有一栏的标题是目标：表中的数都按实际值读取`,
    fix: "请把目标一栏的标题写成 目标值，之前的数写成 基期值；否则不要用本文件作实际值",
  }),
  "init/bare-numbers": ({ indicators }) => ({
    what: `只有数字的目标按“不低于”读取：${list(indicators)}`,
    fix: "越低越好的指标，请在计划中改为 at-most，或在表中写 ≤",
  }),
  "init/unclear-cell": ({ column, text }) => ({
    what: `${column} 列的“${text}”未能读懂`,
    fix: "未写入计划；请自行补写",
  }),
  "init/several-years": ({ years }) => ({
    what: `表中有几个年份的目标：${list(years)}`,
    fix: "都写成该指标的目标，各按自己的年份到期；只以最后一年为准的，请把其余改为 milestones",
  }),
  "init/year-outside": ({ years, from, due }) => ({
    what: `表头的年份 ${list(years)} 不在 ${from === "" ? "" : `${from}..`}${due} 之内`,
    fix: "目标按表头的年份到期；请改正表头或 --period",
  }),
  "init/two-dates": ({ indicator, taken, other }) => ({
    what: `${indicator} 的目标有两个期限：${taken} 和 ${other}`,
    fix: `已取 ${taken}；如应为 ${other}，请在计划中写 by: ${other}`,
  }),
  "init/repeated-indicator": ({ name, line }) => ({
    what: `${name} 在第 ${line} 行已经出现`,
    fix: "这一行未写入；请改用别的名称，或把目标并入前一行的指标",
  }),
  "init/other-table": ({ headings }) => ({
    what: `此表未读取：${list(headings)}`,
    fix: "计划取自第一个含指标和目标的表格；其他表格请另存文件",
  }),
};

export const initPages: Readonly<Record<keyof typeof initSentences, Page>> = {
  "init/is-plan": p("应为表格，却是计划"),
  "init/html-table": p("HTML 写的表格"),
  "init/no-table": p(
    "没有目标表",
    "计划取自含指标列（指标、指标名称、indicator）和目标列（目标、目标值、2020年目标值、target）的表格。还会读取：单位、基期值、基期年份、完成时限、牵头单位、配合单位、目标类型、一级指标、备注。",
  ),
  "init/no-due": p(
    "目标没有期限",
    "没有期限的目标无从评定，年份也从不猜测。--period 2016..2020 说明计划从哪年开始、哪年到期。",
  ),
  "init/no-indicators": p("表格中没有指标"),
  "init/unclear-target": p(
    "目标的表述未能读懂",
    "只有全部读懂的表述才写成目标；其余原样留在计划的 wording 中，并留出一行待填。猜测的目标会带来无人察觉的错误结论。",
    "能读懂的有：界限（≥18、超过25家、控制在5%以内）、区间（3—4个）、左右（2.0%左右）、增长（年均增长20%、增长30%、翻一番）、逐年变化（逐年提高）和每年的数值（每年300期）。",
  ),
  "init/aspired-part": p(
    "确保的目标与力争的目标写在一起",
    "力争的目标未达到不算不通过。两者写在一起就只能同为确保或同为力争，因此只写入确保的目标；其余保留在原文和注释中。",
  ),
  "init/no-tolerance": p(
    "“左右”没有允许偏差",
    "“左右”本身没有大小。计划中写有数值；偏离多少仍算达标，由编写者用目标的 within 或全计划的 thresholds.about 说明。",
  ),
  "init/no-base": p("增长没有基期", "增长和变化与基期值（baseline）或 since: 那一年的数比较；两者都没有则无法评定。"),
  "init/typed-figures": p(
    "目标可能被当成了实际值",
    "五年规划的表把 2020年 和 2025年 并排：前者是现状，后者是目标。实际值的表也用这样的标题，旁边的 约束性、预期性 说明它不是实际值。用同一个文件来评定，每项目标都会自己达标。",
  ),
  "init/bare-numbers": p(
    "数字没有说明哪一侧算达标",
    "计划中单独一个数字就是“不低于”。失业率、能耗等指标的目标是上限：可在表中写 ≤，或加一列方向（正向、逆向）。",
  ),
  "init/unclear-cell": p("单元格未能读懂"),
  "init/several-years": p(
    "几个年份的目标并列",
    "每一列都写成带 by: 的目标，到了自己的年份就评定。阶段目标（milestones）单独计数。",
  ),
  "init/year-outside": p("表头的年份不在计划期内"),
  "init/two-dates": p("一个目标有两个期限", "目标表述中的年份优先于表头，表头优先于完成时限列。"),
  "init/repeated-indicator": p("表中的指标重复", "计划中每个指标只出现一次；一个指标的几个目标写成它下面的列表。"),
  "init/other-table": p("文档中的其他表格"),
};

export const init: InitWords = {
  help: {
    plan: "与 --ci 同用：要检查的计划，此时不另写计划",
    what: "plan（默认）或 result",
    shell: "bash、zsh 或 fish",
    from: "实际值（CSV），或 Markdown、CSV 的目标表",
    ci: "同时写出 CI 文件",
    period: "计划的年份：2016..2020；只写 2020 则为到期年份",
    area: "计划的地区",
    asOf: "CI 文件写明的截至时期；默认为计划的到期时期",
    actuals: "CI 文件中的实际值；默认 data/*.csv",
    output: "不写 plan.yaml 而写入此文件；- 为标准输出",
  },
  starter: (modeline) => `${modeline}
# 承诺了什么、到什么时候、原文怎么写。
# 检查本文件：dabiao validate plan.yaml
# 评定实际值：dabiao check plan.yaml -a form.csv --as-of 2025
dabiao: 1 # 格式版本
id: example
lang: zh # 报告的语言
title: 示例计划
area: { name: 示例市 } # 不写 area 则为框架，适用于数据中的所有地区
period: { from: 2020, due: 2025 }
# thresholds: { near: 90% } # 完成率达到多少算“基本达标”
groups:
  - id: innovation
    name: 自主创新能力
    owners: { lead: [市科技局], support: [市统计局, 市财政局, 等] } # 等：名单未列全
indicators:
  - id: rd-intensity
    name: R&D经费支出占地区生产总值比重
    unit: "%"
    group: innovation
    baseline: { value: 1.8, period: 2020 }
    target: { at-least: 2.5 }
    wording: 达到2.5% # 原文的表述
    commitment: binding # binding 约束性，expected 预期性（默认），aspired 力争：未达标不算不通过

  - id: high-tech-firms
    name: 高新技术企业数量
    aliases: [高企数] # 数据中的其他名称
    unit: 家
    group: innovation
    target: { more-than: 25 } # 超过25家：25家不算达标
    milestones: [{ by: 2023, at-least: 20 }] # 阶段目标

  - id: energy-use
    name: 单位GDP能耗
    unit: 吨标准煤/万元
    target: { at-most: 0.4 } # 控制在0.4以内

# 目标的其他写法（说明见 dabiao explain between）：
#   target: { less-than: 5 }                       低于5
#   target: { about: 2.0, within: 0.05pp }         2.0%左右，允许偏差0.05个百分点
#   target: { between: [3, 4] }                    3—4个
#   target: { growth: 30% }                        比基期增长30%
#   target: { average-growth: 8% }                 比基期年均增长8%
#   target: { yearly-growth: 10% }                 每年增长10%
#   target: { rising: true }                       逐年提高
#   target: { every-year: { at-least: 300 } }      每年300
#   target: { total: 50 }                          各年合计50，须写 kind: flow
#   target: { done: true }                         是或否
`,
  head: (source) => [
    `由 dabiao init 取自 ${source}：使用之前请逐行与原文核对。`,
    "检查本文件：dabiao validate。目标的写法：dabiao explain at-least。",
  ],
  area: "计划的地区；不写则为框架，适用于数据中的所有地区。",
  areas: (names, count) => `数据中的地区：${list(names)}${count > names.length ? ` 等 ${count} 个` : ""}。`,
  period: (first, last) =>
    first === "" ? "计划的年份。" : `计划的年份；数据为 ${first === last ? first : `${first} 至 ${last}`}。`,
  open: {
    missing: "请填写目标：",
    unclear: "表述未能读懂，请填写目标：",
    "no-tolerance": "请补上允许偏差：按单位写 within: 0.05；百分数和增长率写 within: 0.05pp",
  },
  baseline: "增长须有基期：请填写基期值，或在目标中写 since:",
  sample: "{ at-least: 0 }",
  wrote: (paths) => `已写入 ${list(paths)}`,
  kept: (path) => `${path} 已存在，未改动`,
  left: (indicators, open, lines) =>
    `共 ${indicators} 个指标，其中 ${open} 个没有目标：见计划第 ${list(lines.map(String))} 行`,
  next: (plan, actuals, asOf) => [
    "下一步：",
    `  dabiao validate ${plan}`,
    ...(actuals === null ? [`  dabiao template ${plan} -o form.csv`] : []),
    `  dabiao check ${plan} -a ${actuals ?? "form.csv"}${asOf === "" ? "" : ` --as-of ${asOf}`}`,
  ],
  schemaHint: "供编辑器使用：在计划旁写出 dabiao schema plan -o plan.schema.json",
  ci: {
    head: "dabiao：每次改动都评定计划",
    asOf: (asOf) => [
      `写明 --as-of ${asOf}：不写则由最新的数据决定哪些目标到期，`,
      "那么谁都不报数据时，就永远没有目标到期，检查总会通过。",
      "评定下一个时期时，请改这里的时期。",
    ],
    validate: "报送的数据：退出码 3 由报送人处理",
    check: "目标：退出码 1 表示有目标未达标",
    codes: ["退出码：0 无需处理；1 有目标未达标；2 命令或计划有误；", "        3 数据有误或缺失；4 结果无法写出"],
    include: (path) => `在 .gitlab-ci.yml 中引用：include: [{ local: ${path} }]`,
    warnOnly: "未达标只作警告，数据有误仍算失败：",
    install: "pre-commit install",
  },
};

/** The same to be asked for: a function can wait until somebody does. */
export function initWords(): InitWords {
  return init;
}
