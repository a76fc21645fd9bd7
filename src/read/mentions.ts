import { ONE } from "../core/exact.ts";
import { conversion, unitKey } from "../core/unit.ts";
import { type IsUnit, splitUnit } from "./columns.ts";

/** A unit that a line around the figures names. */
export interface Mention {
  /** As it stands there. */
  readonly text: string;
  /** null: it stands in the place of a unit and is none that anyone knows. */
  readonly unit: string | null;
  /**
   * Of what it is the unit: of everything (单位：万元), of what it fits (金额单位：万元), or of something that can't be told from
   * the line alone (研发经费（万元）, 注：本表金额单位为万元).
   */
  readonly of: "all" | "alike" | "something";
}

/** Before 单位 they make an office of it: 填报单位：市科技局. */
const OFFICE =
  /(?:填报|填表|制表|编制|编报|报送|报告|上报|申报|责任|牵头|主管|实施|承担|承办|建设|协办|配合|发布|统计|调查|主办|所属|工作|法人|参与|完成|预算|企业|事业)$/u;

/** How the names of offices end, and what stands where their seal belongs. */
const OFFICE_NAME =
  /(?:局|委|办|厅|部|院|所|处|科|室|站|队|会|中心|公司|集团|大学|学校|政府|街道|[省市州盟县区旗镇乡]|章)$/u;

/** A word of a unit, not a number or a line to be filled in. */
const WORD = /^[^\d_]*[\p{L}%‰][^_]{0,11}$/u;

const ALIKE = /(?:金额|货币|数量)$/u;

const SEPARATORS = /[、,，;；。()（）]|和|及|与/u;

/** "单位为万元", "以万元为单位", "以万元计". */
const SPOKEN = [
  /单位(?:均|统一|一律)?[为是]([^\s,，;；。、:：()（）]{1,12})/gu,
  /[以按]([^\s,，;；。、:：()（）]{1,12}?)(?:为单位|计)/gu,
];

/** The units that a line names. */
export function mentionsIn(cells: readonly string[], isUnit: IsUnit): readonly Mention[] {
  const filled = cells.map((cell) => cell.replace(/\s+/gu, " ").trim()).filter((cell) => cell !== "");
  const unitOf = (text: string) => (isUnit(text, null) ? text : null);
  const text = filled
    .join("，")
    .replace(/单 ?位 ?([:：]) ?，?/gu, "单位：")
    .replace(/ (?=\S{0,4}单位：)/gu, "，");
  const [before = "", ...behind] = text.split("单位：");
  const given: Mention[] = behind.flatMap((value, index) => {
    const label = index === 0 ? before : behind[index - 1]!;
    return valuesOf(value, label, unitOf);
  });
  const aside = SPOKEN.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]!));
  const bracketed = filled.map((cell) => splitUnit(cell, isUnit).unit);
  const alone = given.length > 0 ? [] : filled.map((cell) => cell.replace(/^[(（](.*)[)）]$/u, "$1"));
  const others = [...aside, ...bracketed, ...alone].flatMap((one): Mention[] => {
    const unit = one === null ? null : unitOf(one.replace(/ /g, ""));
    return unit === null ? [] : [{ text: unit, unit, of: "something" }];
  });
  return [...given, ...others.filter(({ unit }) => !given.some((one) => one.unit === unit))];
}

/** What stands behind "单位：": its units, or the one word that is none and names no office. */
function valuesOf(value: string, label: string, unitOf: (text: string) => string | null): Mention[] {
  const words = value.split(SEPARATORS).flatMap((part) => {
    const whole = part.replace(/ /g, "");
    return unitOf(whole) === null ? part.split(" ").filter((word) => word !== "") : [whole];
  });
  const of = ALIKE.test(label) ? "alike" : "all";
  const units: Mention[] = [];
  for (const word of words) {
    const unit = unitOf(word);
    if (unit === null) break;
    units.push({ text: word, unit, of });
  }
  const [first] = words;
  if (units.length > 0 || first === undefined) return units;
  const isOffice = OFFICE.test(label) || OFFICE_NAME.test(first) || !WORD.test(first);
  return isOffice ? [] : [{ text: first, unit: null, of }];
}

/** The one unit that lines give for everything or for what it fits; null where they give none or several. */
export function unitGiven(mentions: readonly Mention[]): Mention | null {
  const given = mentions.filter(({ unit, of }) => unit !== null && of !== "something");
  const [first] = given;
  if (first === undefined || !given.every(({ unit }) => isSameUnit(unit!, first.unit!))) return null;
  return given.find(({ of }) => of === "all") ?? first;
}

const isSameUnit = (one: string, other: string): boolean => {
  const factor = conversion(one, other);
  return factor !== null && factor.n === ONE.n && factor.d === ONE.d;
};

/** Whether figures in one unit could be meant in the other and be other figures then. */
export const couldBeMeant = (unit: string, taken: string): boolean =>
  conversion(unit, taken) !== null && !isSameUnit(unit, taken);

/**
 * Whether a unit that was passed over may change figures that were taken in one of these units; none: in whatever unit the
 * target is meant.
 */
export const mayMatter = ({ text, unit }: Mention, taken: readonly string[]): boolean =>
  taken.length === 0 ||
  (unit === null ? !taken.some((one) => unitKey(one) === unitKey(text)) : taken.some((one) => couldBeMeant(unit, one)));
