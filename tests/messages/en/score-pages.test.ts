import { describe, expect, test } from "vitest";
import { AGGREGATORS } from "../../../src/core/score/aggregate/registry.ts";
import { copeland } from "../../../src/core/score/aggregate/copeland.ts";
import { NORMALISERS } from "../../../src/core/score/normalise/registry.ts";
import type { Normaliser } from "../../../src/core/score/normalise/normaliser.ts";
import { USUAL_DRAWS } from "../../../src/core/score/robustness.ts";
import { TREATMENTS } from "../../../src/core/score/treat/registry.ts";
import { en } from "../../../src/messages/en/index.ts";
import { scorePages } from "../../../src/messages/en/score-pages.ts";

const { scores, normalisers, aggregators, treatments, scoreReasons } = scorePages;

test.each(Object.entries(scoreReasons))("%s: the title has the words that comparisons use", (reason, { title }) => {
  expect(title.startsWith(en.comparison.reasons[reason as keyof typeof scoreReasons])).toBe(true);
});

test("the order of the steps is the one that reports print", () => {
  expect(scores.score.text[0]).toContain(en.comparison.order);
});

const joined = (name: string, ...values: readonly number[]): string => {
  const method = AGGREGATORS.find((one) => one.name === name)!;
  if (method.across) throw new Error(`${name} joins areas`);
  const result = method.combine(Float64Array.from(values), new Float64Array(values.length).fill(1), values.length, 0);
  return String(Number(result.toFixed(2)));
};

describe("the figures that pages name are those of the methods", () => {
  test.each([
    ["geometric", `1 and 100 give ${joined("geometric", 1, 100)}, where their mean is ${joined("arithmetic", 1, 100)}`],
    ["harmonic", `1 and 100 give ${joined("harmonic", 1, 100)}`],
    ["copeland", `Above ${copeland.most.toLocaleString("en")} areas there is none`],
  ] as const)("%s", (name, said) => expect(aggregators[name].text.join(" ")).toContain(said));

  test.each(TREATMENTS.flatMap(({ name, most }) => (most === null ? [] : [[name, most] as const])))(
    "%s moves at most %i",
    (name, most) => expect(treatments[name].text[0]).toContain(`at most ${most} figures`),
  );

  test("the draws", () => {
    const { count, spread } = USUAL_DRAWS;
    const said = `multiplied by 1 + U(−${spread}, ${spread}), ${count.toLocaleString("en")} times`;
    expect(scores.robustness.text[0]).toContain(said);
  });
});

describe.each(NORMALISERS.map((one): [string, Normaliser] => [one.name, one]))("the page of %s", (name, method) => {
  const said = normalisers[name as keyof typeof normalisers].text.join(" ");

  test("says what it needs", () => {
    const needs = {
      nothing: /Nothing has to say|It needs progress/,
      direction: /It needs a direction/,
      goalposts: /It needs goalposts/,
      target: /It needs a target/,
      baseline: /It needs a target and a baseline/,
    }[method.needs];
    expect(said).toMatch(needs);
  });

  test("says whether numbers are put on a scale", () => {
    expect(said).toMatch(method.shares ? /scale/ : /no scale|stays on that scale|no share/);
  });

  test("says whether another area moves the others", () => {
    const moves = /moves? (?:everybody|the others|those|all others)/i;
    expect(moves.test(said)).toBe(method.relative);
    if (!method.relative) expect(said).toMatch(/adding (?:one|an area) moves nobody/i);
  });
});
