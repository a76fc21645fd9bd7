import type { ComparatorName } from "../core/comparators/registry.ts";
import { compare, multiply, parseDecimal, rational, toText } from "../core/exact.ts";
import { pointOf } from "../core/interval.ts";
import type { MeasureName } from "../core/measures/registry.ts";
import { conversion, isMultiplied, isPercent } from "../core/unit.ts";
import { FORMS } from "./plan-schema.ts";
import { isUnambiguous, readQuantity } from "./number.ts";

/** One target as a plan writes it. */
export interface WordedTarget {
  readonly measure: MeasureName;
  /** null for rising, falling and done. */
  readonly comparator: ComparatorName | null;
  /** As a plan has them, in the unit that the phrase is read in: ["18"], ["3", "4"], ["30%"], ["5pp"]; empty without a comparator. */
  readonly values: readonly string[];
  /** The period that the phrase itself names, else null. */
  readonly by: string | null;
  /** What growth is measured from, where the phrase says it. */
  readonly since: string | null;
}

/**
 * Why a phrase is no target: words beyond the grammar; a unit that is not the indicator's; a growth of a percentage, which may
 * be meant in points; an amount that is only known to be added up or added (累计, 新增), where the plan must say of what kind
 * the figures are.
 */
export type Unclear = "words" | "unit" | "points" | "kind";

export type Wording =
  | {
      readonly kind: "targets";
      readonly targets: readonly WordedTarget[];
      /** The unit that the phrase names or the indicator has; null where neither says one. */
      readonly unit: string | null;
      /** 力争: a miss never fails. */
      readonly aspired: boolean;
      /** What the phrase only strives for beyond the firm `targets`; a plan has one commitment for all, so that they can't be among them. */
      readonly beyond: readonly WordedTarget[];
      /** Nothing but a number: which side passes is not said. */
      readonly bare: boolean;
    }
  | { readonly kind: "unclear"; readonly why: Unclear };

/** The side of its number on which a target is met; null where it has none. */
export function sideOf({ measure, comparator }: WordedTarget): "higher" | "lower" | null {
  if (measure === "rising" || comparator === "at-least" || comparator === "more-than") return "higher";
  return measure === "falling" || comparator === "at-most" || comparator === "less-than" ? "lower" : null;
}

const LONGEST = 500;

/** Marks that plain form would make digits of: 35① would be 351, 10² 102. Those of m² and CO₂ stand behind a letter. */
const MARKED = /(?<![A-Za-z])\p{No}|\p{No}\s*\p{Nd}/u;

const unclear = (why: Unclear) => ({ kind: "unclear", why }) as const;

/**
 * A target in the words of a document, Chinese or English, as what a plan writes for it. The whole phrase must be understood:
 * what isn't is never guessed at. `unit` is the indicator's, null where it is not known; the indicator's own `names` may stand
 * in front.
 */
export function readWording(phrase: string, unit: string | null, names: readonly string[] = []): Wording {
  const spaced = phrase.normalize("NFKC").replace(/\s+/gu, " ").trim();
  // No target takes so many words, and the patterns would take long over them.
  if (spaced.length > LONGEST || MARKED.test(phrase)) return unclear("words");
  const parts = spaced
    .split(/(?<!\d),|,(?!\d)|[;。]|(?<![\d零一二两三四五六七八九十百千])、|且|并且|(?<=\S)并?(?=力争|争取|力求)/u)
    .map((part) => part.trim());
  let by: string | null = null;
  // Of what follows, where a part says it of the next ones alone: 力争到2020年，达到280亿元.
  let striving = false;
  let own = unit;
  const found: { target: WordedTarget; aspired: boolean; bare: boolean }[] = [];
  for (const part of parts) {
    const lead = withoutLead(part, names);
    by = lead.by ?? by;
    const aspired: boolean = lead.aspired || striving;
    striving = aspired && lead.rest === "";
    if (lead.rest === "") continue;
    const read = readPhrase(lead.rest, own);
    if (read.kind === "unclear") return read;
    own = read.unit;
    found.push({ target: { ...read.target, by }, aspired, bare: read.bare });
  }
  if (found.length === 0) return unclear("words");
  const firm = found.filter(({ aspired }) => !aspired);
  const kept = firm.length === 0 ? found : firm;
  // Of 10家, 25家 either may be meant, and of 2020年、2025年达到20%、30% each has a year of its own.
  const bounds = kept.map(({ target }) => JSON.stringify([target.measure, sideOf(target), target.by, target.since]));
  if (new Set(bounds).size < bounds.length) return unclear("words");
  return {
    kind: "targets",
    targets: kept.map(({ target }) => target),
    unit: own,
    aspired: firm.length === 0,
    beyond: found.filter((one) => !kept.includes(one)).map(({ target }) => target),
    bare: kept.some(({ bare }) => bare),
  };
}

const YEAR =
  /^(?:(?:到|至|截至|截止)? ?(\d{4}) ?年(?:末|底)?前?[,:]? ?(?=\D|$)|(?:by|in|until|by the end of) (\d{4})(?:[,:]? |[,:]?$))/iu;
const FIVE_YEARS = /^(?:到|至)?["“']?十([一二三四五六])五["”']?(?:期|规划)?末 ?[,:]?/u;
const ASPIRED = /^(?:力争|争取|力求|努力|strive (?:for|to)|aim (?:for|to)|aspire to) ?/iu;
const FIRM = /^(?:确保|保证|必须|应当?|须|要|ensure|must|shall|will|should) ?/iu;
/** What is measured, where the phrase repeats it: 比重达到5%. */
const SUBJECT = /^(?:比重|比例|占比|总数|总量|数量)(?=达|超|不|提高到|控制在|≥|>|≤|<)/u;

/** Takes what stands before a target apart: the year that it is due, how firmly it is promised, whose it is. */
function withoutLead(part: string, names: readonly string[]) {
  let rest = part;
  let by: string | null = null;
  let aspired = false;
  for (let before = ""; before !== rest;) {
    before = rest;
    const year = YEAR.exec(rest);
    const plan = FIVE_YEARS.exec(rest);
    // The tenth plan ended in 2005, and every one takes five years.
    if (year) [by, rest] = [year[1] ?? year[2]!, rest.slice(year[0].length).trim()];
    else if (plan) [by, rest] = [String(2005 + 5 * ("一二三四五六".indexOf(plan[1]!) + 1)), rest.slice(plan[0].length)];
    else if (ASPIRED.test(rest)) [aspired, rest] = [true, rest.replace(ASPIRED, "")];
    else if (FIRM.test(rest)) rest = rest.replace(FIRM, "");
    else if (SUBJECT.test(rest)) rest = rest.replace(SUBJECT, "");
    else {
      const name = names.map((one) => one.normalize("NFKC").trim()).find((one) => one !== "" && rest.startsWith(one));
      if (name !== undefined && rest.length > name.length)
        rest = rest
          .slice(name.length)
          .replace(/^ ?: ?/u, "")
          .trim();
    }
  }
  return { rest, by, aspired };
}

type Read =
  | { readonly kind: "target"; readonly target: WordedTarget; readonly unit: string | null; readonly bare: boolean }
  | { readonly kind: "unclear"; readonly why: Unclear };

/** What a rule makes of the groups of its pattern. */
type Rule = readonly [pattern: RegExp, make: (groups: readonly (string | undefined)[], unit: string | null) => Read];

/** English words that are no unit: a phrase with one of them is read by the English rules alone. */
const ENGLISH =
  /\b(?:or|and|more|less|fewer|than|least|most|about|around|approximately|approx|circa|over|above|under|below|within|between|from|to|by|of|each|every|year|annual|annually|growth|increase|increasing|decrease|decreasing|reduce|cut|fall|rise|rising|reach|reaches|grow|double|triple|treble|exceed|exceeds|exceeding|up|down|maximum|minimum|no|not|million|billion|thousand|hundred|dozen|k|m|bn)\b/iu;

function readPhrase(text: string, unit: string | null): Read {
  // "1 5" is neither one number nor two, and "1. 30" no decimal.
  const isSound = (digits: string) => isUnambiguous(digits) && !/\d(?:\. | \.)\d/u.test(digits);
  if (!(text.match(/[\d., ]+/gu) ?? []).every(isSound)) return unclear("words");
  const english = ENGLISH.test(text);
  const form = english ? text.replace(/[.!]$/u, "").trim() : text.replace(/\s+/gu, "").replace(/[.!]$/u, "");
  for (const [pattern, make] of english ? ENGLISH_RULES : CHINESE_RULES) {
    const match = pattern.exec(form);
    if (match) return make(match, unit);
  }
  return english ? unclear("words") : readLevel(form, unit, text);
}

const targetOf = (
  measure: MeasureName,
  comparator: ComparatorName | null,
  values: readonly string[],
  unit: string | null,
  { since = null, bare = false }: { readonly since?: string | null; readonly bare?: boolean } = {},
): Read => ({ kind: "target", target: { measure, comparator, values, by: null, since }, unit, bare });

const flag =
  (measure: "rising" | "falling" | "done"): Rule[1] =>
  (_, unit) =>
    targetOf(measure, null, [], unit);

interface Amount {
  readonly value: string;
  readonly unit: string | null;
}

/** A single number with its unit, in the unit that is asked for; else why it can't be had. */
function amountOf(text: string, unit: string | null, source = text): Amount | Unclear {
  if (ENGLISH.test(text) || !/[\d零一二两三四五六七八九十百千]/u.test(text)) return "words";
  const read = readQuantity(text);
  const point = read.kind === "value" ? pointOf(read.quantity) : null;
  if (read.kind !== "value" || point === null) return "words";
  const value = read.plain.replace(/^\+/, "");
  if (!FORMS.number.test(value)) return "words";
  // 家（累计）is added up; %全覆盖 and 家、 are more than a unit.
  if (/累计|合计|总计|新增|净增/u.test(read.unit ?? "")) return "kind";
  if (/^[%‰].|^[的半]|[()、,:;]/u.test(read.unit ?? "")) return "words";
  const named = read.unit === null ? null : asWritten(read.unit, source);
  if (named === null || unit === null) {
    // "4万" under 万元 may be four or forty thousand of them.
    const twice = unit !== null && isMultiplied(unit) && /[万亿]|\d千/u.test(text);
    return twice ? "unit" : { value, unit: unit ?? named };
  }
  const factor = conversion(named, unit);
  if (factor === null) return "unit";
  const converted = factor.n === factor.d ? value : toText(multiply(point, factor));
  return FORMS.number.test(converted) ? { value: converted, unit } : "unit";
}

/** A unit of several words as it was before its blanks went. */
function asWritten(unit: string, source: string): string {
  const letters = [...unit].map((letter) => letter.replace(/[.*+?^${}()|[\]\\/]/u, "\\$&"));
  return new RegExp(letters.join("\\s*"), "u").exec(source)?.[0] ?? unit;
}

/** What stands behind a number. */
const behindOf = (text: string): string => text.replace(/^[+-]?[\d,.]+ ?/u, "");

/** The last number says the unit of all, with its 万 or 亿: the first of 5—10万人 is 5万人. What has a unit of its own keeps it. */
function inUnitOf(text: string, usual: string): string {
  const own = behindOf(text);
  return usual.startsWith(own) ? `${text}${usual.slice(own.length)}` : text;
}

function level(
  comparator: ComparatorName,
  texts: readonly string[],
  unit: string | null,
  bare = false,
  source?: string,
): Read {
  const values: string[] = [];
  let own = unit;
  const usual = behindOf(texts.at(-1)!);
  // 20提高到25 is no range.
  if (usual === "" && texts.some((text) => behindOf(text) !== "")) return unclear("words");
  for (const text of texts.toReversed()) {
    const amount = amountOf(inUnitOf(text, usual), own, source ?? text);
    // 5年内达到30家 is no range: what stands before the last number is no amount of its unit.
    if (typeof amount === "string") return unclear(values.length > 0 ? "words" : amount);
    own = amount.unit;
    values.unshift(amount.value);
  }
  const [low, high] = values.map((value) => parseDecimal(value)!);
  if (low && high && compare(low, high) >= 0) return unclear("words");
  return targetOf("level", comparator, values, own, { bare });
}

/** A value to be reached. Of 达到0 it is not said which side passes: whatever there is reaches it. */
function reached(text: string, unit: string | null, bare = false, source?: string): Read {
  const read = level("at-least", [text], unit, bare, source);
  return read.kind === "target" && Number(read.target.values[0]) === 0 ? { ...read, bare: true } : read;
}

/** A share of growth: "20%" alone; a fall is negative. */
function growth(
  measure: "growth" | "average-growth" | "yearly-growth",
  comparator: ComparatorName | null,
  text: string,
  unit: string | null,
  { falls = false, since = null }: { readonly falls?: boolean; readonly since?: string | null } = {},
): Read {
  const amount = amountOf(text, "%");
  if (typeof amount === "string" || !text.includes("%")) return unclear("words");
  // What grows by a share of itself and what gains points read alike where the unit is %.
  if (isPercent(unit)) return unclear("points");
  const negative = amount.value.startsWith("-");
  if (falls && (negative || (comparator !== null && comparator !== "at-least"))) return unclear("words");
  const value = `${falls ? "-" : ""}${amount.value}%`;
  const usual = falls || negative ? "at-most" : "at-least";
  return targetOf(measure, falls ? usual : (comparator ?? usual), [value], unit, { since });
}

/** A difference from the base, in the unit or in points. */
function change(text: string, unit: string | null, falls: boolean): Read {
  const points = /^(.*?\d) ?(?:个?百分点|percentage points?|pp)$/iu.exec(text)?.[1];
  if (points !== undefined && (unit === null || isPercent(unit))) {
    const amount = amountOf(points, null);
    if (typeof amount === "string" || amount.unit !== null) return unclear("words");
    return changed(`${amount.value}pp`, "%", falls);
  }
  if (/[%‰]/u.test(text) && isPercent(unit)) return unclear("points");
  if (/%/u.test(text)) return unclear("words");
  const amount = amountOf(text, unit);
  return typeof amount === "string" ? unclear(amount) : changed(amount.value, amount.unit, falls);
}

/** What rises or falls by less than nothing does the opposite, or only the sign is doubled. */
const changed = (value: string, unit: string | null, falls: boolean): Read =>
  value.startsWith("-")
    ? unclear("words")
    : targetOf("change", falls ? "at-most" : "at-least", [falls ? `-${value}` : value], unit);

const COMPARED = new Map<string, ComparatorName>();
const compared = (comparator: ComparatorName, words: string) => {
  for (const word of words.split(" ")) COMPARED.set(word, comparator);
};
compared(
  "at-least",
  "不低于 不少于 不小于 不下于 不得低于 不得少于 不得小于 大于等于 大于或等于 至少 最少 ≮ ≥ >= => ≧ ⩾ ≥=",
);
compared("more-than", "超过 超 突破 逾 大于 高于 多于 >");
compared(
  "at-most",
  "不超过 不高于 不大于 不多于 不得超过 不得高于 不得大于 不得多于 小于等于 小于或等于 ≯ 最多 至多 ≤ <= =< ≦ ⩽",
);
compared("less-than", "低于 小于 少于 不足 不到 <");
compared("about", "约 大约 约为 ≈");
compared("equals", "等于 =");

/** A comparator by the sign or word that stands alone: ≤, 不超过; null for what is none. */
export const comparatorNamed = (text: string): ComparatorName | null =>
  COMPARED.get(text.normalize("NFKC").replace(/[‹〈]/gu, "<").replace(/[›〉]/gu, ">").replace(/\s+/gu, "")) ?? null;

/** Patterns made of lists of words. */
const regex = (pattern: string) => new RegExp(pattern, "iu");

const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join("|");
const COMPARING = longestFirst(COMPARED.keys());

const UP = longestFirst(
  "达到 达 提高到 提高至 提升到 提升至 增加到 增加至 增长到 增长至 增至 升至 上升到 上升至 扩大到 扩大至 发展到 发展至 建成 建设 建立 形成 培育 完成 实现".split(
    " ",
  ),
);
const LIMIT = longestFirst(
  "控制在 降至 降到 下降到 下降至 降低到 降低至 减少到 减少至 压减到 压减至 压缩到 压缩至 缩小到 缩小至".split(" "),
);
const HOLD = longestFirst("保持在 稳定在 维持在 保持 稳定".split(" "));
const LEVEL = regex(`^(?:(${UP})|(${LIMIT})|(${HOLD}))?(${COMPARING})?(.*?)(及?以上|及?以下|以内|之内|左右|上下)?$`);
const RANGE = /^(\d[\d,.]*(?:%|[^\d\s\-—–~至到%]*))(?:——|—|–|-|~|至|到)(\d.*)$/u;
const BESIDES = new Map<string, ComparatorName>([
  ["以上", "at-least"],
  ["及以上", "at-least"],
  ["以下", "at-most"],
  ["及以下", "at-most"],
  ["以内", "at-most"],
  ["之内", "at-most"],
  ["左右", "about"],
  ["上下", "about"],
]);

/** 以上（含）: what is said of the bound holds without it. */
const INCLUDED = /\((?:含|含本数)\)(?=(?:以上|以下|以内)$)|(?<=以上|以下|以内)\((?:含|含本数)\)$/u;

/** A value to be reached or kept: a verb, a word that compares, a number or two, a word behind. */
function readLevel(text: string, unit: string | null, source: string): Read {
  const [, up, limit, hold, word, body = "", behind] = LEVEL.exec(text.replace(INCLUDED, "")) ?? [];
  const before = word === undefined ? null : COMPARED.get(word)!;
  const after = behind === undefined ? null : BESIDES.get(behind)!;
  const range = RANGE.exec(body);
  const opaque = unclear("words");
  if (range && before === null && after === null) {
    return level("between", [range[1]!, range[2]!], unit, false, source);
  }
  const more = /^(\d[\d,.]*)(?:余|多)(|[^\d,.].*)$/u.exec(body);
  if (more) {
    if (before !== null || after !== null || limit !== undefined) return opaque;
    return level("more-than", [`${more[1]}${more[2]}`], unit, false, source);
  }
  // 不低于90%以上 says one thing twice; 超过90%以上 says two.
  if (before !== null && after !== null && before !== after) return opaque;
  const said = before ?? after;
  if (said === null) {
    if (hold !== undefined) return opaque;
    if (limit !== undefined) return level("at-most", [body], unit, false, source);
    return reached(body, unit, up === undefined, source);
  }
  const upwards = said === "at-least" || said === "more-than";
  const downwards = said === "at-most" || said === "less-than";
  if ((limit !== undefined && upwards) || (up !== undefined && downwards && before !== null)) return opaque;
  return level(said, [body], unit, false, source);
}

const AT_LEAST = "不低于|不少于|至少|达到|达|≥|>=";
const IN_GROWTH = `(?:(${AT_LEAST})|(超过|大于|高于|>)|(不超过|不高于|≤|<=|控制在))?`;
const AFTER_GROWTH = "(以上|以内|以下|左右)?";

/** The comparator of a share of growth, from the words around it; null where nothing is said; undefined where they clash. */
function comparatorOf(
  [least, more, most]: readonly (string | undefined)[],
  behind: string | undefined,
): ComparatorName | null | undefined {
  const before = least ? "at-least" : more ? "more-than" : most ? "at-most" : null;
  const after = behind === undefined ? null : BESIDES.get(behind)!;
  return before !== null && after !== null && before !== after ? undefined : (before ?? after);
}

const grows =
  (measure: "average-growth" | "yearly-growth" | "growth", falls: boolean): Rule[1] =>
  ([, least, more, most, body, behind], unit) => {
    const comparator = comparatorOf([least, more, most], behind);
    return comparator === undefined ? unclear("words") : growth(measure, comparator, body!, unit, { falls });
  };

const BETTER = "提高|上升|增长|增加|提升|扩大|递增|攀升";
const WORSE = "下降|降低|减少|缩小|递减";
const STEADILY = "(?:保持|实现|持续|稳步|不断|较快|快速|稳定|有所|均|都|有|呈)*";

const HUNDRED = rational(100n);
const TIMES = new Map([..."一二三四五"].map((digit, index) => [digit, index + 1]));
TIMES.set("两", 2);

/** 翻两番 doubles twice. */
const doubled = (times: string, unit: string | null, since: string | null): Read => {
  const count = TIMES.get(times) ?? Number(times);
  return count === 0 ? unclear("words") : growth("growth", null, `${(2 ** count - 1) * 100}%`, unit, { since });
};

/** "增长1倍" doubles: what grows by n 倍 is n + 1 times what it was. */
const multiplied = (text: string, unit: string | null, since: string | null): Read => {
  const amount = amountOf(text, "倍");
  if (typeof amount === "string") return unclear("words");
  return growth("growth", null, `${toText(multiply(parseDecimal(amount.value)!, HUNDRED))}%`, unit, { since });
};

const CHINESE_RULES: readonly Rule[] = [
  [/^(?:是|完成|建成|已完成|已建成|全部完成|√|✓|✔)$/u, flag("done")],
  [regex(`^${STEADILY}(?:逐年|每年|年年)${STEADILY}(?:${BETTER})$`), flag("rising")],
  [regex(`^${STEADILY}(?:逐年|每年|年年)${STEADILY}(?:${WORSE})$`), flag("falling")],
  [
    regex(`^年均(?:复合)?(?:增长|增速|增幅|增长率|提高|增加|递增)(?:率)?${IN_GROWTH}(.+?)${AFTER_GROWTH}$`),
    grows("average-growth", false),
  ],
  [regex(`^年均(?:${WORSE})(?:率)?${IN_GROWTH}(.+?)${AFTER_GROWTH}$`), grows("average-growth", true)],
  [regex(`^(?:每年|逐年)(?:${BETTER})${IN_GROWTH}([^%]+%)${AFTER_GROWTH}$`), grows("yearly-growth", false)],
  [regex(`^(?:每年|逐年)(?:${WORSE})${IN_GROWTH}([^%]+%)${AFTER_GROWTH}$`), grows("yearly-growth", true)],
  // So many more each year is a measure that no plan has.
  [regex(`^(?:每年|逐年)(?:${BETTER}|${WORSE}|新增)`), () => unclear("words")],
  [
    /^每年(?:都|均|各)?(.+)$/u,
    ([, body], unit) => {
      const read = readLevel(body!.replace(/^(?:举办|开展|组织|保持)(?=\D*\d)/u, ""), unit, body!);
      if (read.kind === "unclear") return read;
      return { ...read, target: { ...read.target, measure: "every-year" }, bare: false };
    },
  ],
  [
    /^(?:累计|共计|合计|总计|新增|净增|累计新增|五年累计|期间)|\((?:累计|新增|净增|合计|总计|五年累计)(?:数|值)?\)/u,
    () => unclear("kind"),
  ],
  [
    /^(?:(?:比|较)(\d{4})年?)?(?:实现)?(?:翻番|翻([一二两三四五\d])番)(?:以上)?$/u,
    ([, since = null, times = "一"], unit) => doubled(times, unit, since),
  ],
  [/^(?:比|较)(\d{4})年?(?:增长|增加|提高|提升)(.+倍)$/u, ([, since, body], unit) => multiplied(body!, unit, since!)],
  [/^(?:增长|增加|提高|提升)(.+倍)$/u, ([, body], unit) => multiplied(body!, unit, null)],
  [
    regex(
      `^(?:(?:比|较)(?:基期|基年|基数|(\\d{4})年?))?(?:增长|增加|提高|提升)(?!到|至(?!少))${IN_GROWTH}([^%]+%)${AFTER_GROWTH}$`,
    ),
    ([, since, least, more, most, body, behind], unit) => {
      const comparator = comparatorOf([least, more, most], behind);
      if (comparator === undefined) return unclear("words");
      return growth("growth", comparator, body!, unit, { since: since ?? null });
    },
  ],
  [
    regex(`^(?:(?:比|较)(?:基期|基年|基数|(\\d{4})年?))?(?:下降|降低|减少)(?!到|至(?!少))${IN_GROWTH}([^%]+%)(以上)?$`),
    ([, since, least, more, most, body, behind], unit) => {
      const comparator = comparatorOf([least, more, most], behind);
      if (comparator === undefined) return unclear("words");
      return growth("growth", comparator, body!, unit, { falls: true, since: since ?? null });
    },
  ],
  [
    /^(?:(?:比|较)(?:基期|基年|基数))?(?:增加|提高|提升|增长)(?!到|至)([^%]+)$/u,
    ([, body], unit) => change(body!, unit, false),
  ],
  [
    /^(?:(?:比|较)(?:基期|基年|基数))?(?:下降|降低|减少)(?!到|至)([^%]+)$/u,
    ([, body], unit) => change(body!, unit, true),
  ],
];

const leveled =
  (comparator: ComparatorName): Rule[1] =>
  ([, body], unit) =>
    level(comparator, [body!], unit);

const ENGLISH_COMPARATORS: readonly (readonly [ComparatorName, string])[] = [
  [
    "at-least",
    "(?:reach(?:es)? )?(?:at least|no less than|not less than|no fewer than|not fewer than|a? ?minimum of|≥|>=)",
  ],
  ["more-than", "(?:reach(?:es)? )?(?:more than|greater than|over|above|exceed(?:s|ing)?|>)"],
  [
    "at-most",
    "(?:at most|no more than|not more than|not (?:to )?exceed(?:ing)?|no higher than|up to|a? ?maximum of|within|≤|<=)",
  ],
  ["less-than", "(?:less than|fewer than|under|below|<)"],
  ["about", "(?:reach(?:es)? )?(?:about|around|approximately|approx\\.?|circa)"],
];

const inGrowth = "(?:(at least|no less than|≥|>=)|(more than|over|above|>)|(at most|no more than|up to|≤|<=))? ?";
const englishGrowth =
  (measure: "average-growth" | "yearly-growth" | "growth", falls = false): Rule[1] =>
  ([, least, more, most, body], unit) =>
    growth(measure, comparatorOf([least, more, most], undefined) ?? null, body!, unit, { falls });

const RISE = "(?:grow(?:th)?(?: of| by)?|increases?(?: of| by)?|rises?(?: of| by)?|raise(?: by)?)";
const FALL =
  "(?:decreases?(?: of| by)?|reduc(?:e|tion)(?: of| by)?|falls?(?: of| by)?|cut(?: of| by)?|lower by|decline(?: of| by)?)";
const ANNUAL = "(?:a|per|each|every) year|annually|annual|yearly";
const SHARE = "([\\d.,]+ ?%)";

const ENGLISH_RULES: readonly Rule[] = [
  [
    /^(?:rising|increasing|growing|rises?|increases?|grows?) (?:every|each) year$|^(?:year[- ]on[- ]year|annual) (?:increase|growth|rise)$/iu,
    flag("rising"),
  ],
  [
    /^(?:falling|decreasing|declining|falls?|decreases?|declines?) (?:every|each) year$|^(?:year[- ]on[- ]year|annual) (?:decrease|decline|fall)$/iu,
    flag("falling"),
  ],
  [
    regex(
      `^(?:average annual growth|annual average growth|average yearly growth|growth on average)(?: rate)?(?: of)? ?${inGrowth}${SHARE}$`,
    ),
    englishGrowth("average-growth"),
  ],
  [regex(`^${inGrowth}${SHARE} (?:average annual growth|annual average growth)$`), englishGrowth("average-growth")],
  [regex(`^${RISE} ?${inGrowth}${SHARE} (?:${ANNUAL}) on average$`), englishGrowth("average-growth")],
  [regex(`^${RISE} ?${inGrowth}${SHARE} (?:each|every) year$`), englishGrowth("yearly-growth")],
  [regex(`^${RISE} ?${inGrowth}${SHARE}$`), englishGrowth("growth")],
  [regex(`^${FALL} ?${inGrowth}${SHARE}$`), englishGrowth("growth", true)],
  [/^double$/iu, (_, unit) => growth("growth", null, "100%", unit)],
  [/^(?:triple|treble)$/iu, (_, unit) => growth("growth", null, "200%", unit)],
  [/^(?:grow|increase|rise|raise) (?:by|of) (.+)$/iu, ([, body], unit) => change(body!, unit, false)],
  [/^(?:reduce|decrease|fall|cut|lower) (?:by|of) (.+)$/iu, ([, body], unit) => change(body!, unit, true)],
  [/^(?:between|from) (.+?) (?:and|to) (.+)$/iu, ([, low, high], unit) => level("between", [low!, high!], unit)],
  [/^([\d.,]+ ?%?) (?:to|and) ([\d.,].*)$/iu, ([, low, high], unit) => level("between", [low!, high!], unit)],
  [/^(.+?) (?:or more|or above|or higher|and above|and over|at least|minimum)$/iu, leveled("at-least")],
  [/^(.+?) (?:or less|or fewer|or below|or lower|and below|at most|maximum)$/iu, leveled("at-most")],
  ...ENGLISH_COMPARATORS.flatMap(([comparator, words]): Rule[] => [
    [
      regex(`^${words} ?(.+?) (?:each|every) year$|^(?:each|every) year ${words} ?(.+)$`),
      ([, before, after], unit) => {
        const read = level(comparator, [(before ?? after)!], unit);
        return read.kind === "unclear" ? read : { ...read, target: { ...read.target, measure: "every-year" } };
      },
    ],
    [regex(`^${words} ?(.+)$`), leveled(comparator)],
  ]),
  [/^(?:reach(?:es)?|increase to|rise to|grow to|raise to) (.+)$/iu, ([, body], unit) => reached(body!, unit)],
  [/^(?:reduce to|cut to|fall to|lower to|decrease to|keep within|limit to) (.+)$/iu, leveled("at-most")],
];

/** What stands behind `target:` in a plan: "{ more-than: 25 }". */
export function targetText({ measure, comparator, values, by, since }: WordedTarget): string {
  const value = values.length === 2 ? `[${values.join(", ")}]` : (values[0] ?? "true");
  const usual = value.startsWith("-") ? "at-most" : "at-least";
  const plain = comparator === null || (measure !== "level" && measure !== "every-year" && comparator === usual);
  const own = plain ? `${measure}: ${value}` : `${comparator}: ${value}`;
  const whole = plain || measure === "level" ? own : `${measure}: { ${own} }`;
  return `{ ${[whole, by === null ? "" : `by: ${by}`, since === null ? "" : `since: ${since}`].filter((part) => part !== "").join(", ")} }`;
}
