import { expect, test } from "vitest";
import { check } from "../cli/host.ts";

const PLAN = "{id: firms, unit: 家, target: 25}";
/** What is said of these lines below a header and one good row. */
const complaints = async (rows: readonly string[], args = "", path = "b.csv") => {
  const files = { [path]: ["indicator,period,value,unit", ...rows].join("\n") };
  const call = ["-a", path, ...args.split(" ")].filter((one) => one !== "");
  return (await check(PLAN, "firms 2019 30 家", call, { files })).stderr;
};

test("place, severity, code, what is wrong; below it what to do", async () => {
  const said = await complaints(["firms,2018,3.5.1,家", "firms,19,30,家"]);
  expect(said).toBe(`b.csv:2:3: error actuals/bad-number  "3.5.1" is no value for "firms"
  write plain digits with a point; leave the cell empty if there is no figure
b.csv:3:2: error actuals/bad-period  "19" is no period
  write 2019, 2019H1, 2019Q3, 2019-06, 2019年, 2019年三季度, 2019年6月 or 2019年1-9月
`);
  const zh = "b.csv:2:3: 错误 actuals/bad-number  “firms”的“3.5.1”不是数值\n  请用半角数字和小数点；没有数据时请留空\n";
  expect(await complaints(["firms,2018,3.5.1,家"], "--lang zh")).toBe(zh);
});

test("many names that nobody asks for are one line; one has its place; under --strict each is an error of its own", async () => {
  const rows = "alpha beta gamma delta epsilon zeta alpha".split(" ").map((name) => `${name},2019,1,`);
  const names = "6 other indicators, 7 rows, that no plan asks for: alpha, beta, gamma, delta, epsilon and 1 more";
  expect(await complaints(rows)).toBe(`b.csv: warning actuals/other-indicator  ${names}\n`);
  const one = 'b.csv:2:1: warning actuals/other-indicator  no plan asks for "alpha" (1 row)\n';
  expect(await complaints(rows.slice(0, 1))).toContain(one);
  expect((await complaints(rows, "--strict")).match(/error actuals\/other-indicator/g)).toHaveLength(6);
  expect(await complaints(rows, "-q")).toBe("");
});

test("an area whose short name is nearly the plan's is asked about in a line of its own", async () => {
  const files = { "b.csv": "area,indicator,period,value\n丙市,firms,2019,1\n丁州,firms,2019,1\n戊州,firms,2019,1\n" };
  const { stderr } = await check(PLAN, "firms 2019 30 家", "-a b.csv", { files });
  expect(stderr).toBe(
    'b.csv:2:1: warning actuals/other-area  no plan is for "丙市"; did you mean "甲市"? (1 row)\n' +
      "  add it to the area's aliases if it is the same\n" +
      "b.csv: warning actuals/other-area  2 other areas, 2 rows, that no plan is for: 丁州, 戊州\n",
  );
});

test("beyond the limit the rest is counted", async () => {
  const rows = Array<string>(60).fill("firms,x,1,");
  expect(await complaints(rows)).toMatch(/(.*\n){100}… and 10 more; -f json lists them\n$/);
  expect(await complaints(rows, "--limit shown=1")).toMatch(/^(.*\n){2}… and 59 more; -f json lists them\n$/);
});

test.each([
  ["a name", "\u202efirms\u200b,2019,1,", "b.csv", '"\\u{202e}firms\\u{200b}"'],
  ["a value", "firms,2018,##[set-output name=pass]true,", "b.csv", '"#\\u{23}[set-output name=pass]true"'],
  ["a period", "firms,::error::,1,", "b.csv", '"::error::" is no period'],
  ["a file's name", "firms,x,1,", "::error::\u001b]0;x\u0007.csv", ":\\u{3a}error::\\u{1b}]0;x\\u{7}.csv:2:2: error"],
])("%s is shown without effect", async (_, row, path, shown) => {
  const text = await complaints([row], "", path);
  expect(text).toContain(shown);
  expect(text).not.toMatch(/[\u001b\u202e]|##\[|^\s*::/m);
});

test("errors are red, warnings yellow", async () => {
  const { stderr } = await check(PLAN, "firms 2019 30 家; alpha 2019 1; firms x 1", "", { terminal: 80 });
  expect(stderr).toContain("\u001b[31merror\u001b[39m actuals/bad-period");
  expect(stderr).toContain("\u001b[33mwarning\u001b[39m actuals/other-indicator");
});
