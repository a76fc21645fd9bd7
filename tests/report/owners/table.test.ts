import { expect, test } from "vitest";
import { check } from "../../cli/host.ts";

const PLAN = `progress: { method: linear }
indicators:
  - {id: firms, name: {zh: 高新技术企业, en: High-tech firms}, unit: 家, target: 20, owners: {lead: [甲局], support: [乙局]}}
  - {id: labs, name: {zh: 实验室, en: Labs}, unit: 家, definition: {zh: 经认定的实验室, en: Certified ones}, target: 5, owners: {lead: [乙局]}}
  - {id: slow, name: {zh: 专利, en: Patents}, unit: 件, baseline: {value: 10, period: 2016}, target: {at-least: 90, by: 2021}, owners: {lead: [乙局]}}
  - {id: vague, name: {zh: 平台, en: Platforms}, unit: 个, target: 5, owners: {lead: [乙局]}}`;
const ROWS = "firms 2016 9; firms 2019 12; slow 2016 10; slow 2019 20; vague 2019 约5";

test("a block a unit: what it must act on, then what it has to submit", async () => {
  const { stdout } = await check(PLAN, ROWS, "--as-of 2019 --by owner --lang zh --width 100");
  expect(stdout).toBe(`p · 甲市   截至 2019 年（--as-of）

甲局 · 牵头 1 项：1 项未达标
   指标             目标   实际  年份   差距  是否达标
✗  高新技术企业  ≥ 20 家  12 家  2019  −8 家  未达标：需 20 家

乙局 · 牵头 3 项：1 项欠序时进度，1 项缺数据，1 项无法评定；协办 1 项：1 项未达标
   指标             目标    实际  年份    差距  是否达标                    职责
✗  高新技术企业  ≥ 20 家   12 家  2019   −8 家  未达标：需 20 家            协办
·  专利          ≥ 90 件   20 件  2019  −70 件  明显滞后，欠序时进度 38 件  牵头
?  平台           ≥ 5 个  约5 个  2019       —  数值不够确切                牵头
催报清单：1 项数据
  待报指标  单位  年份  原因    释义
  实验室    家    2019  无数据  经认定的实验室

1 项未达标 · 1 项未到期 · 2 项无法评定（1 项无数据，1 项数值不够确切） · 共 4 项

✗ 数据不全：2 项到期目标无法评定；1 项未达标 — 退出码 3（另有 1 未达标）
`);
});

test("a narrow terminal folds names first, and a definition takes a wide one", async () => {
  const narrow = await check(PLAN, ROWS, "--as-of 2019 --by owner --lang en --width 80");
  const wide = await check(PLAN, ROWS, "--as-of 2019 --by owner --lang en --width 120");
  expect([narrow.stdout.includes("Certified ones"), wide.stdout.includes("Certified ones")]).toEqual([false, true]);
  expect(Math.max(...narrow.lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});
