import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { zh } from "../../../src/messages/zh/index.ts";

test("the catalogue is that of its language, with every part of its folder but the pages and the words of init, which one command needs", async () => {
  const files = readdirSync("src/messages/zh").filter((file) => !/^(?:index|init|.*pages|topics)\.ts$/.test(file));
  const parts = await Promise.all(
    files.map((file) => import(`../../../src/messages/zh/${file.replace(".ts", "")}.ts`)),
  );
  const words = parts.flatMap((part) => Object.entries(part).filter(([name]) => !/^diagnostic[SW]/.test(name)));
  expect(zh).toEqual({ language: "zh", ...Object.fromEntries(words) });
});
