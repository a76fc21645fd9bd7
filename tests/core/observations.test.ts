import { expect, test } from "vitest";
import type { Observation } from "../../src/core/observation.ts";
import { inMemory, type Observations, together } from "../../src/core/observations.ts";
import { parsePeriod } from "../../src/core/period.ts";

const row = (area: string, line: number): Observation => ({
  indicator: "rd",
  area,
  period: parsePeriod("2019")!,
  quantity: null,
  unit: "",
  scope: "",
  status: null,
  published: null,
  source: "",
  at: { file: "a.csv", line, column: null },
  columns: { unit: 0, scope: 0 },
});

const linesOf = (rows: ReturnType<Observations["of"]>) =>
  [...rows].map(([indicator, own]) => `${indicator} ${own.all().map(({ at }) => at.line)}`);

const linesIn = (rows: Observations) => [...rows.areas()].map((area) => `${area}: ${linesOf(rows.of(area))}`);

test.each<[title: string, parts: readonly Observations[], length: number, expected: readonly string[]]>([
  ["nothing", [], 0, []],
  ["one file", [inMemory([row("b", 1), row("a", 2), row("b", 3)])], 3, ["b: rd 1,3", "a: rd 2"]],
  ["two", [inMemory([row("b", 1)]), inMemory([row("a", 2), row("b", 3)])], 3, ["b: rd 1,3", "a: rd 2"]],
  ["one of them empty", [inMemory([]), inMemory([row("a", 2)])], 1, ["a: rd 2"]],
])("rows by area: %s", (_, parts, length, expected) => {
  const all = together(parts);
  expect(all.length).toBe(length);
  expect([...all].length).toBe(length);
  expect(linesIn(all)).toEqual(expected);
  let surveyed = 0;
  for (const area of all.areas()) all.survey(area, () => surveyed++);
  expect(surveyed).toBe(length);
  expect(all.of("nowhere").size).toBe(0);
});
