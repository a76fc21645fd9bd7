import { expect, test } from "vitest";
import { errorsIn } from "../../src/cli/gather.ts";
import { error, warning } from "../../src/core/diagnostic.ts";
import { runWith } from "./host.ts";

const PLAN = (id: string, name: string) =>
  `dabiao: 1\nid: ${id}\narea: { name: ${name} }\nperiod: { due: 2019 }\nindicators: [{ id: firms, unit: 家, target: 25 }]\n`;
const CSV = "area,indicator,period,value\n拉萨市,firms,2019,29\n西宁市,firms,2019,29\n";

test("errors are counted by who must act; those that were not kept count for the data", () => {
  const found = [
    error("plan/empty", {}, null),
    error("actuals/empty", {}, null),
    warning("actuals/undated", { rows: 1 }, null),
  ];
  expect(errorsIn(found, 3)).toEqual({ call: 1, data: 4 });
});

test("errors about what the caller declared of the data are the caller's", () => {
  expect(errorsIn([error("actuals/unknown-dimension", { dimension: "x", known: [] }, null)])).toEqual({
    call: 1,
    data: 0,
  });
});

test("beside a broken plan nobody's data are blamed for names that it might have asked for", async () => {
  const files = { "a.yaml": PLAN("a", "拉萨市"), "b.yaml": PLAN("b", "西宁市").replace("due", "duo"), "a.csv": CSV };
  const { stdout } = await runWith("check a.yaml b.yaml -a a.csv -f json", { files });
  const { exit, scorecards, diagnostics } = JSON.parse(stdout);
  expect(exit).toEqual({ code: 2, also: [] });
  expect(scorecards.map((one: { plan: string }) => one.plan)).toEqual(["a"]);
  expect(diagnostics.map((one: { code: string }) => one.code)).toEqual(["plan/unknown-key"]);
});

test("--known-on sees what was published by then, and says what has no date", async () => {
  const rows = "indicator,period,value,published\nfirms,2018,20,2019-01-10\nfirms,2019,29,2020-01-10\nfirms,2017,1,\n";
  const files = { "a.yaml": PLAN("a", "拉萨市"), "a.csv": rows };
  const { stdout } = await runWith("check a.yaml -a a.csv --known-on 2019-06-30 --as-of 2019 -f json", { files });
  const result = JSON.parse(stdout);
  expect(result.scorecards[0].assessments[0]).toMatchObject({
    verdict: "missed",
    actual: { value: 20, period: "2018", stale: true },
  });
  expect(result.diagnostics.map((one: { code: string }) => one.code)).toEqual(["actuals/undated"]);
});
