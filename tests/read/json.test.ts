import * as fc from "fast-check";
import { expect, test } from "vitest";
import { problemsOfJson } from "../../src/read/json.ts";
import { runs } from "../effort.ts";

const said = (text: string, depth = 9) =>
  problemsOfJson(text, depth)
    .map((one) => {
      const what =
        one.kind === "key" ? `${one.key}${one.twice ? " twice" : ""}` : one.kind === "syntax" && one.ends ? "ends" : "";
      return `${one.kind} ${what}@${one.index}`.replace(" @", "@");
    })
    .join("; ");

test.each([
  ['{ "a": [1, -2.5e+3, "x\\u00e9\\"", true, null, {}, []] }', ""],
  [" 1\n", ""],
  ["", "syntax ends@0"],
  ['{ "a": 1', "syntax ends@8"],
  ['{ "a": 1,', "syntax ends@9"],
  ['{ "a": "x', "syntax ends@7"],
  ['{ "a": "x\\"y', "syntax ends@7"],
  ['{ "a": "x\\u00', "syntax ends@7"],
  ['{ "a": "x\\', "syntax ends@7"],
  ['{ "a": -', "syntax ends@7"],
  ['{ "a": tru', "syntax ends@7"],
  ...["t", "tr", "tru", "f", "fa", "fal", "fals", "n", "nu", "nul", "-"].map((stump) => [stump, "syntax ends@0"]),
  ...["tx", "trx", "fx", "fax", "falx", "nx", "nux", "-x"].map((torn) => [torn, "syntax@0"]),
  ["[1e5, 1E5, 1e-5, 0.5]", ""],
  ['"\\u00e9"', ""],
  ['"\\u0"', "syntax@0"],
  ["[1,:]", "syntax@3"],
  ["[:]", "syntax@1"],
  ["[}", "syntax@1"],
  ["[,", "syntax@1"],
  ['["[a]", "{}"]', ""],
  ["{ 1: 2 }", "syntax@2"],
  ['{ "a": 1, 2: 3 }', "syntax@10"],
  ["{,", "syntax@1"],
  ["1 2", "syntax@2"],
  ["[1, 2", "syntax ends@5"],
  ["[1 2]", "syntax@3"],
  ["[1, ]", "syntax@4"],
  ['{ "a": 1, }', "syntax@10"],
  ['{ "a" 1 }', "syntax@6"],
  ["{ a: 1 }", "syntax@2"],
  ["[1]]", "syntax@3"],
  ["[1}", "syntax@2"],
  ["01", "syntax@1"],
  ["NaN", "syntax@0"],
  ['"a\tb"', "syntax@0"],
  ['"\\x"', "syntax@0"],
  ["'a'", "syntax@0"],
  ["// a\n1", "syntax@0"],
  ['{ "a": 1, "a": 2 }', "key a twice@10"],
  ['{ "a": 1, "\\u0061": 2 }', "key a twice@10"],
  ['{ "a": { "b": 1 }, "b": [{ "b": 1 }, { "b": 1 }] }', ""],
  ['{ "__proto__": 1, "__proto__": 2 }', "key __proto__@2; key __proto__ twice@18"],
  ["[[[[[[[[[[1]]]]]]]]]]", "too-deep@9"],
  ["[[[[[[[[[1]]]]]]]]]", ""],
])("%s: %s", (text, problems) => expect(said(text)).toBe(problems));

test("a text without problems is one that JSON.parse takes, and one with problems of syntax is none", () => {
  const parses = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const cut = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "}", "]", '"', "1", ":", "\\", "\u0000", " "))
    .map(
      ([text, at, sign]) =>
        text.slice(0, at % (text.length + 1)) + sign + text.slice((at % (text.length + 1)) + (at % 2)),
    );
  const sound = (text: string) => problemsOfJson(text, 1_000).every(({ kind }) => kind === "key");
  fc.assert(
    fc.property(fc.oneof(fc.json(), cut), (text) => {
      expect(sound(text)).toBe(parses(text));
    }),
    { numRuns: runs(1_000) },
  );
});

test("a text of many escapes takes no stack", () => {
  expect(said(JSON.stringify("\n".repeat(8_000_000)))).toBe("");
});

test("brackets without end are refused at the bound, and take no stack", () => {
  expect(said("[".repeat(1_000_000), 64)).toBe("too-deep@64");
  expect(said(`${"[".repeat(200_000)}${"]".repeat(200_000)}`, 200_000)).toBe("");
});
