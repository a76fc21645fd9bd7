import { describe, expect, test } from "vitest";
import type { Assessment, Trend } from "../../src/core/assessment.ts";
import { summarise } from "../../src/core/summarise.ts";

/** "missed aspired stale; met milestone": verdicts and what else a summary looks at. */
function assessments(text: string): Assessment[] {
  return text.split("; ").map((line) => {
    const [verdict, ...words] = line.split(" ");
    const is = (word: string) => words.includes(word);
    const commitment = is("aspired") ? "aspired" : is("binding") ? "binding" : "expected";
    return {
      verdict,
      due: !is("later"),
      early: is("early"),
      stale: is("stale"),
      target: { milestone: is("milestone") },
      indicator: { required: !is("optional"), commitment },
      trajectory: null,
    } as Assessment;
  });
}

describe("outlooks", () => {
  const followed = (outlook: string, ahead: number | null, commitment = "expected", verdict = "pending") =>
    ({
      verdict,
      indicator: { commitment },
      target: { milestone: false },
      trajectory: { outlook, ahead },
    }) as Assessment;
  const trend = followed("regressing", null) as unknown as Trend;

  test("targets and trends are counted by where they are heading; null where nothing is followed", () => {
    const { outlooks } = summarise([followed("on-track", 1), followed("on-track", -1)], [trend]);
    expect(outlooks).toEqual({ achieved: 0, "on-track": 2, moderate: 0, "off-track": 0, regressing: 1, "n/a": 0 });
    expect(summarise(assessments("met; missed")).outlooks).toBe(null);
  });

  test.each([
    ["behind", followed("on-track", -1), [1, 0, 0]],
    ["exactly on the way", followed("on-track", 0), [0, 0, 0]],
    ["nobody knows", followed("n/a", null), [0, 0, 0]],
    ["met is not behind", followed("achieved", -1, "expected", "met"), [0, 0, 0]],
    ["off track", followed("off-track", -1), [1, 1, 0]],
    ["regressing is off track as well", followed("regressing", -1), [1, 1, 1]],
    ["what is only aspired to never counts", followed("regressing", -1, "aspired"), [0, 0, 0]],
  ] as const)("%s", (_, one, [behind, offTrack, regressing]) => {
    expect(summarise([one])).toMatchObject({ behind, offTrack, regressing });
  });

  test("trends count as well", () => expect(summarise([], [trend])).toMatchObject({ offTrack: 1, regressing: 1 }));
});

test("milestones are counted apart, those that are near as well", () => {
  const { near, milestones } = summarise(assessments("near; met; near milestone; near milestone; missed milestone"));
  expect([near, milestones.near, milestones.missed, milestones.targets]).toEqual([1, 2, 1, 3]);
});

describe("the result", () => {
  test.each([
    ["all met", "met; met", "pass"],
    ["one missed", "met; missed", "fail"],
    ["near does not fail", "met; near", "pass"],
    ["a required target without data", "met; not-assessed", "incomplete"],
    ["that comes before a miss", "missed; not-assessed", "incomplete"],
    ["data that are not required may be missing", "met; not-assessed optional", "pass"],
    ["so may data of what is not due", "met; not-assessed later", "pass"],
    ["what is not required fails all the same", "missed optional", "fail"],
    ["an aspired target that is missed does not fail", "met; missed aspired", "pass"],
    ["an aspired one without data", "met; not-assessed aspired", "incomplete"],
    ["a binding one fails as an expected one does", "missed binding", "fail"],
    ["missed early fails", "missed later early", "fail"],
    ["nothing due", "pending later; met later early", "not-due"],
    ["milestones decide nothing", "met; missed milestone; not-assessed milestone", "pass"],
    ["nor are they due", "pending later; met milestone", "not-due"],
  ])("%s: %s is %s", (_, text, result) => expect(summarise(assessments(text)).result).toBe(result));

  test("nothing at all is not due", () => expect(summarise([]).result).toBe("not-due"));
});

test("the counts keep milestones apart", () => {
  const targets =
    "met stale; met later early; near; near aspired; missed stale; missed aspired; pending later; not-assessed";
  const milestones =
    "met milestone stale; missed milestone early; pending milestone; not-assessed milestone; missed milestone aspired";
  const summary = summarise(assessments(`${targets}; not-assessed optional; ${milestones}`));
  const { outlooks, behind, offTrack, regressing } = summary;
  expect({ ...summary, outlooks, behind, offTrack, regressing }).toEqual({
    result: "incomplete",
    targets: 9,
    due: 7,
    met: 2,
    near: 2,
    missed: 2,
    pending: 1,
    notAssessed: 2,
    early: 1,
    stale: 2,
    milestones: { targets: 5, met: 1, missed: 2, pending: 1, notAssessed: 1, near: 0 },
    outlooks: null,
    behind: 0,
    offTrack: 0,
    regressing: 0,
    failing: 1,
    nearlyFailing: 1,
    failingMilestones: 1,
    incomplete: 1,
  });
});
