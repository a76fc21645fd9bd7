import fc from "fast-check";
import { expect, test } from "vitest";
import type { Language } from "../../src/core/plan.ts";
import { CATALOGUES } from "../../src/messages/registry.ts";
import { runWith } from "../cli/host.ts";
import { comparisonDisagreements, COMPARISONS, groupName } from "./comparison-agreement.ts";

const runs = Number(process.env.AGREEMENT_RUNS ?? 100);
const seed = Number(process.env.ORACLE_SEED ?? 20191231);

const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const joins = {
  weight: optional(pick("1", "2", "0.5")),
  aggregate: optional(pick("arithmetic", "arithmetic", "median", "minimum", "geometric", "harmonic")),
  missing: optional(pick("skip", "zero", "peer-mean")),
};

/** How an indicator gets its points: by goalposts, by its place among the others, or by its target. */
const way = fc.oneof(
  fc.record({ goalposts: pick({ worst: 0, best: 100 }, { worst: -10, best: 30 }) }),
  fc.record({
    direction: pick("higher"),
    normalise: pick("min-max", "rank", "percentile-rank", "z-score", "borda", "none"),
    treat: optional(pick<unknown>("coinr", { winsorise: 1 })),
    impute: optional(pick("mean", "median", "latest")),
  }),
  fc.record({
    target: pick<unknown>(
      { "at-least": 20 },
      { "at-least": 33, by: 2020 },
      [{ "at-least": 5, by: 2018 }, { "at-least": 20 }],
      [
        { "at-least": 33, by: 2020 },
        { "at-least": 9, by: 2018 },
      ],
    ),
    normalise: pick("attainment", "guiyang"),
  }),
);

/** Of those by goalposts some have what higher is worse. */
const indicator = fc
  .record({
    way,
    unit: optional(pick("%", "家", "亿元")),
    group: optional(pick("a", "b", "c")),
    weight: optional(pick("1", "3", "0.7", "0")),
    target: optional(pick<unknown>(10, { "at-least": 33, by: 2020 })),
    colours: optional(pick({ red: 5, green: 50 })),
    impute: optional(pick("mean", "median", "latest")),
    isLower: pick(false, false, true),
  })
  .map(({ way: own, target, impute, isLower, ...rest }) => {
    const byPosts = "goalposts" in own;
    if (byPosts && isLower) {
      const { worst, best } = own.goalposts;
      const colours = rest.colours && { red: 50, green: 5 };
      return { ...rest, colours, impute, goalposts: { worst: best, best: worst }, target: target && { "at-most": 40 } };
    }
    return { ...rest, target, ...(byPosts ? { impute } : {}), ...own };
  });

const value = fc.option(
  pick("0", "1", "2.5", "10", "33", "33.333", "50", "99.9", "120", "-5", "0.0001", "12345.678", "约5", "30余"),
  { nil: undefined, freq: 6 },
);
const cells = fc.array(fc.record({ value, period: pick("2019", "2019", "2018") }), { minLength: 5, maxLength: 5 });

const NAMES = ["甲市", "乙市", "丙市", "丁市", "戊市", "=己"];

/** A framework with a score, its rows, and how it is asked. */
const made = fc
  .record({
    indicators: fc.array(indicator, { minLength: 1, maxLength: 5 }),
    groups: fc.record({ a: fc.record(joins), b: fc.record(joins), c: fc.record(joins) }),
    score: fc.record({
      aggregate: joins.aggregate,
      missing: joins.missing,
      rank: optional(pick({ precision: 0 }, { precision: 3 })),
      clamp: optional(pick(false)),
      "min-coverage": optional(pick({ share: "60%", of: "indicators", below: "unranked" })),
      bands: optional(
        pick([{ "at-least": 50, name: { zh: "优", en: "good" } }, { name: { zh: "其他", en: "all others" } }]),
      ),
      colours: optional(pick<unknown>("two-worst", { "share-red": "1/3" })),
    }),
    areas: fc.array(cells, { minLength: 2, maxLength: NAMES.length }),
    robustness: pick("0", "20"),
    language: pick<Language>("zh", "en"),
  })
  .map(({ indicators, groups, score, areas, robustness, language }) => {
    const group = (id: "a" | "b" | "c") => ({
      id,
      name: { zh: groupName(id, "zh"), en: groupName(id, "en") },
      ...groups[id],
    });
    const plan = {
      dabiao: 1,
      id: "p",
      period: { from: 2016, due: 2019 },
      score: { normalise: "goalposts", ...score },
      groups: [{ ...group("a"), groups: [group("b")] }, group("c")],
      indicators: indicators.map(({ colours, ...one }, index) => ({
        id: `x${index}`,
        name: { zh: `指标${index}`, en: `Fig ${index}` },
        ...one,
        ...(score.colours ? { colours } : {}),
      })),
    };
    const rows = areas.flatMap((own, area) =>
      indicators.flatMap(({ unit }, index) => {
        const { value: figure, period } = own[index]!;
        return figure === undefined ? [] : [[NAMES[area], `x${index}`, period, figure, unit ?? ""].join()];
      }),
    );
    const files = {
      "plan.yaml": JSON.stringify(plan),
      "a.csv": ["area,indicator,period,value,unit", ...rows].join("\n"),
    };
    return { files, asked: ["--robustness", robustness, "--lang", language], language };
  });

/** What the cases are about, so that nobody holds empty ones for proof. */
function countsIn({ ranking, matrix }: any): Record<string, number> {
  const cells: any[] = matrix.flatMap((row: any) => row.cells);
  const count = (list: any[], of: (one: any) => unknown): number => list.filter(of).length;
  return {
    areas: ranking.length,
    unranked: count(ranking, ({ rank }) => rank === null),
    tied: count(ranking, ({ tied }) => tied),
    intervals: count(ranking, ({ interval }) => interval),
    bands: count(ranking, ({ band }) => band),
    groups: count(
      ranking.flatMap((one: any) => one.groups),
      ({ score }) => score !== null,
    ),
    imputed: count(cells, ({ imputed }) => imputed),
    coloured: count(cells, ({ colour }) => colour),
    judged: count(cells, ({ verdict }) => verdict),
    furthered: count(cells, ({ targets = [], period }) => targets.some((one: any) => one.period !== period)),
    gaps: count(cells, ({ value: known }) => known === null),
  };
}

test("every rank, score, count, weight, figure and verdict of a comparison is that of the JSON, in every format", async () => {
  const seen = new Map<string, number>();
  const asks = [...new Set(COMPARISONS.map(({ args }) => args))];
  await fc.assert(
    fc.asyncProperty(made, async ({ files, asked, language }) => {
      for (const [at, args] of asks.entries()) {
        const own = COMPARISONS.filter((one) => one.args === args);
        const outputs = own.flatMap(({ format }) => ["-f", `${format}:out.${format}`]);
        const call = ["compare", "plan.yaml", "-a", "a.csv", "--as-of", "2019", ...asked, ...args.split(" ")];
        const { stdout, files: written } = await runWith([...call, ...outputs, "-f", "json"], { files });
        const document = JSON.parse(stdout);
        if (document.ranking.length === 0) return;
        for (const [what, count] of Object.entries(at === 0 ? countsIn(document) : {})) {
          seen.set(what, (seen.get(what) ?? 0) + count);
        }
        for (const rendering of own) {
          const text = written.get(`out.${rendering.format}`) as string;
          const wrong = comparisonDisagreements(rendering, text, document, CATALOGUES[language]);
          expect(wrong, `${rendering.format} ${args}`).toEqual([]);
        }
      }
    }),
    { numRuns: runs, seed },
  );
  expect([...seen].filter(([, count]) => count < runs / 4)).toEqual([]);
}, 240_000);
