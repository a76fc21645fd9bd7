import { expect, test } from "vitest";
import { anyOf, choice, fits, type Form, keyed, list, map, textLike } from "../../src/read/form.ts";
import { zodOf } from "../../src/read/form-zod.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { readYaml } from "../../src/read/yaml.ts";
import { bytes } from "./helpers.ts";

const word = textLike(/^[a-z]+$/);
const tree: Form = map({
  id: word,
  get parts() {
    return list(tree).optional();
  },
});

const FORMS: Readonly<Record<string, Form>> = {
  text: word,
  choice: choice(["a", "b"]),
  map: map({ id: word, name: word.optional().meta({ description: "a name" }) }),
  list: list(word),
  "one or more": list(word).min(1),
  two: list(word).length(2),
  keyed: keyed(word),
  "text or list": anyOf([word, list(word)]),
  tree,
};

test.each<[form: string, value: string, good: boolean]>([
  ["text", "abc", true],
  ["text", "ABC", false],
  ["text", "[abc]", false],
  ["choice", "b", true],
  ["choice", "c", false],
  ["choice", "{}", false],
  ["map", "{ id: a }", true],
  ["map", "{ id: a, name: b }", true],
  ["map", "{ name: b }", false],
  ["map", "{ id: a, name: 5 }", false],
  ["map", "{ id: a, nmae: b }", false],
  ["map", "{ id: a, toString: b }", false],
  ["map", "[a]", false],
  ["list", "[]", true],
  ["list", "[a, b]", true],
  ["list", "[a, 5]", false],
  ["list", "a", false],
  ["one or more", "[]", false],
  ["one or more", "[a]", true],
  ["two", "[a]", false],
  ["two", "[a, b]", true],
  ["two", "[a, 5]", false],
  ["keyed", "{ any: a, 其他: b }", true],
  ["keyed", "{ any: 5 }", false],
  ["keyed", "{ any: a, other: 5 }", false],
  ["keyed", "a", false],
  ["text or list", "a", true],
  ["text or list", "[a]", true],
  ["text or list", "{}", false],
  ["tree", "{ id: a, parts: [{ id: b, parts: [{ id: c }] }] }", true],
  ["tree", "{ id: a, parts: [{ id: b, parts: [{ name: c }] }] }", false],
])("%s takes %s: %s", (name, value, good) => {
  const root = readYaml("p", bytes(`value: ${value}\n`), LIMITS, () => undefined)!;
  expect(fits(FORMS[name]!, root.entries.get("value")!.value)).toBe(good);
  expect(zodOf(map({ value: FORMS[name]! })).safeParse(plain(root)).success).toBe(good);
});

function plain(
  node:
    | NonNullable<ReturnType<typeof readYaml>>
    | { kind: "scalar"; text: string }
    | { kind: "list"; items: readonly unknown[] },
): unknown {
  if (node.kind === "scalar") return node.text;
  if (node.kind === "list") return node.items.map((item) => plain(item as never));
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plain(value as never)]));
}
