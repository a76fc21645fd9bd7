/* Areas side by side through the whole tool, from plans and rows as their authors would write them. */
import { compareAreas } from "../../../src/core/compare.ts";
import { evaluate, type Evaluation } from "../../../src/core/evaluate.ts";
import { type Content, period, planOf, type Row, rowsOf } from "../../support.ts";

/** "甲 x 60; 甲 y@2018 30 万元": rows of areas; without a period they are for 2019. */
export const rows = (text: string): Row[] =>
  text.split(";").flatMap((row) => {
    const [area = "", name = "", value = "", unit = ""] = row.trim().split(" ");
    const [indicator = "", when = "2019"] = name.split("@");
    return area === "" ? [] : [{ area, indicator, period: when, value, unit }];
  });

/** One framework for all areas, or several plans, each for an area of its own. */
export function scorecardsOf(
  content: Content | readonly Content[],
  given: string | readonly Row[],
  asOf: string | null = "2019",
): Evaluation["scorecards"] {
  const all = Array.isArray(content) ? (content as readonly Content[]) : [{ area: undefined, ...(content as Content) }];
  const plans = all.map(planOf);
  const { observations, statements, areaNames } = rowsOf(plans, typeof given === "string" ? rows(given) : given);
  const request = { knownOn: null, areas: null, stands: true };
  const at = asOf === null || asOf === "due" ? asOf : period(asOf);
  return evaluate({ plans, observations, statements, areaNames, asOf: at, ...request }).scorecards;
}

export const comparisonOf = (...given: Parameters<typeof scorecardsOf>) =>
  compareAreas(scorecardsOf(...given), { count: 0 });

type Compared = ReturnType<typeof comparisonOf>;

export const nameOf = ({ scorecard: { area } }: Compared["areas"][number]): string =>
  area?.name.zh ?? area?.name.en ?? area?.code ?? "-";

const short = (score: number | null) => (score === null ? "-" : String(Number(score.toPrecision(12)) + 0));

/** "1 甲 57.5", best first; "2= 乙 50", and "- 丙 - (nothing-scored)" for one without a rank and why. */
export const ranking = ({ areas }: Compared): string[] =>
  areas.map((area) => {
    const { rank, tied, score, reason } = area;
    return `${rank ?? "-"}${tied ? "=" : ""} ${nameOf(area)} ${short(score)}${reason === null ? "" : ` (${reason})`}`;
  });
