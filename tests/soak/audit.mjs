// Asks the registry for known holes in what is installed, and counts licences. Ends with 1 where there is a hole.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../bench/programs.mjs";
import { figures } from "./figures.mjs";

/** What npm found; null: the registry gives no such answer (a mirror may not). */
function holes() {
  const { stdout } = spawnSync("npm", ["audit", "--json"], { cwd: root, encoding: "utf8" });
  const { metadata } = JSON.parse(stdout);
  return metadata?.vulnerabilities?.total ?? null;
}

const { components } = JSON.parse(readFileSync(join(root, "dist", "sbom.cdx.json"), "utf8"));
const licences = [...new Set(components.map(({ licenses: [{ license, expression }] }) => license?.id ?? expression))];
const found = { holes: holes(), bundled: components.length, licences: licences.sort() };
process.stdout.write(`${JSON.stringify(found)}\n`);
figures(found);
process.exitCode = found.holes ? 1 : 0;
