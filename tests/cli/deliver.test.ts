import { describe, expect, test } from "vitest";
import { deliverIn } from "../../src/cli/deliver.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { runOf } from "../report/made-run.ts";
import { check, csvText, each, LHASA, lhasa, memoryHost, planText, runWith, type World } from "./host.ts";

const PLAN = "{id: firms, unit: 家, target: 25}";
const LOW = "firms 2019 20 家";

/** A world out of "terminal=80 depth=0 NO_COLOR=1". */
function worldOf(settings: string): World {
  const { terminal, depth, ...env } = Object.fromEntries((settings.match(/\S+/g) ?? []).map((one) => one.split("=")));
  return {
    env,
    ...(terminal && { terminal: Number(terminal) }),
    ...(depth && { depth: Number(depth) as 0 }),
  };
}

each(`
  no  │                │                                      │ a pipe
  yes │                │ terminal=80                          │ a terminal
  no  │                │ terminal=80 depth=0                  │ a terminal without colours
  no  │                │ terminal=80 TERM=dumb                │ a terminal that is dumb
  no  │                │ terminal=80 NO_COLOR=1               │ NO_COLOR on a terminal
  yes │                │ terminal=80 NO_COLOR=                │ NO_COLOR that is empty
  no  │                │ terminal=80 NO_COLOR=1 FORCE_COLOR=1 │ NO_COLOR before FORCE_COLOR
  yes │                │ FORCE_COLOR=1                        │ FORCE_COLOR on a pipe
  no  │                │ terminal=80 FORCE_COLOR=0            │ FORCE_COLOR=0 on a terminal
  yes │                │ CLICOLOR_FORCE=1                     │ CLICOLOR_FORCE on a pipe
  yes │ --color always │ NO_COLOR=1                           │ the flag before NO_COLOR, on a pipe
  no  │ --color never  │ terminal=80 FORCE_COLOR=1            │ the flag before FORCE_COLOR, on a terminal
`)("colours: %s with %s %s, %s", async (coloured, args, settings) => {
  const { stdout, stderr } = await check(PLAN, `${LOW}; alpha 2019 1`, args, worldOf(settings!));
  expect([stdout.includes("\u001b["), stderr.includes("\u001b[")]).toEqual(Array(2).fill(coloured === "yes"));
});

test("colour only repeats what mark and word say; files never have any, and take their own width", async () => {
  const [coloured, plain] = [await check(PLAN, LOW, "--color always"), await check(PLAN, LOW)];
  expect(coloured.stdout).toContain("\u001b[31m✗\u001b[39m");
  expect(coloured.stdout.replace(/\u001b\[\d+m/g, "")).toBe(plain.stdout);
  const { files } = await check(PLAN, LOW, "--color always -o out.txt", {
    terminal: 60,
  });
  expect(files.get("out.txt")).toBe(plain.stdout);
});

each(`
  80  │ --width 80 │ terminal=200 depth=0
  90  │            │ terminal=90 depth=0 COLUMNS=70
  70  │            │ COLUMNS=70
  120 │            │
`)("the width is %s with %s %s", async (width, args, settings) => {
  expect((await lhasa(args, worldOf(settings!))).stdout).toBe((await lhasa(`--width ${width}`)).stdout);
});

each(`
  as of │ the flag                  │ lang: zh │ --lang en │ DABIAO_LANG=zh
  截至  │ DABIAO_LANG               │ lang: en │           │ DABIAO_LANG=zh
  截至  │ the plan, not LC_ALL      │ lang: zh │           │ DABIAO_LANG=fr LC_ALL=en_GB
  as of │ English, without any word │          │           │ LC_ALL=zh_CN
`)("%s: the language is that of %s", async (word, _, own, args, settings) => {
  const files = { "plan.yaml": planText(`${own}\nindicators: [${PLAN}]`) };
  expect((await check(PLAN, LOW, args, { files, ...worldOf(settings!) })).stdout).toContain(word);
});

test("several formats in one run, all but one to files; what can't be written is said, the rest is written", async () => {
  const { files, stdout } = await check(PLAN, LOW, "-f json:r.json -f csv -f markdown:r.md -o r.csv");
  const starts = ["r.json", "r.csv", "r.md"].map((path) => String(files.get(path)).slice(0, 4));
  expect([stdout, ...starts]).toEqual(["", "{\n  ", "\ufeffPla", "## p"]);
  const faulty = await check(PLAN, LOW, "-f csv:a.out -f json:b.out -f table", {
    unwritable: { "a.out": "ENOSPC" },
  });
  expect([faulty.code, faulty.lines.at(-1)]).toEqual([4, "✗ 1 target missed — exit 4 (also 1)"]);
  expect([faulty.files.has("a.out"), faulty.files.has("b.out")]).toEqual([false, true]);
  expect(faulty.stderr).toContain("error output/cannot-write  a.out can't be written (ENOSPC)");
});

each(`
  -f json:-               │ {
  -f json -o -            │ {
  -f csv:r.csv -f json:-  │ {
  -o -                    │ p
`)("%s writes to standard output, and no file", async (args, start) => {
  const { stdout, files } = await check(PLAN, LOW, args);
  expect([stdout[0], files.has("-")]).toEqual([start, false]);
});

each(`
  -f json:- -f csv        │ usage/two-to-stdout
  -f json:- -f csv:-      │ usage/two-to-stdout
  -f json:- -f csv -o -   │ usage/two-to-stdout
  -f json:- -o r.json     │ usage/extra-argument
`)("%s is refused: %s", async (args, code) => {
  expect(await check(PLAN, LOW, args)).toMatchObject({ code: 2, stderr: expect.stringContaining(code!) });
});

test("the form is written as CSV to a file that ends so, however it is named, and as Markdown anywhere else", async () => {
  const args =
    "-f ziping:自评表.csv -f ziping:b.CSV -f ziping-csv:c.txt -f ziping:d.md -f table:t.csv -f ziping -o e.csv";
  const { files, stdout } = await check(PLAN, LOW, args);
  const starts = ["自评表.csv", "b.CSV", "c.txt", "e.csv", "d.md", "t.csv"].map((path) =>
    String(files.get(path)).slice(0, 3),
  );
  expect([stdout, ...starts]).toEqual(["", ...Array(4).fill("\ufeffNo"), "## ", "p ·"]);
});

each(`
  0 │ firms 2019 30 家
  1 │ firms 2019 20 家
  3 │ firms 2019 30 家; firms x 1
`)(
  "a pipe that nobody reads keeps the verdict's code %s, quietly; one that fails gives 4, which the last line says",
  async (code, rows) => {
    for (const format of ["-f table", "-f json", "-f csv", "-f markdown"]) {
      const { stderr } = await check(PLAN, rows!, format);
      expect(await check(PLAN, rows!, format, { stdout: "closed" })).toMatchObject({ code: Number(code), stderr });
      const fault = await check(PLAN, rows!, format, { stdout: "ENOSPC" });
      expect([fault.code, fault.stderr]).toEqual([4, expect.stringContaining("stdout can't be written (ENOSPC)")]);
      const also = code === "0" ? "" : ` (also ${code})`;
      expect(fault.stderr.split("\n").at(-2)).satisfy((line: string) => line.endsWith(` — exit 4${also}`));
    }
  },
);

test.each([
  ["the actuals", "-f csv:actuals.csv"],
  ["the actuals by another path", "-f html:./sub/../actuals.csv"],
  ["the plan", "-f json -o plan.yaml"],
  ["one of several outputs", "-f markdown:gaps.md -f csv:actuals.csv"],
  ["a file for a unit", "-f csv:{owner}.csv"],
])("%s that the call reads is never written over: %s", async (_, outputs) => {
  const files = { ...LHASA, "市科技局.csv": "indicator,period,value\n高新技术企业,2019,29\n" };
  const call = `check plan.yaml -a actuals.csv -a 市科技局.csv --as-of 2019 ${outputs}`;
  const { code, stderr, files: after } = await runWith(call, { files });
  expect(code).toBe(4);
  expect(stderr).toContain("output/is-input");
  for (const [path, text] of Object.entries(files)) expect(after.get(path), path).toBe(text);
  if (outputs.includes("gaps.md")) expect(after.get("gaps.md")).toContain("##");
});

test.each([
  ["check", "a plan that can't be read", { "plan.yaml": "dabiao: 1\n" }],
  ["compare", "areas that differ from the plan's", { "areas.csv": "地区,代码\n拉萨市,540200\n" }],
  ["validate", "a plan that can't be read", { "plan.yaml": "dabiao: 1\n" }],
])("%s: nor are actuals that were not read because of %s", async (command, _, broken) => {
  const files = { ...LHASA, ...broken };
  const data = command === "validate" ? "actuals.csv" : "-a actuals.csv -a areas.csv";
  const { code, stderr, files: after } = await runWith(`${command} plan.yaml ${data} -f json:actuals.csv`, { files });
  expect([code, after.get("actuals.csv")]).toEqual([2, LHASA["actuals.csv"]]);
  expect(stderr).toContain("output/is-input");
});

test("neither are the results that are compared, but an earlier result may give way to the new one", async () => {
  const written = await runWith("check plan.yaml -a actuals.csv --as-of 2019 -f json:old.json", { files: LHASA });
  const files = { ...LHASA, "old.json": written.files.get("old.json")! };
  const compared = await runWith("diff old.json old.json -f json:old.json", { files });
  expect([compared.code, compared.files.get("old.json")]).toEqual([4, files["old.json"]]);
  const against = "check plan.yaml -a actuals.csv --as-of 2018 --against old.json -f json:old.json";
  const next = await runWith(against, { files });
  expect(next.stderr).not.toContain("output/is-input");
  expect(JSON.parse(next.files.get("old.json") as string).options.asOf).toBe("2018");
});

const FAILURES: Readonly<Record<string, RegExp>> = {
  junit: /<(?:failure|error) .*?type="([^"]*)"/,
  tap: /^not ok \d+ - (?!.* # (?:TODO|SKIP) )(.*)/m,
  sarif: /"ruleId": "([^"]*)",\s*"ruleIndex": \d+,\s*"level": "error"/,
  github: /^::error .*?title=([^,:]*)::/m,
};
const TWICE = "firms 2019 30 家; firms 2019 30 家";

describe("a report shows a failure where the run fails, and for what", () => {
  each(`
    check --fail-on warning         │ ${TWICE}                          │ 1 │ actuals/duplicate-row
    check                           │ ${TWICE}                          │ 0 │
    check --fail-on never           │ ${TWICE}                          │ 0 │
    check                           │ firms 2018 30 家                  │ 3 │ too-old verdict/not-assessed firms
    check -f csv:bad                │ firms 2019 30 家                  │ 4 │ exit/4
    validate                        │ firms 2018 30 家                  │ 3 │ actuals/missing-figures
    validate --on-missing warn      │ firms 2018 30 家                  │ 0 │
    validate --max-warnings 0       │ ${TWICE}                          │ 3 │ actuals/duplicate-row
    validate --max-warnings 1       │ ${TWICE}                          │ 0 │
    validate --code plan/empty      │ firms 2019 x                      │ 3 │ exit/3
    validate                        │ firms 2019 x                      │ 3 │ actuals/bad-number
  `)("%s with %s: %s %s", async (call, rows, code, rules) => {
    const [command = "", ...options] = call!.split(" ");
    const files = {
      "p.yaml": planText(`indicators: [${PLAN.replace("}", ", max-age: 0}")}]`),
      "a.csv": csvText(rows!),
    };
    const data = command === "check" ? "-a a.csv" : "a.csv";
    const world = { files, unwritable: { bad: "EACCES" } };
    for (const [format, failure] of Object.entries(FAILURES)) {
      const args = `${command} p.yaml ${data} --as-of 2019 --lang en ${options.join(" ")} -f ${format}`;
      const ended = await runWith(args, world);
      const named = failure.exec(ended.stdout)?.[1] ?? "";
      const is = rules === "" ? named === "" : rules!.split(" ").some((rule) => named.includes(rule));
      expect([ended.code, is], `${format}: ${named}`).toEqual([Number(code), true]);
    }
  });
});

test("the step summary of GitHub takes the Markdown report; where it can't be written, it is said which file and why", async () => {
  const env = { GITHUB_STEP_SUMMARY: "/tmp/summary" };
  const { files, code } = await check(PLAN, LOW, "-f github", { env });
  expect([code, files.get("../../../tmp/summary")]).toEqual([1, (await check(PLAN, LOW, "-f markdown")).stdout]);
  const full = await check(PLAN, LOW, "-f github", { env, unwritable: { "/tmp/summary": "ENOSPC" } });
  expect([full.code, full.lines.at(-1)]).toEqual([4, "1 target missed — exit 4 (also 1)"]);
  expect(full.stderr).toContain(
    "error output/cannot-write  GITHUB_STEP_SUMMARY (/tmp/summary) can't be written (ENOSPC)\n  check the folder",
  );
});

test("what is more than a text can hold is told for a file and for standard output, and the rest is written", async () => {
  const formats = [
    { name: "json", render: () => "x".repeat(2 ** 29) },
    { name: "table", render: () => "short\n" },
  ];
  const { host, files, said } = memoryHost({});
  const deliver = (paths: readonly (readonly [string, string | null])[]) =>
    deliverIn(
      formats,
      (failedOutputs) => ({ ...runOf({}), exit: { code: failedOutputs > 0 ? 4 : 0, also: [] } }),
      paths.map(([format, path]) => ({ format, path })),
      [],
      {},
      "en",
      LIMITS,
      host,
    );
  const told = (path: string) =>
    `error output/too-large  ${path} can't be written: as json this is more than a text can`;
  expect(
    await deliver([
      ["json", "r.json"],
      ["table", "r.txt"],
    ]),
  ).toBe(4);
  expect(said.stderr).toContain(told("r.json"));
  expect([...files.values()]).toEqual(["short\n"]);
  expect([await deliver([["json", null]]), said.stdout]).toEqual([4, ""]);
  expect(said.stderr).toContain(told("stdout"));
  expect(said.stderr).toMatch(/exit 4\n$/);
});

test("another fault of a format stays what it is: a bug", async () => {
  const { host } = memoryHost({});
  const render = (): string => {
    throw new RangeError("Maximum call stack size exceeded");
  };
  const output = [{ format: "json", path: "r.json" }];
  await expect(
    deliverIn([{ name: "json", render }], () => runOf({}), output, [], {}, "en", LIMITS, host),
  ).rejects.toThrow("Maximum call stack");
});

describe("a text in pieces", () => {
  const million = "x".repeat(1_000_000);

  /** Delivers pieces of a million letters each; how many of them were made, and what became of them. */
  async function delivered(path: string | null, count: number, world: World = {}, bug: unknown = null) {
    const { host, files, said } = memoryHost(world);
    const run = () => ({ ...runOf({}), exit: { code: 0, also: [] } });
    let made = 0;
    function* pieces() {
      for (; made < count; made++) yield million;
      if (bug !== null) throw bug;
    }
    const format = { name: "json", render: () => "", pieces };
    const end = await deliverIn([format], run, [{ format: "json", path }], [], {}, "en", LIMITS, host).catch(
      (thrown: unknown) => thrown,
    );
    const text = path === null ? said.stdout : [...files.values()].join("");
    return { made, end, length: text.length, isWhole: text === million.repeat(text.length / 1_000_000), said };
  }

  test.each([[null], ["r.json"]])(
    "is written whole, be it short or longer than is made at once, to %s",
    async (path) => {
      for (const count of [0, 1, 3, 5, 9]) {
        const { made, end, length, isWhole } = await delivered(path, count);
        expect([made, end, length, isWhole]).toEqual([count, 0, count * 1_000_000, true]);
      }
    },
  );

  test("isn't made to its end where nobody reads any more", async () => {
    const { made, end } = await delivered(null, 50, { stdout: "closed" });
    expect(made).toBeLessThan(12);
    expect(end).toBe(0);
  });

  test("a bug in the midst of it is a bug and no fault of the file", async () => {
    const bug = new Error("oops");
    for (const path of [null, "r.json"]) expect((await delivered(path, 9, {}, bug)).end).toBe(bug);
  });
});
