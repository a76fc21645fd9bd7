import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Tests of the built tool must not meet an older build. */
export default function setup(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL("../scripts/build.mjs", import.meta.url))], {
    stdio: "inherit",
  });
}
