import { describe, expect, test } from "vitest";
import { UnaskedNames } from "../../src/read/unasked.ts";

/** Tallies names, each the first of its record; "written → meant (rows)" of each, and "written → likely". */
function tallied(known: string[], shortest: number, names: string[], without = known) {
  const unasked = new UnaskedNames(known, shortest);
  for (const [index, name] of names.entries()) unasked.tally(name, name, index + 2, 1, true);
  const all = [...unasked.all()].map(({ written, meant, rows }) => `${written} → ${meant} (${rows})`);
  const likely = unasked.likely((name) => without.includes(name));
  return { all, likely: [...likely].map(([{ written }, name]) => `${written} → ${name}`) };
}

describe("names that nobody asks for", () => {
  test("each once, in the order of their first rows, with the name that it is a slip for", () =>
    expect(tallied(["firms", "spaces"], 3, ["fimrs", "other", "fimrs", "spaes"]).all).toEqual([
      "fimrs → firms (2)",
      "other → null (1)",
      "spaes → spaces (1)",
    ]));

  test("shorter ones are slips for none, and likely ones for what has no data", () => {
    const { all, likely } = tallied(["湖州市", "杭州市"], 5, ["潮州市", "嘉兴市"], ["湖州市"]);
    expect([all, likely]).toEqual([["潮州市 → null (1)", "嘉兴市 → null (1)"], ["潮州市 → 湖州市"]]);
  });

  test("what two of them resemble is meant by neither, and a slip is likely for nothing else", () => {
    expect(tallied(["湖州市"], 5, ["潮州市", "胡州市"]).likely).toEqual([]);
    expect(tallied(["firms"], 3, ["fimrs"]).likely).toEqual([]);
  });

  test("a row that is not the first of its record counts nothing, and knows what was tallied", () => {
    const unasked = new UnaskedNames(["firms"], 3);
    expect(unasked.tally("fimrs", "Fimrs", 2, 1, false)).toBeNull();
    const one = unasked.tally("fimrs", "Fimrs", 3, 1, true);
    expect(one).toEqual({ written: "Fimrs", line: 3, column: 1, meant: "firms", rows: 1 });
    expect(unasked.tally("fimrs", "fimrs", 3, 2, false)).toBe(one);
    expect(one!.rows).toBe(1);
  });

  test("of more names than can be compared the first ones are", () => {
    const known = Array.from({ length: 2_000_000 / 1_500 }, (_, index) => `known${index}`);
    const names = Array.from({ length: 2_000 }, (_, index) => String(index));
    const before = tallied([...known, "spaces"], 3, [...names.slice(0, 1_400), "spaes"]).all.at(-1);
    const behind = tallied([...known, "spaces"], 3, [...names, "spaes"]);
    expect(before).toBe("spaes → spaces (1)");
    expect([behind.all.at(-1), behind.likely]).toEqual(["spaes → null (1)", []]);
  });
});
