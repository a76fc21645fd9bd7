import { expect, test } from "vitest";
import { type Trend, trendChart } from "../../../src/report/html/trend.ts";

const at = (moment: number, value: number, preliminary = false) => ({
  at: moment,
  period: String(Math.ceil(moment) - 1),
  value,
  preliminary,
});
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
  expect(line(drawn({ points: [at(2015, 10), at(2017, 10), at(2019, 20)] }))).toBe("M7 36M80 36M153 7");
});

test("a preliminary figure is hollow", () => {
  const html = drawn({ points: [at(2018, 10), at(2019, 20, true)] })!;
  expect(html.match(/class="point"/g)).toHaveLength(1);
  expect(html.match(/class="point preliminary"/g)).toHaveLength(1);
});

test("the target stands at its due year, its level across, the way to it from the start", () => {
  const html = drawn({
    points: [at(2018, 10), at(2019, 20)],
    goals: [{ at: 2020, period: "2019", value: 30 }],
    start: { at: 2018, period: "2017", value: 10 },
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

test("months are joined as years are, and break where one is missing", () => {
  const months = [0, 1, 2, 4].map((month) => ({ ...at(2019 + month / 12, month), period: `2019-0${month}` }));
  const html = drawn({ points: months })!;
  expect(line(html)!.replace(/[\d. ]+/g, "")).toBe("MLLM");
  expect(html).toMatch(/>2019-00<\/text>.*>2019-04<\/text>/);
});

test("one half between the years leaves the years joined", () => {
  const html = drawn({ points: [at(2016, 1), at(2017, 2), at(2017.5, 2), at(2018, 3), at(2019, 4), at(2020, 5)] });
  expect(line(html)!.replace(/[\d. ]+/g, "")).toBe("MLLLLL");
});

test("many points are smaller", () => {
  const points = Array.from({ length: 60 }, (_, month) => at(2015 + month / 12, month));
  expect(drawn({ points })).toContain('r="1.2"');
});

test("a thousand years have no marks but their ends", () => {
  const html = drawn({ points: [at(1000, 1), at(2000, 2)] })!;
  expect(html.match(/v2\.5/g)).toBeNull();
});
