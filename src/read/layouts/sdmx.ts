import { fold } from "../../core/fold.ts";
import type { ColumnName } from "../columns.ts";
import { type Layout, rowOf, says } from "./layout.ts";

/** Attributes of SDMX-CSV that say nothing about which series a value belongs to. */
const ATTRIBUTES = new Set(
  "structure structure_id structure_name action dataflow dataflow_id last_update freq frequency decimals conf_status obs_flag obs_status unit_mult time_format base_per base_period comment_obs obs_comment title data_comment unit_type"
    .split(" ")
    .concat(["last update"])
    .map(fold),
);

/** What publishers' unit codes mean here. */
const UNITS = new Map([
  ["pc", "%"],
  ["pt", "%"],
  ["percent", "%"],
  ["per_cent", "%"],
  ["pm", "‰"],
  ["ps", "人"],
  ["persons", "人"],
]);

/** Flags of SDMX (CL_OBS_STATUS) and those that Eurostat has besides (c, r, z). */
const FLAGS = [..."abcdefghijklmnopqrsuvwxz"];

/** Flags by weight: one value may carry several (bf is a forecast behind a break). */
const STATUSES = [
  ["f", "forecast"],
  ["p", "preliminary"],
  ["e", "preliminary"],
  ["i", "preliminary"],
  ["r", "revised"],
] as const;

/** Flags of a value that does not exist: missing for whatever reason, not due, counted elsewhere, not applicable. */
const VOID = new Set("hjklmoqz");

/** Several flags without a sign between them, as Eurostat writes them: in the order of letters, which keeps most words out. */
const TOGETHER = /^b?c?d?e?(?:f?n?p?r?s?u?z?|i)$/;

/** What ACTION may say of a row that gives a value: information, append, merge, replace. */
const GIVING = new Set(["", "i", "a", "m", "r", "information", "append", "merge", "replace"]);

/** The flags that a cell consists of; null: it is something else, such as a word. */
function flagsIn(text: string): ReadonlySet<string> | null {
  const parts = text.toLowerCase().split(/[\s,]+/u);
  return parts.every((part) => FLAGS.includes(part) || TOGETHER.test(part)) ? new Set(parts.join("")) : null;
}

/**
 * SDMX-CSV as Eurostat, the OECD and the World Bank publish it: OBS_VALUE by REF_AREA or geo and TIME_PERIOD, with flags and
 * powers of ten. Whatever other dimension the cube has must be fixed, or have one value throughout.
 */
export const sdmx: Layout = {
  name: "sdmx",
  recognise(header) {
    const named = (name: string) => header.rest.find((field) => fold(field.name) === name);
    const isNamed = header.headings.some((heading) => ["time_period", "obs_value"].includes(fold(heading)));
    const isOf = named("structure") ?? named("dataflow") ?? named("freq") ?? named("obs_flag");
    const values = header.known.get("value");
    // A plain table may have a column freq too; one of powers of ten makes other figures of its values whatever they are called.
    const isCube = named("unit_mult") !== undefined || (isNamed && isOf !== undefined);
    if (!isCube || !says(header, "period") || values === undefined || !says(header, "indicator")) return null;
    const power = named("unit_mult")?.index ?? -1;
    const action = named("action");
    const dimensions = header.rest
      .filter(({ name }) => !ATTRIBUTES.has(fold(name)))
      .map(({ name, index }) => ({ name, column: index + 1 }));
    return {
      understood: header.known.size + 1,
      others: [],
      namesAreas: says(header, "area"),
      dimensions,
      values: [values],
      flags: FLAGS.map((flag) => flag.toUpperCase()),
      rows(cells) {
        const plain = rowOf(header, cells);
        const own = new Map<ColumnName, { text: string; index: number }>();
        const replace = (column: ColumnName, text: string | undefined) => {
          if (text !== undefined) own.set(column, { text, index: plain.column(column) - 1 });
        };
        replace("unit", UNITS.get(plain.text("unit").toLowerCase()));
        const flags = flagsIn(plain.own("status"));
        // Anything else is a word as in every other table, or none.
        if (flags !== null) replace("status", STATUSES.find(([flag]) => flags.has(flag))?.[1] ?? "");
        const acts = action && cells[action.index]!.trim();
        const voided =
          action && !GIVING.has(fold(acts!))
            ? { column: "ACTION", says: acts!, deletes: true }
            : flags && [...flags].some((flag) => VOID.has(flag))
              ? { column: "OBS_STATUS", says: plain.own("status"), deletes: false }
              : null;
        const exponent = cells[power]?.trim() ?? "";
        const value = plain.text("value");
        if (!/^[+-]?0*$/.test(exponent) && /\d/.test(value)) {
          const scaled = /^[+-]?\d{1,2}$/.test(exponent) && /^[+-]?\d+(\.\d+)?$/.test(value);
          // What can't be scaled must not pass unscaled: this is no number to anyone.
          replace("value", scaled ? `${value}e${exponent}` : `${value}×10^${exponent}`);
        }
        return [{ ...rowOf(header, cells, own), voided }];
      },
    };
  },
};
