import { describe, expect, test } from "vitest";
import { compare, compareJson } from "../cli/cities.ts";

// python3: 85*2/3 + 75/3 == 245/3, of which 100/6 is of rd and 80/2 of labs
describe("where a score comes from", () => {
  test("the terms of the JSON sum to it", async () => {
    const { contributions, ranking } = await compareJson("--explain 甲市");
    const [own] = contributions;
    expect(contributions).toHaveLength(1);
    expect(own.score).toBe(ranking[0].score);
    const sum = own.terms.reduce((total: number, { value }: { value: number }) => total + value, 0);
    expect(sum).toBeCloseTo(245 / 3, 10);
  });

  test("for a person, with every indicator and the score", async () => {
    const { code, stdout } = await compare("--explain 甲市 --width 80 --lang en");
    expect(code).toBe(0);
    for (const text of ["甲市", "81.67", "R&D share", "Labs", "Output"]) expect(stdout).toContain(text);
    expect(stdout).not.toContain("乙市  30.83");
  });

  test("two areas that are picked stand beside one another", async () => {
    const { stdout } = await compare("--areas 甲市,乙市 --width 80 --lang en");
    expect(stdout).toMatch(/甲市.*乙市/);
  });
});
