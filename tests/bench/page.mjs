// Figures as Markdown, in both languages.
import { join } from "node:path";
import { isProgram, markdownTable, shownResults } from "./markdown.mjs";
import { root } from "./programs.mjs";
import { ENTRIES } from "./registry.mjs";

const WORDS = {
  en: {
    program: "program",
    wall: "wall",
    cpu: "CPU",
    rss: "peak memory",
    ratio: { "row-to-base": "÷ first row", "base-to-row": "dabiao ÷ it" },
    missing: "not installed",
    unmeasured: "not measured",
    atMost: (size) => `at most ${size}`,
    of: (name, note) => `${name} (${note})`,
    measured: ({ rounds, machine, method }) => `Medians of ${rounds} rounds; ${machine}; measured by ${method}.`,
    summary: ["work", "time and peak memory", "ratios"],
  },
  zh: {
    program: "程序",
    wall: "用时",
    cpu: "CPU",
    rss: "内存峰值",
    ratio: { "row-to-base": "÷ 首行", "base-to-row": "dabiao ÷ 本行" },
    missing: "未安装",
    unmeasured: "未测",
    atMost: (size) => `不超过 ${size}`,
    of: (name, note) => `${name}（${note}）`,
    measured: ({ rounds, machine, method }) => `${rounds} 轮的中位数；${machine}；测量方式：${method}。`,
    summary: ["工作", "用时和内存峰值", "比值"],
  },
};

/** Milliseconds as people read them. */
export function timeText(milliseconds) {
  if (milliseconds >= 1_000) return `${(milliseconds / 1e3).toFixed(milliseconds < 10_000 ? 2 : 1)} s`;
  return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
}

/** Two digits at least, and no more than three. */
export const ratioText = (ratio) => (ratio < 0.1 ? ratio.toFixed(3) : ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0));

const memoryText = (bytes) => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

const entryOf = ({ name }) => ENTRIES.find((entry) => entry.name === name);

const nameOf = ({ name, version, note }, language) => {
  const full = version === "" ? name : `${name} ${version}`;
  return note === null ? full : WORDS[language].of(full, note[language]);
};

/** The same table with its columns in line, for a terminal. */
export function inLine(text) {
  const rows = text.split("\n").map((line) => line.slice(2, -2).split(" | "));
  const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  const cell = (own, column) => (column === 0 ? own.padEnd(widths[0]) : own.padStart(widths[column]));
  return rows.map((cells) => `| ${cells.map(cell).join(" | ")} |`).join("\n");
}

/** One entry's table. */
export function table(result, language) {
  const words = WORDS[language];
  const head = words.ratio[entryOf(result).ratio];
  const rows = result.rows.map((row) => {
    if (row.missing) return [nameOf(row, language), words.missing, "", "", "", "", ""];
    const { wall, cpu, rss, atMost, ratios } = row;
    const told = (value, text) => (value === null ? words.unmeasured : text(value));
    const memory = told(rss, memoryText);
    return [
      nameOf(row, language),
      told(wall, timeText),
      told(ratios.wall, ratioText),
      told(cpu, timeText),
      told(ratios.cpu, ratioText),
      atMost ? words.atMost(memory) : memory,
      told(ratios.rss, ratioText),
    ];
  });
  return markdownTable([[words.program, words.wall, head, words.cpu, head, words.rss, head], ...rows]);
}

/** One entry with what it is about. */
function section(result, language) {
  const entry = entryOf(result);
  const parts = [
    `## ${entry.title(result.sizes)[language]}`,
    `\`npm run bench -- --entry ${result.name}\``,
    entry.about[language],
    table(result, language),
    WORDS[language].measured(result),
  ];
  return parts.join("\n\n");
}

const whole = (results, language) => `\n${results.map((result) => section(result, language)).join("\n\n")}\n\n`;

/** One line an entry: what its first program takes, and the ratios of wall time (or of what the entry `counts`). */
function summary(results, language) {
  const rows = results.map((result) => {
    const { ratio, title, counts = "wall" } = entryOf(result);
    const [first, ...others] = result.rows;
    // Of the same program only what is different about the row.
    const short = (row) => (row.name === first.name && row.note !== null ? row.note[language] : nameOf(row, language));
    const ratios = others
      .filter((row) => !row.missing && row.ratios[counts] !== null)
      .map((row) => [`${ratioText(row.ratios[counts])} ×`, row])
      .map(([times, row]) => (ratio === "base-to-row" ? `${times} ${row.name}` : `${short(row)}: ${times}`));
    const took = [timeText(first.wall), ...(first.rss === null ? [] : [memoryText(first.rss)])].join(", ");
    return [title(result.sizes)[language], `${nameOf(first, language)}: ${took}`, ratios.join(" · ")];
  });
  return `\n${markdownTable([WORDS[language].summary, ...rows], false)}\n\n`;
}

/** What was measured before, and the pages with it; a part of the entries can be measured anew. */
export const { readResults, pages, write } = shownResults({
  entries: ENTRIES,
  file: join(root, "tests", "bench", "results.json"),
  mark: "bench",
  pages: [
    { path: join(root, "docs", "benchmarks.md"), content: (results) => whole(results, "en") },
    { path: join(root, "docs", "benchmarks.zh-CN.md"), content: (results) => whole(results, "zh") },
    { path: join(root, "README.md"), content: (results) => summary(results, "en") },
    { path: join(root, "README.zh-CN.md"), content: (results) => summary(results, "zh") },
  ],
});

// The pages anew, of the figures that there are.
if (isProgram(import.meta.url)) await write([]);
