import { describe, expect, test } from "vitest";
import { runWith } from "../cli/host.ts";

const PLAN = `dabiao: 1
id: p
period: { due: 2019 }
areas: [{ name: 甲 }, { name: 乙, parent: 甲 }, { code: "610703", parent: 甲 }]
inputs: [{ id: rd, name: 研发经费, unit: 万元, kind: flow, roll-up: sum }]
indicators:
  - { id: x, unit: 家, roll-up: sum, target: 5 }
  - { id: double, unit: 万元, kind: flow, formula: 2 * rd, target: 5 }
  - { id: growth, unit: "%", formula: rd / prev(rd) - 1, target: 5 }
`;

/** The sums that an explanation of an indicator of 甲 shows. */
async function sums(rows: string, id: string, args = "--lang en"): Promise<string[]> {
  const lines = rows.split(";").map((row) => row.trim().split(" ").join());
  const files = { "p.yaml": PLAN, "a.csv": ["area,indicator,period,value", ...lines].join("\n") };
  const { lines: said } = await runWith(`check p.yaml -a a.csv --as-of 2019 --area 甲 --explain ${id} ${args}`, {
    files,
  });
  return said.flatMap((line) => /^ +(?:Sum|合计) +(.*)/.exec(line)?.[1] ?? []);
}

describe("a figure that is a sum over areas is shown with its parts", () => {
  test.each<[title: string, rows: string, id: string, args: string, ...expected: string[]]>([
    [
      "by name, else by code",
      "乙 x 2019 3; 610703 x 2019 4",
      "x",
      "--lang en",
      "2019: 乙 3 + 610703 4 = 7 家 (sum of 2 areas)",
    ],
    [
      "in Chinese",
      "乙 x 2019 3; 610703 x 2019 4",
      "x",
      "--lang zh",
      "2019: 乙 3 + 610703 4 = 7 家（2 个下级地区之和）",
    ],
    [
      "qualified as submitted",
      "乙 x 2019 3余; 610703 x 2019 4",
      "x",
      "--lang en",
      "2019: 乙 3余 + 610703 4 = 7… 家 (sum of 2 areas)",
    ],
    [
      "in ASCII",
      "乙 x 2019 -3; 610703 x 2019 4",
      "x",
      "--lang en --ascii",
      "2019: 乙 -3 + 610703 4 = 1 家 (sum of 2 areas)",
    ],
    ["not where a figure was submitted", "甲 x 2019 7; 乙 x 2019 3; 610703 x 2019 4", "x", "--lang en"],
    [
      "of what a formula reads",
      "乙 rd 2019 3; 610703 rd 2019 4",
      "double",
      "--lang en",
      "研发经费 2019: 乙 3 + 610703 4 = 7 万元 (sum of 2 areas)",
    ],
    [
      "of each period that it reads",
      "乙 rd 2019 3; 610703 rd 2019 4; 乙 rd 2018 2; 610703 rd 2018 3",
      "growth",
      "--lang en",
      "研发经费 2019: 乙 3 + 610703 4 = 7 万元 (sum of 2 areas)",
      "prev(rd) 2018: 乙 2 + 610703 3 = 5 万元 (sum of 2 areas)",
    ],
  ])("%s", async (_, rows, id, args, ...expected) => expect(await sums(rows, id, args)).toEqual(expected));
});
