import { Chalk } from "chalk";
import { expect, test } from "vitest";
import type { Recorded } from "../../../src/core/recorded.ts";
import { changeLines, table } from "../../../src/report/diff/table.ts";
import { widthOf } from "../../../src/report/width.ts";
import { figure, JIA, judged, promised, ranked, recorded, YI } from "../../core/made-recorded.ts";
import { HOSTILE, inChinese, lookOf } from "../made-run.ts";
import { runOf } from "./made-diff.ts";

const named = (id: string, zh: string, en: string) => ({ id, indicator: id, name: { zh, en } });
const FIRMS = named("firms", "高新技术企业数量", "High-tech enterprises");
const LABS = named("labs", "国家和自治区级重点实验室", "National and regional key laboratories");
const OLD = { path: "2018.json", asOf: "2018" };
const before = recorded(
  [
    judged({ ...FIRMS, verdict: "met", actual: figure("36 家 2018") }),
    judged({ ...LABS, verdict: "pending", asOf: "2018" }),
    judged({ ...named("jobs", "就业", "Jobs"), verdict: "missed" }),
    judged({ ...named("roads", "道路", "Roads") }),
  ],
  OLD,
);
const after = recorded(
  [
    judged({ ...FIRMS, actual: figure("30 家") }),
    judged({ ...LABS, verdict: "not-assessed", actual: null, commitment: "aspired" }),
    judged({ ...named("jobs", "就业", "Jobs"), verdict: "met", promised: promised("20") }),
    judged({ ...named("parks", "园区", "Parks") }),
  ],
  { path: "2019.json", inputs: { plan: ["p2"], actuals: ["a2"] } },
);

test("the worse first, each kind below its heading, what fails marked; the counts and the closing line last", () => {
  expect(table(runOf(before, after), lookOf({ width: 100 }))).toBe(`2018.json (as of 2018) → 2019.json (as of 2019)
   Indicator                         Verdict                 Actual                 Why
Worse · 2
✗  High-tech enterprises             met → missed            36 (2018) → 30 (2019)  data
·  National and regional key         pending → not           30 (2019) → —          plan (commitment
   laboratories                      assessed: no data                              expected →
                                                                                    aspired),
                                                                                    coverage, as-of
Better · 1
✓  Jobs                              missed → met            30 (2019)              plan (target ≥
                                                                                    35 → ≥ 20)
New · 1
·  Parks                             missed                  30 (2019)              plan
Gone · 1
·  Roads                             missed                  30 (2019)              plan

2 worse · 1 better · 1 new · 1 gone

✓ 1 worse — exit 0
`);
});

test.each([
  [80, "en"],
  [80, "zh"],
  [100, "zh"],
])("fits into %d columns in %s", (width, language) => {
  const look = language === "zh" ? inChinese({ width }) : lookOf({ width });
  const lines = table(runOf(before, after), look).split("\n");
  expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
});

test("plans and areas have columns where there are several of them", () => {
  const of = (plan: string, area: typeof JIA, verdict: "met" | "missed") => judged({ plan, area, verdict });
  const sides = (verdict: "met" | "missed"): Recorded =>
    recorded([of("p", JIA, verdict), of("p", YI, verdict), of("q", JIA, verdict)]);
  const lines = table(runOf(sides("met"), sides("missed")), lookOf()).split("\n");
  expect(lines[1]).toMatch(/^ {3}Plan +Area +Indicator +Verdict +Actual +Why$/);
  expect(lines.slice(3, 6).map((line) => line.split(/ {2,}/).slice(1, 3).join())).toEqual(["p,Jia", "p,Yi", "q,Jia"]);
  const two = runOf(
    recorded([of("p", JIA, "met"), of("p", YI, "met")]),
    recorded([of("p", JIA, "missed"), of("p", YI, "missed")]),
  );
  expect(table(two, lookOf()).split("\n")[1]).toMatch(/^ {3}Area +Indicator/);
  const one = runOf(
    recorded([of("p", JIA, "met"), of("p", YI, "met")]),
    recorded([of("p", JIA, "met"), of("p", YI, "missed")]),
  );
  expect(table(one, lookOf()).split("\n").slice(1, 4).join()).toMatch(/^ {3}Area +Indicator.*✗ {2}Yi/);
});

test("a ranking has a table of its own, with what moved the scores", () => {
  const run = runOf(
    recorded([], { ranked: [ranked(JIA, "1 0.7", { x: "1" }, { a: "0.7" }), ranked(YI, "2 0.6")] }),
    recorded([], { ranked: [ranked(JIA, "2 0.5", { x: "2" }, { a: "0.5" }), ranked(YI, "1 0.6")] }),
  );
  const text = table(run, lookOf());
  expect(text).toMatch(
    /Ranking\n {3}Area +Rank +Score +Why\nWorse · 1\n✗ {2}Jia +1 → 2 +0.7 → 0.5 \(−0.2\) {3}−0.2 = −0.2 a +data\n/,
  );
  expect(text).toMatch(/Better · 1\n✓ {2}Yi +2 → 1 +0.6 +other areas\n\n1 worse · 1 better\n/);
});

test("colours only repeat words; ASCII has no other signs; quiet leaves the closing line; nothing compared, nothing shown", () => {
  const run = runOf(before, after, { exit: { code: 1, also: [] } });
  const plain = table(run, lookOf());
  const coloured = table(run, lookOf({ paint: new Chalk({ level: 1 }) }));
  expect(coloured).not.toBe(plain);
  expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(plain);
  expect(table(run, lookOf({ ascii: true }))).toMatch(/^[\x20-\x7e\n—≥]+$/);
  expect(table(run, lookOf({ quiet: true }))).toBe("✗ 1 worse — exit 1\n");
  expect(table({ ...run, diff: null }, lookOf())).toBe("");
  expect(changeLines([], lookOf(), [])).toEqual([]);
});

test.each(HOSTILE)("%s in a name does no harm", (_, text) => {
  const hostile = (one: Recorded) => recorded(one.judged.map((target) => ({ ...target, name: { en: text } })));
  const shown = table(runOf(hostile(before), hostile(after)), lookOf());
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e\ufeff]|^\s*::|##\[/m);
});
