/** Bounds that keep any input from eating time or memory; each can be raised on the command line. */
export interface Limits {
  /** Bytes of a plan. */
  readonly "plan-size": number;
  /** Nesting of a plan. */
  readonly depth: number;
  /** Bytes of a file of actuals. */
  readonly "file-size": number;
  /** Bytes of a result that another one is compared with. */
  readonly "result-size": number;
  /** Characters of a cell. */
  readonly cell: number;
  /** Characters of a CSV record with all its cells. */
  readonly record: number;
  /** Diagnostics that are printed; all are counted. */
  readonly shown: number;
}

/** The bounds that hold where the caller names no others. */
export const LIMITS: Limits = {
  "plan-size": 1_048_576,
  depth: 64,
  "file-size": 4_294_967_296,
  "result-size": 268_435_456,
  cell: 4_096,
  record: 65_536,
  shown: 50,
};
