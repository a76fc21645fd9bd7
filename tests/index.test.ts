import { expect, test } from "vitest";
import {
  catalogues,
  evaluate,
  limits,
  parsePeriod,
  planJsonSchema,
  readActuals,
  readPlan,
  reports,
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
