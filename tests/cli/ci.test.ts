import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { CI_NAMES, CI_PATHS, ciText } from "../../src/cli/ci.ts";
import { VERSION } from "../../src/cli/version.ts";
import { INIT_WORDS } from "../../src/messages/registry.ts";

const CALL = { plan: "plans/my plan.yaml", actuals: ["data/*.csv", "it's.csv"], asOf: "2020" };
const text = (name: (typeof CI_NAMES)[number], call = CALL) => ciText(name, call, INIT_WORDS.en);

describe.each(CI_NAMES)("%s", (name) => {
  test("names the period in every call and says why, says what codes mean, and pins the tool", () => {
    const written = text(name);
    expect(parse(written)).toBeTypeOf("object");
    expect(written).toContain("nothing would ever be due");
    expect(written).toContain("1 a target is missed");
    const calls = written.split("\n").filter((line) => /\b(?:validate|check) '/.test(line));
    expect(calls).toHaveLength(2);
    for (const call of calls) expect(call).toContain("--as-of 2020");
    expect(written).toContain(`dabiao@${VERSION}`);
  });

  test("paths reach the tool as they are", () => {
    expect(text(name)).toContain("'plans/my plan.yaml'");
    expect(parse(text(name)) as object).toBeTruthy();
  });

  test("Chinese comments are Chinese", () => {
    const comments = ciText(name, CALL, INIT_WORDS.zh)
      .split("\n")
      .filter((line) => /^\s*# /.test(line));
    const plain = comments.filter((line) => !/\p{Script=Han}/u.test(line));
    expect(plain.filter((line) => !/pre-commit install|allow_failure/.test(line))).toEqual([]);
  });
});

test("no step hides the code of another: nothing is piped, nothing is passed over", () => {
  for (const name of CI_NAMES)
    expect(text(name).replace(/^\s*#.*$/gm, "")).not.toMatch(/\|\| true|continue-on-error|\| tee/);
  const { jobs } = parse(text("github")) as {
    jobs: { dabiao: { steps: { uses?: string; run?: string; if?: string }[] } };
  };
  expect(jobs.dabiao.steps.map(({ uses, run }) => (uses ?? run)!.split(/[@ ]/)[0])).toEqual([
    "actions/checkout",
    "actions/setup-node",
    "npx",
    "npx",
    "actions/upload-artifact",
  ]);
  for (const { uses } of jobs.dabiao.steps) if (uses) expect(uses).toMatch(/@[\da-f]{40}$/);
});

test("quotes in a path are the shell's", () => {
  expect(text("github")).toContain(String.raw`-a 'it'\''s.csv'`);
  const hooks = (parse(text("pre-commit")) as { repos: { hooks: { entry: string }[] }[] }).repos[0]!.hooks;
  expect(hooks[0]!.entry).toContain(String.raw`'it'\''s.csv'`);
});

test("a file for each", () => expect(Object.keys(CI_PATHS)).toEqual([...CI_NAMES]));
