/* Random samples: figures with ties, gaps and outliers, and what each method makes of them, in the oracle's own form. */
import fc from "fast-check";
import { isExact } from "../../src/core/amount.ts";
import { type Rational, rational } from "../../src/core/exact.ts";
import { parsePeriod } from "../../src/core/period.ts";
import type { Goalposts } from "../../src/core/plan.ts";
import { IMPUTATIONS } from "../../src/core/score/impute/registry.ts";
import type { Normaliser } from "../../src/core/score/normalise/normaliser.ts";
import { NORMALISERS } from "../../src/core/score/normalise/registry.ts";
import { TREATMENTS } from "../../src/core/score/treat/registry.ts";
import { cellOf, SETTING, withPosts } from "../core/score/cells.ts";

export interface Sample {
  readonly values: readonly (string | null)[];
  readonly direction: "up" | "down";
  /** The worst, the best and the transform. */
  readonly posts: readonly [string, string, string];
  readonly reference: number | null;
  readonly mean: string;
  readonly deviation: string;
  readonly peers: readonly string[];
  /** Months and figures, oldest first. */
  readonly histories: readonly (readonly (readonly [string, string])[])[];
  readonly wanted: string;
  readonly most: number;
}

const whole = (min: number, max: number) => fc.integer({ min, max });
const fraction = (size: number) =>
  fc.tuple(whole(-size, size), fc.constantFrom(1, 1, 2, 10, 7)).map(([n, d]) => `${n}/${d}`);
/** Most figures lie together, some far out. */
const figure = fc.oneof(
  { weight: 12, arbitrary: fraction(20) },
  { weight: 6, arbitrary: whole(1, 5).map((n) => `${n}/1`) },
  { weight: 2, arbitrary: fraction(100_000) },
);
const month = fc.tuple(whole(2015, 2023), whole(1, 12)).map(([year, nth]) => `${year}-${`${nth}`.padStart(2, "0")}`);
const history = fc
  .uniqueArray(fc.tuple(month, fraction(50)), { maxLength: 4, selector: ([when]) => when })
  .map((points) => points.sort(([a], [b]) => (a < b ? -1 : 1)));
const above = fraction(50).map((text) => text.replace("-", ""));

export const sample: fc.Arbitrary<Sample> = fc
  .array(
    fc.record({
      value: fc.option(figure, { freq: 7 }),
      peers: fc.constantFrom("south", "north", ""),
      history,
    }),
    { minLength: 1, maxLength: 18 },
  )
  .chain((areas) =>
    fc.record({
      values: fc.constant(areas.map(({ value }) => value)),
      peers: fc.constant(areas.map(({ peers }) => peers)),
      histories: fc.constant(areas.map((one) => one.history)),
      direction: fc.constantFrom("up", "down"),
      posts: fc.oneof(
        fc.tuple(fraction(50), fraction(50), fc.constant("linear")),
        fc.tuple(above, above, fc.constant("ln")),
      ),
      reference: fc.option(whole(0, areas.length - 1)),
      mean: fc.constantFrom("0/1", "100/1", "-1/3"),
      deviation: fc.constantFrom("1/1", "15/1", "1/10"),
      wanted: month,
      most: fc.constantFrom(5, 5, 5, 1, 2, 3),
    }),
  );

const read = (text: string): Rational => {
  const [n = "", d = "1"] = text.split("/");
  return rational(BigInt(n), BigInt(d));
};
const write = (value: Rational | null) => value && `${value.n}/${value.d}`;

type Answers = Readonly<Record<string, readonly (string | number | null)[]>>;

/** The methods that go by figures alone. */
const METHODS: readonly Normaliser[] = NORMALISERS.filter(
  ({ needs, name }) => needs !== "target" && needs !== "baseline" && name !== "trend-score",
);

export function answersTo(one: Sample): Readonly<Record<"normalise" | "impute" | "treat", Answers>> {
  const values = one.values.map((text) => text && read(text));
  const [worst, best, transform] = one.posts;
  const posts = { worst: read(worst), best: read(best), transform } as Goalposts;
  const indicator = withPosts(posts);
  const { direction } = one;
  const cells = values.map((value, at) =>
    cellOf(value || null, { indicator, direction, isReference: at === one.reference }),
  );
  const setting = { ...SETTING, mean: read(one.mean), deviation: read(one.deviation) };
  const wanted = parsePeriod(one.wanted)!;
  const records = values.map((value, at) => ({
    value: value || null,
    peers: one.peers[at]!,
    wanted,
    history: one.histories[at]!.map(([when, text]) => ({ value: read(text), period: parsePeriod(when)! })),
  }));
  const named = <T extends { readonly name: string }>(all: readonly T[], answer: (method: T) => Answers[string]) =>
    Object.fromEntries(all.map((method) => [method.name, answer(method)]));
  return {
    normalise: named(METHODS, (method) =>
      method.normalise(cells, setting).map((said) => (typeof said !== "string" && isExact(said) ? write(said) : said)),
    ),
    impute: named(IMPUTATIONS, ({ fill }) => fill(records).map(write)),
    treat: named(TREATMENTS, ({ treat }) =>
      treat(
        records.map(({ value }) => value),
        one.most,
      ).map(write),
    ),
  };
}
