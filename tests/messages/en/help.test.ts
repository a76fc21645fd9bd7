import { expect, test } from "vitest";
import { help } from "../../../src/messages/en/help.ts";
import { texts } from "../samples.ts";

test("every text is English, one line, without a full stop", () => {
  const said = texts(help);
  expect(said.length).toBeGreaterThan(30);
  expect(said.filter((text) => !/^[\x20-\x7e]{3,}[^.]$/.test(text))).toEqual([]);
});
