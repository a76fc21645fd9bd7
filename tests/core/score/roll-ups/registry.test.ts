import { expect, test } from "vitest";
import { ROLL_UPS, rollUpNamed } from "../../../../src/core/score/roll-ups/registry.ts";

test("every name is found", () => {
  expect(ROLL_UPS.map(({ name, takesShare }) => `${name} ${takesShare}`)).toEqual([
    "two-worst false",
    "share-red true",
  ]);
  for (const one of ROLL_UPS) expect(rollUpNamed(one.name)).toBe(one);
});
