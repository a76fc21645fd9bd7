import { expect, test } from "vitest";
import { evaluate } from "../../../src/core/evaluate.ts";
import { leadingTargets } from "../../../src/core/score/leading.ts";
import { type Content, period, planOf, rowsOf } from "../../support.ts";

/** The id of the target by which areas are compared; "-": there is none. */
function leading(x: Content, today: string | null): string {
  const plan = planOf({ indicators: [{ id: "x", ...x }] });
  const { observations, areaNames } = rowsOf([plan], []);
  const request = { plans: [plan], observations, areaNames, knownOn: null, areas: null };
  const { scorecards } = evaluate({ ...request, asOf: period("2019") });
  const found = leadingTargets(scorecards[0]!.assessments, today === null ? null : period(today));
  return found.get(plan.indicators[0]!)?.target.id ?? "-";
}

const by = (...years: number[]) => ({ target: years.map((year) => ({ "at-least": 5, by: year })) });

test.each<[title: string, x: Content, today: string | null, expected: string]>([
  ["the only one", { target: 5 }, "2017", "x"],
  ["none", {}, "2019", "-"],
  ["never a milestone", { milestones: [{ by: 2018, "at-least": 5 }] }, "2019", "-"],
  ["the one due last", by(2017, 2018, 2021), "2019", "x#2"],
  ["in whatever order they stand", by(2021, 2018, 2017), "2019", "x#2"],
  ["that of the very period", by(2018, 2019, 2021), "2019", "x#2"],
  ["the last one where all are due", by(2017, 2018), "2030", "x#2"],
  ["before any is due the one due next", by(2025, 2021, 2023), "2019", "x#2"],
  ["where nothing says what is due, too", by(2025, 2018), null, "x#2"],
  ["by the day: the year is not over", by(2018, 2019), "2019Q3", "x"],
  ["of several due together the first", { target: [{ "at-least": 5 }, { "at-most": 9 }] }, "2019", "x"],
  ["so before they are due", { target: [{ "at-least": 5 }, { "at-most": 9 }] }, "2018", "x"],
])("areas are compared by %s", (_, x, today, expected) => expect(leading(x, today)).toBe(expected));
