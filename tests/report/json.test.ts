import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { check, checkJson, each, LHASA, lhasa, planText, runWith } from "../cli/host.ts";

const keys = (value: object) => Object.keys(value).join(" ");
const first = async (...call: Parameters<typeof checkJson>) => (await checkJson(...call)).scorecards[0].assessments[0];

const PLAN = `indicators:
  - {id: firms, unit: 家, target: [{more-than: 25}, {growth: 10%}], baseline: {value: 15, period: 2016}}
  - {id: rough, unit: 个, target: 600, milestones: [{by: 2018, at-least: 500}]}`;
const ROWS = "firms 2019 20 家; rough 2019 650余 个; rough 2018 400—450 个; alpha 2019 1";

test("keys are those of the contract, in its order", async () => {
  const run = await checkJson(PLAN, ROWS);
  expect(keys(run)).toBe("schemaVersion tool command options exit inputs scorecards diagnostics");
  expect([run.tool, run.options, run.exit].map(keys)).toEqual(["name version", "asOf asOfFrom", "code also"]);
  expect(run.inputs.map(keys)).toEqual(["role path sha256", "role path sha256 rows encoding"]);
  const [scorecard] = run.scorecards;
  expect(keys(scorecard)).toBe("plan area asOf summary assessments");
  expect(keys(scorecard.area)).toBe("code name");
  expect(keys(scorecard.summary)).toBe("result targets due met near missed pending notAssessed early stale milestones");
  expect(keys(scorecard.summary.milestones)).toBe("targets met missed pending notAssessed near");
  const [firms, , rough, milestone] = scorecard.assessments;
  for (const assessment of [firms, rough, milestone]) {
    expect(keys(assessment)).toBe(
      "id indicator name group unit milestone target baseline actual used gap gapUnit shortfall needs attainment " +
        "fromBaseline trajectory due verdict early holds reason weight required commitment assumed owners",
    );
    expect(keys(assessment.target)).toBe("measure comparator value bound range direction by text wording");
    expect(keys(assessment.owners)).toBe("lead support open");
  }
  expect(keys(firms.baseline)).toBe("value raw unit period");
  for (const row of [firms.actual, firms.used[0]]) expect(keys(row)).toBe("value raw unit period stale file line");
  expect(keys(rough.actual)).toBe("value low high lowOpen highOpen raw unit period stale file line");
  expect(keys(run.diagnostics[0])).toBe("code severity file line column message args");
});

test("scorecards are written one by one, and stand as they would in a document written as a whole", async () => {
  const asWhole = (text: string) => `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
  const cities = "area,indicator,period,value\n拉萨,firms,2019,5\n西宁,firms,2019,7\n成都,firms,2018,1\n";
  const files = {
    "p.yaml": "dabiao: 1\nid: p\nperiod: { due: 2019 }\nindicators:\n  - { id: firms, target: 6 }\n",
    "a.csv": cities,
  };
  const many = await runWith("check p.yaml -a a.csv -f json", { files });
  expect(JSON.parse(many.stdout).scorecards).toHaveLength(3);
  const none = await runWith("check p.yaml -a none.csv -f json", { files });
  expect(JSON.parse(none.stdout).scorecards).toEqual([]);
  for (const { stdout } of [many, none, await check(PLAN, ROWS, "-f json")]) expect(stdout).toBe(asWhole(stdout));
});

test("a run, its inputs, the ids of its targets, and what is wrong", async () => {
  const { files, stdout } = await check(PLAN, ROWS, "-f json");
  const { scorecards, diagnostics, ...run } = JSON.parse(stdout);
  const sha256 = (path: string) => createHash("sha256").update(files.get(path)!).digest("hex");
  expect([run.schemaVersion, run.tool.name, run.command]).toEqual(["1.0", "dabiao", "check"]);
  expect([run.exit, run.options]).toEqual([
    { code: 1, also: [] },
    { asOf: "2019", asOfFrom: "data" },
  ]);
  expect(run.inputs).toEqual([
    { role: "plan", path: "plan.yaml", sha256: sha256("plan.yaml") },
    {
      role: "actuals",
      path: "a.csv",
      sha256: sha256("a.csv"),
      rows: 4,
      encoding: "utf-8",
    },
  ]);
  expect((await checkJson(PLAN, ROWS, "--as-of due")).options).toEqual({
    asOf: "due",
    asOfFrom: "flag",
  });
  const ids = scorecards[0].assessments.map(({ id, indicator }: Record<string, string>) => `${id} ${indicator}`);
  expect(ids).toEqual(["firms firms", "firms#2 firms", "rough rough", "rough@2018 rough"]);
  const [{ code, severity, file, line, args }] = diagnostics;
  expect([code, severity, file, line]).toEqual(["actuals/other-indicator", "warning", "a.csv", 5]);
  expect(args).toEqual({ name: "alpha", rows: 1 });
});

test("a met target as the contract shows it", async () => {
  const plan = "{id: x, unit: 家, name: {zh: 企业, en: Firms}, target: {more-than: 25}, wording: 超过25家}";
  const row = {
    value: 29,
    raw: "29",
    unit: "家",
    period: "2018",
    stale: false,
    file: "a.csv",
    line: 2,
  };
  expect(await first(plan, "x 2018 29 家", "--as-of 2019")).toEqual({
    ...{
      id: "x",
      indicator: "x",
      name: { zh: "企业", en: "Firms" },
      group: null,
      unit: "家",
      milestone: false,
    },
    target: {
      ...{
        measure: "level",
        comparator: "more-than",
        value: 25,
        bound: 25,
        range: null,
        direction: "up",
      },
      ...{ by: "2019", text: "> 25", wording: "超过25家" },
    },
    ...{ baseline: null, actual: { ...row, stale: true }, used: [row] },
    ...{
      gap: 4,
      gapUnit: "家",
      shortfall: 0,
      needs: 26,
      attainment: 1.16,
      fromBaseline: null,
      trajectory: null,
    },
    ...{ due: true, verdict: "met", early: false, holds: true, reason: null },
    ...{ weight: 1, required: true, commitment: "expected", assumed: null },
    owners: { lead: [], support: [], open: [] },
  });
});

each(`
  {growth: 30%}           │ 5   │ growth at-least 0.3 2.6 null up
  {at-most: 3}            │ 5   │ level at-most 3 3 null down
  {between: [3, 4]}       │ 5   │ level between null 4 3,4 range
  {about: 4, within: 0.5} │ 5   │ level about 4 4.5 3.5,4.5 range
  {rising: true}          │ 5   │ rising null null 5 null up
  {done: true}            │ yes │ done null null null null none
`)("target: %s with %s is %s", async (target, value, said) => {
  const rows = [2016, 2017, 2018, 2019].map((year) => `x ${year} ${value}`).join(";");
  const one = (await first(`{id: x, target: ${target}, baseline: {value: 2, period: 2016}}`, rows)).target;
  const parts = [one.measure, one.comparator, one.value, one.bound, one.range, one.direction];
  expect(parts.map(String).join(" ")).toBe(said);
});

each(`
  650余   │ {"value": null, "low": 650, "high": null, "lowOpen": true, "highOpen": false, "raw": "650余"}
  不足700 │ {"value": null, "low": null, "high": 700, "lowOpen": false, "highOpen": true}
  3.4—3.5 │ {"value": null, "low": 3.4, "high": 3.5, "lowOpen": false, "highOpen": false}
  约600   │ {"value": null, "low": null, "high": null}
`)("the actual %s is %s", async (cell, actual) => {
  expect((await first("{id: x, target: 600}", `x 2019 ${cell}`)).actual).toMatchObject(JSON.parse(actual!));
});

/** Every exact text of an assessment, behind the key that it follows. */
const exacts = (value: object): string[] =>
  Object.entries(value).flatMap(([key, inner], index) => {
    if (inner !== null && typeof inner === "object") return exacts(inner);
    return key.endsWith("Exact") ? [`${Object.keys(value)[index - 1]}: ${key} ${inner}`] : [];
  });

each(`
  3              │ x 2019 1                │ attainment: attainmentExact 1/3
  0.3            │ x 2019 0.1              │ attainment: attainmentExact 1/3
  {at-most: 0.2} │ x 2019 0.3              │
  3              │ x 2019 9007199254740993 │ value: valueExact 9007199254740993, value: valueExact 9007199254740993
  {total: {equals: 0.3}, from: 2018} │ x 2018 0.1; x 2019 0.2 │
`)("target %s, %s: an exact text stands behind a number that is not it: %s", async (target, rows, found) => {
  expect(exacts(await first(`{id: x, kind: flow, target: ${target}}`, rows!)).join(", ")).toBe(found);
});

test("0.1 + 0.2 is 0.3 and meets it; a sum has no row of its own and names all that it is made of", async () => {
  const plan = "{id: x, kind: flow, target: {total: {equals: 0.3}, from: 2018}}";
  const actual = { value: 0.3, raw: null, file: null, line: null };
  const sum = {
    actual,
    used: [{ line: 2 }, { line: 3 }],
    gap: 0,
    verdict: "met",
  };
  expect(await first(plan, "x 2018 0.1; x 2019 0.2")).toMatchObject(sum);
});

test("only message and text follow the language; nothing else about the call or the world changes a byte", async () => {
  const strip = (text: string) => text.replace(/"(message|text)": ".*"/g, '"$1": ""');
  const [zh, en] = [await lhasa("-f json --lang zh"), await lhasa("-f json --lang en")];
  expect(zh.stdout).not.toBe(en.stdout);
  expect(strip(zh.stdout)).toBe(strip(en.stdout));
  const other = "-f json --lang en --sort gap --verdict met --width 40 --ascii --color always --columns id";
  const world = {
    terminal: 60,
    env: { TZ: "Asia/Tokyo", LC_ALL: "de_DE", LANG: "zh_CN" },
  };
  expect((await lhasa(other, world)).stdout).toBe(en.stdout);
});

test("no path of an input is absolute, whichever way it was given", async () => {
  const files = {
    "plan.yaml": LHASA["plan.yaml"],
    "in/a.csv": LHASA["actuals.csv"],
  };
  const { stdout } = await runWith("check /home/user/work/plan.yaml -a /home/user/work/in/a.csv -f json", { files });
  expect(stdout.match(/"path": ".*\..*"/g)).toEqual(['"path": "plan.yaml"', '"path": "in/a.csv"']);
  expect(stdout).not.toMatch(/"\/|\/home/);
});

each(`
  check none.yaml -a a.csv             │ file/not-found
  check plan.yaml -a a.csv --bogus     │ usage/unknown-option
  check plan.yaml                      │ usage/missing-option
  check plan.yaml -a a.csv --lang fr   │ usage/bad-value
`)("JSON stays JSON: %s, %s", async (call, found) => {
  for (const flag of ["-f json", "-fjson", "--format json", "--format=json"]) {
    const files = { "plan.yaml": planText(PLAN), "a.csv": "" };
    const { code, stdout } = await runWith(`${call} ${flag}`, { files });
    const run = JSON.parse(stdout);
    expect([code, run.exit.code, run.diagnostics[0].code]).toEqual([2, 2, found]);
    expect(keys(run)).toBe("schemaVersion tool command options exit inputs scorecards diagnostics");
  }
});
