import { describe, expect, test } from "vitest";
import { FinderThread, type FinderTask, findRows, type StartThread } from "../../src/read/far-finder.ts";
import type { Shape } from "../../src/read/row-finder.ts";
import { bytes, inTurns } from "./helpers.ts";

const SHAPE: Shape = {
  fields: { area: 0, period: -1, values: [1], read: [], passed: [], unnamed: [] },
  width: 2,
  delimiter: 0x2c,
  limits: { cell: 9, record: 20 },
};

const text = (pieces: readonly Uint8Array[]) => pieces.map((piece) => new TextDecoder().decode(piece));
const NOTHING = bytes("");

/** The task of a thread that begins when it is told to. */
function held(): { readonly start: StartThread; readonly begin: () => ReturnType<typeof findRows> } {
  const tasks: FinderTask[] = [];
  return {
    start: (task) => {
      tasks.push(task);
      return () => false;
    },
    begin: () => {
      const work = findRows(tasks[0]!);
      work.next();
      return work;
    },
  };
}

describe("another thread", () => {
  test("is ready when it has begun", () => {
    const { start, begin } = held();
    const thread = FinderThread.start(SHAPE, start)!;
    expect(thread.isReady).toBe(false);
    begin();
    expect(thread.isReady).toBe(true);
  });

  test("may not be to be had", () => expect(FinderThread.start(SHAPE, () => null)).toBe(null));

  test("has no room for records of a megabyte and more", () => {
    const upTo = (record: number) => FinderThread.start({ ...SHAPE, limits: { cell: 9, record } }, inTurns());
    expect([upTo((1 << 20) - 1), upTo(1 << 20)].map((thread) => thread !== null)).toEqual([true, false]);
  });

  test("ends when it is told to, whether it has begun or not", () => {
    for (const isLate of [false, true]) {
      const { start, begin } = held();
      const thread = FinderThread.start(SHAPE, start)!;
      const work = isLate ? null : begin();
      thread.end();
      expect((work ?? begin()).next().done).toBe(true);
    }
  });

  test("waits until there is something to do, and after each thing that it has done", () => {
    const { start, begin } = held();
    const thread = FinderThread.start(SHAPE, start)!;
    const work = begin();
    expect(work.next().done).toBe(false);
    const finder = thread.finder(NOTHING, 1);
    finder.push(bytes("a,1\n"), false);
    expect(work.next().done).toBe(false);
    finder.push(bytes("b,2\n"), true);
    expect(work.next().done).toBe(false);
    expect([finder.next()?.line, finder.next()?.line, finder.next()]).toEqual([2, 3, null]);
    thread.end();
    expect(work.next().done).toBe(true);
  });

  test("is let go ahead by two blocks", () => {
    const finder = FinderThread.start(SHAPE, inTurns())!.finder(NOTHING, 1);
    const given: (number | undefined)[][] = [];
    for (const [index, block] of ["a,1\n", "b,2\n", "c,3\n", "d,4\n", "e,5\n"].entries()) {
      finder.push(bytes(block), index === 4);
      const own: (number | undefined)[] = [];
      for (let next = finder.next(); next !== null; next = finder.next()) own.push(next.rows.lines[0]);
      given.push(own);
    }
    expect(given).toEqual([[], [], [1], [2], [3, 4, 5]]);
  });

  test("stops at what it doesn't understand", () => {
    const finder = FinderThread.start(SHAPE, inTurns())!.finder(NOTHING, 1);
    finder.push(bytes("a,1\nb,\r2\n"), false);
    finder.push(bytes("c,3\n"), true);
    const found = finder.next()!;
    expect([found.rows.count, found.understood, found.end - found.bytes.length]).toEqual([1, false, -5]);
    expect(text(finder.left())).toEqual(["b,\r2\n", "c,3\n"]);
  });
});

describe("a thread that gives no answer is lost, and nothing of what was pushed is:", () => {
  /** Pushes blocks of a row each until it is lost; the rows that were given, and what is left. */
  function pushed(answers: number, rest: string) {
    const finder = FinderThread.start(SHAPE, inTurns(answers))!.finder(bytes(rest), 1);
    let given = 0;
    let all = rest;
    for (let row = 0; !finder.isLost; row++) {
      // The last byte of each begins the next row.
      const block = `${row === 0 ? "a" : ""},${row}\nb`;
      all += block;
      finder.push(bytes(block), false);
      for (let next = finder.next(); next !== null; next = finder.next()) given += next.rows.count;
    }
    expect(finder.next()).toBe(null);
    return { given, left: text(finder.left()), all };
  }

  test("at once", () => {
    const { given, left, all } = pushed(0, "x");
    expect([given, left.join("")]).toEqual([0, all]);
  });

  test("after all blocks that it had are done", () => {
    const { given, left } = pushed(1, "x");
    expect([given, left]).toEqual([3, ["b,3\nb", ",4\nb", ",5\nb"]]);
  });

  test("in the midst of one with more rows than are given at once", () => {
    const finder = FinderThread.start(SHAPE, inTurns(1))!.finder(NOTHING, 1);
    const rows = Array.from({ length: 9_000 }, (_, row) => `a,${row}\n`);
    finder.push(bytes(rows.join("")), true);
    const { count } = finder.next()!.rows;
    expect([finder.next(), finder.isLost]).toEqual([null, true]);
    expect(text(finder.left())).toEqual([rows.slice(count).join("")]);
  });
});
