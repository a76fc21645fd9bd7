import type { Language } from "../core/plan.ts";
import type { Paint } from "../report/format.ts";
import type { Host, Sink } from "./host.ts";
import { coloured } from "./coloured.ts";
import type { Options } from "./options.ts";

/** The language of the environment, or null; LC_* is never read. */
export function languageOf({ env }: Host): Language | null {
  const own = env.DABIAO_LANG;
  return own === "zh" || own === "en" ? own : null;
}

/** Colour only where someone sees it: the flag, then NO_COLOR, then FORCE_COLOR and CLICOLOR_FORCE, then the terminal. */
export function colourDepth(sink: Sink, flag: Options["color"], { env }: Host): 0 | 1 | 2 | 3 {
  const forced = sink.depth === 0 ? 1 : sink.depth;
  if (flag === "never") return 0;
  if (flag === "always") return forced;
  if (env.NO_COLOR) return 0;
  const force = env.FORCE_COLOR ?? env.CLICOLOR_FORCE;
  if (force !== undefined && force !== "") return force === "0" ? 0 : forced;
  return sink.terminal && env.TERM !== "dumb" ? sink.depth : 0;
}

const same = (text: string): string => text;

/** No colours at all. */
export const PLAIN: Paint = { bold: same, dim: same, red: same, green: same, yellow: same };

/** What a sink is written to in: colours of the depth that it has and the call allows. */
export function paintFor(sink: Sink, flag: Options["color"], host: Host): Paint {
  const level = colourDepth(sink, flag, host);
  return level === 0 ? PLAIN : coloured(level);
}
