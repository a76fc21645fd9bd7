/* Cells as a normaliser gets them: figures in a line, or an indicator judged through the whole tool; results as text. */
import type { Amount } from "../../../src/core/amount.ts";
import { isExact } from "../../../src/core/amount.ts";
import { type Rational, toText } from "../../../src/core/exact.ts";
import { pointOf } from "../../../src/core/interval.ts";
import type { Goalposts, Indicator, Normalise } from "../../../src/core/plan.ts";
import type { Cell, Normaliser } from "../../../src/core/score/normalise/normaliser.ts";
import { type Content, number, planOf, rowsFor, run, type Values } from "../../support.ts";

export const SETTING: Normalise = {
  method: "goalposts",
  scale: null,
  clamp: true,
  mean: null,
  deviation: null,
  reference: null,
};

const INDICATOR = planOf({ indicators: [{ id: "x", target: 5 }] }).indicators[0]!;

/** "20 85", "100 75000 ln": the worst, the best and the transform. */
export function postsOf(text: string): Goalposts {
  const [worst = "", best = "", transform = "linear"] = text.split(" ");
  return { worst: number(worst), best: number(best), transform: transform as Goalposts["transform"] };
}

export function withPosts(goalposts: Goalposts | null, indicator: Indicator = INDICATOR): Indicator {
  const scoring = { normalise: SETTING, goalposts, per: null, impute: null, treat: null, colours: null };
  return { ...indicator, scoring };
}

export const cellOf = (value: Rational | null, own: Partial<Cell> = {}): Cell => ({
  indicator: INDICATOR,
  value,
  direction: "up",
  assessment: null,
  trajectory: null,
  isReference: false,
  ...own,
});

/** "3 7 - *5": the figures of as many areas; "-" is none, the one with a star is the reference. */
export const cellsOf = (text: string, direction: Cell["direction"] = "up", posts: Goalposts | null = null): Cell[] =>
  text.split(" ").map((one) => {
    const figure = one.replace("*", "");
    return cellOf(figure === "-" ? null : number(figure), {
      indicator: withPosts(posts),
      direction,
      isReference: one.startsWith("*"),
    });
  });

/** An area's cell with the first target as it was judged; the figure is that of the assessment. */
export function judgedCell(own: Content, values: Values, asOf: string | number = 2019, plan: Content = {}): Cell {
  const whole = planOf({ ...plan, indicators: [{ id: "x", ...own }] });
  const { assessments, trends } = run(whole, rowsFor(values), { asOf: String(asOf) }).scorecards[0]!;
  const assessment = assessments[0] ?? null;
  const indicator = whole.indicators[0]!;
  const way = assessment ? assessment.target.comparison.direction : indicator.direction;
  const newest = Object.values(values).at(-1);
  return {
    indicator,
    value: (assessment?.actual && pointOf(assessment.actual.interval)) ?? (newest === undefined ? null : number("1")),
    direction: way === "up" || way === "down" ? way : null,
    assessment,
    trajectory: (assessment ?? trends[0])?.trajectory ?? null,
    isReference: false,
  };
}

export const plainly = (said: Amount | string): string | number =>
  typeof said !== "string" && isExact(said) ? toText(said) : said;

export const said = (method: Normaliser, cells: readonly Cell[], setting: Partial<Normalise> = {}) =>
  method.normalise(cells, { ...SETTING, ...setting }).map(plainly);

/** The results in a line, as "0 1/2 1 no-observation". */
export const line = (method: Normaliser, cells: readonly Cell[], setting: Partial<Normalise> = {}): string =>
  said(method, cells, setting).join(" ");
