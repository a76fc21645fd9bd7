// Areas by 30 indicators on three levels (2 pillars, 6 groups, 5 indicators each): a wide CSV and the plan that scores it.
import { createWriteStream, writeFileSync } from "node:fs";
import { once } from "node:events";
import { seeded } from "./numbers.mjs";

export const INDICATORS = 30;
export const PILLARS = 2;
export const GROUPS = 3;
export const POSTS = { worst: 5, best: 95 };

/** The pillar and the group of an indicator by its position. */
export const placeOf = (indicator) => ({ pillar: indicator % PILLARS, group: indicator % GROUPS });

const range = (count) => Array.from({ length: count }, (_, index) => index);

export function writePlan(path) {
  const groups = range(PILLARS).flatMap((pillar) => [
    `  - id: p${pillar}`,
    "    groups:",
    ...range(GROUPS).map((group) => `      - { id: g${pillar}${group} }`),
  ]);
  const indicators = range(INDICATORS).map((indicator) => {
    const { pillar, group } = placeOf(indicator);
    return `  - { id: i${indicator}, group: g${pillar}${group}, goalposts: { worst: ${POSTS.worst}, best: ${POSTS.best} } }`;
  });
  const head = ["dabiao: 1", "id: bench", "period: { due: 2020 }", "score: { normalise: goalposts }", "groups:"];
  writeFileSync(path, [...head, ...groups, "indicators:", ...indicators, ""].join("\n"));
}

/** Figures from 0 to 100 with two decimals, three cells in a hundred blank. */
export async function writeActuals(path, areas) {
  const next = seeded(1);
  const file = createWriteStream(path);
  file.write(
    `area,period,${range(INDICATORS)
      .map((indicator) => `i${indicator}`)
      .join(",")}\n`,
  );
  for (let area = 0; area < areas; area++) {
    const cells = range(INDICATORS).map(() => (next() < 0.03 ? "" : (next() * 100).toFixed(2)));
    const more = file.write(`A${String(area).padStart(7, "0")},2020,${cells.join(",")}\n`);
    if (!more) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}
