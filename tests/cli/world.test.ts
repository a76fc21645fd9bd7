import { expect, test } from "vitest";
import { colourDepth, languageOf, paintFor, PLAIN } from "../../src/cli/world.ts";
import { memoryHost } from "./host.ts";

const worldWith = (env: Record<string, string>) => ({ ...memoryHost({}).host, env });
const TERMINAL = { ...memoryHost({}).host.stdout, terminal: true, depth: 2 } as const;
const PIPE = { ...TERMINAL, terminal: false, depth: 0 } as const;

test.each([
  ["zh", "zh"],
  ["en", "en"],
  ["zh_CN", null],
  ["", null],
])("DABIAO_LANG=%s: %s", (value, language) => expect(languageOf(worldWith({ DABIAO_LANG: value }))).toBe(language));

test.each([
  ["a terminal", TERMINAL, undefined, {}, 2],
  ["a terminal that can't", TERMINAL, undefined, { TERM: "dumb" }, 0],
  ["a terminal, never", TERMINAL, "never", { FORCE_COLOR: "1" }, 0],
  ["a pipe", PIPE, undefined, {}, 0],
  ["a pipe, always", PIPE, "always", { NO_COLOR: "1" }, 1],
  ["a pipe, forced", PIPE, "auto", { CLICOLOR_FORCE: "1" }, 1],
] as const)("%s", (_, sink, flag, env, depth) => {
  const host = worldWith(env);
  expect(colourDepth(sink, flag, host)).toBe(depth);
  const paint = paintFor(sink, flag, host);
  expect(paint === PLAIN).toBe(depth === 0);
  expect(paint.dim("x") === "x").toBe(depth === 0);
});
