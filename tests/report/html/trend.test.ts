import { expect, test } from "vitest";
import { type Trend, trendChart, yearText } from "../../../src/report/html/trend.ts";

const at = (moment: number, value: number, preliminary = false) => ({ at: moment, value, preliminary });
const drawn = (own: Partial<Trend>) =>
  trendChart({ points: [], goals: [], start: null, ...own }, "s", "x", "2017: 45")?.html ?? null;
const line = (html: string | null) => /class="series" d="([^"]*)"/.exec(html ?? "")?.[1];

// x = 7 + share × 146, y = 36 − share × 29, by hand.
test("neighbouring years are joined, from the lowest value to the highest", () => {
  const html = drawn({ points: [at(2018, 10), at(2019, 20), at(2020, 15)] });
  expect(line(html)).toBe("M7 36L80 7L153 21.5");
});

test("where a year is missing the line breaks", () => {
  expect(line(drawn({ points: [at(2017, 10), at(2018, 20), at(2021, 10)] }))).toBe("M7 36L43.5 7M153 36");
});

test("figures of every second year aren't joined: nobody knows what lay between", () => {
  expect(line(drawn({ points: [at(2015, 10), at(2017, 10), at(2019, 20)] }))).toBe("M7 36L80 36L153 7");
});

test("a preliminary figure is hollow", () => {
  const html = drawn({ points: [at(2018, 10), at(2019, 20, true)] })!;
  expect(html.match(/class="point"/g)).toHaveLength(1);
  expect(html.match(/class="point preliminary"/g)).toHaveLength(1);
});

test("the target stands at its due year, its level across, the way to it from the start", () => {
  const html = drawn({
    points: [at(2018, 10), at(2019, 20)],
    goals: [{ at: 2020, value: 30 }],
    start: { at: 2018, value: 10 },
  })!;
  expect(html).toContain('class="flag" d="M153 7l');
  expect(html).toContain('class="level" d="M7 7H153"');
  expect(html).toContain('class="way" d="M7 36L153 7"');
  expect(html).toMatch(/>2017<\/text>.*>2019<\/text>/);
});

test("figures that don't change run through the middle", () => {
  expect(line(drawn({ points: [at(2018, 5), at(2019, 5)] }))).toBe("M7 21.5L153 21.5");
});

test.each([
  ["one figure is no trend", [at(2018, 1)]],
  ["figures of one moment are none", [at(2018, 1), at(2018, 2)]],
  ["nor what no scale can hold", [at(2018, 1), at(2019, Number.POSITIVE_INFINITY)]],
])("%s", (_, points) => {
  expect(drawn({ points })).toBeNull();
});

test.each([
  [2019, "2018"],
  [2019.5, "2019"],
  [2018.25, "2018"],
])("the moment %d lies in or closes the year %s", (moment, year) => {
  expect(yearText(moment)).toBe(year);
});

test("a thousand years have no marks but their ends", () => {
  const html = drawn({ points: [at(1000, 1), at(2000, 2)] })!;
  expect(html.match(/v2\.5/g)).toBeNull();
});
