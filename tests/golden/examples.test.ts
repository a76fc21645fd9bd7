import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { runHere } from "../real-host.ts";

const files = readdirSync("data", { recursive: true, encoding: "utf8" })
  .map((path) => `data/${path.replaceAll("\\", "/")}`)
  .sort();
const yamls = files.filter((path) => path.endsWith(".yaml"));
const readmes = files.filter((path) => path.endsWith("/README.md"));

/** Commands of a page: those that begin an indented line. */
const commandsOf = (page: string): string[] =>
  [...readFileSync(page, "utf8").matchAll(/^ {4}npx dabiao (.+)$/gm)].map(([, command]) => command!);

test("there are examples", () => {
  expect(yamls.length).toBeGreaterThan(4);
  expect(readmes.length).toBeGreaterThan(4);
});

test.each(yamls)("%s has no error and nothing to warn of", async (file) => {
  const { code, stdout, stderr } = await runHere(["validate", file, "-f", "json"]);
  expect({ code, diagnostics: JSON.parse(stdout).diagnostics, stderr }).toMatchObject({ code: 0, diagnostics: [] });
});

// 2 is for those who call it wrongly, 3 is what some of the examples are about: their data are incomplete.
test.each(readmes.flatMap((page) => commandsOf(page).map((command) => [page, command] as const)))(
  "%s: %s runs",
  async (_, command) => {
    const { code, stdout } = await runHere(command.split(" "));
    expect([0, 1, 3]).toContain(code);
    expect(stdout).not.toBe("");
  },
);

async function judged(name: string, asOf: string) {
  const { stdout } = await runHere([
    "check",
    `data/${name}/plan.yaml`,
    "-a",
    `data/${name}/actuals.csv`,
    "--as-of",
    asOf,
    "-f",
    "json",
  ]);
  return JSON.parse(stdout);
}

test("Hanzhong: the three tasks that were solved back are met", async () => {
  const result = await judged("hanzhong", "2021");
  expect(result.exit).toEqual({ code: 0, also: [] });
  const rates = result.scorecards[0].assessments.map((row: { attainment: number }) => Math.round(row.attainment * 100));
  expect(rates).toEqual([307, 289, 1330]);
  expect(result.scorecards[0].assessments.every((row: { assumed: unknown }) => row.assumed !== null)).toBe(true);
});

test("Hanzhong: every rate of the report has one answer, and it is the one that was found by hand", async () => {
  const result = await judged("hanzhong", "2021");
  const { statements } = result.scorecards[0];
  const said = statements.map((one: Record<string, unknown>) => [
    one.indicator,
    one.implies,
    one.rate,
    one.value,
    one.agrees,
  ]);
  expect(said).toEqual([
    ["technology-contracts", "target", 3.07, 2.86, true],
    ["st-envoys", "target", 2.89, 260, true],
    ["registered-results", "target", 13.3, 30, true],
    ["high-tech-firms", "base", 0.43, 74, true],
    ["technology-smes", "base", 0.37, 157, true],
  ]);
  expect(result.diagnostics).toEqual([]);
});

describe("Xining in its base year", async () => {
  const result = await judged("xining", "2010");
  const row = (id: string) => result.scorecards[0].assessments.find((one: { id: string }) => one.id === id);

  test("nothing is due", () =>
    expect(result.scorecards[0].summary).toMatchObject({ result: "not-due", targets: 33, due: 0 }));

  // Arithmetic by hand: 40 × 1.3, 17.4 × 1.2⁵.
  test.each([
    ["high-tech-firms", { gap: -12, fromBaseline: 0 }, 52],
    ["high-tech-value-added", { gap: -25.896768, fromBaseline: 0 }, 43.296768],
    ["high-tech-value-added-share", { gap: -3.68, attainment: 0.632 }, 10],
  ])("%s", (id, expected, bound) => {
    expect(row(id)).toMatchObject(expected);
    expect(row(id).target.bound).toBe(bound);
  });

  test.each(["leading-talent", "core-engineers", "professional-staff"])("%s: about, without a tolerance", (id) =>
    expect(row(id)).toMatchObject({ verdict: "not-assessed", reason: "no-tolerance" }),
  );
});

describe("four cities by one yardstick", async () => {
  const folder = "data/compare/cities";
  const given = ["compare", `${folder}/framework.yaml`, "-a", `${folder}/actuals.csv`, "-f", "json"];
  const result = JSON.parse((await runHere(given)).stdout);
  const cell = (area: string, indicator: string) =>
    result.matrix
      .find((row: { area: { name: { zh: string } } }) => row.area.name.zh === area)
      .cells.find((one: { indicator: string }) => one.indicator === indicator);

  test("its targets are those of Lhasa's plan, wording for wording", () => {
    const targetsOf = (file: string) =>
      parse(readFileSync(file, "utf8")).indicators.map(
        ({ id, unit, kind, target, wording }: Record<string, unknown>) => ({
          id,
          unit,
          kind,
          target,
          wording,
        }),
      );
    expect(targetsOf(`${folder}/framework.yaml`)).toEqual(targetsOf("data/lhasa/plan.yaml"));
  });

  test("eight of 56 pairs are judged, all of them met", () => {
    const verdicts = result.matrix.flatMap(({ cells }: { cells: { verdict: string }[] }) =>
      cells.map(({ verdict }) => verdict),
    );
    expect(verdicts).toHaveLength(56);
    expect(verdicts.filter((verdict: string) => verdict !== "not-assessed")).toEqual(Array(8).fill("met"));
  });

  test.each([
    ["西宁市", "high-tech-firms", 40, "too-old"],
    ["西宁市", "key-laboratories", null, "scope-mismatch"],
    ["西宁市", "incubators", null, "scope-mismatch"],
    ["拉萨市", "incubators", 2, "too-old"],
    ["拉萨市", "maker-spaces", 21, "too-old"],
    ["汉中市", "rd-intensity", 1.4, "no-tolerance"],
    ["汉中市", "tech-contracts-share", null, "no-observation"],
    ["拉萨市", "technology-smes", 236, null],
    ["兰州市", "incubators", 45, null],
  ])("%s %s: %s, %s", (area, indicator, value, reason) =>
    expect(cell(area, indicator)).toMatchObject({ value, reason }),
  );

  // Lhasa's maker spaces of 2017 and Xining's enterprises of 2010 are too old to be judged, and attain nothing.
  test("what was attained is told of what was judged", () => {
    const attained = result.ranking.map(
      ({ area, attainment }: { area: { name: { zh: string } }; attainment: number }) => [area.name.zh, attainment],
    );
    expect(attained).toEqual([
      ["兰州市", 1],
      ["拉萨市", 1],
      ["汉中市", 1],
      ["西宁市", null],
    ]);
  });

  test("Xining has no rank, and the figures that stand for something else answer nothing", () => {
    expect(result.ranking.map(({ rank }: { rank: number | null }) => rank)).toEqual([1, 1, 3, null]);
    const unasked = result.diagnostics.filter(({ code }: { code: string }) => code === "actuals/other-indicator");
    expect(unasked.map(({ args }: { args: { name: string } }) => args.name)).toEqual([
      "孵化器和众创空间",
      "双创载体",
      "技术合同交易额",
    ]);
  });
});

describe("the national frame holds what is confirmed and nothing else", () => {
  const { groups, indicators, score } = parse(readFileSync("data/compare/national-frame.yaml", "utf8"));

  test("five dimensions, twenty names", () => {
    expect(groups.map(({ name }: { name: { zh: string } }) => name.zh)).toEqual([
      "创新治理力",
      "原始创新力",
      "技术创新力",
      "成果转化力",
      "创新驱动力",
    ]);
    expect(new Set(indicators.map(({ name }: { name: { zh: string } }) => name.zh)).size).toBe(20);
  });

  test("no weight, target, direction, goalposts or dimension was invented", () => {
    expect(score).toBeUndefined();
    const keys = new Set(indicators.flatMap(Object.keys));
    expect([...keys].sort()).toEqual(["id", "name", "note", "unit"]);
  });
});
