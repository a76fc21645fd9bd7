import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Rational } from "../../src/core/exact.ts";
import type { Interval } from "../../src/core/interval.ts";
import type { Implied } from "../../src/core/statement.ts";
import { compareOn, runsOf } from "./batches.ts";
import { FROM_BASE, type OracleCase } from "./cases.ts";
import { Features } from "./features.ts";
import { evaluated } from "./judge.ts";
import { hasPython } from "./python.ts";

const runs = runsOf(250);

const defined = (object: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
const maybe = <T>(arbitrary: fc.Arbitrary<T>, often = 1) => fc.option(arbitrary, { nil: undefined, freq: often + 1 });

/** Figures, targets and rates of which two often make the third. */
const figure = fc.constantFrom(..."8.77 877 752 106 215 38 100 50 2.0 20 1.23 0 -5 100 106 4万".split(" "));
const goal = fc.constantFrom(..."2.86 260 100 50 40 100 2 74 157 1.2 90".split(" "));
const COMPLETIONS =
  "307% 占年度推进指标的307% 完成率98.5% 3.07倍 100% 100.0% 50% 106% 13.3倍 0% -5% 200% 110% 90%".split(" ");
const GROWTHS =
  "43% 增长43% 同比增长43% 环比增长6% 下降5% -5% 增长1.57倍 0% 下降100% 100% 增速为6.5% 环比下降50%".split(" ");

const target = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom("at-least", "at-least", "at-most", "at-most", "more-than", "about"), goal)
      .map(([name, value]) => ({ [name]: value })),
  },
  { weight: 1, arbitrary: fc.constantFrom("43%", "6%", "-5%").map((value) => ({ growth: value })) },
  { weight: 1, arbitrary: fc.constantFrom("43%", "6%").map((value) => ({ "average-growth": value })) },
  { weight: 1, arbitrary: goal.map((value) => ({ between: [value, "1000"] })) },
) as fc.Arbitrary<Record<string, unknown>>;

const due = fc.constantFrom(undefined, undefined, undefined, "2018", "2019Q2");
const period = fc.constantFrom(...Array<string>(8).fill("2019"), "2018", "2019Q2", "2019-06", "2019H1", "2015..2019");
const KIN: Readonly<Record<string, string>> = { 亿元: "万元", 万元: "亿元", 家: "个", 万人: "人", "%": "‰" };

const statement = fc
  .record({
    kind: fc.constantFrom("completion" as const, "growth" as const),
    period,
    completion: fc.constantFrom(...COMPLETIONS),
    growth: fc.constantFrom(...GROWTHS),
    bare: fc.nat(7),
    fits: fc.nat(2),
    status: fc.constantFrom("", "", "", "", "forecast"),
    scope: fc.constantFrom("", "", "", "", "全市", "市辖区"),
  })
  .map(({ kind, period, completion, growth, bare, fits, status, scope }) => {
    const value = kind === "completion" ? completion : growth;
    const own = { area: "A", indicator: "x", period, published: "", status, scope, statement: kind };
    return bare === 0 && /^\d+%$/.test(value)
      ? { ...own, fits: false, value: value.replace("%", ""), unit: "%" }
      : { ...own, fits: fits > 0, value, unit: "" };
  });

/** The rate as somebody would state it who knows the figure and what it is held against; else as it was. */
function stated(kind: string, text: string, above: number, below: number, inverse: boolean): string {
  const ratio = above / below;
  const rate = kind === "growth" ? ratio - 1 : inverse ? 2 - ratio : ratio;
  return Number.isFinite(rate) && Math.abs(rate) < 1e6 ? `${(rate * 100).toFixed(1)}%` : text;
}

const rowsOf = (year: string) =>
  fc
    .record({
      split: fc.constantFrom(...Array<string>(8).fill(""), "Q1 Q2 Q3 Q4", "H1 H2", "Q2", "-06", "-12"),
      values: fc.array(figure, { minLength: 4, maxLength: 4 }),
      kin: fc.nat(6),
      odd: fc.constantFrom(...Array<string>(14).fill(""), "650余", "—", "约10"),
      scope: fc.constantFrom("", "", "", "全市"),
    })
    .map(({ split, values, kin, odd, scope }) =>
      split
        .split(" ")
        .map((part, at) => ({ period: year + part, value: odd === "" ? values[at]! : odd, kin: kin === 0, scope })),
    );

const statedCase: fc.Arbitrary<OracleCase> = fc
  .record({
    unit: fc.constantFrom("亿元", "家", "家", "万元", "万人", "%"),
    kind: fc.constantFrom("stock", "flow"),
    targets: fc.array(fc.tuple(target, due), { minLength: 1, maxLength: 2 }),
    baseline: maybe(fc.tuple(figure, fc.constantFrom("2018", "2018", "2017", "2018Q2"), fc.boolean())),
    scope: fc.constantFrom(undefined, undefined, undefined, "全市"),
    rows: fc.tuple(fc.option(rowsOf("2019"), { nil: [], freq: 9 }), fc.option(rowsOf("2018"), { nil: [], freq: 2 })),
    statements: fc.uniqueArray(statement, {
      minLength: 1,
      maxLength: 3,
      selector: (one) => [one.period, one.statement, one.value].join(" "),
    }),
  })
  .map(({ unit, kind, targets, baseline, scope, rows, statements }) => {
    const multiplied = unit !== "家";
    const plain = (text: string) => (multiplied ? text.replace("万", "") : text);
    const before = baseline && {
      value: plain(baseline[0]).startsWith("-") || baseline[0] === "0" ? "7" : plain(baseline[0]),
      period: baseline[1],
      ...(baseline[2] ? { unit: KIN[unit] } : {}),
    };
    const aims = targets.map(([own, by]) => {
      const averaged = "average-growth" in own;
      const isBased = FROM_BASE.some((key) => key in own);
      // What a flow brought is compared with what it brought in a period as long.
      const isUnlike = kind === "flow" && before !== undefined && (by ?? "2019").slice(4) !== before.period.slice(4);
      if (isBased && isUnlike) return before.period.length === 4 ? own : { "at-least": "100" };
      // Growth from a base has one before it is due; an average takes whole years.
      const isLate = by !== undefined && by === before?.period && isBased;
      if (isLate) return own;
      return averaged && (by !== undefined || !before || before.period.length > 4)
        ? { "at-least": "100" }
        : defined({ ...own, by });
    });
    const x = defined({ id: "x", unit, kind, scope, baseline: before, target: aims });
    const known = (year: string) => rows.flat().find((one) => one.period === year)?.value ?? "";
    const [first] = Object.entries(aims[0]!);
    const said = statements.map(({ fits, ...own }) => {
      const below = own.statement === "growth" ? known("2018") || (before?.value ?? "") : String(first![1]);
      const value = stated(own.statement, own.value, Number(known("2019")), Number(below), first![0] === "at-most");
      return fits ? { ...own, value } : own;
    });
    return {
      plan: { dabiao: "1", id: "p", area: { code: "A" }, period: { from: "2016", due: "2019" }, indicators: [x] },
      observations: [
        ...rows.flat().map(({ period, value, kin, scope: own }) => ({
          ...{ area: "A", indicator: "x", period, status: "", published: "", statement: "" },
          // Ten thousand of what is counted in tens of thousands is said by nobody.
          ...{ value: plain(value), unit: kin && !/万/.test(value) ? KIN[unit]! : unit, scope: own },
        })),
        ...said,
      ],
      asOf: "2019",
    };
  });

const fraction = (value: Rational | null) => value && (value.d === 1n ? String(value.n) : `${value.n}/${value.d}`);
const ends = ({ low, high, lowOpen, highOpen }: Interval) => [fraction(low), fraction(high), lowOpen, highOpen];

const plainly = ({ statement, indicator, rate, actual, solution, known, reason }: Implied) => ({
  indicator: indicator.id,
  kind: statement.kind,
  period: statement.period.text,
  base: statement.base?.text ?? null,
  rate: fraction(statement.rate),
  rateRange: ends(rate),
  actual: fraction(actual),
  interval: solution && ends(solution.interval),
  candidates: solution?.candidates.map(fraction) ?? [],
  count: solution && Number(solution.count),
  value: solution && fraction(solution.value),
  known: known && fraction(known.value),
  from: known?.from ?? null,
  agrees: known?.agrees ?? null,
  inverse: known?.inverse ?? false,
  reason,
});

type Answer = readonly ReturnType<typeof plainly>[];

const solved = (one: OracleCase): Answer => evaluated(one, (all) => all).scorecards[0]!.statements.map(plainly);

function count(features: Features, _: OracleCase, answer: Answer): void {
  for (const { kind, reason, count: found, known, from, agrees, inverse, base } of answer) {
    features.add(`${kind}: ${reason ?? (found === 0 ? "no number" : found === 1 ? "one number" : "several numbers")}`);
    if (reason === null)
      features.add(`${kind}: ${known === null ? "nothing known" : `${from} ${agrees ? "agrees" : "differs"}`}`);
    if (inverse) features.add(`${kind}: the other way round`);
    if (base !== null) features.add(`base: ${base.length === 4 ? "a year" : "a part of a year"}`);
  }
}

const BOTH = [
  "no-observation",
  "qualified-value",
  "scope-mismatch",
  "not-above-zero",
  "no number",
  "one number",
  "several numbers",
];
const WANTED = [
  ...["completion", "growth"].flatMap((kind) => [...BOTH, "nothing known"].map((end) => `${kind}: ${end}`)),
  ...["completion: plan agrees", "completion: plan differs", "completion: the other way round"],
  ...[
    "growth: plan agrees",
    "growth: plan differs",
    "growth: data agrees",
    "growth: data differs",
    "growth: no-base-period",
  ],
  ...["base: a year", "base: a part of a year"],
];

describe.skipIf(!hasPython)("the oracle of stated rates in Python, written from the README alone", () => {
  const features = new Features();

  test(
    `agrees on every range, candidate and contradiction of ${runs} random plans`,
    { timeout: 60_000 + runs * 100 },
    () =>
      compareOn<OracleCase, Answer>({ cases: statedCase, runs, script: "statements.py", own: solved, count }, features),
  );

  test.skipIf(runs < 250)("and rates have implied everything that they can", () =>
    expect(features.lacking(WANTED)).toEqual([]),
  );
});
