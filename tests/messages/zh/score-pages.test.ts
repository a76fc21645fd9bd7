import { describe, expect, test } from "vitest";
import { copeland } from "../../../src/core/score/aggregate/copeland.ts";
import type { Normaliser } from "../../../src/core/score/normalise/normaliser.ts";
import { NORMALISERS } from "../../../src/core/score/normalise/registry.ts";
import { USUAL_DRAWS } from "../../../src/core/score/robustness.ts";
import { TREATMENTS } from "../../../src/core/score/treat/registry.ts";
import { zh } from "../../../src/messages/zh/index.ts";
import { scorePages } from "../../../src/messages/zh/score-pages.ts";

const { scores, normalisers, aggregators, treatments, scoreReasons } = scorePages;

test.each(Object.entries(scoreReasons))("%s: the title has the words that comparisons use", (reason, { title }) => {
  expect(title.startsWith(zh.comparison.reasons[reason as keyof typeof scoreReasons])).toBe(true);
});

test("the order of the steps is the one that reports print", () => {
  expect(scores.score.text[0]).toContain(zh.comparison.order);
});

test("the figures that pages name are those of the methods", () => {
  expect(aggregators.geometric.text[0]).toContain("1 和 100 得 10，而算术平均是 50.5");
  expect(aggregators.harmonic.text[0]).toContain("1 和 100 得 1.98");
  expect(aggregators.copeland.text[1]).toContain(`超过 ${copeland.most} 个地区不计算`);
  for (const { name, most } of TREATMENTS) {
    if (most !== null) expect(treatments[name].text[0]).toContain(`最多 ${most} 个数`);
  }
  const { count, spread } = USUAL_DRAWS;
  expect(scores.robustness.text[0]).toContain(`都乘以 1 + U(−${spread}, ${spread})，抽 ${count} 次`);
});

describe.each(NORMALISERS.map((one): [string, Normaliser] => [one.name, one]))("%s 一页", (name, method) => {
  const said = normalisers[name as keyof typeof normalisers].text.join("");

  test("写明需要什么", () => {
    const needs = {
      nothing: /可以不写方向|要有 progress/,
      direction: /要知道哪个方向好/,
      goalposts: /指标要有 goalposts/,
      target: /指标要有目标|要有目标|目标要与/,
      baseline: /要有目标和单一时期的基期值/,
    }[method.needs];
    expect(said).toMatch(needs);
  });

  test("写明增加地区是否影响别人", () => {
    expect(/影响所有地区|比它好的都加 1|会影响别人/.test(said)).toBe(method.relative);
    if (!method.relative) expect(said).toContain("增加地区不影响任何人");
  });
});
