import { expect, test } from "vitest";
import { sameBytes, viewOf } from "../../src/read/same-bytes.ts";
import { bytes } from "./helpers.ts";

const same = (a: string, startOfA: number, b: string, startOfB: number, length: number) =>
  sameBytes(viewOf(bytes(a)), startOfA, viewOf(bytes(b)), startOfB, length);

test("the same bytes are the same wherever they stand, and not if any of them differs", () => {
  for (let length = 0; length <= 13; length++) {
    const text = "abcdefghijklm".slice(0, length);
    expect(same(`xy${text}`, 2, `${text}z`, 0, length), text).toBe(true);
    for (let at = 0; at < length; at++) {
      const other = `${text.slice(0, at)}#${text.slice(at + 1)}`;
      expect(same(`xy${text}`, 2, `${other}z`, 0, length), other).toBe(false);
    }
  }
});

test("a view shows the bytes of its part alone", () => {
  const part = bytes("abcdef").subarray(2, 5);
  expect(viewOf(part).byteLength).toBe(3);
  expect(viewOf(part).getUint8(0)).toBe(0x63);
});
