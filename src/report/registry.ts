import { compact } from "./compact.ts";
import { csv, csvInPieces } from "./csv.ts";
import type { Format } from "./format.ts";
import { github } from "./github.ts";
import { html } from "./html/html.ts";
import { json, jsonPieces } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { pretty } from "./pretty.ts";
import { sarif } from "./sarif.ts";
import { table } from "./table.ts";
import { tap } from "./tap.ts";
import { zipingCsv } from "./ziping/csv.ts";
import { ziping } from "./ziping/markdown.ts";

const ZIPING_CSV: Format = { name: "ziping-csv", render: zipingCsv };

/** Every format that a run can be written in; the first is the default. */
export const FORMATS: readonly Format[] = [
  { name: "table", tellsOwners: true, render: table },
  { name: "json", tellsOwners: true, tellsSums: true, render: json, pieces: jsonPieces },
  { name: "csv", tellsOwners: true, render: csv, pieces: csvInPieces },
  { name: "markdown", tellsOwners: true, render: markdown },
  { name: "html", tellsOwners: true, tellsSums: true, render: html },
  { name: "ziping", csv: ZIPING_CSV, render: ziping },
  ZIPING_CSV,
  { name: "pretty", tellsDiagnostics: true, render: pretty },
  { name: "compact", tellsDiagnostics: true, render: compact },
  { name: "junit", render: junit },
  { name: "sarif", render: sarif },
  { name: "github", tellsDiagnostics: true, render: github },
  { name: "tap", tellsDiagnostics: true, render: tap },
];

/** The format of a name; undefined: there is none. */
export const formatNamed = (name: string): Format | undefined => FORMATS.find((format) => format.name === name);
