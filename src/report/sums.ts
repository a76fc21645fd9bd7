import type { Assessment } from "../core/assessment.ts";
import { type Interval, pointOf } from "../core/interval.ts";
import { areaText, figureOf, type Indicator, textOf } from "../core/plan.ts";
import type { Computation } from "../core/select-series.ts";
import type { CellContext } from "./cells.ts";
import { intervalText } from "./columns.ts";
import { figure } from "./numbers.ts";
import { minus } from "./target-text.ts";

/** Figures that are sums over the parts of an area, each with its parts: the actual itself, or what its formula reads. */
export function sumLines(assessment: Assessment, context: CellContext, ascii: boolean): string[] {
  const { computations, indicator, unit } = assessment;
  const lines = computations.flatMap((computed): string[] => {
    if (computed.parts !== null) return [lineOf(computed, null, unit, context, ascii)];
    return [...computed.figures].flatMap(([name, { entries, unit }]) =>
      entries.flatMap((entry) =>
        entry.computed?.parts ? [lineOf(entry.computed, named(name, indicator, context), unit, context, ascii)] : [],
      ),
    );
  });
  return [...new Set(lines)];
}

/** What a formula calls a figure, in words: gdp, prev(gdp). */
function named(name: string, { id }: Indicator, { catalogue, scorecard }: CellContext): string | null {
  const other = figureOf(scorecard.plan, name);
  return other && other.id !== id ? textOf(other.name, catalogue.language, name) : name;
}

function lineOf(
  { parts, value, period }: Computation,
  name: string | null,
  unit: string | null,
  { catalogue, scorecard }: CellContext,
  ascii: boolean,
): string {
  const number = (interval: Interval, raw: string | null) => {
    const single = pointOf(interval);
    return single ? minus(figure(single, scorecard.plan.rounding), ascii) : (raw ?? intervalText(interval, ascii));
  };
  const own = parts!.map(({ area, figure: { interval, raw, problem } }) => {
    const said = problem === null ? number(interval, raw) : catalogue.report.reasons[problem];
    return `${areaText(area, catalogue.language)} ${said}`;
  });
  const sum = value === null ? (ascii ? "-" : "—") : `${number(value, null)}${unit === null ? "" : ` ${unit}`}`;
  const subject = [name, period.text].filter((part) => part).join(" ");
  return `${subject}: ${own.join(" + ")} = ${sum}${catalogue.explain.sumOf(parts!.length)}`;
}
