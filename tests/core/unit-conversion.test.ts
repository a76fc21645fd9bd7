import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, multiply, ONE, type Rational, rational, toText } from "../../src/core/exact.ts";
import { between, EVERYTHING, from, type Interval, point, upTo } from "../../src/core/interval.ts";
import { addsUp, conversion, converted, isKnownUnit } from "../../src/core/unit.ts";

const factor = (a: string, b: string) => {
  const found = conversion(a, b);
  return found && toText(found);
};

/** "亿元 万元 10000; …" as rows. */
const rows = (text: string) => text.split(/[;\n]/).map((row) => row.trim().split(" ") as [string, string, string]);

describe("a figure in the one unit is to be multiplied by", () => {
  // By hand; fractions where no decimal writes them.
  test.each(
    rows(`亿元 万元 10000; 万元 亿元 0.0001; 元 亿元 0.00000001; 千元 万元 0.1; 百万元 亿元 0.01; 千万元 亿元 0.1
      千亿元 亿元 1000; 百亿元 亿元 100; 十万元 万元 10; 百人 人 100; 十亿元 亿元 10; 万亿元 亿元 10000; RMB 元 1; 万欧元 EUR 10000; USDbn USDm 1000; USDbn 亿美元 10; bnUSD USD 1000000000
      万人 人 10000; 人 万人 0.0001; 名 人 1; 个 名 1; 万人 个 10000; 家 个 1; 万件 项 10000; 万人年 人年 10000
      % 倍 0.01; 倍 % 100; ‰ % 0.1; % ‰ 10; 个百分点 pp 1; 百分点 个百分点 1
      亩 公顷 1/15; 公顷 亩 15; 平方公里 公顷 100; 平方公里 亩 1500; 万亩 平方公里 20/3
      万吨 吨 10000; 吨 公斤 1000; 公斤 斤 2; 万公里 千米 10000`),
  )("%s as %s: %s", (a, b, expected) => expect(factor(a, b)).toBe(expected));

  test.each(
    rows(`人年/万人 人年/人 0.0001; 人年/人 人年/万人 10000; 万元/人 元/人 10000; 亿元/年 万元/年 10000
      元/平方公里 元/公顷 0.01; 件/万人 个/人 0.0001; 吨/万元 公斤/元 0.1; 万吨标准煤 吨标煤 10000; 万吨标准煤/亿元 吨标准煤/万元 1; tce 千克标准煤 1000`),
  )("%s as %s, both quotients: %s", (a, b, expected) => expect(factor(a, b)).toBe(expected));

  test.each([
    ["％ ㎡ ㎏ ＵＳＤ", "% 平方米 公斤 美元"],
    ["亿　元|人年／万人|USD bn|bn USD", "亿元|人年/万人|USDbn|USDbn"],
  ])("%s is %s in other characters", (a, b) => {
    const [written, plain] = [a, b].map((text) => text.split(text.includes("|") ? "|" : " "));
    expect(written!.map((unit, index) => factor(unit, plain![index]!))).toEqual(["1", "1", "1", "1"]);
  });

  test.each(
    rows(`家 人 things-are-no-people; 万人 家 nor-people-things; 人 人年 a-person-year-is-no-person
      % pp points-are-no-ratio; 个百分点 倍 points-are-no-ratio; 元 美元 no-rate-of-exchange; 亩 公里 an-area-is-no-length
      元 元/人 a-quotient-is-another-thing; 人年/万人 人/万人 another-numerator; 元/年 元/人 another-denominator
      % 人/人 a-quotient-is-not-called-a-ratio; 位次 名 an-opaque-unit-is-only-itself; 万标准箱 标准箱 nor-does-万-multiply-it
      万% % nor-a-ratio; 元/人/年 元/人 a-quotient-of-quotients-is-opaque`),
  )("%s as %s has no factor: %s", (a, b) => expect([factor(a, b), factor(b, a)]).toEqual([null, null]));

  test.each(["位次", "标准箱", "元/人/年", "°C"])("%s, which nobody knows, as itself: 1", (unit) =>
    expect([factor(unit, unit), isKnownUnit(unit)]).toEqual(["1", false]),
  );
});

test.each(["亿元", "万 人", "％", "人年/万人", "USD bn", "万亩", "㎡"])("%s is known", (unit) =>
  expect(isKnownUnit(unit)).toBe(true),
);

test.each([null, "家", "亿元", "位次"])("figures in %s for the parts of a year add up to the year's", (unit) =>
  expect(addsUp(unit)).toBe(true),
);
test.each(["%", "％", "‰", "倍"])("figures in %s never do", (unit) => expect(addsUp(unit)).toBe(false));

const UNITS = [
  ...["元", "千元", "万元", "亿元", "USDbn", "人", "万人", "名", "个", "家", "件", "人年", "万人年", "%", "‰", "倍"],
  ...["pp", "亩", "公顷", "平方公里", "km2", "万吨", "公斤", "公里", "年", "人年/万人", "人年/人", "元/人", "位次"],
];

describe("laws", () => {
  const unit = fc.constantFrom(...UNITS);
  const fraction = fc.tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 60n }));
  const rationals = fraction.map(([n, d]) => rational(n, d));
  const interval: fc.Arbitrary<Interval> = fc
    .tuple(rationals, rationals, fc.boolean(), fc.boolean(), fc.nat(4))
    .map(([a, b, lowOpen, highOpen, kind]) => {
      const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
      const span = compare(a, b) === 0 ? point(a) : { ...between(low, high), lowOpen, highOpen };
      return [span, point(a), from(a, lowOpen), upTo(a, highOpen), EVERYTHING][kind]!;
    });

  test("there and back is 1, whatever the way", () =>
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const [there, back] = [conversion(a, b), conversion(b, a)];
        expect(there === null).toBe(back === null);
        if (there && back) expect(multiply(there, back)).toEqual(ONE);
      }),
    ));

  test("a converted interval keeps its order, its openness and what else it carries, and comes back as it was", () =>
    fc.assert(
      fc.property(unit, unit, interval, (a, b, value) => {
        const there = converted({ ...value, raw: "as written" }, a, b);
        expect(there === null).toBe(conversion(a, b) === null);
        if (there === null) return;
        const ends = (one: Interval): (Rational | null)[] => [one.low, one.high];
        expect(ends(there).map((end) => end === null)).toEqual(ends(value).map((end) => end === null));
        if (there.low && there.high) expect(compare(there.low, there.high)).toBe(compare(value.low!, value.high!));
        expect(there).toMatchObject({ lowOpen: value.lowOpen, highOpen: value.highOpen, raw: "as written" });
        expect(converted(there, b, a)).toEqual({ ...value, raw: "as written" });
      }),
    ));
});
