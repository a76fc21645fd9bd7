import { describe, expect, test } from "vitest";
import { formatOf, OTHER_FORMATS, OTHER_VALUES, outputNamed } from "../../src/cli/other-names.ts";
import { VERDICTS } from "../../src/core/assessment.ts";
import { ENCODINGS } from "../../src/read/decode.ts";
import { each, LHASA, runWith } from "./host.ts";

const CUBE = "DATAFLOW,REF_AREA,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE\nX,540100,high-tech-firms,T,2019,29\n";
const RESULT = JSON.stringify({ schemaVersion: "1.0" });
const files = { ...LHASA, "cube.csv": CUBE, "old.json": RESULT, "new.json": RESULT, "in/jan.csv": "x" };

/** A slip in every place where a name may stand, and what is meant. */
const SLIPS = `
  chek plan.yaml                                          │ check
  check plan.yaml -a actuals.csv --fromat=json            │ --format
  check plan.yaml -a actuals.csv --langg zh               │ --lang
  help expalin                                            │ explain
  help formts                                             │ formats
  explain at-lest                                         │ at-least
  explain exit-code                                       │ exit-codes
  explain unknown-key                                     │ plan/unknown-key
  check plna.yaml -a actuals.csv                          │ plan.yaml
  check plan.yaml -a actual.csv                           │ actuals.csv
  check plan.yaml -a actuals                              │ actuals.csv
  check plan.yaml -a in/jna.csv                           │ in/jan.csv
  check plan.yaml -a im/jan.csv                           │ in/jan.csv
  check plan.yaml -a actuals.csv --as-of deu              │ due
  check plan.yaml -a actuals.csv --only high-tech-firm    │ high-tech-firms
  check plan.yaml -a actuals.csv --only 科技型中小企      │ 科技型中小企业
  check plan.yaml -a actuals.csv --only enviroment        │ environment
  check plan.yaml -a actuals.csv --area 拉萨士            │ 拉萨市
  check plan.yaml -a actuals.csv --verdict missd          │ missed
  check plan.yaml -a actuals.csv --verdict 未达标         │ missed
  check plan.yaml -a actuals.csv --sort gpa               │ gap
  check plan.yaml -a actuals.csv --columns indicater      │ indicator
  check plan.yaml -a actuals.csv --against od.json        │ old.json
  check plan.yaml -a actuals.csv --explain high-tec-firms │ high-tech-firms
  check plan.yaml -a actuals.csv --fail-on stael          │ stale
  check plan.yaml -a actuals.csv --progress eurostatt     │ eurostat
  check plan.yaml -a actuals.csv --set high-tech-firm=26  │ high-tech-firms
  check plan.yaml -a actuals.csv --format jsn             │ json
  check plan.yaml -a actuals.csv --format md              │ markdown
  check plan.yaml -a actuals.csv --format xlsx            │ csv
  check plan.yaml -a actuals.csv --format yaml            │ json
  check plan.yaml -a actuals.csv --format txt             │ table
  check plan.yaml -a actuals.csv --format jsn:out.json    │ json
  check plan.yaml -a actuals.csv --format out.json        │ json:out.json
  check plan.yaml -a actuals.csv --format out.xlsx        │ csv:out.csv
  check plan.yaml -a actuals.csv --format C:\\out.md      │ markdown:C:\\out.md
  check plan.yaml -a actuals.csv --lang cn                │ zh
  check plan.yaml -a actuals.csv --lang english           │ en
  check plan.yaml -a actuals.csv --color nevr             │ never
  check plan.yaml -a actuals.csv --color off              │ never
  check plan.yaml -a actuals.csv --encoding utf8          │ utf-8
  check plan.yaml -a actuals.csv --encoding utf-16        │ utf-16le
  check plan.yaml -a actuals.csv --layout lon             │ long
  check plan.yaml -a actuals.csv --map perod=时间         │ period
  check plan.yaml -a cube.csv --where sexx=T              │ SEX
  check plan.yaml -a actuals.csv --limit cel=5            │ cell
  check plan.yaml -a actuals.csv --on-missing wran        │ warn
  check plan.yaml -a actuals.csv --by onwer               │ owner
  check plan.yaml -a actuals.csv -f md:{ower}.md          │ markdown
  check plan.yaml -a actuals.csv -o {ower}.txt            │ {owner}
  template plan.yaml --by onwer                           │ owner
  init --from actual.csv                                  │ actuals.csv
  init plna.yaml --ci github                              │ plan.yaml
  init plan.yaml --ci githb                               │ github
  schema plna                                             │ plan
  completion bsh                                          │ bash
  compare plan.yaml -a actuals.csv --areas 拉萨士         │ 拉萨市
  compare plan.yaml -a actuals.csv --explain 拉萨士       │ 拉萨市
  compare plan.yaml -a actuals.csv --sort ran             │ rank
  compare plan.yaml -a actuals.csv --sort high-tech-firm  │ high-tech-firms
  validate plan.yaml --code plan/unknown-kye              │ plan/unknown-key
  validate plan.yaml --code unknown-key                   │ plan/unknown-key
  diff old.json new.jsn                                   │ new.json
  diff old.json new.json --fail-on regresion              │ regression
`;

each(SLIPS)("%s: did you mean %s?", async (call, suggestion) => {
  const { code, stderr } = await runWith(`${call!.replaceAll("\\\\", "\\")}`, { files, env: { DABIAO_LANG: "zh" } });
  expect(stderr).toMatch(/^(?:[^\n]+: )?(?:error|错误) /m);
  expect(stderr).toContain(`“${suggestion!.replaceAll("\\\\", "\\")}”`);
  expect([2, 3]).toContain(code);
});

describe("the table above", () => {
  /** Numbers, days, texts of the user's own and paths of files to be: nothing to suggest. */
  const FREE = "output width missing period as-of known-on top robustness spread seed max-warnings max-errors".split(
    " ",
  );

  test.each(["check", "compare", "validate", "diff", "explain", "template", "init"])(
    "has every option of %s that takes a name",
    async (command) => {
      const { stdout } = await runWith([command, "--help"], { env: { DABIAO_LANG: "en" } });
      const options = [...stdout.matchAll(/^ {2}(?:-\w, {1}| {4})?--([a-z-]+) </gm)].map(([, name]) => name!);
      expect(options.length).toBeGreaterThan(1);
      const tested = (name: string) =>
        SLIPS.includes(`--${name} `) || (name === "actuals" && SLIPS.includes(" -a actual.csv"));
      expect(options.filter((name) => !tested(name) && !FREE.includes(name))).toEqual([]);
    },
  );
});

test.each([
  ["out.json", "json"],
  ["reports/2019.MD", "markdown"],
  ["C:\\tables\\x.xlsx", "csv"],
  ["junit.xml", "junit"],
  ["out.log", null],
  ["json", null],
  [".json", null],
  ["-", null],
])("a file named %s says the format %s", (path, format) => {
  expect(formatOf(path, ["json", "csv", "markdown", "junit"])).toBe(format);
});

test("the path of an output stands behind its format; what names a format already is left alone", () => {
  const formats = ["json", "csv"];
  expect(["a.json", "b.xls", "json:a.json", "json", "a.md"].map((value) => outputNamed(value, formats))).toEqual([
    "json:a.json",
    "csv:b.csv",
    null,
    null,
    null,
  ]);
});

each(`
  check plan.yaml -a actuals.csv -o r.json  │ -f json -o r.json
  check plan.yaml -a actuals.csv -o r.md    │ -f markdown -o r.md
  validate plan.yaml -o r.sarif             │ -f sarif -o r.sarif
  diff old.json new.json -o d.csv           │ -f csv -o d.csv
`)("%s: a name that says another format is refused, with what to write: %s", async (call, right) => {
  const { code, stderr, files: after } = await runWith(call!, { files });
  expect([code, stderr]).toEqual([2, expect.stringContaining(`write ${right}, or -f `)]);
  expect(after.has(right!.split(" ").at(-1)!)).toBe(false);
});

test("other names are those of values that there are", () => {
  expect(new Set(OTHER_VALUES.lang.values())).toEqual(new Set(["zh", "en"]));
  expect(new Set(OTHER_VALUES.color.values())).toEqual(new Set(["always", "never"]));
  const encodings = ENCODINGS.map(({ name }) => name);
  expect([...OTHER_VALUES.encoding.values()].filter((name) => !encodings.includes(name))).toEqual([]);
  expect(new Set(OTHER_VALUES.verdict().values())).toEqual(new Set(VERDICTS));
  expect(OTHER_FORMATS.get("md")).toBe("markdown");
});
