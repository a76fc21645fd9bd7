import { expect, test } from "vitest";
import { many, named, once, oneOf, type UsageError, wholeNumber } from "../../src/cli/usage.ts";

/** The value that a parser gives, or the code of the diagnostic that it refuses with. */
const outcome = (parse: () => unknown) => {
  try {
    return parse();
  } catch (problem) {
    return (problem as UsageError).diagnostic.code;
  }
};
const text = (value: string) => value;

test.each(["--ascii", "-q", "--as-of", ""])("the value %j is none", (value) => {
  for (const parse of [once("--output", text), many("--area", text)]) {
    expect(outcome(() => parse(value, undefined))).toBe("usage/missing-value");
  }
});

test("an option is given once; or again and again, or with commas", () => {
  for (const value of ["-", "-5", "a b", "拉萨"]) expect(once("--output", text)(value, undefined)).toBe(value);
  expect(outcome(() => once("--lang", text)("zh", "en"))).toBe("usage/repeated-option");
  expect(many("--area", text)("c, d", ["a"])).toEqual(["a", "c", "d"]);
  expect(many("--actuals", text, null)("a,b.csv", [])).toEqual(["a,b.csv"]);
});

test("of a name something is said once, however it is written", () => {
  const where = named("--where", (value): [string, string] => [value[0]!, value.slice(1)], null);
  expect(where("b,2", where("a1", undefined))).toEqual([
    ["a", "1"],
    ["b", ",2"],
  ]);
  expect(outcome(() => where("A2", [["a", "1"]]))).toBe("usage/repeated-option");
});

test("one of a list; the refusal names the list and what may have been meant", () => {
  expect(oneOf("--lang", ["zh", "en"])("en")).toBe("en");
  const args = {
    option: "--lang",
    value: "zz",
    allowed: ["zh", "en"],
    suggestion: "zh",
  };
  const diagnostic = {
    code: "usage/bad-value",
    severity: "error",
    args,
    at: null,
  };
  expect(() => oneOf("--lang", ["zh", "en"])("zz")).toThrow(expect.objectContaining({ diagnostic }));
});

test("a whole number from a least one on, in plain digits; the refusal says from where on", () => {
  const width = (value: string) => outcome(() => wholeNumber("--width", 20)(value));
  expect(["80", "20"].map(width)).toEqual([80, 20]);
  expect(new Set(["19", "8e1", "-80", "80%", "０８０", ""].map(width))).toEqual(new Set(["usage/bad-value"]));
  const args = expect.objectContaining({ allowed: ["20", "21", "…"] });
  const refused = expect.objectContaining({ diagnostic: expect.objectContaining({ args }) });
  expect(() => wholeNumber("--width", 20)("19")).toThrow(refused);
});
