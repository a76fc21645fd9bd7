import { error } from "../core/diagnostic.ts";
import { INIT_WORDS } from "../messages/registry.ts";
import { planJsonSchema } from "../read/plan-json-schema.ts";
import { resultJsonSchema } from "../read/result-schema.ts";
import type { Host } from "./host.ts";
import type { Options } from "./options.ts";
import { oneOf } from "./usage.ts";
import { tell, writeNew } from "./written.ts";
import { languageOf } from "./world.ts";

const SCHEMAS = {
  plan: planJsonSchema,
  result: resultJsonSchema,
} as const;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as readonly (keyof typeof SCHEMAS)[];

/** What a plan's first line calls the schema that lies beside it. */
export const SCHEMA_FILE = "plan.schema.json";

const textOf = (schema: Record<string, unknown>): string => `${JSON.stringify(schema, null, 2)}\n`;

export const planSchemaText = (): string => textOf(planJsonSchema());

/** Writes a schema down; gives the code that this ends with. */
export async function schema(what: string, { output, lang }: Options, host: Host): Promise<number> {
  const text = textOf(SCHEMAS[oneOf("schema", SCHEMA_NAMES)(what)]());
  const language = lang ?? languageOf(host) ?? "en";
  if (output === undefined || output === "-") return writeNew({ stdout: text }, language, host);
  const problem = await host.write(output, text);
  if (problem === null) await tell([], language, host, [INIT_WORDS[language].wrote([host.shown(output)])]);
  else await tell([error("output/cannot-write", { path: output, problem }, null)], language, host);
  return problem === null ? 0 : 4;
}
