import { describe, expect, test } from "vitest";
import { REASONS, VERDICTS } from "../../src/core/assessment.ts";
import { CAUSES, CHANGES } from "../../src/core/diff.ts";
import { OUTLOOKS, TRAJECTORY_REASONS } from "../../src/core/outlook.ts";
import { PROGRESS_METHODS } from "../../src/core/progress/registry.ts";
import { COMPARATORS } from "../../src/core/comparators/registry.ts";
import { TOPICS } from "../../src/cli/explain.ts";
import { HELP_TOPICS } from "../../src/cli/help.ts";
import { MEASURES } from "../../src/core/measures/registry.ts";
import { MISSING_RULES } from "../../src/core/plan.ts";
import { AGGREGATORS } from "../../src/core/score/aggregate/registry.ts";
import { IMPUTATIONS } from "../../src/core/score/impute/registry.ts";
import { NORMALISERS } from "../../src/core/score/normalise/registry.ts";
import { SCORE_REASONS } from "../../src/core/score/outcome.ts";
import { ROLL_UPS } from "../../src/core/score/roll-ups/registry.ts";
import { TREATMENTS } from "../../src/core/score/treat/registry.ts";
import { DIMENSIONS } from "../../src/core/units/registry.ts";
import { pages as en } from "../../src/messages/en/pages.ts";
import { EXAMPLES } from "../../src/messages/examples.ts";
import { CATALOGUES } from "../../src/messages/registry.ts";
import { pages as zh } from "../../src/messages/zh/pages.ts";
import { widthOf } from "../../src/report/width.ts";
import { type Args, runWith, type World } from "./host.ts";

async function explained(topic: Args, world: World = {}) {
  const { code, stdout, stderr, lines } = await runWith(
    typeof topic === "string" ? `explain ${topic}` : ["explain", ...topic],
    world,
  );
  return { code, stdout, stderr, title: lines[0] };
}

describe("without a topic", () => {
  test("every topic of every registry is listed once, by kind, with its title", async () => {
    const { code, stdout, stderr } = await explained("--width 200");
    const topics = [...stdout.matchAll(/^ {2}(\S+) {2,}\S/gm)].map(([, name]) => name);
    expect([code, stderr]).toEqual([0, ""]);
    const codes = Object.keys(CATALOGUES.en.sentences);
    expect(topics.slice(-codes.length).sort()).toEqual([...codes].sort());
    expect(topics.slice(0, -codes.length)).toEqual([
      ...HELP_TOPICS.map(({ name }) => name),
      ...VERDICTS,
      ...TRAJECTORY_REASONS,
      ...OUTLOOKS,
      ...PROGRESS_METHODS.map(({ name }) => name),
      ...COMPARATORS.map(({ name }) => name),
      ...MEASURES.map(({ name }) => name),
      ...["score", "weights", "min-coverage", "ranking", "colours", "contributions", "robustness"],
      ...NORMALISERS.map(({ name }) => name),
      ...AGGREGATORS.map(({ name }) => name),
      ...MISSING_RULES,
      ...IMPUTATIONS.map(({ name }) => (["linear", "mean", "median"].includes(name) ? `impute-${name}` : name)),
      ...TREATMENTS.map(({ name }) => name),
      ...ROLL_UPS.map(({ name }) => name),
      ...SCORE_REASONS.filter((reason) => !(REASONS as readonly string[]).includes(reason)),
      ...DIMENSIONS.map(({ name }) => name),
      ...CHANGES,
      ...CAUSES.map((cause) => (cause === "as-of" ? "cause-as-of" : cause)),
      ...["exit-0", "exit-1", "exit-2", "exit-3", "exit-4", "exit-70"],
    ]);
  });

  test("a blank topic is none", async () => {
    expect((await explained([" "])).stdout).toBe((await explained("")).stdout);
  });
});

test.each(["en", "zh"] as const)(
  "every topic has a page in %s, at every width, and pages say nothing on stderr",
  async (lang) => {
    const pages = new Map(
      Object.entries(lang === "zh" ? zh : en) as [string, Readonly<Record<string, { title: string }>>][],
    );
    expect(TOPICS).toHaveLength([...pages.values()].flatMap((set) => Object.keys(set)).length);
    for (const { kind, own, name } of TOPICS) {
      const { title } = pages.get(kind)![own]!;
      const { code, stdout, stderr } = await explained([name, "--lang", lang, "--width", "72"]);
      expect([code, stderr], name).toEqual([0, ""]);
      expect(stdout.replace(/\s/g, "").startsWith(`${name}·${title}`.replace(/\s/g, "")), name).toBe(true);
      const prose = stdout.split("\n").filter((line) => !/^ {2} *(?:\d+ \||\$ )/.test(line));
      expect(
        prose.filter((line) => widthOf(line) > 72),
        name,
      ).toEqual([]);
    }
  },
);

test.each(["en", "zh"] as const)(
  "the page of a code shows what the tool says of its wrong example, in %s",
  async (lang) => {
    const { error, warning } = CATALOGUES[lang].diagnostics;
    for (const topic of Object.keys(EXAMPLES)) {
      const { stdout } = await explained([topic, "--lang", lang, "--width", "400"]);
      const said = new RegExp(`^ {2}(?:\\S+: )?(?:${error}|${warning}) ${topic}  .+\\n {4}\\S.*\\n`, "m");
      expect(stdout, topic).toMatch(said);
      expect(stdout.match(new RegExp(` ${topic}  `, "g")), topic).toHaveLength(1);
      expect(stdout, topic).toMatch(lang === "zh" ? /^ {2}退出码 \d：\S/m : /^ {2}exit \d: \S/m);
    }
  },
);

test.each([
  ["plan/unknown-key", "plan/unknown-key · a key that plans don't have"],
  ["PLAN/Unknown-Key", "plan/unknown-key · a key that plans don't have"],
  ["more-than", "more-than · the number itself fails (超过, >)"],
  ["more than", "more-than · the number itself fails (超过, >)"],
  ["MoreThan", "more-than · the number itself fails (超过, >)"],
  ["verdict/missed", "missed · due, and not what was promised"],
  ["verdict/near", "near · missed, but by little, as the plan defines it"],
  ["verdict/pending", "pending · not due yet, and still open"],
  ["verdict/not-assessed", "not-assessed · it can't be said whether the target is met"],
  ["verdict/stale", "too-old · data too old: the newest figure is older than the plan allows"],
  ["Verdict/Missed", "missed · due, and not what was promised"],
  ["outlook/off-track", "off-track · off track: far too slow"],
  ["outlook/regression", "regressing · regressing: in the wrong direction"],
  ["outlook/behind", "exit-1 · a target is missed"],
  ["change/worse", "worse · a verdict or a place got worse: a regression"],
  ["exit/3", "exit-3 · submitted data are wrong or missing"],
  ["cny", "CNY · yuan: 元, with 千 万 百万 亿 in front"],
  ["exit-3", "exit-3 · submitted data are wrong or missing"],
  ["exit 3", "exit-3 · submitted data are wrong or missing"],
  ["3", "exit-3 · submitted data are wrong or missing"],
  ["no data", "no-observation · no data: no figure answers to this target"],
  ["变差", "worse · a verdict or a place got worse: a regression"],
  ["数据有无", "coverage · a figure appeared or is gone"],
  ["other areas", "others · the other areas moved"],
  ["无数据", "no-observation · no data: no figure answers to this target"],
  ["明显滞后", "off-track · off track: far too slow"],
  ["基本达标", "near · missed, but by little, as the plan defines it"],
  ["亿元", "CNY · yuan: 元, with 千 万 百万 亿 in front"],
  ["万 人", "people · people: 人 名 位 个"],
  ["%", "ratio · shares and multiples: % ‰ 倍"],
  ["no range: all values alike, or only one", "no-range · no range: all values alike, or only one"],
  ["数据太少", "low-coverage · too little known: less than min-coverage asks for"],
  ["unit-mismatch", "unit-mismatch · wrong unit: the figure can't be converted into the plan's"],
])("%s finds its page", async (topic, title) => {
  expect(await explained(topic)).toMatchObject({ code: 0, title });
});

describe("methods that share a name with another topic", () => {
  test.each([
    ["linear", "linear · linear: actual change per year ÷ required change per year", ["impute-linear"]],
    ["progress linear", "linear · linear: actual change per year ÷ required change per year", ["impute-linear"]],
    ["impute linear", "impute-linear · a straight line between the figures before and after", ["linear"]],
    ["impute: linear", "impute-linear · a straight line between the figures before and after", ["linear"]],
    ["mean", "mean · the power mean (Σ w·xᵖ ÷ Σ w)^(1/p)", ["impute-mean"]],
    ["aggregate mean", "mean · the power mean (Σ w·xᵖ ÷ Σ w)^(1/p)", ["impute-mean"]],
    ["Impute-Mean", "impute-mean · the mean of all areas that have a figure", ["mean"]],
    ["median", "median · the number that half of the weight lies at or below", ["impute-median"]],
    ["impute median", "impute-median · the median of all areas that have a figure", ["median"]],
    ["normalise rank", "rank · the place among the areas of the run, counted from the worst", []],
    ["treat: log", "log · ln(x − min + 0.01 × range) of every figure", []],
    ["missing zero", "zero · what is missing counts as 0", []],
    ["colours two-worst", "two-worst · the mean of the two worst indicators", []],
  ] as const)("%s", async (topic, title, others) => {
    const found = await explained([...topic.split(" "), "--width", "200"]);
    expect(found).toMatchObject({ code: 0, title });
    const named = [...found.stdout.matchAll(/^There is another one under "[^"]+": dabiao explain (\S+)\.$/gm)];
    expect(named.map(([, name]) => name)).toEqual(others);
  });

  test("every topic is found by its name alone, and by the key of a plan before it", async () => {
    const keys = { normalisers: "normalise", aggregators: "aggregate", missingRules: "missing", imputations: "impute" };
    expect(new Set(TOPICS.map(({ name }) => name.replace(/[-_]/g, "").toLowerCase())).size).toBe(TOPICS.length);
    for (const [kind, key] of Object.entries({
      ...keys,
      treatments: "treat",
      rollUps: "colours",
      methods: "progress",
    })) {
      for (const topic of TOPICS.filter((one) => one.kind === kind)) {
        expect((await explained([key, topic.own])).title).toMatch(new RegExp(`^${topic.name} · `));
      }
    }
  });
});

test.each([
  [
    "impute",
    "Ways to fill in missing figures (impute)",
    ["latest", "impute-linear", "peers", "impute-mean", "impute-median"],
  ],
  ["treat:", "What is done about outliers (treat)", ["winsorise", "log", "coinr"]],
  ["Progress", "Progress methods", PROGRESS_METHODS.map(({ name }) => name)],
])("the key %s of a plan alone lists what may stand there", async (key, heading, names) => {
  const { code, title, stdout } = await explained([key, "--width", "200"]);
  expect([code, title]).toEqual([0, heading]);
  expect([...stdout.matchAll(/^ {2}(\S+) {2,}\S/gm)].map(([, name]) => name)).toEqual(names);
});

test("the page of a method ends with lines of a plan that use it", async () => {
  const { stdout } = await explained("efficacy");
  expect(stdout).toMatch(
    /\n\nIn a plan\n {2}score: \{ normalise: efficacy \}\n {2}indicators:\n {4}- \{ id: rd, goalposts: .*\}\n$/,
  );
  expect((await explained("robustness")).stdout).not.toContain("In a plan");
});

test.each([
  ["at-lest", "at-least"],
  ["impute-meen", "impute-mean"],
  ["agregate median", "aggregate-median"],
  ["unknown-key", "plan/unknown-key"],
  ["Bad-Number", "plan/bad-number"],
  ["plan/unknwon-key", "plan/unknown-key"],
])("%s has no page: code 2, and a suggestion in both languages", async (topic, suggestion) => {
  const { code, stdout, stderr } = await explained(topic);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(
    `error usage/unknown-topic  there is no page about "${topic}"; did you mean "${suggestion}"?`,
  );
  expect(stderr).toContain(`错误 usage/unknown-topic  没有关于“${topic}”的说明，是否应为“${suggestion}”？`);
});

test("a topic that resembles nothing has no suggestion, and is shown without effect", async () => {
  const { code, stderr } = await explained(["\u001b[31mxyzzy"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^error usage\/unknown-topic {2}there is no page about "\\u\{1b\}\[31mxyzzy"$/m);
  expect(stderr).not.toContain("\u001b");
});

test.each([
  [["met"], {}, "met · what"],
  [["met"], { DABIAO_LANG: "zh" }, "met · 达标"],
  [["met", "--lang", "en"], { DABIAO_LANG: "zh" }, "met · what"],
  [["met"], { LC_ALL: "zh_CN.UTF-8" }, "met · what"],
])("the language of %j with %j", async (topic, env, start) => {
  expect((await explained(topic, { env })).stdout.startsWith(start)).toBe(true);
});

test.each([
  [[], {}, 80],
  [[], { terminal: 60 }, 60],
  [[], { terminal: 300 }, 100],
  [[], { env: { COLUMNS: "50" } }, 50],
  [[], { env: { COLUMNS: "wide" } }, 80],
  [["--width", "40"], { terminal: 60 }, 40],
  [["--width", "160"], {}, 160],
] as const)("with %j in %j lines are as long as %i columns allow", async (options, world, width) => {
  const { stdout } = await explained(["about", ...options, "--color", "never"], world);
  const longest = Math.max(...stdout.split("\n").map((line) => widthOf(line)));
  expect(longest).toBeLessThanOrEqual(width);
  expect(longest).toBeGreaterThan(width - 16);
});

test("colour only where someone sees it, or where it is asked for", async () => {
  const coloured = async (options: readonly string[], world: World = {}) =>
    (await explained(["met", ...options], world)).stdout.includes("\u001b[1m");
  expect([
    await coloured([]),
    await coloured([], { terminal: 80 }),
    await coloured([], { terminal: 80, env: { NO_COLOR: "1" } }),
    await coloured(["--color", "never"], { terminal: 80 }),
    await coloured(["--color", "always"]),
  ]).toEqual([false, true, false, false, true]);
});

test("a page that can't be written: code 4; that nobody reads: code 0", async () => {
  expect(await explained("met", { stdout: "ENOSPC" })).toMatchObject({
    code: 4,
    stderr:
      "error output/cannot-write  stdout can't be written (ENOSPC)\n  check the folder, its permissions and the free space\n",
  });
  expect(await explained("met", { stdout: "closed" })).toMatchObject({
    code: 0,
    stderr: "",
  });
});

test("the help is in both languages", async () => {
  const { code, stdout } = await explained("--help", { terminal: 200, depth: 0 });
  expect(code).toBe(0);
  expect(stdout).toContain("Usage · 用法: dabiao explain [topic] [options]");
  expect(stdout).toContain(`${CATALOGUES.en.help.explain}\n${CATALOGUES.zh.help.explain}`);
});
