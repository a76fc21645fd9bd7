import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readPlan } from "../../src/read/plan.ts";
import { bytes, planOf } from "../read/helpers.ts";
import { each, LHASA, runWith } from "./host.ts";

const TARGETS = {
  "targets.md":
    "# 拉萨市目标\n\n| 指标名称 | 2019年目标值 | 单位 | 2016年基期值 |\n|---|---|---|---|\n| 高新技术企业 | 超过25家 | 家 | 15 |\n| 研发强度 | 2.0%左右 | % | |\n| 氛围 | 显著增强 | | |\n",
};
const STARTED = ["plan.yaml", "plan.schema.json"];
const ACTUALS =
  "indicator,period,value,unit\nrd-intensity,2025,2.6,%\nhigh-tech-firms,2025,26,\nhigh-tech-firms,2023,20,\nenergy-use,2025,0.39,\n";

describe("without a table", () => {
  test.each(["zh", "en"])("in %s: a plan with comments that is sound and passes when its figures do", async (lang) => {
    const { code, stdout, stderr, files } = await runWith(["init", "--lang", lang]);
    expect([code, stdout, [...files.keys()]]).toEqual([0, "", STARTED]);
    expect(stderr.split("\n")[0]).toBe(
      lang === "zh" ? "已写入 plan.yaml、plan.schema.json" : "wrote plan.yaml, plan.schema.json",
    );
    const text = files.get("plan.yaml") as string;
    expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=./plan.schema.json");
    expect(text.match(/#/g)!.length).toBeGreaterThan(15);
    const world = { files: { "plan.yaml": text, "a.csv": ACTUALS } };
    expect((await runWith("validate plan.yaml --max-warnings 0", world)).code).toBe(0);
    expect((await runWith("check plan.yaml -a a.csv --as-of 2025 --fail-on warning", world)).code).toBe(0);
    expect(planOf(text).language).toBe(lang);
  });

  test.each(["zh", "en"])("in %s: every target that its comments show is one", async (lang) => {
    const { stdout } = await runWith(["init", "-o", "-", "--lang", lang]);
    const shown = [...stdout.matchAll(/^# {3}(target: \{.*?\}(?: \})?) /gm)].map(([, target]) => target);
    expect(shown).toHaveLength(10);
    for (const target of shown) {
      const kind = target!.includes("total") ? "kind: flow, " : "";
      planOf(
        `dabiao: 1\nid: p\nperiod: { from: 2020, due: 2025 }\nindicators: [{ id: a, unit: "%", ${kind}${target} }]`,
      );
    }
  });

  test("to standard output nothing else goes there", async () => {
    const { code, stdout, files, stderr } = await runWith("init -o -");
    expect([code, files.size, readPlan("p", bytes(stdout)).diagnostics]).toEqual([0, 0, []]);
    expect(stderr).toContain("dabiao schema plan -o plan.schema.json");
  });
});

describe("what is there stays", () => {
  test.each<[string, string[], string[]]>([
    ["init", ["plan.yaml"], ["plan.yaml"]],
    ["init -o sub/p.yaml", ["sub/p.yaml"], ["sub/p.yaml"]],
    ["init --ci github", [".github/workflows/dabiao.yml"], [".github/workflows/dabiao.yml"]],
    ["init --ci gitlab", ["plan.yaml", "dabiao.gitlab-ci.yml"], ["plan.yaml", "dabiao.gitlab-ci.yml"]],
  ])("%s beside %j: nothing is written, and all that is in the way is told", async (call, there, told) => {
    const before = Object.fromEntries(there.map((path) => [path, "mine"]));
    const { code, stderr, files } = await runWith(call, { files: before });
    expect([code, Object.fromEntries(files)]).toEqual([2, before]);
    expect([...stderr.matchAll(/error output\/exists {2}(\S+)/g)].map(([, path]) => path)).toEqual(told);
  });

  test("a schema that is there is kept, and the plan written", async () => {
    const { code, stderr, files } = await runWith("init", { files: { "plan.schema.json": "mine" } });
    expect([code, files.get("plan.schema.json"), files.has("plan.yaml")]).toEqual([0, "mine", true]);
    expect(stderr).toContain("plan.schema.json was there already and is kept");
  });

  test("a folder that can't be written to: code 4", async () => {
    const { code, stderr, files } = await runWith("init", { unwritable: { "plan.schema.json": "EACCES" } });
    expect([code, files.size]).toEqual([4, 0]);
    expect(stderr).toContain("error output/cannot-write  plan.schema.json can't be written (EACCES)");
  });
});

describe("from a table of targets", () => {
  test("its targets, and what was not understood on standard error with its line", async () => {
    const { code, stdout, stderr } = await runWith("init --from targets.md -o - --area 540100", { files: TARGETS });
    const { plan, diagnostics } = readPlan("p.yaml", bytes(stdout));
    expect([code, diagnostics]).toEqual([0, []]);
    expect(plan).toMatchObject({
      id: "targets",
      title: { zh: "拉萨市目标" },
      area: { code: "540100" },
      language: "zh",
    });
    expect(
      plan!.indicators.map(({ id, targets }) => [id, targets.map(({ comparison }) => comparison.comparator)]),
    ).toEqual([
      ["高新技术企业", ["more-than"]],
      ["研发强度", ["about"]],
      ["氛围", []],
    ]);
    expect([...stderr.matchAll(/^(\S+): 警告 (\S+)/gm)].map(([, at, what]) => `${at} ${what}`)).toEqual([
      "targets.md:6 init/no-tolerance",
      "targets.md:7 init/unclear-target",
    ]);
    expect(stdout).toContain("# 由 dabiao init 取自 targets.md");
    const line = stdout.split("\n").findIndex((one) => one.includes("# target: ")) + 1;
    expect(stderr).toContain(`共 3 个指标，其中 1 个没有目标：见计划第 ${line} 行`);
  });

  test("errors give code 2 and write nothing", async () => {
    const files = { "targets.md": TARGETS["targets.md"].replace("2019年", "") };
    const { code, stderr, files: after } = await runWith("init --from targets.md", { files });
    expect([code, [...after.keys()]]).toEqual([2, ["targets.md"]]);
    expect(stderr).toContain("错误 init/no-due");
    expect((await runWith("init --from targets.md --period 2016..2019", { files })).code).toBe(0);
  });
});

test("from actuals: their indicators, whose file validates with the plan without a warning", async () => {
  const { code, files, stderr } = await runWith("init --from actuals.csv", {
    files: { "actuals.csv": LHASA["actuals.csv"] },
  });
  expect(code).toBe(0);
  expect(stderr).toContain("dabiao check plan.yaml -a actuals.csv");
  const text = files.get("plan.yaml") as string;
  expect(text).toMatch(/^# 计划的年份；数据为 \d{4} 至 \d{4}。$/m);
  const world = { files: { "plan.yaml": text, "actuals.csv": LHASA["actuals.csv"] } };
  const { stderr: said } = await runWith("validate plan.yaml actuals.csv -f json:r.json", world);
  expect(said).not.toMatch(/other-indicator|misspelt|other-area|unit-mismatch/);
});

describe("for CI", () => {
  const plan = { "plan.yaml": LHASA["plan.yaml"] };
  test.each(["github", "gitlab", "pre-commit"])("%s: for a plan that there is, as of its due period", async (ci) => {
    const { code, stdout, files } = await runWith(["init", "plan.yaml", "--ci", ci, "-o", "-"], { files: plan });
    expect([code, [...files.keys()]]).toEqual([0, ["plan.yaml"]]);
    expect(parse(stdout)).toBeTypeOf("object");
    expect(stdout.match(/--as-of 2019(?!\d)/g)!.length).toBeGreaterThan(2);
  });

  test("beside a new plan; another period and other files are named", async () => {
    const { files } = await runWith(["init", "--ci", "gitlab", "--as-of", "2023", "-a", "in/*.csv"]);
    expect([...files.keys()].sort()).toEqual(["dabiao.gitlab-ci.yml", "plan.schema.json", "plan.yaml"]);
    expect(files.get("dabiao.gitlab-ci.yml")).toContain("check plan.yaml -a 'in/*.csv' --as-of 2023 ");
  });

  test("a plan with errors is told and nothing is written", async () => {
    const { code, stderr, files } = await runWith("init bad.yaml --ci github", {
      files: { "bad.yaml": "dabiao: 1\n" },
    });
    expect([code, files.size]).toEqual([2, 1]);
    expect(stderr).toContain("plan/missing-key");
  });
});

each(`
  init plan.yaml                         │ usage/missing-option  │ --ci is missing
  init t.md                              │ usage/missing-option  │ --from t.md is missing
  init --from nowhere.md                 │ file/not-found        │ there is no file nowhere.md
  init --ci travis                       │ usage/bad-value       │ "travis" is no value for --ci
  init --ci github -o -                  │ usage/two-to-stdout   │ plan, github
  init --period soon                     │ usage/bad-value       │ "soon" is no value for --period
  init p.yaml --ci github --from t.md    │ usage/extra-argument  │ "p.yaml"
  init --as-of due --ci github           │ usage/bad-value       │ "due" is no value for --as-of
  init a b --ci github                   │ usage/extra-argument  │ "b" is one
`)("%s is refused with %s", async (call, code, words) => {
  const { stderr, ...rest } = await runWith(call!);
  expect(rest).toMatchObject({ code: 2, stdout: "" });
  expect(stderr.split("\n")[0]).toContain(`error ${code}  ${words}`);
});

test.each([
  ["empty.csv", "", "actuals/empty"],
  ["text.csv", "hello", "actuals/missing-column"],
  ["text.md", "hello", "init/no-table"],
  ["empty.md", "", "init/no-table"],
  ["t.md", "<table><tr><td>a</td></tr></table>", "init/html-table"],
  ["p.yaml", "dabiao: 1", "init/is-plan"],
  ["book.csv", "PK\u0003\u0004", "actuals/workbook"],
  ["book.md", "PK\u0003\u0004", "actuals/workbook"],
])("%s is no table", async (path, content, told) => {
  const { code, stderr, files } = await runWith(["init", "--from", path], { files: { [path]: content } });
  expect([code, files.size]).toEqual([2, 1]);
  expect(stderr).toContain(`error ${told}`);
});
