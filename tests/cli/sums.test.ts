import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../../src/read/limits.ts";
import { readWhole } from "../../src/cli/inputs.ts";
import { summingFor } from "../../src/cli/sums.ts";
import { FORMATS } from "../../src/report/registry.ts";
import { csvText, memoryHost, planText, runWith } from "./host.ts";

const ACTUALS = csvText("x 2019 6");
const SUM = createHash("sha256").update(ACTUALS).digest("hex");
const FILES = { "plan.yaml": planText("{id: x, target: 5}"), "a.csv": ACTUALS };

const CALLS = ["check plan.yaml -a a.csv", "compare plan.yaml -a a.csv", "validate plan.yaml a.csv"] as const;

describe.each(FORMATS)("$name", ({ name, tellsSums = false }) => {
  test.each(CALLS)("%s: the sums of the inputs are told where the format says so, and nowhere else", async (call) => {
    const { stdout, code } = await runWith(`${call} -f ${name}`, { files: FILES });
    expect(code).toBe(0);
    expect(stdout.includes(SUM)).toBe(tellsSums);
  });
});

test("one format among several is enough, and so is a result to compare with", async () => {
  const { files } = await runWith("check plan.yaml -a a.csv -f table -f json:r.json", { files: FILES });
  const result = files.get("r.json") as string;
  expect(result).toContain(SUM);
  const { stdout, code } = await runWith("check plan.yaml -a a.csv --against r.json", {
    files: { ...FILES, "r.json": result },
  });
  expect([code, stdout]).toEqual([0, expect.stringContaining("r.json")]);
});

test("where nobody tells them none is made, and asking for one is refused", async () => {
  const { host } = memoryHost({ files: FILES });
  const made = (formats: readonly string[]) =>
    summingFor(
      formats.map((format) => ({ format, path: null })),
      {},
      host,
    );
  expect(made(["csv", "json"])).toBe(host);
  const file = await readWhole("a.csv", LIMITS["plan-size"], made(["csv"]), []);
  expect(() => file!.sha256()).toThrow("tellsSums");
});
