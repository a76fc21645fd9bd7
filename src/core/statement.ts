import type { Reason } from "./assessment.ts";
import type { Place } from "./diagnostic.ts";
import type { Rational } from "./exact.ts";
import type { Interval } from "./interval.ts";
import type { Observation, Status } from "./observation.ts";
import type { Period } from "./period.ts";
import type { Indicator } from "./plan.ts";

/** completion: the figure ÷ its target (完成率); growth: the figure ÷ an earlier one − 1 (增速). */
export type StatementKind = "completion" | "growth";

/** What a row says about a figure without being one: "占年度推进指标的307%", "增长43%". It is never judged by. */
export interface Statement {
  /** Folded name, as the row has it. */
  readonly indicator: string;
  /** Folded name or code; "" where the file has no area column. */
  readonly area: string;
  readonly kind: StatementKind;
  /** The period of the figure that is spoken of. */
  readonly period: Period;
  /** What growth is measured from; null for completion, and where there is no such period. */
  readonly base: Period | null;
  /** 307% is 3.07. */
  readonly rate: Rational;
  /** One in the last written digit of the rate: 0.01 for 307%, 0.1 for 13.3倍. */
  readonly step: Rational;
  /** The cell's own text. */
  readonly raw: string;
  readonly scope: string;
  readonly status: Status | null;
  readonly published: number | null;
  readonly source: string;
  readonly at: Place & { readonly line: number };
}

/** Why nothing follows from a statement: the figure has a problem, or there is nothing to divide. */
export type Unsolved = Reason | "not-above-zero" | "no-base-period";

/** The numbers that a target or base can be, as the roundings of the rate and of the figure leave them. */
export interface Solution {
  readonly interval: Interval;
  /** Its candidates are the multiples of this: 1 for what is counted, 0.01 beside a figure with two decimals. */
  readonly step: Rational;
  /** The smallest ones; `count` says how many there are. */
  readonly candidates: readonly Rational[];
  readonly count: bigint;
  /** The only candidate; null where there are several or none. */
  readonly value: Rational | null;
}

/** What is known of the number that a statement implies. */
export interface Known {
  readonly value: Rational;
  readonly from: "plan" | "data";
  readonly agrees: boolean;
  /** It agrees where the rate is read as 2 − figure ÷ target, as the completion of a limit may be. */
  readonly inverse: boolean;
}

/** A statement with what follows from it. */
export interface Implied {
  readonly statement: Statement;
  readonly indicator: Indicator;
  readonly unit: string | null;
  readonly implies: "target" | "base";
  /** Every rate that is rounded to the one that was written. */
  readonly rate: Interval;
  /** The figure that the statement is about; null where there is none that can be used. */
  readonly actual: Rational | null;
  /** Every number that is rounded to it; itself alone where it is a count. */
  readonly actualRange: Interval | null;
  readonly used: readonly Observation[];
  readonly solution: Solution | null;
  readonly known: Known | null;
  /** Given exactly where there is no solution. */
  readonly reason: Unsolved | null;
}
