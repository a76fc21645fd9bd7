import { expect, test } from "vitest";
import { check, checkJson, csvText, each, lhasa, planText, runWith, type World } from "./host.ts";

/** Plans by the name that the table uses. */
const PLANS: Readonly<Record<string, string>> = {
  one: "{id: firms, name: {zh: 企业, en: Firms}, unit: 家, target: 25}",
  near: "thresholds: {near: 80%}\nindicators: [{id: firms, target: 25}]",
  later: "{id: firms, target: {at-least: 25, by: 2030}}",
  hoped: "{id: firms, target: 25, commitment: aspired}",
  dreamt:
    "thresholds: {near: 80%}\nindicators: [{id: firms, target: 25, commitment: aspired, milestones: [{by: 2018, at-least: 20}]}]",
  steps: "{id: firms, target: 25, milestones: [{by: 2018, at-least: 20}]}",
  two: "{id: firms, target: 25}, {id: share, target: 5}",
  extra: "{id: firms, target: 25}, {id: share, target: 5, required: false}",
};
const ONE = PLANS.one!;
const broken = "dabiao: 1\nid: broken\nindicators: 5\n";
const book = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]);
const binary = new Uint8Array([0x61, 0xff, 0xfe, 0x62]);
/** Beside a plan and its rows: everything that can be wrong with a file. */
const WORLD: World = {
  files: {
    folder: null,
    "broken.yaml": broken,
    "book.csv": book,
    "binary.csv": binary,
  },
  unreadable: { "secret.csv": "EACCES" },
  unwritable: { "full.txt": "ENOSPC" },
};

each(`
  0 │     │ every target is met                      │ one   │ firms 2019 30 家            │
  0 │     │ nothing is due yet                       │ later │ firms 2019 20               │
  0 │     │ a miss is only aspired to                │ hoped │ firms 2019 20               │
  0 │     │ a miss is near                           │ near  │ firms 2019 20               │
  0 │     │ what is missing is not required          │ extra │ firms 2019 30               │
  1 │     │ a target is missed                       │ one   │ firms 2019 20 家            │
  0 │     │ a target is missed, and that is no fault │ one   │ firms 2019 20 家            │ --fail-on never
  1 │     │ a target is missed, by name              │ one   │ firms 2019 20 家            │ --fail-on missed
  1 │     │ near is a fault                          │ near  │ firms 2019 20               │ --fail-on near
  0 │     │ nor is near, or a missed milestone       │ dreamt │ firms 2018 1; firms 2019 20 │ --fail-on near,milestone
  1 │     │ a figure older than its target           │ one   │ firms 2018 30 家            │ --fail-on stale --as-of 2019
  1 │     │ a target not reached yet                 │ later │ firms 2019 20               │ --fail-on pending
  1 │     │ a missed milestone                       │ steps │ firms 2018 1; firms 2019 30 │ --fail-on milestone
  1 │     │ a warning                                │ one   │ firms 2019 30; alpha 2019 1 │ --fail-on warning
  1 │     │ one of two conditions                    │ near  │ firms 2019 20               │ --fail-on stale,near
  2 │     │ a missing plan                           │ one   │ firms 2019 30               │ none.yaml
  2 │     │ a folder for a plan                      │ one   │ firms 2019 30               │ folder
  2 │     │ missing actuals                          │ one   │ firms 2019 30               │ -a none.csv
  2 │     │ a folder for actuals                     │ one   │ firms 2019 30               │ -a folder
  2 │     │ actuals that can't be read               │ one   │ firms 2019 30               │ -a secret.csv
  2 │     │ a pattern that nothing matches           │ one   │ firms 2019 30               │ -a none/*.csv
  2 │     │ the same file twice                      │ one   │ firms 2019 30               │ -a a.csv
  2 │     │ an invalid plan                          │ one   │ firms 2019 30               │ broken.yaml
  2 │     │ an unknown indicator                     │ one   │ firms 2019 30               │ --only frims
  2 │     │ an unknown indicator to explain          │ one   │ firms 2019 30               │ --explain frims
  2 │     │ an unknown area                          │ one   │ firms 2019 30               │ --area Yi
  2 │     │ rows about nothing that was planned      │ one   │ alpha 2019 1                │
  2 │     │ no rows                                  │ one   │                             │
  3 │     │ a wrong cell                             │ one   │ firms 2019 30; firms 19 1   │
  3 │     │ a misspelt name                          │ one   │ firms 2019 30; frims 2019 1 │
  3 │     │ a workbook                               │ one   │ firms 2019 30               │ -a book.csv
  3 │     │ bytes that are no text                   │ one   │ firms 2019 30               │ -a binary.csv
  3 │     │ a name that no plan asks for             │ one   │ firms 2019 30; alpha 2019 1 │ --strict
  3 │     │ a missing figure                         │ two   │ firms 2019 30               │
  0 │     │ a missing figure that only warns         │ two   │ firms 2019 30               │ --on-missing warn
  3 │     │ a wrong cell, which never only warns     │ one   │ firms 2019 30; firms 19 1   │ --on-missing warn
  4 │     │ a file that can't be written             │ one   │ firms 2019 30               │ -f csv:full.txt
  3 │ 1   │ a missing figure and a miss              │ two   │ firms 2019 20               │
  4 │ 1   │ a file that can't be written, a miss     │ one   │ firms 2019 20               │ -f csv:full.txt
  2 │ 3,1 │ a missing file, a wrong cell, a miss     │ two   │ firms 2019 20; share 19 1   │ -a none.csv
`)("code %s, also %s, under every format: %s", async (code, also, _, plan, rows, args) => {
  const outcome = {
    code: Number(code),
    also: also === "" ? [] : also!.split(",").map(Number),
  };
  const run = (more: string) => check(PLANS[plan!]!, rows!, `${args} ${more}`, WORLD);
  expect(JSON.parse((await run("-f json")).stdout).exit).toEqual(outcome);
  for (const format of [
    "json",
    "table",
    "csv",
    "markdown",
    "html",
    "table --explain firms",
    "table --sort gap",
    "table -q",
  ]) {
    expect((await run(`-f ${format}`)).code).toBe(outcome.code);
  }
  const { stdout, stderr } = await run("-f table -q");
  const others = also === "" ? "" : ` \\(also ${also!.replace(",", ", ")}\\)`;
  expect(stdout + stderr).toMatch(new RegExp(`exit ${code}${others}$`, "m"));
});

test("one broken plan of two: the other's scorecard is printed, and nobody's data are blamed", async () => {
  const { stderr, lines } = await check(ONE, "firms 2019 20; alpha 2019 1; frims 2019 2", "broken.yaml", WORLD);
  expect(lines[2]).toContain("missed: needs 25");
  expect(lines.at(-1)).toMatch(/errors? in the call or the plan; 1 target missed — exit 2 \(also 1\)$/);
  expect([stderr.includes("broken.yaml:3"), stderr.includes("actuals/")]).toEqual([true, false]);
});

test("no sound plan: the closing line on stderr; two plans of one id: a warning", async () => {
  const { stdout, stderr } = await runWith("check broken.yaml -a a.csv", WORLD);
  expect([stdout, stderr.trimEnd()]).toEqual(["", expect.stringMatching(/in the call or the plan — exit 2$/)]);
  const twins = await check(ONE, "firms 2019 30", "b.yaml", {
    files: { "b.yaml": planText(ONE) },
  });
  const said = 'b.yaml: warning plan/duplicate-plan  the plan id "p" is also that of plan.yaml';
  expect([twins.code, twins.stderr.split("\n")[0]]).toEqual([0, said]);
});

each(`
  --only firms       │ firms
  --only 企业        │ firms
  --only outer       │ share deep
  --only inner,firms │ firms deep
`)("%s keeps %s and counts anew", async (args, ids) => {
  const plan = `groups: [{id: outer, groups: [{id: inner}]}]
indicators: [${ONE}, {id: share, target: 1, group: outer}, {id: deep, target: 1, group: inner}]`;
  const [{ assessments, summary }] = (await checkJson(plan, "firms 2019 30", args)).scorecards;
  expect(assessments.map(({ id }: { id: string }) => id).join(" ")).toBe(ids);
  expect(summary.targets).toBe(ids!.split(" ").length);
});

test("--area picks plans by code, name or alias; of a framework areas of the data, incomplete where these have none", async () => {
  const count = async (area: string) => JSON.parse((await lhasa(`--area ${area} -f json`)).stdout).scorecards.length;
  expect([await count("540100"), await count("拉萨"), await count("lhasa"), await count("西宁")]).toEqual([1, 1, 1, 0]);
  const plan = "{dabiao: 1, id: f, period: {due: 2019}, indicators: [{id: x, target: 5}]}";
  const files = {
    "f.yaml": plan,
    "b.csv": "area,indicator,period,value\n甲,x,2019,6\n乙,x,2019,6",
  };
  const { stdout } = await runWith("check f.yaml -a b.csv --area 乙,丙 -f json", { files });
  expect(JSON.parse(stdout).scorecards).toMatchObject([
    { area: { name: { zh: "乙" } }, summary: { result: "pass" } },
    { area: { name: { zh: "丙" } }, summary: { result: "incomplete" } },
  ]);
});

test("the example of Lhasa: two met, one missed, eleven that can't be judged", async () => {
  const { scorecards, exit } = JSON.parse((await lhasa("-f json")).stdout);
  expect(exit).toEqual({ code: 3, also: [1] });
  const counts = {
    targets: 14,
    due: 14,
    met: 2,
    near: 0,
    missed: 1,
    pending: 0,
    notAssessed: 11,
    early: 0,
    stale: 3,
  };
  expect(scorecards[0].summary).toMatchObject({
    result: "incomplete",
    ...counts,
  });
});

test("the order of rows and files changes nothing but inputs and places", async () => {
  const strip = (text: string) => text.replace(/"inputs": \[[\s\S]*?\n {2}\]/, "").replace(/"(line|file)": .*/g, "");
  const data = {
    "a.csv": csvText("firms 2019 30 家; firms 2017 20"),
    "b.csv": csvText("firms 2018 26 家"),
  };
  const back = await runWith("check p.yaml -a b.csv -a a.csv -f json", {
    files: { "p.yaml": planText(ONE), ...data },
  });
  const forth = await check(ONE, "firms 2017 20; firms 2018 26 家; firms 2019 30 家", "-f json");
  expect(strip(back.stdout)).toBe(strip(forth.stdout));
});

each(`
           │ ? nothing assessed: no verdict on 2 due targets — exit 0
  -f pretty │ ? nothing assessed: no verdict on 2 due targets — exit 0
  --lang zh │ ? 没有评定任何目标：2 项到期目标均无结论 — 退出码 0
`)("where nothing is required and nothing known the last line (%s) is no pass: %s", async (args, last) => {
  const plan =
    "{id: firms, target: 25, required: false}, {id: share, target: 5, required: false}, {id: later, target: {at-least: 5, by: 2020}, required: false}";
  const { code, lines } = await check(plan, "firms 2019 -", `--as-of 2019 ${args}`);
  expect([code, lines.at(-1)]).toEqual([0, last]);
});

test("one verdict is enough for a pass", async () => {
  const plan = "{id: firms, target: 25}, {id: share, target: 5, required: false}";
  expect((await check(plan, "firms 2019 30")).lines.at(-1)).toBe("✓ pass — exit 0");
});

test.each<[title: string, plan: string, rows: string, args: string, code: number]>([
  ["no indicator has a target", "{id: x}, {id: y}", "x 2019 5", "", 2],
  ["so where the data have none either", "{id: x}, {id: y}", "z 2019 5", "", 2],
  ["none that --only picks has one", "{id: x}, {id: y, target: 3}", "x 2019 5; y 2019 5", "--only x", 2],
  ["one has", "{id: x}, {id: y, target: 3}", "x 2019 5; y 2019 5", "", 0],
  [
    "an identity is checked",
    "checks: [{id: k, that: x, equals: y}]\nindicators: [{id: x}, {id: y}]",
    "x 2019 5; y 2019 5",
    "",
    0,
  ],
  ["a trend is followed", "{id: x, direction: higher}", "x 2018 4; x 2019 5", "--progress eurostat", 0],
])("where nothing would be judged there is no pass: %s", async (_, plan, rows, args, expected) => {
  const { code, stderr } = await check(plan, rows, `--as-of 2019 ${args}`);
  expect([code, stderr.includes("run/no-target")]).toEqual([expected, expected === 2]);
});

test("a plan without targets is compared and validated, and told among others that have some", async () => {
  const files = { "a.yaml": planText("{id: x}"), "b.yaml": planText("{id: x, target: 3}").replace("id: p", "id: q") };
  const world = { files: { ...files, "a.csv": csvText("x 2019 5") } };
  const codes = ["compare a.yaml -a a.csv", "validate a.yaml a.csv"].map(
    async (call) => (await runWith(call, world)).code,
  );
  expect(await Promise.all(codes)).toEqual([0, 0]);
  const { code, stderr } = await runWith("check a.yaml b.yaml -a a.csv", world);
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^a\.yaml: .*run\/no-target/m)]);
});

test("the area that --area picks of two plans is that of rows which name none", async () => {
  const other = `${planText("{id: firms, target: 25}").replace("code: A", "code: B").replace("甲市", "乙市")}`;
  const files = {
    "plan.yaml": planText(ONE),
    "other.yaml": other.replace("id: p", "id: q"),
    "a.csv": csvText("firms 2019 30"),
  };
  const codes = ["", "--area 甲市", "--area 乙市", "--area 甲市 --area 乙市"].map(
    async (args) => (await runWith(`check plan.yaml other.yaml -a a.csv ${args}`, { files })).code,
  );
  expect(await Promise.all(codes)).toEqual([3, 0, 0, 3]);
});

test.each([
  ["a letter in it", "A,firms,2O19,30"],
  ["a blank one", "A,firms,,30"],
  ["a torn row", "A,firms,2019,1,234"],
  ["too few cells", "A,firms"],
])("a figure whose period nobody can read blames nobody for an older one: %s", async (_, row) => {
  const files = { "plan.yaml": planText(ONE), "a.csv": `area,indicator,period,value\nA,firms,2018,20\n${row}\n` };
  const { code, stdout } = await runWith("check plan.yaml -a a.csv --as-of 2019 -f json", { files });
  const { exit, scorecards } = JSON.parse(stdout);
  expect([code, exit.also]).toEqual([3, []]);
  expect(scorecards[0].targets ?? scorecards[0].assessments).toMatchObject([
    { verdict: "not-assessed", reason: "unreadable-value" },
  ]);
});

test("nor does one below a heading that nobody can read", async () => {
  const files = { "plan.yaml": planText(ONE), "a.csv": "area,indicator,2018,2O19\nA,firms,20,30\n" };
  const { code, stdout, stderr } = await runWith("check plan.yaml -a a.csv --as-of 2019", { files });
  expect([code, stdout, stderr.match(/bad-period/g)]).toEqual([
    3,
    expect.stringContaining("unreadable value"),
    ["bad-period"],
  ]);
});
