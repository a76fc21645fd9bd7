import { expect, test } from "vitest";
import { progress } from "../../../src/messages/en/progress.ts";

test.each([
  [{ kind: "reading", file: "a.csv", read: 12_340_000, total: 45_600_000 }, "reading a.csv: 12.3 of 45.6 MB (27 %)"],
  [{ kind: "reading", file: "a.csv", read: 0, total: 0 }, "reading a.csv: 0.0 MB"],
  [{ kind: "reading", file: null, read: 1_500_000, total: null }, "reading standard input: 1.5 MB"],
  [{ kind: "judging", figures: 1_234_567, plans: 1 }, "judging 1,234,567 figures by 1 plan"],
  [{ kind: "comparing", areas: 300 }, "comparing 300 areas: scores, ranks, weights drawn at random"],
  [{ kind: "writing", file: "r.json" }, "writing r.json"],
] as const)("%j", (step, text) => expect(progress(step)).toBe(text));
