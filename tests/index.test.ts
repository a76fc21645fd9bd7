import { expect, test } from "vitest";
import {
  catalogues,
  diff,
  evaluate,
  type Filled,
  formText,
  limits,
  parsePeriod,
  planJsonSchema,
  readActuals,
  readPlan,
  readResult,
  reports,
  resultJsonSchema,
  rollUpOwners,
  rowsToFill,
  toNumber,
  toText,
  wantedBy,
} from "../src/index.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("plan and actuals become a scorecard without a shell around them", () => {
  const { plan } = readPlan(
    "plan.yaml",
    bytes(
      '{ dabiao: 1, id: p, area: { code: "540100" }, period: { due: 2019 }, indicators: [{ id: firms, unit: 家, target: { more-than: 25 } }] }',
    ),
  );
  const actuals = readActuals(
    "a.csv",
    bytes("indicator,period,value\nfirms,2019,25\n"),
    wantedBy([plan!], null),
    limits,
  );
  const { scorecards, asOf } = evaluate({
    plans: [plan!],
    observations: actuals.observations,
    areaNames: actuals.areaNames,
    asOf: null,
    knownOn: null,
    areas: null,
  });
  const [assessment] = scorecards[0]!.assessments;
  expect(asOf).toEqual(parsePeriod("2019"));
  expect(assessment!.verdict).toBe("missed");
  expect(toNumber(assessment!.needs!)).toBe(26);
  expect(toText(assessment!.attainment!)).toBe("1");
});

test("formats, languages and the JSON Schema are at hand", () => {
  expect(reports.map(({ name }) => name)).toEqual([
    "table",
    "json",
    "csv",
    "markdown",
    "html",
    "ziping",
    "ziping-csv",
    "pretty",
    "compact",
    "junit",
    "sarif",
    "github",
    "tap",
  ]);
  expect(Object.keys(catalogues)).toEqual(["zh", "en"]);
  expect(planJsonSchema()).toHaveProperty("properties.indicators");
});

test("two results beside one another", () => {
  const result = (verdict: string) =>
    bytes(
      JSON.stringify({
        schemaVersion: "1.0",
        tool: { name: "dabiao", version: "1.0.0" },
        command: "check",
        options: { asOf: "2019" },
        exit: { code: 0 },
        inputs: [],
        diagnostics: [],
        scorecards: [
          {
            plan: "p",
            area: null,
            asOf: "2019",
            assessments: [
              {
                id: "firms",
                indicator: "firms",
                name: {},
                unit: null,
                milestone: false,
                target: { measure: "level", comparator: "at-least", value: 5, bound: 5, range: null, by: "2019" },
                baseline: null,
                actual: null,
                used: [],
                verdict,
                reason: null,
                weight: 1,
                required: true,
                commitment: "expected",
              },
            ],
          },
        ],
      }),
    );
  const [before, after] = ["met", "missed"].map((verdict) => readResult("r.json", result(verdict), "", limits).result!);
  expect(diff(before!, after!).targets).toMatchObject([{ kind: "worse", fails: true }]);
});

test("who owes what, and a form to fill in, without a shell around them", () => {
  const { plan } = readPlan(
    "plan.yaml",
    bytes(
      "{ dabiao: 1, id: p, area: { name: { zh: 甲市 } }, period: { due: 2019 }, indicators: [{ id: firms, unit: 家, target: 5, owners: { lead: [甲局] } }] }",
    ),
  );
  const none = { observations: [], areaNames: new Map<string, readonly string[]>() };
  const { scorecards } = evaluate({ plans: [plan!], ...none, asOf: null, knownOn: null, areas: null, series: true });
  const { owners } = rollUpOwners(scorecards);
  expect(owners.map(({ name, lead }) => [name, lead.missing])).toEqual([["甲局", 1]]);
  const rows = rowsToFill(scorecards as readonly Filled[], { periods: null, chosen: () => true });
  const [, record] = formText(rows, [plan!.area!], catalogues.en).split("\r\n");
  expect(record!.split(",").slice(0, 5)).toEqual(["甲市", "firms", "2019", "", "家"]);
  expect(resultJsonSchema().$schema).toBe("https://json-schema.org/draft/2020-12/schema");
});
