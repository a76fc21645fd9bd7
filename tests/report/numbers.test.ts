import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, divide, parseDecimal, type Rational, rational } from "../../src/core/exact.ts";
import {
  decimal,
  decimalsFor,
  distinctFigures,
  figure,
  figureBeyond,
  percentage,
  plainNumber,
  signed,
} from "../../src/report/numbers.ts";
import { each } from "../cli/host.ts";

/** "1.5", or "2/3". */
function number(text: string): Rational {
  const [n = "", d = "1"] = text.split("/");
  return divide(parseDecimal(n)!, parseDecimal(d)!)!;
}

test("for a spreadsheet a number is a decimal, never a fraction that would be read as a date", () => {
  expect(["2.125", "-10/3", "25/12", "0"].map((text) => decimal(number(text)))).toEqual([
    "2.125",
    "-3.3333333333333335",
    "2.0833333333333335",
    "0",
  ]);
});

test("however small or large, it has digits alone", () => {
  const tiny = "0.00000033333333333333335";
  expect(["1/3000000", "-1/3000000"].map((text) => decimal(number(text)))).toEqual([tiny, `-${tiny}`]);
  expect([1e-7, -2.5e-9, 1e21, 0.5].map(plainNumber)).toEqual([
    "0.0000001",
    "-0.0000000025",
    `1${"0".repeat(21)}`,
    "0.5",
  ]);
});

each(`
  2.125    │ 2.125   │ 2.125
  1/3      │ 0.34    │ 0.33
  -1/3     │ -0.33   │ -0.34
  1/3000   │ 0.00034 │ 0.00033
  600      │ 600     │ 600
`)("%s, not to be undercut, is %s; not to be exceeded, %s", (value, least, most) => {
  expect([figureBeyond(number(value!), true), figureBeyond(number(value!), false)]).toEqual([least, most]);
});

// Against python's decimal: Decimal(value).quantize(Decimal("0.01"), ROUND_HALF_UP or ROUND_HALF_EVEN).
each(`
  1.005       │ 1.01       │ 1.00
  1.015       │ 1.02       │ 1.02
  2.675       │ 2.68       │ 2.68
  -1.005      │ -1.01      │ -1.00
  99.995      │ 100.00     │ 100.00
  1234567.895 │ 1234567.90 │ 1234567.90
`)("%s is shown as %s, and with half to even as %s", (value, up, even) => {
  expect([figure(number(value!)), figure(number(value!), "half-even")]).toEqual([up, even]);
});

each(`
  a figure of two decimals or fewer keeps its own     │ 12.3        │ 12.3
  whole numbers have none                             │ 35          │ 35
  zeros behind the last digit are not written         │ 2.50        │ 2.5
  a third has two                                     │ 1/3         │ 0.33
  what would be shown as zero has two digits          │ 0.00049     │ 0.00049
  the same below zero                                 │ -0.00012345 │ -0.00012
  zero has no sign                                    │ -0.000      │ 0
`)("%s: %s is %s", (_, value, shown) => {
  expect(figure(number(value!))).toBe(shown);
  expect((shown!.split(".")[1] ?? "").length).toBe(decimalsFor(number(value!)));
});

each(`
  1.96      │ 2.0       │ 1.96       │ 2
  1.996     │ 2         │ 1.996      │ 2
  2/3       │ 0.6666667 │ 0.66666667 │ 0.6666667
  2         │ 2.00      │ 2          │ 2
`)("%s beside %s is shown as %s beside %s", (a, b, ...shown) => {
  expect(distinctFigures(number(a!), number(b!))).toEqual(shown);
});

test("different values are never shown alike, equal ones always", () => {
  const value = fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 9_999 }));
  const difference = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.nat({ max: 12 }));
  fc.assert(
    fc.property(value, difference, fc.constantFrom("half-up", "half-even"), ([n, d], [small, decimals], rounding) => {
      const scale = 10n ** BigInt(decimals);
      const [a, b] = [rational(n, d), rational(BigInt(n) * scale + BigInt(small) * BigInt(d), BigInt(d) * scale)];
      const [left, right] = distinctFigures(a, b, rounding);
      expect(left === right).toBe(compare(a, b) === 0);
    }),
  );
});

each(`
  1.16     │ 116.00 %  │ +1.16
  0.94166  │ 94.17 %   │ +0.94
  -6.66665 │ -666.67 % │ −6.67
  -0.0004  │ -0.04 %   │ −0.0004
  0        │ 0.00 %    │ 0
`)("%s is %s as a share, %s as a gap", (value, share, gap) => {
  expect([percentage(number(value!)), signed(number(value!), "−")]).toEqual([share, gap]);
});
