import { expect, test } from "vitest";
import { explain, report } from "../../../src/messages/zh/report.ts";
import { each } from "../../cli/host.ts";
import { reportTexts } from "../samples.ts";

test("everything has words, all of them Chinese; as-of says where it is from, and only a year is called one", () => {
  expect(reportTexts({ report, explain }).filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  const said = [report.asOf("2019", "flag"), report.asOf("2019Q3", "plan"), report.asOf("2019", "data")];
  expect(said).toEqual(["截至 2019 年（--as-of）", "截至 2019Q3（计划指定）", "截至 2019 年（数据中最新）"]);
});

each(`
  {"targets": 0} │ [] │ 共 0 项
  {"missed": 1, "near": 1, "pending": 1}  │ []                    │ 1 项未达标 · 1 项基本达标 · 1 项未到期 · 共 3 项
  {"notAssessed": 3}                      │ [["no-observation", 2], ["too-old", 1]] │ 3 项无法评定（2 项无数据，1 项数据过旧） · 共 3 项
`)("counts of %s, %s: %s", (counts, reasons, line) => {
  const none = {
    targets: 3,
    met: 0,
    near: 0,
    missed: 0,
    pending: 0,
    notAssessed: 0,
    early: 0,
  };
  expect(
    report.tally({
      ...none,
      ...JSON.parse(counts!),
      reasons: new Map(JSON.parse(reasons!)),
    }),
  ).toBe(line);
});

each(`
  {"kind": "pass", "near": 0}             │ 通过 — 退出码 2（另有 3 数据有误或不全、1 未达标）
  {"kind": "missed", "count": 1}          │ 1 项未达标 — 退出码 2（另有 3 数据有误或不全、1 未达标）
  {"kind": "incomplete", "count": 2}      │ 数据不全：2 项到期目标无法评定 — 退出码 2（另有 3 数据有误或不全、1 未达标）
  {"kind": "data", "errors": 2}           │ 数据有 2 处错误 — 退出码 2（另有 3 数据有误或不全、1 未达标）
  {"kind": "call", "errors": 1}           │ 调用或计划有 1 处错误 — 退出码 2（另有 3 数据有误或不全、1 未达标）
`)("closing line of %s: %s", (reason, line) => {
  expect(report.closing([JSON.parse(reason!)], 2, [3, 1])).toBe(line);
});
