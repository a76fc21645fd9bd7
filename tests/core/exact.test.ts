import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as E from "../../src/core/exact.ts";
import { number } from "../support.ts";

const third = E.rational(1, 3);
const whole = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
const above = fc.bigInt({ min: 1n, max: 10n ** 40n });
const fraction = fc.tuple(whole, above);
const digits = fc.stringMatching(/^\d{1,30}$/);
const decimal = fc.tuple(fc.constantFrom("", "-", "+"), digits, fc.option(digits)).map(([sign, before, after]) => {
  return sign + before + (after === null ? "" : `.${after}`);
});

describe("parseDecimal reads the number that is written", () => {
  test.each([
    ["0", 0n, 1n],
    ["-0", 0n, 1n],
    ["+5", 5n, 1n],
    ["007", 7n, 1n],
    ["2.0", 2n, 1n],
    ["-1.50", -3n, 2n],
    ["0.3", 3n, 10n],
    ["1.2e3", 1200n, 1n],
    ["15E-4", 3n, 2000n],
    ["1e30", 10n ** 30n, 1n],
    ["9007199254740993", 9007199254740993n, 1n],
    ["0.30000000000000001", 30000000000000001n, 10n ** 17n],
    ["9".repeat(30), 10n ** 30n - 1n, 1n],
    [`0.${"0".repeat(29)}1`, 1n, 10n ** 30n],
    [`0.${"0".repeat(29)}1e-30`, 1n, 10n ** 60n],
    ["123456789012345678901234567890e30", 123456789012345678901234567890n * 10n ** 30n, 1n],
  ])("%s is %s/%s", (text, n, d) => expect(E.parseDecimal(text)).toEqual({ n, d }));

  test.each([
    ["blanks", ["", " ", " 1", "1 ", "1\n"]],
    ["a lone point", [".5", "5.", "1.2.3"]],
    ["separators", ["1,234", "1_000", "1 000"]],
    ["other bases", ["0x10", "0o17", "0b1"]],
    ["other scripts", ["１２", "٣", "−5", "五"]],
    ["words around it", ["1/3", "5%", "--1", "NaN", "Infinity", "300余"]],
    ["half an exponent", ["e5", "1e", "1e+"]],
    ["an exponent beyond 30", ["1e31", "1e-31", "1e999999999"]],
    ["more than 30 digits", ["1".repeat(31), `0.${"1".repeat(31)}`]],
  ])("and refuses %s", (_, texts) => expect(texts.map(E.parseDecimal)).toEqual(texts.map(() => null)));

  test("toText writes it back without loss", () => {
    fc.assert(
      fc.property(decimal, (text) => {
        expect(E.parseDecimal(E.toText(number(text)))).toEqual(number(text));
      }),
    );
  });
});

describe("a rational", () => {
  test.each([
    [6n, 4n, 3n, 2n],
    [-6n, 4n, -3n, 2n],
    [6n, -4n, -3n, 2n],
    [-6n, -4n, 3n, 2n],
    [0n, -7n, 0n, 1n],
  ])("%s/%s is kept as %s/%s", (n, d, num, den) => expect(E.rational(n, d)).toEqual({ n: num, d: den }));

  test("is in lowest terms whatever the size of its numbers", () => {
    const greatest = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatest(b, a % b));
    const edge = fc.constantFrom(1n, 2n ** 31n - 1n, 2n ** 31n, 2n ** 53n - 1n, 2n ** 53n, 10n ** 30n);
    const size = fc.oneof(edge, fc.bigInt(1n, 2n ** 20n), fc.bigInt(1n, 2n ** 54n));
    fc.assert(
      fc.property(size, size, size, fc.boolean(), (a, b, shared, below) => {
        const n = below ? -a * shared : a * shared;
        const common = greatest(a * shared, b * shared);
        expect(E.rational(n, b * shared)).toEqual({ n: n / common, d: (b * shared) / common });
      }),
    );
  });

  test("has no denominator 0", () => {
    expect(() => E.rational(1, 0)).toThrow(new RangeError("a rational needs a denominator other than 0"));
    expect(() => E.rational(0n, 0n)).toThrow(RangeError);
  });

  // As math.gcd of Python.
  test.each([
    [12, 18, 6],
    [7, 0, 7],
    [0, 7, 7],
    [2147483647, 2147483647, 2147483647],
    [2147483648, 2147483648, 2147483648],
    [2147483648, 0, 2147483648],
    [0, 2147483648, 2147483648],
    [9007199254740991, 6361, 6361],
    [4294967296, 3221225472, 1073741824],
    [9007199254740991, 9007199254740990, 1],
    [2147483649, 3, 3],
    [2147483648, 2147484672, 1024],
  ])("%d and %d have the common divisor %d, either way round", (a, b, expected) =>
    expect([E.commonDivisor(a, b), E.commonDivisor(b, a)]).toEqual([expected, expected]),
  );

  test.each([
    ["0.1 + 0.2", E.add(number("0.1"), number("0.2")), "0.3"],
    ["0.3 - 0.1", E.subtract(number("0.3"), number("0.1")), "0.2"],
    ["1.1 × 1.1", E.multiply(number("1.1"), number("1.1")), "1.21"],
    ["8.77 ÷ 1754", E.divide(number("8.77"), number("1754")), "0.005"],
    ["1/3 × 3", E.multiply(third, number("3")), "1"],
    ["100/3 three times", [1, 2].reduce((sum) => E.add(sum, E.rational(100, 3)), E.rational(100, 3)), "100"],
    ["1.05³", E.power(number("1.05"), 3), "1.157625"],
    ["(2/3)²", E.power(E.rational(2, 3), 2), "4/9"],
    ["0⁰", E.power(E.ZERO, 0), "1"],
    ["-(1/3)", E.negate(third), "-1/3"],
    ["|-2|", E.absolute(number("-2")), "2"],
    ["|2|", E.absolute(number("2")), "2"],
  ])("%s is exact", (_, result, expected) => expect(result && E.toText(result)).toBe(expected));

  test("over 0 is no ratio", () => expect(E.divide(E.ONE, E.ZERO)).toBeNull());

  test("adds, subtracts, multiplies and divides by the rules of fractions, in lowest terms", () => {
    fc.assert(
      fc.property(fraction, fraction, ([a, b], [c, d]) => {
        const [x, y] = [E.rational(a, b), E.rational(c, d)];
        expect(E.add(x, y)).toEqual(E.rational(a * d + c * b, b * d));
        expect(E.add(E.subtract(x, y), y)).toEqual(x);
        expect(E.multiply(x, y)).toEqual(E.rational(a * c, b * d));
        expect(E.divide(x, y)).toEqual(c === 0n ? null : E.rational(a * d, b * c));
      }),
    );
  });

  test("compares as cross-multiplication does", () => {
    fc.assert(
      fc.property(fraction, fraction, ([a, b], [c, d]) => {
        const [left, right] = [a * d, c * b];
        expect(E.compare(E.rational(a, b), E.rational(c, d))).toBe(left < right ? -1 : left > right ? 1 : 0);
        expect(E.equals(E.rational(a, b), E.rational(c, d))).toBe(left === right);
      }),
    );
  });

  test.each([
    ["9007199254740992", "9007199254740993"],
    ["79.999999999999999", "80"],
    ["999999999999", "1000000000000"],
    ["0.3", "0.30000000000000001"],
  ])("%s is below %s, which a double can't tell or an epsilon would forgive", (low, high) =>
    expect(E.compare(number(low), number(high))).toBe(-1),
  );

  test.each([
    ["-0.5", true, false, false, false],
    ["0", false, true, false, true],
    ["0.5", false, false, true, false],
    ["3.0", false, false, true, true],
  ])("%s: negative %s, zero %s, positive %s, whole %s", (text, ...expected) => {
    const value = number(text);
    expect([E.isNegative(value), E.isZero(value), E.isPositive(value), E.isWhole(value)]).toEqual(expected);
  });

  test.each([
    ["3.5", "3", "4"],
    ["-3.5", "-4", "-3"],
    ["5", "5", "5"],
    ["-5", "-5", "-5"],
    ["-0.1", "-1", "0"],
    ["0", "0", "0"],
  ])("%s lies between the whole numbers %s and %s", (text, low, high) => {
    expect(E.floor(number(text))).toEqual(number(low));
    expect(E.ceiling(number(text))).toEqual(number(high));
  });
});

describe("toFixed rounds once", () => {
  test.each([
    ["1.005", 2, "1.01"],
    ["1.45", 1, "1.5"],
    ["10.235", 2, "10.24"],
    ["0.35", 1, "0.4"],
    ["59.995", 2, "60.00"],
    ["2.675", 2, "2.68"],
    ["0.0449", 2, "0.04"],
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["-0.04", 1, "0.0"],
    ["-0.05", 1, "-0.1"],
    ["1e21", 2, "1000000000000000000000.00"],
    ["5", 2, "5.00"],
  ])("half-up, away from zero: %s to %i decimals is %s", (text, decimals, expected) =>
    expect(E.toFixed(number(text), decimals)).toBe(expected),
  );

  test.each([
    ["0.35", 1, "0.4"],
    ["0.25", 1, "0.2"],
    ["0.251", 1, "0.3"],
    ["1.050", 1, "1.0"],
    ["15.4546", 0, "15"],
    ["2.5", 0, "2"],
    ["3.5", 0, "4"],
    ["-2.5", 0, "-2"],
  ])("half-even (四舍六入五成双): %s to %i decimals is %s", (text, decimals, expected) =>
    expect(E.toFixed(number(text), decimals, "half-even")).toBe(expected),
  );

  test("thirds too", () => expect([E.toFixed(third, 4), E.toFixed(E.rational(2, 3), 4)]).toEqual(["0.3333", "0.6667"]));
});

describe("written without loss", () => {
  test.each([
    [E.rational(1), 0, "1"],
    [E.rational(-1, 8), 3, "-0.125"],
    [E.rational(41, 20), 2, "2.05"],
    [E.rational(1, 1024), 10, "0.0009765625"],
    [E.rational(113, 120), null, "113/120"],
    [E.rational(-5, 6), null, "-5/6"],
  ])("%o needs %s decimals: %s", (value, decimals, text) => {
    expect(E.decimalsOf(value)).toBe(decimals);
    expect(E.toText(value)).toBe(text);
  });
});

describe("toNumber is the nearest double", () => {
  const big = 2n ** 53n;
  test.each([
    ["2^53 + 1 lies half-way and goes to the even one", E.rational(big + 1n), 9007199254740992],
    ["a little more goes up", E.rational((big + 1n) * 3n + 1n, 3n), 9007199254740994],
    ["a little less goes down", E.rational((big + 1n) * 3n - 1n, 3n), 9007199254740992],
    ["the least bit more goes up", E.rational((big + 1n) * 10n ** 30n + 1n, 10n ** 30n), 9007199254740994],
    ["the least bit less goes down", E.rational((big + 1n) * 10n ** 30n - 1n, 10n ** 30n), 9007199254740992],
    ["of more than 64 bits alike", E.rational((big + 1n) * 2n ** 100n + 1n), 9007199254740994 * 2 ** 100],
    ["2^53 itself", E.rational(big), 9007199254740992],
    ["above 2^53 in thirds", E.rational(big + 2n, 3n), 3002399751580331.5],
    ["below one in 2^53 + 1", E.rational(3n, big + 1n), 3.330669073875469e-16],
    ["below zero alike", E.rational(-(big + 1n) * 3n - 1n, 3n), -9007199254740994],
    ["a third", third, 1 / 3],
    ["a third of large numbers", E.rational(10n ** 40n, 3n * 10n ** 40n + 1n), 1 / 3],
    ["1e-30", number("1e-30"), 1e-30],
  ])("%s", (_, value, expected) => expect(E.toNumber(value)).toBe(expected));

  test("which is what the text of a decimal means in JavaScript", () => {
    fc.assert(
      fc.property(decimal, (text) => {
        expect(E.toNumber(number(text))).toBe(Number(text) + 0);
      }),
    );
  });
});

describe("fromNumber is the double to its last bit", () => {
  test.each([
    [0, 0n, 1n],
    [-0, 0n, 1n],
    [0.5, 1n, 2n],
    [-0.75, -3n, 4n],
    [3, 3n, 1n],
    [0.1, 3602879701896397n, 2n ** 55n],
    [2 ** 70, 2n ** 70n, 1n],
    [5e-324, 1n, 2n ** 1074n],
  ])("%s", (value, n, d) => expect(E.fromNumber(value)).toEqual({ n, d }));

  test("and comes back as it was, be it ever so small or large", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(E.toNumber(E.fromNumber(value))).toBe(value + 0);
      }),
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("%s is none", (value) =>
    expect(() => E.fromNumber(value)).toThrow(new RangeError("only a finite double is a rational")),
  );
});

describe("comparePowers tells powers apart without a root", () => {
  const half = E.rational(1, 2);
  test.each([
    ["1.1² and 1.21", "1.1", E.rational(2), "1.21", E.ONE, 0],
    ["1.1³ and 1.331 a little less", "1.1", E.rational(3), "1.3309999999999999999999999", E.ONE, 1],
    ["2^½ and 4^¼", "2", half, "4", E.rational(1, 4), 0],
    ["2^⅓ and 3^⅕", "2", third, "3", E.rational(1, 5), 1],
    ["0.5² and 0.5³", "0.5", E.rational(2), "0.5", E.rational(3), 1],
    ["2⁻¹ and 0.5", "2", E.rational(-1), "0.5", E.ONE, 0],
    ["2⁻² and 0.5", "2", E.rational(-2), "0.5", E.ONE, -1],
    ["anything to the 0 and 1", "7", E.ZERO, "1", E.rational(5), 0],
    ["anything to the 0 and anything else to the 0", "7", E.ZERO, "3", E.ZERO, 0],
    ["1 to the 5 and anything to the 0", "1", E.rational(5), "3", E.ZERO, 0],
    ["a large exponent that both share", "1.5", E.rational(100_000), "2.25", E.rational(50_000), 0],
  ])("%s", (_, a, m, b, n, expected) => expect(E.comparePowers(number(a), m, number(b), n)).toBe(expected));

  test("and doesn't where that would be too much", () => {
    expect(E.comparePowers(number("2"), E.rational(2000), number("3"), E.ONE)).toBe(1);
    expect(E.comparePowers(number("2"), E.rational(2001), number("3"), E.ONE)).toBeNull();
    expect(E.comparePowers(number("2"), E.ONE, number("3"), E.rational(1, 2001))).toBeNull();
    expect(E.comparePowers(number("2"), E.rational(-2001), number("3"), E.ONE)).toBeNull();
    expect(E.comparePowers(number("2"), E.rational(-2000), number("3"), E.ONE)).toBe(-1);
    expect(E.comparePowers(number("2"), E.ONE, number("3"), E.rational(2001))).toBeNull();
    expect(E.comparePowers(number("2"), E.ONE, number("3"), E.rational(2000))).toBe(-1);
    expect(E.comparePowers(number("2"), E.ONE, number("3"), E.rational(-2001))).toBeNull();
    expect(E.comparePowers(number("2"), E.rational(4000), number("3"), E.rational(4000))).toBe(-1);
  });
});

describe("the power of ten under a double that a plain decimal was read into", () => {
  test.each([
    [0, 1],
    [35, 1],
    [-2.5, 10],
    [0.1, 10],
    [1.1, 10],
    [0.07, 100],
    [123456789012345, 1],
    [0.123456789012345, 1e15],
    [-999999999.999999, 1e6],
    [1e15, null],
    [0.1 + 0.2, null],
    [1e-16, null],
    [1 / 3, null],
  ])("%s", (value, tens) => expect(E.tensUnder(value)).toBe(tens));

  test("over it is the very decimal", () => {
    const digits = fc.integer({ min: -(10 ** 15 - 1), max: 10 ** 15 - 1 });
    fc.assert(
      fc.property(digits, fc.nat(15), (digits, decimals) => {
        const value = digits / 10 ** decimals;
        const tens = E.tensUnder(value)!;
        expect(E.rational(Math.round(value * tens), tens)).toEqual(E.rational(digits, 10 ** decimals));
      }),
    );
  });
});
