import { expect, test } from "vitest";
import { init as english } from "../../../src/messages/en/init.ts";
import { init as chinese } from "../../../src/messages/zh/init.ts";
import { init, initPages, initSentences } from "../../../src/messages/zh/init.ts";
import { texts } from "../samples.ts";

const OWN = /\p{Script=Han}/u;
const ARGS = ["a", "b", "c"];

test("every code has its page", () => expect(Object.keys(initPages).sort()).toEqual(Object.keys(initSentences).sort()));

test("help and comments are Chinese, one line each", () => {
  const said = [
    ...texts(init.help),
    ...texts(init.open),
    init.area,
    ...init.head("a.csv"),
    ...init.ci.asOf("2020"),
    ...init.ci.codes,
  ];
  expect(said.filter((text) => !OWN.test(text) || text.includes("\n"))).toEqual([]);
  expect(texts(init.help)).toHaveLength(texts(english.help).length);
});

test("words that carry names", () => {
  expect(init.areas(ARGS.slice(0, 2), 17)).toBe("数据中的地区：a、b 等 17 个。");
  expect(init.period("2016", "2019")).toBe("计划的年份；数据为 2016 至 2019。");
  expect(init.wrote(ARGS)).toBe("已写入 a、b、c");
});

test("the starter says what its keys are for in Chinese", () => {
  const comments = chinese.starter("# x").match(/# .*$/gm)!.slice(1);
  expect(comments.filter((comment) => !OWN.test(comment))).toEqual([]);
});

test.each(["words", "unit", "points", "kind", "plan/needs-from", "plan/other"])(
  "why a target is left out: %s",
  (why) => {
    const { what, fix } = initSentences["init/unclear-target"]({ indicator: "甲", wording: "乙", why });
    expect(what.startsWith("甲 的目标“乙”未写入：")).toBe(true);
    expect(OWN.test(fix)).toBe(true);
  },
);
