import fc from "fast-check";

/** One case for the oracle of identities: a framework with its areas and its checks, and rows of all of them. */
export interface SidesCase {
  readonly plan: Record<string, unknown>;
  readonly observations: readonly Record<string, string>[];
}

const defined = (object: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** What is counted, what is paid, what are shares; and how each is written where one plus one is often two. */
const COUNTS = ["a", "b", "c", "t"];
const counted = fc.constantFrom(..."1 1 2 2 3 3 4 5 1.0 2.0 1.5 0.5 2.4 0 -1 0.0001万".split(" "));
const paid = fc.constantFrom(..."1 1 2 2 3 4 0.5 1.5 2.0 0.25 1.2 0 -1".split(" "));
const tenThousands = fc.constantFrom(..."10000 10000 20000 30000 5000 15000 10000.0 12345 1万 0".split(" "));
const share = fc.constantFrom(..."50 50 25 75 100 33.3 66.7 33 67 200 0 -50".split(" "));
const odd = fc.constantFrom("—", "25余", "约10", "?");

/** Two sides and the tolerances that make sense between them. */
const PAIRS: readonly (readonly [that: string, equals: string, kind: "amount" | "share"])[] = [
  ["a + b", "c", "amount"],
  ["c", "a + b + b", "amount"],
  ["c - a", "b", "amount"],
  ["2 * a", "c", "amount"],
  ["c / 2", "a", "amount"],
  ["sum(a, b)", "max(b, c)", "amount"],
  ["min(a, c)", "b", "amount"],
  ["-a", "b - c", "amount"],
  ["prev(a) + b", "c", "amount"],
  ["c", "prev(a) + b", "amount"],
  ["prev(a)", "prev(b)", "amount"],
  ["base(a) + b", "c", "amount"],
  ["c - base(a)", "b", "amount"],
  ["t", "a + b", "amount"],
  ["a", "t", "amount"],
  ["e", "c", "amount"],
  ["c", "e", "amount"],
  ["3", "a + b", "amount"],
  ["m + n", "r", "amount"],
  ["n", "m", "amount"],
  ["n", "15000", "amount"],
  ["r", "prev(m) + n", "amount"],
  ["p * m", "r", "amount"],
  ["m / a", "r / b", "amount"],
  ["(m - n) * a", "r * b", "amount"],
  ["m / r", "p", "share"],
  ["p", "n / m", "share"],
  ["m / prev(m) - 1", "43%", "share"],
  ["a / prev(a) - 1", "p", "share"],
  ["p + q", "100%", "share"],
  ["100%", "p + q", "share"],
  ["p * q", "a / b", "share"],
  ["d", "p", "share"],
  ["p", "d", "share"],
];

const check = fc
  .record({
    pair: fc.constantFrom(...PAIRS),
    amount: fc.constantFrom(undefined, undefined, undefined, "1", "0.5"),
    points: fc.constantFrom(undefined, undefined, undefined, "0.5pp", "0.1pp", "10%"),
    rounding: fc.constantFrom(undefined, "half-unit"),
  })
  .map(({ pair: [that, equals, kind], amount, points, rounding }) =>
    defined({ that, equals, within: kind === "share" ? points : amount, rounding }),
  );

const FIGURES = [
  { id: "a", unit: "家", values: counted },
  { id: "b", unit: "家", values: counted },
  { id: "c", unit: "家", values: counted },
  { id: "t", unit: "家", values: counted },
  { id: "m", unit: "亿元", values: paid },
  { id: "n", unit: "万元", values: tenThousands },
  { id: "r", unit: "亿元", values: paid },
  { id: "p", unit: "%", values: share },
  { id: "q", unit: "%", values: share },
];

const PARTS = [["Q1", "Q2", "Q3", "Q4"], ["H1", "H2"], ["Q1", "Q2", "Q3"], ["-12"], ["-06", "-12"]];

/** Some years of a figure, one of them perhaps in parts, a few cells odd, some in another unit. */
function rowsOf(area: string, { id, unit, values }: (typeof FIGURES)[number]) {
  return fc
    .record({
      all: fc.array(values, { minLength: 8, maxLength: 8 }),
      lacking: fc.constantFrom(null, null, null, 2017, 2018, 2019),
      split: fc.constantFrom(null, null, null, null, 2018, 2019),
      into: fc.constantFrom(...PARTS),
      beside: fc.boolean(),
      odd: fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: odd }),
      wide: fc.nat(4),
      revised: fc.nat(12),
    })
    .map(({ all, lacking, split, into, beside, odd: cell, wide, revised }) => {
      let next = 0;
      const row = (period: string, text: string, status = "") => {
        const said = { area, indicator: id, period, value: text, unit, status, published: "", scope: "" };
        if (wide > 0 || id !== "m" || text.startsWith("-")) return said;
        return { ...said, value: String(Number(text) * 10_000), unit: "万元" };
      };
      return [2017, 2018, 2019].flatMap((year) => {
        const value = all[next++]!;
        if (year === lacking) return [];
        const whole = row(String(year), value);
        const first = year === 2018 && cell !== null ? { ...whole, value: cell } : whole;
        if (year === 2019 && revised === 0) return [row("2019", "9", "preliminary"), row("2019", value, "final")];
        if (year !== split) return [first];
        return [...(beside ? [first] : []), ...into.map((part) => row(`${year}${part}`, all[next++ % 8]!))];
      });
    });
}

/** What is computed from what. */
const BEHIND: Readonly<Record<string, readonly string[]>> = { d: ["a", "b"], e: ["t", "a"] };

const kind = fc.constantFrom("stock", "stock", "flow");

export const sidesCase: fc.Arbitrary<SidesCase> = fc
  .record({
    kinds: fc.record({
      counts: kind,
      money: fc.constantFrom("flow", "flow", "stock"),
      b: fc.option(kind, { freq: 2 }),
      shares: kind,
    }),
    base: fc.constantFrom<Record<string, string>>(
      { value: "1" },
      { value: "2.0" },
      { value: "3", unit: "个" },
      { value: "1.5", period: "2015" },
    ),
    checks: fc.array(check, { minLength: 2, maxLength: 5 }),
    rows: fc.tuple(...["P", "P1", "P2"].flatMap((area) => FIGURES.map((one) => rowsOf(area, one)))),
    own: fc.nat(3),
  })
  .map(({ kinds, base, checks, rows, own }) => {
    const kindOf = (id: string) =>
      id === "b" && kinds.b
        ? kinds.b
        : COUNTS.includes(id)
          ? kinds.counts
          : "pq".includes(id)
            ? kinds.shares
            : kinds.money;
    const inputs = FIGURES.map(({ id, unit }) =>
      defined({
        id,
        unit,
        kind: kindOf(id),
        "roll-up": id === "t" ? "sum" : undefined,
        baseline: id === "a" ? base : undefined,
      }),
    );
    const said = checks.map(({ that, equals }) => `${that} = ${equals}`).join(" ");
    const read = new Set([...said.matchAll(/\b[a-z]\b/g)].flatMap(([name]) => BEHIND[name] ?? name));
    return {
      plan: {
        dabiao: "1",
        id: "p",
        period: { from: "2016", due: "2019" },
        areas: [{ code: "P" }, { code: "P1", parent: "P" }, { code: "P2", parent: "P" }],
        inputs: [
          ...inputs,
          { id: "d", unit: "%", kind: kinds.counts, formula: "a / (a + b)" },
          { id: "e", unit: "个", kind: kinds.counts, formula: "t + a" },
        ],
        indicators: [{ id: "o", unit: "家" }],
        checks: checks.map((one, at) => ({ id: `k${at}`, ...one })),
      },
      // Of what is read alone; an area that is made of others has figures of its own now and then.
      observations: rows
        .flat()
        .filter(({ area, indicator }) => read.has(indicator) && (own === 0 || area !== "P" || indicator !== "t")),
    };
  });
