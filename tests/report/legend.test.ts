import { expect, test } from "vitest";
import { check } from "../cli/host.ts";

const PLAN = `thresholds: {near: 90%, about: 2.5%}
indicators:
  - {id: old, target: 5}
  - {id: chosen, name: {zh: 甲, en: Chosen}, target: 5, assumed: {zh: 按年末, en: at the end of the year}}
  - {id: hoped, target: [5, 6], commitment: aspired}`;

/** The table's lines from the first row down to the counts. */
const rows = async (args: string, plan = PLAN) => {
  const { lines } = await check(plan, "old 2018 6; chosen 2019 6; hoped 2019 1", `--as-of 2019 ${args}`);
  return lines.slice(2, lines.indexOf(""));
};

test("signs behind names, thresholds and what was assumed are explained below the rows, once each", async () => {
  const [, chosen, hoped, , ...notes] = await rows("");
  expect([chosen!.slice(0, 12), hoped!.slice(0, 12)]).toEqual(["✓  Chosen†  ", "✗  hoped‡   "]);
  expect(notes).toEqual([
    "* older than the target's due period",
    "near from 90.00 % attained",
    "about: within 2.50 % of the number",
    "† assumed: Chosen - at the end of the year",
    "‡ aspired to; a miss does not fail",
  ]);
  expect((await rows("--lang zh")).slice(-2)).toEqual(["† 假定：甲 - 按年末", "‡ 力争目标，未达到不算未通过"]);
  const ascii = (await rows("--ascii")).map((line) => line.slice(0, 10));
  expect(ascii).toEqual(expect.arrayContaining(["+  Chosen^", "x  hoped! ", "^ assumed:", "! aspired "]));
  expect(await rows("", "{id: chosen, target: 5}")).toHaveLength(1);
});
