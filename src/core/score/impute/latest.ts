import { filling } from "./filling.ts";
import type { Imputation } from "./imputation.ts";

/** The area's own newest figure up to the wanted moment, whatever its age. */
export const latest = {
  name: "latest",
  fill: (records) =>
    filling(
      records,
      ({ history, wanted }) => history.findLast(({ period }) => period.end <= wanted.end)?.value ?? null,
    ),
} as const satisfies Imputation;
