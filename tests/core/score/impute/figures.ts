/* Areas as an imputation sees them: figures in a line, histories as "2017:3 2020:6". */
import { toText } from "../../../../src/core/exact.ts";
import type { AreaFigures, Imputation } from "../../../../src/core/score/impute/imputation.ts";
import { number, period } from "../../../support.ts";

/** "3@south - -@south": a figure and the peers of the area; "-" is a figure that is missing. */
export const figuresOf = (text: string): AreaFigures[] =>
  text.split(" ").map((one) => {
    const [value = "", peers = ""] = one.split("@");
    return { value: value === "-" ? null : number(value), history: [], wanted: period("2019"), peers };
  });

export function historyOf(text: string, wanted = "2019", value: string | null = null): AreaFigures {
  const history = text === "" ? [] : text.split(" ");
  return {
    value: value === null ? null : number(value),
    history: history.map((one) => {
      const [at = "", figure = ""] = one.split(":");
      return { value: number(figure), period: period(at) };
    }),
    wanted: period(wanted),
    peers: "",
  };
}

/** What it fills in, in a line; "." where nothing. */
export const filled = (imputation: Imputation, records: readonly AreaFigures[]): string =>
  imputation
    .fill(records)
    .map((value) => (value === null ? "." : toText(value)))
    .join(" ");
