import { describe, expect, test } from "vitest";
import { type Diagnostic, error, type Place, warning } from "../../src/core/diagnostic.ts";
import { findingsOf } from "../../src/report/findings.ts";
import type { Run } from "../../src/report/format.ts";
import { sarif } from "../../src/report/sarif.ts";
import { HOSTILE, inChinese, lookOf, renamed, runOf, runWith, VERDICTS } from "./made-run.ts";

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: { readonly startLine: number; readonly startColumn?: number };
    };
  }[];
}

const render = (run: Run, look = lookOf()) => JSON.parse(sarif(run, look));
const resultsOf = (run: Run): Result[] => render(run).runs[0].results;
const placeOf = ({ locations }: Result) => {
  const { artifactLocation, region } = locations[0]!.physicalLocation;
  return [artifactLocation.uri, region.startLine, region.startColumn ?? null];
};
const at = (file: string, line: number | null = null, column: number | null = null): Place => ({ file, line, column });
const { inputs } = runOf(VERDICTS);
const DIAGNOSTICS: readonly Diagnostic[] = [
  error("actuals/bad-period", { value: "19" }, at("data.csv", 2, 3)),
  warning("actuals/other-indicator", { name: "x", rows: 1 }, at("data.csv", 3, 1)),
  error("plan/tab", {}, at("plan.yaml", 4, 5)),
];

test("the whole document of a run with one diagnostic", () => {
  const diagnostics = [error("plan/tab", {}, at("plan.yaml", 4, 5))];
  expect(render(runWith(diagnostics, { inputs }))).toEqual({
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "dabiao",
            version: "1.2.3",
            language: "en",
            rules: [{ id: "plan/tab", shortDescription: { text: "plan: tab" } }],
          },
        },
        columnKind: "utf16CodeUnits",
        results: [
          {
            ruleId: "plan/tab",
            ruleIndex: 0,
            level: "error",
            message: { text: "a tab indents this line; indent with spaces" },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: "plan.yaml" },
                  region: { startLine: 4, startColumn: 5 },
                },
              },
            ],
          },
        ],
      },
    ],
  });
});

test("without anything to say it is still a run", () => {
  const run = runWith([], { exit: { code: 0, also: [] } });
  expect(render(run).runs[0]).toMatchObject({ tool: { driver: { rules: [] } }, results: [] });
});

/** What the schema of SARIF 2.1.0 and GitHub's code scanning ask of a document, as far as ours goes. */
function complaints(document: { version: string; runs: { tool: { driver: unknown }; results: Result[] }[] }): string[] {
  const found: string[] = [];
  const [run] = document.runs;
  const driver = run!.tool.driver as {
    name: string;
    language: string;
    rules: { id: string; shortDescription: { text: string } }[];
  };
  if (document.version !== "2.1.0" || document.runs.length !== 1) found.push("version or runs");
  if (driver.name === "" || !/^[a-z]{2}(-[A-Z]{2})?$/.test(driver.language)) found.push("driver");
  const ids = driver.rules.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) found.push("rules are not unique");
  if (driver.rules.some(({ shortDescription }) => shortDescription.text === "")) found.push("rule without description");
  for (const { ruleId, ruleIndex, level, message, locations } of run!.results) {
    if (ids[ruleIndex] !== ruleId) found.push(`rule of ${ruleId}`);
    if (!["none", "note", "warning", "error"].includes(level)) found.push(`level of ${ruleId}`);
    if (message.text === "") found.push(`message of ${ruleId}`);
    if (locations.length < 1) found.push(`locations of ${ruleId}`);
    for (const { physicalLocation } of locations) {
      const { artifactLocation, region } = physicalLocation;
      if (!/^(?:[\w.~!$&'()*+;=@-]|%[\dA-F]{2})(?:[\w.~!$&'()*+;=@/-]|%[\dA-F]{2})*$/.test(artifactLocation.uri))
        found.push(`uri of ${ruleId}: ${artifactLocation.uri}`);
      const { startLine, startColumn = 1 } = region;
      if (![startLine, startColumn].every((one) => Number.isInteger(one) && one >= 1))
        found.push(`region of ${ruleId}`);
    }
  }
  const used = new Set(run!.results.map(({ ruleId }) => ruleId));
  if (ids.some((id) => !used.has(id))) found.push("rule without result");
  return found;
}

test("every document is one by the schema", () => {
  const run = { ...runOf(VERDICTS), diagnostics: DIAGNOSTICS };
  for (const look of [lookOf(), inChinese()]) expect(complaints(render(run, look))).toEqual([]);
});

describe("results", () => {
  test("diagnostics with their severity, misses that count as errors, everything else as warnings", () => {
    const results = resultsOf({ ...runOf(VERDICTS), diagnostics: DIAGNOSTICS });
    expect(results.map((one) => [one.ruleId, one.level, ...placeOf(one)])).toEqual([
      ["actuals/bad-period", "error", "data.csv", 2, null],
      ["actuals/other-indicator", "warning", "data.csv", 3, null],
      ["plan/tab", "error", "plan.yaml", 4, 5],
      ["verdict/missed", "error", "plan.yaml", 7, 80],
      ["verdict/missed", "warning", "plan.yaml", 8, 58],
      ["verdict/not-assessed", "warning", "plan.yaml", 9, 36],
      ["verdict/not-assessed", "warning", "plan.yaml", 10, 55],
      ["verdict/missed", "warning", "plan.yaml", 12, 67],
    ]);
  });

  test("a missed target says by how much", () => {
    expect(resultsOf(runOf(VERDICTS))[0]!.message.text).toBe(
      "Lhasa · Technology SMEs: missed: needs 51; target > 50, actual 40 (2019)",
    );
  });

  test.each<[string, Diagnostic, readonly unknown[]]>([
    ["a whole file", error("plan/empty", {}, at("p.yaml")), ["p.yaml", 1, null]],
    ["a file that is not there", error("file/not-found", { path: "x/y.csv" }, null), ["x/y.csv", 1, null]],
    ["the run as such", error("run/no-period", {}, null), ["plan.yaml", 1, null]],
  ])("%s has a place, too", (_, diagnostic, place) => {
    expect(placeOf(resultsOf(runWith([diagnostic], { inputs }))[0]!)).toEqual(place);
  });

  test("even where there is no file at all", () => {
    expect(placeOf(resultsOf(runWith([error("run/no-period", {}, null)]))[0]!)).toEqual([".", 1, null]);
  });
});

test.each([
  ["data/拉萨/a b.csv", "data/%E6%8B%89%E8%90%A8/a%20b.csv"],
  ["../x.yaml", "../x.yaml"],
  ["a:b#c?d%.csv", "a%3Ab%23c%3Fd%25.csv"],
  ["/tmp/x.yaml", "/tmp/x.yaml"],
])("the path %s is the URI %s", (path, uri) => {
  expect(placeOf(resultsOf(runWith([error("plan/empty", {}, at(path))]))[0]!)[0]).toBe(uri);
});

test("what would be a link in a message is none", () => {
  const [result] = resultsOf(runWith([error("actuals/bad-period", { value: "[a](http://x)" }, at("a.csv", 2))]));
  expect(result!.message.text).toContain('"[a] (http://x)" is no period');
});

test("what was counted but not kept is a property of the run", () => {
  expect(render(runWith([], { omitted: 5 })).runs[0].properties).toEqual({ diagnosticsOmitted: 5 });
  expect(render(runWith([])).runs[0].properties).toBeUndefined();
});

test("rules are in the order of their names, each once; the language is the reader's", () => {
  const { driver } = render({ ...runOf(VERDICTS), diagnostics: DIAGNOSTICS }, inChinese()).runs[0].tool;
  expect(driver.language).toBe("zh");
  expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual([
    "actuals/bad-period",
    "actuals/other-indicator",
    "plan/tab",
    "verdict/missed",
    "verdict/not-assessed",
  ]);
});

test.each(HOSTILE)("%s stays a text", (_, text) => {
  const run = {
    ...renamed(runOf(VERDICTS), text),
    diagnostics: [error("actuals/bad-period", { value: text }, at(text, 1, 1))],
  };
  expect(complaints(render(run))).toEqual([]);
  expect(resultsOf(run).map(({ message }) => message.text)).toEqual(
    findingsOf(run, lookOf()).map((one) => one.message),
  );
  expect(sarif(run, lookOf())).not.toMatch(/(?!\n)\p{Cc}|\p{Surrogate}|##\[|^\s*::/mu);
});
