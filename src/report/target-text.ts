import type { Assessment } from "../core/assessment.ts";
import { comparatorNamed } from "../core/comparators/registry.ts";
import { multiply, type Rational, rational, subtract, toText } from "../core/exact.ts";
import { measureNamed } from "../core/measures/registry.ts";
import { gapUnit } from "../core/unit.ts";
import type { Catalogue } from "../messages/catalogue.ts";

const HUNDRED = rational(100n);

/** A target in a few signs and words: "> 25", "≈ 2 ± 0.05", "average growth ≥ 20 %". With its unit, or without. */
export function targetText(
  { target, indicator }: Pick<Assessment, "target" | "indicator">,
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
  const show = (value: Rational) => minus(toText(growth ? multiply(value, HUNDRED) : value), ascii);
  const sign = ascii ? comparator.ascii : comparator.symbol;
  const { accepts, range, value } = comparison;
  const numbers =
    value === null
      ? `${show(range![0])}${ascii ? "-" : "–"}${show(range![1])}`
      : `${sign} ${show(value)}${range ? ` ${ascii ? "+-" : "±"} ${show(subtract(range[1], value))}` : ""}`;
  const side =
    comparison.direction !== "range" ? null : accepts.high === null ? "above" : accepts.low === null ? "below" : null;
  const text = `${numbers}${suffix}${side ? ` (${report.beyond[side]})` : ""}`;
  const fromStart = target.measure === "total" && indicator.kind === "cumulative" && target.since === null;
  return fromStart ? `${say(text)} (${report.sinceStart})` : say(text);
}

/** The sign that stands before a negative number: the typographic one unless only ASCII is wanted. */
export function minus(text: string, ascii: boolean): string {
  return ascii ? text : text.replace(/^-/, "−");
}
