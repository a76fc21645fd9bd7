import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { table } from "./table.ts";

/** Every format that a run can be written in; the first is the default. */
export const FORMATS: readonly Format[] = [table, json, csv, markdown];

export const formatNamed = (name: string): Format | undefined => FORMATS.find((format) => format.name === name);
