import { describe, expect, test } from "vitest";
import { guiyang } from "../../../../src/core/score/normalise/guiyang.ts";
import { cellOf, judgedCell, line, said } from "../cells.ts";

const from = (value: unknown, target: unknown, period = 2016) => ({ baseline: { value, period }, target });
const share = (own: Parameters<typeof judgedCell>[0], value: string | number) =>
  said(guiyang, [judgedCell(own, { 2019: value })])[0];

/** Figures by hand, in fractions: rate = reached ÷ promised; upwards the rate, downwards 2 − rate, from 0 to 1. */
describe("guiyang: 贵阳市 2009, 得分 = 权重分 × 完成率, 控制型 × (2 − 完成率), 超额不加分", () => {
  test.each([
    ["发展型 30 ÷ 40", { target: 40 }, 30, "0.75"],
    ["met", { target: 40 }, 40, "1"],
    ["超额不加分", { target: 40 }, 50, "1"],
    ["below zero nothing", { target: 40 }, -4, "0"],
    ["控制型 2 − 50 ÷ 40", { target: { "at-most": 40 } }, 50, "0.75"],
    ["控制型 met", { target: { "at-most": 40 } }, 10, "1"],
    ["twice the target is nothing", { target: { "at-most": 40 } }, 80, "0"],
    ["nor is what is above", { target: { "at-most": 40 } }, 100, "0"],
    ["none allowed and none there", { target: { "at-most": 0 } }, 0, "1"],
    ["none allowed and one there", { target: { "at-most": 0 } }, 1, "0"],
    ["at a strict bound nothing is missing", { target: { "more-than": 25 } }, 25, "1"],
    ["a range from below", { target: { between: [3, 6] } }, 1.5, "0.5"],
    ["inside", { target: { between: [3, 6] } }, 6, "1"],
    ["above", { target: { between: [3, 6] } }, 9, "0.5"],
    ["known to be enough", { target: 600 }, "650余", "1"],
    ["not known to be enough", { target: 700 }, "650余", "qualified-value"],
    ["known not to be enough, and by no single number", { target: 48 }, "3.4—3.5", "qualified-value"],
    ["a target below zero has no rate", { target: -5 }, -6, "no-ratio"],
    ["but can be met", { target: -5 }, -4, "1"],
    ["no tolerance", { target: { about: 40 } }, 30, "no-tolerance"],
    ["done", { target: { done: true } }, "是", "1"],
    ["not done", { target: { done: true } }, "否", "0"],
    ["no target", {}, 30, "no-target"],
  ])("%s", (_, own, value, expected) => expect(share(own, value)).toBe(expected));

  describe("growth: reached ÷ promised, and not the value ÷ the value", () => {
    test.each([
      ["12 % of 15 %", from(200, { growth: "15%" }), 224, "0.8"],
      ["met", from(200, { growth: "15%" }), 230, "1"],
      ["more than that", from(200, { growth: "15%" }), 260, "1"],
      ["negative growth is nothing", from(200, { growth: "15%" }), 199, "0"],
      ["at most 5 %, grown by 6 %: 2 − 6/5", from(200, { growth: { "at-most": "5%" } }), 212, "0.8"],
      ["at most 5 %, grown by 10 %", from(200, { growth: { "at-most": "5%" } }), 220, "0"],
      ["at most 5 %, fallen", from(200, { growth: { "at-most": "5%" } }), 150, "1"],
      ["down by 10 % promised, 8 % reached", from(200, { growth: "-10%" }), 184, "0.8"],
      ["down by 10 % promised, risen", from(200, { growth: "-10%" }), 210, "0"],
      ["down by 10 % at most, 12 % reached: 2 − 12/10", from(200, { growth: { "at-least": "-10%" } }), 176, "0.8"],
      ["down by 10 % at most, 30 % reached", from(200, { growth: { "at-least": "-10%" } }), 140, "0"],
      ["no growth promised, fallen", from(200, { growth: { "at-least": "0%" } }), 199, "0"],
      ["no growth allowed, grown", from(200, { growth: { "at-most": "0%" } }), 201, "0"],
      ["no growth promised, none reached", from(200, { growth: { "at-least": "0%" } }), 200, "1"],
      ["a range, from below: 6 ÷ 7.5", from(200, { growth: { between: ["7.5%", "8.5%"] } }), 212, "0.8"],
      ["a range, from above: 2 − 10.2 ÷ 8.5", from(200, { growth: { between: ["7.5%", "8.5%"] } }), 220.4, "0.8"],
      ["a range whose end is all of it", from(200, { growth: { about: "-95%", within: "5pp" } }), -1, "no-ratio"],
      ["no base", { target: { growth: "15%", since: 2016 } }, 224, "no-baseline"],
    ])("%s", (_, own, value, expected) => expect(share(own, value)).toBe(expected));
  });

  describe("average growth: of each year, by its root", () => {
    test.each([
      // 100 → 110.25 in two years is 5 % a year of 10 %; by Python's decimal to within 2e-16.
      ["5 % a year of 10 %", from(100, { "average-growth": "10%" }, 2017), 110.25, 0.5],
      ["3 % a year of 6 % over three years", from(100, { "average-growth": "6%" }), 109.2727, 0.5],
      [
        "at most 10 %, 11 % reached: 2 − 11/10",
        from(100, { "average-growth": { "at-most": "10%" } }, 2017),
        123.21,
        0.9,
      ],
      ["down by 10 % a year promised, 5 % reached", from(100, { "average-growth": "-10%" }, 2017), 90.25, 0.5],
    ])("%s", (_, own, value, expected) => expect(share(own, value)).toBeCloseTo(expected, 14));

    test.each([
      ["one year is exact", from(100, { "average-growth": "10%" }, 2018), 105, "0.5"],
      ["met", from(100, { "average-growth": "10%" }, 2017), 121, "1"],
      ["fallen", from(100, { "average-growth": "10%" }, 2017), 99, "0"],
      ["below zero there is no root", from(100, { "average-growth": "10%" }, 2017), -5, "no-ratio"],
    ])("%s", (_, own, value, expected) => expect(share(own, value)).toBe(expected));
  });

  describe("change: reached ÷ promised", () => {
    test.each([
      ["4 of 5", from(20, { change: 5 }), 24, "0.8"],
      ["the wrong way", from(20, { change: 5 }), 19, "0"],
      ["down by 5 promised, 4 reached", from(20, { change: -5 }), 16, "0.8"],
      ["up by 5 at most, 6 reached: 2 − 6/5", from(20, { change: { "at-most": 5 } }), 26, "0.8"],
      ["down by 5 at most, 6 reached", from(20, { change: { "at-least": -5 } }), 14, "0.8"],
    ])("%s", (_, own, value, expected) => expect(share(own, value)).toBe(expected));
  });

  test("a sum: 30 of 40", () => {
    const own = { kind: "flow", target: { total: 40, from: 2018 } };
    expect(said(guiyang, [judgedCell(own, { 2018: 10, 2019: 20 }), cellOf(null)])).toEqual(["0.75", "no-observation"]);
  });

  test("no other area has a say", () => {
    const [one, other] = [judgedCell({ target: 40 }, { 2019: 30 }), judgedCell({ target: 40 }, { 2019: 500 })];
    expect(line(guiyang, [one, other])).toBe("0.75 1");
  });
});
