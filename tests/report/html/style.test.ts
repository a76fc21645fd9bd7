import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { STYLE, STYLE_HASH } from "../../../src/report/html/style.ts";

test("the policy's hash is that of the style sheet", () => {
  expect(STYLE_HASH).toBe(createHash("sha256").update(STYLE).digest("base64"));
});
