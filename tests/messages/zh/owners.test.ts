import { expect, test } from "vitest";
import { STANDINGS } from "../../../src/core/owners.ts";
import { owners } from "../../../src/messages/zh/owners.ts";

test("每种情形都有各自的说法", () => {
  expect(Object.keys(owners.standings)).toEqual([...STANDINGS]);
  expect(new Set(Object.values(owners.standings)).size).toBe(STANDINGS.length);
});

test("单位的职责与各情形项数", () => {
  expect([
    owners.tally("lead", 3, 0, [
      ["missed", 1],
      ["met", 2],
    ]),
    owners.tally("support", 1, 2, []),
    owners.tally(null, 2, 0, [["near", 2]]),
  ]).toEqual(["牵头 3 项：1 项未达标，2 项达标", "协办 1 项（另有 2 项阶段目标）", "共 2 项：2 项基本达标"]);
  expect(owners.toSubmit(2)).toBe("催报清单：2 项数据");
});

test("名单未列全、写出的文件、评定所用的时期", () => {
  expect(owners.open(["甲", "乙"], 2)).toContain("未列全：甲、乙；");
  expect(owners.open(["甲", "乙"], 9)).toContain("未列全：甲、乙 等 9 项；");
  expect(owners.written(["a.md"])).toEqual(["已写出 1 个文件：", "  a.md"]);
  expect([owners.stale("2018"), owners.stale("2019Q3")]).toEqual(["现按 2018 年数据评定", "现按 2019Q3 数据评定"]);
});
