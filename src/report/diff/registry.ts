import type { Format } from "../format.ts";
import { csv } from "./csv.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import type { DiffRun } from "./run.ts";
import { table } from "./table.ts";

/** Every format that two results beside one another can be written in; the first is the default. */
export const DIFF_FORMATS: readonly Format<DiffRun>[] = [
  { name: "table", render: table },
  { name: "json", render: json },
  { name: "csv", render: csv },
  { name: "markdown", render: markdown },
];
