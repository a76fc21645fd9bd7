import { expect, test } from "vitest";
import { help as english } from "../../../src/messages/en/help.ts";
import { help } from "../../../src/messages/zh/help.ts";
import { texts } from "../samples.ts";

test("every text is Chinese, one line, without a full stop", () => {
  const said = texts(help);
  expect(said.length).toBe(texts(english).length);
  expect(said.filter((text) => !/\p{Script=Han}/u.test(text) || /[。\n]/.test(text))).toEqual([]);
});
