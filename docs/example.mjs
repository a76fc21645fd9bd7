import { catalogues, checkRun, plainLook, readActuals, readPlan, reportNamed, wantedBy } from "dabiao";

/** What `dabiao check plan.yaml -a actuals.csv -f FORMAT` writes, of two files that are in memory, and the exit code. */
export function report(planBytes, csvBytes, format, language, options = {}) {
  const plan = readPlan("plan.yaml", planBytes);
  const wanted = wantedBy(plan.plan ? [plan.plan] : [], null);
  const actuals = readActuals("actuals.csv", csvBytes, wanted);
  const run = checkRun({ plans: [plan], actuals: [actuals] }, options);
  return { text: reportNamed(format).render(run, plainLook(catalogues[language])), code: run.exit.code };
}
