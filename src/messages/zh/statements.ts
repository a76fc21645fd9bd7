import type { StatedFacts, StatementWords } from "../catalogue.ts";

const NUMERALS = "零一两三四五六七八九";

function precision({ decimals, multiple }: StatedFacts): string {
  if (multiple !== null) return `${multiple} 的整倍数`;
  return decimals === 0 ? "整数" : `${NUMERALS[decimals] ?? decimals}位小数`;
}

const when = (period: string): string => (/^\d{4}$/.test(period) ? `${period} 年` : `${period} `);

const stated = ({ kind, falling, rate, period }: StatedFacts): string =>
  `${when(period)}${kind === "completion" ? "完成率" : falling ? "下降" : "增长"} ${kind === "completion" && falling ? "−" : ""}${rate}%`;

function unique(facts: StatedFacts): string {
  const { count } = facts;
  if (count === "0") return `没有${precision(facts)}符合`;
  return count === "1" ? `取${precision(facts)}时唯一` : `取${precision(facts)}时有 ${count} 个`;
}

function known({ known: found }: StatedFacts): string {
  if (found === null) return "";
  const { value, from, agrees, inverse } = found;
  const fits = inverse ? "，按 2 减去数值与上限之比相符" : agrees ? "，相符" : "，不符";
  return `${from === "plan" ? "计划" : "数据"}为 ${value}${fits}`;
}

export const statements: StatementWords = {
  stated: "表述",
  implied: "反推",
  rounding: "舍入",
  dash: "～",
  or: (candidates) => candidates.join("或"),
  reasons: { "not-above-zero": "比率或数值不大于零", "no-base-period": "没有可比的上期" },
  unique,
  known,
  line(facts) {
    const { name, implies, answer, few, base, range, reason } = facts;
    if (reason !== null) return `${name}：${stated(facts)}，无法反推（${reason}）`;
    const means = implies === "target" ? `目标为 ${answer}` : ` ${when(base ?? "")}为 ${answer}`;
    const said = known(facts);
    return `${name}：${stated(facts)}，反推${means}（${few ? `${range}，` : ""}${unique(facts)}）${said === "" ? "" : `；${said}`}`;
  },
};
