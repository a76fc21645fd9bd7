import type { Assessment } from "../core/assessment.ts";
import { comparatorNamed } from "../core/comparators/registry.ts";
import { multiply, type Rational, rational, subtract, toText } from "../core/exact.ts";
import { measureNamed } from "../core/measures/registry.ts";
import type { Comparison } from "../core/plan.ts";
import type { Promised } from "../core/recorded.ts";
import { gapUnit } from "../core/unit.ts";
import type { Catalogue } from "../messages/catalogue.ts";

const HUNDRED = rational(100n);

/** A target in a few signs and words: "> 25", "≈ 2 ± 0.05", "average growth ≥ 20 %". With its unit, or without. */
export function targetText(
  { target, indicator }: Pick<Assessment, "target" | "indicator">,
  unit: string | null,
  catalogue: Catalogue,
  writing: { ascii?: boolean; withUnit?: boolean } = {},
): string {
  const { comparison, measure, due } = target;
  const text = promiseText(
    { ...comparison, measure, beyond: sideOf(comparison), by: due.text },
    unit,
    catalogue,
    writing,
  );
  const fromStart = measure === "total" && indicator.kind === "cumulative" && target.since === null;
  return fromStart ? `${text} (${catalogue.report.sinceStart})` : text;
}

/** The same of what a result records. */
export function promiseText(
  { measure, comparator: name, value, range, beyond }: Promised,
  unit: string | null,
  { report }: Catalogue,
  { ascii = false, withUnit = true }: { ascii?: boolean; withUnit?: boolean } = {},
): string {
  const say = report.targets[measure];
  if (name === null) return say("");
  const comparator = comparatorNamed(name);
  const { takes } = measureNamed(measure);
  const growth = takes === "growth";
  const ownUnit = takes === "change" ? (gapUnit(unit) === "pp" ? report.points : unit) : unit;
  const suffix = growth ? " %" : withUnit && ownUnit !== null ? ` ${ownUnit}` : "";
  const show = (value: Rational) => minus(toText(growth ? multiply(value, HUNDRED) : value), ascii);
  const sign = ascii ? comparator.ascii : comparator.symbol;
  const numbers =
    value === null
      ? `${show(range![0])}${ascii ? "-" : "–"}${show(range![1])}`
      : `${sign} ${show(value)}${range ? ` ${ascii ? "+-" : "±"} ${show(subtract(range[1], value))}` : ""}`;
  return say(`${numbers}${suffix}${beyond ? ` (${report.beyond[beyond]})` : ""}`);
}

/** The side on which leaving the range still passes; null: neither, or there is no range. */
export function sideOf({ direction, accepts }: Comparison): "above" | "below" | null {
  if (direction !== "range") return null;
  return accepts.high === null ? "above" : accepts.low === null ? "below" : null;
}

/** The sign that stands before a negative number: the typographic one unless only ASCII is wanted. */
export function minus(text: string, ascii: boolean): string {
  return ascii ? text : text.replace(/^-/, "−");
}
