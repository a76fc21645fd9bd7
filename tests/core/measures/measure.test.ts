import { describe, expect, test } from "vitest";
import { ALL_KINDS, asIs, lacking } from "../../../src/core/measures/measure.ts";
import { number } from "../../support.ts";

describe("what measures share", () => {
  test("most take every kind of indicator", () => expect(ALL_KINDS).toEqual(["stock", "flow", "cumulative"]));

  test("a number that is already in the measure's terms stays as it is", () =>
    expect(asIs(number("1.5"))).toEqual(number("1.5")));

  test("a reading that lacks something reaches nothing and says why at once", () =>
    expect(lacking("no-baseline")).toEqual({
      steps: [],
      missing: "no-baseline",
      open: { reason: "no-baseline", now: true },
      reached: false,
      stale: false,
      growing: false,
    }));
});
