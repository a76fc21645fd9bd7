import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { CITIES, compare, compareJson } from "../cli/cities.ts";

const records = async (...given: Parameters<typeof compare>) => {
  const { stdout } = await compare(
    [...(given[0] as string).split(" "), "-f", "csv"].filter((one) => one !== ""),
    given[1],
  );
  return parse(stdout, { bom: true, columns: true }) as Record<string, string>[];
};
const text = (value: number | null): string => (value === null ? "" : String(value));

describe("a comparison as CSV", () => {
  test("has the figures of the JSON", async () => {
    const { ranking, matrix } = await compareJson();
    const rows = await records("--lang en");
    expect(
      rows.map((row) => [
        row["#"],
        row.Tied,
        row.Area,
        row.Score,
        row.Known,
        row.Met,
        row.Attained,
        row.Input,
        row.Output,
      ]),
    ).toEqual(
      ranking.map((one: any) => [
        text(one.rank),
        one.tied ? "yes" : "no",
        one.area.name.zh,
        text(one.score),
        text(one.coverage),
        text(one.counts.met),
        text(one.attainment),
        ...one.groups.map(({ score }: any) => text(score)),
      ]),
    );
    const heads = ["R&D share %", "Labs 家", "Patents 件", "Park built"];
    for (const [index, { cells }] of matrix.entries()) {
      for (const [column, head] of heads.entries()) {
        const { value, verdict, normalised } = cells[column];
        expect(rows[index]![head]).toBe(text(value));
        expect(rows[index]![`${head} Verdict`]).toBe(verdict?.replace("-", " ") ?? "");
        expect(rows[index]![`${head} Points`]).toBe(text(normalised));
      }
    }
  });

  test("of the areas and indicators that are asked for, in their order", async () => {
    const rows = await records("--sort labs --top 2 --only output --lang en");
    expect(rows.map(({ Area }) => Area)).toEqual(["甲市", "丙市"]);
    expect(Object.keys(rows[0]!).slice(-5)).toEqual(
      ["", " Period", " Verdict", " Points", " Remark"].map((what) => `Patents 件${what}`),
    );
  });

  test("numbers in digits alone, however large or small", async () => {
    const plan = "dabiao: 1\nid: p\nperiod: { due: 2019 }\nscore: { normalise: none }\nindicators: [{ id: x }]\n";
    const csv = "area,indicator,period,value\n甲,x,2019,1e30\n乙,x,2019,0.000000012345\n丙,x,2019,-1e-9\n";
    const rows = await records("--lang en", { files: { "plan.yaml": plan, "a.csv": csv } });
    expect(rows.map((row) => [row.Score, row["x Points"]])).toEqual([
      ["1000000000000000000000000000000", "1000000000000000000000000000000"],
      ["0.000000012345", "0.000000012345"],
      ["-0.000000001", "-0.000000001"],
    ]);
  });

  test("names never become formulas", async () => {
    const csv = CITIES["a.csv"].replaceAll("乙市", '"=1+1"').replaceAll("丙市", "@SUM");
    const rows = await records("--lang en", { files: { ...CITIES, "a.csv": csv } });
    expect(rows.map(({ Area }) => Area)).toEqual(["甲市", "'@SUM", "'=1+1", "丁市"]);
  });
});

describe("as Markdown", () => {
  test("has the cells of the JSON", async () => {
    const { ranking, matrix } = await compareJson();
    const { stdout } = await compare("-f markdown --lang zh");
    const rows = stdout.split("\n").flatMap((line) => (line.startsWith("| ") ? [line.slice(2, -2).split(" | ")] : []));
    const find = (name: string, from: number) => rows.slice(from).find((row) => row.includes(name))!;
    const second = rows.findIndex((row) => row[0] === "权重");
    const marks: Record<string, string> = { met: "✓ ", missed: "✗ ", "not-assessed": "? " };
    for (const [index, one] of ranking.entries()) {
      const name = one.area.name.zh;
      expect(find(name, 0).slice(0, 3)).toEqual([`${one.rank}${one.tied ? "=" : ""}`, name, one.score.toFixed(2)]);
      const figures = matrix[index].cells.map(({ indicator, value, verdict, period }: any) => {
        const figure = value === null ? "—" : indicator === "park" ? (value === 1 ? "是" : "否") : String(value);
        return `${marks[verdict] ?? ""}${figure}${period !== null && period < "2019" ? String.raw`\*` : ""}`;
      });
      expect(find(name, second)).toEqual([name, ...figures]);
    }
  });

  test("transposed has an area a column", async () => {
    const { stdout } = await compare("-f markdown --transpose --lang zh");
    expect(stdout).toContain("| 地区 | 权重 | 甲市 | 丙市 | 丁市 | 乙市 |");
  });
});
