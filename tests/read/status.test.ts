import { expect, test } from "vitest";
import { statusNamed } from "../../src/read/status.ts";

test.each([
  ["final", "final"],
  ["最终核实数", "final"],
  ["修订", "revised"],
  [" 初步 ", "preliminary"],
  ["快报数", "preliminary"],
  ["预计值", "forecast"],
  ["计划数", null],
  ["", null],
])("%j is the status %s", (text, status) => expect(statusNamed(text)).toBe(status));
