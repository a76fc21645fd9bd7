// Programs as entries list them: `{ name, version?, note?, argv, exit?, read?, agrees?, inside? }`. `argv` is null where a
// program isn't installed, `note` is said behind its name (`{ en, zh }`), `read` turns what it wrote into what it found.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, "..", "..");

/** A program of tests/bench/peers. */
export const peerFile = (name) => join(here, "peers", name);

/** The command as it is installed. */
export const dabiao = (name, args, own = {}) => ({
  name,
  argv: [process.execPath, join(root, "bin", "dabiao.js"), ...args],
  ...own,
});

/** What every start of Node takes, to see what a program adds to it. */
export const bareNode = { name: "node -e 0", argv: [process.execPath, "-e", "0"] };

/** A program of others; `found` is what tools.mjs found, null: it isn't here. */
export const peer = (name, found, args, own = {}) => ({
  name,
  version: found?.version ?? "",
  argv: found === null ? null : [...found.command, ...args(found)],
  ...own,
});

/** Miller, awk and SQL read no YAML. */
export const PLAN_AS_CSV = { en: "plan as CSV", zh: "计划为 CSV" };
/** Python's own reader of CSV. */
export const CSV_MODULE = { en: "csv module", zh: "csv 模块" };
