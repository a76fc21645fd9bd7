// Reads every plan of a folder by a package, which is given by its path.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modulePath, folder] = process.argv.slice(2);
const { parse, load } = createRequire(import.meta.url)(modulePath);
const plans = readdirSync(folder).map((name) => (parse ?? load)(readFileSync(join(folder, name), "utf8")));
console.log(`${plans.length} plans, ${plans.flatMap(({ indicators }) => indicators).length} indicators`);
