/*
 * Pages as the tool writes them, for every test that looks at whole ones. A page of a new kind is one line here, and the
 * browser looks at it too.
 */
import { readFileSync } from "node:fs";
import { runWith } from "../../cli/host.ts";

const file = (path: string): string => readFileSync(new URL(`../../../data/${path}`, import.meta.url), "utf8");

/** The page that a call of the tool writes over files of these names. */
export async function pageOf(args: string, files: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await runWith(`${args} -f html`, { files });
  return stdout;
}

const example = (name: string, args: string) => () =>
  pageOf(`check plan.yaml -a actuals.csv ${args}`, {
    "plan.yaml": file(`${name}/plan.yaml`),
    "actuals.csv": file(`${name}/actuals.csv`),
  });

/** Names that no layout has room for, of Chinese and of Latin letters without a place to break. */
const LONG = { zh: "科技".repeat(150), en: "W".repeat(300) };

/** A plan with everything that a page can show: ranges, limits, growth, totals, milestones, assumptions, rates, checks. */
export const everything = (name: { readonly zh: string; readonly en: string }): string => `dabiao: 1
id: all
title: { zh: ${JSON.stringify(name.zh)}, en: ${JSON.stringify(name.en)} }
area: { code: A, name: { zh: 甲市, en: Jia } }
period: { from: 2016, due: 2020 }
thresholds: { near: 90% }
source: { title: ${JSON.stringify(name.zh)}, url: "https://example.org/a?b=c&d" }
progress: { method: linear }
groups:
  - { id: g, name: { zh: ${JSON.stringify(name.zh)}, en: ${JSON.stringify(name.en)} }, owners: { lead: [${JSON.stringify(name.zh)}, 乙局], support: [丙局, 等] } }
inputs:
  - { id: whole, unit: 家 }
checks:
  - { id: sum, that: long + limit, equals: whole }
indicators:
  - { id: long, name: { zh: ${JSON.stringify(name.zh)}, en: ${JSON.stringify(name.en)} }, unit: 家, group: g, target: { at-least: 100 }, baseline: { value: 20, period: 2015 }, milestones: [{ at-least: 50, by: 2018 }], assumed: ${JSON.stringify(name.zh)} }
  - { id: limit, unit: 家, group: g, target: { at-most: 50 }, commitment: aspired }
  - { id: range, unit: 家, target: { between: [30, 40] } }
  - { id: about, unit: 家, target: { about: 30, within: 2 } }
  - { id: grown, unit: 家, target: { growth: 20%, since: 2016 } }
  - { id: changed, unit: "%", target: { change: 2, since: 2016 } }
  - { id: total, kind: flow, unit: 项, target: { total: 50 } }
  - { id: rising, kind: flow, unit: 项, target: { rising: true, since: 2016 } }
  - { id: done, target: { done: true } }
  - { id: vague, unit: 家, target: { at-least: 40 } }
  - { id: close, unit: "%", target: { at-least: 98.5 } }
  - { id: huge, unit: 元, target: { at-least: 900000000000000000000000 } }
  - { id: gone, unit: 家, target: { at-least: 40 } }
  - { id: below, unit: "%", target: { at-least: -1 } }
  - { id: seen, unit: 家, direction: higher }
`;

const ROWS = (source: string): string =>
  [
    "indicator,period,value,unit,status,source",
    ...["2016,30", "2017,40", "2019,70"].map((row) => `long,${row},家,,${source}`),
    "long,2020,95,家,preliminary,",
    ...["2016,60", "2020,55"].map((row) => `limit,${row},家,,`),
    "whole,2020,149,家,,",
    "range,2020,35,家,,",
    "about,2019,33,家,,",
    ...["2016,10", "2020,13"].map((row) => `grown,${row},家,,`),
    ...["2016,10", "2020,11"].map((row) => `changed,${row},%,,`),
    ...["2016,10", "2017,10", "2018,11", "2019,12", "2020,13"].map((row) => `total,${row},项,,`),
    ...["2016,10", "2017,11", "2018,9", "2019,12", "2020,13"].map((row) => `rising,${row},项,,`),
    "done,2020,是,,,",
    "vague,2020,35余,家,,",
    "close,2020,98.2,%,,",
    "huge,2020,812345678901234567890123,元,,",
    "below,2020,-2.5,%,,",
    ...["2016,1", "2017,2", "2020,4"].map((row) => `seen,${row},家,,`),
    "stray,2020,1,家,,",
    "",
  ].join("\n");

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export const everythingNamed = (name: { readonly zh: string; readonly en: string }, args = "--lang zh") =>
  pageOf(`check plan.yaml -a a.csv --as-of 2020 ${args}`, {
    "plan.yaml": everything(name),
    "a.csv": ROWS(quoted(name.zh)),
  });

const THREE = `dabiao: 1
id: frame
title: { zh: 三市目标, en: Targets of three cities }
period: { from: 2016, due: 2020 }
indicators:
${Array.from({ length: 14 }, (_, index) => `  - { id: i${index}, name: { zh: 第${index}项指标, en: Indicator number ${index} }, unit: 家, target: { at-least: ${10 + index} } }`).join("\n")}
`;

const three = () =>
  pageOf("check plan.yaml -a a.csv --as-of 2020", {
    "plan.yaml": THREE,
    "a.csv": [
      "area,indicator,period,value,unit",
      ...["甲市", "乙市", "丙市"].flatMap((area, at) =>
        Array.from({ length: 13 }, (_, index) => `${area},i${index},2020,${(index * 7 + at * 5) % 31},家`),
      ),
      "",
    ].join("\n"),
  });

const cities = (args: string) => () =>
  pageOf(`compare framework.yaml -a actuals.csv ${args}`, {
    "framework.yaml": file("compare/cities/framework.yaml"),
    "actuals.csv": file("compare/cities/actuals.csv"),
  });

const panel = (plan: string, args: string) => () =>
  pageOf(`compare plan.yaml -a actuals.csv -a areas.csv --as-of 2024 ${args}`, {
    "plan.yaml": file(`compare/panel/${plan}.yaml`),
    "actuals.csv": file("compare/panel/actuals.csv"),
    "areas.csv": file("compare/panel/areas.csv"),
  });

const TEXTS = { zh: "新".repeat(60), en: "Telecommunications".repeat(8) };

/** Twelve areas by thirty indicators in three groups, with targets, scores and colours, all under names too long for any column. */
const crowded = (args: string) => () =>
  pageOf(`compare plan.yaml -a a.csv ${args}`, {
    "plan.yaml": `dabiao: 1
id: crowded
title: ${JSON.stringify(TEXTS)}
period: { due: 2024 }
score: { normalise: goalposts, colours: two-worst, bands: [{ at-least: 50, name: ${JSON.stringify(TEXTS)} }, { name: { zh: 其他, en: other } }] }
groups:
${["a", "b", "c"].map((id) => `  - { id: ${id}, name: ${JSON.stringify(TEXTS)} }`).join("\n")}
indicators:
${Array.from({ length: 30 }, (_, index) => `  - { id: i${index}, name: { zh: ${index}${TEXTS.zh}, en: ${index}${TEXTS.en} }, unit: 微克/立方米, group: ${"abc"[Math.floor(index / 10)]}, target: 12345.67, goalposts: { worst: 0, best: 99999.99 }, colours: { red: 20000, green: 70000 } }`).join("\n")}
`,
    "a.csv": [
      "area,indicator,period,value",
      ...Array.from({ length: 12 }, (_, area) =>
        Array.from(
          { length: 30 },
          (_, index) =>
            `${area}${TEXTS.en.slice(0, 60)},i${index},2024,${((area * 7919 + index * 104729) % 9999999) / 100}`,
        ).filter((_, index) => (index + area) % 11 !== 0),
      ).flat(),
      "",
    ].join("\n"),
  });

/** What became of two cities since both had met everything. */
async function since(): Promise<string> {
  const rows = (value: (index: number) => number) =>
    [
      "area,indicator,period,value,unit",
      ...["甲市", "乙市"].flatMap((area) =>
        Array.from({ length: 14 }, (_, index) => `${area},i${index},2020,${value(index)},家`),
      ),
      "",
    ].join("\n");
  const files = { "plan.yaml": THREE, "a.csv": rows(() => 90) };
  const { stdout } = await runWith("check plan.yaml -a a.csv --as-of 2020 -f json", { files });
  return pageOf("check plan.yaml -a a.csv --as-of 2020 --lang zh --set i3=7 --against last.json", {
    ...files,
    "a.csv": rows((index) => index * 3),
    "last.json": stdout,
  });
}

/** Every page that is looked at, by a name that says what is on it. */
export const PAGES: readonly (readonly [name: string, make: () => Promise<string>])[] = [
  ["Lhasa in Chinese", example("lhasa", "--as-of 2019")],
  ["Lhasa in English, followed", example("lhasa", "--as-of 2018 --progress linear --lang en")],
  ["Xining, thirty-three targets", example("xining", "--as-of 2013 --progress linear --explain tech-contracts")],
  ["Hanzhong, with stated rates", example("hanzhong", "--lang en")],
  ["everything under short names", () => everythingNamed({ zh: "高新技术企业", en: "High-tech firms" })],
  ["everything under long names", () => everythingNamed(LONG)],
  ["everything under long English names", () => everythingNamed(LONG, "--lang en")],
  [
    "every column",
    () =>
      everythingNamed(
        { zh: "企业", en: "Firms" },
        "--columns id,indicator,target,bound,actual,gap,attainment,baseline,expected,ahead,required,projected,outlook,verdict,due,owner,support,wording,assumed,place",
      ),
  ],
  ["three cities", three],
  ["four cities compared, in Chinese", cities("")],
  ["four cities compared, in English and turned", cities("--transpose --lang en")],
  ["two cities beside one another", cities("--areas 拉萨,兰州")],
  ["the invented panel, in English", panel("panel", "--lang en")],
  [
    "the invented panel, two areas of it explained",
    panel("geometric", "--areas 虚构庚市,虚构辛市 --explain 虚构庚市 --explain 虚构辛市"),
  ],
  ["the invented panel by its targets", panel("targets", "--lang en --explain 虚构庚市")],
  ["thirty indicators of twelve areas", crowded("--lang en --robustness 50")],
  ["thirty indicators of twelve areas, turned", crowded("--lang zh --transpose")],
  ["two cities since an earlier result, with a figure set by hand", since],
  ["Lhasa, unit by unit", example("lhasa", "--as-of 2019 --by owner")],
  ["everything unit by unit, under long names", () => everythingNamed(LONG, "--lang en --by owner")],
  ["data without a plan", () => pageOf("validate a.csv", { "a.csv": file("lanzhou/actuals.csv") })],
  [
    "a plan that can't be read",
    () =>
      pageOf("check plan.yaml -a a.csv --lang en", {
        "plan.yaml": "dabiao: 1\nid: p\nindicators:\n  - { id: x, target: { at-lest: 5 } }\n",
        "a.csv": "indicator,period,value\nx,2019,1\n",
      }),
  ],
];

/** One page of each kind, which say most of what all of them say. */
export const KINDS: readonly string[] = [
  "Lhasa in Chinese",
  "everything under long names",
  "four cities compared, in Chinese",
  "two cities beside one another",
  "the invented panel by its targets",
  "thirty indicators of twelve areas, turned",
  "Lhasa, unit by unit",
  "data without a plan",
  "a plan that can't be read",
];
