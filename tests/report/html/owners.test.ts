import { expect, test } from "vitest";
import { check, runWith } from "../../cli/host.ts";
import { headings, plain, rowsOf } from "./read-page.ts";

const PLAN = `title: Plan
indicators:
  - {id: firms, unit: 家, target: 20, owners: {lead: ["甲<b>局"], support: [乙局]}}
  - {id: labs, unit: 家, target: 5, definition: "Certified & counted", owners: {lead: [乙局, 等]}}
  - {id: met, unit: 家, target: 5, owners: {lead: [丙局]}}`;
const ROWS = "firms 2019 12; met 2019 5";

const FRAME = {
  "f.yaml": `dabiao: 1
id: p
period: {due: 2019}
areas: [{name: 甲市}, {name: 乙市}]
indicators: [{id: x, target: 5, owners: {lead: [科技局]}}]`,
  "d.csv": "area,indicator,period,value\n甲市,x,2019,4\n",
};

test("a part for each unit: how it stands, what it must act on, what it has to submit", async () => {
  const { stdout } = await check(PLAN, ROWS, "--as-of 2019 --by owner --lang en -f html");
  expect(headings(stdout)).toEqual([
    "1 Plan · Jia",
    "2 Who owes what",
    "2 甲<b>局",
    "2 乙局",
    "3 To submit: 1 figure",
    "2 丙局",
    "2 Problems and notes",
    "2 Inputs",
    "2 How this was made",
  ]);
  const duties = rowsOf(stdout, "targets duties");
  expect(
    duties.map((row) => ["", "target", "actual", "period", "gap", "verdict", "role"].map((id) => row.get(id))),
  ).toEqual([
    ["firms", "≥ 20", "12", "2019", "−8", "missed: needs 20", undefined],
    ["firms", "≥ 20", "12", "2019", "−8", "missed: needs 20", "support"],
  ]);
  expect(rowsOf(stdout, "wanted").map((row) => [...row.values()].slice(1).join("|"))).toEqual([
    "labs|家|2019|no data|Certified & counted",
  ]);
  expect(stdout).not.toContain("<b>");
  expect(plain(stdout)).toContain("leads on 1: 1 metnothing to act on");
  expect(plain(stdout)).toContain("the list of owners is open (and others) for labs");
});

test("without --by the page tells of targets, and of units only how much they owe", async () => {
  const { stdout } = await check(PLAN, ROWS, "--as-of 2019 --lang en -f html");
  expect([rowsOf(stdout, "targets duties").length, rowsOf(stdout, "targets").length]).toEqual([0, 3]);
  expect(plain(/<ul class="owners">[\s\S]*?<\/ul>/.exec(stdout)![0])).toBe("乙局 1 target");
});

test("every unit is one step away", async () => {
  const { stdout } = await check(PLAN, ROWS, "--as-of 2019 --by owner --lang en -f html");
  const targets = [...stdout.matchAll(/<a href="#(owner-\d+)">([^<]*)</g)].map(([, id, name]) => [id, plain(name!)]);
  const parts = [...stdout.matchAll(/<section id="(owner-\d+)"[^>]*>\s*<h2[^>]*>([^<]*)</g)];
  expect(targets).toEqual(parts.map(([, id, name]) => [id, plain(name!)]));
  expect(targets).toHaveLength(3);
});

test("of several areas each row says which below its name", async () => {
  const { stdout } = await runWith("check f.yaml -a d.csv --as-of 2019 --by owner -f html --lang en", { files: FRAME });
  const [duty] = rowsOf(stdout, "targets duties");
  const [wanted] = rowsOf(stdout, "wanted");
  expect([duty!.get("indicator"), duty!.get("area")]).toEqual(["x", "甲市"]);
  expect([wanted!.get("figure"), wanted!.get("area")]).toEqual(["x", "乙市"]);
});

test("the columns that the call names, one a cell, and the verdicts that it picks", async () => {
  const args = "--as-of 2019 --by owner --lang en -f html --columns id,attainment --verdict met";
  const rows = rowsOf((await check(PLAN, ROWS, args)).stdout, "targets duties");
  expect(rows.map((row) => [...row].slice(1))).toEqual([
    [
      ["id", "met"],
      ["attainment", "100.00 %"],
    ],
  ]);
});

test("a page for one unit has its part alone, and says nothing of how the run ends", async () => {
  const { files } = await check(PLAN, ROWS, "--as-of 2019 --lang en -f html:{owner}.html");
  const page = files.get("乙局.html") as string;
  expect(headings(page)).toEqual([
    "1 Plan · Jia",
    "2 乙局",
    "3 To submit: 1 figure",
    "2 Inputs",
    "2 How this was made",
  ]);
  expect(page).not.toContain("甲");
  expect(page).not.toContain('class="banner');
});

test("what was set by hand is said before everything, for all and for one", async () => {
  const args = "--as-of 2019 --lang en --set firms=9";
  const all = (await check(PLAN, ROWS, `${args} --by owner -f html`)).stdout;
  const one = (await check(PLAN, ROWS, `${args} -f html:{owner}.html`)).files.get("乙局.html") as string;
  for (const page of [all, one]) {
    expect(plain(page.slice(page.indexOf("<h1"), page.indexOf("<section")))).toContain("firms = 9");
  }
});

test("a plan that can't be read has no units to tell of", async () => {
  const { stdout } = await check("indicators: [{id: x, target: {at-lest: 5}}]", "", "--by owner --lang en -f html");
  expect(headings(stdout)).toEqual([
    "1 Check of the inputs",
    "2 Problems and notes",
    "2 Inputs",
    "2 How this was made",
  ]);
});
