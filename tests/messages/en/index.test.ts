import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { en } from "../../../src/messages/en/index.ts";

test("the catalogue is that of its language, with every part of its folder but the pages and the words of init, which one command needs", async () => {
  const files = readdirSync("src/messages/en").filter((file) => !/^(?:index|init|.*pages|topics)\.ts$/.test(file));
  const parts = await Promise.all(
    files.map((file) => import(`../../../src/messages/en/${file.replace(".ts", "")}.ts`)),
  );
  const words = parts.flatMap((part) => Object.entries(part).filter(([name]) => !/^diagnostic[SW]/.test(name)));
  expect(en).toEqual({ language: "en", ...Object.fromEntries(words) });
});
