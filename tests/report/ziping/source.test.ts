import { expect, test } from "vitest";
import { runWith } from "../../cli/host.ts";
import { markdownTable } from "./made-form.ts";

/** The sources that the form gives for x, by the keys of its entry in the plan and the rows of its data. */
async function sourceOf(keys: string, rows: readonly string[], args = "", lang = "zh") {
  const files = {
    "p.yaml": `dabiao: 1
id: p
area: {code: A}
period: {from: 2010, due: 2019}
inputs: [{id: m, unit: 家, source: 统计局}, {id: n, unit: 家}]
indicators: [{id: x, unit: 家, ${keys}}]
`,
    "a.csv": ["indicator,period,value,source", ...rows].join("\n"),
  };
  const call = `check p.yaml -a a.csv --as-of 2019 -f ziping --lang ${lang} ${args}`;
  const { stdout } = await runWith(call, { files });
  const [row] = markdownTable(stdout);
  return row!.get(lang === "zh" ? "数据来源" : "Data source");
}

const ofTheYears = (source: (year: number) => string) =>
  [2015, 2016, 2017, 2018, 2019].map((year) => `x,${year},1,${source(year)}`);

test.each([
  ["its own", "target: 5, source: 年鉴", ["x,2019,5,公报"], "公报"],
  ["else that of the plan", "target: 5, source: 年鉴", ["x,2019,5,"], "年鉴"],
  [
    "in all its parts",
    "target: 5, source: {title: {zh: 年鉴, en: Yearbook}, publisher: 统计局, issued: 2020-01-02, number: 3号}",
    ["x,2019,5,"],
    "统计局 年鉴 3号 2020-01-02",
  ],
  ["by its address alone", 'target: 5, source: {url: "https://x.cn", note: 网页}', ["x,2019,5,"], "https://x.cn"],
  ["else its place", "target: 5", ["x,2018,4,", "x,2019,5,"], "a.csv:3"],
  ["nothing without a figure", "target: 5, source: 年鉴", ["m,2019,5,公报"], ""],
  ["each input's", "formula: m + n, target: 5", ["m,2019,3,", "n,2019,2,公报"], "统计局；公报"],
  ["one source once", "kind: flow, target: {total: 5, from: 2015}", ofTheYears(() => "公报"), "公报"],
  [
    "three of many",
    "kind: flow, target: {total: 5, from: 2015}",
    ofTheYears((year) => `${year}公报`),
    "2015公报；2016公报；2017公报等 5 处",
  ],
])("a figure has %s", async (_, keys, rows, source) => {
  expect(await sourceOf(keys, rows)).toBe(source);
});

test("a figure set by hand has no source of its own", async () => {
  expect(await sourceOf("target: 5, source: 年鉴", ["x,2019,4,公报"], "--set x=6")).toBe("人为设定");
});

test("the same in English", async () => {
  const rows = ofTheYears((year) => `no. ${year}`);
  const source = await sourceOf("kind: flow, target: {total: 5, from: 2015}", rows, "", "en");
  expect(source).toBe("no. 2015; no. 2016; no. 2017 and others (5)");
});
