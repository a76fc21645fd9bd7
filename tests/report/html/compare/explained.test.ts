import { describe, expect, test } from "vitest";
import { compare } from "../../../cli/cities.ts";
import { runHere } from "../../../real-host.ts";
import { headsOf, tablesOf } from "./read-tables.ts";

const panel = async (plan: string, args: string) =>
  (
    await runHere(
      `compare data/compare/panel/${plan}.yaml -a data/compare/panel/actuals.csv -a data/compare/panel/areas.csv --as-of 2024 --lang en --robustness 0 ${args}`.split(
        " ",
      ),
    )
  ).stdout;

const numbers = (table: string): number[] =>
  [...table.matchAll(/data-column="contribution"><div class="beside"><span class="number">([^<]*)/g)].map(([, text]) =>
    Number(text!.replace("−", "-").replace("×", "").trim()),
  );

/** Where each bar starts and how long it is, in per cent. */
const bars = (table: string): number[][] =>
  [...table.matchAll(/<rect class="fill [a-z]+" x="([\d.]+)%" width="([\d.]+)%"/g)].map(([, x, width]) => [
    Number(x),
    Number(width),
  ]);

describe("where a score comes from", () => {
  test("nothing is explained unless somebody asks", async () => {
    expect((await compare("-f html")).stdout).not.toContain('data-table="explained"');
  });

  test("terms sum to the score, and every bar starts where the one above it ends", async () => {
    const [table] = tablesOf(await panel("panel", "--explain 虚构辛市 -f html"), "explained");
    const amounts = numbers(table!);
    expect(amounts.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBeCloseTo(amounts.at(-1)!, 3);
    const drawn = bars(table!);
    expect(drawn).toHaveLength(amounts.length);
    for (const [index, [start = 0]] of drawn.slice(1, -1).entries()) {
      expect(start).toBeCloseTo(drawn[index]![0]! + drawn[index]![1]!, 1);
    }
    expect(drawn.at(-1)).toEqual([0, 100]);
  });

  test("factors below 1 go to the left, and multiply to the score", async () => {
    const [table] = tablesOf(await panel("geometric", "--explain 虚构庚市 -f html"), "explained");
    const factors = numbers(table!);
    expect(factors.slice(0, -1).reduce((product, one) => product * one, 1)).toBeCloseTo(factors.at(-1)!, 3);
    expect(bars(table!).every(([start, width]) => start! + width! === 50)).toBe(true);
  });

  test("groups that are one term follow in tables of their own, each under a name of its own", async () => {
    const page = await panel("relative", "--explain 虚构庚市 -f html");
    const labels = [...page.matchAll(/role="region" tabindex="0" aria-label="([^"]*)"/g)].map(([, label]) => label);
    expect(tablesOf(page, "explained")).toHaveLength(4);
    expect(new Set(labels).size).toBe(labels.length);
    expect(page).toContain("Where it is shown what leaving a part out does");
    expect(page).not.toContain("Where factors multiply");
  });

  test("of two areas also where they differ", async () => {
    const tables = tablesOf(await panel("geometric", "--explain 虚构庚市 --explain 虚构辛市 -f html"), "explained");
    const last = tables.at(-1)!;
    expect(headsOf(last, "row")).toEqual(["Knowledge", "Standard of living", "Nature", "Sum"]);
    expect(numbers(last)[3]).toBeCloseTo(0.1089, 3);
  });

  test("an area without a score says why", async () => {
    const page = await panel("geometric", "--explain 虚构癸市 -f html");
    expect(tablesOf(page, "explained")).toEqual([]);
    expect(page).toMatch(/<h3>Gui \(invented\) · Score — · #—<\/h3>\s*<p class="about">a part is missing<\/p>/);
  });
});
