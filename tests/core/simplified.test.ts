import pairs from "opencc-js/dict/TSCharacters";
import { expect, test } from "vitest";
import { simplified } from "../../src/core/simplified.ts";

test.each([
  ["拉薩市", "拉萨市"],
  ["蘭州、漢中、西寧", "兰州、汉中、西宁"],
  ["國家創新型城市", "国家创新型城市"],
  ["高新技術企業產值", "高新技术企业产值"],
  ["科技進步貢獻率", "科技进步贡献率"],
  ["地區生產總值", "地区生产总值"],
  ["萬人發明專利擁有量", "万人发明专利拥有量"],
])("%s is %s", (text, expected) => expect(simplified(text)).toBe(expected));

test.each(["", "R&D 2.0%", "地区生产总值", "创新 (chuàng)", "ひらがな", "😀"])("%s stays as it is", (text) =>
  expect(simplified(text)).toBe(text),
);

test("a simplified text is simple", () => {
  const texts = "臺灣後髮發乾幹裡裏麵鐘鍾隻只製制係繫著於";
  expect(simplified(simplified(texts))).toBe(simplified(texts));
});

test("every character is what OpenCC's table makes of it, and what isn't in it stays", () => {
  const known = new Map(pairs.split("|").map((line) => line.split(" ", 2) as [string, string]));
  const all = [...known.keys()].map((one) => one.codePointAt(0)!);
  const around = [...new Set(all.flatMap((code) => [code - 1, code, code + 1]))].map((code) =>
    String.fromCodePoint(code),
  );
  const wrong = around.filter((one) => /\p{Script=Han}/u.test(one) && simplified(one) !== (known.get(one) ?? one));
  expect([wrong, known.size > 3000]).toEqual([[], true]);
});
