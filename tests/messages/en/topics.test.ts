import { expect, test } from "vitest";
import { topics } from "../../../src/messages/en/topics.ts";

test("every topic has a title in one line and says something", () => {
  for (const [name, { title, text }] of Object.entries(topics)) {
    expect(title, name).toMatch(/^[^\n]{8,100}$/);
    expect(text.length, name).toBeGreaterThan(2);
  }
});
