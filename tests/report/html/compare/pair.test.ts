import { describe, expect, test } from "vitest";
import { compare } from "../../../cli/cities.ts";
import { runHere } from "../../../real-host.ts";
import { plain } from "../read-page.ts";
import { cellsOf, headsOf, tablesOf } from "./read-tables.ts";

const panel = async (plan: string, args: string) =>
  (
    await runHere(
      `compare data/compare/panel/${plan}.yaml -a data/compare/panel/actuals.csv -a data/compare/panel/areas.csv --as-of 2024 --lang en --robustness 0 ${args}`.split(
        " ",
      ),
    )
  ).stdout;

const [geng, xin] = ["Geng (invented)", "Xin (invented)"];

/** What the drawings say, and how far from the left their dots and diamonds stand. */
const drawings = (page: string) =>
  [...page.matchAll(/<svg class="chart dumbbell"[^>]*><title>([^<]*)<\/title>([\s\S]*?)<\/td>/g)].map(
    ([, title, drawing]) => ({
      words: plain(title!),
      first: /<circle class="here" cx="([\d.]+)%/.exec(drawing!)?.[1] ?? null,
      second: /<svg class="mark" x="([\d.]+)%/.exec(drawing!)?.[1] ?? null,
    }),
  );

describe("two areas beside one another", () => {
  test("are there when the reader names two, and not otherwise", async () => {
    const table = async (args: string) => tablesOf((await compare(`${args} -f html`)).stdout, "pair").length;
    expect(await table("--areas 甲市,乙市")).toBe(1);
    expect(await table("--areas 甲市,乙市,丙市")).toBe(0);
    expect(await table("--areas 甲市")).toBe(0);
    expect(await table("--top 2")).toBe(0);
    expect(await table("")).toBe(0);
  });

  test("have the figures and points of the JSON, and amounts that sum to the difference of the scores", async () => {
    const page = await panel("panel", "--areas 虚构庚市,虚构辛市 -f html");
    const { matrix, ranking } = JSON.parse(await panel("panel", "-f json"));
    const rows = cellsOf(page, "pair");
    const own = (name: string) => matrix.find(({ area }: any) => area.name.en === name).cells;
    expect([...rows.keys()]).toEqual(own(xin).map(({ indicator }: any) => indicator));
    for (const name of [xin, geng]) {
      for (const { indicator, normalised } of own(name)) {
        const text = rows.get(indicator)!.get(`${name} normalised`)!;
        if (normalised === null) expect(text).toBe("—");
        else expect(Math.abs(Number(text) - normalised)).toBeLessThan(0.00501);
      }
    }
    const scoreOf = (name: string) => ranking.find(({ area }: any) => area.name.en === name).score;
    const amounts = [...tablesOf(page, "pair")[0]!.matchAll(/data-column="difference"><span class="number">([^<]*)/g)]
      .map(([, text]) => text!.replace("−", "-"))
      .filter((text) => text !== "—")
      .map(Number);
    expect(amounts.at(-1)).toBeCloseTo(scoreOf(xin) - scoreOf(geng), 3);
    expect(amounts.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBeCloseTo(amounts.at(-1)!, 2);
  });

  test("lie on the scale of the score, where it has one", async () => {
    const page = await panel("panel", "--areas 虚构庚市,虚构辛市 -f html");
    const [first] = drawings(page);
    expect(first!.words).toBe(`${xin} 33.3 green; ${geng} 27.6 yellow`);
    // (33.3 - 5) / 35 and (27.6 - 5) / 35 of the way from 4 % to 96 %.
    expect([first!.first, first!.second].map(Number)).toEqual([78.39, 63.41]);
    const schooling = drawings(page).find(({ words }) => words.includes("11.2!"))!;
    expect([schooling.first === null, schooling.second === null]).toEqual([true, false]);
  });

  test("without a score lie by what they have attained of their targets, with the target as a stroke", async () => {
    const plan = `dabiao: 1
id: p
lang: en
period: { due: 2024 }
indicators:
  - { id: x, target: { at-least: 100 } }
  - { id: y, target: { at-least: 100 } }
`;
    const files = {
      "plan.yaml": plan,
      "a.csv": "area,indicator,period,value\nA,x,2024,200\nB,x,2024,50\nA,y,2024,50\n",
    };
    const { runWith } = await import("../../../cli/host.ts");
    const { stdout } = await runWith("compare plan.yaml -a a.csv --areas A,B -f html", { files });
    const [x, y] = drawings(stdout);
    expect([x!.first, x!.second, y!.first, y!.second]).toEqual(["96", "27", "50", null]);
    expect(stdout.match(/class="goal" x1="50%"/g)).toHaveLength(1);
    expect(headsOf(tablesOf(stdout, "pair")[0]!, "col")).toEqual(["Indicator", "A", "Position", "B"]);
  });
});
