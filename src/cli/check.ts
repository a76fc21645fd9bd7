import type { Command } from "commander";
import type { Run } from "../report/format.ts";
import { deliver } from "./deliver.ts";
import { CONDITIONS, exitOf } from "./exit.ts";
import { errorsIn, gather } from "./gather.ts";
import type { Host } from "./host.ts";
import { addCheckOptions, type Options, outputsOf } from "./options.ts";
import { refuse } from "./usage.ts";

/** Declares `dabiao check`; the code it ends with goes to `done`. */
export function addCheck(program: Command, host: Host, done: (code: number) => void): void {
  addCheckOptions(program.command("check")).action(async (plans: string[], options: Options) =>
    done(await check(plans, options, host)),
  );
}

async function check(plans: readonly string[], options: Options, host: Host): Promise<number> {
  const outputs = outputsOf(options, "table");
  const csv = plans.find((path) => /\.(?:csv|tsv|xlsx?)$/i.test(path));
  if (csv !== undefined) refuse("usage/csv-as-plan", { path: csv });
  if (plans.length === 0) refuse("usage/missing-argument", { name: "<plan...>" });
  if (options.actuals === undefined) refuse("usage/missing-option", { option: "-a, --actuals" });
  if (options.failOn?.includes("never") && options.failOn.length > 1) {
    const value = options.failOn.join(",");
    refuse("usage/bad-value", { option: "--fail-on", value, allowed: CONDITIONS, suggestion: "never" });
  }
  if (plans.includes("-") && options.actuals.includes("-")) refuse("file/read-twice", { path: "-" });
  const gathered = await gather("check", plans, options.actuals, options, host);
  const rules = { failOn: options.failOn ?? ["missed"], onMissing: options.onMissing ?? "error" };
  const { run } = gathered;
  const errors = errorsIn(run.diagnostics, gathered.omittedErrors);
  const runWith = (failedOutputs: number): Run => {
    const { code, also, closing } = exitOf(run.scorecards, run.diagnostics, errors, rules, failedOutputs);
    return { ...run, exit: { code, also }, closing };
  };
  return deliver(runWith, outputs, options, gathered.language, gathered.limits, host);
}
