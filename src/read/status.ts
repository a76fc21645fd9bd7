import { fold } from "../core/fold.ts";
import type { Status } from "../core/observation.ts";

const STATUSES = new Map<string, Status>([
  ["final", "final"],
  ["最终", "final"],
  ["核实", "final"],
  ["最终核实", "final"],
  ["revised", "revised"],
  ["修订", "revised"],
  ["preliminary", "preliminary"],
  ["初步", "preliminary"],
  ["初步核算", "preliminary"],
  ["快报", "preliminary"],
  ["forecast", "forecast"],
  ["预测", "forecast"],
  ["预计", "forecast"],
]);

/** The status that a cell names: 初步, 初步数, preliminary; null: it names none. */
export const statusNamed = (text: string): Status | null => STATUSES.get(fold(text).replace(/[数值]$/u, "")) ?? null;
