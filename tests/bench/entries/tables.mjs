import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { areaNames, indicators, planText, writeActuals } from "../data.mjs";
import { peer, peerFile, root } from "../programs.mjs";
import { nodePackage } from "../tools.mjs";

/** Whether the time of a table grows with its rows or faster. */
export const tables = {
  name: "tables",
  rounds: 7,
  ratio: "row-to-base",
  sizes: { rows: 1_000 },
  tiny: { rows: 10 },
  title: ({ rows }) => ({
    en: `A table of ${rows.toLocaleString("en-US")} and of ${(rows * 10).toLocaleString("en-US")} rows`,
    zh: `${rows.toLocaleString("en-US")} 行和 ${(rows * 10).toLocaleString("en-US")} 行的表格`,
  }),
  about: {
    en: "The making of the table alone, measured inside the process: dabiao's gap table, and cli-table3 with the cells ready. Memory is that of the whole process.",
    zh: "只测制表本身，在进程内计时：dabiao 的差距表，以及单元格已备好的 cli-table3。内存为整个进程的。",
  },
  prepare(folder, { rows }) {
    const [area] = areaNames(1);
    const library = pathToFileURL(join(root, "dist", "index.mjs")).href;
    const files = [rows, rows * 10].map((count) => {
      const asked = indicators(count);
      const [plan, actuals] = ["yaml", "csv"].map((kind) => join(folder, `${count}.${kind}`));
      writeFileSync(plan, planText("bench", asked, { area, years: 2 }));
      return { plan, path: actuals, rows: writeActuals(actuals, { areas: [area], years: 2, asked }) };
    });
    const made = (who, { plan, path, rows: count }) => {
      const indicatorsShown = (stdout) => new Set(stdout.match(/指标\d+/g)).size;
      const read = (stdout) => (indicatorsShown(stdout) === count / 2 ? "every row" : "");
      const args = [peerFile("tables.mjs"), who, library, plan, path];
      return { args, own: { inside: true, read, note: { en: `${count / 2} rows`, zh: `${count / 2} 行` } } };
    };
    const ours = files.map((file) => made("dabiao", file));
    const theirs = made("cli-table3", files[0]);
    return {
      files,
      programs: [
        ...ours.map(({ args, own }) => ({ name: "dabiao", argv: [process.execPath, ...args], ...own })),
        peer("cli-table3", nodePackage("cli-table3"), () => theirs.args, theirs.own),
      ],
    };
  },
};
