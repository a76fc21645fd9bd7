import { describe, expect, test } from "vitest";
import { MOST_PROFILES } from "../../../../src/report/html/compare/groups.ts";
import { runWith } from "../../../cli/host.ts";
import { runHere } from "../../../real-host.ts";
import { plain } from "../read-page.ts";
import { cellsOf, headsOf, tablesOf } from "./read-tables.ts";

const run = async (plan: string, args: string) =>
  (
    await runHere(
      `compare data/compare/panel/${plan}.yaml -a data/compare/panel/actuals.csv -a data/compare/panel/areas.csv --as-of 2024 --lang en --robustness 0 ${args}`.split(
        " ",
      ),
    )
  ).stdout;

/** The cards of the page: what stands in the list of each area, by its group. */
const cardsOf = (page: string): Map<string, Map<string, string>> =>
  new Map(
    [...page.matchAll(/<li data-area="([^"]*)">([\s\S]*?)<\/li>/g)].map(([, area, card]) => [
      plain(area!),
      new Map(
        [...card!.matchAll(/<span data-column="([^"]*)">([^<]*)</g)].map(
          ([, id, text]) => [id!, plain(text!)] as const,
        ),
      ),
    ]),
  );

describe("the groups of a page", () => {
  test.each(["panel", "geometric", "relative", "targets"])(
    "%s: scores and colours of the JSON, in the table and in the profiles",
    async (plan) => {
      const page = await run(plan, "-f html");
      const { ranking } = JSON.parse(await run(plan, "-f json"));
      const rows = [...cellsOf(page, "groups").values()];
      const cards = [...cardsOf(page).values()];
      expect([rows.length, cards.length]).toEqual([12, 12]);
      for (const [index, { groups }] of ranking.entries()) {
        expect([...rows[index]!.keys()]).toEqual(groups.map(({ id }: any) => id));
        expect([...cards[index]!.keys()]).toEqual(groups.map(({ id }: any) => id));
        for (const { id, score, colour } of groups) {
          for (const text of [rows[index]!.get(id)!, cards[index]!.get(id)!]) {
            const [number, word] = text.split(" ");
            if (score === null) expect(number).toBe("—");
            else expect(Math.abs(Number(number!.replace("−", "-")) - score)).toBeLessThan(0.00501);
            if (colour !== null) expect(word).toBe(colour);
          }
        }
      }
    },
  );

  test("a group without a score says why", async () => {
    expect(
      cellsOf(await run("panel", "-f html"), "groups")
        .get("Xin (invented)")!
        .get("services"),
    ).toMatch(/^— green\s+too little known$/);
  });

  test("groups of one dimension stay in one table, each with its share of the whole", async () => {
    const tables = tablesOf(await run("panel", "-f html"), "groups");
    expect(tables.map((table) => headsOf(table, "col").length - 1)).toEqual([6, 5]);
    expect(tables[0]).toMatch(/<tr class="weights">.*<td data-column="prosperity">40\.0 %<\/td>/);
  });

  test("all bars on one scale where the score has one, else every group on its own, and the page says which", async () => {
    expect(await run("panel", "-f html")).toContain("All bars are on one scale, 0 to 100");
    expect(await run("relative", "-f html")).toContain("Each group has a scale of its own");
  });

  test("of many areas the first have profiles, the tables have all, and the page says so", async () => {
    const plan = `dabiao: 1
id: many
lang: en
score: { normalise: goalposts }
groups: [{ id: g }]
indicators: [{ id: x, group: g, goalposts: { worst: 0, best: 100 } }]
`;
    const rows = Array.from({ length: 30 }, (_, area) => `A${area},x,2024,${area}`);
    const files = { "plan.yaml": plan, "a.csv": ["area,indicator,period,value", ...rows, ""].join("\n") };
    const { stdout } = await runWith("compare plan.yaml -a a.csv --robustness 0 -f html", { files });
    expect(cardsOf(stdout).size).toBe(MOST_PROFILES);
    expect(cellsOf(stdout, "groups").size).toBe(30);
    expect(stdout).toContain(`The first ${MOST_PROFILES} of 30 areas`);
  });
});
