import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Args, check, csvText, each, planText, runWith, type World } from "./host.ts";
import { runs } from "../effort.ts";

const PLAN =
  "{id: firms, name: {zh: 企业, en: Firms}, unit: 家, target: 25}, {id: labs, name: {zh: 实验室, en: Labs}, unit: 家, target: 5}";

/** A result of these rows under this plan, as the tool writes it. */
async function resultOf(rows: string, plan = PLAN, args = ""): Promise<string> {
  return (await check(plan, rows, `${args} -f json`.trim())).stdout;
}
const OLD = await resultOf("firms 2019 29 家; labs 2019 3 家");
const NEW = await resultOf("firms 2019 20 家; labs 2019 6 家");

const diff = (before: string, after: string, args: Args = "", world: World = {}) =>
  runWith(["diff", "old.json", "new.json", ...(typeof args === "string" ? (args.match(/\S+/g) ?? []) : args)], {
    ...world,
    files: { "old.json": before, "new.json": after, ...world.files },
  });

describe("two results", () => {
  test("what got worse and what got better, with both figures and the reason", async () => {
    expect(await diff(OLD, NEW)).toMatchObject({
      code: 0,
      stderr: "",
      stdout: `old.json (as of 2019) → new.json (as of 2019)
   Indicator  Verdict       Actual          Why
Worse · 1
✗  Firms      met → missed  29 → 20 (2019)  data
Better · 1
✓  Labs       missed → met  3 → 6 (2019)    data

1 worse · 1 better

✓ 1 worse, 1 better — exit 0
`,
    });
  });

  test("the same in Chinese, failing where that is asked for", async () => {
    const { code, stdout } = await diff(OLD, NEW, "--lang zh --fail-on regression --width 80");
    expect([code, stdout]).toEqual([
      1,
      `old.json（截至 2019） → new.json（截至 2019）
   指标    结论           实际                原因
变差 · 1
✗  企业    达标 → 未达标  29 → 20 家 (2019)  数据
变好 · 1
✓  实验室  未达标 → 达标  3 → 6 家 (2019)    数据

1 项变差 · 1 项变好

✗ 1 项变差，1 项变好；regression 1 项（--fail-on） — 退出码 1
`.replace("实际                原因", "实际               原因"),
    ]);
  });

  test("a result beside itself: nothing changed, in every format", async () => {
    for (const format of ["table", "json", "csv", "markdown"]) {
      const { code, stdout } = await diff(OLD, OLD, `--fail-on regression -f ${format}`);
      expect(code).toBe(0);
      if (format === "json") expect(JSON.parse(stdout).changes).toEqual([]);
      else if (format === "csv") expect(stdout.split("\r\n")).toHaveLength(2);
      else expect(stdout).toContain("nothing changed");
    }
  });

  test("JSON says which files were compared, by their checksums", async () => {
    const { stdout, stderr } = await diff(OLD, NEW, "-f json");
    const sum = (text: string) => createHash("sha256").update(text).digest("hex");
    const document = JSON.parse(stdout);
    expect([document.old.sha256, document.new.sha256]).toEqual([sum(OLD), sum(NEW)]);
    expect(document).toMatchObject({
      command: "diff",
      exit: { code: 0 },
      summary: { worse: 1, better: 1, regressions: 1 },
    });
    expect(stderr).toBe("1 worse, 1 better — exit 0\n");
  });

  test("several formats at once, to files; the closing line is told once", async () => {
    const { code, stdout, files } = await diff(OLD, NEW, "-f table -f json:d.json -f markdown:d.md -f csv:d.csv");
    expect([code, stdout.match(/exit 0/g)!.length]).toEqual([0, 1]);
    expect(JSON.parse(files.get("d.json") as string).changes).toHaveLength(2);
    expect(files.get("d.md")).toContain("| Worse | Firms | met → missed | 29 → 20 (2019) | data |");
    expect((files.get("d.csv") as string).split("\r\n")).toHaveLength(4);
    const whole = await diff(OLD, NEW, "-o d.txt");
    expect([whole.stdout, whole.files.get("d.txt")]).toEqual(["", (await diff(OLD, NEW)).stdout]);
  });

  test("one of them from standard input", async () => {
    const { stdout } = await runWith("diff old.json -", { files: { "old.json": OLD }, stdin: NEW });
    expect(stdout).toContain("1 worse · 1 better");
  });

  test("quiet: the closing line alone", async () => {
    expect((await diff(OLD, NEW, "-q")).stdout).toBe("✓ 1 worse, 1 better — exit 0\n");
  });
});

describe("why", () => {
  const one = async (before: readonly string[], after: readonly string[]) => {
    const [old, now] = await Promise.all([before, after].map(([rows, plan, args]) => resultOf(rows!, plan, args)));
    const { changes } = JSON.parse((await diff(old!, now!, "-f json")).stdout);
    return changes.map((one: { id: string; kind: string; causes: string[]; parts: string[] }) =>
      [one.id, one.kind, one.causes.join(), one.parts.join()].join(" ").trim(),
    );
  };
  const P = (target: string) => `{id: x, unit: 家, target: ${target}}`;

  test.each<[string, string[], string[], string[]]>([
    ["a figure", ["x 2019 6 家", P("5")], ["x 2019 4 家", P("5")], ["x worse data"]],
    ["the same figure in other words", ["x 2019 6 家", P("5")], ["x 2019 6.0 个", P("5")], []],
    ["a bound that was softened", ["x 2019 6 家", P("8")], ["x 2019 6 家", P("5")], ["x better plan target"]],
    [
      "a deadline that was moved",
      ["x 2019 6 家", P("8")],
      ["x 2019 6 家", P("{at-least: 8, by: 2021}")],
      ["x changed plan by"],
    ],
    [
      "a figure that is missing now",
      ["x 2019 6 家", P("5")],
      ["y 2019 6 家", `${P("5")}, {id: y}`],
      ["x worse coverage"],
    ],
    [
      "a later moment",
      ["x 2018 6 家", P("8"), "--as-of 2018"],
      ["x 2018 6 家", P("8"), "--as-of 2019"],
      ["x worse as-of"],
    ],
    ["a target more", ["x 2019 6 家", P("5")], ["x 2019 6 家", `${P("5")}, {id: y, target: 1}`], ["y new plan"]],
    ["a target less", ["x 2019 6 家", `${P("5")}, {id: y, target: 1}`], ["x 2019 6 家", P("5")], ["y gone plan"]],
    [
      "a base that was revised",
      ["x 2019 12 家; x 2016 10 家", P("{growth: 30%, since: 2016}")],
      ["x 2019 12 家; x 2016 8 家", P("{growth: 30%, since: 2016}")],
      ["x better data"],
    ],
    [
      "figures that were published later",
      ["x 2019 6 家", P("5")],
      ["x 2019 6 家", `${P("5")}`, "--as-of 2019 --known-on 2018-01-01"],
      ["x worse coverage"],
    ],
    [
      "a threshold for near",
      ["x 2019 9 家", `thresholds: {near: 90%}\nindicators: [${P("10")}]`],
      ["x 2019 9 家", `indicators: [${P("10")}]`],
      ["x worse plan near"],
    ],
    ["what was set by hand", ["x 2019 6 家", P("5")], ["x 2019 6 家", P("5"), "--set x=4"], ["x worse data"]],
  ])("%s", async (_, before, after, expected) => expect(await one(before, after)).toEqual(expected));

  test("frameworks: areas that come and go", async () => {
    const plan = "dabiao: 1\nid: f\nperiod: {due: 2019}\nindicators: [{id: x, target: 5}]";
    const run = async (...areas: string[]) => {
      const rows = areas.map((area) => `${area},x,2019,6`).join("\n");
      const files = { "f.yaml": plan, "f.csv": `area,indicator,period,value\n${rows}` };
      return (await runWith("check f.yaml -a f.csv -f json", { files })).stdout;
    };
    const { stdout } = await diff(await run("甲市", "乙市"), await run("乙市", "丙市"), "-f csv --lang en");
    const cells = stdout
      .split("\r\n")
      .slice(1, 3)
      .map((line) => line.split(","));
    expect(cells.map((row) => [row[1], row[5], row.at(-1)].join(" "))).toEqual([
      "New 丙市 coverage",
      "Gone 甲市 coverage",
    ]);
  });
});

describe("a part of them", () => {
  test.each([
    ["--only labs", 0, "1 better"],
    ["--only firms", 1, "1 worse"],
    ["--area 甲市", 1, "1 worse · 1 better"],
    ["--area a", 1, "1 worse · 1 better"],
  ])("%s decides the code as well", async (args, code, tally) => {
    const outcome = await diff(OLD, NEW, `${args} --fail-on regression`);
    expect([outcome.code, outcome.lines.at(-3)]).toEqual([code, tally]);
  });

  each(`
    --only lab  │ usage/unknown-indicator │ did you mean "labs"?
    --area Jib  │ usage/unknown-area      │ did you mean "jia"?
  `)("%s is refused with %s", async (args, code, hint) => {
    const outcome = await diff(OLD, NEW, args);
    expect(outcome).toMatchObject({ code: 2, stdout: "" });
    expect(outcome.stderr).toContain(code);
    expect(outcome.stderr).toContain(hint);
  });
});

each(`
  diff                                        │ usage/missing-argument │ <old.json> is missing
  diff a.json                                 │ usage/missing-argument │ <new.json> is missing
  diff a.json b.json c.json                   │ usage/extra-argument   │ "c.json"
  diff - -                                    │ file/read-twice        │ - is given twice
  check p.yaml -a - --against -               │ file/read-twice        │ - is given twice
  diff a.json b.json --fail-on missed         │ usage/bad-value        │ "missed" is no value for --fail-on
  diff a.json b.json -f junit                 │ usage/bad-value        │ "junit" is no value for --format
  diff a.json b.json -a c.csv                 │ usage/unknown-option   │ unknown option -a
`)("%s is refused with %s", async (call, code, words) => {
  const { stderr, ...rest } = await runWith(call!);
  expect(rest).toMatchObject({ code: 2, stdout: "" });
  expect(stderr).toContain(`error ${code}  `);
  expect(stderr).toContain(words);
});

test("what is wrong with both files is said in one run, and JSON stays JSON", async () => {
  const { code, stdout, stderr } = await diff(OLD.slice(0, 500), "{}", "-f json");
  expect(code).toBe(2);
  expect(stderr).toMatch(/^old\.json:\d+:\d+: error result\/syntax {2}the result ends before/m);
  expect(stderr).toMatch(/^new\.json: error result\/not-a-result/m);
  expect(JSON.parse(stdout)).toMatchObject({
    command: "diff",
    exit: { code: 2 },
    old: null,
    changes: [],
    diagnostics: [{}, {}],
  });
});

test.each<[string, World, string]>([
  ["a file that is not there", { files: { "old.json": OLD, "new.json": null } }, "file/not-a-file"],
  ["a file that can't be read", { unreadable: { "new.json": "EACCES" } }, "file/unreadable"],
])("%s gives 2", async (_, world, code) => {
  const outcome = await diff(OLD, NEW, "", world);
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toContain(code);
});

test("results of two plans are not compared; results that share one are, with a warning", async () => {
  const other = OLD.replaceAll('"plan": "p"', '"plan": "q"');
  const apart = await diff(OLD, other, "--fail-on regression");
  expect([apart.code, apart.stdout]).toEqual([2, ""]);
  expect(apart.stderr).toContain("error result/no-common-plan  the results have no plan in common: p, then q");
  const files = { "q.yaml": planText(PLAN).replace("id: p", "id: q") };
  const two = (await check(PLAN, "firms 2019 29 家; labs 2019 3 家", "q.yaml -f json", { files })).stdout;
  const shared = await diff(two, NEW, "--fail-on regression");
  expect(shared.code).toBe(1);
  expect(shared.stderr).toContain("warning result/other-plans");
  expect(shared.stdout).toContain("1 worse · 1 better · 2 gone");
});

test("an output that can't be written gives 4, beside what it would have been", async () => {
  const { code, stdout } = await diff(OLD, NEW, "-f json:full.json -f table --fail-on regression", {
    unwritable: { "full.json": "ENOSPC" },
  });
  expect([code, stdout]).toEqual([4, expect.stringContaining("exit 4 (also 1)")]);
});

test("hostile names reach no terminal, whatever the format", async () => {
  const evil = "\u001b]0;x\u0007::error::\u202e|<b>=1+1";
  const hostile = (text: string) =>
    text.replaceAll('"Firms"', JSON.stringify(evil)).replaceAll('"Labs"', JSON.stringify(`=${evil}`));
  for (const format of ["table", "csv", "markdown"]) {
    const { stdout } = await diff(hostile(OLD), hostile(NEW), `-f ${format}`);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u202e]|^::|,=/m);
  }
});

test("the order of rows and of plans in the runs changes nothing", async () => {
  const plans = ["a", "b", "c"].map((id) => [`${id}.yaml`, planText(PLAN).replace("id: p", `id: ${id}`)] as const);
  const run = async (order: readonly string[], rows: string) => {
    const files = { ...Object.fromEntries(plans), "a.csv": csvText(rows) };
    const { stdout } = await runWith(["check", ...order, "-a", "a.csv", "-f", "json"], { files });
    return stdout;
  };
  const said = async (before: string, after: string) => {
    const { changes } = JSON.parse((await diff(before, after, "-f json")).stdout);
    return changes;
  };
  const names = plans.map(([name]) => name);
  const straight = await said(
    await run(names, "firms 2019 29 家; labs 2019 3 家"),
    await run(names, "firms 2019 20 家; labs 2019 6 家"),
  );
  expect(straight).toHaveLength(6);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(names, { minLength: 3 }),
      fc.shuffledSubarray(names, { minLength: 3 }),
      async (a, b) => {
        const turned = await said(
          await run(a, "labs 2019 3 家; firms 2019 29 家"),
          await run(b, "labs 2019 6 家; firms 2019 20 家"),
        );
        expect(turned).toEqual(straight);
      },
    ),
    { numRuns: runs(6) },
  );
});

describe("check --against", () => {
  const against = (rows: string, args = "", last = OLD, plan = PLAN) =>
    check(plan, rows, `--against last.json ${args}`, { files: { "last.json": last } });

  test("lists what got worse, and changes no code by itself", async () => {
    const { code, stdout } = await against("firms 2019 20 家; labs 2019 6 家", "--fail-on never");
    expect(code).toBe(0);
    expect(stdout).toContain(`Compared with last.json
   Indicator  Verdict       Actual          Why
Worse · 1
✗  Firms      met → missed  29 → 20 (2019)  data
1 worse · 1 better
`);
  });

  test.each([
    ["firms 2019 29 家; labs 2019 6 家", "", 0, "nothing"],
    ["firms 2019 29 家; labs 2019 6 家", "--fail-on regression", 0, "pass"],
    ["firms 2019 20 家; labs 2019 6 家", "--fail-on regression", 1, "1 target missed; 1 regression (--fail-on)"],
    ["firms 2018 29 家; labs 2019 6 家", "--fail-on regression --as-of 2018", 1, "2 regression (--fail-on)"],
    ["firms 2018 29 家; labs 2019 6 家", "--as-of 2018", 0, "nothing due yet"],
    [
      "labs 2019 6 家",
      "--fail-on regression --on-missing warn",
      1,
      "incomplete: 1 due target not assessed; 1 regression",
    ],
    ["labs 2019 6 家", "--fail-on regression", 3, "1 regression (--fail-on) — exit 3 (also 1)"],
  ])("%s with %s: code %d", async (rows, args, code, closing) => {
    const pending = "{id: firms, unit: 家, target: {at-most: 30}}, {id: labs, unit: 家, target: 5}";
    const plan = args.includes("2018") ? pending : PLAN;
    const last = args.includes("2018") ? await resultOf("firms 2019 29 家; labs 2019 6 家", pending) : OLD;
    const outcome = await against(rows, args, last, plan);
    expect(outcome.code).toBe(code);
    if (closing !== "nothing") expect(outcome.lines.at(-1)).toContain(closing);
  });

  test("JSON adds what changed, in the words of diff", async () => {
    const rows = "firms 2019 20 家; labs 2019 6 家";
    const run = JSON.parse((await against(rows, "-f json --fail-on regression")).stdout);
    const { changes } = JSON.parse((await diff(OLD, NEW, "-f json")).stdout);
    expect(Object.keys(run.against)).toEqual(
      "path sha256 asOf worse better changed new gone target figure regressions changes".split(" "),
    );
    expect(run.against).toMatchObject({ path: "last.json", worse: 1, better: 1, regressions: 1 });
    expect(run.against.changes).toEqual(changes);
    expect(Object.keys(run)).toEqual([...Object.keys(JSON.parse(OLD)), "against"]);
    const markdown = (await against(rows, "-f markdown")).stdout;
    expect(markdown).toContain("### Compared with last.json\n\n| Change | Indicator |");
    expect(markdown).toContain(
      "| Worse | Firms | met → missed | 29 → 20 (2019) | data |\n\n1 worse · 1 better\n\n**1 target missed",
    );
  });

  test.each([
    [
      "github",
      /^::error file=plan\.yaml,.*title=change\/worse::.*Firms: not assessed: no data \(met in last\.json\); target ≥ 25/m,
    ],
    [
      "junit",
      /<failure message="Jia · Firms: not assessed: no data \(met in last\.json\); target ≥ 25" type="change\/worse">/,
    ],
    ["sarif", /"ruleId": "change\/worse",\s+"ruleIndex": \d+,\s+"level": "error"/],
    ["tap", /^not ok \d+ - Jia · Firms ≥ 25$/m],
  ])("%s carries what fails as an error, and only where it fails", async (format, error) => {
    const rows = "labs 2019 6 家";
    expect((await against(rows, `-f ${format} --fail-on regression --on-missing warn`)).stdout).toMatch(error);
    expect((await against(rows, `-f ${format} --on-missing warn`)).stdout).not.toMatch(/change\/worse|in last\.json/);
  });

  test("new areas and targets are no regression; what the call left out is not gone", async () => {
    const more = `${PLAN}, {id: parks, target: 9}`;
    const outcome = await against(
      "firms 2019 29 家; labs 2019 6 家; parks 2019 1",
      "--fail-on regression -f json",
      OLD,
      more,
    );
    expect(JSON.parse(outcome.stdout)).toMatchObject({ exit: { code: 1 }, against: { new: 1, regressions: 0 } });
    const part = await against("firms 2019 29 家; labs 2019 6 家", "--only labs -f json");
    expect(JSON.parse(part.stdout).against).toMatchObject({ gone: 0, better: 1 });
  });

  test.each([
    ["missing", "--against none.json", "file/not-found"],
    ["broken", "--against broken.json", "result/syntax"],
    ["of another plan", "--against other.json", "result/no-common-plan"],
  ])("a last result that is %s gives 2, and the verdicts all the same", async (_, args, code) => {
    const files = { "broken.json": "{", "other.json": OLD.replaceAll('"plan": "p"', '"plan": "q"') };
    const outcome = await check(PLAN, "firms 2019 29 家; labs 2019 6 家", args, { files });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(`error ${code}  `);
    expect(outcome.stdout).toMatch(/Firms .*met/);
    expect(outcome.stdout).not.toContain("Compared with");
  });

  test("two plans with one id can't be compared with anything", async () => {
    const files = { "last.json": OLD, "twin.yaml": planText(PLAN) };
    const outcome = await check(PLAN, "firms 2019 29 家; labs 2019 6 家", "twin.yaml --against last.json", { files });
    expect([outcome.code, outcome.stderr.includes("error result/twice-judged")]).toEqual([2, true]);
  });
});
