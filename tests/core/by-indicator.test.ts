import { describe, expect, test } from "vitest";
import { ByIndicator, mapped, Places } from "../../src/core/by-indicator.ts";
import { planOf } from "../support.ts";

const { indicators } = planOf({ indicators: [{ id: "x" }, { id: "y" }, { id: "z" }] });
const [x, y, z] = indicators;
const places = new Places([x!, y!]);

describe("what is known by indicator is what a map of it would be", () => {
  const own = new ByIndicator(places, [5, 7]);
  const map = new Map([
    [x!, 5],
    [y!, 7],
  ]);
  const seen = (all: ReadonlyMap<unknown, unknown>) => {
    const found: unknown[] = [];
    all.forEach((value, key, whole) => found.push([value, key, whole === all]));
    return found;
  };
  test.each<[title: string, of: (all: ReadonlyMap<(typeof indicators)[0], number>) => unknown]>([
    ["its size", (all) => all.size],
    ["a value", (all) => [all.get(x!), all.get(y!), all.get(z!)]],
    ["what it has", (all) => [all.has(x!), all.has(z!)]],
    ["its entries", (all) => [...all.entries()]],
    ["its keys", (all) => [...all.keys()]],
    ["its values", (all) => [...all.values()]],
    ["itself", (all) => [...all]],
    ["each, one by one", seen],
    ["what is made of each", (all) => [...mapped(all, (value, { id }) => `${id} ${value}`)]],
  ])("%s", (_, of) => expect(of(own)).toEqual(of(map)));

  test("what is made of each has the same order of indicators and no map of its own", () => {
    const made = mapped(own, String);
    expect(made).toBeInstanceOf(ByIndicator);
    expect(made.get(y!)).toBe("7");
  });
});
