import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { errorsIn } from "../../src/report/exit.ts";
import { error, warning } from "../../src/core/diagnostic.ts";
import { wantedBy } from "../../src/core/names.ts";
import { readActuals } from "../../src/read/observations.ts";
import { readPlan } from "../../src/read/plan.ts";
import { checkRun } from "../../src/report/run.ts";
import { check, checkJson, csvText, each, planText, runWith, type World } from "./host.ts";

const PLAN = (id: string, name: string) =>
  `dabiao: 1\nid: ${id}\narea: { name: ${name} }\nperiod: { due: 2019 }\nindicators: [{ id: firms, unit: 家, target: 25 }]\n`;
const CSV = "area,indicator,period,value\n拉萨市,firms,2019,29\n西宁市,firms,2019,29\n";

test("errors are counted by who must act; those that were not kept count for the data", () => {
  const found = [
    error("plan/empty", {}, null),
    error("actuals/empty", {}, null),
    warning("actuals/undated", { rows: 1 }, null),
  ];
  expect(errorsIn(found, 3)).toEqual({ call: 1, data: 4 });
});

test("errors about what the caller declared of the data are the caller's", () => {
  expect(errorsIn([error("actuals/unknown-dimension", { dimension: "x", known: [], suggestion: null }, null)])).toEqual(
    {
      call: 1,
      data: 0,
    },
  );
});

test.each([
  ["a heading that there is not", "value=actual"],
  ["a period that there is not", "period=yera"],
  ["what rows contradict", "period=2018"],
])("so are those of --map: %s", async (_, map) => {
  const files = { "a.yaml": PLAN("a", "拉萨市"), "a.csv": CSV.replaceAll("西宁", "拉萨") };
  const { stdout } = await runWith(`check a.yaml -a a.csv --as-of 2019 -f json --map ${map}`, { files });
  const { exit, diagnostics } = JSON.parse(stdout);
  expect([exit.code, diagnostics[0].code]).toEqual([
    2,
    expect.stringMatching(/^actuals\/(?:unknown-mapping|map-differs)$/),
  ]);
});

test("beside a broken plan nobody's data are blamed for names that it might have asked for", async () => {
  const files = { "a.yaml": PLAN("a", "拉萨市"), "b.yaml": PLAN("b", "西宁市").replace("due", "duo"), "a.csv": CSV };
  const { stdout } = await runWith("check a.yaml b.yaml -a a.csv -f json", { files });
  const { exit, scorecards, diagnostics } = JSON.parse(stdout);
  expect(exit).toEqual({ code: 2, also: [] });
  expect(scorecards.map((one: { plan: string }) => one.plan)).toEqual(["a"]);
  expect(diagnostics.map((one: { code: string }) => one.code)).toEqual(["plan/unknown-key"]);
});

describe("what can be said of the data beside a broken plan is said in the same run", () => {
  const plan = (...indicators: string[]) =>
    ["dabiao: 1", "id: p", "period: { due: 2019 }", `indicators: [${indicators.join(", ")}]`].join("\n");
  const firms = "{ id: firms, unit: 家, target: 25 }";
  const long = (...rows: string[]) => ["area,indicator,period,value,unit", ...rows].join("\n");
  const wide = "area,period,firms,bases\nA,2019,x,y\n";
  test.each([
    [
      "a number that is none",
      plan(firms, "{ id: b, target: { at-leest: 5 } }"),
      long("A,firms,2019,x,"),
      ["bad-number 2"],
    ],
    [
      "of the indicator that is broken",
      plan("{ id: firms, unitt: 家, target: 5 }"),
      long("A,firms,2019,x,"),
      ["bad-number 2"],
    ],
    [
      "yes where a broken target may ask for it",
      plan("{ id: firms, target: { dome: true } }"),
      long("A,firms,2019,是,"),
      [],
    ],
    [
      "no area where areas may be missing",
      `${plan(firms)}\nareas: [{ nmae: A }]`,
      "indicator,period,value\nfirms,2019,6\n",
      [],
    ],
    ["a row that is torn", plan(firms, "{ id: b, targett: 5 }"), long("A,firms,2019,1,234,家"), ["ragged-row 2"]],
    ["a name that it may have asked for", plan("{ idd: firms, target: 5 }"), long("A,firms,2019,x,"), []],
    ["a column that it may have asked for", plan(firms, "{ idd: bases, target: 5 }"), wide, ["bad-number 2"]],
    ["a header that it may explain", plan("{ idd: firms, target: 5 }"), wide, []],
    ["nothing of what is no plan", "dabiao: [", long("A,firms,2019,x,"), []],
  ])("%s", async (_, text, csv, wanted) => {
    const { stdout, code } = await runWith("check p.yaml -a a.csv --as-of 2019 -f json", {
      files: { "p.yaml": `${text}\n`, "a.csv": csv },
    });
    const { diagnostics, exit } = JSON.parse(stdout) as { diagnostics: { code: string; line: number }[]; exit: object };
    const said = diagnostics.filter((one) => one.code.startsWith("actuals/"));
    expect(said.map((one) => `${one.code.slice(8)} ${one.line}`)).toEqual(wanted);
    expect([code, exit]).toEqual([2, { code: 2, also: wanted.length > 0 ? [3] : [] }]);
  });

  test("a sound plan's own rows are read as it asks for them", async () => {
    const files = {
      "a.yaml": `${plan("{ id: online, kind: stock, target: { done: true } }")}\n`,
      "b.yaml": `${plan("{ id: firms, targett: 5 }").replace("id: p", "id: q")}\n`,
      "a.csv": long("A,online,2019,2,", "A,firms,2019,x,"),
    };
    const { stdout } = await runWith("check a.yaml b.yaml -a a.csv --as-of 2019 -f json", { files });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
    expect(diagnostics.map(({ code }) => code)).toEqual([
      "actuals/bad-yes-no",
      "actuals/bad-number",
      "plan/unknown-key",
    ]);
  });
});

test("--known-on sees what was published by then, and says what has no date", async () => {
  const rows = "indicator,period,value,published\nfirms,2018,20,2019-01-10\nfirms,2019,29,2020-01-10\nfirms,2017,1,\n";
  const files = { "a.yaml": PLAN("a", "拉萨市"), "a.csv": rows };
  const { stdout } = await runWith("check a.yaml -a a.csv --known-on 2019-06-30 --as-of 2019 -f json", { files });
  const result = JSON.parse(stdout);
  expect(result.scorecards[0].assessments[0]).toMatchObject({
    verdict: "missed",
    actual: { value: 20, period: "2018", stale: true },
  });
  expect(result.diagnostics.map((one: { code: string }) => one.code)).toEqual(["actuals/undated"]);
});

describe("a table of areas among the actuals", () => {
  const FRAME = "dabiao: 1\nid: f\nperiod: { due: 2019 }\nindicators: [{ id: firms, unit: 家, target: 25 }]\n";
  const files = {
    "f.yaml": FRAME,
    "areas.csv": "area,name,parent,peers\n610702,汉台区,汉中市,south\n610700,汉中市,,\n610703,南郑区,汉中市,south\n",
    "a.csv": "area,indicator,period,value\n汉台区,firms,2019,29\n610703,firms,2019,20\n",
    "b.csv": "area,indicator,period,value\n汉中市,firms,2019,90\n西安市,firms,2019,9\n汉台,firms,2019,9\n",
    "wide.csv": "indicator,period,汉台区,南郑区\nfirms,2019,29,20\n",
    "one.csv": "indicator,period,value\nfirms,2019,29\n",
    "bad.csv": "area,parent\n汉台区,汉中\n",
  };
  interface Card {
    area: { code: string; name: { zh: string } };
    assessments: { verdict: string; reason: string | null }[];
  }
  /** "codes of the diagnostics; area: verdict, …" of a check. */
  async function checked(args: string, more: World = {}) {
    const run = await runWith(`check f.yaml ${args} --as-of 2019 -f json`, { files, ...more });
    const { scorecards, diagnostics, inputs } = JSON.parse(run.stdout);
    const cards = scorecards.map(({ area, assessments: [one] }: Card) => {
      return `${area.name.zh ?? area.code}: ${one!.reason ?? one!.verdict}`;
    });
    const codes = diagnostics.map(
      ({ code, args }: { code: string; args: { name?: string } }) => `${code} ${args.name}`,
    );
    return { code: run.code, said: [...codes, ...cards].join(", "), inputs, stderr: run.stderr };
  }
  const ALL = "汉台区: met, 汉中市: met, 南郑区: missed";
  const OTHERS = "actuals/other-area 西安市, actuals/other-area 汉台";

  test.each([
    ["before the figures", "-a areas.csv -a a.csv -a b.csv", `${OTHERS}, ${ALL}`],
    ["behind them", "-a a.csv -a b.csv -a areas.csv", `${OTHERS}, ${ALL}`],
    ["between them", "-a b.csv -a areas.csv -a a.csv", `${OTHERS}, ${ALL}`],
    ["by a pattern", "-a [ab]*.csv --only firms", "areas/unknown-parent undefined"],
    ["areas without a row stay", "-a a.csv -a areas.csv", "汉台区: met, 汉中市: no-observation, 南郑区: missed"],
    [
      "areas as columns are known by it",
      "-a wide.csv -a areas.csv",
      "汉台区: met, 汉中市: no-observation, 南郑区: missed",
    ],
    ["areas are picked from it", "-a a.csv -a areas.csv --area 610702", "汉台区: met"],
    ["rows without an area are of the one that is picked", "-a one.csv -a areas.csv --area 汉台区", "汉台区: met"],
    ["rows without an area are of none otherwise", "-a one.csv -a areas.csv", "actuals/missing-area undefined"],
    ["an area that it doesn't list", "-a a.csv -a areas.csv --area 汉台", "usage/unknown-area 汉台"],
  ])("%s", async (_, args, said) => expect((await checked(args)).said).toContain(said));

  test("may come by standard input, in pieces, and so may the figures beside it", async () => {
    const { said } = await checked("-a a.csv -a - -a b.csv", { stdin: files["areas.csv"] });
    expect(said).toBe(`${OTHERS}, ${ALL}`);
    const other = await checked("-a areas.csv -a -", { stdin: files["a.csv"] });
    expect(other.said).toBe("汉台区: met, 汉中市: no-observation, 南郑区: missed");
  });

  test("and packed", async () => {
    const packed = { ...files, "areas.csv.gz": new Uint8Array(gzipSync(files["areas.csv"])) };
    expect((await checked("-a a.csv -a areas.csv.gz -a b.csv", { files: packed })).said).toBe(`${OTHERS}, ${ALL}`);
  });

  test("stands among the inputs in the order given, as what it is", async () => {
    const { inputs } = await checked("-a a.csv -a areas.csv -a b.csv");
    expect(
      inputs.map((one: { role: string; path: string; rows: number }) => `${one.role} ${one.path} ${one.rows}`),
    ).toEqual(["plan f.yaml undefined", "actuals a.csv 2", "areas areas.csv 3", "actuals b.csv 3"]);
  });

  test("alone it leaves nothing to check, and is sound for validate", async () => {
    expect(await checked("-a areas.csv")).toMatchObject({
      code: 2,
      said: expect.stringMatching("run/nothing-matched"),
    });
    for (const args of ["validate areas.csv", "validate f.yaml areas.csv"]) {
      expect((await runWith(`${args} --lang en`, { files })).code).toBe(0);
    }
    const { code, stdout } = await runWith("validate bad.csv --lang en", { files });
    expect([code, stdout]).toEqual([2, expect.stringContaining("areas/unknown-parent")]);
  });

  test("what it repeats or contradicts of the plan's own areas is told with both places", async () => {
    const own = `${FRAME}areas: [{ name: 汉台区, peers: north }]\n`;
    const { code, stderr, stdout } = await runWith("check f.yaml -a a.csv -a areas.csv --lang zh", {
      files: { ...files, "f.yaml": own },
    });
    expect([code, `${stdout}${stderr}`]).toEqual([2, expect.stringContaining("areas/differs")]);
    expect(`${stdout}${stderr}`).toMatch(/areas\.csv:2.*f\.yaml:5/s);
  });
});

describe("a condition of --fail-on that nothing in the call can bring about is an error in the call", () => {
  const DATA = "x 2019 5";
  const FOLLOWED = "progress: { method: linear }\nindicators: [{ id: x, target: 5 }]";
  const ONE = "progress: { method: linear }\nindicators: [{ id: x, target: 5, progress: { method: linear } }]";
  each(`
    behind     │ a plan that follows nothing           │ {id: x, target: 5}                     │                   │ 2
    off-track  │ a plan that follows nothing           │ {id: x, target: 5}                     │                   │ 2
    regression │ a plan that follows nothing           │ {id: x, target: 5}                     │                   │ 2
    behind     │ a method in the call                  │ {id: x, target: 5}                     │ --progress linear │ 0
    regression │ a method in the call                  │ {id: x, target: 5}                     │ --progress linear │ 0
    regression │ an earlier result                     │ {id: x, target: 5}                     │ --against o.json  │ 0
    behind     │ an earlier result                     │ {id: x, target: 5}                     │ --against o.json  │ 2
    behind     │ a plan that follows all its targets   │ FOLLOWED                               │                   │ 0
    off-track  │ a plan that follows one target        │ ONE                                    │                   │ 0
    behind     │ what is followed has no target        │ {id: x, unit: 家, kind: stock}         │ --progress linear │ 2
    near       │ any plan                              │ {id: x, target: 5}                     │                   │ 0
  `)("%s with %s: %s %s", async (condition, _, content, options, code) => {
    const plan = { FOLLOWED, ONE }[content!] ?? content!;
    const earlier = await check("{id: x, target: 5}", DATA, "-f json");
    const args = `--fail-on ${condition} ${options}`;
    const { code: ended, stderr } = await check(plan, DATA, args, { files: { "o.json": earlier.stdout } });
    expect([ended, stderr.includes("usage/idle-condition")]).toEqual([Number(code), code === "2"]);
  });
});

test("a run keeps ten thousand warnings of one kind about the data and counts the rest; so does one of the library", async () => {
  const rows = Array.from({ length: 10_003 }, () => "x 2019 5").join(";");
  const { exit, diagnostics, diagnosticsOmitted } = await checkJson("{id: x, target: 5}", rows);
  expect([exit.code, diagnostics.length, diagnosticsOmitted]).toEqual([0, 10_000, 2]);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const plans = [readPlan("p.yaml", bytes(planText("{id: x, target: 5}")))];
  const actuals = [readActuals("a.csv", bytes(csvText(rows)), wantedBy([plans[0]!.plan!], null))];
  const run = checkRun({ plans, actuals });
  expect([run.exit.code, run.diagnostics.length, run.omitted]).toEqual([0, 10_000, 2]);
});

describe("what nobody has filled in", () => {
  const FRAMEWORK =
    "dabiao: 1\nid: f\nperiod: { due: 2021 }\nindicators:\n  - { id: firms, unit: 家, target: 30 }\n  - { id: rd, unit: 万元, target: 10 }\n";
  const CALLS = {
    check: "check f.yaml -a a.csv --as-of 2021",
    validate: "validate f.yaml a.csv --as-of 2021",
    compare: "compare f.yaml -a a.csv --as-of 2021 --on-missing error",
  };

  test.each(
    ["", "—", "-", "…", "n/a", "/"].flatMap((mark) =>
      Object.keys(CALLS).map((command) => [command, mark] as [keyof typeof CALLS, string]),
    ),
  )("%s: an area of a framework whose every cell is %j is there, without figures", async (command, mark) => {
    const layouts = [
      `area,period,firms,rd\n汉台区,2021,60,12\n南郑区,2021,${mark},${mark}\n`,
      `area,indicator,period,value\n汉台区,firms,2021,60\n汉台区,rd,2021,12\n南郑区,firms,2021,${mark}\n`,
      `area,indicator,2020,2021\n汉台区,firms,50,60\n汉台区,rd,1,12\n南郑区,firms,${mark},${mark}\n`,
    ];
    for (const csv of layouts) {
      const { code, stdout } = await runWith(CALLS[command], { files: { "f.yaml": FRAMEWORK, "a.csv": csv } });
      expect(code).toBe(3);
      expect(stdout).toContain("2 due targets not assessed");
    }
  });

  test.each([
    ["indicator,period,value\nfirms,2019,\n", "check", 3, "as of 2019"],
    ["indicator,period,value\nfirms,2018,—\nfirms,2019,—\n", "check", 3, "as of 2019"],
    ["indicator,period,value,status\nfirms,2018,,\nfirms,2019,,forecast\n", "check", 0, "as of 2018"],
    ["indicator,period,value\nfirms,2018,29\nfirms,2019,\n", "check", 0, "as of 2018"],
    ["indicator,period,value\nfirms,2019,\n", "validate", 3, "incomplete"],
  ])(
    "%j is judged as of the period that it leaves blank, where there is no figure: %s",
    async (csv, command, code, said) => {
      const files = { "p.yaml": PLAN("p", "拉萨市"), "a.csv": csv };
      const call = command === "check" ? "check p.yaml -a a.csv" : "validate p.yaml a.csv";
      const found = await runWith(call, { files });
      expect(found.stdout).toContain(said);
      expect(found.code).toBe(code);
    },
  );
});

test("a total among the areas is a warning, under --strict an error in the data", async () => {
  const files = {
    "f.yaml": "dabiao: 1\nid: f\nperiod: { due: 2021 }\nindicators: [{ id: firms, unit: 家, target: 30 }]\n",
    "a.csv": "area,indicator,period,value\n汉台区,firms,2021,60\n合计,firms,2021,60\n",
  };
  for (const call of ["check f.yaml -a a.csv", "validate f.yaml a.csv", "compare f.yaml -a a.csv"]) {
    const { code, stderr, stdout } = await runWith(call, { files });
    expect([code, `${stderr}${stdout}`]).toEqual([0, expect.stringContaining("warning actuals/total-area")]);
    expect((await runWith(`${call} --strict`, { files })).code).toBe(3);
  }
});

describe("targets of the parts that fall short, beside another error in the plan", () => {
  const plan = (own: string, gr: string, rest = "") =>
    `dabiao: 1\nid: b\nperiod: { from: 2018, due: 2021 }\n${rest}areas:\n` +
    `  - { name: 汉中市, targets: { firms: 60, gr: ${gr} } }\n  - { name: 汉台区, parent: 汉中市, targets: { firms: ${own} } }\n` +
    "indicators:\n  - { id: firms, unit: 家, breakdown: sum }\n  - { id: gr, unit: 项, breakdown: sum }\n";
  test.each([
    ["of another indicator", plan("40", "{ growth: 30%, since: 2018 }"), true],
    ["of another indicator's number", plan("40", "{ growth: 30, since: 2018 }"), true],
    ["of a part's own target", plan("{ growth: 5, since: 2018 }", "{ growth: 30%, since: 2018 }"), false],
    ["of what all targets take over", plan("40", "3", "thresholds: { about: 7 }\n"), false],
    ["of the areas", plan("40", "3").replace("parent: 汉中市", "parent: 汉口市"), false],
    ["of a key", plan("40", "3").replace("id: gr, ", "id: gr, brekdown: sum, "), false],
  ])("%s", async (_, text, isTold) => {
    const { code, stdout } = await runWith("validate b.yaml", { files: { "b.yaml": text } });
    expect([code, stdout.includes("plan/breakdown-short")]).toEqual([2, isTold]);
  });
});
