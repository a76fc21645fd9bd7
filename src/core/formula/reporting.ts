import type { Indicator, Plan } from "../plan.ts";
import { inOrder } from "./order.ts";
import { referencesIn } from "./write.ts";

/**
 * The plan with those indicators year to date whose formulas read figures for the length of a period and none that begins
 * later than 1 January: of such figures 2019Q3 is January to September, and a value for July to September there is none.
 */
export function withReporting<P extends Pick<Plan, "inputs" | "indicators">>(plan: P): P {
  const all = [...plan.inputs, ...plan.indicators];
  if (all.every(({ formula }) => formula === null)) return plan;
  /** Indicators whose values are for a length of time, and whether those count from 1 January. */
  const lasting = new Map<string, boolean>();
  for (const { id, kind, formula, yearToDate } of inOrder(all).order) {
    const read = formula === null ? [] : referencesIn(formula.tree).filter(({ how }) => how !== "base");
    const own = read.flatMap(({ name }) => lasting.get(name) ?? []);
    const isToDate = yearToDate || (own.length > 0 && own.every((one) => one));
    if (kind === "flow" || own.length > 0 || read.some(({ how }) => how === "prev")) lasting.set(id, isToDate);
  }
  const reported = (indicator: Indicator): Indicator =>
    indicator.formula !== null && lasting.get(indicator.id) ? { ...indicator, yearToDate: true } : indicator;
  return { ...plan, inputs: plan.inputs.map(reported), indicators: plan.indicators.map(reported) };
}
