import { describe, expect, test } from "vitest";
import { FoundRows } from "../../src/read/found-rows.ts";

const COLUMNS = ["digits", "decimals", "combinations", "areas", "periods", "starts", "lines"] as const;

/** Rows all of whose numbers differ. */
function filled(width: number, count: number, to = new FoundRows(width)): FoundRows {
  to.count = count;
  for (const [place, column] of COLUMNS.entries()) to[column].forEach((_, at) => (to[column][at] = place * 10 + at));
  return to;
}

describe("columns", () => {
  test.each([1, 2, 7, 20, 300])(
    "of records with %i values lie side by side in their memory, and in no other",
    (width) => {
      const size = FoundRows.size(width);
      expect(size % 8).toBe(0);
      const memory = new SharedArrayBuffer(size + 16);
      const rows = filled(width, 3, new FoundRows(width, memory, 8));
      const again = new FoundRows(width, memory, 8);
      for (const [place, column] of COLUMNS.entries()) {
        expect([...again[column].subarray(0, 3)], column).toEqual([0, 1, 2].map((at) => place * 10 + at));
      }
      const [before, behind] = [new Uint8Array(memory, 0, 8), new Uint8Array(memory, size + 8)];
      expect([...before, ...behind].every((byte) => byte === 0)).toBe(true);
      expect(rows.digits.length).toBe(rows.capacity * width);
    },
  );
});

test("they are full when there is no room for another one", () => {
  const rows = new FoundRows(3);
  rows.count = rows.capacity - 1;
  expect(rows.isFull).toBe(false);
  rows.count++;
  expect(rows.isFull).toBe(true);
});

test("there is room for many rows, of however many values", () => {
  expect([1, 20, 10_000].map((width) => new FoundRows(width).capacity)).toEqual([8192, 780, 64]);
});

test("a copy holds all that was found and leaves the rest alone", () => {
  const from = filled(2, 4);
  const to = new FoundRows(2);
  from.copyTo(to);
  expect(to.count).toBe(4);
  for (const column of COLUMNS) {
    const size = column === "digits" || column === "decimals" ? 8 : 4;
    expect([...to[column].subarray(0, size)], column).toEqual([...from[column].subarray(0, size)]);
    expect(to[column][size], column).toBe(0);
  }
});
