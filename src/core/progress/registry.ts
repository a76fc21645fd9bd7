import { cagr } from "./cagr.ts";
import { destatis } from "./destatis.ts";
import { eurostat } from "./eurostat.ts";
import { linear } from "./linear.ts";
import type { ProgressMethod } from "./method.ts";
import { sdsn } from "./sdsn.ts";
import { statcan } from "./statcan.ts";
import { unProgressChart } from "./un-progress-chart.ts";

/** Every progress method, in the order in which help and documentation list them; the first is the default. */
export const PROGRESS_METHODS = [linear, cagr, eurostat, statcan, sdsn, unProgressChart, destatis] as const;

export type ProgressMethodName = (typeof PROGRESS_METHODS)[number]["name"];

export const PROGRESS_METHOD_NAMES = PROGRESS_METHODS.map(({ name }) => name);

const byName = new Map<string, ProgressMethod>(PROGRESS_METHODS.map((method) => [method.name, method]));

export const progressMethodNamed = (name: ProgressMethodName): ProgressMethod => byName.get(name)!;
