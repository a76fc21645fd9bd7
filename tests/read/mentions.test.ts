import { expect, test } from "vitest";
import { isKnownUnit } from "../../src/core/unit.ts";
import { mayMatter, mentionsIn, unitGiven } from "../../src/read/mentions.ts";
import { each } from "../cli/host.ts";

const mentions = (line: string) => mentionsIn(line.split(","), isKnownUnit);

/** Each unit that a line names: "万元" for everything, "万元~" for what it fits, "万元?" for something, "万!" where it is none. */
const named = (line: string): string =>
  mentions(line)
    .map(({ text, unit, of }) => `${text}${unit === null ? "!" : { all: "", alike: "~", something: "?" }[of]}`)
    .join(" ");

each(`
  单位：万元                             │ 万元
  单位:万元                              │ 万元
  表1 R&D经费 （单位: 亿 元）            │ 亿元
  （单位：万元）                         │ 万元
  单 位 ：万元                           │ 万元
  单位：,万元                            │ 万元
  计量单位：万元                         │ 万元
  金额单位：人民币万元                   │ 人民币万元~
  数量单位：家                           │ 家~
  金额单位：万元，数量单位：家           │ 万元~ 家~
  单位：万元，年份：2019                 │ 万元
  单位：万元 年份：2019                  │ 万元
  单位：万元；2019                       │ 万元
  单位：万元（当年价）                   │ 万元
  单位：万元、家                         │ 万元 家
  单位：万元 家                          │ 万元 家
  单位：万元和家                         │ 万元 家
  单位：万元,家                          │ 万元 家
  填报单位：市科技局,,单位：万元         │ 万元
  单位名称：市科技局　单位：万元         │ 万元
  填报单位：市科技局金额单位：万元       │ 万元~
  填报单位：家                           │ 家
  填报单位：市科技局                     │
  编制单位：张三                         │
  单位：市科技局                         │
  单位：（盖章）                         │
  单位：                                 │
  单位：____                             │
  单位：2019                             │
  单位负责人：李四                       │
  单位：万                               │ 万!
  单位：万标准立方米                     │ 万标准立方米!
  2019年经费（万元）                     │ 万元?
  2019年经费（单位：万元）               │ 万元
  创新指标表,,（万元）                   │ 万元?
  创新指标表,,万元                       │ 万元?
  一、经费（万元）                       │ 万元?
  注：本表金额单位为万元                 │ 万元?
  注：经费以亿元为单位，企业以家计       │ 亿元? 家?
  注：按当年价格计算                     │
  2019年创新指标表                       │
`)("%s names %s", (line, expected) => expect(named(line.trim())).toBe(expected.trim()));

each(`
  单位：万元                      │ 万元
  单位：万元 单位：万元           │ 万元
  金额单位：万元 单位：万元       │ 万元
  单位：家、个                    │ 家
  单位：万元、家                  │
  单位：万元、元                  │
  单位：万                        │
  经费（万元）                    │
`)("what %s gives for all is %s", (line, expected) =>
  expect(unitGiven(mentions(line.trim()))?.text ?? "").toBe(expected.trim()),
);

each(`
  万元           │ 亿元      │ true
  万元           │ 家 亿元   │ true
  万元           │           │ true
  万元           │ 万元      │ false
  万元           │ 家        │ false
  个             │ 家        │ false
  单位：万       │ 亿元      │ true
  单位：平米     │ 平米      │ false
`)("%s passed over beside figures in %s matters: %s", (line, taken, expected) =>
  expect(
    mayMatter(
      mentions(line.trim())[0]!,
      taken.split(" ").filter((unit) => unit !== ""),
    ),
  ).toBe(expected.trim() === "true"),
);

test("in time that grows with the line alone", () => {
  const blanks = " ".repeat(200_000);
  expect(mentionsIn([`单位：${blanks}${"，".repeat(100_000)}局`, `${"(".repeat(100_000)})`], isKnownUnit)).toEqual([]);
});
