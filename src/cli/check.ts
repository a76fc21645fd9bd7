import type { Command } from "commander";
import type { Run } from "../report/format.ts";
import { deliver } from "./deliver.ts";
import { exitOf } from "./exit.ts";
import { errorsIn, gather } from "./gather.ts";
import type { Host } from "./host.ts";
import { addCheckOptions, type Options, outputsOf, refuseBadCall } from "./options.ts";

/** Declares `dabiao check`; the code it ends with goes to `done`. */
export function addCheck(program: Command, host: Host, done: (code: number) => void): void {
  addCheckOptions(program.command("check")).action(async (plans: string[], options: Options) =>
    done(await check(plans, options, host)),
  );
}

async function check(plans: readonly string[], options: Options, host: Host): Promise<number> {
  const outputs = outputsOf(options, "table");
  refuseBadCall(plans, options);
  const gathered = await gather("check", plans, options.actuals!, options, host);
  const rules = { failOn: options.failOn ?? ["missed"], onMissing: options.onMissing ?? "error" };
  const { run } = gathered;
  const errors = errorsIn(run.diagnostics, gathered.omittedErrors);
  const runWith = (failedOutputs: number): Run => {
    const { code, also, closing } = exitOf(run.scorecards, run.diagnostics, errors, rules, failedOutputs);
    return { ...run, exit: { code, also }, closing };
  };
  return deliver(runWith, outputs, options, gathered.language, gathered.limits, host);
}
