import { splitUnit } from "../columns.ts";
import type { Layout } from "./layout.ts";
import { recogniseWide } from "./wide.ts";

/** A column for each indicator, with its unit in brackets where it has one: R&D经费(万元). */
export const indicators: Layout = {
  name: "indicators",
  recognise: (header, names) =>
    recogniseWide(header, names, "indicator", ["period"], ({ name, index }, { isIndicator, isUnit }) => {
      if (isIndicator(name)) return { index, name, also: new Map() };
      const { name: plain, unit } = splitUnit(name, isUnit);
      return unit !== null && isIndicator(plain) ? { index, name: plain, also: new Map([["unit", unit]]) } : null;
    }),
};
