import { areas } from "./areas.ts";
import { indicators } from "./indicators.ts";
import type { Layout } from "./layout.ts";
import { long } from "./long.ts";
import { sdmx } from "./sdmx.ts";
import { years } from "./years.ts";

/** Every layout; one that comes first is preferred to those that it is a special case of. */
export const LAYOUTS: readonly Layout[] = [sdmx, long, years, indicators, areas];

export const LAYOUT_NAMES = LAYOUTS.map(({ name }) => name);
