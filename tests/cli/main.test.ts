import { expect, test } from "vitest";
import { VERSION } from "../../src/cli/version.ts";
import { each, runWith } from "./host.ts";

each(`
  --help                  │ dabiao
  help                    │ dabiao
  help check              │ dabiao check
  check --help            │ dabiao check
  check plan.yaml --help  │ dabiao check
  compare --help          │ dabiao compare
  help --help             │ dabiao help
`)("%s: code 0, help on stdout, examples first, exit codes last", async (call, command) => {
  const { code, stdout, stderr, lines } = await runWith(call!);
  expect([code, stderr]).toEqual([0, ""]);
  expect(lines.slice(0, 2)).toEqual(["Examples · 示例:", expect.stringContaining(`  ${command} `)]);
  expect(stdout).toContain(`Usage · 用法: ${command} `);
  expect(stdout).toMatch(/Exit codes · 退出码:\n( {2}(0|1|2|3|4|70) +\S.* · .*\p{Script=Han}.*\n){6}$/u);
});

test("a bare call prints help to stderr: code 2", async () => {
  const { stderr, ...rest } = await runWith("");
  expect(rest).toMatchObject({ code: 2, stdout: "" });
  expect(stderr.startsWith((await runWith("--help")).stdout)).toBe(true);
  expect(stderr).toContain("error usage/missing-argument");
});

test.each(["--version", "-V"])("%s: the version and nothing else", async (flag) => {
  expect(await runWith(flag)).toMatchObject({
    code: 0,
    stdout: `${VERSION}\n`,
    stderr: "",
  });
});

each(`
  chek plan.yaml                   │ usage/unknown-command │ unknown command "chek"; did you mean "check"?
  chek --help                      │ usage/unknown-command │ unknown command "chek"; did you mean "check"?
  frobnicate                       │ usage/unknown-command │ unknown command "frobnicate"
  check p.yaml -a a.csv --bogus    │ usage/unknown-option  │ unknown option --bogus
  check p.yaml -a a.csv --langg zh │ usage/unknown-option  │ unknown option --langg; did you mean "--lang"?
  check p.yaml -a a.csv --lan zh   │ usage/unknown-option  │ unknown option --lan; did you mean "--lang"?
  compare p.yaml --against last    │ usage/unknown-option  │ unknown option --against
  \u001b[31mx\u202e               │ usage/unknown-command │ unknown command "\\u{1b}[31mx\\u{202e}"
  check p.yaml -a                  │ usage/missing-value   │ -a
  check p.yaml -a a.csv --lang     │ usage/missing-value   │ --lang
`)("%s: code 2, in our own words and in both languages", async (call, code, words) => {
  const { stderr, ...rest } = await runWith(call!);
  expect(rest).toMatchObject({ code: 2, stdout: "" });
  expect(stderr.split("\n")[0]).toContain(`error ${code}  ${words}`);
  expect(stderr).toMatch(new RegExp(`^错误 ${code} {2}.*\\p{Script=Han}`, "mu"));
});

test.each([
  ["check p.yaml --bogus", {}, ["error", "错误"]],
  ["check p.yaml --bogus --lang zh", {}, ["错误"]],
  ["check p.yaml --bogus --lang=en", {}, ["error"]],
  ["check p.yaml --lang en --lang zh", {}, ["error", "错误"]],
  ["check p.yaml --bogus --lang fr", {}, ["error", "错误"]],
  ["check p.yaml --bogus", { DABIAO_LANG: "zh" }, ["错误"]],
  ["check p.yaml --bogus --lang en", { DABIAO_LANG: "zh" }, ["error"]],
] as const)("%s with %j is told in the language that its reader reads, else in both", async (call, env, words) => {
  const { stderr } = await runWith(call, { env });
  expect([...stderr.matchAll(/^(error|错误) usage/gm)].map(([, word]) => word)).toEqual(words);
});

const THROWN = [new TypeError("odd"), Object.assign(new Error("odd"), { code: "EODD" }), "odd"];

test.each(THROWN)("a world that throws %o: code 70, named as our bug, as JSON too", async (thrown) => {
  const { code, stdout, stderr } = await runWith("check p.yaml -a a.csv -f json", { thrown });
  expect(JSON.parse(stdout)).toMatchObject({
    exit: { code, also: [] },
    diagnostics: [{ code: "internal/bug" }],
  });
  expect([code, stderr]).toEqual([70, expect.stringContaining("error internal/bug  this is a bug in dabiao: odd")]);
  if (thrown instanceof Error) expect(stderr).toContain(`(dabiao ${VERSION})`);
});

test("help that can't be written: code 4; that nobody reads: code 0", async () => {
  const codes = await Promise.all(["ENOSPC", "closed"].map((stdout) => runWith("--help", { stdout })));
  expect(codes.map(({ code }) => code)).toEqual([4, 0]);
});
