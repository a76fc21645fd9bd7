import { expect, test } from "vitest";
import { readPlan } from "../../src/read/plan.ts";
import { isOpen, withoutNames } from "../../src/report/open.ts";

const plan = (head: string) =>
  readPlan("p.yaml", new TextEncoder().encode(`dabiao: 1\nid: p\n${head}\nindicators: [{ id: a, kind: stock }]\n`))
    .plan!;

test("a plan is open that names no area; names are left out and nothing else", () => {
  expect([plan("area: { name: A }"), plan("areas: [{ name: A }]"), plan("note: none")].map(isOpen)).toEqual([
    false,
    false,
    true,
  ]);
  const one = (code: "actuals/other-column" | "actuals/other-area" | "actuals/bad-number") =>
    ({ code, severity: "error", args: {}, at: null }) as never;
  const codes = withoutNames([one("actuals/other-column"), one("actuals/other-area"), one("actuals/bad-number")]);
  expect(codes.map(({ code }) => code)).toEqual(["actuals/bad-number"]);
});
