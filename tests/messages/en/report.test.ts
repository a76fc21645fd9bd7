import { expect, test } from "vitest";
import { explain, report } from "../../../src/messages/en/report.ts";
import { each } from "../../cli/host.ts";
import { reportTexts } from "../samples.ts";

test("everything has words, all of them English; as-of says where it is from", () => {
  expect(reportTexts({ report, explain }).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  const said = (["flag", "plan", "data"] as const).map((from) => report.asOf("2019", from));
  expect(said).toEqual(["as of 2019 (--as-of)", "as of 2019 (the plan)", "as of 2019 (latest in the data)"]);
});

each(`
  {"targets": 1, "met": 1}                │ []                    │ 1 met · of 1 target
  {"targets": 0}                          │ []                    │ 0 targets
  {"met": 3, "early": 2}                  │ []                    │ 3 met (2 early) · of 3 targets
  {"notAssessed": 3}                      │ [["no-observation", 2], ["too-old", 1]] │ 3 not assessed (2 no data, 1 data too old) · of 3 targets
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
  {"kind": "pass", "near": 0}             │ pass — exit 3 (also 1)
  {"kind": "pass", "near": 2}             │ pass, 2 near — exit 3 (also 1)
  {"kind": "missed", "count": 1}          │ 1 target missed — exit 3 (also 1)
  {"kind": "incomplete", "count": 2}      │ incomplete: 2 due targets not assessed — exit 3 (also 1)
  {"kind": "data", "errors": 2}           │ 2 errors in the data — exit 3 (also 1)
  {"kind": "call", "errors": 1}           │ 1 error in the call or the plan — exit 3 (also 1)
  {"kind": "condition", "name": "stale", "count": 3}   │ 3 stale (--fail-on) — exit 3 (also 1)
`)("closing line of %s: %s", (reason, line) => {
  expect(report.closing([JSON.parse(reason!)], 3, [1])).toBe(line);
});
