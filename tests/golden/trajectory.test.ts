/*
 * Where targets are heading, through the whole tool: figures worked by hand from the source documents and from the published
 * descriptions of the methods, the inputs beside each.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Args, check, checkJson, each, runWith } from "../cli/host.ts";

type Json = Record<string, any>;
const data = (city: string) => ({
  "plan.yaml": readFileSync(`data/${city}/plan.yaml`),
  "actuals.csv": readFileSync(`data/${city}/actuals.csv`),
});

const lhasa = (args: Args) =>
  runWith(["check", "plan.yaml", "-a", "actuals.csv", ...(typeof args === "string" ? args.split(" ") : args)], {
    files: data("lhasa"),
  });

async function trajectories(city: string, args: string): Promise<Map<string, Json>> {
  const { stdout } = await runWith(`check plan.yaml -a actuals.csv -f json ${args}`, { files: data(city) });
  const { assessments } = JSON.parse(stdout).scorecards[0];
  return new Map(assessments.map((one: Json) => [one.id, one.trajectory]));
}

test("Lhasa in 2018: 45.2 % in 2017, 48 % by 2019, so 46.6 % was due, and 49.7 % is 3.1 points ahead", async () => {
  const found = await trajectories("lhasa", "--as-of 2018");
  expect(found.get("st-contribution")).toMatchObject({
    expected: 46.6,
    ahead: 3.1,
    outlook: "achieved",
    attained: "2018",
  });
  // (49.7 − 46.6) ÷ (48 − 45.2): ahead by 110.71 points of the way.
  expect(found.get("st-contribution")).toMatchObject({ aheadShareExact: "31/28" });
  // 21 in 2017, 35 by 2019: 14 in two years; nothing newer to hold against the 28 of 2018.
  expect(found.get("maker-spaces")).toMatchObject({
    expected: 28,
    ahead: null,
    required: 7,
    reason: "too-few-periods",
  });
});

test("Xining in 2010: what its targets for 2015 ask per year, by growth and by number", async () => {
  const found = await trajectories("xining", "--as-of 2010");
  const growth = (id: string) => Math.round(10_000 * Number(found.get(id)!.requiredGrowth)) / 100;
  // 3.33 → 4 万人 over five years: 1,340 people or 3.73 % a year.
  expect([found.get("professional-staff")!.required, growth("professional-staff")]).toEqual([1340, 3.73]);
  // 6.32 → 10 %: 0.736 points a year.
  expect(found.get("high-tech-value-added-share")).toMatchObject({ required: 0.736 });
  // 40 × 1.3 = 52 firms; 17.4 × 1.2⁵ = 43.296768 亿元.
  expect(found.get("high-tech-firms")).toMatchObject({ goal: { value: 52, period: "2015" }, required: 2.4 });
  expect(found.get("high-tech-value-added")).toMatchObject({ goal: { value: 43.296768, period: "2015" } });
  expect(growth("high-tech-value-added")).toBe(20);
});

describe("published methods, through the documented keys", () => {
  const plan = (progress: string, target: string) =>
    `progress: {${progress}}\nindicators: [{id: x, unit: "%", ${target}}, {id: other, target: {at-least: 1, by: 2030}}]`;
  const told = async (progress: string, target: string, rows: string) => {
    const { scorecards } = await checkJson(plan(progress, target), `${rows}; other 2024 1`);
    const { assessments, trends = [] } = scorecards[0];
    return [...assessments, ...trends].find(({ id }) => id === "x").trajectory;
  };
  const round = (value: number | null, digits = 5) => value && Number(value.toFixed(digits));

  each(`
    method: statcan                  │ target: {at-most: 7.25, by: 2030} │ x 2015 14.5; x 2023 10.4 │ moderate   │ 0.90109 │ 2.1507
    method: statcan                  │ target: {at-most: 7.25, by: 2030} │ x 2015 14.5; x 2023 10.2 │ on-track   │ 0.95259 │ 2.51856
    method: statcan, limit: 100      │ direction: higher                 │ x 2016 66.6; x 2023 71.4 │ moderate   │ 0.00999 │ 1.73975
    method: statcan                  │ direction: lower                  │ x 2018 11.7; x 2024 18.4 │ regressing │ -0.07838 │ -5
    method: statcan                  │ target: {at-most: 7.25, by: 2030} │ x 2015 7; x 2023 7.2     │ achieved   │ -1.50612 │ 5
    method: statcan                  │ target: {at-most: 7.25, by: 2030} │ x 2023 7                 │ achieved   │ null    │ 5
    method: statcan                  │ target: {at-most: 7.25, by: 2030} │ x 2023 9                 │ n/a        │ null    │ null
    method: sdsn                     │ target: {at-least: 90, by: 2030}  │ x 2015 60; x 2020 70     │ on-track   │ 1       │ null
    method: sdsn                     │ target: {at-least: 90, by: 2030}  │ x 2015 60; x 2020 65     │ moderate   │ 0.5     │ null
    method: sdsn                     │ target: {at-least: 90, by: 2030}  │ x 2015 60; x 2020 60     │ off-track  │ 0       │ null
    method: sdsn                     │ target: {at-least: 90, by: 2030}  │ x 2015 95; x 2020 89     │ regressing │ null    │ null
    method: un-progress-chart        │ target: {at-least: 100, by: 2030} │ x 2015 80; x 2020 99     │ achieved   │ null    │ 3
    method: eurostat, base-year: 2015 │ direction: lower                 │ x 2015 100; x 2016 101   │ regressing │ -0.01   │ null
  `)("%s; %s; %s: %s, %s, score %s", async (progress, target, rows, outlook, number, score) => {
    const found = await told(progress!, target!, rows!);
    expect(found.outlook).toBe(outlook);
    if (progress !== "method: un-progress-chart") expect(round(found.ratio ?? found.rate)).toBe(JSON.parse(number!));
    expect(round(found.score)).toBe(JSON.parse(score!));
  });

  test("the year before the base year is no start, the next one that has a figure is", async () => {
    const rows = "x 2014 20; x 2016 14.5; x 2024 10.4";
    const found = await told("method: statcan, base-year: 2015", "target: {at-most: 7.25, by: 2031}", rows);
    expect(found.start).toMatchObject({ value: 14.5, period: "2016", line: 3 });
    // The same distances in years as from 2015 to 2023 and 2030.
    expect(found.ratio).toBe(0.9010899546976208);
  });
});

describe("the year of a flow goes by its months", () => {
  const plan = "{id: x, unit: 万元, kind: flow, target: 120}";

  test.each([
    [
      "half of the year, half of the target",
      "x 2019Q1 20; x 2019Q2 40",
      { expected: 60, ahead: 0, outlook: "on-track", projected: 120 },
    ],
    [
      "behind: required is what is left over what is left",
      "x 2019Q1 20; x 2019Q2 10",
      { expected: 60, ahead: -30, outlook: "off-track", required: 180 },
    ],
    [
      "what comes after the last part doesn't count as time gone by",
      "x 2019-01 10; x 2019-02 12",
      { expected: 20, ahead: 2, expectedAt: "2019-02" },
    ],
    ["the target is reached already", "x 2019H1 130", { ahead: 70, outlook: "achieved", required: 0 }],
  ] as const)("%s", async (_, rows, said) => {
    const { scorecards } = await checkJson(plan, rows, "--as-of 2019H1 --progress linear");
    expect(scorecards[0].assessments[0].trajectory).toMatchObject(said);
  });

  test("under an upper limit it is used up, not approached: ahead and behind are told, an outlook is not", async () => {
    const limit = "{id: x, unit: 万元, kind: flow, target: {at-most: 120}}";
    const { scorecards } = await checkJson(limit, "x 2019H1 80", "--as-of 2019H1 --progress linear");
    expect(scorecards[0].assessments[0].trajectory).toMatchObject({
      ahead: -20,
      outlook: "n/a",
      reason: "ceiling",
      projected: 160,
    });
  });
});

test("milestones go before the straight line", async () => {
  const plan = "{id: x, target: 100, baseline: {value: 0, period: 2016}, milestones: [{by: 2018, at-least: 20}]}";
  const at = async (year: number) =>
    (await checkJson(plan, `x ${year} 15`, `--as-of ${year}`)).scorecards[0].assessments[0].trajectory;
  expect(await at(2017)).toMatchObject({ expected: 10, ahead: 5 });
  expect(await at(2018)).toMatchObject({ expected: 20, ahead: -5, aheadShare: -0.05 });
});

describe("--fail-on", () => {
  const plan =
    "progress: {method: linear}\nindicators: [{id: x, target: 16, commitment: COMMITMENT}, {id: t, direction: higher}]";
  each(`
    x 2016 10; x 2018 13          │ behind     │ expected │ 1
    x 2016 10; x 2018 15          │ behind     │ expected │ 0
    x 2016 10; x 2018 11          │ off-track  │ expected │ 1
    x 2016 10; x 2018 9           │ off-track  │ expected │ 1
    x 2016 10; x 2018 11          │ regression │ expected │ 0
    x 2016 10; x 2018 9           │ regression │ expected │ 1
    x 2016 10; x 2018 9           │ regression │ aspired  │ 0
    x 2016 10; x 2018 9           │ missed     │ expected │ 0
  `)("%s: %s, %s: %s", async (rows, condition, commitment, code) => {
    const args = `--as-of 2018 --fail-on ${condition}`;
    const { code: found, stdout } = await check(plan.replace("COMMITMENT", commitment!), rows!, args);
    expect(found).toBe(Number(code));
    if (code === "1") expect(stdout).toContain(`1 ${condition} (--fail-on)`);
  });

  test("a trend without a target counts as well, and every format names it at its place", async () => {
    const own = "{id: t, direction: higher, progress: {method: eurostat, base-year: 2016}}, {id: x, target: 1}";
    const rows = "t 2016 10; t 2018 9; x 2018 1";
    const as = async (format: string, more = "") =>
      (await check(own, rows, `--as-of 2018 --fail-on regression -f ${format} ${more}`)).stdout;
    expect(await as("junit")).toContain('<testcase classname="p Jia" name="t" time="0">\n      <failure');
    expect(await as("sarif")).toContain('"outlook/regression"');
    expect(await as("github")).toMatch(/::error file=plan.yaml,line=5.*Jia · t: regressing/);
    expect(await as("tap")).toMatch(/not ok 2 - t\n/);
    expect((await check(own, rows, "--as-of 2018 -f tap")).stdout).toMatch(/ok 2 - t # SKIP Jia · t: regressing/);
    expect((await check(own, rows, "--as-of 2018 --fail-on regression")).code).toBe(1);
    expect((await check(own, rows, "--as-of 2018")).code).toBe(0);
  });
});

describe("--set", () => {
  test("the figure stands in the place of the submitted one, and everything says so", async () => {
    const json = JSON.parse((await lhasa("--as-of 2018 --set 众创空间=36 -f json")).stdout);
    const found = json.scorecards[0].assessments.find((one: { id: string }) => one.id === "maker-spaces");
    expect(found).toMatchObject({
      verdict: "met",
      early: true,
      actual: { value: 36, period: "2018", file: "--set", line: 1 },
    });
    expect(json.options.set).toMatchObject([{ indicator: "maker-spaces", value: "36", period: "2018" }]);
    expect(json.diagnostics.filter(({ code }: { code: string }) => code === "run/what-if")).toHaveLength(1);
  });

  test.each(["table", "markdown", "csv", "pretty", "compact", "junit", "sarif", "github", "tap"])(
    "%s is marked",
    async (format) => {
      const { stdout } = await lhasa(`--as-of 2018 --lang en --set maker-spaces=36 -f ${format}`);
      expect(stdout).toMatch(format === "csv" ? /--set:1/ : /what[ -]if/i);
    },
  );

  each(`
    maker-spaces=4万      │ 40000      │ 2018
    maker-spaces@2017=30  │ 30         │ 2017
    众创空间=３０家       │ 30         │ 2018
  `)("%s", async (given, value, period) => {
    const json = JSON.parse((await lhasa(["--as-of", "2018", "--set", given!, "-f", "json"])).stdout);
    const found = json.scorecards[0].assessments.find((one: { id: string }) => one.id === "maker-spaces");
    expect([String(found.actual.value), found.actual.period]).toEqual([value, period]);
  });

  each(`
    maker-spaces=many   │ usage/bad-value
    maker-spaces=3亿元  │ usage/bad-value
    maker-spaces=5%     │ 请写以家为单位的数值，如 35家
    maker-space=30      │ usage/unknown-indicator
    nosuch=30           │ 请写指标或输入（inputs）的 id
    platforms=30        │ usage/unknown-indicator
    maker-spaces        │ usage/bad-value
    maker-spaces@soon=3 │ usage/bad-value
    maker-spaces=       │ usage/bad-value
  `)("%s: %s, whoever runs it must act", async (given, expected) => {
    const { code, stderr } = await lhasa(["--as-of", "2018", "--set", given!]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(expected!)]);
  });

  test.each([
    "--set maker-spaces=30 --set 众创空间=31",
    "--set maker-spaces=30 --set maker-spaces@2018=31",
    "--set maker-spaces@2018-12=30 --set maker-spaces@2018=31",
  ])("twice for one period is refused: %s", async (given) => {
    const { code, stderr } = await lhasa(`--as-of 2018 --lang en ${given}`);
    expect([code, stderr]).toEqual([2, expect.stringContaining("--set maker-spaces@2018 is given twice")]);
  });

  test("what it stands in the place of is wrong all the same", async () => {
    const plan = "indicators: [{id: x, unit: 家, target: 5}]";
    const { code, stdout, stderr } = await check(plan, "x 2019 9 人", "--as-of 2019 --lang en --set x=6");
    expect([code, stdout, stderr]).toEqual([
      3,
      expect.stringMatching(/✓ {2}x +≥ 5 +6/),
      expect.stringContaining("actuals/unit-mismatch"),
    ]);
  });

  test("what decides nothing says so; what the data say otherwise is no news", async () => {
    const { stderr } = await lhasa("--as-of 2018 --lang en --set maker-spaces@2030=99");
    expect(stderr).toContain("nothing here goes by a figure of that period");
    const derived = `inputs: [{id: a, unit: 万元, kind: flow}, {id: b, unit: 亿元, kind: flow}]
indicators: [{id: x, unit: "%", formula: a / b, target: 2}]`;
    const rows = "a 2019 200 万元; b 2019 1 亿元";
    const { stderr: said, stdout } = await check(derived, rows, "--as-of 2019 --lang en --set x=3");
    expect(said).not.toContain("formula-differs");
    expect(stdout).toMatch(/✓ {2}x +≥ 2 % +3 %/);
    const supposed = await check(derived, rows, "--as-of 2019 --lang en --set a=300万元");
    expect(supposed.stdout).toMatch(/✓ {2}x +≥ 2 % +3 %/);
  });

  test("it moves nothing else: not the as-of, not the other verdicts", async () => {
    const before = JSON.parse((await lhasa("-f json")).stdout);
    const after = JSON.parse((await lhasa("--set maker-spaces@2030=99 -f json")).stdout);
    expect(after.options.asOf).toBe(before.options.asOf);
    expect(after.scorecards).toEqual(before.scorecards);
  });
});

describe("--progress", () => {
  test("a method in the place of the plan's leaves its thresholds behind", async () => {
    const plan = "progress: {method: linear, thresholds: [0.5, 0.2, 0]}\nindicators: [{id: x, target: 16}]";
    const outlook = async (args: string) =>
      (await checkJson(plan, "x 2016 10; x 2018 12", `--as-of 2018 ${args}`)).scorecards[0].assessments[0].trajectory
        .outlook;
    expect([await outlook(""), await outlook("--progress linear"), await outlook("--progress sdsn")]).toEqual([
      "on-track",
      "on-track",
      "moderate",
    ]);
  });

  test("the report names it, adds the outlook where there is room, and counts them", async () => {
    const { stdout } = await check(
      "{id: x, target: 16}",
      "x 2016 10; x 2018 13",
      "--as-of 2018 --progress linear --width 110",
    );
    expect(stdout).toMatch(/Gap +Outlook +Verdict/);
    expect(stdout).toContain("outlook: 1 moderate; 1 behind schedule");
    expect((await checkJson("{id: x, target: 16}", "x 2018 13", "--progress sdsn")).options.progress).toBe("sdsn");
  });

  test("an unknown one is refused with a suggestion", async () => {
    const { code, stderr } = await check("{id: x, target: 16}", "x 2018 13", "--progress lineer");
    expect([code, stderr]).toEqual([2, expect.stringContaining('"linear"')]);
  });
});
