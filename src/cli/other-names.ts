import { VERDICTS } from "../core/assessment.ts";
import { fold } from "../core/fold.ts";
import { CATALOGUES } from "../messages/registry.ts";
import type { OtherNames } from "./usage.ts";

/** What formats are called elsewhere, and the endings of their files. */
export const OTHER_FORMATS: OtherNames = new Map([
  ["md", "markdown"],
  ["gfm", "markdown"],
  ["txt", "table"],
  ["text", "table"],
  ["xlsx", "csv"],
  ["xls", "csv"],
  ["excel", "csv"],
  ["tsv", "csv"],
  ["yaml", "json"],
  ["yml", "json"],
  ["jsonl", "json"],
  ["ndjson", "json"],
  ["xml", "junit"],
  ["htm", "html"],
  ["web", "html"],
  ["gha", "github"],
  ["actions", "github"],
]);

/** What people write for the values of other options. */
export const OTHER_VALUES = {
  lang: new Map([
    ["cn", "zh"],
    ["chinese", "zh"],
    ["chs", "zh"],
    ["zh-cn", "zh"],
    ["zh_cn", "zh"],
    ["中文", "zh"],
    ["汉语", "zh"],
    ["us", "en"],
    ["english", "en"],
    ["en-us", "en"],
    ["en_us", "en"],
    ["英文", "en"],
    ["英语", "en"],
  ]),
  color: new Map([
    ["yes", "always"],
    ["on", "always"],
    ["true", "always"],
    ["no", "never"],
    ["off", "never"],
    ["none", "never"],
    ["false", "never"],
  ]),
  encoding: new Map([
    ["unicode", "utf-16le"],
    ["utf16", "utf-16le"],
    ["utf-16", "utf-16le"],
    ["cp936", "gb18030"],
    ["936", "gb18030"],
    ["chinese", "gb18030"],
  ]),
  /** As reports call them, in every language. */
  verdict: () =>
    new Map(
      Object.values(CATALOGUES).flatMap(({ report }) =>
        VERDICTS.map((verdict) => [fold(report.verdicts[verdict]), verdict]),
      ),
    ),
} as const satisfies Readonly<Record<string, OtherNames | (() => OtherNames)>>;

/** The format that the ending of a file's name says; null: none of these. */
export function formatOf(path: string, formats: readonly string[]): string | null {
  const ending = /[^./\\]\.([a-z\d]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  const format = OTHER_FORMATS.get(ending) ?? ending;
  return formats.includes(format) ? format : null;
}

/** The right value of --format where a path stands in the place of a name: json:out.json; null: it is no path. */
export function outputNamed(value: string, formats: readonly string[]): string | null {
  const isPath = /^[a-z]:[\\/]/i.test(value) || !value.includes(":");
  const format = isPath ? formatOf(value, formats) : null;
  return format && `${format}:${format === "csv" ? value.replace(/\.xlsx?$/i, ".csv") : value}`;
}
