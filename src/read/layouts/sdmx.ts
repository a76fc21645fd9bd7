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

/** Flags by weight: one value may carry several (bf is a forecast behind a break). */
const STATUSES = [
  ["f", "forecast"],
  ["p", "preliminary"],
  ["e", "preliminary"],
  ["r", "revised"],
] as const;

/**
 * SDMX-CSV as Eurostat, the OECD and the World Bank publish it: OBS_VALUE by REF_AREA or geo and TIME_PERIOD, with flags and
 * powers of ten. Whatever other dimension the cube has must be fixed, or have one value throughout.
 */
export const sdmx: Layout = {
  name: "sdmx",
  recognise(header) {
    const named = (name: string) => header.rest.find((field) => fold(field.name) === name);
    const isCube = named("structure") ?? named("dataflow") ?? named("freq") ?? named("unit_mult") ?? named("obs_flag");
    const values = header.known.get("value");
    if (!isCube || !says(header, "period") || values === undefined || !says(header, "indicator")) return null;
    const power = named("unit_mult")?.index ?? -1;
    const dimensions = header.rest
      .filter(({ name }) => !ATTRIBUTES.has(fold(name)))
      .map(({ name, index }) => ({ name, column: index + 1 }));
    return {
      understood: header.known.size + 1,
      others: [],
      namesAreas: says(header, "area"),
      dimensions,
      values: [values],
      rows(cells) {
        const plain = rowOf(header, cells);
        const own = new Map<ColumnName, { text: string; index: number }>();
        const replace = (column: ColumnName, text: string | undefined) => {
          if (text !== undefined) own.set(column, { text, index: plain.column(column) - 1 });
        };
        replace("unit", UNITS.get(plain.text("unit").toLowerCase()));
        const flags = plain.text("status").toLowerCase();
        replace("status", STATUSES.find(([flag]) => flags.includes(flag))?.[1] ?? "");
        const exponent = cells[power]?.trim() ?? "";
        const value = plain.text("value");
        if (!/^[+-]?0*$/.test(exponent) && /\d/.test(value)) {
          const scaled = /^[+-]?\d{1,2}$/.test(exponent) && /^[+-]?\d+(\.\d+)?$/.test(value);
          // What can't be scaled must not pass unscaled: this is no number to anyone.
          replace("value", scaled ? `${value}e${exponent}` : `${value}×10^${exponent}`);
        }
        return [rowOf(header, cells, own)];
      },
    };
  },
};
