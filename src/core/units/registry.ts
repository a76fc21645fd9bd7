import { ONE, type Rational, rational } from "../exact.ts";
import type { Dimension } from "./dimension.ts";

const of = (units: Readonly<Record<string, Rational>>): ReadonlyMap<string, Rational> => new Map(Object.entries(units));
const same = (...names: readonly string[]): ReadonlyMap<string, Rational> => new Map(names.map((name) => [name, ONE]));

/** Whole things. 个 counts anything, people too; people and things are told apart, so that a row in the wrong place shows. */
const things: Dimension = {
  name: "things",
  units: same(
    "家",
    "个",
    "所",
    "件",
    "项",
    "期",
    "届",
    "笔",
    "次",
    "座",
    "处",
    "台",
    "套",
    "篇",
    "种",
    "户",
    "艘",
    "辆",
    "起",
    "宗",
    "例",
    "条",
  ),
  multiplied: true,
};

const people: Dimension = { name: "people", units: same("人", "个", "名", "位"), multiplied: true };

const personYears: Dimension = { name: "person-years", units: same("人年"), multiplied: true };

/** 倍 and a plain fraction are 1, % and ‰ its hundredth and thousandth. Points are differences and no ratio. */
const ratio: Dimension = {
  name: "ratio",
  units: of({ 倍: ONE, "%": rational(1n, 100n), "‰": rational(1n, 1000n) }),
  multiplied: false,
};

const points: Dimension = { name: "points", units: same("pp", "个百分点", "百分点"), multiplied: false };

const area: Dimension = {
  name: "area",
  units: of({
    平方米: ONE,
    m2: ONE,
    亩: rational(2000n, 3n),
    公顷: rational(10_000n),
    ha: rational(10_000n),
    平方公里: rational(1_000_000n),
    km2: rational(1_000_000n),
  }),
  multiplied: true,
};

const mass: Dimension = {
  name: "mass",
  units: of({
    克: ONE,
    g: ONE,
    斤: rational(500n),
    公斤: rational(1000n),
    千克: rational(1000n),
    kg: rational(1000n),
    吨: rational(1_000_000n),
    t: rational(1_000_000n),
  }),
  multiplied: true,
};

/** What is burnt, by the coal that would give as much: no mass of anything. */
const standardCoal: Dimension = {
  name: "standard-coal",
  units: of({
    千克标准煤: ONE,
    公斤标准煤: ONE,
    kgce: ONE,
    吨标准煤: rational(1000n),
    吨标煤: rational(1000n),
    tce: rational(1000n),
  }),
  multiplied: true,
};

const length: Dimension = {
  name: "length",
  units: of({ 米: ONE, m: ONE, 公里: rational(1000n), 千米: rational(1000n), km: rational(1000n) }),
  multiplied: true,
};

const time: Dimension = { name: "time", units: same("年"), multiplied: false };

/** Each currency is a dimension of its own; its code takes k, m, bn (USDbn, USD m, bnUSD). */
function currency(code: string, ...names: readonly string[]): Dimension {
  const units = new Map<string, Rational>(names.map((name) => [name, ONE]));
  const sizes = {
    "": 1n,
    k: 1_000n,
    thousand: 1_000n,
    m: 1_000_000n,
    mn: 1_000_000n,
    million: 1_000_000n,
    bn: 1_000_000_000n,
    billion: 1_000_000_000n,
  };
  for (const [size, factor] of Object.entries(sizes)) {
    units.set(`${code}${size}`, rational(factor));
    units.set(`${size}${code}`, rational(factor));
  }
  return { name: code, units, multiplied: true };
}

/** Every dimension, with the units that are known of it. What none of them knows is opaque: it equals only itself. */
export const DIMENSIONS: readonly Dimension[] = [
  things,
  people,
  personYears,
  ratio,
  points,
  area,
  mass,
  standardCoal,
  length,
  time,
  currency("CNY", "元", "RMB"),
  currency("USD", "美元"),
  currency("EUR", "欧元"),
  currency("HKD", "港元"),
  currency("JPY", "日元"),
  currency("GBP", "英镑"),
];
