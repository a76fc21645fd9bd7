/* Samples in a line: "1 2 - 100", "-" being a figure that is missing. */
import { type Rational, toText } from "../../../../src/core/exact.ts";
import type { Treatment } from "../../../../src/core/score/treat/treatment.ts";
import { number } from "../../../support.ts";

export const sampleOf = (text: string): (Rational | null)[] =>
  text === "" ? [] : text.split(" ").map((one) => (one === "-" ? null : number(one)));

export const lineOf = (values: readonly (Rational | null)[]): string =>
  values.map((value) => (value === null ? "-" : toText(value))).join(" ");

export const treated = (treatment: Treatment, text: string, most = treatment.most ?? 0): string =>
  lineOf(treatment.treat(sampleOf(text), most));

/** The example of COINr's own documentation: ten figures and two outliers. */
export const COINR = "1 2 3 4 5 6 7 8 9 10 30 100";

/** A long tail that no five points account for. */
export const TAIL = "0 0 0 0 0 0 0 0 0 0 0 0 5 40 300 2000 9000 70000 500000";
