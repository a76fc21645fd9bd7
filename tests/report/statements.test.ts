import { describe, expect, test } from "vitest";
import { check, checkJson, runWith } from "../cli/host.ts";

const PLAN = `title: Plan
inputs: [{id: smes, name: {zh: 中小企业, en: SMEs}, unit: 家}]
indicators: [{id: firms, name: {zh: 企业, en: Firms}, unit: 家, target: 260}, {id: trade, unit: 亿元, target: [2.85, 2], milestones: [{by: 2018, at-least: 1}]}]`;

/** The example's files with rows "indicator,period,value,statement". */
const files = (...rows: readonly string[]) => ({
  "a.csv": ["indicator,period,value,statement", ...rows, ""].join("\n"),
});
const FIRMS = ["firms,2019,752,", "firms,2019,占年度推进指标的289%,completion"];
const TRADE = ["trade,2019,8.77,", "trade,2019,307%,completion"];
const SMES = ["smes,2019,215,", "smes,2019,增长37%,growth"];

/** What is said of the statements below the table. */
async function lines(rows: readonly string[], args = "--lang en"): Promise<string[]> {
  const { lines } = await check(PLAN, "", `--as-of 2019 --width 200 ${args}`, { files: files(...rows) });
  const start = lines.findIndex((line) => / of 3 targets|共 3 项/.test(line));
  return lines.slice(lines.indexOf("", start) + 1, -2);
}

describe("below a table, a line a statement", () => {
  test.each([
    [
      "one answer",
      FIRMS,
      "Firms: completion of 289 % in 2019 implies a target of 260 (259.8–260.7; the only whole number); the plan says 260",
    ],
    [
      "one that differs",
      TRADE,
      "trade: completion of 307 % in 2019 implies a target of 2.86 亿元 (2.8504–2.8630; the only number with 2 decimals); the plan says 2.85, which does not fit",
    ],
    [
      "a base, of an input",
      SMES,
      "SMEs: growth of 37 % in 2019 implies 157 in 2018 (156.4–157.5; the only whole number)",
    ],
    [
      "a fall",
      ["smes,2019,38,", "smes,2019,-5%,growth"],
      "SMEs: a decline of 5 % in 2019 implies 40 in 2018 (39.8–40.2; the only whole number)",
    ],
    [
      "few answers",
      ["trade,2019,1.23,", "trade,2018,1,", "trade,2019,103%,completion"],
      "trade: completion of 103 % in 2019 implies a target of 1.19 or 1.20 亿元 (1.184–1.205; 2 numbers with 2 decimals fit); the plan says 2.85, which does not fit",
    ],
    [
      "no answer",
      ["smes,2019,70,", "smes,2019,12%,growth"],
      "SMEs: growth of 12 % in 2019 implies 62.2–62.8 in 2018 (no whole number fits)",
    ],
    [
      "no solution",
      ["firms,2019,7,", "smes,2019,12%,growth"],
      "SMEs: growth of 12 % in 2019 can't be solved (no data)",
    ],
    [
      "nothing to divide",
      ["smes,2019,70,", "smes,2019,-100%,growth"],
      "SMEs: a decline of 100 % in 2019 can't be solved (rate or figure not above zero)",
    ],
  ])("%s", async (_, rows, line) => expect(await lines(rows)).toEqual([line]));

  test("what differs by less than two decimals is shown to the digit that tells", async () => {
    const plan = PLAN.replace("[2.85, 2]", "2.8635");
    const { stdout } = await check(plan, "", "--as-of 2019 --lang en --width 200", { files: files(...TRADE) });
    expect(stdout).toContain(
      "a target of 2.86 亿元 (2.8504–2.8630; the only number with 2 decimals); the plan says 2.8635, ",
    );
  });

  test("many answers are a range", async () => {
    const [line] = await lines(["trade,2019,877万元,", "trade,2019,107%,completion"]);
    expect(line).toMatch(/^trade: .* implies a target of 0.08\d+–0.08\d+ 亿元 \(8 numbers with 4 decimals fit\)/);
  });

  test("the same in Chinese", async () => {
    expect(await lines([...FIRMS, ...SMES, "smes,2018,150,"], "--lang zh")).toEqual([
      "企业：2019 年完成率 289%，反推目标为 260 家（259.8～260.7，取整数时唯一）；计划为 260，相符",
      "中小企业：2019 年增长 37%，反推 2018 年为 157 家（156.4～157.5，取整数时唯一）；数据为 150，不符",
    ]);
  });

  test("in ASCII; only of the chosen indicators; not when only the closing line is wanted", async () => {
    expect((await lines(FIRMS, "--lang en --ascii"))[0]).toContain("260 (259.8-260.7; the only");
    const rows = [...FIRMS, ...SMES];
    const { stdout } = await check(PLAN, "", "--as-of 2019 --lang en --only smes,firms", { files: files(...rows) });
    expect(stdout).toContain("SMEs: growth");
    expect((await check(PLAN, "", "--as-of 2019 --only firms", { files: files(...rows) })).stdout).not.toContain(
      "SMEs",
    );
    expect((await check(PLAN, "", "--as-of 2019 -q", { files: files(...rows) })).lines).toHaveLength(1);
  });

  test("no line is wider than the terminal", async () => {
    const { lines } = await check(PLAN, "", "--as-of 2019 --lang en --width 60", { files: files(...TRADE) });
    expect(lines.filter((line) => line.length > 60 && line.startsWith("trade"))).toEqual([]);
  });
});

test("an explanation shows the division, what rounding leaves open, and the place; once an indicator", async () => {
  const { stdout } = await check(PLAN, "", "--as-of 2019 --lang en --explain trade", { files: files(...TRADE) });
  expect(stdout.match(/^ {2}(?:Statement|Implied|Rounding) .*$/gm)).toEqual([
    "  Statement   2019 307%   a.csv:3",
    "  Implied     8.77 ÷ 307 % = 2.8567 → 2.86 亿元",
    "  Rounding    (8.765–8.775) ÷ (306.5–307.5) % = 2.8504–2.8630; the only number with 2 decimals; the plan says 2.85, which does not fit",
  ]);
  const growth = ["firms,2019,106,", "firms,2019,同比增长43%,growth", "firms,2018,74,"];
  const zh = await check(PLAN, "", "--as-of 2019 --lang zh --explain firms", { files: files(...growth) });
  expect(zh.stdout.match(/^ {2}(?:表述|反推|舍入) .*$/gm)).toEqual([
    "  表述    2019 同比增长43%   a.csv:3",
    "  反推    106 ÷ (1 + 43 %) = 74.13 → 74 家",
    "  舍入    106 ÷ (142.5～143.5) % = 73.9～74.4；取整数时唯一；数据为 74，相符",
  ]);
  const fall = ["firms,2019,38,", "firms,2019,下降5%,growth", "firms,2019,-100%,growth"];
  const en = await check(PLAN, "", "--as-of 2019 --lang en --ascii --explain firms", { files: files(...fall) });
  expect(en.stdout).toMatch(/Implied +38 \/ \(1 - 5 %\) = 40 -> 40\n +Rounding +38 \/ \(94.5-95.5\) % = 39.8-40.2;/);
  expect(en.stdout).toMatch(/Implied +rate or figure not above zero\n/);
});

test("Markdown lists them below the counts, and a name in them is no markup", async () => {
  const plan = PLAN.replace("en: Firms", "en: '*F*|<b>'");
  const { stdout } = await check(plan, "", "--as-of 2019 --lang en -f markdown", { files: files(...FIRMS) });
  expect(stdout).toContain("of 3 targets\n\n- \\*F\\*\\|&lt;b\\>: completion of 289 % in 2019 implies");
});

test("JSON has them by scorecard, exact beside doubles, and no key where there are none", async () => {
  const world = { files: files(...TRADE, ...FIRMS, "smes,2019,12%,growth") };
  const [scorecard] = (await checkJson(PLAN, "", "--as-of 2019", world)).scorecards;
  expect(Object.keys(scorecard)).toEqual(["plan", "area", "asOf", "summary", "assessments", "statements"]);
  expect(scorecard.statements.map(({ indicator }: { indicator: string }) => indicator)).toEqual([
    "firms",
    "trade",
    "smes",
  ]);
  expect(scorecard.statements[1]).toEqual({
    ...{ indicator: "trade", name: {}, kind: "completion", period: "2019", base: null, raw: "307%" },
    ...{ file: "a.csv", line: 3, rate: 3.07, rateLow: 3.065, rateHigh: 3.075, actual: 8.77, unit: "亿元" },
    ...{ implies: "target", value: 2.86, lowOpen: true, highOpen: true },
    ...{ low: 1753 / 615, lowExact: "1753/615", high: 1755 / 613, highExact: "1755/613" },
    ...{ candidates: [2.86], count: 1, unique: true },
    ...{ known: 2.85, knownFrom: "plan", agrees: false, inverse: false, reason: null },
  });
  expect(scorecard.statements[2]).toMatchObject({
    ...{ base: "2018", actual: null, value: null, low: null, high: null, candidates: [], count: null },
    ...{ unique: false, known: null, knownFrom: null, agrees: null, reason: "no-observation" },
  });
  const [plain] = (await checkJson(PLAN, "firms 2019 3", "--as-of 2019")).scorecards;
  expect(plain).not.toHaveProperty("statements");
});

describe("a run", () => {
  test("warns of what differs, and passes", async () => {
    const { code, stderr } = await check(PLAN, "", "--as-of 2019 --lang en --only trade", { files: files(...TRADE) });
    expect([code, stderr.match(/(?:error|warning) \S+/g)]).toEqual([0, ["warning actuals/completion-differs"]]);
  });

  test("of statements alone has nothing to judge, and says so", async () => {
    const { code, stderr } = await check(PLAN, "", "--as-of 2019 --lang en", { files: files(FIRMS[1]!) });
    expect(code).toBe(2);
    expect(stderr).toContain("no row gives a figure of the plan: 1 row only states a rate");
  });

  test("known on a day sees only the statements that were published by then", async () => {
    const dated = "indicator,period,value,statement,published\nfirms,2019,752,,2020-01-10\nfirms,2019,289%,completion,";
    const seen = async (published: string) => {
      const world = { files: { "a.csv": `${dated}${published}\n` } };
      return "statements" in (await checkJson(PLAN, "", "--as-of 2019 --known-on 2020-02-01", world)).scorecards[0];
    };
    expect([await seen("2020-01-20"), await seen("2020-03-01"), await seen("")]).toEqual([true, false, false]);
  });

  test("of validate reads them without a plan, and holds them against one", async () => {
    const world = {
      files: {
        ...files(...TRADE, FIRMS[1]!),
        "p.yaml": `dabiao: 1\nid: p\narea: {code: A}\nperiod: {due: 2019}\n${PLAN}`,
      },
    };
    const alone = await runWith("validate a.csv --lang en", world);
    expect([alone.code, alone.lines[0]]).toEqual([0, "0 errors, 0 warnings"]);
    const { stdout } = await runWith("validate p.yaml a.csv --as-of 2019 --lang en --on-missing warn", world);
    expect(stdout.match(/(?:error|warning) actuals\S+/g)).toEqual([
      "warning actuals/completion-differs",
      "warning actuals/statement-without-figure",
      "warning actuals/missing-figures",
    ]);
  });
});
