import { expect, test } from "vitest";
import { LIMITS, type Limits } from "../../src/read/limits.ts";
import { readActuals } from "../../src/read/observations.ts";
import { readPlan } from "../../src/read/plan.ts";
import { bytes, told, wantedOf } from "./helpers.ts";

const PLAN = "dabiao: 1\nid: p\nindicators: [{ id: a }]\n"; // 40 bytes, nested 3 deep
const CSV = "indicator,period,value\na,2018,29.0000000000000\n"; // 23 and 24 bytes; the longest cell has 16

test("the limits are those that the documentation names", () => {
  expect(LIMITS).toEqual({
    "plan-size": 1_048_576,
    depth: 64,
    "file-size": 4_294_967_296,
    "result-size": 268_435_456,
    cell: 4_096,
    record: 65_536,
    shown: 50,
  });
});

const area = "area: { code: '1' }\n";
test.each<[title: string, limits: Partial<Limits>, expected: readonly string[]]>([
  ["a plan of as many bytes as allowed", { "plan-size": 40 }, []],
  ["a plan of a byte more", { "plan-size": 39 }, ["-:- plan/too-large"]],
  ["nesting as deep as allowed", { depth: 3 }, []],
  ["nesting a level deeper", { depth: 2 }, ["3:14 plan/too-deep"]],
  ["a file as long as allowed", { "file-size": 47 }, []],
  ["a file a byte longer", { "file-size": 46 }, ["-:- actuals/too-large"]],
  ["a cell as long as allowed", { cell: 16 }, []],
  ["a cell a character longer", { cell: 15 }, ["2:3 actuals/cell-too-long"]],
  ["a row as long as allowed", { record: 24 }, []],
  ["a row a character longer", { record: 23 }, ["2:- actuals/record-too-long"]],
])("%s", (_, own, expected) => {
  const limits = { ...LIMITS, ...own };
  const { diagnostics } = readPlan("p", bytes(PLAN), limits);
  const actuals = readActuals("a", bytes(CSV), wantedOf(PLAN + area), limits);
  expect([...diagnostics, ...actuals.diagnostics].map(told)).toEqual(expected);
});
