import { expect, test } from "vitest";
import type { StatedFacts } from "../../../src/messages/catalogue.ts";
import { statements } from "../../../src/messages/en/statements.ts";

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

test("how many numbers fit, by what they are among", () => {
  expect(unique({})).toBe("the only whole number");
  expect(unique({ decimals: 1 })).toBe("the only number with 1 decimal");
  expect(unique({ decimals: 2, count: "3" })).toBe("3 numbers with 2 decimals fit");
  expect(unique({ count: "2" })).toBe("2 whole numbers fit");
  expect(unique({ count: "0" })).toBe("no whole number fits");
  expect(unique({ multiple: "1000" })).toBe("the only multiple of 1000");
  expect(unique({ multiple: "1000", count: "4" })).toBe("4 multiples of 1000 fit");
});

test("what is known, and whether it fits", () => {
  expect(statements.known(FACTS)).toBe("");
  expect(known({})).toBe("the plan says 9");
  expect(known({ from: "data" })).toBe("the data say 9");
  expect(known({ agrees: false })).toBe("the plan says 9, which does not fit");
  expect(known({ inverse: true })).toBe("the plan says 9, which fits if completion is 2 less the ratio");
});

test("a line", () => {
  expect(statements.line(FACTS)).toBe(
    "x: completion of 289 % in 2019Q3 implies a target of 260 (259.8-260.7; the only whole number)",
  );
  expect(statements.line({ ...FACTS, reason: "no data" })).toBe(
    "x: completion of 289 % in 2019Q3 can't be solved (no data)",
  );
  expect(statements.or(["1", "2", "3"])).toBe("1, 2 or 3");
});
