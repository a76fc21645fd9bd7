import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Whether there is a Python to ask. */
export const hasPython = spawnSync("python3", ["--version"]).status === 0;

/** What an oracle says of each of these cases. */
export function ask<T>(script: string, cases: readonly unknown[]): T[] {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const input = cases.map((one) => JSON.stringify(one)).join("\n");
  const output = execFileSync("python3", ["-B", path], { input, encoding: "utf8", maxBuffer: 1 << 30 });
  return output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}
