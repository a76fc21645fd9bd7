import { type Layout, rowOf, says } from "./layout.ts";

/** One observation a row: an indicator, a period and a value. */
export const long: Layout = {
  name: "long",
  recognise(header) {
    const value = header.known.get("value");
    if (!says(header, "indicator") || !says(header, "period") || value === undefined) return null;
    return {
      understood: header.known.size,
      others: header.rest.map(({ name, index }) => ({ name, column: index + 1 })),
      namesAreas: says(header, "area"),
      dimensions: [],
      values: [value],
      rows: (cells) => [rowOf(header, cells)],
    };
  },
};
