import { expect, test } from "vitest";
import { coloured } from "../../src/cli/coloured.ts";

test("colours as the terminal takes them", () => {
  expect(coloured(1).red("x")).toBe("\u001b[31mx\u001b[39m");
  expect(coloured(3).bold("x")).toBe("\u001b[1mx\u001b[22m");
});
