import { expect, test } from "vitest";
import { check } from "../cli/host.ts";

test("a thousand bad rows in a hundred thousand: all counted, the first fifty shown", async () => {
  const lines = ["indicator,period,value,unit"];
  for (let row = 0; row < 100_000; row++)
    lines.push(`x,${1000 + (row % 9000)},${row % 100 === 0 ? "?" : (row % 9000) + 1},家`);
  const { code, stderr } = await check("{id: x, unit: 家, target: 5}", "x 2019 1", ["-a", "big.csv"], {
    files: { "big.csv": lines.join("\n") },
  });
  expect(code).toBe(3);
  expect(stderr.match(/^big\.csv:.*: error /gm)!.length).toBeLessThanOrEqual(50);
  expect(stderr).toMatch(/… and [\d,]+ more/);
});

test("a yearbook with five hundred other indicators is one line", async () => {
  const rows = Array.from({ length: 500 }, (_, index) => `指标${"甲乙丙丁戊己庚辛"[index % 8]}${index},2019,1,家`);
  const { code, stderr } = await check("{id: x, unit: 家, target: 5}", "x 2019 6 家", ["-a", "b.csv"], {
    files: { "b.csv": ["indicator,period,value,unit", ...rows].join("\n") },
  });
  expect(code).toBe(0);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toContain("500 other indicators, 500 rows");
});
