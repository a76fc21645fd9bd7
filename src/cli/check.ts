import type { Run } from "../report/format.ts";
import { compared } from "./against.ts";
import { deliver } from "./deliver.ts";
import { errorsIn, exitOf } from "../report/exit.ts";
import { gather } from "./gather.ts";
import type { Host } from "./host.ts";
import { type Options, outputsOf, refuseBadCall, ROLL_UPS } from "./options.ts";
import { byOwner, refuseWithoutOwners } from "./owners.ts";
import { watched } from "./progress.ts";
import { summingFor } from "./sums.ts";

/** Runs `dabiao check`; gives the code that it ends with. */
export function check(plans: readonly string[], options: Options, host: Host): Promise<number> {
  return watched(options, host, (world) => judge(plans, options, world));
}

async function judge(plans: readonly string[], options: Options, host: Host): Promise<number> {
  const outputs = outputsOf(options, "table", { places: ROLL_UPS });
  refuseWithoutOwners(outputs, options);
  refuseBadCall(plans, options);
  const gathered = await gather("check", plans, options.actuals!, options, summingFor(outputs, options, host));
  const run = options.against === undefined ? gathered.run : await compared(options.against, gathered, options, host);
  const worse = run.against?.failing.size ?? 0;
  const rules = { failOn: options.failOn ?? ["missed"], onMissing: options.onMissing ?? "error", worse };
  const errors = errorsIn(run.diagnostics, gathered.omittedErrors);
  const runWith = (failedOutputs: number): Run => {
    const { code, also, closing } = exitOf(run.scorecards, run.diagnostics, errors, rules, failedOutputs);
    return { ...run, exit: { code, also }, closing };
  };
  return deliver(
    runWith,
    byOwner(outputs, run, options, gathered.language),
    gathered.named,
    options,
    gathered.language,
    gathered.limits,
    host,
  );
}
