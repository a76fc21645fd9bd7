import type { RepairKind } from "../core/diagnostic.ts";
import { compare, multiply, parseDecimal, type Rational, rational, toText, ZERO } from "../core/exact.ts";
import { between, EVERYTHING, from, type Interval, mapEnds, point, upTo } from "../core/interval.ts";
import type { Quantity } from "../core/observation.ts";
import { remembered } from "../core/remembered.ts";

export type ReadQuantity =
  | {
      readonly kind: "value";
      readonly quantity: Quantity;
      /** The unit that the cell itself names ("3.367亿元"); null where it names none. */
      readonly unit: string | null;
      readonly repairs: readonly RepairKind[];
      /** The cell as it was read, in plain digits. */
      readonly plain: string;
    }
  | { readonly kind: "missing" }
  | { readonly kind: "bad"; readonly why: "number" | "spreadsheet-error" | "date" | "lone-one" };

/** Marks that yearbooks and forms put where there is no figure. None of them is zero. */
const MISSING = new Set([
  "",
  "-",
  "--",
  "---",
  "—",
  "——",
  "–",
  "−",
  "/",
  "\\",
  "na",
  "n/a",
  "#n/a",
  "nan",
  "null",
  "none",
  "无",
  "无数据",
  "缺",
  "空",
  "待报",
  ":",
  "..",
  // Yearbooks mean little by it and forms nothing yet: neither passes a target.
  "...",
  "......",
]);

/** The form in which words and marks in cells are compared: NFKC without blanks, in lower case. */
export const wordOf = (text: string): string => text.normalize("NFKC").replace(/\s/gu, "").toLowerCase();

const isMark = remembered((text) => MISSING.has(wordOf(text)));

/** Whether a cell says nothing: blank, or a mark for "no figure". No mark starts with a digit, and most cells do. */
export const isMissing = (text: string): boolean => !(text >= "0" && text < ":") && isMark(text);

/** Footnote marks, superscripts and fractions in one character, which would become digits of the number. */
const MARK = /[①-⓿❶-➓½¼¾⅐-⅞Ⅰ-ⅿ⁰¹⁴-₟]|\d[²³]/u;

/** Blanks inside a number stand between groups of three, or they stand there by mistake. */
const GROUPED = /^\D*\d{1,3}(?:\s\d{3})+(?:\.\d+)?\D*$/u;

/** Whether taking out blanks and plain forms for others leaves the digits what they are. */
export const isUnambiguous = (raw: string): boolean => !MARK.test(raw) && (!/\d\s+\d/u.test(raw) || GROUPED.test(raw));

const DECIMAL = String.raw`[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2})?`;
const SCALE = "(?:万亿|千万|百万|亿|万|千)?";
const RANGE = new RegExp(`^(${DECIMAL})(?:—|–|~|至)(${DECIMAL})$`);
const QUALIFIED = new RegExp(`^(近|不足|约|逾|超过|超|突破)?(${DECIMAL})(余|多|以上|左右)?$`);
const SPREADSHEET_ERROR = /^#(?:DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$|^#+$/i;
const DATE =
  /^\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?$|^(?:\d{1,4}年)?\d{1,2}月(?:\d{1,2}日?)?$|^\d{1,2}-[A-Za-z]{3}$|^[A-Za-z]{3}-\d{1,2}$/;
/** Two numbers of which none can be a month: 35-40. */
const MONTH = "(?:0?[1-9]|1[0-2])";
const WITHOUT_MONTH = new RegExp(String.raw`^(?!${MONTH}[-/])\d+[-/](?!${MONTH}$)\d+$`);

const SCALES = new Map<string, bigint>([
  ["千", 1_000n],
  ["万", 10_000n],
  ["百万", 1_000_000n],
  ["千万", 10_000_000n],
  ["亿", 100_000_000n],
  ["万亿", 1_000_000_000_000n],
]);

/** Characters of a number with all that stands around it; a longer text is none, and the patterns would take long over it. */
export const LONGEST_NUMBER = 256;

/**
 * A cell's text as the numbers that it can mean. One strict grammar: plain, full-width or Chinese digits, thousands
 * separators, 万 and 亿, a unit behind the number, and the words that documents put beside a number, which make it an
 * interval: 余 and 多 lie above it, 以上 at or above, 近 and 不足 below, 约 and 左右 say nothing that settles a comparison.
 * Whatever was changed on the way is named. `missing` are further marks for "no figure" that the caller declares.
 */
export function readQuantity(text: string, missing: ReadonlySet<string> = new Set()): ReadQuantity {
  const raw = text.trim();
  const folded = raw.normalize("NFKC").replace(/\s/gu, "");
  if (isMissing(raw) || missing.has(wordOf(raw))) return { kind: "missing" };
  if (folded.length > LONGEST_NUMBER || !isUnambiguous(raw)) return { kind: "bad", why: "number" };
  if (SPREADSHEET_ERROR.test(folded)) return { kind: "bad", why: "spreadsheet-error" };
  if (folded === "一") return { kind: "bad", why: "lone-one" };
  if (DATE.test(folded)) return { kind: "bad", why: WITHOUT_MONTH.test(folded) ? "number" : "date" };
  const repairs: RepairKind[] = [];
  if (raw.replace(/\s/gu, "") !== folded) repairs.push("full-width");
  if (/\S\s+\S/u.test(raw)) repairs.push("blanks");
  const signed = folded.replace(/^[−–﹣]/u, "-").replace(/[〜～]/gu, "~");
  if (signed !== folded) repairs.push("minus");
  const { number, scale, unit } = splitUnit(signed);
  const joined = joinThousands(number);
  if (joined === null) return { kind: "bad", why: "number" };
  if (joined !== number) repairs.push("separators");
  const digits = toDigits(joined);
  if (digits !== joined) repairs.push("numeral");
  const interval = readInterval(digits);
  if (interval === null) return { kind: "bad", why: "number" };
  const factor = SCALES.get(scale);
  if (factor !== undefined && unit === null) repairs.push("multiplier");
  if (unit !== null && unit !== "%") repairs.push("unit-in-cell");
  // "3.367亿元" is 3.367 in 亿元; "4万" is 40000 in the unit of the row.
  const scaled =
    factor === undefined || unit !== null ? interval : mapEnds(interval, (end) => multiply(end, rational(factor)));
  const plain = factor === undefined || unit !== null ? digits : textOf(scaled, `${digits}${scale}`);
  const { low, high, lowOpen, highOpen } = scaled;
  return {
    kind: "value",
    quantity: { low, high, lowOpen, highOpen, raw },
    unit: unit === null ? null : `${scale}${unit}`,
    repairs,
    plain,
  };
}

function textOf(interval: Interval, digits: string): string {
  return interval.low !== null && interval.high !== null && compare(interval.low, interval.high) === 0
    ? toText(interval.low)
    : digits;
}

const BEHIND = new RegExp(
  String.raw`^((?:近|不足|约|逾|超过|超|突破)?(?:[+\-\d,.'eE~—–至]*\d|[零〇一二两三四五六七八九十百千]+)(?:余|多)?)` +
    String.raw`(${SCALE})((?:余|多)?)((?:[\p{L}%‰][^\d\s]*?|[ck]?m[23])??)(以上|左右)?$`,
  "u",
);

/** Takes what stands behind the digits apart: a multiplier, a unit, and the word that qualifies the number. */
function splitUnit(text: string): { number: string; scale: string; unit: string | null } {
  const match = BEHIND.exec(text);
  if (!match) return { number: text, scale: "", unit: null };
  const [, digits = "", scale = "", more = "", unit = "", about = ""] = match;
  return { number: `${digits}${more}${about}`, scale, unit: unit === "" ? null : unit };
}

/** 1,234,567 and 1 234 as one number; null where the groups are not of three. */
function joinThousands(text: string): string | null {
  if (!/[,']/.test(text)) return text;
  const sound = /^(?:近|不足|约|逾|超过|超|突破)?[+-]?\d{1,3}(?:[,']\d{3})+(?:\.\d+)?(?:余|多|以上|左右)*$/u.test(text);
  return sound ? text.replace(/[,']/g, "") : null;
}

const DIGITS = new Map([..."零一二三四五六七八九"].map((digit, value) => [digit, value]));
DIGITS.set("〇", 0).set("两", 2);
const PLACES = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** Chinese numerals within a text as digits (十二 is 12, 一百零三 is 103); the text itself where it has none. */
function toDigits(text: string): string {
  return text.replace(/[零〇一二两三四五六七八九十百千]+/gu, (numeral) => String(readNumeral(numeral) ?? numeral));
}

function readNumeral(numeral: string): number | null {
  // 百 and 千 alone are names (百家工程), no numbers.
  if (/^[百千]$/u.test(numeral)) return null;
  let total = 0;
  let digit: number | null = null;
  let last = Number.POSITIVE_INFINITY;
  for (const character of numeral) {
    const place = PLACES.get(character);
    if (place === undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS.get(character)!;
      continue;
    }
    if (place >= last) return null;
    total += (digit ?? 1) * place;
    digit = null;
    last = place;
  }
  // 一百二 is 120 to some and 102 to others: behind 百 and 千 a digit needs its 零.
  if (digit !== null && last > 10 && last < Number.POSITIVE_INFINITY && !/[零〇]/u.test(numeral)) return null;
  return total + (digit ?? 0);
}

function readInterval(text: string): Interval | null {
  const range = RANGE.exec(text);
  if (range) {
    const low = parseDecimal(range[1]!);
    const high = parseDecimal(range[2]!);
    return low && high && compare(low, high) < 0 ? between(low, high) : null;
  }
  const [, before = "", digits = "", behind = ""] = QUALIFIED.exec(text) ?? [];
  const value = parseDecimal(digits);
  if (value === null) return null;
  // 约5余 has a word on either side: together they are none.
  return QUALIFIERS.get(before + behind)?.(value) ?? null;
}

const above = (value: Rational) => from(value, true);
const below = (value: Rational) => upTo(value, true);
const QUALIFIERS = new Map<string, (value: Rational) => Interval>([
  ["", point],
  ["余", above],
  ["多", above],
  ["逾", above],
  ["超", above],
  ["超过", above],
  ["突破", above],
  ["以上", (value) => from(value)],
  ["近", below],
  ["不足", below],
  ["约", () => EVERYTHING],
  ["左右", () => EVERYTHING],
]);

const YES = new Set(["是", "yes", "y", "true", "1", "已完成", "完成", "√", "✓"]);
const NO = new Set(["否", "no", "n", "false", "0", "未完成", "×"]);

/** A cell that answers yes or no, as 1 or 0. */
export function readYesNo(text: string, missing: ReadonlySet<string> = new Set()): ReadQuantity {
  const raw = text.trim();
  const word = wordOf(raw);
  const value = YES.has(word) ? parseDecimal("1") : NO.has(word) ? ZERO : null;
  if (value) return { kind: "value", quantity: { ...point(value), raw }, unit: null, repairs: [], plain: raw };
  return MISSING.has(word) || missing.has(word) ? { kind: "missing" } : { kind: "bad", why: "number" };
}

export interface WrittenNumber {
  readonly number: Rational;
  /** "%", "pp" or nothing. */
  readonly suffix: "%" | "pp" | "";
}

/** A number in a plan with the sign that may stand behind it; null for anything else. */
export function readWritten(text: string): WrittenNumber | null {
  const trimmed = text.trim();
  const sign = ["%", "pp", "个百分点"].find((one) => trimmed.endsWith(one)) ?? "";
  const number = parseDecimal(trimmed.slice(0, trimmed.length - sign.length).trimEnd());
  return number && { number, suffix: sign === "" || sign === "%" ? sign : "pp" };
}
