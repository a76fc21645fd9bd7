import { expect, test } from "vitest";
import { axisOver } from "../../../src/report/html/axis.ts";
import { type Bullet, bulletChart, xOf } from "../../../src/report/html/bullet.ts";

const BULLET: Bullet = {
  actual: { low: 40, high: 40 },
  bounds: [50],
  accepted: { low: 50, high: null },
  baseline: null,
  expected: null,
  stale: false,
  tone: "missed",
};
const drawn = (own: Partial<Bullet> = {}) => bulletChart({ ...BULLET, ...own }, "b1", "SMEs", "actual: 40")!.html;
const part = (html: string, name: string) => new RegExp(`<\\w+ class="${name}[^>]*>`).exec(html)?.[0] ?? null;

// 6 + share × 188, by hand.
test.each([
  [[0, 60], 40, 131.3],
  [[0, 60], 50, 162.7],
  [[0, 60], 0, 6],
  [[0, 60], 60, 194],
  [[0, 60], 90, 194],
  [[-12, 30], 0, 68.7],
  [[-12, 30], -10, 37.3],
])("on the axis over %j the value %d stands at %d", (values, value, x) => {
  expect(xOf(axisOver(values)!, value)).toBe(x);
});

test("a bar from zero, the bound across it, the side that passes behind it, and words for all of it", () => {
  expect(drawn()).toBe(
    '<svg class="bullet" viewBox="0 0 200 36" role="img" aria-labelledby="b1-t b1-d"><title id="b1-t">SMEs</title><desc id="b1-d">actual: 40</desc>' +
      '<rect class="band" x="162.7" y="3" width="31.3" height="19"/>' +
      '<path class="axis" d="M6 22H194M6 22v3M68.7 22v3M131.3 22v3M194 22v3"/>' +
      '<text x="2" y="34" text-anchor="start">0</text><text x="198" y="34" text-anchor="end">60</text>' +
      '<rect class="bar missed" x="6" y="8" width="125.3" height="9"/>' +
      '<path class="bound" d="M162.7 1V24"/></svg>',
  );
});

test.each([
  ["at most: up to the limit passes", { accepted: { low: null, high: 50 } }, 'x="6" y="3" width="156.7"'],
  [
    "a range: what lies between passes",
    { accepted: { low: 30, high: 50 }, bounds: [30, 50] },
    'x="100" y="3" width="62.7"',
  ],
])("%s", (_, own, expected) => {
  expect(part(drawn(own), "band")).toContain(expected);
});

test("a range has a line at each end", () => {
  expect(drawn({ bounds: [30, 50] }).match(/class="bound"/g)).toHaveLength(2);
});

test("where nobody can say what passes there is no side, only the line", () => {
  expect(part(drawn({ accepted: null }), "band")).toBeNull();
  expect(part(drawn({ accepted: null }), "bound")).not.toBeNull();
});

test("a bound at the end of the axis leaves room for the side that passes", () => {
  const html = drawn({ actual: { low: 6, high: 6 }, bounds: [10], accepted: { low: 10, high: null } });
  expect(html).toContain(">15</text>");
  expect(Number(/class="band" x="[\d.]+" y="3" width="([\d.]+)"/.exec(html)![1])).toBeGreaterThan(50);
});

test("below a limit of nothing there is no side to be drawn", () => {
  const html = drawn({ actual: { low: 0, high: 0 }, bounds: [0], accepted: { low: null, high: 0 } });
  expect(html).toMatch(/>0<\/text>.*>1<\/text>/);
});

test("numbers that are close have a dot and no bar: the axis doesn't start at zero", () => {
  const html = drawn({
    actual: { low: 49.7, high: 49.7 },
    bounds: [48],
    accepted: { low: 48, high: null },
    baseline: 45.2,
  });
  expect(part(html, "bar")).toBeNull();
  // 44 to 52: 6 + 5.7 ÷ 8 × 188 and 6 + 1.2 ÷ 8 × 188.
  expect(part(html, "dot")).toContain('cx="140"');
  expect(part(html, "ring")).toContain('cx="34.2"');
});

test.each([
  ["an old figure is hatched", { stale: true }, "hatch missed"],
  ["a baseline is a ring", { baseline: 20 }, "ring"],
  ["an expected value is a diamond", { expected: 45 }, "ring"],
])("%s", (_, own, name) => {
  expect(part(drawn(), name)).toBeNull();
  expect(part(drawn(own), name)).not.toBeNull();
});

test.each([
  ["between two numbers", { low: 40, high: 45 }, "M131.3 12.5H147"],
  ["at least so much: an arrow", { low: 40, high: null }, "M131.3 12.5H194"],
  ["at most so much: an arrow", { low: null, high: 40 }, "M6 12.5H131.3"],
])("a figure that lies %s is a stretch", (_, actual, line) => {
  expect(part(drawn({ actual }), "reach")).toContain(line);
  expect(part(drawn({ actual }), "bar")).toBeNull();
});

test("a value below zero has its bar to the left of zero", () => {
  const html = drawn({ actual: { low: -10, high: -10 }, bounds: [30], accepted: { low: 30, high: null } });
  expect(part(html, "bar")).toMatch(/x="[\d.]+" y="8" width="[\d.]+"/);
  expect(html).toContain(">−20</text>");
});

test("what no scale can hold is not drawn", () => {
  expect(bulletChart({ ...BULLET, bounds: [Number.POSITIVE_INFINITY] }, "b", "x", "y")).toBeNull();
});
