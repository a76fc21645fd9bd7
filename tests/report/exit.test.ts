import { expect, test } from "vitest";
import { type Condition, exitOf, sideOf } from "../../src/report/exit.ts";
import type { Scorecard } from "../../src/core/assessment.ts";
import { error } from "../../src/core/diagnostic.ts";
import { each } from "../cli/host.ts";

each(`
                             │ missed     │ 0 │       │ pass
  due=0                      │ missed     │ 0 │       │ not-due
  met=0 due=2                │ missed     │ 0 │       │ none-assessed
  met=0 due=0                │ missed     │ 0 │       │ not-due
  met=0 near=1               │ missed     │ 0 │       │ pass
  met=0 missed=1             │ missed     │ 0 │       │ pass
  met=0 incomplete=1         │ missed     │ 3 │       │ incomplete
  nearlyFailing=1 stale=1    │ near,stale │ 1 │       │ condition condition
  near=1                     │ near       │ 0 │       │ pass
  failingMilestones=1        │ milestone  │ 1 │       │ condition
  failing=2                  │ stale      │ 1 │       │ missed
  failing=1 incomplete=1     │ missed     │ 3 │ 1     │ incomplete missed
  failing=1 data=1           │ never      │ 3 │       │ data missed
  data=1 output=1            │ missed     │ 4 │ 3     │ data
  call=1 output=1            │ missed     │ 2 │ 4     │ call
  failing=1 incomplete=1 data=1 call=1 output=1 │ missed │ 2 │ 4,3,1 │ call data incomplete missed
`)("%s with --fail-on %s: code %s, also %s, because of %s", (facts, failOn, code, also, closing) => {
  const pairs = (facts!.match(/\S+/g) ?? []).map((fact) => [fact.split("=")[0], Number(fact.split("=")[1])]);
  const { call = 0, data = 0, output = 0, ...counts } = Object.fromEntries(pairs);
  const none = {
    met: 1,
    missed: 0,
    near: 0,
    nearlyFailing: 0,
    failingMilestones: 0,
    stale: 0,
    pending: 0,
    due: 1,
    failing: 0,
    incomplete: 0,
  };
  const summary = { ...none, ...counts };
  const rules = {
    failOn: failOn!.split(",") as Condition[],
    onMissing: "error" as const,
  };
  const result = exitOf([{ summary } as Scorecard], [], { call, data }, rules, output);
  expect([result.code, result.also.join()]).toEqual([Number(code), also]);
  expect(result.closing.map(({ kind }) => kind).join(" ")).toBe(closing);
});

test("what is wrong with the data is for its submitter, all else for the caller", () => {
  const codes = ["actuals/empty", "plan/empty", "run/no-period"] as const;
  expect(codes.map((code) => sideOf(error(code, {}, null)))).toEqual(["data", "call", "call"]);
});
