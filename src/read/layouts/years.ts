import { parsePeriod } from "../../core/period.ts";
import type { Layout } from "./layout.ts";
import { recogniseWide } from "./wide.ts";

/** A column for each period: 2019, 2019年, 2019Q3. */
export const years: Layout = {
  name: "years",
  recognise: (header, names) =>
    recogniseWide(header, names, "period", ["indicator"], ({ name, index }) =>
      parsePeriod(name) === null ? null : { index, name, also: new Map() },
    ),
};
