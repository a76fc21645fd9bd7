import { describe, expect, test } from "vitest";
import { compare, compareJson } from "../../../cli/cities.ts";
import { runHere } from "../../../real-host.ts";
import { plain } from "../read-page.ts";
import { cellsOf, headsOf, tablesOf } from "./read-tables.ts";

const page = async (args = "") => (await compare(`${args} -f html --lang en`)).stdout;
const panel = "data/compare/panel/panel.yaml -a data/compare/panel/actuals.csv -a data/compare/panel/areas.csv";
const given = (args: string) => `compare ${panel} --as-of 2024 --lang en ${args}`.split(" ");

describe("the ranking of a page", () => {
  test("has the numbers of the JSON, area by area in its order", async () => {
    const text = (await runHere([...given("-f html")])).stdout;
    const { ranking } = JSON.parse((await runHere([...given("-f json")])).stdout);
    const rows = cellsOf(text, "ranking");
    expect([...rows.keys()]).toEqual(ranking.map(({ area }: any) => area.code ?? area.name.en));
    for (const [index, one] of ranking.entries()) {
      const row = [...rows.values()][index]!;
      expect(row.get("rank")).toBe(one.rank === null ? "—" : `${one.rank}${one.tied ? "=" : ""}`);
      expect(Number(row.get("score"))).toBeCloseTo(one.score, 2);
      expect(row.get("band")).toBe(one.band.en);
      expect(row.get("coverage")).toBe(`${(one.coverage * 100).toFixed(2)} %`);
      const { low, high } = one.interval ?? {};
      expect(row.get("interval")).toBe(one.interval === null ? "—" : low === high ? `${low}` : `${low}–${high}`);
    }
  });

  test("has the counts of targets, and nothing of them where there are none", async () => {
    const { ranking } = await compareJson();
    const rows = [...cellsOf(await page(), "ranking").values()];
    expect(rows.map((row) => [row.get("met"), row.get("missed"), row.get("not-assessed")])).toEqual(
      ranking.map(({ counts }: any) => [counts.met, counts.missed, counts.notAssessed].map(String)),
    );
    expect([...cellsOf((await runHere(given("-f html"))).stdout, "ranking").values()][0]!.has("met")).toBe(false);
  });

  test("says of every rank in words how sure it is", async () => {
    const text = (await runHere(given("-f html"))).stdout;
    const said = [...text.matchAll(/class="chart strip"[^>]*><title>([^<]*)</g)].map(([, title]) => plain(title!));
    expect(said).toHaveLength(11);
    expect(said[4]).toBe("Chou (invented): rank 5 of 11, in nine draws of ten from 5 to 7");
    expect(said[0]).toBe("Jia (invented): rank 1 of 11, as good as certain");
  });

  test("puts those without a rank below the others, each with why", async () => {
    const [table] = tablesOf((await runHere(given("-f html"))).stdout, "ranking");
    const below = table!.slice(table!.indexOf('<tbody class="unranked">'));
    expect(headsOf(below, "rowgroup")).toEqual(["Not ranked"]);
    expect(headsOf(below, "row").map((head) => head.replace(/\s+/g, " "))).toEqual(["Gui (invented) too little known"]);
  });

  test("keeps the order that the reader asks for, also with those without a rank in it", async () => {
    const text = (await runHere(given("-f html --sort name --robustness 0"))).stdout;
    const names = headsOf(tablesOf(text, "ranking")[0]!, "row");
    expect(names).toEqual([...names].sort());
    expect(text).not.toContain('class="unranked"');
    expect(names.filter((name) => name.includes("too little known"))).toHaveLength(1);
  });

  test("says how many areas it doesn't show", async () => {
    const text = await page("--top 1");
    expect(cellsOf(text, "ranking").size).toBe(1);
    expect(text).toContain("3 more areas not shown");
  });
});
