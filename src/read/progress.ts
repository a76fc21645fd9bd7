import { absolute, compare, parseDecimal, type Rational, rational } from "../core/exact.ts";
import type { ProgressSetting } from "../core/plan.ts";
import type { Thresholds } from "../core/progress/method.ts";
import { PROGRESS_METHOD_NAMES } from "../core/progress/registry.ts";
import { readWritten } from "./number.ts";
import { child, choice, type Fail, itemsOf, textOf } from "./tree.ts";
import type { Node } from "./yaml.ts";

/**
 * What `progress` says (a method alone, or keys), over what the group or the plan around it says: key by key the nearest wins. Thresholds and the path
 * belong to a method; where a nearer one names another method, they stay behind.
 */
export function readProgress(node: Node | null, around: ProgressSetting | null, fail: Fail): ProgressSetting | null {
  if (node === null) return around;
  const method = choice(node.kind === "map" ? child(node, "method") : node, PROGRESS_METHOD_NAMES);
  const inherited = method !== null && method !== (around?.method ?? "linear") ? null : around;
  const start = textOf(child(node, "base-year"));
  const [baseYear, window] = [start === null ? null : Number(start), windowAt(node, fail)];
  const limit = textOf(child(node, "limit"));
  return {
    method: method ?? around?.method ?? null,
    path: choice(child(node, "path"), ["linear", "compound"] as const) ?? inherited?.path ?? null,
    // Both say where to start: the nearer of the two leaves the other behind.
    baseYear: baseYear ?? (window === null ? (around?.baseYear ?? null) : null),
    window: window ?? (baseYear === null ? (around?.window ?? null) : null),
    limit: (limit === null ? null : parseDecimal(limit)) ?? around?.limit ?? null,
    thresholds: thresholdsAt(node, "thresholds", fail) ?? inherited?.thresholds ?? null,
    rates: thresholdsAt(node, "rates", fail) ?? inherited?.rates ?? null,
  };
}

function windowAt(node: Node, fail: Fail): number | null {
  const found = child(node, "window");
  const text = textOf(found);
  if (text === null) return null;
  if (Number(text) !== 0) return Number(text);
  fail("plan/bad-number", { key: "window", value: text }, found!.at);
  return null;
}

/** Twice what is required is beyond any threshold, and so is a growth of 200 % a year. */
const MOST = rational(2n);

/** Three numbers, each below the one before. */
function thresholdsAt(node: Node, key: string, fail: Fail): Thresholds | null {
  const found = child(node, key);
  const values = itemsOf(found).map(shareOf);
  const [first, second, third] = values;
  if (values.length !== 3 || !first || !second || !third) return null;
  for (const [index, item] of itemsOf(found).entries()) {
    // 95 without its sign would be 9500 %, which no ratio reaches.
    const excess = compare(absolute(values[index]!), MOST) > 0;
    if (excess) fail("plan/bad-share", { key, value: textOf(item)! }, item.at);
  }
  if (values.some((value) => compare(absolute(value!), MOST) > 0)) return null;
  if (compare(first, second) > 0 && compare(second, third) > 0) return [first, second, third];
  fail("plan/thresholds-order", { key, values: itemsOf(found).map((item) => textOf(item)!) }, found!.at);
  return null;
}

function shareOf(node: Node): Rational | null {
  const text = textOf(node);
  const written = text === null ? null : readWritten(text);
  if (written === null || written.suffix === "pp") return null;
  return written.suffix === "%" ? rational(written.number.n, written.number.d * 100n) : written.number;
}
