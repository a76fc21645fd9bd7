import type { Scorecard } from "../core/assessment.ts";
import {
  absolute,
  add,
  compare,
  decimalsOf,
  divide,
  isNegative,
  ONE,
  type Rational,
  rational,
  toFixed,
  toText,
} from "../core/exact.ts";
import { type Interval, mapEnds, pointOf } from "../core/interval.ts";
import { textOf } from "../core/plan.ts";
import { sixDecimals } from "../core/precision.ts";
import { endsToTell, percent } from "../core/solve-back.ts";
import type { Implied } from "../core/statement.ts";
import type { Catalogue, StatedFacts } from "../messages/catalogue.ts";
import { shownUnit } from "./cells.ts";
import type { Look } from "./format.ts";
import { clausesJoined } from "./join.ts";

/** Candidates that are named one by one; more are a range. */
const NAMED = 3;

type Writing = Pick<Look, "catalogue" | "ascii">;

/** What every statement of a scorecard implies, one line each. */
export function statementLines({ statements }: Scorecard, writing: Writing): string[] {
  return statements.map((implied) => writing.catalogue.statements.line(factsOf(implied, writing)));
}

/** The same for one statement in steps: what it says and where, the division, and what rounding leaves open. */
export function statementSteps(implied: Implied, writing: Writing): [label: string, text: string][] {
  const { statement, actual, actualRange, solution, rate } = implied;
  const { raw, period, at, kind, source } = statement;
  const { statements: words, explain } = writing.catalogue;
  const facts = factsOf(implied, writing);
  const said = [period.text, raw, source && explain.source(source)].filter((part) => part !== "").join(" ");
  const lines: [string, string][] = [[words.stated, `${said}   ${at.file}:${at.line}`]];
  if (solution === null || actual === null || actualRange === null) {
    return [...lines, [words.implied, facts.reason ?? ""]];
  }
  const over = writing.ascii ? "/" : "÷";
  const dash = writing.ascii ? "-" : words.dash;
  const growth = kind === "growth";
  const sign = facts.falling ? (writing.ascii ? "-" : "−") : "+";
  const divisor = growth ? `(1 ${sign} ${facts.rate} %)` : `${facts.rate} %`;
  const factor = growth ? add(ONE, statement.rate) : statement.rate;
  const quotient = divide(actual, factor)!;
  const decimals = Math.max(
    facts.decimals,
    solution.value && compare(quotient, solution.value) === 0 ? 0 : facts.decimals + 2,
  );
  const made = `${sixDecimals(actual)} ${over} ${divisor} = ${toFixed(quotient, decimals)}`;
  const factors = growth ? mapEnds(rate, (end) => add(end, ONE)) : rate;
  const among = (range: Interval, write: (end: Rational) => string) =>
    pointOf(range) ? write(range.low!) : `(${write(range.low!)}${dash}${write(range.high!)})`;
  const rounded = `${among(actualRange, sixDecimals)} ${over} ${among(factors, (end) => percent(end, halved(statement.step)))} %`;
  const rest = [`${rounded} = ${facts.range}`, words.unique(facts), words.known(facts)];
  const answer = !facts.few ? "" : ` ${writing.ascii ? "->" : "→"} ${facts.answer}`;
  return [...lines, [words.implied, made + answer], [words.rounding, clausesJoined(rest, writing.catalogue.language)]];
}

const halved = (step: Rational): Rational => divide(step, rational(2n))!;

function factsOf(implied: Implied, { catalogue, ascii }: Writing): StatedFacts {
  const { statement, indicator, solution, known, implies, reason } = implied;
  const { statements: words, language } = catalogue;
  const unit = shownUnit(implied.unit, catalogue);
  const withUnit = (text: string) => (unit === null ? text : `${text} ${unit}`);
  const range = endsToTell(implied)?.join(ascii ? "-" : words.dash) ?? "";
  const decimals = solution ? (decimalsOf(solution.step) ?? 0) : 0;
  const named = (solution?.candidates ?? []).map((one) => toFixed(one, decimals));
  const few = named.length > 0 && solution!.count <= NAMED;
  return {
    name: textOf(indicator.name, language, indicator.id),
    kind: statement.kind,
    rate: percent(absolute(statement.rate), statement.step),
    falling: isNegative(statement.rate),
    period: statement.period.text,
    base: statement.base?.text ?? null,
    implies,
    answer: withUnit(few ? (named.length === 1 ? named[0]! : words.or(named)) : range),
    few,
    range,
    count: String(solution?.count ?? 0n),
    decimals,
    multiple: solution && compare(solution.step, ONE) > 0 ? toText(solution.step) : null,
    known: known && { ...known, value: sixDecimals(known.value) },
    reason: reason && wordsFor(reason, catalogue),
  };
}

function wordsFor(reason: NonNullable<Implied["reason"]>, { statements, report }: Catalogue): string {
  return reason === "not-above-zero" || reason === "no-base-period"
    ? statements.reasons[reason]
    : report.reasons[reason];
}
