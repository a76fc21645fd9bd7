import { describe, expect, test } from "vitest";
import { fold } from "../../src/core/fold.ts";

describe("one name, however it was copied", () => {
  test.each([
    ["traditional characters", "地區生產總值", "地区生产总值"],
    ["a reading behind its character", "創(chuàng)新", "创新"],
    ["many readings", "高新技術(shù)企業(yè)產(chǎn)值", "高新技术企业产值"],
    ["a reading in full-width brackets", "發（fā）展", "发展"],
    ["a reading with blanks", "責 (zé) 任", "责任"],
    ["a reading in capitals", "戰(ZHÀN)略", "战略"],
    ["readings with ü", "綠(lǜ)色", "绿色"],
    ["a reading with its tone as a mark of its own", "續(xu\u0300)", "续"],
    ["stray blanks", " 高 新　技术\u00a0企业 ", "高新技术企业"],
    ["full-width letters", "Ｒ＆Ｄ经费（万元）", "r&d经费(万元)"],
    ["capitals", "GDP", "gdp"],
  ])("%s: %s is %s", (_, written, name) => expect(fold(written)).toBe(fold(name)));
});

describe("brackets that say something stay", () => {
  test.each([
    "氮氧化物(nox)",
    "二氧化硫(so2)",
    "研发经费(r&d)",
    "国内生产总值(gdp)",
    "工业增加值(万元)",
    "(chuàng)新",
    "r(zé)",
    "创(chuàng新",
    "创(chuàng2)新",
  ])("%s", (name) => expect(fold(name)).toBe(name));
});

test.each([
  ["氮氧化物(NOx)", "氮氧化物"],
  ["孵化器", "国家级孵化器"],
  ["企业数(家)", "企业数(个)"],
  ["540100", "540102"],
  ["专利申请数", "专利授权数"],
  ["兰州市", "兰州新区"],
  ["第一产业", "第二产业"],
])("%s and %s are two names", (a, b) => expect(fold(a)).not.toBe(fold(b)));

test("a folded name folds to itself", () => {
  for (const name of ["創(chuàng)新", "Ｒ＆Ｄ（chǎn）", "發 (fā) 展", "氮氧化物(NOx)", "臺灣"]) {
    expect(fold(fold(name))).toBe(fold(name));
  }
});
