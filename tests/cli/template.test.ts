import { spawnSync } from "node:child_process";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/main.ts";
import { parsePeriod } from "../../src/core/period.ts";
import { type Args, each, LHASA, memoryHost, planText, runWith, type World } from "./host.ts";
import { runs } from "../effort.ts";

type Row = Record<string, string>;

const argsOf = (args: Args): readonly string[] => (typeof args === "string" ? args.split(" ").filter(Boolean) : args);

/** The form of a plan for Jia (see planText), and what is said beside it. */
async function form(content: string, args: Args = "", world: World = {}) {
  const files = { "plan.yaml": planText(content), ...world.files };
  const outcome = await runWith(["template", "plan.yaml", "--lang", "en", ...argsOf(args)], { ...world, files });
  return { ...outcome, rows: rowsOf(outcome.stdout) };
}

const rowsOf = (text: string): Row[] => parse(text, { bom: true, columns: true });

/** Rows as "indicator period". */
const asked = (rows: readonly Row[]): string =>
  rows.map(({ indicator, period }) => `${indicator} ${period}`).join("; ");

describe("without --period a form asks for what the targets go by", () => {
  each(`
    a value, when it is due                        │ {id: x, target: 5}                                                  │ x 2019
    also within a year                             │ {id: x, target: {at-least: 5, by: 2019Q3}}                          │ x 2019Q3
    growth: the base and the due period            │ {id: x, target: {growth: 30%, since: 2016}}                         │ x 2016; x 2019
    a baseline of the plan is not asked for again  │ {id: x, target: {growth: 30%}, baseline: {value: 3, period: 2016}}  │ x 2019
    each year from the reference year              │ {id: x, target: {rising: true}}                                     │ x 2016; x 2017; x 2018; x 2019
    but not the year of the baseline               │ {id: x, target: {falling: true}, baseline: {value: 3, period: 2017}} │ x 2018; x 2019
    every year of the window                       │ {id: x, target: {every-year: {at-least: 3}, from: 2018}}            │ x 2018; x 2019
    every year that a total adds up                │ {id: x, kind: flow, target: {total: 9, from: 2017}}                 │ x 2017; x 2018; x 2019
    of a running total its ends                    │ {id: x, kind: cumulative, target: {total: 9, since: 2016}}          │ x 2016; x 2019
    milestones, each when it is due                │ {id: x, target: 5, milestones: [{at-least: 3, by: 2018}]}           │ x 2018; x 2019
    a period once, whoever wants it                │ {id: x, target: [5, {at-most: 9}]}                                  │ x 2019
    without a target, when the last one is due     │ {id: x, target: {at-least: 5, by: 2018}}, {id: y}                   │ x 2018; y 2018
  `)("%s", async (_, indicators, expected) => {
    const { rows, code, stderr } = await form(indicators!);
    expect([asked(rows), code]).toEqual([expected, 0]);
    expect(stderr).toMatch(new RegExp(`^${rows.length} rows? to fill in, for `));
  });
});

describe("of a derived indicator the inputs are asked for, and not the result", () => {
  const INPUTS = "inputs: [{id: a, unit: 万元, kind: flow}, {id: b, unit: 万元, kind: flow}]\nindicators:\n";
  each(`
    both sides of a share           │ {id: x, unit: "%", formula: a / b, target: 5}                 │                 │ a 2019; b 2019
    the period before               │ {id: x, unit: "%", formula: a / prev(a) - 1, target: 5}       │                 │ a 2018; a 2019
    of a formula within a formula   │ {id: x, unit: "%", formula: y * 2, target: 5}, {id: y, unit: "%", formula: a / b} │ │ a 2019; b 2019
    each year of a window           │ {id: x, unit: "%", formula: a / b, target: {every-year: {at-least: 5}, from: 2018}} │ │ a 2018; a 2019; b 2018; b 2019
    what is there is left out       │ {id: x, unit: "%", formula: a / b, target: 5}                 │ a,2019,7        │ b 2019
    what adds up is there           │ {id: x, unit: "%", formula: a / b, target: 5}                 │ a,2019H1,3;a,2019H2,4 │ b 2019
    a result that was submitted     │ {id: x, unit: "%", formula: a / b, target: 5}                 │ x,2019,7        │
  `)("%s", async (_, indicators, given, expected) => {
    const content = `${INPUTS}${indicators!
      .split(/, (?=\{id)/)
      .map((one) => `  - ${one}\n`)
      .join("")}`;
    const actuals = `indicator,period,value\n${given!.replaceAll(";", "\n")}\n`;
    const { rows } = await form(content, given === "" ? "" : "-a a.csv", { files: { "a.csv": actuals } });
    expect(asked(rows)).toBe(expected);
  });

  test("with what they are for, and the owners of what they are for", async () => {
    const { rows } = await form(
      `${INPUTS}  - {id: x, name: Share, unit: "%", formula: a / b, target: 5, owners: {lead: [科技局, 等]}}`,
    );
    expect(rows.map(({ note, owner, target, unit }) => [note, owner, target, unit])).toEqual([
      ["for the whole period; to compute Share", "科技局 and others", "", "万元"],
      ["for the whole period; to compute Share", "科技局 and others", "", "万元"],
    ]);
  });
});

describe("--period asks for those periods and no others", () => {
  each(`
    one                             │ --period 2018             │ x 2018; y 2018
    several, with the oldest first  │ --period 2019,2017        │ x 2017; x 2019; y 2017; y 2019
    months are written for Excel    │ --period 2019-06          │ x 2019M06; y 2019M06
    a quarter                       │ --period 2019年三季度     │ x 2019Q3; y 2019Q3
    of one indicator                │ --period 2018 --only y    │ y 2018
  `)("%s", async (_, args, expected) => {
    const { rows } = await form("{id: x, target: 5}, {id: y}", args!);
    expect(asked(rows)).toBe(expected);
  });

  test("in Chinese months and days are written as such, which Excel leaves as they are", async () => {
    const { lines } = await runWith(["template", "plan.yaml", "--period", "2019-06,2019-06-30", "--lang", "zh"], {
      files: { "plan.yaml": planText("{id: x, target: 5}") },
    });
    expect(lines.slice(1).map((line) => line.split(",").slice(0, 3).join())).toEqual([
      "甲市,x,2019年6月",
      "甲市,x,2019年6月30日",
    ]);
  });
});

describe("whose figures are asked for", () => {
  const OPEN = "dabiao: 1\nid: p\nperiod: {due: 2019}\nindicators: [{id: x, target: 5}]\n";
  const areasOf = async (plan: string, args: Args, files: World["files"] = {}) => {
    const { stdout, stderr, code } = await runWith(["template", "plan.yaml", "--lang", "en", ...argsOf(args)], {
      files: { "plan.yaml": plan, ...files },
    });
    return code === 0
      ? rowsOf(stdout)
          .map(({ area }) => area)
          .join()
      : stderr;
  };

  test("those of the areas of a plan, of a table of areas, or that the call names", async () => {
    const listed = OPEN.replace("indicators", "areas: [{name: 甲}, {name: 乙}]\nindicators");
    expect(await areasOf(listed, "")).toBe("甲,乙");
    expect(await areasOf(listed, "--area 乙")).toBe("乙");
    expect(await areasOf(OPEN, "--area 丙,丁")).toBe("丙,丁");
    expect(await areasOf(OPEN, "-a t.csv", { "t.csv": "area,name\n610100,西安市\n610200,铜川市\n" })).toBe(
      "西安市,铜川市",
    );
  });

  test("an area whose name another one has is written by its code", async () => {
    const areas = 'areas: [{code: "1", name: {en: Same, zh: 甲}}, {code: "2", name: {zh: 乙}}]\nindicators';
    expect(await areasOf(OPEN.replace("indicators", areas), "")).toBe("Same,乙");
    const odd = 'areas: [{code: "610100", name: "=甲"}, {code: "2", name: 乙}]\nindicators';
    expect(await areasOf(OPEN.replace("indicators", odd), "")).toBe("610100,乙");
  });

  test("where parts are added up the parts, each once", async () => {
    const areas = "areas: [{name: 市}, {name: 甲县, parent: 市}, {name: 乙县, parent: 市}]\nindicators";
    const plan = OPEN.replace("indicators", areas).replace("{id: x,", "{id: x, unit: 家, roll-up: sum,");
    expect(await areasOf(plan, "")).toBe("甲县,乙县");
    expect(await areasOf(plan, "--area 市")).toBe("甲县,乙县");
    expect(await areasOf(plan, "-a a.csv", { "a.csv": "area,indicator,period,value\n甲县,x,2019,3\n" })).toBe("乙县");
  });

  test("a plan for any area asks nobody", async () => {
    expect(await areasOf(OPEN, "")).toContain("error template/no-area");
  });

  test("an area's own targets say what is asked of it", async () => {
    const areas = "areas: [{name: 甲, targets: {x: {growth: 10%, since: 2015}}}, {name: 乙}]\nindicators";
    const { stdout } = await runWith("template plan.yaml --lang en", {
      files: { "plan.yaml": OPEN.replace("indicators", areas) },
    });
    expect(rowsOf(stdout).map(({ area, period, target }) => [area, period, target])).toEqual([
      ["甲", "2015", "growth ≥ 10 % (2019)"],
      ["甲", "2019", "growth ≥ 10 % (2019)"],
      ["乙", "2019", "≥ 5 (2019)"],
    ]);
  });
});

describe("what stands beside a blank value", () => {
  test("what to write, what is promised, what it means and who answers", async () => {
    const { rows, stdout } = await form(
      `{id: x, name: {zh: 众创空间, en: Spaces}, unit: 家, kind: cumulative, required: false, scope: 全市, definition: All of them, note: Not new ones, target: {at-most: 5}, owners: {support: [甲局]}},
       {id: d, target: {done: true}}, {id: q, kind: flow, reported: year-to-date, target: {at-least: 1, by: 2019Q3}}`,
    );
    expect(stdout.startsWith("\ufeffarea,indicator,period,value,unit,scope,status,source,note,")).toBe(true);
    expect(stdout.endsWith("\r\n")).toBe(true);
    expect(
      rows.map(({ indicator, value, unit, scope, note, target, definition, owner }) =>
        [indicator, value, unit, scope, note, target, definition, owner].join("|"),
      ),
    ).toEqual([
      "Spaces||家|全市|total so far; optional|≤ 5 (2019)|All of them; Not new ones|甲局",
      "d||||yes or no|done (2019)||",
      "q||||from 1 January to the end of the period|≥ 1 (2019Q3)||",
    ]);
  });

  test.each(["=1+1", "-x", "+x", "@x", "＝x"])(
    "an indicator called %s is written by its id, which no spreadsheet guards",
    async (name) => {
      const { rows } = await form(`{id: x, name: "${name}", target: 5}`);
      expect(asked(rows)).toBe("x 2019");
    },
  );

  test("texts that a spreadsheet would compute are guarded", async () => {
    const { stdout } = await form(`{id: x, definition: "=cmd()", target: {equals: 5}}`);
    expect(stdout).toContain(",'= 5 (2019),'=cmd(),");
  });
});

describe("where a form goes", () => {
  const OWNED = `{id: x, target: 5, owners: {lead: [甲局, 乙局]}}, {id: y, target: 5, owners: {lead: [乙 局], support: [丙局]}},
    {id: z, target: 5}, {id: s, target: 5, owners: {support: [丙局]}}`;
  const ids = (text: unknown) =>
    rowsOf(String(text))
      .map(({ indicator }) => indicator)
      .join("");

  test("a path with {owner}: a file for each unit that leads, else supports, and one for what nobody is named for", async () => {
    const { code, stdout, stderr, files } = await form(OWNED, "-o out/{owner}.csv");
    expect([code, stdout]).toEqual([0, ""]);
    const forms = [...files].filter(([path]) => path.startsWith("out/"));
    expect(forms.map(([path, text]) => `${path} ${ids(text)}`)).toEqual([
      "out/甲局.csv x",
      "out/乙局.csv xy",
      "out/丙局.csv s",
      "out/no owner named.csv z",
    ]);
    expect(stderr).toBe(
      "4 files written:\n  out/甲局.csv\n  out/乙局.csv\n  out/丙局.csv\n  out/no owner named.csv\n4 rows to fill in, for 2019\n",
    );
  });

  test("--by owner alone: one form, in the order of those who fill it in", async () => {
    const { rows } = await form(OWNED, "--by owner");
    expect(rows.map(({ indicator }) => indicator).join("")).toBe("xysz");
  });

  test("a file that is there is never overwritten, and none of its neighbours is written; --force overwrites", async () => {
    const filled = { files: { "out/乙局.csv": "filled in" } };
    const refused = await form(OWNED, "-o out/{owner}.csv", filled);
    expect([refused.code, [...refused.files.keys()]]).toEqual([2, ["plan.yaml", "out/乙局.csv"]]);
    expect(refused.stderr).toContain("error output/exists  out/乙局.csv is there already");
    const forced = await form(OWNED, "-o out/{owner}.csv --force", filled);
    expect([forced.code, ids(forced.files.get("out/乙局.csv"))]).toEqual([0, "xy"]);
    expect((await form(OWNED, "-o a.csv", { files: { "a.csv": "filled in" } })).code).toBe(2);
    expect((await form(OWNED, "-o b.csv", { files: { "a.csv": "filled in" } })).code).toBe(0);
  });

  test("what the call itself reads is not overwritten, --force or not: what is filled in would be lost", async () => {
    const files = { "a.csv": "indicator,period,value\nx,2019,5\n" };
    const { code, stderr, files: after } = await form(OWNED, "-a a.csv -o a.csv --force", { files });
    expect([code, after.get("a.csv")]).toEqual([2, files["a.csv"]]);
    expect(stderr).toContain("error output/exists  a.csv is there already");
    const round = await form(OWNED, "-a a.csv -o sub/../a.csv --force", { files });
    expect([round.code, round.files.get("a.csv")]).toEqual([2, files["a.csv"]]);
  });

  test("- is standard output, and no file", async () => {
    const { stdout, files } = await form(OWNED, "-o -");
    expect([stdout, files.has("-")]).toEqual([(await form(OWNED, "")).stdout, false]);
  });

  test("what can't be written gives code 4", async () => {
    const { code, stderr } = await form(OWNED, "-o a.csv", { unwritable: { "a.csv": "ENOSPC" } });
    expect(code).toBe(4);
    expect(stderr).toContain("error output/cannot-write  a.csv can't be written (ENOSPC)");
    expect((await form(OWNED, "", { stdout: "ENOSPC" })).code).toBe(4);
    expect((await form(OWNED, "", { stdout: "closed" })).code).toBe(0);
    expect((await form(OWNED, "-o out/{owner}.csv", { unwritable: { out: "EACCES" } })).code).toBe(4);
    expect((await form(OWNED, "-o out/{owner}.csv --force", { unwritable: { out: "EACCES" } })).code).toBe(4);
  });

  test("of several new files all are written or none; under --force those that can be", async () => {
    const world = { unwritable: { "out/乙局.csv": "ENOSPC" } };
    const none = await form(OWNED, "-o out/{owner}.csv", world);
    expect([none.code, [...none.files.keys()]]).toEqual([4, ["plan.yaml"]]);
    expect(none.stderr).not.toContain("written:");
    const some = await form(OWNED, "-o out/{owner}.csv --force", world);
    expect([some.code, some.files.has("out/甲局.csv"), some.files.has("out/乙局.csv")]).toEqual([4, true, false]);
    expect(some.stderr).toContain("3 files written:");
  });

  test("a file that comes in between is not overwritten: code 2", async () => {
    const { host, said, files } = memoryHost({ files: { "plan.yaml": planText(OWNED) } });
    const late = { ...host, create: async () => ({ path: "a.csv", problem: "EEXIST" }) };
    expect(await run(["template", "plan.yaml", "-o", "a.csv", "--lang", "en"], late)).toBe(2);
    expect(said.stderr).toContain("error output/exists  a.csv is there already");
    expect(files.size).toBe(1);
  });

  each(`
    -o out/{ower}.csv            │ usage/bad-value        │ "{ower}" is no value for --output; did you mean "{owner}"?
    -o out/{area}.csv            │ usage/bad-value        │ "{area}" is no value for --output
    --by area                    │ usage/bad-value        │ "area" is no value for --by
    --period soon                │ usage/bad-value        │ "soon" is no value for --period
    --only xx                    │ usage/unknown-indicator │ --only: no plan has "xx"
    -a gone.csv                  │ file/not-found         │ there is no file gone.csv
    -a b.csv                     │ usage/csv-as-plan      │ b.csv stands where a plan is expected
  `)("%s is refused", async (args, code, said) => {
    const outcome = await form(OWNED, args === "-a b.csv" ? "b.csv" : args!);
    expect([outcome.code, outcome.stdout]).toEqual([2, ""]);
    expect(outcome.stderr).toContain(`error ${code}  ${said}`);
  });

  test("nothing left to fill in: the header alone, and it is said", async () => {
    const given = { files: { "a.csv": "indicator,period,value\nx,2019,5\n" } };
    const { code, rows, stdout, stderr } = await form("{id: x, target: 5}", "-a a.csv", given);
    expect([code, rows, stderr]).toEqual([0, [], "nothing left to fill in\n"]);
    expect(stdout).toBe("\ufeffarea,indicator,period,value,unit,status,source,note,target,definition,owner\r\n");
  });

  test("errors in what was submitted are told, and the form is written", async () => {
    const given = { files: { "a.csv": "indicator,period,value\nx,2019,five\n" } };
    const { code, rows, stderr } = await form("{id: x, target: 5}, {id: y, target: 5}", "-a a.csv", given);
    expect([code, asked(rows)]).toEqual([3, "y 2019"]);
    expect(stderr).toContain("error actuals/bad-number");
  });
});

/** Names as people give them, made to be told apart; some would be formulas, numbers or notes to a spreadsheet or a reader. */
const NAMES: readonly ((n: number) => string)[] = [
  (n) => `每万名劳动力中研发人员${n}`,
  (n) => `R&D经费${n}(万元)`,
  (n) => `=SUM(A${n})`,
  (n) => `-${n}`,
  (n) => `＋全角${n}`,
  (n) => `@名${n}`,
  (n) => `a, "b" ${n}`,
  (n) => `'撇号${n}`,
  (n) => `说明${n}`,
  (n) => `20${10 + n}`,
  (n) => `資訊${n}（含稅）`,
  (n) => `  两 边 有 空 ${n}  `,
  (n) => `Firms; of ${n}\tkinds`.replace("\t", " "),
];

const TARGETS = {
  stock: [
    "5",
    "{growth: 30%, since: 2015}",
    "{change: 2, since: 2016}",
    "{rising: true}",
    "{every-year: {at-least: 3}}",
    "[{more-than: 4}, {at-most: 5000}]",
    "{at-least: 5, by: 2019Q3}",
    "{average-growth: 5%, since: 2016}",
  ],
  flow: ["5", "{total: 50}", "{yearly-growth: 10%}", "{falling: true}", "{at-least: 9, by: 2019-06}"],
  cumulative: ["5", "{total: 50, since: 2016}", "{total: 9}"],
} as const;

const indicatorText = (n: number) =>
  fc
    .record({
      name: fc.constantFrom(...NAMES),
      unit: fc.constantFrom("家", "亿元", "人年/万人", ""),
      kind: fc.constantFrom("stock", "flow", "cumulative", "done", "formula", "plain"),
      pick: fc.nat(100),
      lead: fc.constantFrom("甲局", "乙局", "丙 局", ""),
      scope: fc.constantFrom("", "", "全市"),
    })
    .map(({ name, unit, kind, pick, lead, scope }) => {
      const own = [
        `id: i${n}`,
        `name: ${JSON.stringify(name(n))}`,
        ...(lead === "" ? [] : [`owners: {lead: [${lead}]}`]),
        ...(scope === "" ? [] : [`scope: ${scope}`]),
      ];
      if (kind === "done") return `{${[...own, "target: {done: true}"].join(", ")}}`;
      if (kind === "formula")
        return `{${[...own, 'unit: "%"', "formula: a / b", "target: {rising: true}"].join(", ")}}`;
      if (unit !== "") own.push(`unit: ${unit}`);
      if (kind === "plain") return `{${own.join(", ")}}`;
      const targets = TARGETS[kind];
      return `{${[...own, `kind: ${kind}`, `target: ${targets[pick % targets.length]}`].join(", ")}}`;
    });

const plan = fc.integer({ min: 1, max: 7 }).chain((count) =>
  fc
    .record({
      indicators: fc.tuple(...Array.from({ length: count }, (_, n) => indicatorText(n + 1))),
      areas: fc.uniqueArray(fc.constantFrom('"=甲"', "乙市", "-丙", "丁, 戊"), { minLength: 1, maxLength: 3 }),
    })
    .map(({ indicators, areas }) => {
      const listed = areas.map(
        (name, index) => `{code: "61010${index}", name: ${name.startsWith('"') ? name : JSON.stringify(name)}}`,
      );
      return [
        "dabiao: 1",
        "id: p",
        "period: {from: 2016, due: 2019}",
        listed.length === 1 ? `area: ${listed[0]}` : `areas: [${listed.join(", ")}]`,
        "inputs: [{id: a, unit: 万元, kind: flow}, {id: b, unit: 亿元, kind: flow}]",
        `indicators: [${indicators.join(", ")}]`,
        "",
      ].join("\n");
    }),
);

/** A form with a figure in every row, each another one. */
function filledIn(text: string): { text: string; rows: (Row & { readonly line: number })[] } {
  const [head = [], ...records] = parse(text, { bom: true }) as string[][];
  const column = (name: string) => head.indexOf(name);
  const rows = records.map((record, index) => {
    const value = record[column("备注")]!.includes("填“是”或“否”") ? "是" : String(1000 + index);
    const cells = record.map((cell, at) => (at === column("数值") ? value : cell));
    return { cells, row: { ...Object.fromEntries(head.map((name, at) => [name, cells[at]!])), line: index + 2 } };
  });
  const quoted = [head, ...rows.map(({ cells }) => cells)].map((cells) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(),
  );
  return { text: `${quoted.join("\r\n")}\r\n`, rows: rows.map(({ row }) => row as Row & { line: number }) };
}

interface Used {
  readonly raw: string;
  readonly period: string;
  readonly line: number;
}

describe("a form comes back", () => {
  const blankOf = async (text: string) =>
    (await runWith("template plan.yaml --lang zh", { files: { "plan.yaml": text } })).stdout;
  const read = (text: string, csv: string | Uint8Array) => {
    const files = { "plan.yaml": text, "form.csv": csv };
    return Promise.all([
      runWith("check plan.yaml -a form.csv --as-of 2019 -f json", { files }),
      runWith("template plan.yaml -a form.csv --lang zh", { files }),
    ]);
  };

  test("blank: not a word about it, and everything is asked for again", () =>
    fc.assert(
      fc.asyncProperty(plan, async (text) => {
        const blank = await blankOf(text);
        fc.pre(blank !== "");
        const [checked, again] = await read(text, blank);
        const codes = JSON.parse(checked.stdout).diagnostics.map(({ code }: { code: string }) => code);
        expect(codes.filter((code: string) => !code.startsWith("run/"))).toEqual([]);
        expect(again.stdout).toBe(blank);
      }),
      { numRuns: runs(15) },
    ));

  test("filled in: every figure is read as what it was asked for, and nothing is left to ask", () =>
    fc.assert(
      fc.asyncProperty(plan, async (text) => {
        const blank = await blankOf(text);
        fc.pre(blank !== "");
        const { text: filled, rows } = filledIn(blank);
        const [checked, again] = await read(text, filled);
        const { diagnostics, scorecards } = JSON.parse(checked.stdout);
        expect(diagnostics).toEqual([]);
        expect(again.stdout.trim().split("\n")).toHaveLength(1);
        for (const { area, assessments } of scorecards) {
          for (const { used, name, indicator } of assessments) {
            for (const { raw, period, line, indicator: input = indicator } of used as (Used & {
              indicator?: string;
            })[]) {
              const row = rows[line - 2]!;
              expect(row.数值).toBe(raw);
              expect(parsePeriod(row.时期!)?.text).toBe(period);
              expect([...Object.values(area.name), area.code]).toContain(row.地区);
              expect(input === indicator ? [...Object.values(name), indicator] : [input]).toContain(row.指标);
            }
          }
        }
      }),
      { numRuns: runs(25) },
    ));

  const saved: Record<string, (text: string) => Uint8Array> = {
    "by Excel in Chinese, as GBK": (text) => {
      const program = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read().decode('utf-8').encode('gbk'))";
      return spawnSync("python3", ["-c", program], { input: text }).stdout;
    },
    "as Unicode text, UTF-16 with TABs": (text) => {
      const records = parse(text) as string[][];
      const lines = records.map((cells) =>
        cells.map((cell) => (/["\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t"),
      );
      return Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`, "utf16le");
    },
    "with semicolons": (text) =>
      new TextEncoder().encode(
        (parse(text) as string[][])
          .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";"))
          .join("\n"),
      ),
  };

  test.each(Object.entries(saved))("saved %s", async (_, save) => {
    const blank = await blankOf(LHASA["plan.yaml"]);
    const { text, rows } = filledIn(blank);
    const [checked, again] = await read(LHASA["plan.yaml"], save(text));
    const { diagnostics, scorecards } = JSON.parse(checked.stdout);
    expect(diagnostics).toEqual([]);
    const used = scorecards[0].assessments.flatMap((one: { used: Used[] }) => one.used);
    // Of a target that looks at three years the last two are shown.
    expect(used).toHaveLength(rows.length - 1);
    expect(again.stderr).toContain("没有待填的数据");
  });
});
