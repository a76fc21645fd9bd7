import { expect, test } from "vitest";
import { VERSION } from "../../src/cli/version.ts";
import { each, runWith } from "./host.ts";

each(`
  --help
  help
  help check
  check --help
  check plan.yaml --help
`)("%s: code 0, help on stdout, examples first, exit codes last", async (call) => {
  const { code, stdout, stderr, lines } = await runWith(call!);
  expect([code, stderr]).toEqual([0, ""]);
  expect(lines.slice(0, 2)).toEqual(["Examples · 示例:", "  dabiao check plan.yaml -a actuals.csv --as-of 2019"]);
  expect(stdout).toContain("Usage · 用法: dabiao");
  expect(stdout).toMatch(/Exit codes · 退出码:\n( {2}(0|1|2|3|4|70) +\S.* · .*\p{Script=Han}.*\n){6}$/u);
});

test("a bare call prints help to stderr: code 2", async () => {
  const { stderr, ...rest } = await runWith("");
  expect(rest).toMatchObject({ code: 2, stdout: "" });
  expect(stderr.startsWith((await runWith("--help")).stdout)).toBe(true);
  expect(stderr).toContain("error usage/missing-argument");
});

test("every option is listed with what it does, in both languages", async () => {
  const { stdout } = await runWith("check --help", { terminal: 400 });
  const options = [...stdout.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)(?: <[^>]+>)? {2,}(.*)$/gm)];
  const own = "actuals as-of only area verdict sort columns by against explain fail-on progress set";
  const output = "format output lang color ascii width quiet";
  const input = "encoding layout map where missing known-on strict repairs limit on-missing";
  expect(options.map(([, name]) => name).join(" ")).toBe(`${own} ${output} ${input} help`);
  expect(options.filter(([, , text]) => !/^[\x20-\x7e]+ · .*\p{Script=Han}/u.test(text!))).toEqual([]);
  expect(stdout.match(/^\S.*:/gm)!.filter((heading) => !/\p{Script=Han}/u.test(heading))).toEqual([]);
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
