/* Every input that once broke a rule, or could, and every one by which a diagnostic explains itself. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { faultsOf, type Input, readInput, writtenInput } from "./execute.ts";
import { EXPLAINED } from "./inputs.ts";

const FOLDER = new URL("corpus/", import.meta.url);
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
const inputNamed = (name: string): Input => readInput(readFileSync(new URL(name, FOLDER), "utf8"));

/** What else may be done with the files of an input. */
const CALLS: readonly (readonly string[])[] = [
  ["check", "PLAN", "-a", "TABLE", "-f", "json"],
  ["check", "PLAN", "-a", "TABLE", "--by", "owner"],
  ["compare", "PLAN", "-a", "TABLE", "-f", "json"],
  ["validate", "PLAN", "TABLE"],
  ["template", "PLAN"],
  ["init", "--from", "TABLE", "-o", "-"],
];

/** The same files under those calls for which there are all. */
function othersOf({ files, ...rest }: Input): Input[] {
  const paths = Object.keys(files);
  const [plan, table] = [/\.ya?ml$/, /\.csv$/].map((ending) => paths.find((path) => ending.test(path)));
  return CALLS.map((call) => call.map((word) => (word === "PLAN" ? plan : word === "TABLE" ? table : word)))
    .filter((call): call is string[] => call.every((word) => word !== undefined))
    .map((argv) => ({ ...rest, files, argv }));
}

describe("no rule is broken by", () => {
  test.each(NAMES)("%s", async (name) => {
    const input = inputNamed(name);
    for (const one of [input, ...othersOf(input)]) {
      expect((await faultsOf(one, true)).broken, writtenInput(one)).toEqual([]);
    }
  });

  test("the examples of the diagnostics", async () => {
    for (const input of EXPLAINED) expect((await faultsOf(input)).broken, writtenInput(input)).toEqual([]);
  }, 60_000);
});

test("the corpus holds inputs as they are written, and not what a campaign has just found", () => {
  for (const name of NAMES) {
    expect(name).not.toMatch(/^find-/);
    expect(readInput(writtenInput(inputNamed(name)))).toEqual(inputNamed(name));
  }
});
