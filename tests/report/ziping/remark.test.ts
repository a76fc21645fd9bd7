import { expect, test } from "vitest";
import { check, each, runWith } from "../../cli/host.ts";
import { markdownTable } from "./made-form.ts";

const remarks = (text: string) => markdownTable(text).map((row) => row.get("备注") ?? row.get("Remarks"));

/** What the form remarks on the only target of a plan, in Chinese and in English. */
async function remarkOn(indicator: string, rows: string, args: string) {
  const asked = async (lang: string) =>
    remarks((await check(indicator, rows, `${args} -f ziping --lang ${lang}`)).stdout)[0];
  return [await asked("zh"), await asked("en")];
}

each(`
  nothing where all is said │ {target: 5} │ x 2019 5 家 │ │ │
  what is missing │ {target: 5} │ x 2019 3 家 │ │ 需 5 家 │ needs 5
  that the bound itself fails │ {target: {more-than: 5}} │ x 2019 5 家 │ │ 需 6 家，5 本身不算 │ needs 6; 5 itself does not pass
  which year broke a yearly target │ {target: {rising: true, since: 2017}} │ x 2017 2; x 2018 2 │ │ 2018: 2 = 2 │ 2018: 2 = 2
  why it can't be assessed │ {target: 5} │ y 2019 5 │ │ 无数据 │ no data
  and that nobody has to submit it │ {target: 5, required: false} │ y 2019 5 │ │ 无数据；不要求报送 │ no data; not required
  that the figure is an old one │ {target: 5} │ x 2018 6 家 │ │ 早于到期时期（2019）的数据 │ data older than the due period (2019)
  when it is due, where that is still to come │ {target: 5} │ x 2018 3 家 │ --as-of 2018 │ 目前未达到；2019 到期 │ not yet reached; due 2019
  that it was met before │ {target: 5} │ x 2018 6 家 │ --as-of 2018 │ 提前达标；2019 到期 │ met early; due 2019
  that it can't be met any more │ {target: {rising: true, since: 2016}} │ x 2016 3; x 2017 2 │ --as-of 2017 │ 已不可能达标；2017: 2 < 3；2019 到期 │ missed already; 2017: 2 < 3; due 2019
  a month in words │ {target: {at-least: 5, by: 2020-06}} │ x 2019 3 家 │ │ 目前未达到；2020年6月 到期 │ not yet reached; due 2020M06
  that a miss was only aspired to │ {target: 5, commitment: aspired} │ x 2019 3 家 │ │ 需 5 家；力争目标，未达到不算未通过 │ needs 5; aspired to; a miss does not fail
  what the author assumed │ {target: 5, assumed: {zh: 按年末, en: year's end}} │ x 2019 5 家 │ │ 假定：按年末 │ assumed: year's end
  when the baseline is of │ {target: 5, baseline: {value: 3, period: 2015}} │ x 2019 5 家 │ │ 基期 2015 │ base 2015
  how the baseline was written │ {unit: 人, target: 5, baseline: {value: 0.3, unit: 万人}} │ x 2019 5 人 │ │ 基期 0.3 万人 │ base 0.3 万人
  both of it │ {unit: 人, target: 5, baseline: {value: 0.3, unit: 万人, period: 2015}} │ x 2019 5 人 │ │ 基期 2015（0.3 万人） │ base 2015 (0.3 万人)
  no baseline that can't be converted │ {unit: 人, target: 5, baseline: {value: 3, unit: 家}} │ x 2019 5 人 │ │ │
  that the actual is a difference │ {unit: "%", target: {change: 2}, baseline: {value: 10, period: 2017}} │ x 2019 12 % │ │ 实际值为较基期的变化，单位个百分点；基期 2017 │ the actual is the change from the base, in percentage points; base 2017
  the plan's note last │ {target: 5, note: 口径另议。} │ x 2019 3 家 │ │ 需 5 家；口径另议。 │ needs 5; 口径另议。
  where it is heading, if asked │ {target: 20, baseline: {value: 10, period: 2017}} │ x 2018 10 家 │ --as-of 2018 --progress linear │ 目前未达到；2019 到期；前景：明显滞后；基期 2017 │ not yet reached; due 2019; outlook: off track; base 2017
  a figure set by hand │ {target: 5} │ x 2019 3 家 │ --set x=6 │ 人为设定 │ set by hand
`)("remarks: %s", async (_, indicator, rows, args, zh, en) => {
  const asked = args!.includes("--as-of") ? args! : `--as-of 2019 ${args}`;
  const own = indicator!.includes("unit:") ? "id: x" : "id: x, unit: 家";
  expect(await remarkOn(`{${own}, ${indicator!.slice(1)}`, rows!, asked)).toEqual([zh, en]);
});

test("a near miss is remarked with the threshold that makes it one", async () => {
  const plan = "thresholds: {near: 90%}\nindicators: [{id: x, unit: 家, target: 100}]";
  const { stdout } = await check(plan, "x 2019 95 家", "--as-of 2019 -f ziping --lang zh");
  expect(remarks(stdout)).toEqual(["需 100 家；完成率 90.00 % 起为基本达标"]);
});

test("preliminary figures, sums and formulas are remarked, in the names that the plan gives", async () => {
  const files = {
    "p.yaml": `dabiao: 1
id: p
period: {from: 2016, due: 2019}
areas: [{code: A, name: {zh: 甲市}}, {code: B, name: {zh: 乙区}, parent: A}, {code: C, name: {zh: 丙区}, parent: A}]
inputs: [{id: rd, name: {zh: 研发经费}, unit: 亿元}, {id: gdp, name: {zh: 生产总值}, unit: 亿元}]
indicators:
  - {id: rate, unit: "%", formula: rd / prev(gdp) - 1%, target: 2}
  - {id: firms, unit: 家, roll-up: sum, target: 5}
`,
    "a.csv": `area,indicator,period,value,status
甲市,研发经费,2019,3,preliminary
甲市,生产总值,2018,100,final
乙区,firms,2019,3,
丙区,firms,2019,4,
`,
  };
  const { stdout } = await runWith("check p.yaml -a a.csv --area 甲市 --as-of 2019 -f ziping --lang zh", { files });
  expect(remarks(stdout)).toEqual(["初步数；算式：研发经费 ÷ 上期生产总值 − 0.01", "2 个下级地区之和"]);
  const ascii = await runWith("check p.yaml -a a.csv --area 甲市 --as-of 2019 -f ziping --lang zh --ascii", { files });
  expect(remarks(ascii.stdout)[0]).toContain("研发经费 / 上期生产总值 - 0.01");
});
