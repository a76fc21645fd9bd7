import { expect, test } from "vitest";
import { ONE, toText } from "../../../../src/core/exact.ts";
import { filling, knownOf } from "../../../../src/core/score/impute/filling.ts";
import { figuresOf } from "./figures.ts";

test("only what is missing is filled", () =>
  expect(filling(figuresOf("3 - -5 -"), () => ONE)).toEqual([null, ONE, null, ONE]));

test("only what is there is known", () => expect(knownOf(figuresOf("3 - -5 -")).map(toText)).toEqual(["3", "-5"]));
