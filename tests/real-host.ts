import { type Host, nodeHost } from "../src/cli/host.ts";
import { run } from "../src/cli/main.ts";

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the whole tool in-process on the real files below the working folder, its streams piped and its environment empty. */
export async function runHere(argv: readonly string[], env: Host["env"] = {}): Promise<Outcome> {
  const written = { stdout: "", stderr: "" };
  const sink = (name: "stdout" | "stderr"): Host["stdout"] => ({
    terminal: false,
    columns: null,
    depth: 0,
    async write(text) {
      written[name] += text;
      return "written";
    },
  });
  const code = await run(argv, { ...nodeHost(), env, stdout: sink("stdout"), stderr: sink("stderr") });
  return { code, ...written };
}
