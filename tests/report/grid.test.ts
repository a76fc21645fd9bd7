import Table from "cli-table3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type GridRow, grid } from "../../src/report/grid.ts";

type Align = "left" | "right";
const plain = (text: string) => text;
const row = (...cells: string[]): GridRow => ({
  kind: "cells",
  cells,
  paint: plain,
});

/** The lines of a grid whose columns may be folded down to `least`, the first one first. */
const lay = (heads: string[], aligns: Align[], rows: GridRow[], width = 1_000, least: number | null = null) => {
  const columns = heads.map((heading, index) => ({
    heading,
    align: aligns[index] ?? "left",
    least,
  }));
  return grid(columns, rows, width, [...heads.keys()], {
    columns: plain,
    rows: plain,
  });
};

test("columns are two blanks apart, numbers end together, nothing stands behind the last cell", () => {
  const rows = [row("孵化器", "2 家", "未达标"), row("R&D", "1.96 %", ""), row("", "−10 家", "达标")];
  expect(lay(["指标", "实际", "结论"], ["left", "right"], rows)).toEqual([
    "指标      实际  结论",
    "孵化器    2 家  未达标",
    "R&D     1.96 %",
    "        −10 家  达标",
  ]);
});

test("small tables are laid out as cli-table3 does it, Chinese included", () => {
  const text = (minLength: number) =>
    fc.string({
      unit: fc.constantFrom(..."abcXYZ019%.科技型中小企业，：（）"),
      minLength,
      maxLength: 12,
    });
  const list = <T>(item: fc.Arbitrary<T>, length: number) => fc.array(item, { minLength: length, maxLength: length });
  const align = fc.constantFrom<Align>("left", "right");
  const tables = fc.integer({ min: 1, max: 5 }).chain((n) => {
    const rows = fc.array(list(text(0), n), { minLength: 1, maxLength: 6 });
    return fc.tuple(list(text(1), n), list(align, n), rows);
  });
  const edges = ["top", "bottom"].flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`]);
  const lines = ["left", "left-mid", "mid", "mid-mid", "right", "right-mid"];
  const chars = {
    ...Object.fromEntries([...edges, ...lines].map((name) => [name, ""])),
    middle: "  ",
  };
  const style = { head: [], border: [], "padding-left": 0, "padding-right": 0 };
  fc.assert(
    fc.property(tables, ([head, colAligns, rows]) => {
      const oracle = new Table({ head, colAligns, chars, style });
      oracle.push(...rows);
      const own = rows.map((cells) => row(...cells));
      expect(lay(head, colAligns, own).join("\n")).toBe(oracle.toString().replace(/ +$/gm, ""));
    }),
  );
});

test("too wide: the first column that may be is folded first, and only down to its least width", () => {
  const rows = [row("aaaa bbbb cccc", "dd ee ff", "−10")];
  const folded = (width: number) => lay(["Name", "Why", "Gap"], ["left", "left", "right"], rows, width, 4);
  expect(folded(24)).toEqual(["Name       Why       Gap", "aaaa bbbb  dd ee ff  −10", "cccc"]);
  expect(folded(10)).toEqual(["Name  Why   Gap", "aaaa  dd    −10", "bbbb  ee", "cccc  ff"]);
});

test("a heading row spans the table and is folded at its width", () => {
  expect(lay(["X"], [], [{ kind: "heading", text: "科技型实体经济" }], 8)).toEqual(["X", "科技型实", "体经济"]);
});

test("colour never moves a column", () => {
  const painted: GridRow = {
    kind: "cells",
    cells: ["中", "1"],
    paint: (text) => `\u001b[31m${text}\u001b[39m`,
  };
  const lines = lay(["甲乙", "数"], ["left", "right"], [painted]);
  expect(lines[1]).toBe("\u001b[31m中\u001b[39m     \u001b[31m1\u001b[39m");
});

test("nothing is lost by folding", () => {
  const name = fc.string({
    unit: fc.constantFrom(..."abcde 科技型中"),
    minLength: 1,
    maxLength: 40,
  });
  const letters = (text: string) => [...text.replace(/\s/g, "")].sort().join("");
  fc.assert(
    fc.property(name, name, fc.integer({ min: 8, max: 60 }), (left, right, width) => {
      const [, ...lines] = lay(["A", "B"], [], [row(left, right)], width, 4);
      expect(letters(lines.join(""))).toBe(letters(left + right));
    }),
  );
});
