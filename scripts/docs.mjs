// Writes docs/api.md: every export of the library with its documentation and its type, out of the declarations in
// dist/types. The compiler has already said what the types are; all that is left is to find them and to keep their order.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const types = join(root, "dist", "types");

/** The exports of the library in the order of its index: under which name, what they are called in which file. */
function exported() {
  const index = readFileSync(join(types, "index.d.ts"), "utf8");
  return [...index.matchAll(/^export (type )?\{([^}]*)\} from "([^"]+)";$/gm)].flatMap(([, allTypes, names, from]) =>
    names
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => {
        const isType = allTypes !== undefined || part.startsWith("type ");
        const [own, name = own] = part.replace(/^type /, "").split(" as ");
        return { name, own, isType, file: from };
      }),
  );
}

/** Where a declaration that starts at a place ends: at the semicolon or brace outside of all brackets. */
function endOf(text, start) {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === "/" && text[at + 1] === "*") at = text.indexOf("*/", at) + 1;
    else if ("{[(".includes(sign)) depth++;
    else if ("}])".includes(sign)) {
      depth--;
      const closesBody =
        depth === 0 && sign === "}" && /^export (?:declare )?(?:interface|class)/.test(text.slice(start));
      if (closesBody) return at + 1;
    } else if (sign === ";" && depth === 0) return at + 1;
  }
  return text.length;
}

/** Text inside a documentation comment, its lines joined as Markdown joins them. */
const proseOf = (comment) =>
  comment
    .replace(/^\/\*\*|\*\/$/g, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trim())
    .join("\n")
    .trim();

/** What a file declares under a name: the comment before it and the declaration; null: nothing. */
function declarationOf(file, own) {
  const text = readFileSync(resolve(types, file.replace(/\.ts$/, ".d.ts")), "utf8");
  const kinds = "interface|type|const|function|class";
  const match = new RegExp(
    `(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\s*)?^export (?:declare )?(?:${kinds}) ${own}\\b`,
    "m",
  ).exec(text);
  if (match === null) return null;
  const start = match.index + (match[1]?.length ?? 0);
  const code = text.slice(start, endOf(text, start)).replace(/^export (?:declare )?/, "");
  return { prose: match[1] === undefined ? "" : proseOf(match[1].trim()), code };
}

/** Where each name stands on the page: of names that differ only in case the later ones are numbered. */
function anchorsOf(names) {
  const taken = new Map();
  return new Map(
    names.map((name) => {
      const plain = name.toLowerCase();
      const before = taken.get(plain) ?? 0;
      taken.set(plain, before + 1);
      return [name, before === 0 ? plain : `${plain}-${before}`];
    }),
  );
}

/** The names of other exports in a declaration. */
function mentioned(code, name, anchors) {
  const words = new Set(code.replace(/\/\*[\s\S]*?\*\//g, "").match(/[A-Za-z]\w*/g));
  return [...anchors.keys()].filter((one) => one !== name && words.has(one));
}

function section({ name, own, file }, anchors) {
  const { prose, code } = declarationOf(file, own);
  const others = mentioned(code, name, anchors).map((one) => `[${one}](#${anchors.get(one)})`);
  const alias = own === name ? code : code.replace(new RegExp(`\\b${own}\\b`), name);
  const lines = [`### ${name}`, "", prose, "", "```ts", alias.replaceAll("    ", "  "), "```", ""];
  return [...lines, ...(others.length > 0 ? [`See ${others.join(", ")}.`, ""] : [])].join("\n");
}

/** Exports without documentation. */
export const undocumented = () =>
  exported()
    .filter(({ own, file }) => (declarationOf(file, own)?.prose ?? "") === "")
    .map(({ name }) => name);

/** The whole page. */
export function apiPage() {
  const byName = (a, b) => (a.name < b.name ? -1 : 1);
  const all = exported().sort((a, b) => Number(a.isType) - Number(b.isType) || byName(a, b));
  const anchors = anchorsOf(["The library", "Functions and values", ...all.map(({ name }) => name)]);
  const part = (isType) =>
    all
      .filter((one) => one.isType === isType)
      .map((one) => section(one, anchors))
      .join("\n");
  const example = readFileSync(join(root, "docs", "example.mjs"), "utf8").trim();
  return `# The library

<!-- Written by \`npm run docs\` out of the types and their comments; change those. -->

\`import { readPlan, readActuals, evaluate, reports } from "dabiao"\`: the tool without its shell. Everything is pure: bytes and values in, values and texts out; nothing opens a file, asks for the time or writes anywhere, and nothing throws because of what stands in an input. It runs in Node, in a browser, and wherever else there is ECMAScript 2023 with TextDecoder.

\`\`\`js
${example}
\`\`\`

Step by step: \`readPlan\` and \`readActuals\` read bytes and collect diagnostics, \`evaluate\` judges (scorecards as values), \`checkRun\` and \`compareRun\` do that and add what a report needs, and every one of \`reports\` writes a run in the language of a catalogue.

## Functions and values

${part(false)}
## Types

${part(true)}`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(join(root, "docs", "api.md"), apiPage());
