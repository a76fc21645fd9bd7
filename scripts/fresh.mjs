// Builds dist/ where what it is made of is newer: an older build would be tested and measured in its place.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(fileURLToPath(import.meta.url), "..", "..");

/** The newest change of a file, or of anything in a folder, in milliseconds. */
function newest(path) {
  const names = statSync(path).isDirectory() ? readdirSync(path, { recursive: true }) : [];
  return Math.max(statSync(path).mtimeMs, ...names.map((name) => statSync(join(path, name)).mtimeMs));
}

/** The last file that the build writes. */
const BUILT = join(root, "dist", "sbom.cdx.json");

export function buildWhereOlder() {
  const sources = ["src", "scripts", "package.json", "package-lock.json", "tsconfig.types.json"];
  if (existsSync(BUILT) && sources.every((name) => newest(join(root, name)) < statSync(BUILT).mtimeMs)) return;
  process.stderr.write("building dist/\n");
  execFileSync(process.execPath, [join(root, "scripts", "build.mjs")], { stdio: ["ignore", "inherit", "inherit"] });
}
