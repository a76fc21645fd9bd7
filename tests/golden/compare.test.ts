import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse as parseCsv } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { AGGREGATORS } from "../../src/core/score/aggregate/registry.ts";
import { IMPUTATIONS } from "../../src/core/score/impute/registry.ts";
import { NORMALISERS } from "../../src/core/score/normalise/registry.ts";
import { TREATMENTS } from "../../src/core/score/treat/registry.ts";
import { MISSING_RULES } from "../../src/core/plan.ts";
import { runWith } from "../cli/host.ts";
import { runHere } from "../real-host.ts";

const FOLDER = "data/compare/panel";
const FRAMEWORKS = ["panel", "geometric", "relative", "targets"] as const;
const YEAR = "2024";

const python = spawnSync("python3", ["--version"]).status === 0;
const oracle = fileURLToPath(new URL("../oracle/compare.py", import.meta.url));

interface Group {
  readonly score: number | null;
  readonly coverage: number;
  readonly colour: string | null;
}

interface Cell {
  readonly normalised: number | null;
  readonly colour: string | null;
}

/** What the oracle says of an area. */
interface Expected {
  readonly score: number | null;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly coverage: number;
  readonly band: object | null;
  readonly groups: Readonly<Record<string, Group>>;
  readonly cells: Readonly<Record<string, Cell>>;
}

interface Named {
  readonly area: { readonly name: { readonly zh: string } };
}

interface Outcome {
  readonly ranking: readonly (Named &
    Omit<Expected, "groups" | "cells"> & {
      readonly groups: readonly (Group & { readonly id: string })[];
    })[];
  readonly matrix: readonly (Named & {
    readonly cells: readonly (Cell & { readonly indicator: string })[];
  })[];
}

const planOf = (name: string) => parseYaml(readFileSync(`${FOLDER}/${name}.yaml`, "utf8"));

const given = (name: string) => [
  "compare",
  `${FOLDER}/${name}.yaml`,
  ...["actuals", "areas"].flatMap((file) => ["-a", `${FOLDER}/${file}.csv`]),
  "--as-of",
  YEAR,
];

const tableOf = (name: string): Record<string, string>[] =>
  parseCsv(readFileSync(`${FOLDER}/${name}.csv`, "utf8"), { columns: true });

/** Numbers as they are compared: to nine decimals. */
const near = (value: number | null) => (value === null ? null : expect.closeTo(value, 9));

describe.skipIf(!python).each(FRAMEWORKS)(
  "the invented panel by %s.yaml is scored as the oracle in Python scores it",
  (name) => {
    let own: Outcome;
    let expected: Readonly<Record<string, Expected>>;

    beforeAll(async () => {
      own = JSON.parse((await runHere([...given(name), "-f", "json"])).stdout);
      const peers = new Map(tableOf("areas").map((row) => [row.area, row.peers]));
      const rows = tableOf("actuals").map((row) => ({ ...row, peers: peers.get(row.area) }));
      const input = JSON.stringify({ plan: planOf(name), rows, year: YEAR });
      expected = JSON.parse(execFileSync("python3", [oracle], { input, encoding: "utf8" }));
    });

    const zh = ({ area }: Named) => area.name.zh;

    test("twelve areas, of which most have a rank", () => {
      expect(own.ranking.map(zh).sort()).toEqual(Object.keys(expected).sort());
      expect(own.ranking.filter(({ rank }) => rank !== null).length).toBeGreaterThan(8);
    });

    test("every indicator, its score and its colour", () => {
      for (const row of own.matrix) {
        const found = Object.fromEntries(
          row.cells.map(({ indicator, normalised, colour }) => [indicator, { normalised, colour }]),
        );
        const wanted = Object.entries(expected[zh(row)]!.cells).map(([id, { normalised, colour }]) => [
          id,
          { normalised: near(normalised), colour },
        ]);
        expect(found, zh(row)).toEqual(Object.fromEntries(wanted));
      }
    });

    test("every group, its score, its colour and what is known of it", () => {
      for (const { groups, ...row } of own.ranking) {
        const found = Object.fromEntries(
          groups.map(({ id, score, coverage, colour }) => [id, { score, coverage, colour }]),
        );
        const wanted = Object.entries(expected[zh(row)]!.groups).map(([id, { score, coverage, colour }]) => [
          id,
          { score: near(score), coverage: near(coverage), colour },
        ]);
        expect(found, zh(row)).toEqual(Object.fromEntries(wanted));
      }
    });

    test("every score, band, rank and coverage", () => {
      for (const row of own.ranking) {
        const { score, coverage, rank, tied, band } = expected[zh(row)]!;
        expect(row, zh(row)).toMatchObject({ score: near(score), coverage: near(coverage), rank, tied, band });
      }
    });
  },
);

describe("between them the frameworks use every method there is", () => {
  const plans = FRAMEWORKS.map(planOf);
  const valuesOf = (key: string): string[] => {
    const found: string[] = [];
    const walk = (node: unknown): void => {
      if (Array.isArray(node)) return node.forEach(walk);
      if (typeof node !== "object" || node === null) return;
      for (const [name, value] of Object.entries(node)) {
        if (name === key) found.push(typeof value === "string" ? value : (value.method ?? Object.keys(value)[0]));
        walk(value);
      }
    };
    walk(plans);
    return [...new Set(found)].sort();
  };
  const namesOf = (methods: readonly { readonly name: string }[]) => methods.map(({ name }) => name).sort();

  test.each([
    ["normalise", namesOf(NORMALISERS)],
    ["aggregate", namesOf(AGGREGATORS)],
    ["impute", namesOf(IMPUTATIONS)],
    ["treat", namesOf(TREATMENTS)],
    ["missing", [...MISSING_RULES].sort()],
  ])("%s", (key, names) => expect(valuesOf(key)).toEqual(names));
});

test("areas of the same score have the same band: no last digit of a sum puts one of them below its bound", async () => {
  const plan = `
dabiao: 1
id: exact
lang: en
score: { bands: [{ at-least: 80, name: high }, { name: low }] }
indicators:
  - { id: a, weight: 2, goalposts: { worst: 0, best: 100 } }
  - { id: b, weight: 1, goalposts: { worst: 0, best: 100 } }
  - { id: c, weight: 4, goalposts: { worst: 0, best: 100 } }
`;
  const values = { X: [80, 80, 80], Y: [80, 79, 80.25], Z: [80, 79, 80.24] };
  const rows = Object.entries(values).flatMap(([area, own]) =>
    own.map((value, index) => `${area},${"abc"[index]},2024,${value}`),
  );
  const files = { "plan.yaml": plan, "a.csv": ["area,indicator,period,value", ...rows, ""].join("\n") };
  const { stdout } = await runWith("compare plan.yaml -a a.csv -f json", { files });
  const ranking: { rank: number; band: { en: string } }[] = JSON.parse(stdout).ranking;
  expect(ranking.map(({ rank, band }) => [rank, band.en])).toEqual([
    [1, "high"],
    [1, "high"],
    [3, "low"],
  ]);
});

test.each(["panel", "targets"])(
  "%s: what two areas differ by adds up to the difference of their scores",
  async (name) => {
    const { stdout } = await runHere([
      ...given(name),
      "--areas",
      "虚构辛市,虚构庚市",
      "--lang",
      "en",
      "--width",
      "200",
    ]);
    const lines = stdout.split("\n");
    const head = lines.findIndex((line) => line.startsWith("Indicator"));
    const total = lines.findIndex((line, index) => index > head && line.startsWith("Score"));
    const amounts = lines
      .slice(head + 1, total + 1)
      .map((line) => Number(line.match(/([+−]?[\d.]+)$/)?.[1]?.replace("−", "-") ?? 0));
    const sum = amounts.slice(0, -1).reduce((known, amount) => known + amount, 0);
    expect(amounts.length).toBeGreaterThan(8);
    expect(sum).toBeCloseTo(amounts.at(-1)!, 2);
  },
);

describe("what a reader doesn't want to see", () => {
  const shown = async (...options: string[]) => (await runHere([...given("panel"), "--lang", "en", ...options])).stdout;

  test("counts of targets where there are none", async () => {
    for (const options of [["--transpose"], ["-f", "markdown"], []])
      expect(await shown(...options)).not.toMatch(/\bMet\b/);
  });
  test("the same assumption once an area", async () =>
    expect((await shown("--set", "income=50000")).match(/what if: Disposable/g)).toHaveLength(1));
  test("signs beyond ASCII of our own", async () => {
    const own = await shown("--ascii", "--only", "clean-water");
    expect(own).toMatch(/^[\x20-\x7e\n]*$/);
  });
});

test("counties and the city that they make up: 33 + 16 + 12 = 61 of 60, 13.5 + 10.8 + 4 = 28.3 of 30", async () => {
  const files = [`${FOLDER}/counties.yaml`, "-a", `${FOLDER}/counties.csv`];
  const { ranking } = JSON.parse((await runHere(["compare", ...files, "-f", "json"])).stdout) as Outcome;
  expect(ranking.map(({ area, rank, score }) => [area.name.zh, rank, score])).toEqual([
    ["虚构甲市", 1, near((100 + (28.3 / 30) * 100) / 2)],
    ["虚构甲东县", 2, near((100 + (13.5 / 15) * 100) / 2)],
    ["虚构甲西县", 3, near(((16 / 18) * 100 + 100) / 2)],
    ["虚构甲南县", 4, near((100 + (4 / 5) * 100) / 2)],
  ]);
});

// 0.86 ÷ 2.5, 0 (152.3 is more than five times 30), 9.3 ÷ 11, 70.1 ÷ 90, 60 ÷ 95, 5.4 ÷ 7
test("a miss by more than all of the target attains nothing, not less", async () => {
  const { ranking } = JSON.parse((await runHere([...given("targets"), "-f", "json"])).stdout);
  const last = ranking.find(({ area }: Named) => area.name.zh === "虚构己市");
  expect(last.attainment).toBeCloseTo((0.86 / 2.5 + 9.3 / 11 + 70.1 / 90 + 60 / 95 + 5.4 / 7) / 6, 9);
});

test("a figure that is shown and counts for nothing says so, with why", async () => {
  const { stdout } = await runHere([...given("targets"), "--lang", "en", "--width", "300", "--ascii"]);
  expect(stdout).toContain(
    "! shown, not counted: Zi (invented) Disposable income per head 40100 (too few years), Xin (invented) Years of schooling 11.2 (data too old), Ren (invented) PM2.5 36 (data too old)",
  );
  expect(stdout).toMatch(/Xin \(invented\) .* \? 11\.2! /);
});

test("what is filled in counts, and isn't said not to", async () => {
  const { stdout } = await runHere([...given("relative"), "--lang", "en"]);
  expect(stdout).toMatch(/ 11\.2°/);
  expect(stdout).not.toContain("not counted");
});
