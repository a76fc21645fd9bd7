import { expect, test } from "vitest";
import { checkJson } from "../../cli/host.ts";

const PLAN = `indicators:
  - {id: x, name: {zh: 企业, en: Firms}, unit: 家, target: 5, owners: {lead: [甲局], support: [等]}}
  - {id: y, target: 5}`;

test("the key owners: who answers for what, in this shape", async () => {
  const { owners } = await checkJson(PLAN, "y 2019 5", "--as-of 2019 --by owner");
  const area = { code: "A", name: { zh: "甲市", en: "Jia" } };
  const none = {
    targets: 0,
    missed: 0,
    near: 0,
    behind: 0,
    missing: 0,
    unsettled: 0,
    pending: 0,
    met: 0,
    milestones: 0,
  };
  const duty = { plan: "p", area, milestone: false, due: true };
  expect(owners).toEqual({
    complete: false,
    openLists: [{ plan: "p", indicator: "x", lists: ["support"] }],
    units: [
      {
        name: "甲局",
        lead: { ...none, targets: 1, missing: 1 },
        support: none,
        duties: [
          {
            ...duty,
            id: "x",
            indicator: "x",
            name: { zh: "企业", en: "Firms" },
            role: "lead",
            standing: "missing",
            verdict: "not-assessed",
            reason: "no-observation",
            figures: [{ indicator: "x", name: { zh: "企业", en: "Firms" }, unit: "家", period: "2019", area }],
          },
        ],
      },
      {
        name: null,
        lead: { ...none, targets: 1, met: 1 },
        support: none,
        duties: [
          {
            ...duty,
            id: "y",
            indicator: "y",
            name: {},
            role: null,
            standing: "met",
            verdict: "met",
            reason: null,
            figures: [],
          },
        ],
      },
    ],
  });
});

test("it stands before the diagnostics, and language and --verdict change nothing in it", async () => {
  const plain = await checkJson(PLAN, "", "--as-of 2019 --by owner --lang zh");
  const picked = await checkJson(PLAN, "", "--as-of 2019 --by owner --lang en --verdict met");
  const keys = Object.keys(plain);
  expect(keys.indexOf("owners")).toBe(keys.indexOf("diagnostics") - 1);
  expect(picked.owners).toEqual(plain.owners);
});
