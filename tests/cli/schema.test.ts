import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { planSchemaText, SCHEMA_NAMES } from "../../src/cli/schema.ts";
import { planJsonSchema } from "../../src/read/plan-json-schema.ts";
import { resultJsonSchema } from "../../src/read/result-schema.ts";
import { each, runWith } from "./host.ts";

const STRICT = { strict: true, allowUnionTypes: true } as const;

test.each([
  ["schema", planJsonSchema()],
  ["schema plan", planJsonSchema()],
  ["schema result", resultJsonSchema()],
])("%s: the schema on standard output and nothing else", async (call, schema) => {
  const { code, stdout, stderr } = await runWith(call);
  expect([code, stderr, JSON.parse(stdout)]).toEqual([0, "", schema]);
});

test("-o writes a file and replaces an older one", async () => {
  const { code, stdout, stderr, files } = await runWith("schema plan -o plan.schema.json", {
    files: { "plan.schema.json": "old" },
  });
  expect([code, stdout, stderr, files.get("plan.schema.json")]).toEqual([
    0,
    "",
    "wrote plan.schema.json\n",
    planSchemaText(),
  ]);
  const refused = await runWith("schema -o s.json", { unwritable: { "s.json": "EACCES" } });
  expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining("output/cannot-write")]);
});

each(`
  schema plans      │ usage/bad-value      │ "plans" is no value for schema; did you mean "plan"?
  schema plan x     │ usage/extra-argument │ "x" is one
`)("%s is refused with %s", async (call, code, words) => {
  const { stderr, ...rest } = await runWith(call!);
  expect(rest).toMatchObject({ code: 2, stdout: "" });
  expect(stderr.split("\n")[0]).toContain(`error ${code}  ${words}`);
});

const plans = (readdirSync("data", { recursive: true }) as string[]).filter((path) => path.endsWith(".yaml"));

test.each(plans)("data/%s is valid by an independent validator", (path) => {
  const validate = new Ajv(STRICT).compile(planJsonSchema());
  expect(validate(parse(readFileSync(`data/${path}`, "utf8"))), JSON.stringify(validate.errors)).toBe(true);
});

test("there are plans to try, and two schemas", () =>
  expect([plans.length > 5, SCHEMA_NAMES]).toEqual([true, ["plan", "result"]]));
