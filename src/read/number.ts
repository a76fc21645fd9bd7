import { compare, parseDecimal, type Rational, ZERO } from "../core/exact.ts";
import { between, EVERYTHING, from, type Interval, point, upTo } from "../core/interval.ts";
import type { Quantity } from "../core/observation.ts";

export type ReadQuantity =
  | { readonly kind: "value"; readonly quantity: Quantity; readonly percent: boolean }
  | { readonly kind: "missing" }
  | { readonly kind: "bad" };

const NUMBER = String.raw`[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2})?`;
const RANGE = new RegExp(`^(${NUMBER})(?:—|–|~|～|至)(${NUMBER})$`);
const BEFORE = new RegExp(`^(近|不足|约)(${NUMBER})$`);
const BEHIND = new RegExp(`^(${NUMBER})(余|多|以上|左右)$`);

/**
 * A cell's text as the numbers that it can mean. Words that documents put beside a number make it an interval: 余 and 多
 * lie above it, 以上 at or above, 近 and 不足 below, and 约 and 左右 say nothing that settles a comparison. Nothing else is
 * read into a text: what is not of this grammar is bad, and a blank cell is missing, never zero.
 */
export function readQuantity(text: string): ReadQuantity {
  const raw = text.trim();
  if (raw === "") return { kind: "missing" };
  const percent = raw.endsWith("%");
  const interval = readInterval(percent ? raw.slice(0, -1).trimEnd() : raw);
  return interval ? { kind: "value", quantity: { ...interval, raw }, percent } : { kind: "bad" };
}

function readInterval(text: string): Interval | null {
  const exact = parseDecimal(text);
  if (exact) return point(exact);
  const [, low, high] = RANGE.exec(text) ?? [];
  if (low !== undefined && high !== undefined) return readRange(parseDecimal(low), parseDecimal(high));
  const [, word, number] = BEFORE.exec(text) ?? swap(BEHIND.exec(text));
  const value = number === undefined ? null : parseDecimal(number);
  if (value === null || word === undefined) return null;
  return QUALIFIERS.get(word)!(value);
}

const swap = (match: RegExpExecArray | null): readonly (string | undefined)[] =>
  match ? [match[0], match[2], match[1]] : [];

const QUALIFIERS = new Map<string, (value: Rational) => Interval>([
  ["余", (value) => from(value, true)],
  ["多", (value) => from(value, true)],
  ["以上", (value) => from(value)],
  ["近", (value) => upTo(value, true)],
  ["不足", (value) => upTo(value, true)],
  ["约", () => EVERYTHING],
  ["左右", () => EVERYTHING],
]);

function readRange(low: Rational | null, high: Rational | null): Interval | null {
  return low && high && compare(low, high) < 0 ? between(low, high) : null;
}

const YES = new Set(["是", "yes", "y", "true", "1", "已完成", "完成"]);
const NO = new Set(["否", "no", "n", "false", "0", "未完成"]);

/** A cell that answers yes or no, as 1 or 0. */
export function readYesNo(text: string): ReadQuantity {
  const raw = text.trim();
  if (raw === "") return { kind: "missing" };
  const word = raw.toLowerCase();
  const value = YES.has(word) ? parseDecimal("1") : NO.has(word) ? ZERO : null;
  return value ? { kind: "value", quantity: { ...point(value), raw }, percent: false } : { kind: "bad" };
}

export interface WrittenNumber {
  readonly number: Rational;
  /** "%", "pp" or nothing. */
  readonly suffix: "%" | "pp" | "";
}

/** A number in a plan with the sign that may stand behind it; null for anything else. */
export function readWritten(text: string): WrittenNumber | null {
  const match = /^(.*?)\s*(%|pp|个百分点)?$/.exec(text.trim());
  const number = match && parseDecimal(match[1]!);
  if (!number) return null;
  const suffix = match[2] === "%" ? "%" : match[2] === undefined ? "" : "pp";
  return { number, suffix };
}
