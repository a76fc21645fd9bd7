/** What keeps a text from being JSON that means one thing, and where: the index of a character. */
export type JsonProblem =
  /** `ends`: the text stops before it is complete. */
  | { readonly kind: "syntax"; readonly ends: boolean; readonly index: number }
  | { readonly kind: "too-deep"; readonly index: number }
  /** A key that stands twice in one object, or one that JavaScript takes for something else. */
  | { readonly kind: "key"; readonly key: string; readonly twice: boolean; readonly index: number };

const BLANKS = /[ \t\n\r]*/y;
const TOKEN = /[{}[\],:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** The start of a token, where the text ends within it. */
const STUMP = /(?:-|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)$/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const ESCAPE_STUMP = /\\(?:u[0-9a-fA-F]{0,3})?$/y;

/** What a pattern finds at a place, and nowhere else. */
function matchAt(pattern: RegExp, text: string, index: number): string | null {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? null;
}

/** The token at a place; "ends": the text ends within it; null: there is none. */
function tokenAt(text: string, index: number): string | "ends" | null {
  if (text[index] !== '"') return matchAt(TOKEN, text, index) ?? (matchAt(STUMP, text, index) === null ? null : "ends");
  // Piece by piece: one pattern for a whole string would need memory for each of its escapes.
  for (let end = index + 1; ;) {
    end += matchAt(PLAIN, text, end)!.length;
    if (text[end] === '"') return text.slice(index, end + 1);
    const escape = matchAt(ESCAPE, text, end);
    if (escape === null) return end === text.length || matchAt(ESCAPE_STUMP, text, end) !== null ? "ends" : null;
    end += escape.length;
  }
}

/** Keys that no result has, and that must not reach an object. */
const RESERVED = "__proto__";

/** What may come next. */
type Wanted = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "nothing";

/**
 * Every problem of a text as JSON, by its tokens and without recursion: JSON.parse says in each version of Node in other
 * words where it stopped, and of two equal keys it takes the last one and says nothing. Behind a problem of syntax nothing
 * is looked at any more.
 */
export function problemsOfJson(text: string, depth: number): JsonProblem[] {
  const found: JsonProblem[] = [];
  /** The open brackets: the keys so far of an object, null for a list. */
  const open: (Set<string> | null)[] = [];
  let wanted: Wanted = "value";
  let index = 0;
  const close = (): void => {
    open.pop();
    wanted = open.length === 0 ? "nothing" : "comma-or-end";
  };
  for (;;) {
    index += matchAt(BLANKS, text, index)!.length;
    if (index === text.length) {
      if (wanted !== "nothing") found.push({ kind: "syntax", ends: true, index });
      return found;
    }
    const token = tokenAt(text, index);
    if (token === null || token === "ends" || !isWanted(token, wanted, open.at(-1) ?? null)) {
      return [...found, { kind: "syntax", ends: token === "ends", index }];
    }
    if (token === "{" || token === "[") {
      if (open.length === depth) return [...found, { kind: "too-deep", index }];
      open.push(token === "{" ? new Set() : null);
      wanted = token === "{" ? "key-or-end" : "value-or-end";
    } else if (token === "}" || token === "]") {
      close();
    } else if (token === ",") {
      wanted = open.at(-1) === null ? "value" : "key";
    } else if (token === ":") {
      wanted = "value";
    } else if (wanted === "key" || wanted === "key-or-end") {
      const keys = open.at(-1)!;
      const key = JSON.parse(token) as string;
      if (keys.has(key) || key === RESERVED) found.push({ kind: "key", key, twice: keys.has(key), index });
      keys.add(key);
      wanted = "colon";
    } else {
      wanted = open.length === 0 ? "nothing" : "comma-or-end";
    }
    index += token.length;
  }
}

function isWanted(token: string, wanted: Wanted, keys: Set<string> | null): boolean {
  const sign = /^[{}[\],:]$/.test(token) ? token : "";
  switch (wanted) {
    case "value":
      return sign === "" || sign === "{" || sign === "[";
    case "value-or-end":
      return sign === "" || sign === "{" || sign === "[" || sign === "]";
    case "key":
      return token.startsWith('"');
    case "key-or-end":
      return token.startsWith('"') || sign === "}";
    case "colon":
      return sign === ":";
    case "comma-or-end":
      return sign === "," || sign === (keys === null ? "]" : "}");
    case "nothing":
      return false;
  }
}
