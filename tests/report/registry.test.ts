import { expect, test } from "vitest";
import { FORMATS, formatNamed } from "../../src/report/registry.ts";
import { counted } from "../support.ts";
import { dataText, lookOf, planText, runOf } from "./made-run.ts";

test("the table comes first: it is the default; a format is found by its whole name", () => {
  expect(FORMATS.map(({ name }) => name)).toEqual([
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
  expect([formatNamed("json"), formatNamed("js")]).toEqual([FORMATS[1], undefined]);
});

const AREAS = 60;
const framework = planText("{ id: firms, target: 25 }").replace(/^area:.*\n/m, "");
const rows = Array.from({ length: AREAS }, (_, index) => `county ${index},firms,2019,${index}`);

test.each(FORMATS.map((format) => [format.name, format] as const))(
  "%s goes through the scorecards of a run some times, and not once more for every one of them",
  (_, { render }) => {
    const run = runOf({
      "plan.yaml": framework,
      "data.csv": dataText(...rows).replace(/^indicator/, "area,indicator"),
    });
    expect(run.scorecards).toHaveLength(AREAS);
    const { items, visits } = counted(run.scorecards);
    expect(render({ ...run, scorecards: items }, lookOf())).not.toBe("");
    expect(visits()).toBeLessThan(12 * AREAS);
  },
);

test.each(FORMATS.filter(({ pieces }) => pieces).map((format) => [format.name, format] as const))(
  "%s in pieces is the same text",
  (_, { render, pieces }) => {
    const run = runOf({ "plan.yaml": framework, "data.csv": dataText("firms,2019,26") });
    expect([...pieces!(run, lookOf())].join("")).toBe(render(run, lookOf()));
  },
);
