import type { StatedFacts, StatementWords } from "../catalogue.ts";

function precision({ decimals, multiple }: StatedFacts): string {
  if (multiple !== null) return `multiple of ${multiple}`;
  return decimals === 0 ? "whole number" : `number with ${decimals} ${decimals === 1 ? "decimal" : "decimals"}`;
}

const plural = (text: string): string => text.replace(/^(whole number|number|multiple)/, "$1s");

const stated = ({ kind, falling, rate, period }: StatedFacts): string =>
  `${kind === "completion" ? "completion" : falling ? "a decline" : "growth"} of ${kind === "completion" && falling ? "−" : ""}${rate} % in ${period}`;

function unique(facts: StatedFacts): string {
  const { count } = facts;
  if (count === "0") return `no ${precision(facts)} fits`;
  return count === "1" ? `the only ${precision(facts)}` : `${count} ${plural(precision(facts))} fit`;
}

function known({ known: found }: StatedFacts): string {
  if (found === null) return "";
  const { value, from, agrees, inverse } = found;
  const fits = inverse ? ", which fits if completion is 2 less the ratio" : agrees ? "" : ", which does not fit";
  return `${from === "plan" ? "the plan says" : "the data say"} ${value}${fits}`;
}

export const statements: StatementWords = {
  stated: "Statement",
  implied: "Implied",
  rounding: "Rounding",
  dash: "–",
  or: (candidates) => `${candidates.slice(0, -1).join(", ")} or ${candidates.at(-1)}`,
  reasons: { "not-above-zero": "rate or figure not above zero", "no-base-period": "no period before to grow from" },
  unique,
  known,
  line(facts) {
    const { name, implies, answer, few, base, range, reason } = facts;
    if (reason !== null) return `${name}: ${stated(facts)} can't be solved (${reason})`;
    const means = implies === "target" ? `a target of ${answer}` : `${answer} in ${base}`;
    const said = known(facts);
    return `${name}: ${stated(facts)} implies ${means} (${few ? `${range}; ` : ""}${unique(facts)})${said === "" ? "" : `; ${said}`}`;
  },
};
