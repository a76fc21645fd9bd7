import { expect, test } from "vitest";
import { check, checkCsv, lhasa, planText } from "../cli/host.ts";

test("one row a target below one heading for all plans, with a byte order mark and CR LF; numbers whole, without unit", async () => {
  const plan = '{id: x, unit: "%", target: 5}';
  const files = { "b.yaml": planText(plan).replace("id: p", "id: q") };
  const args = "b.yaml -f csv --columns plan,id,actual,gap,verdict";
  const { stdout } = await check(plan, "x 2019 3.4567", args, { files });
  expect(stdout).toBe("\ufeffPlan,Id,Actual,Gap,Verdict\r\np,x,3.4567,-1.5433,missed\r\nq,x,3.4567,-1.5433,missed\r\n");
  expect((await lhasa("-f csv")).lines).toHaveLength(15);
});

/** The cell of an indicator with this name. */
const cellOf = async (name: string) => {
  const plan = `{id: xxxxxx, name: ${JSON.stringify(name)}, target: 5}`;
  return (await checkCsv(plan, "xxxxxx 2019 3", "--columns indicator"))[0]!.Indicator;
};

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠a"])("a name %s is no formula", async (name) => {
  expect(await cellOf(name)).toBe(`'${name}`);
});

test("quotes and delimiters stay inside their cell, controls are visible, commands to a CI log are broken", async () => {
  expect(await cellOf('a "b", c')).toBe('a "b", c');
  expect(await cellOf("::error::\u202e##[set-output]")).toBe(":\\u{3a}error::\\u{202e}#\\u{23}[set-output]");
});
