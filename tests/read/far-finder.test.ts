import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BlockFinder, NearFinder } from "../../src/read/block-finder.ts";
import { FarFinder, type FinderTask, findRows } from "../../src/read/far-finder.ts";
import type { Shape } from "../../src/read/row-finder.ts";
import { runs } from "../effort.ts";
import { bytes, inTurns } from "./helpers.ts";

const SHAPE: Shape = {
  fields: { area: 0, period: -1, values: [1], read: [], passed: [], unnamed: [] },
  width: 2,
  delimiter: 0x2c,
  limits: { cell: 9, record: 20 },
};

const text = (...pieces: readonly Uint8Array[]) => new TextDecoder().decode(Buffer.concat(pieces));

/** Rows that came of each push as "line: digits", those of the other thread in brackets; and what was left at the end. */
function pushed(blocks: readonly string[], finder: BlockFinder, between = () => {}) {
  const found: string[][] = [];
  let left: string | null = null;
  for (const [index, block] of blocks.entries()) {
    const rest = bytes(block);
    finder.push(rest, index === blocks.length - 1);
    // What was pushed may be written over.
    rest.fill(0);
    const own: string[] = [];
    for (let next = finder.next(); next !== null && left === null; next = finder.next()) {
      const { rows, isFar, understood, end } = next;
      for (let row = 0; row < rows.count; row++) {
        const shown = `${rows.lines[row]}: ${rows.digits[row]}`;
        own.push(isFar ? `[${shown}]` : shown);
      }
      if (!understood) left = text(...finder.left(end));
    }
    found.push(own);
    between();
  }
  return { found, left };
}

const unmarked = (found: readonly string[][]) => found.flat().map((row) => row.replace(/[[\]]/g, ""));

const far = (steps?: number) => {
  const { start, step } = inTurns(steps);
  return { finder: FarFinder.start(SHAPE, 1, start)!, step };
};

describe("another thread", () => {
  test("may not be to be had", () => expect(FarFinder.start(SHAPE, 1, () => null)).toBe(null));

  test("has no room for records of a megabyte and more", () => {
    const upTo = (record: number) =>
      FarFinder.start({ ...SHAPE, limits: { cell: 9, record } }, 1, inTurns().start) !== null;
    expect([upTo((1 << 20) - 1), upTo(1 << 20)]).toEqual([true, false]);
  });

  test.each([false, true])("ends when it is told to; before it has begun: %s", (isEarly) => {
    const tasks: FinderTask[] = [];
    const finder = FarFinder.start(SHAPE, 1, (task) => (tasks.push(task), () => false))!;
    const work = findRows(tasks[0]!);
    if (!isEarly) expect(work.next().done).toBe(false);
    finder.push(bytes("a,1\n"), false);
    finder.end();
    expect(work.next().done).toBe(true);
  });
});

const BLOCKS = ["a,1\n", "b,2\n", "c,3\n", "d,4\n", "e,5\n", "f,6\n", "g,7\n", "h,8\n"];

describe("blocks are looked through", () => {
  test("once six of them are there, or all: here, what the other thread has not begun", () => {
    const { finder } = far(0);
    const { found } = pushed(BLOCKS, finder);
    expect(found).toEqual([[], [], [], [], [], ["1: 1"], ["2: 2"], ["3: 3", "4: 4", "5: 5", "6: 6", "7: 7", "8: 8"]]);
  });

  test("by the other thread, what it has begun, and meanwhile the next one here", () => {
    const { finder, step } = far();
    const { found } = pushed(BLOCKS, finder, step);
    // When the last one comes it is at the seventh, since a step takes it from one to the next.
    expect(found.flat()).toEqual(["[1: 1]", "[2: 2]", "[3: 3]", "[4: 4]", "[5: 5]", "[6: 6]", "[7: 7]", "8: 8"]);
  });
});

describe("where one was cut inside of a record", () => {
  const QUOTED = ["a,1\n", '"b\n', 'c",2\n', "d,3\n", '"e\n\n', "f\n", 'g",4\nh,5'];
  const expected = ["1: 1", "2: 2", "4: 3", "5: 4", "9: 5"];

  test.each([0, 1, 2, 3, 5, 8, Infinity])("the next is looked through with it; a thread of %d steps", (steps) => {
    const { finder, step } = far(steps);
    const { found, left } = pushed(QUOTED, finder, step);
    expect([unmarked(found), left]).toEqual([expected, null]);
  });
});

describe("what it doesn't understand is left, with all that follows:", () => {
  test.each<[title: string, blocks: readonly string[], rows: readonly string[], left: string]>([
    ["a lone CR", ["a,1\nb,\r2\n", "c,3\nd", ",4\n", "e,5"], ["1: 1"], "b,\r2\nc,3\nd,4\ne,5"],
    [
      "a record that is too long",
      ["a,1\n", "b".repeat(15), "b".repeat(15), "b\nc,3\n"],
      ["1: 1"],
      `${"b".repeat(31)}\nc,3\n`,
    ],
    ["quotes that never end", ["a,1\n", '"b\n', "c,3\n", "d,4\n"], ["1: 1"], '"b\nc,3\nd,4\n'],
  ])("%s", (_, blocks, rows, left) => {
    for (const steps of [0, 3, Infinity]) {
      const { finder, step } = far(steps);
      const seen = pushed(blocks, finder, step);
      expect([unmarked(seen.found), seen.left]).toEqual([rows, left]);
    }
  });
});

describe("a thread that gives no answer", () => {
  test.each([0, 1, 2, 3, 4, 6, 9])("after %i steps is told to end, and all else is found here", (steps) => {
    const tasks: FinderTask[] = [];
    let work: ReturnType<typeof findRows> | null = null;
    let left = steps;
    const step = () => left-- > 0 && !work?.next().done;
    const finder = FarFinder.start(SHAPE, 1, (task) => {
      tasks.push(task);
      work = findRows(task);
      return step;
    })!;
    const { found } = pushed([...BLOCKS, ...BLOCKS], finder, () => void step());
    expect(unmarked(found)).toEqual([...BLOCKS, ...BLOCKS].map((_, index) => `${index + 1}: ${(index % 8) + 1}`));
  });

  test("but does so later disturbs nobody", () => {
    const works: ReturnType<typeof findRows>[] = [];
    const finder = FarFinder.start(SHAPE, 1, (task) => (works.push(findRows(task)), () => false))!;
    const late = works[0]!;
    const { found } = pushed(BLOCKS.concat(BLOCKS), finder, () => void late.next());
    expect(found.flat()).toHaveLength(16);
    expect(unmarked(found)[15]).toBe("16: 8");
    expect(late.next().done).toBe(true);
  });
});

describe("however bytes are cut and whoever is faster", () => {
  /** The records that come of a file with their lines, and what is left. */
  function outcome(
    input: Uint8Array,
    sizes: readonly number[],
    finder: BlockFinder,
    meanwhile: (block: number) => void,
  ) {
    const records: string[] = [];
    let at = 0;
    for (let block = 0; ; block++) {
      const start = at;
      at += sizes[block % sizes.length]!;
      const last = at >= input.length;
      finder.push(input.slice(start, at), last);
      for (let next = finder.next(); next !== null; next = finder.next()) {
        const { rows, understood, end } = next;
        for (let row = 0; row < rows.count; row++) {
          const behind = row + 1 < rows.count ? rows.starts[row + 1] : end;
          records.push(`${rows.lines[row]}: ${text(next.bytes.subarray(rows.starts[row], behind)).trimEnd()}`);
        }
        if (!understood) return { records, left: text(...finder.left(end), input.subarray(at)) };
      }
      if (last) return { records, left: text(...finder.left()) };
      meanwhile(block);
    }
  }

  const lines = ["a,1\n", "b,2\r\n", "拉,3\n", '"c\nd",4\n', "\n", "e,x\n", ",\n", '"', "\r", "x".repeat(9), "f,6"];
  const file = fc.array(fc.constantFrom(...lines), { maxLength: 40 }).map((all) => bytes(all.join("")));
  const some = (least: number, most: number) =>
    fc.array(fc.integer({ min: least, max: most }), { minLength: 1, maxLength: 9 });

  test("the rows are those that one thread finds, and what is left is the same", () => {
    fc.assert(
      fc.property(file, some(1, 12), some(0, 3), fc.constantFrom(Infinity, 3, 10), (input, sizes, turns, steps) => {
        const { finder, step } = far(steps);
        const meanwhile = (block: number) => {
          for (let turn = 0; turn < turns[block % turns.length]!; turn++) step();
        };
        const alone = outcome(input, sizes, new NearFinder(SHAPE, 1), () => {});
        expect(outcome(input, sizes, finder, meanwhile)).toEqual(alone);
      }),
      { numRuns: runs(500) },
    );
  });
});
