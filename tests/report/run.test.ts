import { describe, expect, test } from "vitest";
import { parsePeriod } from "../../src/core/period.ts";
import { CATALOGUES } from "../../src/messages/registry.ts";
import { wantedBy } from "../../src/core/names.ts";
import { readActuals } from "../../src/read/observations.ts";
import { readPlan } from "../../src/read/plan.ts";
import { reportNamed } from "../../src/index.ts";
import { checkRun, compareRun, plainLook, type RunOptions } from "../../src/report/run.ts";
import { planText, runWith, type World } from "../cli/host.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

const read = (files: Readonly<Record<string, string>>) => {
  const names = Object.keys(files);
  const plans = names.filter((name) => name.endsWith(".yaml")).map((name) => readPlan(name, bytes(files[name]!)));
  const wanted = wantedBy(
    plans.flatMap(({ plan }) => plan ?? []),
    null,
  );
  const data = names.filter((name) => name.endsWith(".csv"));
  return { plans, actuals: data.map((name) => readActuals(name, bytes(files[name]!), wanted)) };
};

const PLAN = planText("{id: x, unit: 家, target: 5}, {id: y, target: {at-most: 3}}");
const FRAME =
  "dabiao: 1\nid: f\nperiod: {due: 2019}\nindicators:\n  - {id: x, target: 5}\nscore: {normalise: min-max}\n";
const AREAS = "area,indicator,period,value\nA,x,2019,3\nB,x,2019,8\nC,x,2019,5\n";

/** What the tool writes in a format of the same files, without the hashes, which only it has. */
async function written(call: string, files: World["files"] & object): Promise<[string, number]> {
  const { stdout, code } = await runWith(`${call} --lang en`, { files });
  return [stdout, code];
}

describe.each<[string, string, Readonly<Record<string, string>>, RunOptions]>([
  [
    "met and missed",
    "check p.yaml -a a.csv",
    { "p.yaml": PLAN, "a.csv": "indicator,period,value\nx,2019,6\ny,2019,4\n" },
    {},
  ],
  [
    "another moment",
    "check p.yaml -a a.csv --as-of 2018",
    { "p.yaml": PLAN, "a.csv": "indicator,period,value\nx,2018,6\ny,2019,4\n" },
    { asOf: parsePeriod("2018") },
  ],
  [
    "rows with errors and names that nobody asks for",
    "check p.yaml -a a.csv",
    { "p.yaml": PLAN, "a.csv": "indicator,period,value\nx,2019,six\nz,2019,4\nyy,2019,1\n" },
    {},
  ],
  [
    "no target",
    "check p.yaml -a a.csv",
    { "p.yaml": planText("{id: x, unit: 家}"), "a.csv": "indicator,period,value\nx,2019,6\n" },
    {},
  ],
  [
    "no row that answers",
    "check p.yaml -a a.csv",
    { "p.yaml": PLAN, "a.csv": "indicator,period,value\nzzz,2019,6\n" },
    {},
  ],
  [
    "a broken plan beside a sound one",
    "check p.yaml q.yaml -a a.csv",
    { "p.yaml": PLAN, "q.yaml": "dabiao: 1\nid: q\n", "a.csv": "indicator,period,value\nx,2019,6\nother,2019,4\n" },
    {},
  ],
  [
    "missing data that only warn",
    "check p.yaml -a a.csv --on-missing warn",
    { "p.yaml": PLAN, "a.csv": "indicator,period,value\nx,2019,6\n" },
    { onMissing: "warn" },
  ],
  [
    "misses that are let pass",
    "check p.yaml -a a.csv --fail-on never",
    { "p.yaml": PLAN, "a.csv": "indicator,period,value\nx,2019,6\ny,2019,4\n" },
    { failOn: ["never"] },
  ],
  ["areas of the data", "check p.yaml -a a.csv", { "p.yaml": FRAME, "a.csv": AREAS }, {}],
])("%s", (_, call, files, options) => {
  test.each(["table", "json", "csv", "compact", "junit"])(
    "as %s is what the tool writes, with its code",
    async (format) => {
      const [stdout, code] = await written(`${call} -f ${format}`, files);
      const { inputs } = JSON.parse((await written(`${call} -f json`, files))[0]);
      const run = checkRun(read(files), { ...options, inputs });
      const text = reportNamed(format)!.render(run, plainLook(CATALOGUES.en));
      const plain = (json: string) => {
        const { inputs: _inputs, tool: _tool, ...rest } = JSON.parse(json);
        return rest;
      };
      if (format === "json") expect(plain(text)).toEqual(plain(stdout));
      else expect(text).toBe(stdout);
      expect(run.exit.code).toBe(code);
    },
  );
});

test("a comparison is what dabiao compare writes", async () => {
  const files = { "p.yaml": FRAME, "a.csv": AREAS };
  const [stdout, code] = await written("compare p.yaml -a a.csv", files);
  const run = compareRun(read(files));
  expect(reportNamed("table")!.render(run, plainLook(CATALOGUES.en))).toBe(stdout);
  expect(run.exit.code).toBe(code);
  const undrawn = compareRun(read(files), {}, { count: 0 });
  expect(undrawn.compared!.areas.map(({ interval }) => interval)).toEqual([null, null, null]);
});

test("a look is plain until it is said otherwise; the tool of a library goes by that name", () => {
  expect(plainLook(CATALOGUES.zh, { width: 60, ascii: true })).toMatchObject({ width: 60, ascii: true, quiet: false });
  expect(checkRun({ plans: [], actuals: [] })).toMatchObject({ version: "library", scorecards: [], diagnostics: [] });
});
