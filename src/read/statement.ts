import type { RepairKind } from "../core/diagnostic.ts";
import { divide, multiply, parseDecimal, type Rational, rational } from "../core/exact.ts";
import { fold } from "../core/fold.ts";
import type { StatementKind } from "../core/statement.ts";
import { unitKey } from "../core/unit.ts";
import { LONGEST_NUMBER, isMissing, isUnambiguous, wordOf } from "./number.ts";

const KINDS = new Map<string, StatementKind>([
  ["completion", "completion"],
  ["完成率", "completion"],
  ["完成倍数", "completion"],
  ["完成比例", "completion"],
  ["growth", "growth"],
  ["增长", "growth"],
  ["增速", "growth"],
  ["增长率", "growth"],
  ["增幅", "growth"],
]);

/** Every text that names a kind of statement. */
export const STATEMENT_KINDS: readonly string[] = [...KINDS.keys()];

/** The kind that a cell of the column `statement` names; "none": the row is an ordinary one; null: it names no kind. */
export function statementKind(text: string): StatementKind | "none" | null {
  return isMissing(text) ? "none" : (KINDS.get(fold(text)) ?? null);
}

/** Why a cell can't be read as a rate: no % or 倍, points, the cell and the unit column differ, growth by or to, or all else. */
export type BadRate = "bare" | "points" | "clash" | "ratio" | "form";

export type ReadRate =
  | {
      readonly kind: "rate";
      /** 307% is 3.07; growth of 43% is 0.43. */
      readonly rate: Rational;
      /** One in its last written digit. */
      readonly step: Rational;
      /** What growth is measured from: the same period a year before, or the period just before (环比). */
      readonly against: "year" | "period";
      readonly repairs: readonly RepairKind[];
      readonly plain: string;
    }
  | { readonly kind: "missing" }
  | { readonly kind: "bad"; readonly why: BadRate };

const NUMBER = String.raw`(?<number>[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?<sign>%|倍|个百分点|百分点|pp)?`;

const TARGET = "(?:本年度|全年|年度|当年|年)?(?:推进|考核|预期|工作|计划|任务|目标)*(?:指标|目标|任务|计划)(?:数|值)?";
const COMPLETION = new RegExp(
  `^(?:(?:占|达到|达|为|是|相当于|实现|完成了|完成)?${TARGET}的?|` +
    `(?:全年|年度)?(?:指标|目标|任务|计划)?完成(?:率|倍数|比例)?(?:为|是|达到|达)?:?)?${NUMBER}$`,
  "u",
);
const GROWTH = new RegExp(
  "^(?<against>同比|环比|[比较](?:上年度?|去年|上季度|上月|上期)(?:同期)?)?" +
    `(?:(?<up>增长|增加|上升|提高)了?|(?<down>下降|减少|降低)了?|(?:增速|增长率|增幅)(?:为|是|达到|达)?:?)?${NUMBER}$`,
  "u",
);

/** "到2.57倍", "是2014年的2.57倍": the ratio to the base, which is one more than the growth. */
const isRatio = (signs: string): boolean => /\d倍$/u.test(signs) && /[到为是达]/u.test(signs);

/** A cell as one text without blanks and with plain signs. */
const signsOf = (raw: string): string =>
  raw
    .normalize("NFKC")
    .replace(/\s/gu, "")
    .replace(/[−–﹣](?=\d)/gu, "-");

/**
 * The rate that a cell states, bare ("307%", "-5%") or as the phrase of a document ("占年度推进指标的307%", "同比增长43%"). Strict:
 * a number alone doesn't say whether it is per cent or times, and growth to 2.57倍 is not growth by 2.57倍. `unit` is the
 * row's: it counts where the cell has no sign of its own.
 */
export function readRate(
  kind: StatementKind,
  text: string,
  unit: string,
  missing: ReadonlySet<string> = new Set(),
): ReadRate {
  const raw = text.trim();
  if (isMissing(raw) || missing.has(wordOf(raw))) return { kind: "missing" };
  if (!isUnambiguous(raw)) return { kind: "bad", why: "form" };
  const signs = signsOf(raw);
  if (signs.length > LONGEST_NUMBER) return { kind: "bad", why: "form" };
  const { number = "", sign: own, against = "", up, down } = partsOf(kind, signs) ?? {};
  if (number === "") return { kind: "bad", why: kind === "growth" && isRatio(signs) ? "ratio" : "form" };
  const named = signIn(unit);
  if (own !== undefined && named !== null && signIn(own) !== named) return { kind: "bad", why: "clash" };
  const sign = own === undefined ? named : signIn(own);
  if (sign === null) return { kind: "bad", why: "bare" };
  if (sign === "pp") return { kind: "bad", why: "points" };
  if (kind === "growth" && sign === "倍" && up === undefined)
    return { kind: "bad", why: down === undefined ? "ratio" : "form" };
  const falling = down !== undefined;
  const value = parseDecimal(`${falling ? "-" : ""}${number.replaceAll(",", "")}`);
  // 下降-5% would be a rise to some and a fall to others: with two signs it is no number.
  if (value === null) return { kind: "bad", why: "form" };
  const decimals = number.split(".")[1]?.length ?? 0;
  const scale = sign === "%" ? rational(1n, 100n) : rational(1n);
  const repairs: RepairKind[] = [];
  const bare = raw.replace(/\s/gu, "");
  if (bare.normalize("NFKC") !== bare) repairs.push("full-width");
  if (bare.normalize("NFKC") !== signs) repairs.push("minus");
  if (number.includes(",")) repairs.push("separators");
  return {
    kind: "rate",
    rate: multiply(value, scale),
    step: divide(scale, rational(10n ** BigInt(decimals)))!,
    against: /环比|季|月|上期/u.test(against) ? "period" : "year",
    repairs,
    plain: `${falling ? "-" : ""}${number.replaceAll(",", "")}${sign}`,
  };
}

type Parts = Readonly<Partial<Record<"number" | "sign" | "against" | "up" | "down", string>>>;

const partsOf = (kind: StatementKind, signs: string): Parts | null =>
  (kind === "completion" ? COMPLETION : GROWTH).exec(signs)?.groups ?? null;

function signIn(unit: string): "%" | "倍" | "pp" | null {
  const key = unitKey(unit);
  if (key === "%" || key === "倍") return key;
  return key === "pp" || key === "个百分点" || key === "百分点" ? "pp" : null;
}

/** The kind of statement that a cell makes in so many words, where a figure is expected; null: it makes none. */
export function statementIn(text: string): StatementKind | null {
  const kinds: readonly StatementKind[] = ["completion", "growth"];
  // Without a word in front it may be a figure in % or 倍.
  if (/^[+-]?\d/.test(signsOf(text))) return null;
  return kinds.find((kind) => readRate(kind, text, "").kind === "rate") ?? null;
}
