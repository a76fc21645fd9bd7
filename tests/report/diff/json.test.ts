import { expect, test } from "vitest";
import { rational } from "../../../src/core/exact.ts";
import { point } from "../../../src/core/interval.ts";
import { changeOf, countsOf, json } from "../../../src/report/diff/json.ts";
import { figure, JIA, judged, number, promised, ranked, recorded } from "../../core/made-recorded.ts";
import { inChinese, lookOf } from "../made-run.ts";
import { runOf } from "./made-diff.ts";

const third = { ...figure("1 家")!, raw: null, interval: point(rational(1n, 3n)) };
const before = recorded([judged({ verdict: "met", actual: third, baseline: figure("9 家 2016") })], {
  ranked: [ranked(JIA, "1 0.75", { x: "1" }, { a: "0.5", b: "0.25" })],
});
const after = recorded(
  [judged({ promised: promised("40", { range: [number("1"), number("2")] }), near: number("0.8") })],
  {
    path: "n.json",
    ranked: [ranked(JIA, "2 0.5", { x: "2" }, { a: "0.25", b: "0.25" })],
  },
);
const run = runOf(before, after);
const document = JSON.parse(json(run, lookOf()));
const keys = (value: object) => Object.keys(value).join(" ");

test("keys are those of the contract, in its order", () => {
  expect(keys(document)).toBe("schemaVersion tool command options exit old new summary changes ranking diagnostics");
  expect([document.options, document.exit, document.old].map(keys)).toEqual([
    "only area",
    "code also",
    "path sha256 command plans asOf",
  ]);
  expect(keys(document.summary)).toBe("worse better changed new gone target figure regressions ranking");
  const [change] = document.changes;
  expect(keys(change)).toBe("kind regression causes parts plan area id indicator name milestone before after");
  expect(keys(change.before)).toBe(
    "asOf verdict reason actual unit target baseline formula weight required commitment near",
  );
  expect(keys(change.after.target)).toBe("measure comparator value bound low high beyond by text");
  expect(keys(change.before.actual)).toBe("value valueExact raw unit period");
  expect(keys(document.ranking[0])).toBe("kind regression causes area before after moved terms");
});

test("what changed, why, and by how much", () => {
  expect(document).toMatchObject({
    schemaVersion: "1.0",
    command: "diff",
    old: { path: "r.json", plans: ["p"] },
    new: { path: "n.json" },
  });
  expect(document.summary).toMatchObject({ worse: 1, regressions: 1, ranking: { worse: 1, regressions: 1 } });
  expect(document.changes[0]).toMatchObject({
    kind: "worse",
    regression: true,
    causes: ["data", "plan"],
    parts: ["target", "baseline", "near"],
    area: { code: "A", name: { zh: "甲市" } },
    before: { verdict: "met", actual: { valueExact: "1/3" }, baseline: { value: 9, period: "2016" } },
    after: { verdict: "missed", actual: { value: 30 }, target: { value: 40, low: 1, high: 2 }, near: 0.8 },
  });
  expect(document.ranking[0]).toMatchObject({
    before: { rank: 1, score: 0.75 },
    after: { rank: 2, score: 0.5 },
    moved: -0.25,
    terms: [{ id: "a", value: -0.25 }],
  });
});

test("only texts for people follow the language; without a ranking it is null, and without a comparison nothing is", () => {
  const chinese = JSON.parse(json(run, inChinese()));
  chinese.changes[0].before.target.text = document.changes[0].before.target.text;
  chinese.changes[0].after.target.text = document.changes[0].after.target.text;
  expect(chinese).toEqual(document);
  const failed = JSON.parse(json({ ...run, before: null, after: null, diff: null }, lookOf()));
  expect(failed).toMatchObject({ old: null, new: null, summary: null, changes: [], ranking: null });
  expect(countsOf([])).toMatchObject({ worse: 0, regressions: 0 });
  expect(changeOf(run.diff!.targets[0]!, lookOf().catalogue)).toEqual(document.changes[0]);
});
