import { expect, test } from "vitest";
import { inPieces } from "../../src/report/pieces.ts";

test.each<[string, texts: string[], size: number, pieces: string[]]>([
  ["are joined up to the size", ["ab", "c", "de", "f"], 3, ["abc", "def"]],
  ["the last is what is left", ["ab", "cd", "e"], 4, ["abcd", "e"]],
  ["a text is never cut", ["a", "bcdef", "g"], 3, ["abcdef", "g"]],
  ["of nothing there is none", [], 3, []],
])("texts %s", (_, texts, size, pieces) => expect([...inPieces(texts, size)]).toEqual(pieces));

test("no more texts are asked for than a piece takes", () => {
  let asked = 0;
  function* texts() {
    for (;;) yield String(++asked);
  }
  const pieces = inPieces(texts(), 2);
  expect([pieces.next().value, asked]).toEqual(["12", 2]);
  expect([pieces.next().value, asked]).toEqual(["34", 4]);
});
