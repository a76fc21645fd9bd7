import { expect, test } from "vitest";
import { says } from "../../src/cli/help-words.ts";
import { outputsOf } from "../../src/cli/options.ts";
import { each, LHASA, runWith } from "./host.ts";

each(`
  check p.yaml -a a.csv --as-of soon           │ usage/bad-value       │ "soon" is no value for --as-of
  check p.yaml -a a.csv --verdict missd        │ usage/bad-value       │ "missd" is no value for --verdict; did you mean "missed"?
  check p.yaml -a a.csv --format xml           │ usage/bad-value       │ "xml" is no value for --format
  check p.yaml -a a.csv --format jsn:a         │ usage/bad-value       │ "jsn" is no value for --format; did you mean "json"?
  check p.yaml -a a.csv --format csv:          │ usage/missing-value   │ --format csv: needs a value
  check p.yaml -a a.csv --columns size         │ usage/bad-value       │ "size" is no value for --columns
  check p.yaml -a a.csv --lang fr              │ usage/bad-value       │ "fr" is no value for --lang
  check p.yaml -a a.csv --color sometimes      │ usage/bad-value       │ "sometimes" is no value for --color
  check p.yaml -a a.csv --width 19             │ usage/bad-value       │ "19" is no value for --width
  check p.yaml -a a.csv --fail-on always       │ usage/bad-value       │ "always" is no value for --fail-on
  check p.yaml -a a.csv --fail-on never,missed │ usage/bad-value       │ "never,missed" is no value for --fail-on
  check p.yaml -a a.csv --on-missing skip      │ usage/bad-value       │ "skip" is no value for --on-missing
  check p.yaml -a a.csv --limit cell           │ usage/bad-value       │ "cell" is no value for --limit
  check p.yaml -a a.csv --limit cell=0         │ usage/bad-value       │ "0" is no value for --limit cell
  check p.yaml -a a.csv --output --ascii       │ usage/missing-value   │ --output needs a value
  check p.yaml -a a.csv --area --only x        │ usage/missing-value   │ --area needs a value
  check p.yaml -a a.csv --lang zh --lang en    │ usage/repeated-option │ --lang is given twice
  check p.yaml -a a.csv --map 年份=a --map period=b │ usage/repeated-option │ --map period is given twice
  check p.yaml -a a.csv --where Sex=T --where sex=F │ usage/repeated-option │ --where sex is given twice
  check p.yaml -a a.csv --limit cell=9,cell=8 │ usage/repeated-option │ --limit cell is given twice
  check p.yaml -a a.csv -o a -o b              │ usage/repeated-option │ --output is given twice
  check p.yaml -a a.csv -f csv -f table        │ usage/two-to-stdout   │ csv, table would both go to standard output
  check p.yaml -a a.csv -f json:a -o b         │ usage/extra-argument  │ "--output b" is one argument too many
  check                                        │ usage/missing-argument │ <plan...> is missing
  check p.yaml                                 │ usage/missing-option  │ -a, --actuals is missing
  check a.csv -a p.yaml                        │ usage/csv-as-plan     │ a.csv stands where a plan is expected
  check p.yaml b.XLSX -a a.csv                 │ usage/csv-as-plan     │ b.XLSX stands where a plan is expected
`)("%s is refused with %s", async (call, code, words) => {
  const { stderr, ...rest } = await runWith(call!);
  expect(rest).toMatchObject({ code: 2, stdout: "" });
  expect(stderr.split("\n")[0]).toContain(`error ${code}  ${words}`);
  expect(stderr).toContain(`\n错误 ${code}  `);
});

test("without a format the table goes to standard output, or where -o says; help is in both languages", () => {
  const outputs = [outputsOf({}, "table"), outputsOf({ output: "t.txt" }, "table")].flat();
  expect(outputs.map(({ format, path }) => `${format} ${path}`)).toEqual(["table null", "table t.txt"]);
  expect(says("lang", ["zh", "en"])).toMatch(/^language.*\n语言.*\nzh, en$/);
});

test.each([
  "-f markdown:x.md -f csv:x.md",
  "-f csv:x -f json:./x",
  "-f table -o x -f json:x",
  "-f markdown:{owner} -f csv:{owner}",
])("two formats never go to one file: %s", async (outputs) => {
  const { code, stderr, files } = await runWith(`check plan.yaml -a actuals.csv ${outputs}`, { files: LHASA });
  expect([code, files.size]).toEqual([2, Object.keys(LHASA).length]);
  expect(stderr).toContain("usage/two-to-file");
});
