import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runHere } from "../real-host.ts";

/** A folder with published indices, one a folder, each with what went in and what came out. They are no part of this repository. */
const home = process.env.DABIAO_PUBLISHED;

/** Scores are published as single-precision numbers. */
const TOLERANCE = 1e-4;

type Row = Readonly<Record<string, string>>;

interface Ranked {
  readonly area: { readonly name: { readonly en: string } };
  readonly rank: number;
  readonly score: number;
  readonly groups: readonly { readonly id: string; readonly score: number | null }[];
}

interface Matrix {
  readonly area: Ranked["area"];
  readonly cells: readonly { readonly indicator: string; readonly normalised: number | null }[];
}

// The SDSN's 2019 US Cities Sustainable Development Report: 105 cities, 57 indicators, 15 goals.
describe.skipIf(home === undefined)("sdg-us-cities-2019 (DABIAO_PUBLISHED)", () => {
  const folder = join(home ?? "", "sdg-us-cities-2019");
  const tableOf = (name: string): Row[] => parse(readFileSync(join(folder, name), "utf8"), { columns: true });
  let scratch: string;
  let code: number;
  let ranking: readonly Ranked[];
  let matrix: readonly Matrix[];

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "dabiao-published-"));
    const plan = join(scratch, "plan.yaml");
    writeFileSync(plan, frameworkFrom(tableOf("plan.csv")));
    const given = ["compare", plan, "-a", join(folder, "input.csv"), "--map", "period=2019", "-f", "json"];
    const outcome = await runHere(given);
    code = outcome.code;
    ({ ranking, matrix } = JSON.parse(outcome.stdout));
  });

  afterAll(() => rmSync(scratch, { recursive: true }));

  test("it runs", () => expect(code).toBe(0));

  test("every normalised value is the published one, and none is where none was", () => {
    const cityOf = new Map(tableOf("expected.csv").map(({ cbsa, city }) => [cbsa, city]));
    const expected = new Map(tableOf("expected_normalised.csv").map((row) => [cityOf.get(row.cbsa!), row]));
    expect(matrix).toHaveLength(105);
    const wrong = matrix.flatMap(({ area, cells }) =>
      cells.flatMap(({ indicator, normalised }) => {
        const published = expected.get(area.name.en)![indicator]!;
        return agrees(normalised, published) ? [] : [[area.name.en, indicator, normalised, published]];
      }),
    );
    expect(wrong).toEqual([]);
    expect(matrix.flatMap(({ cells }) => cells).filter(({ normalised }) => normalised === null)).toHaveLength(170);
  });

  test("every goal, every index and every rank is the published one", () => {
    const expected = new Map(tableOf("expected.csv").map((row) => [row.city!, row]));
    const wrong = ranking.flatMap(({ area, rank, score, groups }) => {
      const row = expected.get(area.name.en)!;
      const off = groups.filter((group) => !agrees(group.score, row[group.id]!)).map(({ id }) => id);
      const found = [
        ...off,
        ...(agrees(score, row.score!) ? [] : ["score"]),
        ...(rank === Number(row.rank) ? [] : ["rank"]),
      ];
      return found.length === 0 ? [] : [[area.name.en, ...found]];
    });
    expect(wrong).toEqual([]);
    expect(ranking).toHaveLength(105);
    expect(ranking.every(({ groups }) => groups.length === 15)).toBe(true);
  });
});

const agrees = (own: number | null, published: string): boolean =>
  own === null || published === "" ? own === null && published === "" : Math.abs(own - Number(published)) <= TOLERANCE;

/** The yardstick as its authors describe it: goalposts an indicator, equal weights in a goal and among goals, gaps skipped. */
function frameworkFrom(rows: readonly Row[]): string {
  const goals = [...new Set(rows.map(({ goal }) => goal))];
  return [
    "dabiao: 1",
    "id: us-cities-2019",
    "lang: en",
    "score: {}",
    "groups:",
    ...goals.map((goal) => `  - id: ${goal}`),
    "indicators:",
    ...rows.flatMap(({ indicator, goal, name, worst, target }) => [
      `  - id: ${indicator}`,
      `    name: ${JSON.stringify(name)}`,
      `    group: ${goal}`,
      `    goalposts: { worst: ${worst}, best: ${target} }`,
    ]),
    "",
  ].join("\n");
}
