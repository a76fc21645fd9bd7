import type { Layout } from "./layout.ts";
import { recogniseWide } from "./wide.ts";

/** A column for each area that the plans know. */
export const areas: Layout = {
  name: "areas",
  recognise: (header, names) =>
    recogniseWide(header, names, "area", ["indicator", "period"], ({ name, index }, { isArea }) =>
      isArea(name) ? { index, name, also: new Map() } : null,
    ),
};
