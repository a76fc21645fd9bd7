import { expect, test } from "vitest";
import { checkCsv } from "../../cli/host.ts";

const PLAN = `inputs: [{id: a, unit: 亿元}, {id: b, unit: 亿元}]
indicators:
  - {id: share, unit: "%", formula: a / b, target: 2, owners: {lead: ["=甲局"], support: [乙局]}}
  - {id: met, unit: 家, target: 5, owners: {lead: [乙局]}}
  - {id: nobody, target: 5}`;

test("a record a unit and target, with what is to be submitted; names are no formulas", async () => {
  const records = await checkCsv(PLAN, "met 2019 5; a 2019 3", "--as-of 2019 --by owner --lang en --columns id,actual");
  expect(records.map((record) => Object.values(record).join("|"))).toEqual([
    "'=甲局|lead|without data|b 2019|share|",
    "乙局|support|without data|b 2019|share|",
    "乙局|lead|met||met|5",
    "no owner named||without data|nobody 2019|nobody|",
  ]);
});

test("--verdict picks records", async () => {
  const records = await checkCsv(PLAN, "met 2019 5", "--as-of 2019 --by owner --lang en --verdict met --columns id");
  expect(records.map((record) => Object.values(record).join("|"))).toEqual(["乙局|lead|met||met"]);
});

test("hidden signs in figures and texts are visible, as in the records of all targets", async () => {
  const plan = `indicators: [{id: x, target: 5, baseline: { value: 3～4, unit: "家\u202e" }, owners: {lead: [甲局]}}]`;
  const call = "--as-of 2019 --lang en --columns baseline";
  const [all] = await checkCsv(plan, "x 2019 4", call);
  const [own] = await checkCsv(plan, "x 2019 4", `${call} --by owner`);
  expect(Object.values(all!).at(-1)).toContain("\\u{202e}");
  expect(Object.values(own!).at(-1)).toBe(Object.values(all!).at(-1));
});
