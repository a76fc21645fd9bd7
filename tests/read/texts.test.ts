import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { viewOf } from "../../src/read/same-bytes.ts";
import { Texts } from "../../src/read/texts.ts";
import { bytes } from "./helpers.ts";

const numberOf = (texts: Texts, text: string) => texts.number(bytes(text), 0, bytes(text).length);

test("the same bytes get the same number, wherever they stand", () => {
  const texts = new Texts(9);
  expect(["拉萨", "a", "拉萨", "", "a", ""].map((text) => numberOf(texts, text))).toEqual([0, 1, 0, 2, 1, 2]);
  expect(texts.number(bytes("x拉萨y"), 1, 7)).toBe(0);
});

test("what it has no room for gets -1, and what it knows keeps its number", () => {
  const texts = new Texts(2);
  expect(["a", "b", "c", "b", "a", "c"].map((text) => numberOf(texts, text))).toEqual([0, 1, -1, 1, 0, -1]);
});

describe("many of them", () => {
  test("are told apart, as a Map tells them apart", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "b", "拉", "\u0000"), maxLength: 6 })), (all) => {
        const texts = new Texts(1_000);
        const known = new Map<string, number>();
        for (const text of all) {
          if (!known.has(text)) known.set(text, known.size);
          expect(numberOf(texts, text)).toBe(known.get(text));
        }
      }),
    );
  });

  test("what comes behind another is known again, also where something else came last time", () => {
    const texts = new Texts(9);
    expect([..."abcabdabcx"].map((text) => numberOf(texts, text))).toEqual([0, 1, 2, 0, 1, 3, 0, 1, 2, 4]);
    expect([..."dcba"].map((text) => numberOf(texts, text))).toEqual([3, 2, 1, 0]);
  });

  test("texts from the middle of long bytes take no more than their own room", () => {
    const texts = new Texts(500);
    const long = bytes(Array.from({ length: 400 }, (_, index) => `text-${index}-${"x".repeat(30)};`).join(""));
    const bounds: number[] = [-1];
    for (const [at, byte] of long.entries()) if (byte === 59) bounds.push(at);
    for (const round of [0, 1]) {
      for (let index = 0; index < 400; index++) {
        expect(texts.number(long, bounds[index]! + 1, bounds[index + 1]!), String(round)).toBe(index);
      }
    }
  });

  test("ten thousand", () => {
    const texts = new Texts(10_000);
    for (const round of [0, 1]) {
      for (let index = 0; index < 10_000; index++) expect(numberOf(texts, `area ${index}`), String(round)).toBe(index);
    }
  });
});

test("the text that came behind the last one is followed where it stands and a cell ends behind it", () => {
  const ends = new Uint8Array(256);
  ends[0x2c] = 1;
  const texts = new Texts(9);
  const follow = (text: string, start = 0) => texts.follow(bytes(text), viewOf(bytes(text)), start, ends);
  expect(follow("a,")).toBe(-1);
  for (const text of ["拉萨", "a", "拉萨"]) numberOf(texts, text);
  expect(["b,", "ab,", "a", "a;"].map((text) => follow(text))).toEqual([-1, -1, -1, -1]);
  expect(texts.last).toBe(0);
  expect([follow("x,a,", 2), texts.last]).toEqual([3, 1]);
  expect([follow("拉萨,"), texts.last]).toEqual([6, 0]);
});

test("a text of more than one line is known and never followed", () => {
  const ends = new Uint8Array(256).fill(1);
  const texts = new Texts(9);
  expect(["a", "b\nc", "a", "b\nc"].map((text) => numberOf(texts, text))).toEqual([0, 1, 0, 1]);
  numberOf(texts, "a");
  expect([texts.follow(bytes("b\nc,"), viewOf(bytes("b\nc,")), 0, ends), texts.last]).toEqual([-1, 0]);
  expect(numberOf(texts, "b\nc")).toBe(1);
  expect(texts.follow(bytes("a,"), viewOf(bytes("a,")), 0, ends)).toBe(1);
});

test("texts are followed also where there have become many", () => {
  const ends = new Uint8Array(256).fill(1);
  const texts = new Texts(10_000);
  const all = Array.from({ length: 2_000 }, (_, index) => `area ${index}`);
  for (const text of [...all, all[0]!]) numberOf(texts, text);
  for (const text of all.slice(1)) {
    const line = bytes(`${text},`);
    expect(texts.follow(line, viewOf(line), 0, ends), text).toBe(line.length - 1);
  }
});
