/*
 * What a method says of a course that is written in one line: "14.5@2015 10.4@2023 ≤7.25@2030" started at 14.5 in 2015, is at
 * 10.4 in 2023 and is to be at most 7.25 in 2030; "up" or "down" in the place of a target is a direction alone.
 */
import type { Amount } from "../../../src/core/amount.ts";
import { isExact } from "../../../src/core/amount.ts";
import { toText } from "../../../src/core/exact.ts";
import type { Point } from "../../../src/core/outlook.ts";
import type { Course, Finding, ProgressMethod, Thresholds } from "../../../src/core/progress/method.ts";
import { number } from "../../support.ts";

export interface Setting {
  readonly thresholds?: readonly string[];
  readonly window?: number;
  readonly limit?: string;
  readonly isPercent?: boolean;
  /** The yearly figures, oldest first, the last one being that of now; left out: start and now. */
  readonly years?: readonly string[];
}

function point(text: string): Point {
  const [value = "", at = ""] = text.replace(/^[≥≤]/, "").split("@");
  return { value: number(value), at: number(at) };
}

export const thresholdsOf = (texts: readonly string[]): Thresholds => texts.map(number) as unknown as Thresholds;

function courseOf(method: ProgressMethod, text: string, setting: Setting): Course {
  const [first = "", second = "", third = ""] = text.split(" ");
  const [start, now] = [point(first), point(second)];
  const goal = third.startsWith("≥") || third.startsWith("≤") ? point(third) : null;
  const own = goal ? method.thresholds : method.rates;
  return {
    start,
    now,
    goal,
    direction: third.startsWith("≥") || third === "up" ? "up" : "down",
    years: () => setting.years?.map(point) ?? [start, now],
    thresholds: setting.thresholds ? thresholdsOf(setting.thresholds) : (own ?? method.thresholds),
    window: setting.window ?? null,
    limit: setting.limit === undefined ? null : number(setting.limit),
    isPercent: setting.isPercent ?? false,
  };
}

export const plainly = (amount: Amount | null): string | number | null =>
  amount !== null && isExact(amount) ? toText(amount) : amount;

/** "moderate 45/14", "regressing start-beyond-target": the outlook, and the ratio or why there is none; a reason alone. */
export function told(method: ProgressMethod, text: string, setting: Setting = {}): string {
  const found = method.judge(courseOf(method, text, setting));
  if (typeof found === "string") return found;
  return `${found.outlook} ${found.ratio === null ? (found.noRatio ?? "-") : rounded(found.ratio)}`;
}

/** Fractions as they are, doubles to eight decimals. */
const rounded = (ratio: Amount): string => (isExact(ratio) ? toText(ratio) : String(Number(ratio.toFixed(8)) + 0));

/** What a method finds; a test that gets a reason instead is mistaken. */
export function found(method: ProgressMethod, text: string, setting: Setting = {}): Finding {
  const finding = method.judge(courseOf(method, text, setting));
  if (typeof finding === "string") throw new Error(finding);
  return finding;
}
