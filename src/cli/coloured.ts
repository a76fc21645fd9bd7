import { Chalk } from "chalk";
import type { Paint } from "../report/format.ts";

/** Colours of this depth: 1 sixteen of them, 2 256, 3 all. */
export function coloured(level: 1 | 2 | 3): Paint {
  return new Chalk({ level });
}
