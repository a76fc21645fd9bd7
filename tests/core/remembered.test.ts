import { describe, expect, test } from "vitest";
import { remembered } from "../../src/core/remembered.ts";

/** What is made of texts, each with how often anything had been made by then. */
function made(texts: readonly string[], most?: number): string[] {
  let count = 0;
  const make = remembered((text) => `${text}${++count}`, most);
  return texts.map(make);
}

describe("what a text was made into is made once", () => {
  test.each<[string, string[], number | undefined, string[]]>([
    ["and given again", ["a", "b", "a", "b"], undefined, ["a1", "b2", "a1", "b2"]],
    ["blanks make another text", ["", " ", ""], undefined, ["1", " 2", "1"]],
    [
      "names of objects are names",
      ["constructor", "__proto__", "constructor"],
      undefined,
      ["constructor1", "__proto__2", "constructor1"],
    ],
    ["beyond the most it begins anew", ["a", "b", "a", "c", "c", "a"], 2, ["a1", "b2", "a1", "c3", "c3", "a4"]],
  ])("%s", (_, texts, most, found) => expect(made(texts, most)).toStrictEqual(found));
});
