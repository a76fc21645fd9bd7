import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { areaNames, AS_OF, indicators, planText, writeActuals, writePlanTable } from "../data.mjs";
import { bareNode, dabiao, peer, peerFile, PLAN_AS_CSV, CSV_MODULE } from "../programs.mjs";
import { command, nodePackage, python, r } from "../tools.mjs";

const UNQUOTED = { en: "plan as CSV; quotes not read", zh: "计划为 CSV；不识别引号" };

/** How many targets every area has met and missed, out of a row a verdict or a row an area: the areas in one order. */
function counts(stdout) {
  const [, ...lines] = stdout.replaceAll("\r", "").trimEnd().split("\n");
  const tally = new Map();
  for (const line of lines) {
    const [area, first, second] = line.split(",");
    const own = tally.get(area) ?? [0, 0];
    if (second === undefined) own[first === "met" ? 0 : 1]++;
    else own.splice(0, 2, Number(first), Number(second));
    tally.set(area, own);
  }
  return [...tally]
    .map(([area, own]) => `${area} ${own.join(" ")}`)
    .sort()
    .join("\n");
}

const grouped = (count) => count.toLocaleString("en-US");

/** One plan over many areas, in one long CSV; entries differ in their size. */
export const batch = (own) => ({
  ratio: "base-to-row",
  tiny: { areas: 7, targets: 5, years: 4 },
  title: ({ areas, targets, years }) => ({
    en: `One plan over ${grouped(areas)} areas: ${grouped(areas * targets * years)} rows`,
    zh: `一份计划，${grouped(areas)} 个地区：${grouped(areas * targets * years)} 行`,
  }),
  about: {
    en: "`dabiao check plan.yaml -a actuals.csv --as-of 2024 -f csv --columns area,verdict`: a line for every verdict. The others print how many targets each area has met and missed, and have to come to the same counts.",
    zh: "`dabiao check plan.yaml -a actuals.csv --as-of 2024 -f csv --columns area,verdict`：每个结论一行。其他程序输出各地区达标和未达标的个数，且必须与之一致。",
  },
  prepare(folder, { areas, targets, years }) {
    const [plan, table, actuals] = ["plan.yaml", "plan.csv", "actuals.csv"].map((name) => join(folder, name));
    const asked = indicators(targets);
    writeFileSync(plan, planText("bench", asked, { years }));
    writePlanTable(table, asked);
    const written = writeActuals(actuals, { areas: areaNames(areas), years, asked });
    const year = String(AS_OF);
    const read = counts;
    const miller = [
      ...["--icsv", "--ocsv", "put", "-q", "-s", `as_of=${year}`, "-f", peerFile("batch-latest.mlr")],
      ...["then", "join", "-j", "indicator", "-f", table, "then", "put", "-q", "-f", peerFile("batch-counts.mlr")],
    ];
    const awk = () => ["-F,", "-f", peerFile("batch.awk"), `asOf=${year}`, table, actuals];
    const files = [plan, actuals, year];
    return {
      files: [{ path: actuals, rows: written }],
      programs: [
        dabiao(
          "dabiao check",
          ["check", plan, "-a", actuals, "--as-of", year, "-f", "csv", "--columns", "area,verdict"],
          {
            exit: 1,
            read,
          },
        ),
        bareNode,
        peer("pandas", python("pandas", "yaml"), () => [peerFile("batch-pandas.py"), ...files], { read }),
        peer("Python", python("python", "yaml"), () => [peerFile("batch-csv.py"), ...files], {
          note: CSV_MODULE,
          read,
        }),
        peer("R data.table", r("data.table", "yaml"), () => [peerFile("batch-data-table.R"), ...files], { read }),
        peer(
          "DuckDB",
          nodePackage("@duckdb/node-api"),
          ({ path }) => [peerFile("batch-duckdb.mjs"), path, table, actuals, year],
          { note: PLAN_AS_CSV, read },
        ),
        peer("Miller", command("mlr", "--version"), () => [...miller, actuals], { note: PLAN_AS_CSV, read }),
        peer("gawk", command("gawk", "--version"), awk, { note: UNQUOTED, read }),
        peer("mawk", command("mawk", "-W", "version"), awk, { note: UNQUOTED, read }),
      ],
    };
  },
  ...own,
});
