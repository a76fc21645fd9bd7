import { describe, expect, test } from "vitest";
import { bar, dumbbell, parts, rankStrip, stretch } from "../../../../src/report/html/compare/charts.ts";

const ENDS = { low: 0, high: 100 };

/** Places of the elements of a class. */
const places = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<(?:line|circle|rect|svg) class="${name}[^"]*"([^>]*)>`, "g"))].map(([, attributes]) =>
    [...attributes!.matchAll(/ (?:x|x1|x2|cx|width)="([^"]*)"/g)].map(([, at]) => at).join(" "),
  );

describe("a rank among eleven", () => {
  const strip = (rank: number, low: number, high: number, last = 11) =>
    rankStrip({ rank, interval: { low, high }, last }, "words").html;

  test.each([
    [1, 1, 1, "4%", []],
    [11, 10, 11, "96%", ["86.8% 96%"]],
    [6, 5, 7, "50%", ["40.8% 59.2%"]],
  ])("%i, from %i to %i: the dot at %s, the line over %j", (rank, low, high, at, line) => {
    expect(places(strip(rank, low, high), "here")).toEqual([at]);
    expect(places(strip(rank, low, high), "whisker")).toEqual(line);
  });

  test("alone it stands in the middle", () => expect(places(strip(1, 1, 1, 1), "here")).toEqual(["50%"]));

  test("where nothing was drawn there is only the dot", () => {
    const html = rankStrip({ rank: 2, interval: null, last: 3 }, "words").html;
    expect([places(html, "here"), places(html, "whisker")]).toEqual([["50%"], []]);
  });

  test("its words are its name", () => expect(strip(1, 1, 2)).toContain('role="img"><title>words</title>'));
});

describe("a bar", () => {
  test.each([
    [25, ENDS, "0% 25%"],
    [0, ENDS, "0% 0%"],
    [140, ENDS, "0% 100%"],
    [-5, { low: -10, high: 10 }, "25% 25%"],
    [5, { low: -10, high: 10 }, "50% 25%"],
  ])("of %d on %j starts and reaches %s", (value, ends, at) => {
    expect(places(bar(value, ends, "score", null).html, "fill")).toEqual([at]);
  });

  test("has the median as a stroke, and the zero where it lies within", () => {
    expect(places(bar(5, ENDS, "score", 40).html, "median")).toEqual(["40% 40%"]);
    expect(places(bar(5, ENDS, "score", 40).html, "zero")).toEqual([]);
    expect(places(bar(5, { low: -10, high: 10 }, "score", null).html, "zero")).toEqual(["50% 50%"]);
  });

  test("is silent: its number stands beside it", () => {
    expect(bar(5, ENDS, "score", null).html).toContain('aria-hidden="true"');
  });
});

test("a stretch goes from the lower to the higher end, whichever comes first", () => {
  expect(places(stretch(20, 50, ENDS, "more").html, "fill")).toEqual(["20% 30%"]);
  expect(places(stretch(50, 20, ENDS, "less").html, "fill")).toEqual(["20% 30%"]);
});

test("parts follow one another, those of nothing left out", () => {
  const html = parts(
    [
      { tone: "met", count: 3 },
      { tone: "missed", count: 0 },
      { tone: "pending", count: 1 },
    ],
    8,
  ).html;
  expect(places(html, "part")).toEqual(["0% 37.5%", "37.5% 12.5%"]);
});

describe("two figures", () => {
  const html = (first: number | null, second: number | null, goal: number | null = null) =>
    dumbbell(first, second, ENDS, goal, "words").html;

  test.each([
    [0, 100, ["4%"], ["96%"], ["4% 96%"]],
    [50, null, ["50%"], [], []],
    [null, 50, [], ["50%"], []],
    [null, null, [], [], []],
    [50, 50, ["50%"], ["50%"], ["50% 50%"]],
  ])("%j and %j: a dot at %j, a diamond at %j, the gap over %j", (first, second, dot, diamond, gap) => {
    const drawn = html(first, second);
    expect([places(drawn, "here"), places(drawn, "mark"), places(drawn, "gap")]).toEqual([dot, diamond, gap]);
  });

  test("on ends that are the same number they stand in the middle", () => {
    expect(places(dumbbell(7, 7, { low: 7, high: 7 }, null, "").html, "here")).toEqual(["50%"]);
  });

  test("with a goal there is a stroke", () => expect(places(html(1, 2, 100), "goal")).toEqual(["96% 96%"]));
});
