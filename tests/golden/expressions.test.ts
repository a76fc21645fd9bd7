/*
 * Every regular expression of the sources, tried with texts that make a search go back: long repetitions of what it knows,
 * which at last don't fit. None may take time that grows faster than the text, but where no long text can come.
 */
import { readdirSync, readFileSync } from "node:fs";
import { parseAst } from "rolldown/parseAst";
import { expect, test, vi } from "vitest";
import { readQuantity } from "../../src/read/number.ts";
import { readWording } from "../../src/read/wording.ts";
import { runWith } from "../cli/host.ts";

interface Found {
  readonly path: string;
  readonly expression: RegExp;
}

const SOURCES = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));

/** Those that are written down. */
function writtenIn(path: string): Found[] {
  const found: Found[] = [];
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== "object") return;
    const { type, regex } = node as { type?: string; regex?: { pattern: string; flags: string } };
    if (type === "Literal" && regex) found.push({ path, expression: new RegExp(regex.pattern, regex.flags) });
    for (const value of Object.values(node)) visit(value);
  };
  visit(parseAst(readFileSync(`src/${path}`, "utf8"), { lang: "ts" }, path));
  return found;
}

/** Those that are put together when a module is loaded, or one that it imports and nobody has loaded before. */
async function madeBy(paths: readonly string[]): Promise<Found[]> {
  vi.resetModules();
  const found: Found[] = [];
  const Real = globalThis.RegExp;
  let path = "";
  globalThis.RegExp = new Proxy(Real, {
    construct(target, args) {
      const expression = Reflect.construct(target, args) as RegExp;
      found.push({ path, expression });
      return expression;
    },
  });
  try {
    for (path of paths) await import(/* @vite-ignore */ `../../src/${path}`);
  } finally {
    globalThis.RegExp = Real;
  }
  return found;
}

const COMMON = [...' a1一.,-:|#(（)\t\n"*=%年为百', "1,", "a ", "1.", "((", "[^x", "*_ ", " to e"];

/** Texts of that length that nearly fit: what the expression names itself, again and again, and an end that is none. */
function* traps({ source }: RegExp, length: number): Generator<string> {
  const plain = source.replace(/\\[pPuxk]\{[^}]*\}|\\u[0-9a-f]{4}|\\.|[()[\]{}?*+^$|]/giu, " ");
  const words = plain.split(/\s+/).filter((word) => word !== "");
  const own = new Set([...words.slice(0, 6), ...words.slice(0, 4).map((word) => word.slice(-1))]);
  const starts = ["", "0", ...words.slice(0, 1)];
  for (const atom of [...COMMON, ...own]) {
    const repeated = atom.repeat(Math.ceil(length / atom.length)).slice(0, length);
    for (const start of starts) yield `${start}${repeated}\n\u0001`;
  }
}

const LONG = 4_000;

function timeOf(expression: RegExp, text: string): number {
  const start = performance.now();
  if (expression.global) text.replace(expression, "");
  else {
    expression.lastIndex = 0;
    expression.test(text);
  }
  return performance.now() - start;
}

/** The least of some times: what else a machine does only ever adds to it. */
const leastTime = (expression: RegExp, text: string): number =>
  Math.min(...Array.from({ length: 4 }, () => timeOf(expression, text)));

/** A text of four times the length that takes more than eight times as long, and long enough to matter; null: there is none. */
function trapOf(expression: RegExp): string | null {
  const short = [...traps(expression, LONG / 4)];
  let index = 0;
  for (const text of traps(expression, LONG)) {
    const less = short[index++]!;
    if (timeOf(expression, text) < 4) continue;
    const least = leastTime(expression, text);
    if (least > 4 && least > 8 * leastTime(expression, less)) return text.slice(0, 40);
  }
  return null;
}

/** Expressions that are slow over long texts, and why they never meet any. */
const SHORT: Readonly<Record<string, string>> = {
  "cli/completion.ts /<([^>]+)>/": "the flags of our own options",
  "cli/init.ts /[^/\\\\]*$/": "a path of the call, which the system keeps to 4,096 bytes",
  "cli/file-names.ts /[. ]+$/": "a name is cut to 1,020 characters before",
  "read/draft.ts /^\\[\\s*|\\s*\\]$/g": "blanks are single by then",
  "read/draft.ts /^[-_.]+|[-_.]+$/gu": "a name is cut to 500 characters before",
  "read/draft.ts /[-_.]+$/u": "60 characters",
  "read/shared-numbers.ts /^0+|0+$/g": "a number of at most 60 digits",
  "messages/en/progress.ts /\\B(?=(?:\\d{3})+$)/g": "a number of our own",
  "report/html/axis.ts /\\.?0*e/": "a number of our own",
};
/** Whole files whose texts are cut before any expression sees them. */
const CUT = new Map([
  ["read/wording.ts", "500 characters of a phrase"],
  ["read/number.ts", "256 characters of a number"],
  ["read/statement.ts", "256 characters of a rate"],
  ["read/target-table.ts", "2,000 characters with marks of Markdown"],
]);

test(
  "no expression that meets long texts takes time that grows faster than they do",
  { timeout: 600_000 },
  async () => {
    const all = [...SOURCES.flatMap(writtenIn), ...(await madeBy([...CUT.keys(), ...SOURCES]))];
    const known = new Map(all.map((one) => [`${one.path} ${one.expression}`, one]));
    expect(known.size).toBeGreaterThan(300);
    const slow = [...known.values()].flatMap(({ path, expression }) => {
      if (CUT.has(path) || `${path} ${expression}` in SHORT) return [];
      const trap = trapOf(expression);
      return trap === null ? [] : [`${path} ${expression} by ${JSON.stringify(trap)}`];
    });
    expect(slow).toEqual([]);
  },
);

test.each([
  ["a period of digits and a second line", `as-of: "${"2".repeat(500_000)}\\n"`],
  ["a baseline of digits and a second line", `inputs: [{id: i, baseline: {value: "${"0".repeat(500_000)}\\n"}}]`],
  ["a name of blanks", `title: "a${" ".repeat(500_000)}b"`],
  ["an owner of dots", `groups: [{id: g, owners: {lead: "x${".".repeat(500_000)}b"}}]`],
  ["a unit of letters", `inputs: [{id: i, unit: ${"x".repeat(500_000)}}]`],
  ["an id of letters", `groups: [{id: ${"x".repeat(500_000)}}]`],
  ["a formula of blanks", `checks: [{id: c, that: "x${" ".repeat(500_000)}!", equals: x}]`],
  ["a formula of brackets", `checks: [{id: c, that: "${"(".repeat(100_000)}", equals: x}]`],
])("half a megabyte of a plan is no trap: %s", { timeout: 20_000 }, async (_, line) => {
  const plan = `dabiao: 1\nid: p\nperiod: {due: 2019}\n${line}\nindicators: [{id: x, group: g, target: 5}]\n`;
  const files = {
    "p.yaml": plan.includes("id: g") ? plan : plan.replace("group: g, ", ""),
    "a.csv": "area,indicator,period,value\nA,x,2019,5\n",
  };
  for (const call of [
    "check p.yaml -a a.csv -f markdown",
    "check p.yaml -a a.csv --by owner -f csv:{owner}.csv",
    "validate p.yaml -f pretty",
  ]) {
    expect([0, 1, 2, 3]).toContain((await runWith(call, { files })).code);
  }
});

test.each(["〇" + "百".repeat(4_000), "1" + ",".repeat(4_000), "约".repeat(4_000) + "5", "1".repeat(4_090)])(
  "a cell of four thousand characters is no number, at once: %#",
  (cell) => {
    const start = performance.now();
    for (let times = 0; times < 100; times++) expect(readQuantity(cell)).toEqual({ kind: "bad", why: "number" });
    expect(readWording(cell, null)).toMatchObject({ kind: "unclear" });
    expect(performance.now() - start).toBeLessThan(5_000);
  },
);
