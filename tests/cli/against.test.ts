import { expect, test } from "vitest";
import { LHASA, runWith } from "./host.ts";

const at = (asOf: string, ...more: string[]) => ["check", "plan.yaml", "-a", "actuals.csv", "--as-of", asOf, ...more];
const result = async (asOf: string) => (await runWith(at(asOf, "-f", "json"), { files: LHASA })).stdout;

test("a run beside an earlier one says what became of it, in the words of diff; without the option it says nothing", async () => {
  const files = { "last.json": await result("2018") };
  const { stdout } = await runWith(at("2019", "-f", "json", "--against", "last.json"), {
    files: { ...LHASA, ...files },
  });
  const document = JSON.parse(stdout);
  expect(document.against).toMatchObject({ path: "last.json", asOf: "2018" });
  expect(JSON.parse(await result("2019")).against).toBeUndefined();
});

test("an earlier result that can't be read is an error in the call", async () => {
  const { code, stderr } = await runWith(at("2019", "--against", "none.json"), { files: LHASA });
  expect([code, stderr]).toEqual([2, expect.stringContaining("none.json")]);
});
