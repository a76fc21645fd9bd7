import { parsePeriod } from "../../core/period.ts";
import { isLikeAPeriod } from "../year-heading.ts";
import type { Layout } from "./layout.ts";
import { recogniseWide } from "./wide.ts";

/**
 * A column for each period: 2019, 2019年, 2019Q3. Beside one of them 2O19 is a column for a period that nobody can read: its
 * figures are rows whose period is that text.
 */
export const years: Layout = {
  name: "years",
  recognise: (header, names) => {
    const isPeriod = (name: string) => parsePeriod(name) !== null;
    const some = header.rest.some(({ name }) => isPeriod(name));
    return recogniseWide(header, names, "period", ["indicator"], ({ name, index }) =>
      some && (isPeriod(name) || isLikeAPeriod(name)) ? { index, name, also: new Map() } : null,
    );
  },
};
