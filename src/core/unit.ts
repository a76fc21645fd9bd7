import { divide, multiply, ONE, type Rational, rational } from "./exact.ts";
import { type Interval, mapEnds } from "./interval.ts";
import { remembered } from "./remembered.ts";
import { DIMENSIONS } from "./units/registry.ts";

/** 人民币 around an amount of yuan says nothing that 元 doesn't: 人民币万元, 万元人民币, 元(人民币)/人. */
const RENMINBI =
  /(?<=^|\/)人民币(?=[十百千万亿]*元(?:\/|$))|(?<=(?:^|\/)[十百千万亿]*元)(?:人民币|\(人民币\))(?=\/|$)/gu;

/** The form in which units are compared: NFKC without blanks ("％" is "%", "m³" is "m3"), yuan without 人民币. */
export const unitKey = remembered((unit) => unit.normalize("NFKC").replace(/\s/gu, "").replace(RENMINBI, ""));

export const isPercent = (unit: string | null): boolean => unit !== null && unitKey(unit) === "%";

const COUNTS = new Set(
  DIMENSIONS.filter(({ name }) => name === "things" || name === "people").flatMap(({ units }) => [...units.keys()]),
);

/** Whether the unit counts whole things, so that "more than 25" needs 26. */
export const countsWhole = (unit: string | null): boolean => unit !== null && COUNTS.has(unitKey(unit));

const COUNTED = new Set(["things", "people", "person-years"]);

/** Whether figures of the unit are so many things or people, or so many to a number of others: 家, 万人, 件/万人. */
export const isCount = remembered((unit) => {
  const [above = "", ...below] = unitKey(unit).split("/");
  const dimensions = [...readSimple(above).keys()];
  return below.length < 2 && dimensions.length > 0 && dimensions.every((name) => COUNTED.has(name));
});

/** The unit of a difference: percentage points for percentages ("pp"), the unit itself for all others. */
export const gapUnit = (unit: string | null): string | null => (isPercent(unit) ? "pp" : unit);

/** Whether figures of this unit for the parts of a period add up to the figure of the whole: shares never do. */
export const addsUp = (unit: string | null): boolean => unit === null || !readings(unitKey(unit)).has("ratio");

/** Whether figures of this unit for the parts of an area add up to that of the whole: neither shares nor points nor 元/人 do. */
export const addsUpOverAreas = (unit: string): boolean =>
  addsUp(unit) && !readings(unitKey(unit)).has("points") && !/[/／]/u.test(unit);

const MULTIPLIERS: readonly (readonly [string, bigint])[] = [
  ["万亿", 1_000_000_000_000n],
  ["千亿", 100_000_000_000n],
  ["百亿", 10_000_000_000n],
  ["十亿", 1_000_000_000n],
  ["亿", 100_000_000n],
  ["千万", 10_000_000n],
  ["百万", 1_000_000n],
  ["十万", 100_000n],
  ["万", 10_000n],
  ["千", 1_000n],
  ["百", 100n],
];

/** What a unit can mean: dimensions with how many of their first unit it is. Empty: it is opaque. */
type Readings = ReadonlyMap<string, Rational>;

const readings = remembered((key: string): Readings => {
  const parts = key.split("/");
  if (parts.length === 1) return readSimple(key);
  if (parts.length !== 2) return new Map();
  const found = new Map<string, Rational>();
  const below = readSimple(parts[1]!);
  for (const [dimension, factor] of readSimple(parts[0]!)) {
    for (const [per, divisor] of below) found.set(`${dimension}/${per}`, divide(factor, divisor)!);
  }
  return found;
});

const multiplierOf = (key: string) => MULTIPLIERS.find(([text]) => key.startsWith(text));

function readSimple(key: string): Readings {
  const found = new Map<string, Rational>();
  for (const { name, units, multiplied } of DIMENSIONS) {
    const own = units.get(key);
    if (own) found.set(name, own);
    if (!multiplied || own) continue;
    const multiplier = multiplierOf(key);
    const base = multiplier && units.get(key.slice(multiplier[0].length));
    if (base) found.set(name, multiply(base, rational(multiplier[1])));
  }
  return found;
}

/** The dimensions that a unit without "/" may belong to, each with how many of its first unit it is; empty for an opaque one. */
export const dimensionsOf = (unit: string): Readings => readSimple(unitKey(unit));

/** Whether a unit has 千, 万 or 亿 in front of another one: 万元, 万人, also 万标箱, which no dimension knows; 千克 has not. */
export const isMultiplied = remembered((unit) => {
  const key = unitKey(unit).split("/")[0]!;
  const multiplier = multiplierOf(key);
  const isOwn = DIMENSIONS.some(({ units }) => units.has(key));
  return multiplier !== undefined && key.length > multiplier[0].length && !isOwn;
});

/** Whether any dimension knows the unit. */
export const isKnownUnit = (unit: string): boolean => readings(unitKey(unit)).size > 0;

/** What a figure in one unit is to be multiplied by to be one in the other; null where they don't measure the same. */
export function conversion(from: string, to: string): Rational | null {
  const [source, target] = [unitKey(from), unitKey(to)];
  if (source === target) return ONE;
  const own = readings(source);
  for (const [dimension, factor] of readings(target)) {
    const other = own.get(dimension);
    if (other) return divide(other, factor);
  }
  return null;
}

/** A value in another unit of the same dimension, exactly; null where there is no way from the one to the other. */
export function converted<T extends Interval>(value: T, from: string, to: string): T | null {
  const factor = conversion(from, to);
  if (factor === null) return null;
  return factor.n === 1n && factor.d === 1n ? value : { ...value, ...mapEnds(value, (end) => multiply(end, factor)) };
}
