import { groupBy } from "../../group.ts";
import { meanOf } from "../statistics.ts";
import { filling, knownOf } from "./filling.ts";
import type { Imputation } from "./imputation.ts";

/** The mean of the area's peers that have a figure (SDSN: of the region). An area whose peers have none gets none. */
export const peers = {
  name: "peers",
  fill(records) {
    const groups = groupBy(records, (record) => record.peers);
    const means = new Map([...groups].map(([group, own]) => [group, meanOf(knownOf(own))]));
    return filling(records, (record) => means.get(record.peers)!);
  },
} as const satisfies Imputation;
