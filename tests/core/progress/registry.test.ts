import { describe, expect, test } from "vitest";
import { compare } from "../../../src/core/exact.ts";
import { PROGRESS_METHOD_NAMES, PROGRESS_METHODS, progressMethodNamed } from "../../../src/core/progress/registry.ts";

describe("the progress methods", () => {
  test("are those of the documents, linear being the default", () =>
    expect(PROGRESS_METHOD_NAMES).toEqual([
      "linear",
      "cagr",
      "eurostat",
      "statcan",
      "sdsn",
      "un-progress-chart",
      "destatis",
    ]));

  test.each(PROGRESS_METHODS.map((one) => [one.name, one] as const))("%s is found by its name", (name, one) =>
    expect(progressMethodNamed(name)).toBe(one),
  );

  test("each carries a series on in its own way", () =>
    expect(PROGRESS_METHODS.map(({ name, path }) => `${name} ${path}`)).toEqual([
      "linear linear",
      "cagr compound",
      "eurostat compound",
      "statcan compound",
      "sdsn linear",
      "un-progress-chart compound",
      "destatis linear",
    ]));

  test("thresholds and rates fall", () => {
    for (const { thresholds, rates } of PROGRESS_METHODS) {
      for (const three of [thresholds, rates]) {
        if (three === null) continue;
        expect([compare(three[0], three[1]), compare(three[1], three[2])]).toEqual([1, 1]);
      }
    }
  });

  test("three of them say something without a target", () =>
    expect(PROGRESS_METHODS.filter(({ rates }) => rates !== null).map(({ name }) => name)).toEqual([
      "eurostat",
      "statcan",
      "un-progress-chart",
    ]));

  test("none starts from a year and from a window at once", () =>
    expect(PROGRESS_METHODS.filter(({ baseYear, window }) => baseYear !== null && window !== null)).toEqual([]));
});
