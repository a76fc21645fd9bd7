import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { columnsNamed } from "../../../src/report/columns.ts";
import { markedText } from "../../../src/report/legend.ts";
import { check, LHASA, runWith } from "../../cli/host.ts";
import { dataText, inChinese, lookOf, planText, runOf, VERDICTS } from "../made-run.ts";
import { checkPage } from "../../../src/report/html/check-page.ts";
import { everythingNamed } from "./pages.ts";
import { headings, plain, rowsOf } from "./read-page.ts";

const lhasa = async (args = "") =>
  (await runWith(`check plan.yaml -a actuals.csv --as-of 2019 -f html ${args}`, { files: LHASA })).stdout;

describe("what a leader reads first", () => {
  test("the verdict, the counts, what is missed, who owes", async () => {
    const page = await lhasa("--lang zh");
    expect(plain(/<p class="banner failed"[\s\S]*?<\/p>/.exec(page)![0])).toBe(
      "✗数据不全：11 项到期目标无法评定；1 项未达标 — 退出码 3（另有 1 未达标）",
    );
    const counts = [...page.matchAll(/<dd data-column="([^"]+)">(\d+)</g)].map(([, name, count]) => `${name} ${count}`);
    expect(counts).toEqual(["met 2", "near 0", "missed 1", "pending 0", "not-assessed 11", "targets 14", "stale 3"]);
    expect(plain(/<ul class="misses">[\s\S]*?<\/ul>/.exec(page)![0])).toBe(
      "✗科技型中小企业 未达标：需 51 家 目标 > 50 家 · 实际 40 家 · 差距 −10 家",
    );
    expect(plain(/<ul class="owners">[\s\S]*?<\/ul>/.exec(page)![0])).toContain("市科技局 11 项");
  });

  test("where all is well there is neither a list of misses nor of owners", async () => {
    const { stdout } = await check(
      "{id: x, unit: 家, target: {at-least: 5}}",
      "x 2019 6",
      "--as-of 2019 -f html --lang en",
    );
    expect(stdout).toContain('class="banner passed"');
    expect(stdout).not.toContain('class="attention"');
  });

  test("an assumption stands before everything, in a frame of its own", async () => {
    const { stdout } = await check(
      "{id: x, unit: 家, target: {at-least: 5}}",
      "x 2019 6",
      "--as-of 2019 -f html --lang en --set x=9",
    );
    expect(stdout.match(/class="supposed"/g)).toHaveLength(2);
    expect(plain(stdout.slice(stdout.indexOf("<h1"), stdout.indexOf("<dl")))).toContain("x = 9");
  });
});

describe("targets", () => {
  const run = runOf(VERDICTS);
  const scorecard = run.scorecards[0]!;

  test.each([
    ["in Chinese", inChinese()],
    ["in English", lookOf()],
  ])("every cell says what the other formats say, %s", (_, look) => {
    const rows = rowsOf(checkPage(run, look), "targets");
    const context = { scorecard, catalogue: look.catalogue, ascii: false };
    expect(rows.map((row) => row.get(""))).toEqual(scorecard.assessments.map(({ target }) => target.id));
    for (const [index, assessment] of scorecard.assessments.entries()) {
      for (const column of columnsNamed(["indicator", "target", "actual", "period", "gap", "attainment", "verdict"])) {
        const text = markedText(column, assessment, context);
        expect(rows[index]!.get(column.id) ?? "").toBe(text);
      }
    }
  });

  test("the columns that the call names, one a cell", () => {
    const rows = rowsOf(checkPage(run, lookOf({ columns: ["id", "needs"] })), "targets");
    expect(rows.map((row) => `${row.get("id")} ${row.get("needs")}`).slice(0, 2)).toEqual(["met 26", "missed 51"]);
    expect([...rows[0]!.keys()]).toEqual(["", "id", "needs", "chart"]);
  });

  test("only the verdicts that the call names; the counts are those of all", () => {
    const page = checkPage(run, lookOf({ verdicts: ["missed"] }));
    expect(rowsOf(page, "targets").map((row) => row.get(""))).toEqual(["missed", "aspired", "stepped@2018"]);
    expect(page).toContain('<dd data-column="met">2</dd>');
  });

  test("nothing to list is said", () => {
    expect(checkPage(run, lookOf({ verdicts: ["near"] }))).toContain(lookOf().catalogue.report.noRows);
  });

  test("groups are headings in the plan's order, what has none comes last", async () => {
    const page = await everythingNamed({ zh: "分组", en: "Group" });
    const groups = [...page.matchAll(/<tr class="group"[\s\S]*?<\/tr>/g)].map(([text]) => plain(text));
    expect(groups).toEqual(["分组", "其他"]);
  });
});

describe("parts of a page", () => {
  test("headings go down one level at a time, for one scorecard and for several", async () => {
    const one = headings(await everythingNamed({ zh: "名", en: "Name" }, "--lang en --explain total"));
    expect(one).toEqual([
      "1 Name · Jia",
      "2 Missed targets",
      "2 Targets",
      "2 Progress and outlook",
      "2 Without a target",
      "2 Arithmetic",
      "2 Identities in the data",
      "2 Sources",
      "2 Figures used",
      "2 Problems and notes",
      "2 Inputs",
      "2 How this was made",
    ]);
    const frame = "dabiao: 1\nid: p\nindicators: [{id: x, unit: 家, target: {at-least: 5, by: 2019}}]\n";
    const { stdout } = await runWith("check plan.yaml -a a.csv --lang en -f html", {
      files: { "plan.yaml": frame, "a.csv": "area,indicator,period,value\n甲,x,2019,6\n乙,x,2019,4\n" },
    });
    expect(headings(stdout)).toEqual([
      "1 p",
      "2 Overview",
      "2 乙",
      "3 Missed targets",
      "3 Targets",
      "3 Figures used",
      "2 甲",
      "3 Targets",
      "3 Figures used",
      "2 Problems and notes",
      "2 Inputs",
      "2 How this was made",
    ]);
    expect(
      rowsOf(stdout, "overview").map((row) => `${row.get("scorecard")} ${row.get("met")} ${row.get("missed")}`),
    ).toEqual(["乙 0 1", "甲 1 0"]);
  });

  test("every figure behind a verdict, once, where it stands", async () => {
    const rows = rowsOf(await lhasa("--lang zh"), "figures");
    expect(
      rows.map((row) => [row.get("figure"), row.get("figure-period"), row.get("raw"), row.get("place")].join(" ")),
    ).toEqual([
      "科技进步贡献率 2018 49.7 % actuals.csv:3",
      "高新技术企业数量 2018 29 家 actuals.csv:7",
      "科技型中小企业 2018 40 家 actuals.csv:8",
      "科技企业孵化器 2017 2 家 actuals.csv:4",
      "众创空间 2017 21 家 actuals.csv:5",
    ]);
  });

  test("a check that fails points to the problem, one that doesn't says so", async () => {
    const plan = (sum: number) =>
      runWith("check plan.yaml -a a.csv --as-of 2019 --lang en -f html", {
        files: {
          "plan.yaml":
            "dabiao: 1\nid: p\narea: {name: {zh: 甲}}\nperiod: {from: 2016, due: 2019}\ninputs: [{id: a, unit: 家}, {id: b, unit: 家}]\nchecks: [{id: c, that: a + b, equals: x}]\nindicators: [{id: x, unit: 家, target: {at-least: 1}}]\n",
          "a.csv": `indicator,period,value\na,2019,1\nb,2019,2\nx,2019,${sum}\n`,
        },
      });
    expect(rowsOf((await plan(3)).stdout, "checks")[0]!.get("finding")).toBe(
      "agrees in the one period that has all figures",
    );
    const wrong = (await plan(4)).stdout;
    expect(rowsOf(wrong, "checks")[0]!.get("finding")).toBe("1 difference, see “Problems and notes”");
    expect(rowsOf(wrong, "diagnostics").map((row) => row.get("code"))).toEqual(["actuals/identity"]);
  });

  test("the plan's document with all that is known of it, its address as text", async () => {
    const page = await lhasa("--lang en");
    expect(plain(/<dl class="facts">[\s\S]*?<\/dl>/.exec(page)![0])).toContain("Publisher拉萨市人民政府办公厅");
    expect(page).not.toContain('href="http');
  });

  test("what stated rates imply", async () => {
    const file = (name: string) => readFileSync(new URL(`../../../data/hanzhong/${name}`, import.meta.url), "utf8");
    const { stdout } = await runWith("check plan.yaml -a actuals.csv --lang zh -f html", {
      files: { "plan.yaml": file("plan.yaml"), "actuals.csv": file("actuals.csv") },
    });
    expect(plain(stdout)).toContain("注册科技特派员：2021 年完成率 289%，反推目标为 260 个");
  });

  test("what got worse since an earlier result", async () => {
    const files = { "plan.yaml": VERDICTS["plan.yaml"], "a.csv": dataText("met,2019,29") };
    const earlier = (await runWith("check plan.yaml -a a.csv --as-of 2019 -f json", { files })).stdout;
    const { stdout } = await runWith("check plan.yaml -a a.csv --as-of 2019 --lang en -f html --against r.json", {
      files: { ...files, "a.csv": dataText("met,2019,9"), "r.json": earlier },
    });
    expect(headings(stdout)).toContain("2 Compared with r.json");
    const [change, ...more] = rowsOf(stdout, "changes").map((row) => [
      row.get(""),
      row.get("change"),
      row.get("actuals"),
    ]);
    expect(change).toEqual(["met", "met → missed", "29 → 9 (2019)"]);
    expect(more).toEqual([]);
    expect(rowsOf(stdout, "inputs").map((row) => row.get("role"))).toEqual(["plan", "actuals", "earlier result"]);
  });

  test("indicators without a target are followed by their own table", () => {
    const files = {
      "p.yaml": planText("{ id: x, unit: 家, direction: higher, progress: {method: eurostat} }"),
      "a.csv": dataText("x,2017,5", "x,2018,6", "x,2019,8"),
    };
    const rows = rowsOf(checkPage(runOf(files), lookOf()), "trends");
    expect(rows.map((row) => [row.get(""), row.get("actual"), row.get("period")])).toEqual([["x", "8", "2019"]]);
  });
});

test("a run without a plan says what was found and what went in", async () => {
  const { stdout } = await runWith("validate a.csv --lang en -f html", {
    files: { "a.csv": "indicator,period,value\nx,2019,?\n" },
  });
  expect(headings(stdout)).toEqual([
    "1 Check of the inputs",
    "2 Problems and notes",
    "2 Inputs",
    "2 How this was made",
  ]);
});
