import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runHere } from "../real-host.ts";

const CHECK = ["check", "data/lhasa/plan.yaml", "-a", "data/lhasa/actuals.csv", "--as-of", "2019"];
const kept = (name: string) => readFileSync(`tests/golden/ziping/${name}`, "utf8");

describe.each(["zh", "en"])("the form of Lhasa for 2019 in %s", (lang) => {
  test.each([
    ["ziping", "md"],
    ["ziping-csv", "csv"],
  ])("as %s", async (format, ending) => {
    const { code, stdout } = await runHere([...CHECK, "--lang", lang, "-f", format]);
    expect(stdout).toBe(kept(`lhasa.${lang}.${ending}`));
    expect(code).toBe(3);
  });
});

// Figures of the published documents: 49.7 of 48 from 45.2, 29 of more than 25, 40 of more than 50, 2 of 4, 21 of 35.
test.each(["zh", "en"])("its figures in %s are the ones that were worked out by hand", (lang) => {
  const rows = kept(`lhasa.${lang}.csv`)
    .split("\r\n")
    .filter((line) => /^\d/.test(line))
    .map((line) =>
      line.match(/,(?:-?[\d.]+)?,[≥>≈逐r][^,]*,[^,]*,([-\d.]*),(\d*),([\d.%]*),([-\d.]*),([-\d.]*),/)!.slice(1, 6),
    );
  const none = ["", "", "", "", ""];
  expect(rows).toEqual([
    none,
    none,
    none,
    none,
    ["49.7", "2018", "103.54%", "1.7", "3.1"],
    ["29", "2018", "116.00%", "4", ""],
    ["40", "2018", "80.00%", "-10", ""],
    none,
    none,
    none,
    ["2", "2017", "50.00%", "-2", ""],
    ["21", "2017", "60.00%", "-14", ""],
    none,
    none,
  ]);
});
