import { compact } from "./compact.ts";
import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { github } from "./github.ts";
import { html } from "./html/html.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { pretty } from "./pretty.ts";
import { sarif } from "./sarif.ts";
import { table } from "./table.ts";
import { tap } from "./tap.ts";
import { zipingCsv } from "./ziping/csv.ts";
import { ziping } from "./ziping/markdown.ts";

/** Every format that a run can be written in; the first is the default. */
export const FORMATS: readonly Format[] = [
  table,
  json,
  csv,
  markdown,
  html,
  ziping,
  zipingCsv,
  pretty,
  compact,
  junit,
  sarif,
  github,
  tap,
];

/** The format of a name; undefined: there is none. */
export const formatNamed = (name: string): Format | undefined => FORMATS.find((format) => format.name === name);
