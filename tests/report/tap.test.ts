import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Diagnostic, error, type Place, warning } from "../../src/core/diagnostic.ts";
import { findingsOf } from "../../src/report/findings.ts";
import type { Run } from "../../src/report/format.ts";
import { tap } from "../../src/report/tap.ts";
import { HOSTILE, inChinese, lookOf, renamed, runOf, runWith, VERDICTS } from "./made-run.ts";

interface Point {
  readonly ok: boolean;
  readonly number: number;
  readonly description: string;
  readonly directive: string | null;
  readonly block: Readonly<Record<string, unknown>>;
}

const unescaped = (text: string) => text.replace(/\\([\\#])/g, "$1");

/** A document by the grammar of TAP 14; a line that has no place in it is a mistake. */
function parsed(text: string): { plan: string; points: Point[]; comments: string[] } {
  const [version, plan = "", ...lines] = text.slice(0, -1).split("\n");
  expect([version, text.at(-1)]).toEqual(["TAP version 14", "\n"]);
  const points: Point[] = [];
  const comments: string[] = [];
  while (lines.length > 0) {
    const line = lines.shift()!;
    if (line.startsWith("# ")) {
      comments.push(line.slice(2));
      continue;
    }
    const [, not, number, description = "", directive] =
      /^(not )?ok (\d+) - ((?:[^#\\]|\\[\\#])*?)(?: # ((?:TODO|SKIP) .*))?$/u.exec(line) ?? [];
    expect(number, line).toBeDefined();
    expect(lines.shift()).toBe("  ---");
    const end = lines.indexOf("  ...");
    const block = parse(lines.splice(0, end).join("\n"));
    lines.shift();
    points.push({
      ok: not === undefined,
      number: Number(number),
      description: unescaped(description),
      directive: directive === undefined ? null : unescaped(directive),
      block,
    });
  }
  return { plan, points, comments };
}

const render = (run: Run, look = lookOf()) => parsed(tap(run, look));
const at = (file: string, line: number | null = null, column: number | null = null): Place => ({ file, line, column });
const DIAGNOSTICS: readonly Diagnostic[] = [
  error("actuals/bad-period", { value: "19" }, at("data.csv", 2, 3)),
  warning("actuals/undated", { rows: 2 }, at("data.csv")),
  error("run/no-period", {}, null),
];

test("the plan counts the test points, which are numbered from 1", () => {
  const { plan, points } = render({ ...runOf(VERDICTS), diagnostics: DIAGNOSTICS });
  expect(plan).toBe("1..11");
  expect(points.map(({ number }) => number)).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
});

test("errors are not ok, warnings are; the block says where and what", () => {
  const { points } = render(runWith(DIAGNOSTICS));
  expect(points.map(({ ok, description }) => [ok, description])).toEqual([
    [false, "data.csv:2:3 actuals/bad-period"],
    [true, "data.csv actuals/undated"],
    [false, "run/no-period"],
  ]);
  expect(points[0]!.block).toEqual({
    code: "actuals/bad-period",
    severity: "error",
    file: "data.csv",
    line: 2,
    message: expect.stringContaining('"19" is no period; '),
  });
  expect(Object.keys(points[2]!.block)).toEqual(["code", "severity", "message"]);
});

describe("a verdict", () => {
  const { points } = render(runOf(VERDICTS));

  test.each([
    ["met", "Lhasa · High-tech firms > 25", true, null],
    ["missed", "Lhasa · Technology SMEs > 50", false, null],
    ["missed, only aspired to", "Lhasa · aspired ≥ 10", false, "TODO missed: needs 10"],
    ["required, without data", "Lhasa · unsaid ≥ 4", false, null],
    ["without data, not required", "Lhasa · optional ≥ 4", true, "SKIP not assessed: no data"],
    ["not due", "Lhasa · pending ≤ 7", true, "SKIP pending: holds today"],
    ["a milestone missed", "Lhasa · stepped (milestone 2018) ≥ 8", false, "TODO missed: needs 8"],
  ])("%s", (_, description, ok, directive) => {
    expect(points.find((one) => one.description === description)).toMatchObject({ ok, directive });
  });

  test("its block has the reason where there is one", () => {
    expect(points[3]!.block).toEqual({
      verdict: "not-assessed",
      reason: "no-observation",
      file: "plan.yaml",
      line: 9,
      message: "Lhasa · unsaid: not assessed: no data; target ≥ 4",
    });
    expect(Object.keys(points[0]!.block)).toEqual(["verdict", "file", "line", "message"]);
  });
});

test("the closing line ends it as a comment, what was not kept stands before", () => {
  expect(render(runOf(VERDICTS)).comments).toEqual(["1 target missed — exit 1"]);
  expect(render(runWith(DIAGNOSTICS, { omitted: 3 }), inChinese()).comments).toEqual([
    "… 另有 3 条，用 -f json 可全部列出",
    "1 项未达标 — 退出码 1",
  ]);
});

test("nothing to test is a plan of none, with the reason", () => {
  const run = runWith([], { exit: { code: 0, also: [] }, closing: [{ kind: "not-due" }] });
  expect(tap(run, lookOf())).toBe("TAP version 14\n1..0 # SKIP nothing due yet — exit 0\n# nothing due yet — exit 0\n");
});

test.each(HOSTILE)("%s stays a text", (_, text) => {
  const run = {
    ...renamed(runOf(VERDICTS), text),
    diagnostics: [error("actuals/bad-period", { value: text }, at(text, 1, 1))],
  };
  const { plan, points } = render(run);
  expect(plan).toBe(`1..${points.length}`);
  expect(points.filter(({ directive }) => directive !== null)).toHaveLength(4);
  const [finding, missed] = findingsOf(run, lookOf());
  expect(points[0]!.block.message).toBe(finding!.message);
  expect(points[0]!.description).toBe(`${points[0]!.block.file}:1:1 actuals/bad-period`);
  expect(points[2]!.block.message).toBe(missed!.message);
  expect(tap(run, lookOf())).not.toMatch(/(?!\n)\p{Cc}|\p{Surrogate}|##\[|^\s*::/mu);
});
