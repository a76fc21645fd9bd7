import { describe, expect, test } from "vitest";
import { error, type Place, warning } from "../../src/core/diagnostic.ts";
import { CATALOGUES } from "../../src/messages/registry.ts";
import { placeText } from "../../src/report/diagnostics.ts";
import {
  closingText,
  countsCharacters,
  countsText,
  findingsOf,
  judgement,
  messageOf,
  standingOf,
  subjectOf,
} from "../../src/report/findings.ts";
import type { Run } from "../../src/report/format.ts";
import { copyOf, HOSTILE, inChinese, lookOf, planText, renamed, runOf, runWith, VERDICTS } from "./made-run.ts";

const at = (file: string, line: number | null = null, column: number | null = null): Place => ({ file, line, column });
const run = runOf(VERDICTS);
const [scorecard] = run.scorecards;
const english = { scorecard: scorecard!, catalogue: CATALOGUES.en, ascii: false };
const chinese = { ...english, catalogue: CATALOGUES.zh };
const assessed = (id: string) => scorecard!.assessments.find(({ target }) => target.id === id)!;
const failingOn = (name: string): Run["closing"] => [{ kind: "condition", name, count: 1 }];

describe("what a verdict is to the run", () => {
  test.each([
    ["met", "passed"],
    ["missed", "failed"],
    ["aspired", "open"],
    ["unsaid", "unsaid"],
    ["optional", "open"],
    ["pending", "open"],
    ["stepped", "passed"],
    ["stepped@2018", "open"],
  ])("%s: %s", (id, standing) => expect(standingOf(assessed(id), run)).toBe(standing));

  test.each([
    ["milestone", "stepped@2018"],
    ["pending", "pending"],
  ])("--fail-on %s makes %s fail", (name, id) =>
    expect(standingOf(assessed(id), { closing: failingOn(name) })).toBe("failed"),
  );

  test.each([
    ["near", "missed", "near", false],
    ["milestone", "stepped@2018", "missed", true],
  ] as const)("--fail-on %s passes over what is only aspired to", (name, id, verdict, milestone) => {
    const { indicator, target, ...rest } = assessed(id);
    const standing = (commitment: "expected" | "aspired") => {
      const one = { ...rest, verdict, target: { ...target, milestone }, indicator: { ...indicator, commitment } };
      return standingOf(one as never, { closing: failingOn(name) });
    };
    expect([standing("expected"), standing("aspired")]).toEqual(["failed", "open"]);
  });

  test("--fail-on stale makes a met target fail whose figure is old", () => {
    const old = { ...copyOf(assessed("met")), stale: true };
    expect([standingOf(old, run), standingOf(old, { closing: failingOn("stale") })]).toEqual(["passed", "failed"]);
    expect(
      findingsOf(
        { ...run, closing: failingOn("stale"), scorecards: [{ ...scorecard!, assessments: [old] }] },
        lookOf(),
      ),
    ).toMatchObject([{ rule: "verdict/stale", severity: "error" }]);
  });

  test("a milestone that can't be assessed decides nothing", () => {
    const { target, ...rest } = assessed("unsaid");
    expect(standingOf({ ...rest, target: { ...target, milestone: true } }, run)).toBe("open");
  });
});

describe("findings", () => {
  test("diagnostics in their order, then what is missed or due and not assessed in the order of the plan", () => {
    const diagnostics = [
      error("actuals/bad-period", { value: "19" }, at("data.csv", 2, 2)),
      warning("actuals/other-column", { name: "x" }, at("data.csv", 1, 4)),
      error("plan/empty", {}, at("q.yaml", 1, 1)),
    ];
    expect(findingsOf({ ...run, diagnostics }, lookOf()).map((one) => [one.rule, one.severity, one.rank])).toEqual([
      ["actuals/bad-period", "error", 1],
      ["actuals/other-column", "warning", 1],
      ["plan/empty", "error", 0],
      ["verdict/missed", "error", 2],
      ["verdict/missed", "warning", 2],
      ["verdict/not-assessed", "warning", 0],
      ["verdict/not-assessed", "warning", 2],
      ["verdict/missed", "warning", 2],
    ]);
  });

  test("a verdict stands where the plan has its target", () => {
    expect(findingsOf(run, lookOf())[0]!.at).toEqual(assessed("missed").target.at);
  });

  test("what has no place names the file that it speaks of", () => {
    const [finding] = findingsOf(runWith([error("file/not-found", { path: "x.csv" }, null)]), lookOf());
    expect(finding).toMatchObject({ at: null, about: "x.csv" });
  });
});

describe("an outlook that --fail-on names", () => {
  const followed = runOf({
    "p.yaml": `dabiao: 1
id: p
area: { name: { en: Jia, zh: 甲市 } }
period: { from: 2016, due: 2019 }
progress: { method: linear }
indicators:
  - { id: slow, unit: 亿元, target: 16 }
  - { id: back, target: 16 }
  - { id: gone, target: { at-least: 16, by: 2018 } }
`,
    "d.csv":
      "indicator,period,value\nslow,2016,10\nslow,2018,11\nback,2016,10\nback,2018,9\ngone,2016,10\ngone,2018,11\n",
  });
  const named = (...names: readonly string[]) => ({
    ...followed,
    closing: names.map((name) => ({ kind: "condition", name, count: 1 }) as const),
  });
  const said = (names: readonly string[], look = lookOf()) =>
    findingsOf(named(...names), look).map(({ rule, severity, message }) => [rule, severity, message]);

  test("each target stands under the worst that holds, with where it is heading; a miss stays a miss", () => {
    expect(said(["behind", "off-track", "regression"])).toEqual([
      [
        "outlook/off-track",
        "error",
        "Jia · slow: pending: not yet reached, off track, 3 亿元 behind; target ≥ 16 亿元, actual 11 亿元 (2018)",
      ],
      [
        "outlook/regression",
        "error",
        "Jia · back: pending: not yet reached, regressing, 5 behind; target ≥ 16, actual 9 (2018)",
      ],
      ["verdict/missed", "error", "Jia · gone: missed: needs 16; target ≥ 16, actual 11 (2018)"],
    ]);
  });

  test("in Chinese", () => {
    expect(said(["behind"], lookOf({ catalogue: CATALOGUES.zh }))[0]).toEqual([
      "outlook/behind",
      "error",
      "甲市 · slow：未到期：目前未达到，明显滞后，欠序时进度 3 亿元；目标 ≥ 16 亿元，实际 11 亿元 (2018)",
    ]);
  });

  test("what nobody names is no finding", () => {
    expect(said([]).map(([rule]) => rule)).toEqual(["verdict/missed"]);
    expect(said(["regression"]).map(([rule]) => rule)).toEqual(["outlook/regression", "verdict/missed"]);
  });
});

describe("texts", () => {
  test.each([
    ["missed", "Lhasa · Technology SMEs: missed: needs 51; target > 50, actual 40 (2019)"],
    ["unsaid", "Lhasa · unsaid: not assessed: no data; target ≥ 4"],
    ["pending", "Lhasa · pending: pending: holds today; target ≤ 7, actual 5 (2019)"],
    ["stepped@2018", "Lhasa · stepped (milestone 2018): missed: needs 8; target ≥ 8, actual 6 (2018)"],
  ])("a verdict in English: %s", (id, text) => expect(judgement(assessed(id), english, run)).toBe(text));

  test("a verdict in Chinese", () => {
    expect(judgement(assessed("missed"), chinese, run)).toBe(
      "拉萨市 · 科技型中小企业：未达标：需 51 家；目标 > 50 家，实际 40 家 (2019)",
    );
  });

  test("ASCII signs alone where they are wanted; a run without an area names none", () => {
    expect(subjectOf(assessed("missed"), { ...english, ascii: true })).toBe("Lhasa - Technology SMEs");
    expect(subjectOf(assessed("missed"), { ...english, scorecard: { ...scorecard!, area: null } })).toBe(
      "Technology SMEs",
    );
  });

  test("a diagnostic: what is wrong and what to do, on one line", () => {
    const one = error("plan/tab", {}, null);
    expect(messageOf(one, CATALOGUES.en)).toBe("a tab indents this line; indent with spaces");
    expect(messageOf(one, CATALOGUES.zh)).toBe("这一行用制表符缩进；请用空格缩进");
  });

  test.each([
    [null, ""],
    [at("a.csv"), "a.csv"],
    [at("a.csv", 3), "a.csv:3"],
    [at("a.csv", 3, 4), "a.csv:3:4"],
    [at("a\nb"), "a\\u{a}b"],
  ])("the place %j: %s", (place, text) => expect(placeText(place)).toBe(text));

  test.each([
    ["plan.yaml", true],
    ["data.csv", false],
    ["unknown", true],
  ])("columns of %s count characters: %s", (file, characters) =>
    expect(countsCharacters(at(file), run)).toBe(characters),
  );

  test.each([
    [0, 0, 0, "0 errors, 0 warnings", "0 处错误，0 处警告"],
    [1, 1, 0, "1 error, 1 warning", "1 处错误，1 处警告"],
    [3, 1, 0, "3 errors, 1 warning", "3 处错误，1 处警告"],
    [3, 2, 7, "3 errors, 2 warnings, 7 more not kept", "3 处错误，2 处警告，另有 7 处未保留"],
  ])("%i errors, %i warnings, %i omitted", (errors, warnings, omitted, en, zh) => {
    const diagnostics = [
      ...Array.from({ length: errors }, () => error("plan/tab", {}, null)),
      ...Array.from({ length: warnings }, () => warning("plan/tab", {}, null)),
    ];
    expect(countsText(runWith(diagnostics, { omitted }), lookOf())).toBe(en);
    expect(countsText(runWith(diagnostics, { omitted }), inChinese())).toBe(zh);
  });

  test("the closing line is the table's", () => {
    expect(closingText({ ...run, exit: { code: 3, also: [1] } }, lookOf())).toBe("1 target missed — exit 3 (also 1)");
  });

  test.each(HOSTILE)("%s is shown without effect", (_, text) => {
    const diagnostics = [error("actuals/bad-period", { value: text }, at(text, 1, 1))];
    const files = { "plan.yaml": planText("{ id: x, target: 5 }"), "data.csv": "indicator,period,value\nx,2019,3\n" };
    for (const { message, at: place } of findingsOf(renamed({ ...runOf(files), diagnostics }, text), lookOf())) {
      expect(message + placeText(place)).not.toMatch(/[\p{Cc}\p{Surrogate}\u200b\u202e\u2028\ufeff]|##\[/u);
      expect(message).not.toMatch(/^\s*::/);
    }
  });
});
