import { describe, expect, test } from "vitest";
import { runExample } from "../../src/cli/explain.ts";
import { nodeHost } from "../../src/cli/host.ts";
import { run } from "../../src/cli/main.ts";
import { en } from "../../src/messages/en/index.ts";
import {
  EXAMPLES,
  type Example,
  type ExamplePair,
  USUAL,
  WITHOUT_EXAMPLE,
  wholeOf,
} from "../../src/messages/examples.ts";
import { widthOf } from "../../src/report/width.ts";

const host = nodeHost();
const CODES = Object.keys(en.sentences);
const PAIRS = Object.entries(EXAMPLES as Readonly<Record<string, ExamplePair>>);

/** The codes that a run of the whole tool speaks of, and how it ends. */
async function outcome(example: Example) {
  const { code, stdout, stderr } = await runExample(example, "en", host, run);
  const named = `${stdout}\n${stderr}`.match(/(?<=\b(?:error|warning) )[a-z]+\/[a-z0-9-]+/g) ?? [];
  return {
    codes: [...new Set(named)].filter((name) => CODES.includes(name)),
    exit: code,
  };
}

test("every code has an example, or a reason why it can't have one", () => {
  expect([...PAIRS.map(([code]) => code), ...Object.keys(WITHOUT_EXAMPLE)].sort()).toEqual([...CODES].sort());
  for (const reason of Object.values(WITHOUT_EXAMPLE)) expect(reason).toMatch(/^(?:needs|would)/);
});

test("the usual call on the usual files passes without a word", async () => {
  expect(await outcome(USUAL)).toEqual({ codes: [], exit: 0 });
});

describe.each(PAIRS)("%s", (code, { bad, good }) => {
  test("the wrong example brings it about, and nothing else", async () => {
    expect((await outcome(bad)).codes).toEqual([code]);
  });

  test("the right one brings nothing about and passes", async () => {
    expect(await outcome(good)).toEqual({ codes: [], exit: 0 });
  });

  test("both differ, and what is shown of them fits into 80 columns", () => {
    expect(wholeOf(good)).not.toEqual(wholeOf(bad));
    for (const { argv, files } of [bad, good]) {
      const lines = Object.values(files).flatMap((content) => (typeof content === "string" ? content.split("\n") : []));
      const shown = [...lines.map((line) => `  1 | ${line}`), `  $ dabiao ${argv?.join(" ") ?? ""}`];
      expect(shown.filter((line) => widthOf(line) > 80)).toEqual([]);
    }
  });
});

test.each([
  ["a file of the example", ["check", "plan.yaml", "-a", "actuals.csv"], 0],
  ["a file that is not among them, though the folder of the tests has it", ["check", "package.json", "-a", "a.csv"], 2],
  ["a folder that has one of them", ["check", "plan.yaml", "-a", "data"], 2],
  ["a pattern", ["check", "plan.yaml", "-a", "data/*.csv"], 0],
])("a run on an example sees its files and no others: %s", async (_, argv, exit) => {
  const files = {
    "data/actuals.csv": "indicator,period,value\nfirms,2019,36\n",
  };
  expect((await runExample({ argv, files }, "en", host, run)).code).toBe(exit);
});

test("a run on an example writes nothing down and speaks the language that is asked for", async () => {
  const argv = [...USUAL.argv, "-f", "json:result.json"];
  const { code, stdout, stderr } = await runExample({ argv, files: { "plan.yaml": "" } }, "zh", host, run);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("错误 plan/empty");
});
