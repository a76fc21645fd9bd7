import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { diff } from "../../src/core/diff.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { readResult } from "../../src/read/result.ts";
import { runHere } from "../real-host.ts";

const LHASA = ["check", "data/lhasa/plan.yaml", "-a", "data/lhasa/actuals.csv"];

test.each(["2018", "2019"])("the kept result of Lhasa as of %s is what its files give today", async (year) => {
  const { stdout } = await runHere([...LHASA, "--as-of", year, "-f", "json"]);
  const read = (content: Uint8Array) => readResult("r.json", content, "", LIMITS).result!;
  const kept = read(readFileSync(`data/lhasa/result-${year}.json`));
  const fresh = read(new TextEncoder().encode(stdout));
  expect(diff(kept, fresh)).toEqual({ targets: [], ranks: null });
  expect(kept.inputs).toEqual(fresh.inputs);
});

test("as of 2018 a check against itself fails nothing; as of 2019 it names what got worse", async () => {
  const ratchet = (year: string) =>
    runHere([
      ...LHASA,
      "--as-of",
      year,
      "--against",
      "data/lhasa/result-2018.json",
      "--fail-on",
      "regression",
      "--lang",
      "en",
    ]);
  expect((await ratchet("2018")).stdout).toContain("Compared with data/lhasa/result-2018.json\nnothing changed\n");
  const later = await ratchet("2019");
  expect([later.code, later.stdout]).toEqual([3, expect.stringMatching(/\n3 worse\n\n.* 3 regression \(--fail-on\)/)]);
});
