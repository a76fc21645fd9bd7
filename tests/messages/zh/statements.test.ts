import { expect, test } from "vitest";
import type { StatedFacts } from "../../../src/messages/catalogue.ts";
import { statements } from "../../../src/messages/zh/statements.ts";

const FACTS: StatedFacts = {
  name: "x",
  kind: "completion",
  rate: "289",
  falling: false,
  period: "2019Q3",
  base: null,
  implies: "target",
  answer: "260",
  few: true,
  range: "259.8-260.7",
  count: "1",
  decimals: 0,
  multiple: null,
  known: null,
  reason: null,
};
const known = (own: object) =>
  statements.known({ ...FACTS, known: { value: "9", from: "plan", agrees: true, inverse: false, ...own } });
const unique = (own: Partial<StatedFacts>) => statements.unique({ ...FACTS, ...own });

test("有几个数符合，在什么数当中", () => {
  expect(unique({})).toBe("取整数时唯一");
  expect(unique({ decimals: 2 })).toBe("取两位小数时唯一");
  expect(unique({ decimals: 12, count: "3" })).toBe("取12位小数时有 3 个");
  expect(unique({ count: "0" })).toBe("没有整数符合");
  expect(unique({ multiple: "1000" })).toBe("取1000 的整倍数时唯一");
});

test("已知的数，是否相符", () => {
  expect(statements.known(FACTS)).toBe("");
  expect(known({})).toBe("计划为 9，相符");
  expect(known({ from: "data", agrees: false })).toBe("数据为 9，不符");
  expect(known({ inverse: true })).toBe("计划为 9，按 2 减去数值与上限之比相符");
});

test("一行", () => {
  expect(statements.line(FACTS)).toBe("x：2019Q3 完成率 289%，反推目标为 260（259.8-260.7，取整数时唯一）");
  expect(statements.line({ ...FACTS, reason: "无数据" })).toBe("x：2019Q3 完成率 289%，无法反推（无数据）");
  expect(statements.or(["1", "2", "3"])).toBe("1或2或3");
});
