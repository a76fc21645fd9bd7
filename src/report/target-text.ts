import { comparatorNamed } from "../core/comparators/registry.ts";
import { absolute, multiply, type Rational, rational, subtract } from "../core/exact.ts";
import { measureNamed } from "../core/measures/registry.ts";
import type { Target } from "../core/plan.ts";
import { gapUnit } from "../core/unit.ts";
import type { Catalogue } from "../messages/catalogue.ts";
import { figure } from "./numbers.ts";

const HUNDRED = rational(100n);

/** A target in a few signs and words: "> 25", "≈ 2 ± 0.05", "average growth ≥ 20 %". With its unit, or without. */
export function targetText(
  target: Target,
  unit: string | null,
  { report }: Catalogue,
  { ascii = false, withUnit = true }: { ascii?: boolean; withUnit?: boolean } = {},
): string {
  const { comparison } = target;
  const say = report.targets[target.measure];
  if (comparison.comparator === null) return say("");
  const comparator = comparatorNamed(comparison.comparator);
  const { takes } = measureNamed(target.measure);
  const growth = takes === "growth";
  const ownUnit = takes === "change" ? (gapUnit(unit) === "pp" ? report.points : unit) : unit;
  const suffix = growth ? " %" : withUnit && ownUnit !== null ? ` ${ownUnit}` : "";
  const show = (value: Rational) => minus(figure(growth ? multiply(value, HUNDRED) : value), ascii);
  const sign = ascii ? comparator.ascii : comparator.symbol;
  const { accepts, range, value } = comparison;
  let text: string;
  if (comparison.comparator === "between") {
    const [low, high] = range ?? [accepts.low ?? accepts.high!, accepts.high ?? accepts.low!];
    text = range
      ? `${show(low)}${ascii ? "-" : "–"}${show(high)}${suffix}`
      : `${accepts.low ? (ascii ? ">=" : "≥") : ascii ? "<=" : "≤"} ${show(low)}${suffix}`;
  } else {
    const end = accepts.low ?? accepts.high;
    const tolerance =
      comparison.direction === "range" && !comparison.tolerant && end && value ? absolute(subtract(end, value)) : null;
    const around = tolerance && tolerance.n !== 0n ? ` ${ascii ? "+-" : "±"} ${show(tolerance)}` : "";
    const beyond = accepts.high === null ? report.beyond.above : report.beyond.below;
    const side = comparison.comparator === "about" && (accepts.low === null || accepts.high === null);
    text = `${sign} ${show(value!)}${around}${suffix}${side ? ` (${beyond})` : ""}`;
  }
  return say(text);
}

/** The sign that stands before a negative number: the typographic one unless only ASCII is wanted. */
export function minus(text: string, ascii: boolean): string {
  return ascii ? text : text.replace(/^-/, "−");
}
