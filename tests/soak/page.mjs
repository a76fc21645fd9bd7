// What the long tests found, as a table in both languages.
import { join } from "node:path";
import { isProgram, markdownTable, shownResults } from "../bench/markdown.mjs";
import { root } from "../bench/programs.mjs";
import { ENTRIES } from "./registry.mjs";

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

/** What was found before, and the pages with it. */
export const { readResults, pages, write } = shownResults({
  entries: ENTRIES,
  file: join(root, "tests", "soak", "results.json"),
  mark: "soak",
  pages: [
    { path: join(root, "docs", "reliability.md"), content: (results) => table(results, "en") },
    { path: join(root, "docs", "reliability.zh-CN.md"), content: (results) => table(results, "zh") },
  ],
});

// The pages anew, of the figures that there are.
if (isProgram(import.meta.url)) await write([]);
