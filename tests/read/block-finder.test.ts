import { describe, expect, test } from "vitest";
import { type BlockFinder, NearFinder } from "../../src/read/block-finder.ts";
import { FarFinder } from "../../src/read/far-finder.ts";
import type { Shape } from "../../src/read/row-finder.ts";
import { bytes, inTurns } from "./helpers.ts";

const SHAPE: Shape = {
  fields: { area: 0, period: -1, values: [1], read: [], passed: [], unnamed: [] },
  width: 2,
  delimiter: 0x2c,
  limits: { cell: 9, record: 20 },
};

const text = (...pieces: readonly Uint8Array[]) => pieces.map((piece) => new TextDecoder().decode(piece)).join("");

const FINDERS: Readonly<Record<string, (line: number) => BlockFinder>> = {
  "the same thread": (line) => new NearFinder(SHAPE, line),
  "two threads": (line) => FarFinder.start(SHAPE, line, inTurns().start)!,
};

/** Pushes blocks and gives the rows that come of each: "line: the record". */
function rowsOf(finder: BlockFinder, blocks: readonly string[]): string[] {
  const found: string[] = [];
  for (const [index, block] of blocks.entries()) {
    finder.push(bytes(block), index === blocks.length - 1);
    for (let next = finder.next(); next !== null; next = finder.next()) {
      const { rows, end, bytes: all } = next;
      for (let row = 0; row < rows.count; row++) {
        const behind = row + 1 < rows.count ? rows.starts[row + 1] : end;
        found.push(`${rows.lines[row]}: ${text(all.subarray(rows.starts[row], behind)).trim()}`);
      }
    }
  }
  return found;
}

describe.each(Object.entries(FINDERS))("in %s", (_, open) => {
  test("rows come in their order, however the bytes are cut", () => {
    const whole = 'a,1\nb,2\n"c\nd",3\n\ne,4\nf,x\ng,5';
    for (let size = 1; size <= whole.length; size++) {
      const blocks = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
        whole.slice(at * size, at * size + size),
      );
      const expected = ["1: a,1", "2: b,2", '3: "c\nd",3', "6: e,4", "7: f,x", "8: g,5"];
      expect(rowsOf(open(1), blocks), String(size)).toEqual(expected);
    }
  });

  test("lines are counted on from where it starts", () => {
    expect(rowsOf(open(5), ["a,1\nb,", "2"])).toEqual(["5: a,1", "6: b,2"]);
  });

  test("an empty last block ends the last record", () => {
    expect(rowsOf(open(1), ["a,1\nb,2", ""])).toEqual(["1: a,1", "2: b,2"]);
  });

  test("blocks with more rows than there is room for at once", () => {
    const rows = Array.from({ length: 9_000 }, (_, row) => `a,${row}`);
    const block = `${rows.join("\n")}\n`;
    const found = rowsOf(open(1), [block, block, block, block]);
    expect(found.length).toBe(36_000);
    expect(found.every((row, index) => row === `${index + 1}: a,${index % 9_000}`)).toBe(true);
  });

  test("what was not given as rows can be had back, or all from a place on", () => {
    const finder = open(1);
    finder.push(bytes("a,1\nb,2\nc"), false);
    finder.push(bytes(",3\nd,4\ne"), false);
    finder.push(bytes(",5\nf"), true);
    const all = "a,1\nb,2\nc,3\nd,4\ne,5\nf";
    for (let next = finder.next(); next !== null; next = finder.next()) {
      const behind = text(next.bytes.subarray(next.end));
      const left = text(...finder.left());
      expect(all.endsWith(left)).toBe(true);
      expect(left.startsWith(behind)).toBe(true);
      const { starts, count } = next.rows;
      if (count > 0)
        expect(text(...finder.left(starts[0])).startsWith(text(next.bytes.subarray(starts[0]!)))).toBe(true);
    }
    expect(text(...finder.left())).toBe("");
  });

  test("who has had it back may change it", () => {
    const finder = open(1);
    finder.push(bytes("a,1\nb"), true);
    const start = finder.next()!.rows.starts[0];
    for (const piece of finder.left(start)) piece.fill(0);
    expect(text(...finder.left(start))).toBe("a,1\nb");
  });
});
