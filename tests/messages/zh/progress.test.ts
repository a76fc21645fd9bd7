import { expect, test } from "vitest";
import { progress } from "../../../src/messages/zh/progress.ts";

test.each([
  [{ kind: "reading", file: "a.csv", read: 12_340_000, total: 45_600_000 }, "正在读取 a.csv：12.3/45.6 MB（27%）"],
  [{ kind: "reading", file: null, read: 1_500_000, total: null }, "正在读取 标准输入：1.5 MB"],
  [{ kind: "judging", figures: 1_234_567, plans: 1 }, "正在评定：1234567 个数据，1 个计划"],
  [{ kind: "comparing", areas: 300 }, "正在比较 300 个地区：得分、排名、权重抽样"],
  [{ kind: "writing", file: "r.json" }, "正在写出 r.json"],
] as const)("%j", (step, text) => expect(progress(step)).toBe(text));
