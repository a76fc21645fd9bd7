import { expect, test } from "vitest";
import { peers } from "../../../../src/core/score/impute/peers.ts";
import { figuresOf, filled } from "./figures.ts";

test.each([
  ["by its own group alone", "1@south 3@south -@south 100@north -@north", ". . 2 . 100"],
  ["what was filled in is no figure of a peer", "1@south -@south -@south 4@south", ". 2.5 2.5 ."],
  ["peers without a figure", "-@south -@south 100@north", ". . ."],
  ["areas without a group are one another's peers", "- 100 200 3@south -", "150 . . . 150"],
])("%s: %s is filled by %s", (_, text, expected) => expect(filled(peers, figuresOf(text))).toBe(expected));
