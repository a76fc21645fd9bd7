import { describe, expect, test } from "vitest";
import { type Diagnostic, error, type Place, warning } from "../../src/core/diagnostic.ts";
import { closingText, findingsOf } from "../../src/report/findings.ts";
import type { Run } from "../../src/report/format.ts";
import { github } from "../../src/report/github.ts";
import { dataText, HOSTILE, inChinese, lookOf, planText, renamed, runOf, runWith, VERDICTS } from "./made-run.ts";

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** A line as the runner reads it: actions/runner, ActionCommand.TryParseV2. */
function parsed(line: string): Command {
  const [, head = "", data = ""] = /^::(.*?)::(.*)$/s.exec(line.trimStart()) ?? [];
  const [name = "", ...rest] = head.split(" ");
  const undo = (text: string) => text.replaceAll("%0D", "\r").replaceAll("%0A", "\n");
  const properties = rest
    .join(" ")
    .split(",")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const [key = "", value = ""] = pair.split(/=(.*)/s);
      return [key, undo(value).replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%")];
    });
  return { name, properties: Object.fromEntries(properties), message: undo(data).replaceAll("%25", "%") };
}

const linesOf = (run: Run, look = lookOf()) => github(run, look).split("\n").slice(0, -1);
const commandsOf = (run: Run) => linesOf(run).slice(0, -1).map(parsed);
const at = (file: string, line: number | null = null, column: number | null = null): Place => ({ file, line, column });
const bad = (value: string, place: Place) => error("actuals/bad-period", { value }, place);

test("a diagnostic and a missed target as the runner reads them, the place once more in the message", () => {
  const run = { ...runOf(VERDICTS), diagnostics: [bad("19", at("data.csv", 2, 3))] };
  expect(commandsOf(run).slice(0, 2)).toEqual([
    {
      name: "error",
      properties: { file: "data.csv", line: "2", title: "actuals/bad-period" },
      message: expect.stringMatching(/^data\.csv:2:3: "19" is no period; /),
    },
    {
      name: "error",
      properties: { file: "plan.yaml", line: "7", col: "80", title: "verdict/missed" },
      message: "plan.yaml:7:80: Lhasa · Technology SMEs: missed: needs 51; target > 50, actual 40 (2019)",
    },
  ]);
});

test("the whole text of a small run", () => {
  const run = runOf({
    "plan.yaml": planText('{ id: share, unit: "%", target: { at-least: 2.0 } }'),
    "data.csv": dataText("share,2019,1.5"),
  });
  expect(github(run, lookOf())).toBe(
    "::error file=plan.yaml,line=6,col=37,title=verdict/missed::" +
      "plan.yaml:6:37: Lhasa · share: missed: needs 2 %25; target ≥ 2 %25, actual 1.5 %25 (2019)\n" +
      "1 target missed — exit 1\n",
  );
  expect(github(run, inChinese())).toContain("拉萨市 · share：未达标：需 2 %25；目标 ≥ 2 %25，实际 1.5 %25 (2019)");
});

test("a column only in plans: in data it counts fields", () => {
  const run = runWith([bad("19", at("a.csv", 2, 3)), error("plan/tab", {}, at("p.yaml", 2, 3))], {
    inputs: runOf({ "p.yaml": "", "a.csv": "" }).inputs,
  });
  expect(commandsOf(run).map(({ properties }) => [properties.file, properties.col])).toEqual([
    ["p.yaml", "3"],
    ["a.csv", undefined],
  ]);
});

test.each<[string, Diagnostic, Readonly<Record<string, string>>]>([
  ["a whole file", error("plan/empty", {}, at("p.yaml")), { file: "p.yaml", title: "plan/empty" }],
  ["no place", error("run/no-period", {}, null), { title: "run/no-period" }],
])("%s leaves out what isn't known", (_, diagnostic, properties) => {
  expect(commandsOf(runWith([diagnostic]))[0]!.properties).toEqual(properties);
});

describe("the worst come first", () => {
  test("errors of the call, errors of the data, the least attained target; then the warnings", () => {
    const files = {
      "plan.yaml": planText("{ id: a, target: { at-least: 10 } }", "{ id: b, target: { at-least: 10 } }"),
      "data.csv": dataText("a,2019,9", "b,2019,1"),
    };
    const diagnostics = [
      warning("actuals/undated", { rows: 1 }, at("a.csv", 1)),
      bad("x", at("a.csv", 2)),
      error("plan/tab", {}, at("q.yaml", 1)),
    ];
    const said = commandsOf({ ...runOf(files), diagnostics });
    expect(said.map(({ name, properties }) => `${name} ${properties.title} ${properties.line}`)).toEqual([
      "error plan/tab 1",
      "error actuals/bad-period 2",
      "error verdict/missed 7",
      "error verdict/missed 6",
      "warning actuals/undated 1",
    ]);
  });

  test("among warnings required figures that are missing, then diagnostics, then what decides nothing", () => {
    const diagnostics = [warning("actuals/undated", { rows: 1 }, at("a.csv", 1))];
    const said = commandsOf({ ...runOf(VERDICTS), diagnostics }).filter(({ name }) => name === "warning");
    expect(said.map(({ properties }) => `${properties.title} ${properties.line}`)).toEqual([
      "verdict/not-assessed 9",
      "actuals/undated 1",
      "verdict/missed 12",
      "verdict/missed 8",
      "verdict/not-assessed 10",
    ]);
  });
});

describe("GitHub drops what is beyond ten of a severity", () => {
  const many = (errors: number, warnings: number) => [
    ...Array.from({ length: errors }, (_, index) => bad("x", at("a.csv", index + 1))),
    ...Array.from({ length: warnings }, (_, index) => warning("actuals/undated", { rows: 1 }, at("a.csv", index + 1))),
  ];

  test.each([
    [10, 10, 0, null],
    [11, 0, 0, "… and 1 more; -f json lists them"],
    [0, 12, 0, "… and 2 more; -f json lists them"],
    [30, 13, 4, "… and 27 more; -f json lists them"],
    [1, 0, 2, "… and 2 more; -f json lists them"],
  ])("%i errors, %i warnings, %i not kept: %s", (errors, warnings, omitted, notice) => {
    const said = commandsOf(
      runWith(many(errors, warnings), { omitted, exit: { code: Math.min(errors, 1), also: [] } }),
    );
    const count = (name: string) => said.filter((one) => one.name === name).length;
    expect([count("error"), count("warning")]).toEqual([Math.min(10, errors), Math.min(10, warnings)]);
    expect(said.filter(({ name }) => name === "notice").map(({ message }) => message)).toEqual(notice ? [notice] : []);
    if (notice) expect(said.at(-1)!.name).toBe("notice");
  });
});

test("the closing line is the last, with or without annotations", () => {
  const sound = runWith([], { exit: { code: 0, also: [] }, closing: [{ kind: "pass", near: 0 }] });
  expect(github(sound, lookOf())).toBe("pass — exit 0\n");
  expect(linesOf(runOf(VERDICTS)).at(-1)).toBe(closingText(runOf(VERDICTS), lookOf()));
});

test.each(HOSTILE)("%s parses back to the same message and starts nothing", (_, text) => {
  const run = { ...renamed(runOf(VERDICTS), text), diagnostics: [bad(text, at(text, 1, 1))] };
  const lines = linesOf(run);
  expect(lines.join("\n")).not.toMatch(/(?!\n)\p{Cc}|\p{Surrogate}|##\[/u);
  const said = lines.slice(0, -1).map(parsed);
  expect(new Set(said.map(({ name }) => name))).toEqual(new Set(["error", "warning"]));
  const messages = findingsOf(run, lookOf()).map(({ message }) => message);
  expect(messages).toHaveLength(said.length);
  for (const message of messages) expect(said.filter((one) => one.message.endsWith(`: ${message}`))).not.toEqual([]);
  const [own] = said.filter(({ properties }) => properties.title === "actuals/bad-period");
  expect(own!.message.startsWith(`${own!.properties.file}:1:1: `)).toBe(true);
});
