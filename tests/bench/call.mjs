// What `npm run bench` is asked for.
import { parseArgs } from "node:util";
import { ENTRIES } from "./registry.mjs";

export const HELP = `npm run bench -- [options]

  --entry NAME   only this entry; repeatable
  --all          every entry, also those that take gigabytes and minutes
  --rounds N     rounds of every entry, in the place of its own number
  --areas N      areas of the entry scoring; default 10000
  --draws N      draws of the entry draws; default 10000
  --list         the entries
  --write        keep the figures in tests/bench/results.json and write docs/benchmarks*.md, and the READMEs where they
                 have the marks <!-- bench --> and <!-- /bench -->
  --help         this help

DABIAO_BENCH_MODULES names a node_modules folder with @duckdb/node-api and js-yaml. A program that isn't there is a row
that says so.
`;

/** A call that can't be run, and why. */
export class Refused extends Error {}

function whole(option, text) {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Refused(`--${option} needs a whole number above 0, not "${text}"`);
  return Number(text);
}

/** What the call asks for. */
export function asked(args) {
  let values;
  try {
    const text = { type: "string" };
    const flag = { type: "boolean", default: false };
    const options = { rounds: text, areas: text, draws: text, all: flag, list: flag, write: flag, help: flag };
    ({ values } = parseArgs({ args, options: { entry: { type: "string", multiple: true }, ...options } }));
  } catch (error) {
    throw new Refused(error.message);
  }
  const unknown = (values.entry ?? []).find((name) => !ENTRIES.some((entry) => entry.name === name));
  if (unknown !== undefined) {
    const names = ENTRIES.map(({ name }) => name).join(", ");
    throw new Refused(`no entry is called "${unknown}"; there are ${names}`);
  }
  if (values.entry && values.all) throw new Refused("--all is every entry: leave out --entry");
  const [rounds, areas, draws] = ["rounds", "areas", "draws"].map((option) => whole(option, values[option]));
  const wanted = ({ name, large }) => values.entry?.includes(name) ?? (values.all || !large);
  const entries = ENTRIES.filter(wanted);
  for (const [option, name] of [
    ["areas", "scoring"],
    ["draws", "draws"],
  ])
    if (values[option] !== undefined && !entries.some((entry) => entry.name === name))
      throw new Refused(`--${option} is for the entry ${name}, which is not asked for`);
  return { ...values, rounds, entries, own: { scoring: areas && { areas }, draws: draws && { draws } } };
}
