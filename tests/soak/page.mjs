// What the long tests found, as a table in both languages.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { filled, keep, kept, markdownTable, merged } from "../bench/markdown.mjs";
import { root } from "../bench/programs.mjs";
import { ENTRIES } from "./registry.mjs";

/** Where the figures stand that the pages are made of. */
const RESULTS = join(root, "tests", "soak", "results.json");
const PAGES = { en: join("docs", "reliability.md"), zh: join("docs", "reliability.zh-CN.md") };
const WORDS = {
  en: { head: ["what", "figures", "again"], ran: ({ on, machine }) => `${on}, ${machine}` },
  zh: { head: ["内容", "结果", "重做"], ran: ({ on, machine }) => `${on}，${machine}` },
};

/** The call of an entry as somebody would type it. */
export const typed = ({ env, argv }) =>
  [...Object.entries(env).map(([name, value]) => `${name}=${value}`), ...argv].join(" ");

function table(results, language) {
  const rows = results.map((result) => {
    const { name, title, told } = ENTRIES.find((entry) => entry.name === result.name);
    return [title[language], told(result.figures)[language], `\`npm run soak -- --entry ${name}\``];
  });
  const ran = [...new Set(results.map(WORDS[language].ran))];
  return `\n${markdownTable([WORDS[language].head, ...rows], false)}\n\n${ran.join("; ")}\n\n`;
}

export const readResults = () => kept(RESULTS);

/** The pages as they should be: path and text. */
export const pages = (results) =>
  Object.entries(PAGES).map(([language, name]) => {
    const path = join(root, name);
    return { path, text: filled(readFileSync(path, "utf8"), "soak", table(results, language)) };
  });

/** Keeps the figures and writes the pages; gives their paths. */
export async function write(fresh) {
  const results = merged(ENTRIES, readResults(), fresh);
  await keep(RESULTS, results);
  const written = pages(results);
  for (const page of written) writeFileSync(page.path, page.text);
  return [RESULTS, ...written.map((page) => page.path)];
}

// By itself: the pages anew, of the figures that there are.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await write([]);
