import type { Command } from "commander";
import { error } from "../core/diagnostic.ts";
import type { OptionGroup } from "../messages/catalogue.ts";
import { planJsonSchema } from "../read/plan-schema.ts";
import { resultJsonSchema } from "../read/result-schema.ts";
import { languageOf } from "./deliver.ts";
import type { Host } from "./host.ts";
import { LANGUAGE, type Options, says, text } from "./options.ts";
import { once, oneOf } from "./usage.ts";
import { INIT_WORDS, inBoth, tell, writeNew } from "./written.ts";

const SCHEMAS = {
  plan: planJsonSchema,
  result: resultJsonSchema,
} as const;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as readonly (keyof typeof SCHEMAS)[];

/** What a plan's first line calls the schema that lies beside it. */
export const SCHEMA_FILE = "plan.schema.json";

const textOf = (schema: Record<string, unknown>): string => `${JSON.stringify(schema, null, 2)}\n`;

export const planSchemaText = (): string => textOf(planJsonSchema());

/** Declares `dabiao schema`; the code it ends with goes to `done`. */
export function addSchema(program: Command, host: Host, done: (code: number) => void): void {
  program
    .command("schema")
    .usage("[plan|result] [options]")
    .description(inBoth((words) => words.schema))
    .argument(
      "[what]",
      inBoth((words) => words.what),
    )
    .optionsGroup("output" satisfies OptionGroup)
    .option("-o, --output <path>", says("output"), once("--output", text))
    .option(...LANGUAGE)
    .action(async (what: string | undefined, options: Options) => done(await schema(what ?? "plan", options, host)));
}

async function schema(what: string, { output, lang }: Options, host: Host): Promise<number> {
  const text = textOf(SCHEMAS[oneOf("schema", SCHEMA_NAMES)(what)]());
  const language = lang ?? languageOf(host) ?? "en";
  if (output === undefined || output === "-") return writeNew({ stdout: text }, language, host);
  const problem = await host.write(output, text);
  if (problem === null) await tell([], language, host, [INIT_WORDS[language].wrote([host.shown(output)])]);
  else await tell([error("output/cannot-write", { path: output, problem }, null)], language, host);
  return problem === null ? 0 : 4;
}
