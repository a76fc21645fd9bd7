import { describe, expect, test } from "vitest";
import { CITIES, compare, compareJson } from "../../../cli/cities.ts";
import { runWith } from "../../../cli/host.ts";
import { runHere } from "../../../real-host.ts";
import { cellsOf, headsOf, tablesOf } from "./read-tables.ts";

const page = async (args = "") => (await compare(`${args} -f html --lang en`)).stdout;
const MARKS: Readonly<Record<string, string>> = { met: "✓", missed: "✗", near: "≈", pending: "·", "not-assessed": "?" };

const examples = [
  ["the cities", "compare data/compare/cities/framework.yaml -a data/compare/cities/actuals.csv"],
  ...["panel", "relative", "targets"].map((plan) => [
    plan,
    `compare data/compare/panel/${plan}.yaml -a data/compare/panel/actuals.csv -a data/compare/panel/areas.csv --as-of 2024`,
  ]),
];

describe("the matrix of a page", () => {
  test.each(examples)("%s: figures, verdicts and colours of the JSON, turned or not", async (_, call) => {
    const run = async (args: string) => (await runHere(`${call} --lang en --robustness 0 ${args}`.split(" "))).stdout;
    const { matrix } = JSON.parse(await run("-f json"));
    const rows = cellsOf(await run("-f html"), "matrix");
    const turned = cellsOf(await run("-f html --transpose"), "matrix");
    expect(rows.size).toBe(matrix.length);
    for (const { area, cells } of matrix) {
      const key = area.code ?? area.name.en;
      expect([...rows.get(key)!.keys()]).toEqual(cells.map(({ indicator }: any) => indicator));
      for (const { indicator, value, verdict, colour } of cells) {
        const text = rows.get(key)!.get(indicator)!;
        expect(turned.get(indicator)!.get(key)).toBe(text);
        const parts = text.split(/\s+/);
        if (verdict !== null) expect(parts.shift()).toBe(MARKS[verdict]);
        if (colour !== null) expect(parts.pop()).toBe(colour);
        if (value === null) expect(parts[0]!.replace("°", "")).toBe("—");
        else expect(Math.abs(Number(parts[0]!.replace(/[°^!*]$/, "")) - value)).toBeLessThan(0.00501);
      }
    }
  });

  test("each indicator has its unit, its target and its weight above it, under its groups", async () => {
    const [table] = tablesOf(await page(), "matrix");
    expect(headsOf(table!, "colgroup")).toEqual(["Input", "Output", "Other"]);
    expect(headsOf(table!, "col")).toEqual(["Area", "R&D share %", "Labs", "Patents", "Park built"]);
    expect(table).toMatch(/<tr class="targets">.*<td data-column="rd">≥ 2 %<\/td><td data-column="labs">≤ 30<\/td>/);
    expect(table).toMatch(/<tr class="weights">.*<td data-column="rd">16\.7 %<\/td>/);
  });

  test("areas with targets of their own have them in their cells", async () => {
    const plan = CITIES["plan.yaml"].replace(
      "groups:",
      "areas:\n  - { name: 甲市, targets: { rd: 3 } }\n  - { name: 乙市 }\n  - { name: 丙市 }\n  - { name: 丁市 }\ngroups:",
    );
    const { stdout, stderr } = await runWith("compare plan.yaml -a a.csv --robustness 0 -f html --lang en", {
      files: { ...CITIES, "plan.yaml": plan },
    });
    expect(stderr).not.toContain("error");
    expect(stdout).toContain('<td data-column="rd">own target each</td>');
    const rows = cellsOf(stdout, "matrix");
    expect(rows.get("甲市")!.get("rd")).toMatch(/^✓ 5\s+≥ 3 %$/);
    expect(rows.get("乙市")!.get("rd")).toMatch(/^✗ 1\s+≥ 2 %$/);
  });

  test("only the indicators that the reader asks for", async () => {
    expect([...cellsOf(await page("--only output"), "matrix").values()].map((row) => [...row.keys()])).toEqual(
      Array.from({ length: 4 }, () => ["patents"]),
    );
  });

  test("no table is wider than paper: thirty indicators stand in tables of at most eight", async () => {
    const inds = Array.from({ length: 30 }, (_, index) => `  - { id: i${index}, target: 5 }`).join("\n");
    const files = {
      "plan.yaml": `dabiao: 1\nid: wide\nlang: en\nperiod: { due: 2024 }\nindicators:\n${inds}\n`,
      "a.csv": "area,indicator,period,value\nA,i0,2024,5\nB,i29,2024,5\n",
    };
    const { stdout } = await runWith("compare plan.yaml -a a.csv -f html", { files });
    expect(tablesOf(stdout, "matrix").map((table) => headsOf(table, "col").length - 1)).toEqual([7, 8, 7, 8]);
    expect([...cellsOf(stdout, "matrix").get("A")!.keys()]).toHaveLength(30);
  });

  test("the signs that occur are explained above it", async () => {
    expect(await page()).toMatch(/<p class="about">Signs: ✗ missed · \? not assessed · ✓ met/);
  });

  test("the JSON of the same run has nothing that the page lacks", async () => {
    const { matrix } = await compareJson();
    expect(matrix.flatMap(({ cells }: any) => cells).length).toBe(
      [...cellsOf(await page(), "matrix").values()].reduce((count, row) => count + row.size, 0),
    );
  });
});
