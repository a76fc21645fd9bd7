import { describe, expect, test } from "vitest";
import { NO_OWNERS, textOf } from "../../src/core/plan.ts";

describe("textOf", () => {
  test.each([
    [{ zh: "拉萨", en: "Lhasa" }, "zh", "拉萨"],
    [{ zh: "拉萨", en: "Lhasa" }, "en", "Lhasa"],
    [{ zh: "拉萨" }, "en", "拉萨"],
    [{ en: "Lhasa" }, "zh", "Lhasa"],
    [{}, "zh", "540100"],
  ] as const)("%j in %s is %s", (label, language, expected) =>
    expect(textOf(label, language, "540100")).toBe(expected),
  );
});

test("an indicator that nobody owns has two closed, empty lists of owners", () =>
  expect(NO_OWNERS).toEqual({ lead: [], support: [], open: [] }));
