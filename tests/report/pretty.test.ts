import { describe, expect, test } from "vitest";
import { type Diagnostic, error, type Place, type Repair, warning } from "../../src/core/diagnostic.ts";
import type { Look, Run } from "../../src/report/format.ts";
import { pretty } from "../../src/report/pretty.ts";
import { widthOf } from "../../src/report/width.ts";
import { dataText, HOSTILE, inChinese, lookOf, planText, runOf, runWith } from "./made-run.ts";

const at = (file: string, line: number | null = null, column: number | null = null): Place => ({ file, line, column });

/** A run with one diagnostic at a place of one file, which is data where its name ends in .csv. */
function pointing(
  lines: readonly string[],
  line: number,
  column: number | null,
  own: Partial<Run> = {},
  file = "a.csv",
): Run {
  const place = at(file, line, column);
  const diagnostic = file.endsWith(".csv")
    ? error("actuals/bad-period", { value: "x" }, place)
    : error("plan/tab", {}, place);
  const { inputs } = runOf({ [file]: "" });
  const sources = new Map([[file, new Map(lines.map((text, index) => [index + 1, text]))]]);
  return runWith([diagnostic], { inputs, sources, ...own });
}

/** The lines of the frame alone. */
const frameOf = (run: Run, look: Partial<Look> = {}) =>
  pretty(run, lookOf(look)).split("\n\n")[0]!.split("\n").slice(1, -1);

/** What the signs of a frame stand under, cut out of the line above them by columns. */
function pointedAt(run: Run, look: Partial<Look> = {}): string | null {
  const [line, signs] = frameOf(run, look).slice(-2);
  if (!signs?.includes("^")) return null;
  const [from, to] = [signs.indexOf("^"), signs.lastIndexOf("^") + 1];
  let column = 0;
  let text = "";
  for (const character of line!) {
    if (column >= from && column < to) text += character;
    column += widthOf(character);
  }
  return text;
}

describe("the whole of a run", () => {
  const files = {
    "plan.yaml": planText("{ id: x, target: { at-lest: 25 } }"),
    "data.csv": dataText("拉萨市,2019,３５"),
  };
  const made = runOf(files, { exit: { code: 2, also: [1] }, closing: [{ kind: "call", errors: 1 }] });
  const run = { ...made, diagnostics: made.diagnostics.filter(({ code }) => code === "plan/unknown-key") };
  const diagnostics = [
    ...run.diagnostics,
    error("actuals/bad-number", { value: "３５", indicator: "拉萨市" }, at("data.csv", 2, 3)),
  ];

  test("in English: what, where, the line before, the line, signs, what to do; the counts and the closing line", () => {
    const text = pretty({ ...run, diagnostics }, lookOf());
    expect(text.replace(/^ {2}keys here: .*$/m, "  keys here: …"))
      .toBe(`plan.yaml:6:24: error plan/unknown-key  unknown key "at-lest" in x.target; did you mean "at-least"?
  5 | indicators:
  6 |   - { id: x, target: { at-lest: 25 } }
    |                        ^^^^^^^
  keys here: …

data.csv:2:3: error actuals/bad-number  "３５" is no value for "拉萨市"
  1 | indicator,period,value
  2 | 拉萨市,2019,３５
    |             ^^^^
  write plain digits with a point: 35; leave the cell empty if there is no figure

2 errors, 0 warnings
✗ 1 error in the call or the plan — exit 2 (also 1)
`);
  });

  test("in Chinese", () => {
    const text = pretty({ ...run, diagnostics: diagnostics.slice(-1) }, inChinese());
    expect(text).toBe(`data.csv:2:3: 错误 actuals/bad-number  “拉萨市”的“３５”不是数值
  1 | indicator,period,value
  2 | 拉萨市,2019,３５
    |             ^^^^
  请用半角数字和小数点：35；没有数据时请留空

1 处错误，0 处警告
✗ 调用或计划有 1 处错误 — 退出码 2（另有 1 未达标）
`);
  });

  test("without diagnostics the counts and the closing line", () => {
    const sound = runWith([], { exit: { code: 0, also: [] }, closing: [{ kind: "pass", near: 0 }] });
    expect(pretty(sound, lookOf())).toBe("0 errors, 0 warnings\n✓ pass — exit 0\n");
    expect(pretty(sound, lookOf({ ascii: true }))).toBe("0 errors, 0 warnings\n+ pass — exit 0\n");
  });
});

describe("in data the column is a field's number", () => {
  test.each([
    ["a plain one", "a,b,c", 2, "b"],
    ["the first", "拉萨市,2019,3", 1, "拉萨市"],
    ["behind wide signs", "拉萨市,２０１９,三", 3, "三"],
    ["behind delimiters in quotes", '"a,b","c ""d"", e",f', 3, "f"],
    ["a quoted one, quotes included", 'a,"b, ""c""",d', 2, '"b, ""c"""'],
    ["quotes inside a plain one are letters", 'a"b,c"d,e', 2, 'c"d'],
    ["without the blanks around it", "a,  b c ,d", 2, "b c"],
    ["behind what string width counts as nothing", "e\u0301,b", 2, "b"],
    ["behind what is shown as an escape", "a\u0007,b", 2, "b"],
    ["one that goes on in the next line", 'a,"b', 2, '"b'],
  ])("%s", (_, line, field, meant) => expect(pointedAt(pointing([line], 1, field))).toBe(meant));

  test("an empty field is one sign where it would stand", () => {
    expect(frameOf(pointing(["a,,c"], 1, 2))).toEqual(["  1 | a,,c", "    |   ^"]);
    expect(frameOf(pointing(["a,"], 1, 2))).toEqual(["  1 | a,", "    |   ^"]);
  });

  test("a field that the line hasn't got is not pointed at", () => {
    expect(frameOf(pointing(["a,b"], 1, 3))).toEqual(["  1 | a,b"]);
  });

  test.each([
    [";", "a,b;c", "c"],
    ["\t", "a,b\tc", "c"],
    ["，", "a,b，c", "c"],
  ])("the delimiter of the file, %j, is known from its repair", (delimiter, line, meant) => {
    const repair: Repair = { kind: "delimiter", before: delimiter, after: ",", at: at("a.csv", 1, 1) };
    expect(pointedAt(pointing([line], 1, 2, { repairs: [repair] }))).toBe(meant);
    expect(pointedAt(pointing(["a,b"], 1, 2, { repairs: [{ ...repair, at: at("other.csv", 1, 1) }] }))).toBe("b");
  });
});

describe("in plans the column is a character", () => {
  test.each([
    ["a key", "    at-lest: 25", 5, "at-lest"],
    ["a key in Chinese", "  指标名: 25", 3, "指标名"],
    ["a value behind wide signs", "  名称: 高新 技术企业 # 说明", 7, "高新 技术企业"],
    ["a value in braces", "{ by: 2019年, to: x }", 7, "2019年"],
    ["a quoted value", `  name: "a: \\"b\\", c" # d`, 9, `"a: \\"b\\", c"`],
    ["a value in single quotes", "  name: 'it''s: a' # d", 9, "'it''s: a'"],
    ["a blank before the colon is no part of a key", "  at-lest : 25", 3, "at-lest"],
    ["a bracket is one sign", "  a: [1, 2]", 6, "["],
    ["a full-width colon stands inside", "  目标：25家", 3, "目标：25家"],
  ])("%s", (_, line, column, meant) => {
    expect(pointedAt(pointing([line], 1, column, {}, "p.yaml"))).toBe(meant);
  });

  test("behind the end of the line there is one sign", () => {
    expect(frameOf(pointing(["a: b"], 1, 9, {}, "p.yaml"))).toEqual(["  1 | a: b", "    |     ^"]);
  });

  test("a tab takes one column and is seen", () => {
    expect(frameOf(pointing(["\ta: b"], 1, 2, {}, "p.yaml"))).toEqual(["  1 | →a: b", "    |  ^"]);
    expect(frameOf(pointing(["\ta: b"], 1, 2, {}, "p.yaml"), { ascii: true })).toEqual([
      "  1 | \\u{9}a: b",
      "    |      ^",
    ]);
  });
});

describe("what is quoted", () => {
  const frame = (run: Run) => frameOf(run).map((line) => line.trimEnd());

  test("line numbers are as wide as the widest", () => {
    const lines = Array.from({ length: 10 }, (_, index) => `line ${index + 1},x`);
    expect(frame(pointing(lines, 10, 2))).toEqual(["   9 | line 9,x", "  10 | line 10,x", "     |         ^"]);
  });

  test("nothing before the first line; only the line itself where the one before is not at hand", () => {
    expect(frame(pointing(["a,b"], 1, 1))).toEqual(["  1 | a,b", "    | ^"]);
    const sources = new Map([["a.csv", new Map([[7, "a,b"]])]]);
    expect(frame(pointing([], 7, 2, { sources }))).toEqual(["  7 | a,b", "    |   ^"]);
  });

  test.each<[string, Run]>([
    ["the line is not at hand", pointing(["a"], 2, 1)],
    ["the file is not at hand", pointing(["a"], 1, 1, { sources: new Map() })],
    ["the run knows no lines", (({ sources: _, ...run }) => run)(pointing(["a"], 1, 1))],
    [
      "the whole file is meant",
      runWith([error("plan/empty", {}, at("a.csv"))], { sources: new Map([["a.csv", new Map([[1, "a"]])]]) }),
    ],
    ["there is no place", runWith([error("run/no-period", {}, null)])],
  ])("no frame where %s", (_, run) => expect(frame(run)).toEqual([]));

  test("without a column the lines stand without signs", () => {
    expect(frame(pointing(["a", "b"], 2, null))).toEqual(["  1 | a", "  2 | b"]);
  });
});

describe("a line that is too long is cut around what is meant", () => {
  const long = `${"甲乙丙丁,".repeat(50)}here,${"戊己庚辛,".repeat(50)}`;

  test.each([
    [51, "here"],
    [1, "甲乙丙丁"],
    [50, "甲乙丙丁"],
    [101, "戊己庚辛"],
  ])("field %i", (field, meant) => {
    for (const ascii of [false, true]) {
      const run = pointing([long, long], 2, field);
      expect(pointedAt(run, { ascii })).toBe(meant);
      for (const line of frameOf(run, { ascii })) expect(widthOf(line)).toBeLessThanOrEqual(80);
    }
  });

  test("with an ellipsis where something is missing, and nowhere else", () => {
    const [line] = frameOf(pointing([long], 1, 51), { width: 40 });
    expect(line).toMatch(/^ {2}1 \| ….*,here,.*…$/);
    expect(frameOf(pointing([long], 1, 1), { width: 40 })[0]).toMatch(/^ {2}1 \| 甲乙丙丁,.*…$/);
    expect(frameOf(pointing([long], 1, 101), { width: 40 })[0]).toMatch(/^ {2}1 \| ….*戊己庚辛,$/);
    expect(frameOf(pointing([long], 1, 51), { ascii: true })[0]).toMatch(/^ {2}1 \| \.\.\..*\.\.\.$/);
  });

  test("signs stop where the line is cut", () => {
    const run = pointing([`a,${"b".repeat(500)}`], 1, 2);
    for (const line of frameOf(run)) expect(widthOf(line)).toBeLessThanOrEqual(80);
    expect(frameOf(run).at(-1)).toMatch(/^ {4}\| {3}\^+$/);
  });

  test("a line of a megabyte takes no time to speak of", () => {
    const run = pointing([`${"x ".repeat(1 << 19)},y`], 1, 2);
    expect(pointedAt(run)).toBe("y");
  });
});

describe("many of one kind", () => {
  const other = (name: string, line: number) =>
    warning("actuals/other-indicator", { name, rows: 2 }, at("a.csv", line, 1));
  const many: readonly Diagnostic[] = [
    other("x", 1),
    other("y", 2),
    error("actuals/bad-period", { value: "19" }, at("a.csv", 3, 2)),
  ];

  test("stand in one line behind the others", () => {
    const blocks = pretty(runWith(many), lookOf()).split("\n\n");
    expect(blocks).toEqual([
      expect.stringMatching(/^a\.csv:3:2: error /),
      "a.csv: warning actuals/other-indicator  2 other indicators, 4 rows, that no plan asks for: x, y",
      "1 error, 2 warnings\n✗ 1 target missed — exit 1\n",
    ]);
  });

  test("a single one, and errors of one kind, stay by themselves", () => {
    const errors = [many[2]!, many[2]!, many[0]!];
    expect(pretty(runWith(errors), lookOf()).split("\n\n")).toHaveLength(4);
  });
});

test("beyond the limit the rest is counted; the counts are always those of the whole run", () => {
  const many = Array.from({ length: 5 }, () => error("plan/tab", {}, null));
  const blocks = pretty(runWith(many, { omitted: 4 }), lookOf({ shown: 2 })).split("\n\n");
  expect(blocks.slice(2)).toEqual([
    "… and 3 more; -f json lists them",
    "5 errors, 0 warnings, 4 more not kept\n✗ 1 target missed — exit 1\n",
  ]);
});

test("quiet leaves the errors; the counts stay", () => {
  const both = [warning("plan/tab", {}, null), error("plan/empty", {}, null)];
  const blocks = pretty(runWith(both), lookOf({ quiet: true })).split("\n\n");
  expect(blocks).toEqual([expect.stringContaining("plan/empty"), expect.stringContaining("1 error, 1 warning\n")]);
});

test("colour says nothing that the text doesn't: errors and their signs red, warnings yellow, frames dim", () => {
  const tagged = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const names = ["bold", "dim", "red", "green", "yellow"] as const;
  const paint = Object.fromEntries(names.map((name) => [name, tagged(name)])) as unknown as Look["paint"];
  const run = pointing(["a,b"], 1, 2);
  const text = pretty(run, lookOf({ paint }));
  expect(text).toContain("<red>error</red>");
  expect(text).toContain("<dim>  1 |</dim> a,b\n<dim>    |</dim>   <red>^</red>\n");
  expect(text).toContain("<red>✗</red> <bold>1 target missed — exit 1</bold>");
  expect(text.replace(/<\/?\w+>/g, "")).toBe(pretty(run, lookOf()));
  const warned = { ...run, diagnostics: run.diagnostics.map((one) => ({ ...one, severity: "warning" as const })) };
  expect(pretty(warned, lookOf({ paint }))).toContain("<yellow>^</yellow>");
});

test.each(HOSTILE)("%s does nothing, in a name, a value or a line of a file", (_, text) => {
  const run = runWith([error("actuals/bad-period", { value: text }, at(text, 2, 2))], {
    inputs: [{ role: "actuals", path: text, sha256: "", rows: null, encoding: null }],
    sources: new Map([
      [
        text,
        new Map([
          [1, text],
          [2, `${text},x`],
        ]),
      ],
    ]),
  });
  for (const ascii of [false, true]) {
    expect(pretty(run, lookOf({ ascii }))).not.toMatch(
      /(?!\n)\p{Cc}|\p{Surrogate}|[\u2028\u202e\u200b\ufeff]|##\[|^\s*::/mu,
    );
  }
});
