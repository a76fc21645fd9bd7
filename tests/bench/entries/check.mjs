import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { areaNames, AS_OF, indicators, planText, writeActuals, writePlanTable } from "../data.mjs";
import { bareNode, dabiao, peer, peerFile, PLAN_AS_CSV, CSV_MODULE } from "../programs.mjs";
import { command, nodePackage, python, r } from "../tools.mjs";

/** The verdict of every target out of a gap table, in the order of the plan. */
function verdicts(stdout) {
  const rows = [...stdout.matchAll(/^.*?(?:GI|指标)(\d+).*?\b(met|missed)\b/gm)];
  return rows
    .map(([, number, verdict]) => `${Number(number)} ${verdict}`)
    .sort((a, b) => parseInt(a) - parseInt(b))
    .join("\n");
}

/** One city, one plan, one small file: the everyday call. */
export const check = {
  name: "check",
  rounds: 15,
  ratio: "base-to-row",
  sizes: { targets: 14, years: 8, rows: 100 },
  tiny: { targets: 5, years: 4, rows: 20 },
  title: ({ targets, rows }) => ({
    en: `One city: ${targets} targets, ${rows} rows`,
    zh: `一个城市：${targets} 个目标，${rows} 行`,
  }),
  about: {
    en: "`dabiao check plan.yaml -a actuals.csv --as-of 2024`. The others read the plan and the CSV, keep the latest figure up to the year, and print target, figure, gap and verdict of every row. They check nothing else: no units, no names, no doubtful cells.",
    zh: "`dabiao check plan.yaml -a actuals.csv --as-of 2024`。其他程序读入计划和 CSV，取截至该年的最新数值，逐行输出目标值、实际值、差距和结论；除此之外不做任何检查：不查单位、名称和可疑的单元格。",
  },
  prepare(folder, { targets, years, rows }) {
    const [plan, table, actuals] = ["plan.yaml", "plan.csv", "actuals.csv"].map((name) => join(folder, name));
    const [area] = areaNames(1);
    const asked = indicators(targets);
    writeFileSync(plan, planText("bench", asked, { area, years }));
    writePlanTable(table, asked);
    const written = writeActuals(actuals, { areas: [area], years, asked, rows });
    const year = String(AS_OF);
    const read = verdicts;
    const miller = `$value != "" && $period <= ${year} && $area == "${area}"`;
    const steps = [
      ...["filter", miller, "then", "top", "-n", "1", "-f", "period", "-g", "indicator", "-a"],
      ...["then", "join", "-j", "indicator", "-f", table, "then", "put", "-f", peerFile("check.mlr")],
    ];
    return {
      files: [{ path: actuals, rows: written }],
      programs: [
        dabiao("dabiao check", ["check", plan, "-a", actuals, "--as-of", year], { exit: 1, read }),
        bareNode,
        peer("Python", python("python", "yaml"), () => [peerFile("check-csv.py"), plan, actuals, year], {
          note: CSV_MODULE,
          read,
        }),
        peer("pandas", python("pandas", "yaml"), () => [peerFile("check-pandas.py"), plan, actuals, year], { read }),
        peer("R", r("base", "yaml"), () => [peerFile("check.R"), plan, actuals, year], { read }),
        peer(
          "DuckDB",
          nodePackage("@duckdb/node-api"),
          ({ path }) => [peerFile("check-duckdb.mjs"), path, table, actuals, area, year],
          { note: PLAN_AS_CSV, read },
        ),
        peer("Miller", command("mlr", "--version"), () => ["--icsv", "--opprint", ...steps, actuals], {
          note: PLAN_AS_CSV,
          read,
        }),
      ],
    };
  },
};
