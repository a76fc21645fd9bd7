import stringWidth from "string-width";
import { expect, test } from "vitest";
import { check, each, lhasa, runWith } from "../cli/host.ts";

const PLAN = `title: Plan
thresholds: {near: 90%}
groups: [{id: g, name: Group, owners: {lead: [Bureau]}, groups: [{id: h, name: Inner}]}, {id: empty}]
indicators:
  - {id: firms, unit: 家, group: h, target: {more-than: 25}}
  - {id: alone, unit: "%", target: 2.0}
  - {id: share, unit: "%", group: g, target: 48}
  - {id: later, unit: m, group: g, target: {at-least: 3, by: 2025}}
  - {id: gone, unit: t, group: h, target: 1}`;
const ROWS = "firms 2019 20 家; alone 2018 2.5 %; share 2019 47.9 %; later 2019 1 m";
const table = async (args = "") => (await check(PLAN, ROWS, `--as-of 2019 ${args}`)).stdout;
const CLOSING = "✗ incomplete: 1 due target not assessed; 1 target missed — exit 3 (also 1)";

test("as-of first, a row a target below its group, the verdict that decides last", async () => {
  expect(await table()).toBe(`Plan · Jia   as of 2019 (--as-of)
   Indicator  Target  Actual  Year       Gap  Attained  Verdict
Group · Bureau
≈  share      ≥ 48 %  47.9 %  2019   −0.1 pp   99.79 %  near: needs 48 %
·  later       ≥ 3 m     1 m  2019      −2 m   33.33 %  pending: not yet reached
Group / Inner · Bureau
✗  firms        > 25      20  2019        −5   80.00 %  missed: needs 26
?  gone        ≥ 1 t       —               —         —  no data
Other
✓  alone       ≥ 2 %   2.5 %  2018*  +0.5 pp  125.00 %  met
* older than the target's due period
near from 90.00 % attained

1 missed · 1 near · 1 met · 1 pending · 1 not assessed (1 no data) · of 5 targets
owed by: Bureau 1

${CLOSING}
`);
});

test("the same in Chinese, aligned by what the characters take up", async () => {
  expect(await table("--lang zh")).toContain(`Plan · 甲市   截至 2019 年（--as-of）
   指标      目标    实际  年份            差距    完成率  是否达标
Group · Bureau
≈  share   ≥ 48 %  47.9 %  2019   −0.1 个百分点   99.79 %  基本达标：需 48 %
·  later    ≥ 3 m     1 m  2019            −2 m   33.33 %  未到期：目前未达到
`);
});

test("--ascii: rows have only ASCII signs beside the words of the inputs", async () => {
  expect(await table("--ascii")).toContain(`Plan - Jia   as of 2019 (--as-of)
   Indicator   Target  Actual  Year       Gap  Attained  Verdict
Group - Bureau
~  share      >= 48 %  47.9 %  2019   -0.1 pp   99.79 %  near: needs 48 %
.  later       >= 3 m     1 m  2019      -2 m   33.33 %  pending: not yet reached
Group / Inner - Bureau
x  firms         > 25      20  2019        -5   80.00 %  missed: needs 26
?  gone        >= 1 t       -               -         -  no data
Other
+  alone       >= 2 %   2.5 %  2018*  +0.5 pp  125.00 %  met
`);
});

test("quiet leaves the closing line; sorted by gap the groups give way", async () => {
  expect(await table("-q")).toBe(`${CLOSING}\n`);
  expect((await table("--sort gap")).match(/^\S {2}\w+/gm)).toEqual([
    "✗  firms",
    "≈  share",
    "?  gone",
    "·  later",
    "✓  alone",
  ]);
});

each(`
  80  │ Indicator Target Actual Year Gap Verdict
  100 │ Indicator Target Actual Year Gap Attained Verdict
  140 │ Indicator Target Actual Year Gap Attained From baseline Verdict
`)("%s columns have room for %s", async (width, headings) => {
  const plan = "{id: x, target: 48, baseline: {value: 45.2, period: 2017}}";
  expect((await check(plan, "x 2019 47.9", `--width ${width}`)).lines[1]!.trim().replace(/\s+/g, " ")).toBe(headings);
});

const SIZES = ["zh", "en"].flatMap((lang) => [80, 100, 120, 200].map((width) => [lang, width] as const));

test.each(SIZES)(
  "Lhasa in %s fits into %i columns and loses nothing; as-of first, closing line last",
  async (lang, width) => {
    const { lines } = await lhasa(`--lang ${lang} --width ${width}`);
    expect(lines.slice(0, -1).filter((line) => stringWidth(line) > width)).toEqual([]);
    expect(lines[0]).toMatch(lang === "zh" ? /截至 2019 年（--as-of）$/ : /as of 2019 \(--as-of\)$/);
    expect(lines.at(-1)).toMatch(lang === "zh" ? /^✗ 数据不全.* — 退出码 3/ : /^✗ incomplete.* — exit 3/);
    const args = `--lang ${lang} --columns indicator,target,actual,period,gap,attainment,verdict --width`;
    const letters = (text: string) => [...text.replace(/\s/g, "")].sort().join("");
    expect(letters((await lhasa(`${args} ${width}`)).stdout)).toBe(letters((await lhasa(`${args} 999`)).stdout));
  },
);

each(`
  unit: "%", target: 2.0            │ 1.96  │ ≥ 2 %   1.96 %   2019  −0.04 pp   98.00 %   missed: needs 2 %
  unit: "%", target: 2.0            │ 1.996 │ ≥ 2 %   1.996 %  2019  −0.004 pp  99.80 %   missed: needs 2 %
  unit: 家, target: {more-than: 25} │ 25    │ > 25    25       2019  0          100.00 %  missed: needs 26; 25 itself does not pass
  unit: 吨, target: {more-than: 25} │ 25    │ > 25 吨 25 吨    2019  0 吨       100.00 %  missed: 25 itself does not pass
  unit: 个, target: {less-than: 5}  │ 5     │ < 5     5        2019  0          100.00 %  missed: needs 4; 5 itself does not pass
  target: {at-least: -2}            │ -3    │ ≥ −2    −3       2019  −1         —         missed: needs −2
`)("a miss never shows two equal numbers without saying why: %s by %s", async (indicator, value, row) => {
  const { lines } = await check(`{id: x, ${indicator}}`, `x 2019 ${value}`);
  expect(lines[2]!.replace(/\s+/g, " ")).toBe(`✗ x ${row}`.replace(/\s+/g, " "));
});

each(`
  target: 5                               │ x 2018 6           │ met early
  target: {rising: true}                  │ x 2016 5; x 2017 4 │ missed already: 2017: 4 < 5
  target: {at-most: 5}                    │ x 2018 4           │ pending: holds today
  target: 5                               │ x 2018 4           │ pending: not yet reached
  unit: 家, target: {about: 5, within: 1} │ x 2018 约5 家      │ pending: can't be told yet
  target: {about: 5}                      │ x 2018 4           │ no tolerance given
`)("before it is due: %s by %s is %s", async (indicator, rows, verdict) => {
  const { lines } = await check(`{id: x, ${indicator}}`, rows!, "--as-of 2018");
  expect(lines[2]!.split(/ {2,}/).at(-1)).toBe(verdict);
});

test("milestones stand with their target and are counted apart", async () => {
  const plan = "{id: x, target: 9, milestones: [{by: 2018, at-least: 5}, {by: 2017, at-least: 3}]}";
  expect((await check(plan, "x 2017 2; x 2018 6; x 2019 9")).stdout).toContain(`
✓  x                      ≥ 9       9  2019    0  100.00 %  met
✓  x (milestone 2018)     ≥ 5       6  2018   +1  120.00 %  met
✗  x (milestone 2017)     ≥ 3       2  2017   −1   66.67 %  missed: needs 3

1 met · of 1 target
milestones: 1 met, 1 missed, 0 open
`);
});

test("a framework gives every area of the data its block, and says where the areas are from", async () => {
  const plan = "{dabiao: 1, id: f, title: F, period: {due: 2019}, indicators: [{id: x, target: 5}]}";
  const files = {
    "f.yaml": plan,
    "a.csv": "area,indicator,period,value\n乙,x,2019,4\n甲,x,2019,6",
  };
  const { stdout } = await runWith("check f.yaml -a a.csv", { files });
  expect(stdout).toMatch(
    /^F · 乙 .*\n✗ .*\nF · 甲 .*\n✓ .*\nareas: from the data, 2\n\n✗ 1 target missed — exit 1\n$/s,
  );
});

test("names with markup for terminals or CI logs have no effect", async () => {
  const evil = JSON.stringify("::error::\u202e##[set-output]");
  const plan = `title: ${evil}\ngroups: [{id: g, name: ${evil}}]
indicators: [{id: xxxxxx, name: ${evil}, group: g, unit: m, target: 5, owners: {lead: [${evil}]}}]`;
  const { stdout } = await check(plan, "zzz 2019 1", "--as-of 2019 --columns indicator,owner");
  expect(stdout).toContain("\\u{202e}");
  expect(stdout).not.toMatch(/[\u001b\u0007\u202e]|##\[|^\s*::/m);
});
