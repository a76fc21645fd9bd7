// One table of many rows, by dabiao's library or by cli-table3 out of the same cells. Only the making of the table is
// measured: arguments are who makes it, the library, the plan and the actuals.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [who, library, planPath, actualsPath] = process.argv.slice(2);
const { catalogues, checkRun, plainLook, readActuals, readPlan, reportNamed, wantedBy } = await import(library);
const plan = readPlan(planPath, readFileSync(planPath));
const actuals = readActuals(actualsPath, readFileSync(actualsPath), wantedBy([plan.plan], null));
const run = checkRun({ plans: [plan], actuals: [actuals] });
const look = plainLook(catalogues.en);

/** The table's cells, as the format csv has them. */
function cells() {
  const columns = ["indicator", "target", "actual", "period", "gap", "attainment", "verdict"];
  const text = reportNamed("csv").render(run, { ...look, columns });
  return text
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(",").map((cell) => cell.replace(/^"|"$/g, "")));
}

const MAKERS = {
  dabiao: () => () => reportNamed("table").render(run, look),
  "cli-table3": () => {
    const Table = createRequire(import.meta.url)("cli-table3");
    const [head, ...rows] = cells();
    return () => {
      const table = new Table({ head });
      table.push(...rows);
      return table.toString();
    };
  },
};

const make = MAKERS[who]();
const cpu = process.cpuUsage();
const start = performance.now();
const text = make();
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(`${text}\n${JSON.stringify({ wall, cpu: (user + system) / 1e3 })}\n`);
