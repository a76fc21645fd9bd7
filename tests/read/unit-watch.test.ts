import { describe, expect, test } from "vitest";
import type { Mention } from "../../src/read/mentions.ts";
import { UnitWatch } from "../../src/read/unit-watch.ts";
import { told } from "./helpers.ts";

const at = (line: number) => ({ file: "a.csv", line, column: 1 });
const named = (unit: string): Mention[] => [{ text: unit, unit, of: "something" }];
const figure = (indicator: string, ...taken: string[]) => ({ indicator, taken, blank: null });
const said = (watch: UnitWatch) => watch.diagnostics().map(told);

describe("a unit that was passed over is told", () => {
  test("whether the figures stand above it or below", () => {
    const watch = new UnitWatch();
    watch.pass(named("万元"), at(1));
    watch.name("rd", figure("rd", "亿元"));
    watch.pass(named("千元"), at(3));
    expect(said(watch)).toEqual(["1:1 actuals/unit-not-used", "3:1 actuals/unit-not-used"]);
  });

  test("once, with the first indicator whose figures may be meant in it", () => {
    const watch = new UnitWatch();
    for (const [name, unit] of [
      ["firms", "家"],
      ["rd", "亿元"],
      ["gdp", "亿元"],
    ] as const)
      watch.name(name, figure(name, unit));
    watch.pass([...named("万元"), ...named("元"), ...named("万元")], at(1));
    expect(watch.diagnostics().map(({ args }) => args)).toEqual([
      { units: ["万元", "元"], indicator: "rd", taken: ["亿元"], meant: "万元" },
    ]);
  });

  test("in a heading, of figures between it and the next one that names a unit", () => {
    const watch = new UnitWatch();
    watch.name("rd", figure("rd", "亿元"));
    watch.head(named("万元"), at(2));
    watch.head([], at(3));
    watch.fillPart();
    expect([watch.part, said(watch)]).toEqual([1, []]);
    watch.name("rd", figure("rd", "亿元"));
    watch.head(named("千元"), at(5));
    watch.fillPart();
    expect([watch.part, said(watch)]).toEqual([2, ["2:1 actuals/unit-not-used"]]);
  });

  test("in a heading without rows, of all figures", () => {
    const watch = new UnitWatch();
    watch.name("rd", figure("rd", "亿元"));
    watch.head(named("万元"), at(2));
    expect(said(watch)).toEqual(["2:1 actuals/unit-not-used"]);
  });

  test("also where nobody knows it, which may be any", () => {
    const watch = new UnitWatch();
    watch.name("rd", figure("rd", "亿元"));
    watch.pass([{ text: "万", unit: null, of: "all" }], at(1));
    expect(watch.diagnostics().map(({ args }) => args)).toEqual([
      { units: ["万"], indicator: "rd", taken: ["亿元"], meant: null },
    ]);
  });

  test("as often as there is room for", () => {
    const watch = new UnitWatch();
    watch.name("rd", figure("rd", "亿元"));
    for (let line = 1; line <= 200; line++) watch.pass(named("万元"), at(line));
    watch.head(named("万元"), at(201));
    expect([said(watch).length, watch.part]).toEqual([100, 0]);
  });
});

test("an indicator is new in each part of a table", () => {
  const watch = new UnitWatch();
  const isNew = [watch.isNew("rd")];
  watch.name("rd", figure("rd", "亿元"));
  isNew.push(watch.isNew("rd"), watch.isNew("gdp"));
  watch.head(named("万元"), at(2));
  expect([...isNew, watch.isNew("rd")]).toEqual([true, false, true, true]);
});

test("a blank is told once for its indicator, with the first unit of its column that it may mean", () => {
  const watch = new UnitWatch();
  for (const [unit, line] of [
    ["家", 2],
    ["亿元", 3],
    ["万元", 4],
    ["元", 5],
    ["万元", 6],
  ] as const)
    watch.fillColumn(unit, line);
  watch.name("gdp", { ...figure("gdp", "亿元"), blank: null });
  watch.name("rd", { ...figure("rd", "亿元"), blank: at(7) });
  watch.head(named("人"), at(8));
  watch.name("rd", { ...figure("rd", "亿元"), blank: at(9) });
  expect(watch.diagnostics().map(({ args, at: place }) => [place?.line, args])).toEqual([
    [7, { indicator: "rd", taken: ["亿元"], unit: "万元", line: 4 }],
  ]);
});
