/* No text of an input becomes a formula, in any file that a spreadsheet opens: check, compare, diff and the form. */
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../../src/read/limits.ts";
import { readResult } from "../../src/read/result.ts";
import { csv as diffCsv } from "../../src/report/diff/csv.ts";
import { safe } from "../../src/report/safe.ts";
import { runWith } from "../cli/host.ts";
import { runOf } from "./diff/made-diff.ts";
import { lookOf } from "./made-run.ts";

const HOSTILE = [
  "=cmd|' /C calc'!A0",
  "+1",
  "-1+1",
  "@SUM(1,1)",
  '=HYPERLINK("http://x","y")',
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(1)",
  "﹦1",
  "   =1+1",
  "\u3000＝1",
  "\u00a0=1",
  "'=1",
  '"=1',
  'a","=1',
  "a,=1",
] as const;

/** Starts that a spreadsheet takes for a formula, in any cell but a number of ours. */
const FORMULA = /^\s*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/u;
const NUMBER = /^-?\d+(?:\.\d+)?%?$/;
const quoted = (text: string) => JSON.stringify(text);

/** Everything that a plan and a row can name, hostile; of two areas, one of them without a figure. */
const filesOf = (text: string) => ({
  "p.yaml": `dabiao: 1
id: p
title: ${quoted(text)}
period: {from: 2016, due: 2019}
score: {bands: [{name: ${quoted(text)}}]}
areas: [{code: A, name: ${quoted(`${text}甲`)}}, {code: B, name: ${quoted(`${text}乙`)}}]
groups: [{id: g, name: ${quoted(text)}, owners: {lead: [${quoted(text)}], support: [${quoted(text)}]}}]
indicators:
  - {id: x, name: ${quoted(text)}, group: g, unit: 家, target: 5, goalposts: {worst: 0, best: 9}, wording: ${quoted(text)},
     note: ${quoted(text)}, assumed: ${quoted(text)}, milestones: [{by: 2018, at-least: 4}]}
  - {id: y, target: {equals: -3}, goalposts: {worst: 0, best: 9}, source: ${quoted(text)}}
`,
  "a.csv": [
    "area,indicator,period,value,unit,source",
    `A,x,2019,3,家,"${text.replaceAll('"', '""')}"`,
    "A,y,2019,-7,,",
    "",
  ].join("\n"),
});

const cellsOf = (text: string): string[] => (parse(text, { bom: true }) as string[][]).flat();

/** Cells that a spreadsheet would compute. */
const live = (cells: readonly string[]) => cells.filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell));

describe.each(HOSTILE)("%j", (text) => {
  test.each([
    ["check", "csv"],
    ["check", "ziping-csv"],
    ["compare", "csv"],
    ["compare", "ziping-csv"],
  ])("in %s as %s is a text, in headings too, and still there", async (command, format) => {
    const call = `${command} p.yaml -a a.csv --as-of 2019 --lang en -f ${format}`;
    const { stdout, code, stderr } = await runWith(call, { files: filesOf(text) });
    expect(code, stderr).not.toBe(2);
    const cells = cellsOf(stdout);
    expect(live(cells)).toEqual([]);
    const shown = safe(text.trim());
    expect(cells.some((cell) => cell.includes(shown))).toBe(true);
  });

  test("in diff as csv is a text", async () => {
    const files = filesOf(text);
    const read = async (data: string) => {
      const world = { files: { ...files, "a.csv": data } };
      const { stdout } = await runWith("check p.yaml -a a.csv --as-of 2019 --lang en -f json", world);
      return readResult("r.json", new TextEncoder().encode(stdout), "", LIMITS).result!;
    };
    const [before, after] = [await read(files["a.csv"]), await read(files["a.csv"].replace("2019,3", "2019,6"))];
    const cells = cellsOf(diffCsv(runOf(before, after), lookOf()));
    expect(live(cells)).toEqual([]);
    expect(cells.some((cell) => cell.includes(safe(text.trim())))).toBe(true);
  });
});
